//! Which edition of the rules counts for a school.

use super::School;
use crate::model::part::Regelset;

impl School {
    /// The edition of the rules that counts: that of the load options, else that of
    /// `leerplan.toml`, else the newest.
    #[must_use]
    pub fn regelset(&self) -> Regelset {
        let regelset = self.asked_regelset.or(self.written_regelset());
        regelset.unwrap_or(Regelset::NEWEST)
    }

    /// Whether the edition is one that asks of what is written whether it is an answer, whether its day
    /// has come and whether it is in time: 2027 or later. A school that holds to an earlier edition
    /// gets no findings about that.
    #[must_use]
    pub fn looks_closely(&self) -> bool {
        self.regelset() >= Regelset::SCHOOL_YEAR_2027
    }

    /// The edition that `leerplan.toml` names; `None` where the load options ask for one.
    #[must_use]
    pub fn pinned_regelset(&self) -> Option<Regelset> {
        let written = self.written_regelset();
        written.filter(|_| self.asked_regelset.is_none())
    }

    fn written_regelset(&self) -> Option<Regelset> {
        self.config.config.as_ref()?.regels.as_ref()?.versie
    }
}
