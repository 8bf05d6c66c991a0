//! What must hold of every place that is told to a person.

use leerplan::internals::yaml::{Point, Span, advance};

/// Fails where a place does not lie in a text, cuts a character in two, or names another line or
/// column than its offset is at.
///
/// # Panics
/// Where the place does not hold.
pub fn lies_in(text: &str, span: Span) {
    assert!(span.start <= span.end, "{span:?} ends before it begins");
    for point in [span.start, span.end] {
        let before = text.get(..point.offset as usize);
        let before = before.unwrap_or_else(|| panic!("{point:?} is not in {text:?}"));
        assert_eq!(advance(Point::START, before), point, "in {text:?}");
    }
}
