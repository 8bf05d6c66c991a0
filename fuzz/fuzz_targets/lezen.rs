//! Reading: any text as YAML and TOML. Places lie in the text, another reader sees the same values,
//! and what is read as a document has its faults at places too.

#![no_main]

use leerplan::model;
use leerplan::internals::yaml::{Fault, Tree, diagnose, open_merges, parse_toml, parse_yaml};
use leerplan_fuzz::{agree, lies_in};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    // A file is read without its byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match parse_yaml(text.to_owned()) {
        Ok(tree) => {
            places(&tree);
            agree(&tree);
            let (content, found) = model::read(&tree);
            faults(text, &found);
            assert!(
                content.is_some() || !found.is_empty(),
                "nothing, and no fault"
            );
        }
        Err((fault, _)) => {
            let found = diagnose(text, *fault, |name| name.starts_with(['n', 't', 'w']));
            assert!(!found.is_empty(), "no fault any more");
            faults(text, &found);
        }
    }
    faults(text, &open_merges(text));
    match parse_toml(text.to_owned()) {
        Ok(tree) => places(&tree),
        Err((fault, _)) => faults(text, &[*fault]),
    }
});

fn places(tree: &Tree) {
    tree.walk(&mut |scalar| lies_in(tree.text(), tree.span(scalar.node)));
    tree.comments()
        .iter()
        .for_each(|comment| lies_in(tree.text(), comment.span));
}

fn faults(text: &str, faults: &[Fault]) {
    for fault in faults {
        lies_in(text, fault.span);
        if let Some((span, _)) = &fault.related {
            lies_in(text, *span);
        }
    }
}
