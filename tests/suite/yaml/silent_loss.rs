//! A guard against silent loss: whatever a document looks like, each word of it is the name of a
//! field, part of a value that the model takes, part of a comment that is meant as one, or in a
//! finding; and each line that reads as an item or a field is one, or is in a finding.

use std::ops::Range;
use std::path::Path;

use leerplan::internals::yaml::{Fault, FaultKind, NodeId, Style, Tree, parse_yaml};
use leerplan::model;
use proptest::prelude::*;

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
            if read(&joined(&lines)).is_some() {
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
afsluiting:
  - Samenvatting maken
  - Elkaar overhoren
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
    let readable = texts.filter(|text| text.len() < 8000 && read(text).is_some());
    let mut all: Vec<String> = readable.collect();
    let plain = all.len() / 4;
    all.extend(std::iter::repeat_n(PLAIN.to_owned(), plain));
    all
}

/// A text as a document, with its faults; `None` where it cannot be read, which is told of all of it.
fn read(text: &str) -> Option<(Tree, Option<model::Content>, Vec<Fault>)> {
    let tree = parse_yaml(text.to_owned()).ok()?;
    let (content, faults) = model::read(&tree);
    Some((tree, content, faults))
}

fn range(tree: &Tree, node: NodeId) -> Range<usize> {
    let span = tree.span(node);
    span.start.offset as usize..span.end.offset as usize
}

/// The stretches that findings are about: what they show, and the value at their path.
fn told(tree: &Tree, faults: &[Fault]) -> Vec<Range<usize>> {
    let shown = faults
        .iter()
        .map(|f| f.span.start.offset as usize..f.span.end.offset as usize);
    let values = faults
        .iter()
        .filter(|fault| !fault.path.segments().is_empty());
    let values = values.filter_map(|fault| Some(range(tree, tree.find(&fault.path)?)));
    let whole = faults
        .iter()
        .any(|fault| fault.kind == FaultKind::UnknownSoort);
    let whole = whole.then_some(0..tree.text().len());
    shown
        .chain(values)
        .chain(twice(tree, faults))
        .chain(whole)
        .collect()
}

/// The values of fields that stand twice: of these the path leads to the first.
fn twice(tree: &Tree, faults: &[Fault]) -> Vec<Range<usize>> {
    let doubles = faults
        .iter()
        .filter(|fault| fault.kind == FaultKind::DuplicateKey);
    let keys: Vec<usize> = doubles
        .map(|fault| fault.span.start.offset as usize)
        .collect();
    let mut found = Vec::new();
    let mut open: Vec<NodeId> = tree.root().into_iter().collect();
    while let Some(node) = open.pop() {
        open.extend(tree.items(node).into_iter().flatten());
        for (key, value) in tree.entries(node).into_iter().flatten() {
            open.push(value);
            if keys.contains(&range(tree, key).start) {
                found.push(range(tree, value));
            }
        }
    }
    found
}

/// The names of fields and the values of a tree.
fn scalars(tree: &Tree) -> Vec<(NodeId, bool)> {
    let mut all = Vec::new();
    tree.walk(&mut |text| all.push((text.node, text.is_key)));
    all
}

/// Whether a comment is meant as one: it has a line of its own, there is a space or a sign behind
/// its `#`, or it stands behind what is whole by itself: a number, a date, quotes, brackets, or the
/// name of a field.
fn is_meant(text: &str, start: usize) -> bool {
    let before = text[..start].rsplit('\n').next().unwrap().trim_end();
    let behind = text[start + 1..].chars().next();
    let is_whole = before.ends_with(|c: char| c.is_ascii_digit() || "\"']}:-|>,€".contains(c));
    let word = before.rsplit(' ').next().unwrap();
    let is_word = ["ja", "nee", "true", "false"].contains(&word);
    let is_free = behind.is_none_or(|c| !c.is_alphanumeric() && !"'‘“(„\"".contains(c));
    before.is_empty() || is_free || is_whole || is_word
}

/// The words of a text that are nowhere: each with its line.
fn lost(text: &str) -> Vec<String> {
    let Some((tree, _, faults)) = read(text) else {
        return Vec::new();
    };
    let comments = tree.comments().iter().map(|comment| {
        let (start, end) = (
            comment.span.start.offset as usize,
            comment.span.end.offset as usize,
        );
        (start, end)
    });
    let comments = comments.filter(|(start, _)| is_meant(text, *start));
    let mut known: Vec<Range<usize>> = comments.map(|(start, end)| start..end).collect();
    known.extend(
        scalars(&tree)
            .into_iter()
            .map(|(node, _)| range(&tree, node)),
    );
    known.extend(told(&tree, &faults));
    let mut lost = Vec::new();
    for (start, word) in words(text) {
        if !known
            .iter()
            .any(|range| range.start <= start && start < range.end)
        {
            lost.push(format!("{}: {word}", text[..start].lines().count()));
        }
    }
    lost
}

