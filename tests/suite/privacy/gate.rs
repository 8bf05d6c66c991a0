//! Nothing of a pupil gets out: on generated schools, and in forms that are written otherwise.

use std::collections::{BTreeMap, BTreeSet};

use leerplan::internals::audience::{Gate, Kind, Leaks, Page as Searched, Trace};
use leerplan::internals::render::{Format, Page, folder};
use leerplan::internals::school::School;
use leerplan::model::Soort;
use rayon::prelude::*;

use super::random_school::{MARK, Plant, RandomSchool, text_fields};
use super::readers;
use crate::pages::support::options;
use crate::support::{TODAY, check_school};

/// How many schools are generated for each run of the tests.
const SCHOOLS: u64 = 100;

/// And before a change is merged.
const ALL_SCHOOLS: u64 = 1000;

/// The soorten that everybody may see.
const PUBLIC: [&str; 5] = [
    "draaiboek",
    "invoeringsplan",
    "leerlijn",
    "planning",
    "studiewijzer",
];

/// What became of what was planted in some schools.
#[derive(Default)]
pub(super) struct Tally {
    schools: usize,
    planted: BTreeMap<Kind, usize>,
    pages: usize,
    /// How often the gate found what was planted, by kind.
    hits: BTreeMap<Kind, usize>,
    /// The fields that came on a page with what was planted in them.
    shown: BTreeSet<(Soort, String)>,
    /// The fields in which something was planted.
    fields: BTreeSet<(Soort, String)>,
    /// What got past the gate.
    pub(super) passed: Vec<String>,
    /// Pages that a pupil or the parents read, and those of the school itself.
    pub(super) read: [usize; 2],
}

impl Tally {
    fn add(mut self, other: Self) -> Self {
        self.schools += other.schools;
        self.pages += other.pages;
        for (kind, count) in other.planted {
            *self.planted.entry(kind).or_default() += count;
        }
        for (kind, count) in other.hits {
            *self.hits.entry(kind).or_default() += count;
        }
        self.shown.extend(other.shown);
        self.fields.extend(other.fields);
        self.passed.extend(other.passed);
        self.read[0] += other.read[0];
        self.read[1] += other.read[1];
        self
    }

    fn told(&self) -> String {
        let planted: usize = self.planted.values().sum();
        format!(
            "{} schools, {planted} planted {:?} in {} fields, {} public pages, {} of pupils and parents, {} of the school, \
             shown from {} fields, found {:?}, passed {}",
            self.schools,
            self.planted,
            self.fields.len(),
            self.pages,
            self.read[0],
            self.read[1],
            self.shown.len(),
            self.hits,
            self.passed.len()
        )
    }
}

/// The pages of a school that everybody may see.
fn public(school: School, format: Format) -> Vec<Page> {
    let school = school.without_pupils();
    let report = check_school(&school, TODAY, &["bsn-gevonden"]);
    folder(&school, &report, options(format)).unwrap()
}

/// What stands between the marks of each plant in a text, with the number of the plant.
pub(super) fn shown(text: &str) -> Vec<(usize, &str)> {
    let mut all = Vec::new();
    for (at, _) in text.match_indices(MARK) {
        let rest = &text[at + MARK.len()..];
        let end = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        let Ok(number) = rest[..end].parse() else {
            continue;
        };
        let [before, after] = Plant::marks(number);
        let inside = text[at..].strip_prefix(&before);
        let inside = inside.and_then(|inside| inside.split_once(&after));
        all.extend(inside.map(|(inside, _)| (number, inside)));
    }
    all
}

