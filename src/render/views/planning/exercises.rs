//! Exercises as a sheet shows them.

use serde::Serialize;

use crate::model::part::Opdrachten;
use crate::model::part::notatie::{Notatie, Nummer, Opgave, ontleed};

/// The exercises of one level, or of everybody.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct Opgaven {
    /// The level ("moeilijk"), where there are several.
    pub(in crate::render) niveau: Option<String>,
    pub(in crate::render) tekst: String,
}

/// The exercises of a paragraph or goal, level by level.
pub(in crate::render) fn of(opdrachten: Option<&Opdrachten>) -> Vec<Opgaven> {
    let texts = opdrachten.into_iter().flat_map(Opdrachten::teksten);
    texts
        .filter(|(.., text)| !text.trim().is_empty())
        .map(|(_, niveau, text)| Opgaven {
            niveau: niveau.map(str::to_owned),
            tekst: shown(text),
        })
        .collect()
}

/// Exercises in one spelling: `(1), 2–6, 9a–c`. What stands in brackets stays in brackets and what
/// is emphasised stays so; free text and broken notation are shown as written.
pub(in crate::render) fn shown(text: &str) -> String {
    let Notatie::Opgaven(items) = ontleed(text) else {
        return text.to_owned();
    };
    let groups = items.chunk_by(|a, b| a.optioneel && b.optioneel);
    let groups: Vec<String> = groups
        .map(|group| {
            let items: Vec<String> = group.iter().map(item).collect();
            let joined = items.join(", ");
            let optional = group.first().is_some_and(|first| first.optioneel);
            if optional {
                format!("({joined})")
            } else {
                joined
            }
        })
        .collect();
    groups.join(", ")
}

/// Whether the text marks any exercise as optional.
pub(in crate::render) fn has_optional(text: &str) -> bool {
    matches!(ontleed(text), Notatie::Opgaven(items) if items.iter().any(|item| item.optioneel))
}

fn item(item: &Opgave) -> String {
    let shown = if item.van == item.tot {
        number(item.van)
    } else if item.van.getal == item.tot.getal {
        let end = item.tot.letter.map(String::from).unwrap_or_default();
        format!("{}–{end}", number(item.van))
    } else {
        format!("{}–{}", number(item.van), number(item.tot))
    };
    if item.nadruk {
        format!("**{shown}**")
    } else {
        shown
    }
}

fn number(number: Nummer) -> String {
    let letter = number.letter.map(String::from).unwrap_or_default();
    format!("{}{letter}", number.getal)
}
