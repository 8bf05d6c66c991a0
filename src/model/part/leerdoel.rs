//! A goal in a planning or in a pupil's own plan.

use super::Tekst;
use super::groups::groups;
use super::id::Id;
use super::kort::Kort;
use super::opdrachten::Opdrachten;

groups! {
    /// Wat een leerling kan, weet of leert. Kort geschreven is het alleen het leerdoel zelf.
    pub struct Leerdoel {
        /// Wat een leerling kan, weet of leert. Begin met Je of Ik.
        pub doel: Tekst,
        /// Een eigen kort woord. Nodig om voortgang per leerdoel bij te houden.
        pub id: Option<Id>,
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

impl Kort for Leerdoel {
    const NAME: &'static str = "leerdoel";
    const EXPECTED: &'static str = "een leerdoel als tekst, of een groep velden met `doel`";

    fn kort(doel: Tekst) -> Self {
        Self {
            doel,
            id: None,
            leerlijn: None,
            opdrachten: None,
            basis: None,
            aspect: None,
        }
    }
}
