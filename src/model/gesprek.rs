//! gesprek: a talk, what was said and agreed (steps 5 and 6).

use super::document_type::{About, DocumentType, Entry};
use super::part::groups::document;
use super::part::{Datum, EenOfMeer, Gespreksvorm, Id, Lijst, Tekst, Wanneer};

document! {
    /// Een gesprek, met wat er is gezegd en afgesproken. Het hoort bij het portfolio.
    pub struct Gesprek {
        /// Wat voor gesprek het is.
        pub vorm: Gespreksvorm,
        /// De id van de leerling, zoals in de klas.
        pub leerling: Id,
        /// Wie er meepraten.
        pub met: EenOfMeer<Tekst>,
        /// De dag van het gesprek, jaar-maand-dag.
        pub datum: Datum,
        /// Hoe laat, zoals `4e uur`.
        pub uur: Option<Tekst>,
        /// Wat er is gezegd. Leeg bij een gesprek dat nog komt.
        pub verslag: Option<Tekst>,
        /// Alleen voor coaches. Dit komt nooit op een blad voor leerlingen of ouders.
        pub intern: Option<Tekst>,
        /// Wat er is afgesproken.
        pub afspraken: Lijst<Afspraak>,
    }

    /// Een afspraak uit een gesprek.
    pub struct Afspraak {
        /// Wat er is afgesproken.
        pub wat: Option<Tekst>,
        /// Wie het doet, met een naam of een rol.
        pub wie: EenOfMeer<Tekst>,
        /// Wanneer. Een dag, een week, `{van, tot}` of een lijst daarvan.
        pub wanneer: Wanneer,
        /// De dag waarop het klaar was.
        pub klaar: Option<Datum>,
    }
}

impl DocumentType for Gesprek {
    const ABOUT: About = About::Pupil;

    fn own_id(&self) -> Option<&Id> {
        self.id.as_ref()
    }

    fn entries<'d>(&'d self, add: &mut dyn FnMut(Entry<'d>)) {
        add(Entry::BelongsTo("leerling", &self.leerling));
    }
}
