use crate::finding::Problem;
use crate::rules::{Scope, rule};
use crate::words;
use crate::yaml::Path;

rule! {
    /// In een veld staat nog tekst die je moet vervangen.
    ///
    /// ## Waarom
    /// Puntjes, `TODO` of `<naam van het project>` zien eruit als een antwoord, en tellen bij het
    /// nakijken ook zo. Een leeg veld is eerlijker: dan zegt leerplan wat er nog mist. Het gaat alleen
    /// om velden waarin niets anders staat; alle velden van een bestand staan samen in een melding.
    /// Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-14
    /// idee: TODO
    /// #     ^
    /// motivatie: {omdat: Ik wil dit graag omdat ..., daarom: "..."}
    /// resultaat: <wat je na afloop kunt>
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-14
    /// idee: Ik wil een waterraket bouwen
    /// motivatie: {omdat: Ik wil dit graag omdat vliegen mij boeit..., daarom: }
    /// resultaat: Ik kan rekenen met druk < 10 bar
    /// ```
    "invultekst": Every => check
}

/// Texts that are no answer, in lower case and without dots, colons or brackets around them.
const PLACEHOLDERS: &[&str] = &[
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

const FIELD: words::Noun = words::Noun("veld", "velden");

/// The most fields that a message lists.
const SHOWN: usize = 5;

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    let document = scope.document;
    let mut found: Vec<Path> = Vec::new();
    document.tree.walk(&mut |text| {
        if !text.is_key && is_placeholder(text.text) {
            let path = text.path();
            if !document.is_at_fault(&path) {
                found.push(path);
            }
        }
    });
    let Some(first) = found.first() else {
        return Vec::new();
    };
    let mut names: Vec<String> = found
        .iter()
        .map(|path| words::quote(&path.to_string()))
        .collect();
    let message = if let [name] = names.as_slice() {
        format!("in {name} staat nog invultekst")
    } else {
        let count = words::count(names.len(), FIELD);
        let more = names.len().saturating_sub(SHOWN);
        names.truncate(SHOWN);
        names.extend((more > 0).then(|| format!("nog {more}")));
        format!("in {count} staat nog invultekst: {}", words::and(&names))
    };
    vec![Problem::at(first.clone(), message).hint("vul in wat je weet, of laat het leeg")]
}

/// Longer texts are only looked at where they end in a sign that an answer seldom ends in.
const SHORT: usize = 24;

fn is_placeholder(text: &str) -> bool {
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
