//! draaiboek: who does what when (steps 4 and 5).

use super::choice::Choice;
use super::document_type::{About, DocumentType, Entry};
use super::part::groups::document;
use super::part::{Datum, EenOfMeer, Id, Lijst, Stap, Tekst, Verantwoording, Wanneer};

document! {
    /// Wie wat wanneer doet, bij een leerplan of bij een invoeringsplan.
    pub struct Draaiboek {
        /// De id van het leerplan waar dit bij hoort. Of noem een `invoeringsplan`.
        pub leerplan: Option<Id>,
        /// De id van het invoeringsplan waar dit bij hoort. Of noem een `leerplan`.
        pub invoeringsplan: Option<Id>,
        /// De dag van deze versie, jaar-maand-dag.
        pub datum: Datum,
        /// Van welke tot welke dag het loopt.
        pub periode: Option<Looptijd>,
        /// In plaats van een periode, wat er af moet zijn, zoals een hoofdstuk.
        pub mijlpaal: Option<Tekst>,
        /// Wat er gedaan wordt.
        pub acties: Lijst<Actie>,
        /// De momenten waarop anderen meekijken.
        pub evaluaties: Lijst<Evaluatie>,
        /// Wat er al gedaan is, met bewijs.
        pub logboek: Lijst<Logregel>,
    }

    /// Van welke tot welke dag iets loopt. Beide dagen horen erbij.
    pub struct Looptijd {
        /// De eerste dag, jaar-maand-dag.
        pub van: Option<Datum>,
        /// De laatste dag, jaar-maand-dag.
        pub tot: Option<Datum>,
    }

    /// Iets wat wordt gedaan.
    pub struct Actie {
        /// Wat er gedaan wordt.
        pub wat: Option<Tekst>,
        /// Wie het doet, met een naam of een rol.
        pub wie: EenOfMeer<Tekst>,
        /// Wanneer. Een dag, een week, `{van, tot}` of een lijst daarvan.
        pub wanneer: Wanneer,
        /// Hoe laat, zoals `4e uur`.
        pub uur: Option<Tekst>,
        /// De dag waarop het klaar was.
        pub klaar: Option<Datum>,
        /// De stap van het stappenplan waar dit bij hoort, 1 tot en met 7.
        pub stap: Option<Stap>,
        /// Waar het is.
        pub ruimte: Option<Tekst>,
        /// De id van de activiteit uit het invoeringsplan die hiermee wordt uitgevoerd.
        pub activiteit: Option<Id>,
        /// Welke verantwoording de leerling hier neemt.
        pub verantwoording: Option<Verantwoording>,
    }

    /// Een moment waarop anderen meekijken.
    pub struct Evaluatie {
        /// Met wie, met een naam of een rol.
        pub met: EenOfMeer<Tekst>,
        /// Wanneer. Een dag, een week, `{van, tot}` of een lijst daarvan.
        pub wanneer: Wanneer,
        /// Hoe laat, zoals `4e uur`.
        pub uur: Option<Tekst>,
        /// Waarover het gaat.
        pub over: Option<Tekst>,
        /// De dag waarop de feedback kwam.
        pub ontvangen: Option<Datum>,
        /// De feedback zelf, als links of bestanden.
        pub feedback: EenOfMeer<Tekst>,
        /// Wat goed is.
        pub tops: EenOfMeer<Tekst>,
        /// Wat beter kan.
        pub tips: EenOfMeer<Tekst>,
        /// Wat er door de feedback is veranderd.
        pub verwerkt: Option<Tekst>,
    }

    /// Een regel van het logboek.
    pub struct Logregel {
        /// De dag, jaar-maand-dag.
        pub datum: Option<Datum>,
        /// Wat er gedaan is.
        pub gedaan: Option<Tekst>,
        /// Waaruit dat blijkt, als links of bestanden.
        pub bewijs: EenOfMeer<Tekst>,
        /// Wat voor leren het is, in eigen woorden, zoals inzicht of nauwkeurigheid. Voor het
        /// portfolio.
        pub aspect: Option<Tekst>,
    }
}

impl DocumentType for Draaiboek {
    const ABOUT: About = About::Pupil;
    const CHOICE: Option<Choice> = Some(Choice {
        list: None,
        options: &[&["leerplan"], &["invoeringsplan"]],
    });

    fn own_id(&self) -> Option<&Id> {
        self.id.as_ref()
    }

    /// A draaiboek of an invoeringsplan and of nothing else is about lessons.
    fn about(&self) -> About {
        match (&self.leerplan, &self.invoeringsplan) {
            (Some(_), _) => About::Pupil,
            (None, Some(_)) => About::Lessons,
            (None, None) => About::Other,
        }
    }

    fn entries<'d>(&'d self, add: &mut dyn FnMut(Entry<'d>)) {
        if let Some(leerplan) = &self.leerplan {
            add(Entry::BelongsTo("leerplan", leerplan));
        }
        if let Some(invoeringsplan) = &self.invoeringsplan {
            add(Entry::BelongsTo("invoeringsplan", invoeringsplan));
        }
    }
}
