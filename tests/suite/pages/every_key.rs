//! The table of keys in `docs/format.md`: every key of the second version is in it, shows on each page that
//! it says, and is read by rules that exist. The school in `tests/data/sleutels` has every key, with a word
//! or a number that stands nowhere else in it.

use std::collections::BTreeSet;
use std::path::Path;

use leerplan::internals::render::{Format, Page, folder};
use leerplan::internals::rules;
use leerplan::internals::schema::Kind;
use leerplan::internals::school::{LoadOptions, School};
use leerplan::model::Soort;
use leerplan::model::part::{Group, Shape};

use crate::pages::support::{options, visible};
use crate::support::{TODAY, check_school, day};

/// What is written at each key, as pages show it; more than one where pages say it differently.
const SHOWN: &[(&str, &[&str])] = &[
    ("toets", &["Maandagoverhoring, ma 5 okt"]),
    ("toets.naam", &["Lichtproefwerk"]),
    ("toets.code", &["NA3-L01 ·"]),
    (
        "toets.vorm",
        &["(formatief)", "lichtproefU F", "| lichtproef | | | U F |"],
    ),
    ("toets.wijze", &["praktisch en op papier"]),
    ("toets.datum", &["ma 12 okt", "maandag 12 oktober 2026"]),
    (
        "toets.week",
        &[
            "Lichtquiz, week 42",
            "week 42: toets: Lichtquiz",
            "schaduwen vwoUFT",
            "| schaduwen (vwo) | U | F |",
        ],
    ),
    (
        "toets.toetsweek",
        &[
            "Places test, 13 – 14 okt",
            "13 – 14 okt: toets: Places test",
            "Places test: 13 – 14 okt",
            "13 – 14 oktPlaces test",
            "13 – 14 okt Places test",
        ],
    ),
    ("toets.uur", &["5e uur"]),
    ("toets.groep", &["voor labgroep"]),
    ("toets.duur", &["75 minuten"]),
    ("toets.stof", &["over spiegels en lenzen"]),
    ("toets.hulpmiddelen", &["mag mee: geodriehoek"]),
    ("toets.weging", &["weegt rapport 3×, se 12 %"]),
    ("toets.herkansing", &["herkansing: in de inhaalweek"]),
    (
        "toets.leerdoelen",
        &[
            "leerdoelen: schaduwen",
            "schaduwen vwoUFT",
            "| schaduwen (vwo) | U | F | | | | T |",
        ],
    ),
    ("toets.planning", &["Places test"]),
    ("toets.paragraaf", &["Wegwijzer, di 6 okt"]),
    ("toets.onderdelen.naam", &["Meetverslag"]),
    ("toets.onderdelen.code", &["NA3-L01b"]),
    ("toets.onderdelen.vorm", &["Meetverslag, formatief"]),
    ("toets.onderdelen.wijze", &["werkstuk"]),
    ("toets.onderdelen.datum", &["vr 9 okt"]),
    ("toets.onderdelen.week", &["Lichtposter, week 40"]),
    ("toets.onderdelen.toetsweek", &["Lichtpraatje, toetsweek 8"]),
    ("toets.onderdelen.uur", &["6e uur"]),
    ("toets.onderdelen.duur", &["20 minuten"]),
    ("toets.onderdelen.stof", &["over meetonzekerheid"]),
    (
        "toets.onderdelen.hulpmiddelen",
        &["mag mee: eigen meetblad"],
    ),
    ("toets.onderdelen.weging", &["weegt 4×"]),
    (
        "toets.onderdelen.leerdoelen",
        &[
            "leerdoelen: Je kunt lichtbronnen noemen",
            "Je kunt lichtbronnen noemenUFT",
            "| Je kunt lichtbronnen noemen | U | F | | | | T |",
        ],
    ),
    ("inleveren", &["Inleveren: Maandagschrift"]),
    (
        "inleveren.wat",
        &["Inleveren: Lichtlogboek", "inleveren: Lichtlogboek"],
    ),
    ("inleveren.code", &["NA3-P01"]),
    ("inleveren.datum", &["do 15 okt"]),
    ("inleveren.uur", &["half vier"]),
    ("inleveren.groep", &["voor logboekgroep"]),
    ("inleveren.weging", &["weegt 7×"]),
    ("inleveren.leerdoelen", &["leerdoelen: lichtproef"]),
    ("lessen.les", &["theorieles"]),
    ("lessen.datum", &["ma 5 okt"]),
    ("lessen.leerdoelen", &["Je kunt schaduwen tekenen"]),
    ("lessen.lesstof", &["Maandagstof"]),
    ("lessen.verplicht", &["Maandagwerk"]),
    ("lessen.leren", &["Maandagregels"]),
    ("lessen.maken", &["Maandagopgaven"]),
    ("lessen.keuze", &["Maandagkeuze"]),
    ("lessen.toets", &["Maandagoverhoring"]),
    ("lessen.inleveren", &["Maandagschrift"]),
    ("lessen.opmerking", &["Maandaglampje"]),
    ("lessen.uren", &["1,5 uur"]),
    ("lessen.extra", &["Maandagproef"]),
    ("weken.leerdoelen", &["Ik kan samen meten"]),
    ("studiewijzer.toelichting", &["kijk dan in de kijkdoos"]),
    ("studiewijzer.periode", &["periode 1 en 2"]),
    ("planning.periode", &["1 en 2 (31 aug – 16 okt)"]),
    ("planning.toelichting", &["Lees vooraf de voorplaat"]),
    (
        "planning.leerdoelen",
        &["Je kunt een lichtproef opzetten", "lichtproef"],
    ),
    (
        "leerdoelen.niveau",
        &[
            "tekenen vwo",
            "tekenen (vwo)",
            "schaduwen vwo",
            "schaduwen (vwo)",
            "solderen vwo",
            "solderen (vwo)",
        ],
    ),
    ("leerdoelen.kort", &["lichtproef", "solderen"]),
    ("afsluiting.activiteiten", &["Lichtspel buiten"]),
    ("afsluiting.opdrachten", &["31–33"]),
    ("afsluiting.verdieping", &["Bouw een lichtorgel"]),
    ("metingen.paragraaf: hoofdstuk", &["hoofdstuk"]),
    ("metingen.gemaakt", &["11 van 14", "4 van 6"]),
    ("portfolio_eisen", &["Elk verslag"]),
    ("portfolio_eisen.wat", &["Een eigen bouwsel"]),
    ("portfolio_eisen.aspect", &["aspect doorzetten"]),
    ("portfolio_eisen.bewijs", &["foto of film"]),
    ("portfolio_eisen.aantal", &["3×"]),
    ("portfolio_eisen.voor", &["vóór vr 30 okt"]),
    ("klas.rooster", &["les op ma en do"]),
    ("max_toetsen", &[]),
    ("privacy.bewaren", &[]),
    ("[[toetsweek]].nummer", &["Toetsweek 8"]),
    ("[[toetsweek]].naam", &["Toetsdagen herfst"]),
    ("[[toetsweek]].van", &["13 – 14 okt: Toetsdagen herfst"]),
    ("[[toetsweek]].tot", &["13 – 14 okt: Toetsdagen herfst"]),
    ("[[toetsweek]].leerjaar", &[]),
    ("[[toetsweek]].niveau", &[]),
];

