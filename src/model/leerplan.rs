//! leerplan: a pupil's own plan, "Mijn eigen plan" (step 4).

use super::choice::Choice;
use super::document_type::{About, DocumentType, Entry};
use super::part::groups::document;
use super::part::kort::Beknopt;
use super::part::{Bedrag, Datum, EenOfMeer, Id, Leerdoel, Lijst, Tekst};

document! {
    /// Het eigen plan van een leerling.
    pub struct Leerplan {
        /// De id van de leerling, zoals in de klas.
        pub leerling: Id,
        /// Het vak van het plan. Of noem een `leerlijn`.
        pub vak: Option<Tekst>,
        /// De id van een leerlijn. Of noem een `vak`.
        pub leerlijn: Option<Id>,
        /// De dag van deze versie, jaar-maand-dag.
        pub datum: Datum,
        /// Hoe het plan heet.
        pub titel: Option<Tekst>,
        /// Wat het idee is.
        pub idee: Option<Tekst>,
        /// Waarom de leerling dit wil.
        pub motivatie: Option<Motivatie>,
        /// Wat de leerling al weet.
        pub voorkennis: Option<Voorkennis>,
        /// Wat de leerling kan als het project klaar is.
        pub resultaat: Option<Tekst>,
        /// De leerdoelen die erbij horen. Een tekst, of een groep velden met `doel`.
        pub leerdoelen: EenOfMeer<Beknopt<Leerdoel>>,
        /// Wie de leerling nodig heeft.
        pub personen: Lijst<Persoon>,
        /// Wat er verder nodig is, zoals een ruimte, tijd of een apparaat.
        pub benodigdheden: Lijst<Benodigdheid>,
        /// Welk materiaal de leerling gebruikt.
        pub materialen: Lijst<Materiaal>,
        /// Wat de leerling niet mag vergeten.
        pub aandachtspunten: Option<Aandachtspunten>,
        /// Waaraan de leerling ziet dat het gelukt is.
        pub gelukt: Option<Tekst>,
        /// Alle kosten samen.
        pub kosten: Option<Kosten>,
        /// Wat de ouders horen en doen.
        pub ouders: Option<OudersDeel>,
        /// De dag waarop de leerling dit plan met de coach heeft doorgenomen.
        pub besproken: Option<Datum>,
    }

    /// Waarom de leerling dit wil, in twee zinnen.
    pub struct Motivatie {
        /// Ik wil dit graag omdat ...
        pub omdat: Option<Tekst>,
        /// Daarom ...
        pub daarom: Option<Tekst>,
    }

    /// Wat de leerling al weet, en waarvandaan.
    pub struct Voorkennis {
        /// Wat de leerling hierover op school heeft geleerd.
        pub school: Option<Tekst>,
        /// Wat de leerling weet van een stage, een sport of thuis.
        pub ervaring: Option<Tekst>,
    }

    /// Iemand die de leerling nodig heeft.
    pub struct Persoon {
        /// Wie het is.
        pub wie: Option<Tekst>,
        /// Waarvoor de leerling deze persoon nodig heeft.
        pub waarvoor: Option<Tekst>,
        /// Hoe de leerling deze persoon bereikt.
        pub contact: Option<Tekst>,
    }

    /// Iets wat nodig is naast de materialen.
    pub struct Benodigdheid {
        /// Wat er nodig is.
        pub wat: Option<Tekst>,
        /// Hoe de leerling dat regelt.
        pub hoe: Option<Tekst>,
    }

    /// Materiaal dat de leerling gebruikt.
    pub struct Materiaal {
        /// Welk materiaal.
        pub wat: Option<Tekst>,
        /// Hoe de leerling eraan komt.
        pub hoe: Option<Tekst>,
        /// Wat het kost, alleen het getal, zoals 12.50.
        pub kosten: Option<Bedrag>,
    }

    /// Wat de leerling niet mag vergeten, per kolom van het formulier.
    pub struct Aandachtspunten {
        /// Waar je bij de personen op let.
        pub personen: Option<Tekst>,
        /// Waar je bij de benodigdheden op let.
        pub benodigdheden: Option<Tekst>,
        /// Waar je bij de materialen op let.
        pub materialen: Option<Tekst>,
    }

    /// De kosten van een plan.
    pub struct Kosten {
        /// Alle kosten van de materialen samen, alleen het getal, zoals 12.50.
        pub totaal: Option<Bedrag>,
        /// Hoe de kosten worden betaald.
        pub regeling: Option<Tekst>,
        /// De dag waarop de kosten zijn besproken, jaar-maand-dag.
        pub besproken: Option<Datum>,
    }

    /// Wat de ouders horen en doen.
    pub struct OudersDeel {
        /// Hoe de ouders of verzorgers over het plan horen.
        pub informeren: Option<Tekst>,
        /// Hoe zij kunnen helpen.
        pub hulp: Option<Tekst>,
    }
}

impl DocumentType for Leerplan {
    const ABOUT: About = About::Pupil;
    const CHOICE: Option<Choice> = Some(Choice {
        list: None,
        options: &[&["vak"], &["leerlijn"]],
    });

    fn own_id(&self) -> Option<&Id> {
        self.id.as_ref()
    }

    fn entries<'d>(&'d self, add: &mut dyn FnMut(Entry<'d>)) {
        add(Entry::BelongsTo("leerling", &self.leerling));
    }
}
