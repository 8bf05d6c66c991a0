//! klas: a class and its pupils.

use super::Soort;
use super::document_type::{About, DocumentType, Entry};
use super::part::groups::groups;
use super::part::niveaus::verplicht;
use super::part::{
    Datum, EenOfMeer, Gespreksstijl, Id, Leerjaar, Leervoorkeur, Lijst, Niveaus, Tekst, Velden,
    Weekdag,
};

groups! {
    /// Een klas met haar leerlingen.
    pub struct Klas {
        /// Wat voor document dit is. Dit is altijd de eerste regel.
        pub soort: Soort,
        /// Bij een klas niet nodig. De naam achter `klas` is de id.
        pub id: Option<Id>,
        /// De naam van de klas, zoals `3v2`. Andere documenten noemen de klas zo.
        pub klas: Id,
        /// Het niveau van de klas, of meer niveaus als lijst. Andere namen mogen ook, zoals `mavo`,
        /// `kader` of `havo/vwo`. Alleen `vmbo` betekent alle vier de leerwegen.
        #[serde(deserialize_with = "verplicht")]
        pub niveau: Niveaus,
        /// Het leerjaar, 1 tot en met 6.
        pub leerjaar: Leerjaar,
        /// De naam van de mentor.
        pub mentor: Option<Tekst>,
        /// Op welke dagen de klas een vak heeft, zoals `na: [ma, wo, vr]`. Een dag schrijf je als `ma`
        /// of voluit.
        pub rooster: Option<Velden<EenOfMeer<Weekdag>>>,
        /// De leerlingen, in de volgorde waarin de bladen komen.
        pub leerlingen: Lijst<Leerling>,
    }

    /// Een leerling in een klas.
    pub struct Leerling {
        /// Een kort woord voor deze leerling. Alle andere documenten noemen de leerling zo, nooit
        /// met de naam.
        pub id: Id,
        /// De naam van de leerling. Liever in een document `namen`: dat blijft thuis, en de klas kan
        /// dan met de andere documenten mee in git.
        pub naam: Option<Tekst>,
        /// De coach. Zonder naam is dat de mentor van de klas.
        pub coach: Option<Tekst>,
        /// Leert deze leerling liever door te doen of door te denken?
        pub leervoorkeur: Option<Leervoorkeur>,
        /// Is deze leerling in een gesprek introvert of extravert?
        pub gespreksstijl: Option<Gespreksstijl>,
        /// De laatste dag in deze klas.
        pub tot: Option<Datum>,
    }
}

impl DocumentType for Klas {
    const ID_KEY: &'static str = "klas";
    const ABOUT: About = About::Other;

    fn own_id(&self) -> Option<&Id> {
        Some(&self.klas)
    }

    fn entries<'d>(&'d self, add: &mut dyn FnMut(Entry<'d>)) {
        for pupil in &self.leerlingen {
            add(Entry::Pupil(&pupil.id, pupil.naam.as_ref()));
        }
    }
}