/// Where each page of the table is, for the class that most keys are about.
const PAGES: &[(&str, &[&str])] = &[
    (
        "week sheet",
        &["klassen/3v1/2026-W41", "klassen/3v1/2026-W42"],
    ),
    ("studiewijzer", &["studiewijzers/na", "studiewijzers/en"]),
    ("planning", &["planningen/na-h1", "planningen/en-u1"]),
    ("goals by week", &["planningen/na-h1-weken"]),
    ("start of the day", &["klassen/3v1-dagstart"]),
    ("page for parents", &["leerlingen/abe-ouders"]),
    ("own plan", &["leerplannen/abe"]),
    ("results of a class", &["voortgang/na-h1"]),
    ("results of an own plan", &["voortgang/abe"]),
    ("progress of a class", &["klassen/3v1-voortgang"]),
    ("portfolio", &["leerlingen/abe-portfolio"]),
    ("round", &["invoering/plan"]),
];

/// What is on no page that begins with a path, for it is of another class or level.
const HIDDEN: &[(&str, &str, &str)] = &[
    ("toets.groep", "Kaarttoets", "klassen/3kb"),
    ("inleveren.groep", "Kaartverslag", "klassen/3kb"),
    (
        "leerdoelen.niveau",
        "Je kunt kaarten vergelijken",
        "planningen/ak-3kb",
    ),
    ("[[toetsweek]].leerjaar", "Toetsweek 8", "klassen/2v1"),
    ("[[toetsweek]].niveau", "Toetsdagen herfst", "klassen/3kb"),
];

/// A row of the table.
struct Row {
    keys: Vec<String>,
    pages: Vec<String>,
    hides: bool,
    rules: Vec<String>,
}

/// The pieces between backquotes.
fn code(cell: &str) -> Vec<String> {
    let pieces = cell.split('`').skip(1).step_by(2);
    pieces.map(str::to_owned).collect()
}

fn keys(cell: &str) -> Vec<String> {
    match cell.strip_prefix("`[[toetsweek]]`: ") {
        Some(fields) => code(fields)
            .iter()
            .map(|field| format!("[[toetsweek]].{field}"))
            .collect(),
        None => code(cell),
    }
}

fn table() -> Vec<Row> {
    let page = std::fs::read_to_string("docs/format.md").unwrap();
    let (_, section) = page.split_once("## Keys of the second version").unwrap();
    let lines = section.lines().filter(|line| line.starts_with("| `"));
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [key, places, rules] = cells[..] else {
            panic!("{line}")
        };
        let pages = places
            .split("; ")
            .filter(|part| !part.starts_with("on no sheet") && *part != "no sheet");
        let pages = pages.flat_map(|part| part.split(", ")).map(str::to_owned);
        Row {
            keys: keys(key),
            pages: pages.collect(),
            hides: places.contains("on no sheet"),
            rules: code(rules),
        }
    };
    lines.map(row).collect()
}

