//! One edit of a file: it is made exactly and nothing else changes, or it is refused.

#![no_main]

use leerplan::yaml::edit::{self, Edit};
use leerplan::yaml::{Path, Span, Tree, parse_toml, parse_yaml};
use libfuzzer_sys::fuzz_target;

/// Which edit, of which scalar or comment, to what; and the text of the file.
type Input<'a> = (u8, u16, &'a str, &'a str);

fuzz_target!(|input: Input<'_>| {
    let (kind, which, new, text) = input;
    let toml = kind >= 128;
    let parse = if toml { parse_toml } else { parse_yaml };
    let Ok(tree) = parse(text.to_owned()) else {
        return;
    };
    // What another reader refuses is not mended; a name that stands twice leads nowhere for sure.
    if !toml && serde_yaml::from_str::<serde_yaml::Value>(text).is_err() {
        return;
    }
    let Some((edit, span)) = edit_of(&tree, kind % 8, usize::from(which), new) else {
        return;
    };
    let Ok(after) = edit::apply(&tree, std::slice::from_ref(&edit)) else {
        return;
    };
    let again = parse(after.clone());
    let again = again.unwrap_or_else(|(fault, _)| panic!("{after:?} is not read: {fault:?}"));
    if let Some(span) = span {
        let (before, behind) = (span.start.offset as usize, span.end.offset as usize);
        assert!(
            after.starts_with(&text[..before]),
            "{edit:?} of {text:?}: {after:?}"
        );
        assert!(
            after.ends_with(&text[behind..]),
            "{edit:?} of {text:?}: {after:?}"
        );
    }
    let comments = comments(&tree);
    let kept = comments.len() - usize::from(matches!(edit, Edit::DropComment { .. }));
    assert_eq!(again.comments().len(), kept, "{after:?}");
    if !matches!(edit, Edit::Comment { .. } | Edit::DropComment { .. }) {
        assert_eq!(comments, self::comments(&again));
    }
    if let Edit::Value { path, text: new } = &edit {
        let node = again.find(path).expect("what was edited");
        assert_eq!(again.scalar(node), Some(new.as_str()));
        let twice = edit::apply(&again, &[edit]).expect("what could be done once");
        assert_eq!(twice, after);
    }
});

/// An edit, with the stretch outside which nothing may change where that is known.
fn edit_of(tree: &Tree, kind: u8, which: usize, new: &str) -> Option<(Edit, Option<Span>)> {
    let text = new.to_owned();
    if kind < 2 {
        let all = tree.comments();
        let span = all.get(which % all.len().max(1))?.span;
        let edit = match kind {
            0 => Edit::DropComment { span },
            _ => Edit::Comment {
                span,
                text: format!("#{text}"),
            },
        };
        return Some((edit, (kind == 1).then_some(span)));
    }
    let mut found: Vec<(Path, bool, Span)> = Vec::new();
    tree.walk(&mut |scalar| {
        let new = (scalar.path(), scalar.is_key, tree.span(scalar.node));
        // Of a name that stands twice a path leads to the first.
        if !found.iter().any(|old| (&old.0, old.1) == (&new.0, new.1)) {
            found.push(new);
        }
    });
    let (path, is_key, span) = found.get(which % found.len().max(1))?.clone();
    let span = Some(span);
    Some(match kind {
        2 | 3 if is_key => (Edit::Key { path, name: text }, span),
        2 | 3 => (Edit::Value { path, text }, span),
        4 if !is_key => (Edit::Number { path, text }, span),
        5 => (Edit::InsertItem { after: path, text }, None),
        6 => (
            Edit::InsertField {
                after: path,
                key: "nieuw".to_owned(),
                text,
            },
            None,
        ),
        _ => (Edit::Remove { path }, None),
    })
}

fn comments(tree: &Tree) -> Vec<String> {
    let texts = tree
        .comments()
        .iter()
        .map(|comment| tree.slice(comment.span));
    texts.map(|text| text.trim_end().to_owned()).collect()
}