/// A page without its tags, for marks that a drawing cuts in two.
pub(super) fn without_tags(page: &str) -> String {
    let mut out = String::new();
    for part in page.split('<') {
        out.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    out
}

/// Whether another page may tell it instead: where signs were left out to make a name of it for a link, and
/// where a page puts capitals away, as a list of subjects does: "bos tim" may be two words of a list.
fn may_be_elsewhere(inside: &str, plant: &Plant) -> bool {
    let lower = plant.text.to_lowercase();
    let is_two_words = !lower.contains(',') && plant.text != lower;
    inside.starts_with('-') || is_two_words && inside == inside.to_lowercase()
}

/// What became of what was planted in one school, with a gate that knows its pupils or another.
fn tally(seed: u64, gate: Option<&Gate>) -> Tally {
    let school = RandomSchool::new(seed);
    let loaded = school.folder.load(TODAY);
    let own = Gate::new([&loaded]);
    let is_on = gate.is_none();
    let gate = gate.unwrap_or(&own);
    let format = [Format::Html, Format::Markdown][usize::from(seed % 3 == 2)];
    let mut tally = Tally {
        schools: 1,
        ..Tally::default()
    };
    if is_on {
        readers::look(&school, &loaded, format, &mut tally);
    }
    let pages = public(loaded, format);
    tally.pages = pages.len();
    for plant in &school.plants {
        *tally.planted.entry(plant.kind).or_default() += 1;
        tally.fields.insert((plant.soort, plant.field.clone()));
    }
    let mut of_plants = Seen::default();
    for page in &pages {
        let found = gate.search(&page.path, &page.contents);
        one_page(
            page,
            &school.plants,
            (gate, &found),
            (&mut tally, &mut of_plants),
        );
    }
    let nowhere = of_plants.elsewhere.difference(&of_plants.found);
    let nowhere =
        nowhere.map(|number| format!("{:?} is nowhere found", school.plants[*number].text));
    tally.passed.extend(nowhere);
    tally
        .passed
        .iter_mut()
        .for_each(|one| one.insert_str(0, &format!("seed {seed}: ")));
    let mut leaks = Leaks::default();
    let searched = pages.iter().map(|page| Searched {
        path: &page.path,
        contents: &page.contents,
    });
    leaks.search(gate, &searched.collect::<Vec<_>>());
    if tally.shown.is_empty() != leaks.found.is_empty() {
        tally
            .passed
            .push(format!("seed {seed}: the run does not stop"));
    }
    tally
}

/// What was seen of the plants of one school, by number.
#[derive(Default)]
struct Seen {
    found: BTreeSet<usize>,
    /// Those that another page must tell.
    elsewhere: BTreeSet<usize>,
}

fn one_page(
    page: &Page,
    plants: &[Plant],
    (gate, found): (&Gate, &BTreeSet<Trace>),
    (tally, seen): (&mut Tally, &mut Seen),
) {
    let bare = without_tags(&page.contents);
    let whole = [&page.contents, &page.path].into_iter();
    let as_it_is = whole.flat_map(|text| shown(text)).map(|one| (one, false));
    let cut = shown(&bare).into_iter().map(|one| (one, true));
    for ((number, inside), is_cut) in as_it_is.chain(cut) {
        let plant = &plants[number];
        let is_kind = |traces: &BTreeSet<Trace>| traces.iter().any(|one| one.kind == plant.kind);
        let passes = if is_cut {
            !is_kind(found)
        } else {
            !is_kind(&gate.search("", inside))
        };
        if passes && !plant.is_about_pupil && may_be_elsewhere(inside, plant) {
            seen.elsewhere.insert(number);
        } else if plant.is_about_pupil || passes {
            tally.passed.push(format!(
                "{} {} on {}: {:?} passed as {inside:?}",
                plant.soort, plant.field, page.path, plant.text
            ));
        } else if !passes {
            *tally.hits.entry(plant.kind).or_default() += 1;
            seen.found.insert(number);
        }
        tally.shown.insert((plant.soort, plant.field.clone()));
    }
}

/// What became of it in schools of these seeds.
fn all(seeds: std::ops::Range<u64>) -> Tally {
    let schools = seeds.into_par_iter().map(|seed| tally(seed, None));
    schools.reduce(Tally::default, Tally::add)
}

#[expect(clippy::print_stdout, reason = "the counts, with --nocapture")]
fn hold(seeds: std::ops::Range<u64>) -> Tally {
    let tally = all(seeds);
    println!("{}", tally.told());
    let first: Vec<&String> = tally.passed.iter().take(20).collect();
    assert!(first.is_empty(), "{first:#?}\n{}", tally.told());
    // The test says something only where fields come on pages with what was planted in them.
    let soorten = tally.shown.iter().map(|(soort, _)| soort.to_string());
    assert_eq!(
        soorten.collect::<BTreeSet<_>>(),
        PUBLIC.map(str::to_owned).into()
    );
    tally
}

#[test]
fn nothing_of_a_pupil_is_published_from_any_field_of_any_document() {
    hold(0..SCHOOLS);
}

/// Also that no field is forgotten: in each field of text of each soort something is planted.
#[test]
#[ignore = "takes minutes without --release; .ci/run runs it"]
fn nothing_of_a_pupil_is_published_by_a_thousand_schools() {
    let tally = hold(0..ALL_SCHOOLS);
    let forgotten: Vec<_> = text_fields().difference(&tally.fields).cloned().collect();
    assert!(forgotten.is_empty(), "{forgotten:?}");
}

#[test]
fn without_the_gate_the_generator_finds_what_gets_out() {
    let off = Gate::default();
    assert!(all(0..4).passed.is_empty());
    let tally = (0..4).map(|seed| self::tally(seed, Some(&off)));
    let tally = tally.reduce(Tally::add).unwrap();
    assert!(tally.passed.len() > 20, "{}", tally.told());
}