/// Every page of the school, in both formats.
fn all_pages() -> Vec<Page> {
    let root = Path::new("tests/data/sleutels").canonicalize().unwrap();
    let school = School::load(&root, LoadOptions::new(day(TODAY))).unwrap();
    let report = check_school(&school, TODAY, &[]);
    let mut all = folder(&school, &report, options(Format::Html)).unwrap();
    all.extend(folder(&school, &report, options(Format::Markdown)).unwrap());
    all
}

/// The text of a page as people read it, of Markdown without its marks.
fn text(page: &Page) -> String {
    let text = match page.path.strip_suffix(".md") {
        Some(_) => page.contents.replace("**", ""),
        None => visible(&page.contents),
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_key_shows_where_the_table_says() {
    let pages: Vec<(String, String)> = all_pages()
        .iter()
        .map(|page| (page.path.clone(), text(page)))
        .collect();
    let mut missing = Vec::new();
    for row in table() {
        for key in &row.keys {
            let (_, texts) = SHOWN.iter().find(|(name, _)| name == key).unwrap();
            let of_key = HIDDEN.iter().filter(|(name, ..)| name == key);
            assert_eq!(row.hides, of_key.clone().next().is_some(), "{key}");
            for (_, text, path) in of_key {
                let has = |(_, page): &&(String, String)| page.contains(text);
                let other = pages
                    .iter()
                    .filter(has)
                    .filter(|(at, _)| at.starts_with(path));
                assert_eq!(other.count(), 0, "{key}");
                assert!(pages.iter().any(|page| has(&page)), "{text} is nowhere");
            }
            for name in &row.pages {
                let (_, paths) = PAGES.iter().find(|(one, _)| one == name).unwrap();
                for format in ["html", "md"] {
                    let mut here = pages.iter().filter(|(at, _)| {
                        paths.iter().any(|path| *at == format!("{path}.{format}"))
                    });
                    if !here.any(|(_, page)| texts.iter().any(|text| page.contains(text))) {
                        missing.push(format!("{key} on {name} ({format})"));
                    }
                }
            }
            assert!(
                !row.pages.is_empty() || row.hides || !row.rules.is_empty(),
                "{key}"
            );
        }
    }
    assert_eq!(missing, [""; 0]);
}

#[test]
fn the_table_names_rules_that_exist() {
    for row in table() {
        for rule in row.rules {
            assert!(rules::is_known(&rule), "{rule}");
        }
    }
}

/// The fields of a group below a path of field names.
fn fields(shape: &Shape, path: &[&str]) -> BTreeSet<String> {
    match shape {
        Shape::Fields(group) => of_group(group, path),
        Shape::List(inner)
        | Shape::OneOrMany(inner)
        | Shape::TextOr(_, inner)
        | Shape::Optional(inner) => fields(inner, path),
        _ => panic!("{path:?} has no fields"),
    }
}

fn of_group(group: &Group, path: &[&str]) -> BTreeSet<String> {
    let Some((first, rest)) = path.split_first() else {
        return group
            .fields
            .iter()
            .map(|field| field.name.to_owned())
            .collect();
    };
    let field = group.fields.iter().find(|field| field.name == *first);
    fields(&field.unwrap().shape, rest)
}

/// A key that is added to one of these groups needs its place in the table.
#[test]
fn the_table_has_every_key_of_the_new_groups() {
    let known: BTreeSet<String> = table().into_iter().flat_map(|row| row.keys).collect();
    let named: BTreeSet<String> = SHOWN.iter().map(|(key, _)| (*key).to_owned()).collect();
    assert_eq!(known, named);
    let group = |kind: Kind, path: &[&str]| of_group(&kind.group(), path);
    for (prefix, found) in [
        ("toets", group(Kind::Soort(Soort::Planning), &["toets"])),
        (
            "toets.onderdelen",
            group(Kind::Soort(Soort::Planning), &["toets", "onderdelen"]),
        ),
        (
            "inleveren",
            group(Kind::Soort(Soort::Studiewijzer), &["weken", "inleveren"]),
        ),
        (
            "lessen",
            group(Kind::Soort(Soort::Studiewijzer), &["weken", "lessen"]),
        ),
        (
            "afsluiting",
            group(Kind::Soort(Soort::Planning), &["afsluiting"]),
        ),
        (
            "portfolio_eisen",
            group(Kind::Soort(Soort::Invoeringsplan), &["portfolio_eisen"]),
        ),
        ("[[toetsweek]]", group(Kind::Instellingen, &["toetsweek"])),
    ] {
        for field in found {
            if field == "onderdelen" {
                continue;
            }
            assert!(
                known.contains(&format!("{prefix}.{field}")),
                "{prefix}.{field}"
            );
        }
    }
}