fn words(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match start {
            None if c.is_alphanumeric() => start = Some(at),
            Some(from) if !c.is_alphanumeric() => {
                found.push((from, &text[from..at]));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// The lines that read as an item or as a field, and neither begin one nor are in a finding. Lines of
/// blocks and of texts between quotes are what they are.
fn swallowed(text: &str) -> Vec<String> {
    let Some((tree, _, faults)) = read(text) else {
        return Vec::new();
    };
    let told = told(&tree, &faults);
    let scalars = scalars(&tree);
    let plain: Vec<Range<usize>> = scalars
        .iter()
        .filter(|(node, _)| tree.style(*node) == Some(Style::Plain))
        .map(|(node, _)| range(&tree, *node))
        .collect();
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim();
        let at = start + line.len() - line.trim_start().len();
        start += line.len();
        let reads_as_more = content == "-"
            || content.starts_with("- ")
            || content
                .split_once(": ")
                .is_some_and(|(name, _)| name.chars().all(char::is_alphabetic));
        let inside = plain.iter().any(|range| range.start < at && at < range.end);
        let is_told = told.iter().any(|range| range.start <= at && at < range.end);
        if reads_as_more && inside && !is_told {
            found.push(content.to_owned());
        }
    }
    found
}

/// The values in some lines that could be others without any difference to the document or its
/// faults: nobody reads them.
fn unread(text: &str, lines: &[String]) -> Vec<String> {
    let Some((tree, content, faults)) = read(text) else {
        return Vec::new();
    };
    let told = told(&tree, &faults);
    let before = (format!("{content:?}"), faults.len());
    let mut found = Vec::new();
    for (node, is_key) in scalars(&tree) {
        let range = range(&tree, node);
        let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
        let line = text[start..].lines().next().unwrap();
        let is_changed = lines.iter().any(|changed| line.contains(changed.as_str()));
        let is_told = told
            .iter()
            .any(|told| told.start <= range.start && range.end <= told.end);
        if is_key || is_told || !is_changed || tree.style(node) == Some(Style::Block) {
            continue;
        }
        let other = format!("{}\"zz9\"{}", &text[..range.start], &text[range.end..]);
        let Some((_, content, faults)) = read(&other) else {
            continue;
        };
        if (format!("{content:?}"), faults.len()) == before {
            found.push(text[range].to_owned());
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_without_a_word(
        document in any::<prop::sample::Index>(),
        mishaps in prop::collection::vec((mishap(), any::<u16>(), any::<u16>()), 1..4),
    ) {
        static DOCUMENTS: std::sync::OnceLock<Vec<String>> = std::sync::OnceLock::new();
        let documents = DOCUMENTS.get_or_init(documents);
        let mishaps: Vec<_> = mishaps
            .into_iter()
            .map(|(mishap, line, place)| (mishap, usize::from(line), usize::from(place)))
            .collect();
        let (text, changed) = spoilt(document.get(documents).as_str(), &mishaps);
        let none: Vec<String> = Vec::new();
        prop_assert_eq!(lost(&text), none.clone(), "lost in\n{}", text);
        prop_assert_eq!(swallowed(&text), none.clone(), "swallowed in\n{}", text);
        prop_assert_eq!(unread(&text, &changed), none, "unread in\n{}", text);
    }
}

/// The three measures see what they are for: without that the property above says nothing.
#[test]
fn the_measures_find_what_is_lost() {
    let text = "soort: klas\nklas: 3v2\nniveau: vwo\nleerjaar: 3\nmentor: Jansen\n";
    let (tree, _, faults) = read(text).unwrap();
    assert_eq!(faults, []);
    assert_eq!(read(PLAIN).unwrap().2, []);
    let all: Vec<Range<usize>> = scalars(&tree)
        .iter()
        .map(|(node, _)| range(&tree, *node))
        .collect();
    assert_eq!(all.len(), words(text).len());
    assert!(!is_meant("mentor: Jansen #en De Boer", 15));
    assert!(!is_meant("- Je kunt opgave #12", 17));
    assert!(is_meant("week: 40 #na de toets", 9));
    assert!(is_meant("mentor: Jansen # en De Boer", 15));
    assert!(is_meant("  #en De Boer", 2));
}
