//! Mending a little school folder: comments stay, a second time changes nothing, and what was
//! mended reads, or is read further than before.

#![no_main]

use std::sync::LazyLock;

use leerplan::internals::mend::{Mended, mend};
use leerplan::internals::school::Texts;
use leerplan::internals::yaml::edit::Safety;
use leerplan::internals::yaml::{Tree, parse_toml, parse_yaml};
use leerplan_fuzz::{Map, files};
use libfuzzer_sys::fuzz_target;

static MAP: LazyLock<Map> = LazyLock::new(Map::new);

fn mended(at_most: Safety) -> Mended {
    mend(
        MAP.root(),
        Map::load(),
        Texts::default(),
        &Map::check(),
        at_most,
    )
    .expect("mending")
}

fuzz_target!(|input: &str| {
    let at_most = if input.len() % 2 == 0 {
        Safety::Safe
    } else {
        Safety::Review
    };
    let files = files(input);
    MAP.write(&files);
    let done = mended(at_most);
    assert!(!done.unfinished, "no end to mending: {:#?}", done.done);
    let mut after: Vec<(&str, &str)> = files.clone();
    for file in &done.files {
        let place = after.iter_mut().find(|(name, _)| *name == file.path);
        let (_, text) = place.expect("a file of the folder");
        assert_eq!(file.before, text.as_bytes(), "the bytes before");
        let new = std::str::from_utf8(&file.after).expect("text");
        assert_eq!(new.starts_with('\u{feff}'), text.starts_with('\u{feff}'));
        // Of a file that could not be read it is not known what was a comment in it.
        if let Some(before) = comments(&file.path, text) {
            let after = comments(&file.path, new).unwrap_or_else(|| panic!("{new} is not read"));
            let mut kept = after.into_iter().peekable();
            for comment in before {
                if kept.next_if_eq(&comment).is_none() {
                    assert!(becomes_text(&comment, new), "{comment} in {new}");
                }
            }
            assert_eq!(kept.next(), None, "{new}");
        }
        *text = new;
    }
    assert_eq!(done.files.is_empty(), done.done.is_empty());
    if !done.files.is_empty() {
        MAP.write(&after);
        let again = mended(at_most);
        assert!(again.files.is_empty(), "a second time: {:#?}", again.done);
    }
});

/// Whether a comment has become a part of the text before it: one without a space behind `#`, which
/// `tekst-afgekapt` takes for text.
fn becomes_text(comment: &str, new: &str) -> bool {
    let second = comment.chars().nth(1);
    second.is_some_and(|second| !second.is_whitespace()) && new.contains(comment)
}

/// The comments of a file that can be read, but for those to leerplan itself, which mending may
/// change.
fn comments(name: &str, text: &str) -> Option<Vec<String>> {
    let parse = if name.ends_with(".toml") {
        parse_toml
    } else {
        parse_yaml
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
    let tree = parse(text).ok()?;
    let to_us = |text: &str| text.contains("leerplan");
    let texts = tree
        .comments()
        .iter()
        .map(|comment| written(&tree, comment.span));
    Some(texts.filter(|text| !to_us(text)).collect())
}

fn written(tree: &Tree, span: leerplan::internals::yaml::Span) -> String {
    tree.slice(span).trim_end().to_owned()
}
