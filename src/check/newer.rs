//! What a newer edition of the rules would bring a school.

use std::fmt;

use crate::model::part::{Instelling, Regelset};
use crate::words::{self, Noun};

const NEW: Noun = Noun("nieuwe regel", "nieuwe regels");
const STRICTER: Noun = Noun("strengere regel", "strengere regels");

/// What the newest edition of the rules would bring a school that names an older one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewerRegelset {
    /// The newest edition.
    pub regelset: Regelset,
    /// How many rules would run that do not run now.
    pub new: usize,
    /// How many rules would have a higher level than now.
    pub stricter: usize,
}

impl Default for NewerRegelset {
    fn default() -> Self {
        Self {
            regelset: Regelset::NEWEST,
            new: 0,
            stricter: 0,
        }
    }
}

impl NewerRegelset {
    /// Counts a rule, with its level now and its level then in each colour of the school.
    pub(super) fn add(&mut self, levels: impl Iterator<Item = (Instelling, Instelling)>) {
        let levels: Vec<_> = levels.collect();
        let runs = |level: Instelling| level != Instelling::Uit;
        let runs_now = levels.iter().any(|(now, _)| runs(*now));
        let runs_then = levels.iter().any(|(_, then)| runs(*then));
        if runs_then && !runs_now {
            self.new += 1;
        } else if levels.iter().any(|(now, then)| then > now) {
            self.stricter += 1;
        }
    }

    pub(super) fn brings_something(&self) -> bool {
        self.new + self.stricter > 0
    }
}

impl fmt::Display for NewerRegelset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let new = words::count(self.new, NEW);
        let stricter = words::count(self.stricter, STRICTER);
        let brings = match (self.new, self.stricter) {
            (_, 0) => new,
            (0, _) => stricter,
            _ => format!("{new} en {stricter}"),
        };
        let regelset = self.regelset;
        write!(
            f,
            "er is een regelset {regelset} met {brings}: probeer `leerplan check --regelset {regelset}`"
        )
    }
}
