//! voortgang: results on the goals of a planning or of a pupil's own plan (step 5).

use super::choice::Choice;
use super::document_type::{About, DocumentType, Entry};
use super::part::groups::document;
use super::part::{Datum, Id, Lijst, Opdrachten, Resultaat, Tekst, Velden};

document! {
    /// Wie welk leerdoel beheerst.
    pub struct Voortgang {
        /// De id van de planning waarvan de leerdoelen gemeten zijn. Noem dan ook de klas.
        pub planning: Option<Id>,
        /// De klas die gemeten is.
        pub klas: Option<Id>,
        /// De id van een leerplan, als het om de eigen leerdoelen van een leerling gaat.
        pub leerplan: Option<Id>,
        /// De metingen, een voor een.
        pub metingen: Lijst<Meting>,
    }

    /// Een meting op een dag.
    pub struct Meting {
        /// De dag waarop is gemeten, jaar-maand-dag.
        pub datum: Datum,
        /// Het nummer van de paragraaf, of `hoofdstuk` voor de leerdoelen van het hele hoofdstuk.
        pub paragraaf: Option<Tekst>,
        /// Waar het om ging, in eigen woorden, zoals inzicht of nauwkeurigheid.
        pub aspect: Option<Tekst>,
        /// De uitkomst per leerling, of per leerling en leerdoel. Bij een leerplan de uitkomst per
        /// leerdoel.
        pub resultaten: Option<Velden<Option<Resultaat>>>,
        /// Per leerling welke opgaven van de paragraaf gemaakt zijn, zoals `"10-14, 18"`. Bij een
        /// leerplan welke opgaven per leerdoel. Dit zegt niet of een leerling het leerdoel beheerst.
        pub gemaakt: Option<Velden<Option<Opdrachten>>>,
    }
}

impl Meting {
    /// Every name in `resultaten` and then in `gemaakt`, each with the field: pupils of a class, or goals of
    /// a leerplan.
    pub(crate) fn named(&self) -> impl Iterator<Item = (&'static str, &Tekst)> {
        let results = self.resultaten.iter().flat_map(Velden::keys);
        let made = self.gemaakt.iter().flat_map(Velden::keys);
        let results = results.map(|name| ("resultaten", name));
        results.chain(made.map(|name| ("gemaakt", name)))
    }
}

impl DocumentType for Voortgang {
    const ABOUT: About = About::Pupil;
    const CHOICE: Option<Choice> = Some(Choice {
        list: None,
        options: &[&["planning", "klas"], &["leerplan"]],
    });

    fn own_id(&self) -> Option<&Id> {
        self.id.as_ref()
    }

    fn entries<'d>(&'d self, add: &mut dyn FnMut(Entry<'d>)) {
        if let Some(planning) = &self.planning {
            add(Entry::BelongsTo("planning", planning));
        }
        if let Some(plan) = &self.leerplan {
            add(Entry::BelongsTo("leerplan", plan));
        }
    }
}
