//! Which ids of pupils tell of a pupil wherever they stand.

/// Whether an id stands for nothing but a pupil: a word may be one by chance, and so may a short code
/// such as `h2`, or the number of an exercise.
pub(crate) fn tells(id: &str) -> bool {
    let digits = id.bytes().filter(u8::is_ascii_digit).count();
    let marked = digits > 0 || id.contains(['-', '_']);
    let least = if digits == id.len() { 5 } else { 4 };
    marked && id.len() >= least
}

/// Where each stretch of letters and digits begins, in bytes.
pub(crate) fn stretches(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before = false;
    text.char_indices().filter_map(move |(at, c)| {
        let inside = c.is_alphanumeric();
        let begins = inside && !before;
        before = inside;
        begins.then_some(at)
    })
}
