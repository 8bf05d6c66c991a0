//! Text that a form leaves for somebody to replace.

/// Texts that are no answer, in lower case and without dots, colons or brackets around them.
pub(super) const PLACEHOLDERS: &[&str] = &[
    "hier invullen",
    "in te vullen",
    "invullen",
    "nog invullen",
    "tbd",
    "tekst hier",
    "todo",
    "to do",
    "vul in",
    "vul hier in",
    "zelf invullen",
];

/// Beginnings that the form itself gives; with only dots behind them nothing was added.
const BEGINNINGS: &[&str] = &["ik wil dit graag omdat", "daarom"];

/// Longer texts are only looked at where they end in a sign that an answer seldom ends in.
const SHORT: usize = 24;

/// Whether a text was put there to be replaced: dots, "TODO", `<naam van het project>`.
#[must_use]
pub fn is_fill_in_text(text: &str) -> bool {
    let text = text.trim();
    let signs = ['.', '…', ':', ']', ')', '>', '?', '_', 'x', 'X'];
    if text.len() > SHORT && !text.ends_with(signs) {
        return false;
    }
    let dots = |rest: &str| {
        let rest = rest.trim();
        rest == "…" || (rest.len() >= 2 && rest.chars().all(|c| c == '.'))
    };
    let bare = text.trim_matches(['.', '…', ':', '[', ']', '(', ')', ' ']);
    let only_dots = bare.is_empty() && (text.contains("..") || text.contains('…'));
    let only =
        |signs: &[char], times| text.len() >= times && text.chars().all(|c| signs.contains(&c));
    let after = |begin: &&str| {
        let start = text.get(..begin.len());
        let begins = start.is_some_and(|start| start.eq_ignore_ascii_case(begin));
        begins.then(|| &text[begin.len()..])
    };
    only_dots
        || PLACEHOLDERS
            .iter()
            .any(|one| one.eq_ignore_ascii_case(bare))
        || only(&['x', 'X'], 3)
        || only(&['?', '_'], 2)
        || BEGINNINGS.iter().filter_map(after).any(dots)
        || in_angles(text)
}

/// `<naam van het project>`, but no link and no mail address.
fn in_angles(text: &str) -> bool {
    let inner = text
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'));
    inner.is_some_and(|inner| {
        let marks = inner.contains(['<', '>', '@', '/']);
        !marks && inner.contains(char::is_alphabetic)
    })
}
