//! The level of a rule in each edition of the rules.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::model::part::{Instelling, Regelset};

/// The level of a rule in each edition, oldest first; `None` in editions before the rule was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EditionLevels([Option<Instelling>; Regelset::COUNT]);

/// A level as a step plan writes it: `niveau: tip` is the same in every edition,
/// `niveau: {"2027": tip}` begins in that edition, and `niveau: {"2026": tip, "2027": fout}`
/// changes in it.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum WrittenLevels {
    Always(Instelling),
    PerEdition(BTreeMap<String, Instelling>),
}

impl EditionLevels {
    /// The same level in every edition.
    #[must_use]
    pub fn always(niveau: Instelling) -> Self {
        Self([Some(niveau); Regelset::COUNT])
    }

    /// The level in an edition; `None` where the rule came later.
    #[must_use]
    pub fn of(self, regelset: Regelset) -> Option<Instelling> {
        self.0[regelset.index()]
    }

    /// The first edition that has the rule.
    #[must_use]
    pub fn since(self) -> Regelset {
        let mut editions = Regelset::all();
        let first = editions.find(|regelset| self.of(*regelset).is_some());
        first.unwrap_or(Regelset::NEWEST)
    }

    /// A level stays until an edition changes it. A lower level of a later edition mends false
    /// alarms, and so counts in the editions before it too.
    fn changing(written: &BTreeMap<Regelset, Instelling>) -> Self {
        let mut levels = [None; Regelset::COUNT];
        let mut level = None;
        for regelset in Regelset::all() {
            level = written.get(&regelset).copied().or(level);
            levels[regelset.index()] = level;
        }
        let mut lowest: Option<Instelling> = None;
        for level in levels.iter_mut().rev() {
            *level = level.map(|own| lowest.map_or(own, |later| own.min(later)));
            lowest = level.or(lowest);
        }
        Self(levels)
    }
}

impl TryFrom<WrittenLevels> for EditionLevels {
    type Error = String;

    fn try_from(written: WrittenLevels) -> Result<Self, String> {
        let levels = match written {
            WrittenLevels::Always(niveau) => return Ok(Self::always(niveau)),
            WrittenLevels::PerEdition(levels) => levels,
        };
        if levels.is_empty() {
            return Err("`niveau` is leeg".to_owned());
        }
        let edition = |(name, niveau): (String, Instelling)| {
            let regelset: Regelset = name
                .parse()
                .map_err(|()| format!("er is geen regelset {name}"))?;
            Ok((regelset, niveau))
        };
        let levels: Result<BTreeMap<_, _>, String> = levels.into_iter().map(edition).collect();
        Ok(Self::changing(&levels?))
    }
}
