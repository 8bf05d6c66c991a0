//! A guard against silent loss: whatever a document looks like, each word of it is the name of a
//! field, part of a value that the model takes, part of a comment that is meant as one, or in a
//! finding; and each line that reads as an item or a field is one, or is in a finding.
//!
//! Of two things nothing is lost, and yet the document is another than its writer sees: quotation
//! marks of a word processor, which are letters, so that a comma in `[“a, b”]` makes two texts of
//! one; and signs that nobody sees. The guard asks for a finding where such marks are around a whole
//! text without quotes, and where such a sign is in the name of a field or in front of a text.
//! Marks around some words of a text, and a hard space within it, are taken as meant.

use std::path::Path;

use leerplan::internals::yaml::FaultKind;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::losses::{Loss, Reading, is_meant, words};
use super::mishaps::{Mishap, mishap};
use crate::mend::folders::files;

/// A text after some mishaps, with the lines that are other than before. Each happens at the first
/// line, from one that a number tells on, at which it changes something and the document can still be
/// read: of one that cannot, all is told.
fn spoilt(text: &str, mishaps: &[(Mishap, usize, usize)]) -> (String, Vec<String>) {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut changed = Vec::new();
    for (mishap, first, place) in mishaps {
        let mut tried = 0;
        for number in 0..lines.len() {
            let at = (first + number) % lines.len();
            let new = mishap.happens(&lines[at], *place);
            if new == lines[at] {
                continue;
            }
            tried += 1;
            if tried > TRIED {
                break;
            }
            let old = std::mem::replace(&mut lines[at], new);
            if Reading::of(&joined(&lines)).is_some() {
                changed.push(lines[at].replace('\u{0}', ""));
                break;
            }
            lines[at] = old;
        }
    }
    (joined(&lines), changed)
}

/// How many lines are tried for a mishap.
const TRIED: usize = 12;

fn joined(lines: &[String]) -> String {
    lines
        .join("\n")
        .replace("\n\u{0}", " ")
        .replace('\u{0}', "")
        + "\n"
}

/// A document with many texts without quotes, in which most can go wrong.
const PLAIN: &str = "\
soort: planning
vak: na
niveau: vwo
leerjaar: 3
titel: Kracht en beweging
toelichting: Eerst meten
  en dan rekenen
paragrafen:
  - nummer: 1
    titel: Krachten herkennen
    leerdoelen:
      - Je kunt een kracht tekenen
      - Je kunt krachten optellen,
        ook als ze schuin staan
      - Je weet wat een newton is
    opdrachten: {makkelijk: 1, moeilijk: 4}
    toets: {vorm: formatief, week: 38}
  - nummer: 2
    titel: Zwaartekracht
    leerdoelen:
      - Je kunt uitleggen waarom iets valt
      - Je kunt de zwaartekracht berekenen
afsluiting: [Samenvatting maken, Elkaar overhoren]
";

/// Documents of every soort, as schools write them.
fn documents() -> Vec<String> {
    let folders = [
        "examples/blauw",
        "examples/geel",
        "examples/groen",
        "tests/data/praktijk",
    ];
    let all = folders.iter().flat_map(|folder| files(Path::new(folder)));
    let texts =
        all.filter(|(path, _)| Path::new(path).extension().is_some_and(|end| end == "yaml"));
    let texts = texts.map(|(_, bytes)| String::from_utf8(bytes).unwrap());
    let readable = texts.filter(|text| text.len() < 8000 && Reading::of(text).is_some());
    let mut all: Vec<String> = readable.collect();
    let plain = all.len() / 4;
    all.extend(std::iter::repeat_n(PLAIN.to_owned(), plain));
    all
}

/// Some mishaps, each with the line and the place in it where it is tried.
type Mishaps = Vec<(Mishap, u16, u16)>;

fn mishaps() -> impl Strategy<Value = (prop::sample::Index, Mishaps)> {
    let mishaps = prop::collection::vec((mishap(), any::<u16>(), any::<u16>()), 1..4);
    (any::<prop::sample::Index>(), mishaps)
}

/// One of the documents after some mishaps, with the lines that are other than before.
fn mishandled((document, mishaps): (prop::sample::Index, Mishaps)) -> (String, Vec<String>) {
    static DOCUMENTS: std::sync::OnceLock<Vec<String>> = std::sync::OnceLock::new();
    let documents = DOCUMENTS.get_or_init(documents);
    let mishaps: Vec<_> = mishaps
        .into_iter()
        .map(|(mishap, line, place)| (mishap, usize::from(line), usize::from(place)))
        .collect();
    spoilt(document.get(documents).as_str(), &mishaps)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_without_a_word(mishaps in mishaps()) {
        let (text, changed) = mishandled(mishaps);
        let losses = Reading::of(&text).map_or(Vec::new(), |reading| reading.losses(&changed, None));
        prop_assert!(losses.is_empty(), "{:?} in\n{}", losses, text);
    }
}

/// Without the findings of one kind the property above turns red, whatever the seed: the mishaps
/// that this kind is about happen often enough, of each sort.
#[test]
fn what_no_finding_tells_is_seen_as_lost() {
    let untold = [
        (FaultKind::CutOff, Loss::Word),
        (FaultKind::Swallowed, Loss::Item),
        (FaultKind::Swallowed, Loss::Field),
        (FaultKind::TypographicQuotes, Loss::Marks),
        (FaultKind::TypographicQuotes, Loss::Split),
        (FaultKind::HiddenSign, Loss::Hidden),
        (FaultKind::UnknownKey, Loss::Unread),
    ];
    let mut runner = TestRunner::deterministic();
    let mut seen = [0; 7];
    for _ in 0..200 {
        if seen.iter().all(|times| *times >= 2) {
            return;
        }
        let (text, changed) = mishandled(mishaps().new_tree(&mut runner).unwrap().current());
        let Some(reading) = Reading::of(&text) else {
            continue;
        };
        for ((kind, loss), seen) in untold.iter().zip(&mut seen) {
            let is_told = reading.faults().iter().any(|fault| fault.kind == *kind);
            let is_lost = || {
                let losses = reading.losses(&changed, Some(*kind));
                losses.iter().any(|(found, _)| found == loss)
            };
            *seen += u32::from(is_told && is_lost());
        }
    }
    panic!("seen in 200 documents: {seen:?} times");
}

/// The measures see what they are for.
#[test]
fn the_measures_find_what_is_lost() {
    let text = "soort: klas\nklas: 3v2\nniveau: vwo\nleerjaar: 3\nmentor: Jansen\n";
    let reading = Reading::of(text).unwrap();
    assert_eq!(reading.faults(), []);
    assert_eq!(Reading::of(PLAIN).unwrap().faults(), []);
    assert_eq!(reading.scalars().len(), words(text).len());
    assert!(!is_meant("mentor: Jansen #en De Boer", 15));
    assert!(!is_meant("- Je kunt opgave #12", 17));
    assert!(is_meant("week: 40 #na de toets", 9));
    assert!(is_meant("mentor: Jansen # en De Boer", 15));
    assert!(is_meant("  #en De Boer", 2));
}
