//! What to do where a value of another kind stands than the field takes.

/// What stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    Text,
    List,
    Map,
}

/// What to do where `expected`, as a message calls it, was to stand, and something else does.
pub(super) fn remedy(expected: &str, found: Found) -> &'static str {
    match (expected, found) {
        ("een lijst", _) => "zet elk deel op een eigen regel, met een streepje ervoor",
        ("een groep velden", _) => "zet de velden onder elkaar, iets verder naar rechts",
        (_, Found::Map) => {
            "staat er een dubbele punt in de tekst, zet de tekst dan tussen aanhalingstekens"
        }
        (_, Found::List) => "schrijf hier één tekst of getal, zonder blokhaken en streepjes",
        ("een heel getal", Found::Text) => "schrijf alleen het getal, zonder woorden",
        ("`ja` of `nee`", Found::Text) => "kies een van de twee",
        (_, Found::Text) => "schrijf alleen het getal, zoals `2` of `2.5`",
    }
}
