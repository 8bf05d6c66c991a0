//! What parents read of their child holds nothing of other pupils and nothing that is only for
//! coaches: held on random schools whose every text has a word of its own.

use std::collections::HashSet;

use leerplan::internals::render::Format;
use leerplan::model::Kleur;
use proptest::prelude::*;

use crate::pages::support::pages;
use crate::support::Folder;

/// The documents of a pupil, each text with a word that stands nowhere else: `q`, the letter of the
/// pupil, and what it is a text of.
#[derive(Debug, Clone)]
struct Pupil {
    letter: char,
    class: Option<u8>,
    /// Which of [`LEFT`], [`PLAN`], [`BOOK`] and [`RESULTS`].
    has: HashSet<u8>,
    talks: usize,
    /// Which other pupil the documents name.
    friend: usize,
}

const LEFT: u8 = 0;
const PLAN: u8 = 1;
const BOOK: u8 = 2;
const RESULTS: u8 = 3;

impl Pupil {
    fn has(&self, what: u8) -> bool {
        self.has.contains(&what)
    }
}

fn word(pupil: &Pupil, what: &str) -> String {
    format!("q{}{what}", pupil.letter)
}

fn id(pupil: &Pupil) -> String {
    word(pupil, "id")
}

/// Two words that no text but a name holds.
fn name(pupil: &Pupil) -> String {
    format!("Q{}voor Q{}achter", pupil.letter, pupil.letter)
}

fn pupils() -> impl Strategy<Value = Vec<Pupil>> {
    let has = proptest::collection::hash_set(0..4_u8, 0..4);
    let class = proptest::option::weighted(0.8, 0..2_u8);
    let one = (class, has, 0..3_usize, 0..6_usize);
    proptest::collection::vec(one, 2..6).prop_map(|all| {
        ('a'..)
            .zip(all)
            .map(|(letter, (class, has, talks, friend))| Pupil {
                letter,
                class,
                has,
                talks,
                friend,
            })
            .collect()
    })
}

fn write(folder: &Folder, all: &[Pupil], with_classes: bool) {
    for class in (0..2).filter(|_| with_classes) {
        let members = all.iter().filter(|pupil| pupil.class == Some(class));
        let members: String = members
            .map(|pupil| {
                let left = if pupil.has(LEFT) {
                    ", tot: 2026-09-18"
                } else {
                    ""
                };
                format!(
                    "  - {{id: {}, naam: {}, gespreksstijl: introvert{left}}}\n",
                    id(pupil),
                    name(pupil)
                )
            })
            .collect();
        let head = format!("soort: klas\nklas: k{class}\nniveau: vwo\nleerjaar: 3\n");
        let list = if members.is_empty() {
            String::new()
        } else {
            format!("leerlingen:\n{members}")
        };
        folder.write(&format!("klassen/k{class}.yaml"), &format!("{head}{list}"));
    }
    let measured: String = all
        .iter()
        .filter(|pupil| pupil.has(RESULTS))
        .map(|pupil| format!("{}: b, ", id(pupil)))
        .collect();
    folder.write(
        "voortgang/k0.yaml",
        &format!("soort: voortgang\nplanning: h1\nklas: k0\nmetingen:\n  - {{datum: 2026-09-18, resultaten: {{{measured}}}}}\n"),
    );
    for pupil in all {
        let friend = &all[pupil.friend % all.len()];
        // a name that no class gives is a text like any other, and so is an id that is nobody's
        let named = with_classes && friend.class.is_some();
        let with = if named {
            name(friend)
        } else {
            "een ander".to_owned()
        };
        let who = if has_pages(friend, with_classes) {
            id(friend)
        } else {
            "toa".to_owned()
        };
        documents(folder, pupil, &with, &who);
    }
}

/// Whether any document is about the pupil.
fn has_pages(pupil: &Pupil, with_classes: bool) -> bool {
    with_classes && pupil.class.is_some()
        || pupil.has(PLAN)
        || pupil.talks > 0
        || pupil.has(RESULTS)
}

