//! What is asked of a rename.

use super::subject::Subject;

/// What is to get which id.
#[derive(Debug, Clone, Copy)]
pub struct Request<'r> {
    /// What kind of thing.
    pub subject: Subject,
    /// The id that it has; of a pupil also the name.
    pub from: &'r str,
    /// The id that it gets.
    pub to: &'r str,
    /// The document that it is in, by path or id, where several have the same id.
    pub inside: Option<&'r str>,
}
