//! A reason why a pupil needs attention.

use serde::Serialize;

/// Why a pupil needs attention, as overviews and JSON tell it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reden {
    /// What kind of reason it is: "Te laat".
    pub kop: &'static str,
    /// What it is about: "Ontwerp tekenen (ma 21 sep)"; empty where the kind says it all.
    pub wat: Vec<String>,
    /// The rule that found it; absent where no rule asks for it.
    pub regel: Option<&'static str>,
    /// Whether it asks for attention today, and not some time this week.
    pub vandaag: bool,
}
