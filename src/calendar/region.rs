//! The three regions over which the Dutch school holidays are spread.

use std::fmt;
use std::str::FromStr;

/// A region with its own school holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    Noord,
    Midden,
    Zuid,
}

/// A text that names no region.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is geen regio: kies noord, midden of zuid")]
pub struct RegionError(pub String);

impl Region {
    /// All regions, from north to south.
    pub const ALL: [Self; 3] = [Self::Noord, Self::Midden, Self::Zuid];

    /// The name as it is written in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Noord => "noord",
            Self::Midden => "midden",
            Self::Zuid => "zuid",
        }
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Region {
    type Err = RegionError;

    /// Reads the lower-case name.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|region| region.name() == text)
            .ok_or_else(|| RegionError(text.to_owned()))
    }
}