fn documents(folder: &Folder, pupil: &Pupil, with: &str, who: &str) {
    let (w, own) = (|what: &str| word(pupil, what), id(pupil));
    let together = format!("samen met {with} en dan");
    if pupil.has(PLAN) {
        folder.write(
            &format!("leerplannen/{own}.yaml"),
            &format!(
                "soort: leerplan\nleerling: {own}\nvak: na\ndatum: 2026-09-14\ntitel: {}\nidee: {} {together}\nmotivatie: {{omdat: {}}}\n\
                 leerdoelen: [{}]\nouders: {{hulp: {}}}\n",
                w("titel"), w("idee"), w("omdat"), w("doel"), w("hulp")
            ),
        );
    }
    if pupil.has(BOOK) {
        folder.write(
            &format!("draaiboeken/{own}.yaml"),
            &format!(
                "soort: draaiboek\nleerplan: {own}\ndatum: 2026-09-17\n\
                 acties: [{{wat: {}, wie: [leerling, {}], wanneer: 2026-10-30}}]\n\
                 evaluaties: [{{met: {}, wanneer: 2026-09-20, ontvangen: 2026-09-21, tops: [{}], tips: [{together}]}}]\n\
                 logboek: [{{datum: 2026-09-22, gedaan: {}, bewijs: [{}.jpg]}}]\n",
                w("actie"), who, who, w("top"), w("log"), w("foto")
            ),
        );
    }
    for number in 0..pupil.talks {
        let day = if number == 0 {
            "2026-09-30"
        } else {
            "2026-11-02"
        };
        folder.write(
            &format!("gesprekken/{own}-{number}.yaml"),
            &format!(
                "soort: gesprek\nvorm: coach\nleerling: {own}\nmet: [coach, {}]\ndatum: {day}\n\
                 verslag: {}\nintern: {}\nafspraken: [{{wat: {}, wie: {}, wanneer: 2026-10-16}}]\n",
                who,
                w("verslag"),
                w("intern"),
                w("afspraak"),
                who
            ),
        );
    }
}

/// Words of a pupil that the page of their own parents must hold.
fn expected(pupil: &Pupil, all: &[Pupil], with_classes: bool) -> Vec<String> {
    let mut expected = Vec::new();
    let friend = &all[pupil.friend % all.len()];
    let is_own = friend.letter == pupil.letter;
    let is_named = !is_own && with_classes && friend.class.is_some();
    // A text with the name of another pupil is left out, and so is what another pupil does.
    if pupil.has(PLAN) && !is_named {
        expected.push(word(pupil, "idee"));
    }
    if pupil.has(PLAN) {
        expected.extend(["titel", "omdat", "doel"].map(|what| word(pupil, what)));
    }
    if pupil.has(PLAN) && pupil.has(BOOK) {
        expected.extend(["top", "log"].map(|what| word(pupil, what)));
    }
    if pupil.talks > 0 && (is_own || !has_pages(friend, with_classes)) {
        expected.push(word(pupil, "afspraak"));
    }
    expected
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_page_for_parents_is_about_their_child_alone(all in pupils(), with_classes in proptest::bool::weighted(0.8)) {
        let folder = Folder::school(Kleur::Groen);
        write(&folder, &all, with_classes);
        for (format, ending) in [(Format::Html, "html"), (Format::Markdown, "md")] {
            let made = pages(&folder, format);
            let about = all.iter().filter(|one| has_pages(one, with_classes));
            for pupil in about {
                let path = format!("leerlingen/{}-ouders.{ending}", id(pupil));
                let page = made.iter().find(|page| page.path == path).unwrap();
                let text = page.contents.to_lowercase();
                for other in all.iter().filter(|other| other.letter != pupil.letter) {
                    let mark = format!("q{}", other.letter);
                    let leak = text.find(&mark).map(|at| &text[at..text.len().min(at + 20)]);
                    prop_assert_eq!(leak, None, "of {}: {}", id(other), path);
                }
                for what in ["intern", "verslag"] {
                    prop_assert!(!text.contains(&word(pupil, what)), "{}: {}", what, path);
                }
                prop_assert!(!text.contains("introvert"));
                for mark in expected(pupil, &all, with_classes) {
                    prop_assert!(text.contains(&mark), "{mark} is lacking: {path}");
                }
            }
        }
    }
}
