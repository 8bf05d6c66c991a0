//! Which ids of pupils tell of a pupil wherever they stand.

pub(crate) use crate::mentions::tells;

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
