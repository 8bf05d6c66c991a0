//! The links of a page of Markdown, and the headings that a link can lead to.

use std::collections::BTreeSet;

/// A link to a file of the project.
#[derive(Debug, PartialEq, Eq)]
pub struct Link {
    /// As it is written; empty for a heading of the same page.
    pub path: String,
    /// The heading behind `#`.
    pub anchor: Option<String>,
}

/// The text outside fenced blocks.
fn prose(text: &str) -> String {
    let mut fenced = false;
    let mut prose = String::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            prose.push_str(line);
            prose.push('\n');
        }
    }
    prose
}

/// The links of a page that stay in the project, pictures too.
pub fn links(text: &str) -> Vec<Link> {
    let prose = prose(text);
    let targets = prose
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    let own = targets.filter(|target| !target.contains("://"));
    own.map(|target| match target.split_once('#') {
        None => Link {
            path: target.to_owned(),
            anchor: None,
        },
        Some((path, anchor)) => Link {
            path: path.to_owned(),
            anchor: Some(anchor.to_owned()),
        },
    })
    .collect()
}

/// The anchors of the headings of a page, as GitHub makes them.
pub fn anchors(text: &str) -> BTreeSet<String> {
    let prose = prose(text);
    let headings = prose.lines().filter(|line| line.starts_with('#'));
    let anchor = |line: &str| {
        let title = line.trim_start_matches('#').trim().to_lowercase();
        let kept = title.chars().filter_map(|c| match c {
            ' ' => Some('-'),
            c if c.is_alphanumeric() || c == '-' || c == '_' => Some(c),
            _ => None,
        });
        kept.collect()
    };
    headings.map(anchor).collect()
}

#[test]
fn links_are_read_outside_blocks() {
    let text = "# A b, c\n[x](y.md#z) ![p](q.png) [w](https://a.example)\n```sh\n[n](n.md) `n`\n```\n`src/a`\n";
    let found: Vec<(String, Option<String>)> = links(text)
        .into_iter()
        .map(|link| (link.path, link.anchor))
        .collect();
    let expected = [("y.md", Some("z")), ("q.png", None)];
    assert_eq!(
        found,
        expected.map(|(path, anchor)| (path.to_owned(), anchor.map(str::to_owned)))
    );
    assert_eq!(anchors(text), BTreeSet::from(["a-b-c".to_owned()]));
}
