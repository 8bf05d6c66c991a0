//! Variants of sheets for people who read with difficulty.

/// How sheets differ from the usual: both may be on. Only HTML pages differ.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Variant {
    /// Larger type with more space between letters, words and lines.
    pub dyslexie: bool,
    /// Type of 14 points and lines of 10.5 mm to write on.
    pub groot: bool,
}

impl Variant {
    /// The classes of the style sheet that make it so.
    pub(super) fn classes(self) -> String {
        let names = [(self.dyslexie, "dyslexie"), (self.groot, "groot")];
        let on = names.into_iter().filter(|(on, _)| *on);
        let on: Vec<&str> = on.map(|(_, name)| name).collect();
        on.join(" ")
    }
}
