//! Days of the week as documents write them.

use std::fmt;

use chrono::Weekday;

use super::spelled::spelled;
use crate::calendar::dutch;
use crate::words;
use crate::yaml::de::value::{FromText, Meant, SpellingError};

/// A day of the week: `ma` to `zo`, or in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Weekdag(pub Weekday);

impl Weekdag {
    /// The name in two letters: "ma".
    #[must_use]
    pub fn short(self) -> &'static str {
        dutch::short_weekday(self.0)
    }
}

impl fmt::Display for Weekdag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.short())
    }
}

impl FromText for Weekdag {
    const EXPECTED: &'static str = "een dag (zoals ma of maandag)";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        if let Some(day) = dutch::weekday(&text.trim().to_lowercase()) {
            return Ok(Self(day));
        }
        let hint = match words::several(text).map(|parts| parts.join(", ")) {
            Some(parts) => format!("schrijf meer dagen als lijst: `[{parts}]`"),
            None => "kies uit `ma`, `di`, `wo`, `do`, `vr`, `za` of `zo`".to_owned(),
        };
        let bare = text.trim_end_matches('.').to_lowercase();
        let meant = dutch::weekday(&bare).map(|_| Meant::surely(bare));
        Err(SpellingError::new(format!("{} is geen dag", words::quote(text)), hint).meant(meant))
    }

    fn filler() -> Self {
        Self(Weekday::Mon)
    }
}

spelled!(Weekdag = "dag", Weekday);
