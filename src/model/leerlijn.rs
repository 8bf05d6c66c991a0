//! leerlijn: a section's continuous line of goals in one subject (groen; step 3).

use super::document_type::{About, DocumentType, Entry};
use super::part::groups::document;
use super::part::{EenOfMeer, Id, Leerjaar, Lijst, Niveaus, Tekst};

document! {
    /// De leerdoelen van een vaksectie, door de jaren heen.
    pub struct Leerlijn {
        /// Het vak, met de gewone afkorting zoals `na`.
        pub vak: Tekst,
        /// Hoe de leerlijn heet.
        pub titel: Option<Tekst>,
        /// De docenten van de vaksectie.
        pub sectie: EenOfMeer<Tekst>,
        /// De leerdoelen van de leerlijn.
        pub leerdoelen: Lijst<Lijndoel>,
    }

    /// Een leerdoel van een leerlijn.
    pub struct Lijndoel {
        /// Een eigen kort woord. Planningen en leerplannen verwijzen hiermee naar het leerdoel.
        pub id: Id,
        /// Wat een leerling kan, weet of leert. Begin met Je of Ik.
        pub doel: Tekst,
        /// De niveaus waarvoor dit leerdoel is. Leeg betekent alle niveaus. Andere namen
        /// mogen ook, zoals `mavo`, `kader` of `havo/vwo`.
        pub niveau: Niveaus,
        /// Het leerjaar waarin dit leerdoel hoort.
        pub leerjaar: Option<Leerjaar>,
        /// De id's van leerdoelen die hieraan voorafgaan, uit deze of een andere leerlijn.
        pub voorkennis: EenOfMeer<Id>,
        /// De codes van kerndoelen, zoals SLO ze schrijft.
        pub kerndoelen: EenOfMeer<Tekst>,
        /// De codes van eindtermen, zoals SLO ze schrijft.
        pub eindtermen: EenOfMeer<Tekst>,
        /// Wat voor leren het is, in eigen woorden, zoals inzicht of nauwkeurigheid. Voor het
        /// portfolio.
        pub aspect: Option<Tekst>,
    }
}

impl DocumentType for Leerlijn {
    const ABOUT: About = About::Lessons;

    fn own_id(&self) -> Option<&Id> {
        self.id.as_ref()
    }

    fn entries<'d>(&'d self, add: &mut dyn FnMut(Entry<'d>)) {
        for goal in &self.leerdoelen {
            add(Entry::Goal(&goal.id));
        }
    }
}
