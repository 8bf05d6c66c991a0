//! A goal in a planning or in a pupil's own plan.

use super::groups::groups;
use super::id::Id;
use super::kort::Kort;
use super::korte_naam::KorteNaam;
use super::opdrachten::Opdrachten;
use super::{Niveaus, Tekst};

groups! {
    /// Wat een leerling kan, weet of leert. Kort geschreven is het alleen het leerdoel zelf.
    pub struct Leerdoel {
        /// Wat een leerling kan, weet of leert. Begin met Je of Ik.
        pub doel: Tekst,
        /// Een eigen kort woord. Nodig om voortgang per leerdoel bij te houden.
        pub id: Option<Id>,
        /// Een korte naam van hooguit 40 tekens, voor tabellen met weinig ruimte.
        pub kort: Option<KorteNaam>,
        /// De niveaus waarvoor dit leerdoel is. Leeg betekent alle niveaus. Andere namen
        /// mogen ook, zoals `mavo`, `kader` of `havo/vwo`.
        pub niveau: Niveaus,
        /// De id van het leerdoel uit een leerlijn dat dit is.
        pub leerlijn: Option<Id>,
        /// De opgaven waarmee een leerling laat zien dat het lukt.
        pub opdrachten: Option<Opdrachten>,
        /// De opgaven die een leerling vorig jaar al kon.
        pub basis: Option<Opdrachten>,
        /// Wat voor leren het is, in eigen woorden, zoals inzicht of nauwkeurigheid. Voor het
        /// portfolio.
        pub aspect: Option<Tekst>,
    }
}

impl Leerdoel {
    /// The short name, or else the goal itself.
    #[must_use]
    pub fn short_name(&self) -> &str {
        self.kort.as_ref().map_or(&self.doel, KorteNaam::as_str)
    }
}

impl Kort for Leerdoel {
    const NAME: &'static str = "leerdoel";
    const EXPECTED: &'static str = "een leerdoel als tekst, of een groep velden met `doel`";

    fn kort(doel: Tekst) -> Self {
        Self {
            doel,
            id: None,
            kort: None,
            niveau: Niveaus::default(),
            leerlijn: None,
            opdrachten: None,
            basis: None,
            aspect: None,
        }
    }
}
