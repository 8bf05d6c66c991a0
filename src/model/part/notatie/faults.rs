//! What may be wrong with exercise notation, in words.

use std::ops::Range;

use super::opgave::{NotatieFout, Nummer};
use crate::words::quote;

const RANGE: &str = "schrijf een reeks als `2-6` of `2 t/m 6`";
const OPTIONAL: &str = "haakjes staan om een opgave die niet verplicht is";

fn fault(plek: Range<usize>, melding: impl Into<String>, hint: impl Into<String>) -> NotatieFout {
    NotatieFout {
        plek,
        melding: melding.into(),
        hint: hint.into(),
    }
}

/// `39)`: `item` is the exercise as written, `shown` with what stands up to the bracket.
pub(super) fn unopened(plek: Range<usize>, shown: &str, item: &str) -> NotatieFout {
    let meant = quote(&format!("({item})"));
    fault(
        plek,
        format!("haakje zonder begin in {}", quote(shown)),
        format!("bedoel je {meant}? {OPTIONAL}"),
    )
}

/// A closing bracket with no exercise before it.
pub(super) fn stray(plek: Range<usize>) -> NotatieFout {
    fault(plek, "haakje zonder begin", "haal het haakje weg")
}

/// `(39`: `item` is the exercise as written, `shown` with what stands from the bracket.
pub(super) fn unclosed(plek: Range<usize>, shown: &str, item: &str) -> NotatieFout {
    let meant = quote(&format!("({item})"));
    fault(
        plek,
        format!("haakje zonder eind in {}", quote(shown)),
        format!("bedoel je {meant}? {OPTIONAL}"),
    )
}

pub(super) fn nested(plek: Range<usize>) -> NotatieFout {
    let hint = "één paar haakjes is genoeg: `(1, 2)`";
    fault(plek, "haakje binnen een haakje", hint)
}

pub(super) fn empty(plek: Range<usize>) -> NotatieFout {
    let hint = "zet de opgave die niet verplicht is tussen de haakjes, of haal ze weg";
    fault(plek, "tussen de haakjes staat geen opgave", hint)
}

pub(super) fn nothing_before(plek: Range<usize>, sign: &str) -> NotatieFout {
    let sign = quote(sign);
    fault(
        plek,
        format!("voor {sign} ontbreekt een opgave"),
        format!("haal {sign} weg, of schrijf de opgave ervoor"),
    )
}

pub(super) fn nothing_after(plek: Range<usize>, sign: &str) -> NotatieFout {
    let sign = quote(sign);
    fault(
        plek,
        format!("na {sign} ontbreekt een opgave"),
        format!("haal {sign} weg, of schrijf de opgave erachter"),
    )
}

pub(super) fn unjoined(plek: Range<usize>, item: &str) -> NotatieFout {
    fault(
        plek,
        format!("na {} ontbreekt een komma", quote(item)),
        "zet tussen twee opgaven een komma, zoals in `1, 2`",
    )
}

pub(super) fn no_begin(plek: Range<usize>, range: &str) -> NotatieFout {
    let message = format!("de reeks {} heeft geen begin", quote(range));
    fault(plek, message, RANGE)
}

pub(super) fn no_end(plek: Range<usize>, range: &str) -> NotatieFout {
    let message = format!("de reeks {} heeft geen eind", quote(range));
    fault(plek, message, RANGE)
}

pub(super) fn third_end(plek: Range<usize>, item: &str, sign: &str) -> NotatieFout {
    let message = format!("na {} kan geen {} staan", quote(item), quote(sign));
    fault(plek, message, RANGE)
}

pub(super) fn backwards(
    plek: Range<usize>,
    range: &str,
    first: Nummer,
    last: Nummer,
) -> NotatieFout {
    fault(
        plek,
        format!("de reeks {} loopt terug", quote(range)),
        format!("bedoel je `{last}-{first}`?"),
    )
}
