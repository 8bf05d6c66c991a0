//! studiewijzer: what a class does, week by week (step 4).

use super::choice::Choice;
use super::document_type::{About, DocumentType, Entry};
use super::part::groups::document;
use super::part::lists::verplicht;
use super::part::{Datum, EenOfMeer, Id, Lijst, Tekst, Velden, Week};

document! {
    /// Wat een klas van week tot week doet, voor een vak of voor alle vakken naast elkaar.
    pub struct Studiewijzer {
        /// Het vak, als de studiewijzer van een vak is. Dan staan de kolommen direct in elke week.
        pub vak: Option<Tekst>,
        /// De klas of klassen waarvoor dit is.
        #[serde(deserialize_with = "verplicht")]
        pub klas: EenOfMeer<Id>,
        /// Het nummer van de periode, zoals in `leerplan.toml`.
        pub periode: Option<u8>,
        /// Wat er verder te zeggen is, bijvoorbeeld hoe je werkt. Het staat boven de weken.
        pub toelichting: Option<Tekst>,
        /// De weken, een voor een.
        pub weken: Lijst<Weekrij>,
    }

    /// Wat een klas in een week doet, of in meer weken.
    pub struct Weekrij {
        /// Het weeknummer, of meer weken als lijst.
        pub week: EenOfMeer<Week>,
        /// In plaats van `week` de hoeveelste lesweek van de periode het is. Zo kun je het bestand
        /// volgend jaar weer gebruiken.
        pub lesweek: EenOfMeer<u8>,
        /// De eerste dag, als de week later begint.
        pub van: Option<Datum>,
        /// De laatste dag, als de week eerder stopt.
        pub tot: Option<Datum>,
        /// Het thema van de week.
        pub thema: Option<Tekst>,
        /// Waar de lessen over gaan.
        pub lesstof: EenOfMeer<Tekst>,
        /// Wat iedereen doet.
        pub verplicht: EenOfMeer<Tekst>,
        /// Wat een leerling leert.
        pub leren: EenOfMeer<Tekst>,
        /// Wat een leerling maakt en doet, het huiswerk.
        pub maken: EenOfMeer<Tekst>,
        /// Waaruit een leerling kan kiezen.
        pub keuze: EenOfMeer<Tekst>,
        /// De toetsen van deze week.
        pub toets: EenOfMeer<Weektoets>,
        /// Wat deze week wordt ingeleverd.
        pub inleveren: EenOfMeer<Inleveren>,
        /// Wat er verder te zeggen is.
        pub opmerking: Option<Tekst>,
        /// Hoeveel uur werk het ongeveer is.
        pub uren: Option<f64>,
        /// Eigen kolommen van de sectie, elk met een naam.
        pub extra: Option<Velden<EenOfMeer<Tekst>>>,
        /// De vakken van deze week, als de studiewijzer van alle vakken is.
        pub vakken: Lijst<Vakrij>,
        /// Wat de coach of de mentor deze week doet.
        pub coaching: EenOfMeer<Tekst>,
    }

    /// Wat een klas in een week voor een vak doet, of voor meer vakken samen.
    pub struct Vakrij {
        /// Het vak, met de gewone afkorting zoals `na`.
        pub vak: Option<Tekst>,
        /// De vakken die hier samen iets doen, als lijst.
        pub vakken: EenOfMeer<Tekst>,
        /// De titel, als vakken samen iets doen.
        pub titel: Option<Tekst>,
        /// Waar de lessen over gaan.
        pub lesstof: EenOfMeer<Tekst>,
        /// Wat iedereen doet.
        pub verplicht: EenOfMeer<Tekst>,
        /// Wat een leerling leert.
        pub leren: EenOfMeer<Tekst>,
        /// Wat een leerling maakt en doet, het huiswerk.
        pub maken: EenOfMeer<Tekst>,
        /// Waaruit een leerling kan kiezen.
        pub keuze: EenOfMeer<Tekst>,
        /// De toetsen van deze week.
        pub toets: EenOfMeer<Weektoets>,
        /// Wat deze week wordt ingeleverd.
        pub inleveren: EenOfMeer<Inleveren>,
        /// Wat er verder te zeggen is.
        pub opmerking: Option<Tekst>,
        /// Hoeveel uur werk het ongeveer is.
        pub uren: Option<f64>,
        /// Eigen kolommen van de sectie, elk met een naam.
        pub extra: Option<Velden<EenOfMeer<Tekst>>>,
    }

    /// Een toets in een week.
    pub struct Weektoets {
        /// Hoe de toets heet.
        pub naam: Option<Tekst>,
        /// De dag van de toets, jaar-maand-dag.
        pub datum: Option<Datum>,
        /// Hoe vaak de toets meetelt.
        pub weging: Option<f64>,
    }

    /// Iets wat wordt ingeleverd.
    pub struct Inleveren {
        /// Wat wordt ingeleverd.
        pub wat: Option<Tekst>,
        /// De laatste dag, jaar-maand-dag.
        pub datum: Option<Datum>,
    }
}

impl DocumentType for Studiewijzer {
    const ABOUT: About = About::Lessons;
    const CHOICE: Option<Choice> = Some(Choice {
        list: Some("weken"),
        options: &[&["week"], &["lesweek"]],
    });

    fn own_id(&self) -> Option<&Id> {
        self.id.as_ref()
    }

    fn entries<'d>(&'d self, add: &mut dyn FnMut(Entry<'d>)) {
        for klas in &self.klas {
            add(Entry::WeeksOf(klas));
        }
    }
}

/// The columns that a week of one subject and a row of a subject share.
#[derive(Debug, Clone, Copy)]
#[allow(
    missing_docs,
    reason = "each field is the column of its name in `Weekrij`"
)]
pub struct Kolommen<'a> {
    pub lesstof: &'a [Tekst],
    pub verplicht: &'a [Tekst],
    pub leren: &'a [Tekst],
    pub maken: &'a [Tekst],
    pub keuze: &'a [Tekst],
    pub toets: &'a [Weektoets],
    pub inleveren: &'a [Inleveren],
    pub opmerking: Option<&'a str>,
    pub uren: Option<f64>,
    pub extra: Option<&'a Velden<EenOfMeer<Tekst>>>,
}

macro_rules! columns {
    ($row:ident) => {
        Kolommen {
            lesstof: &$row.lesstof,
            verplicht: &$row.verplicht,
            leren: &$row.leren,
            maken: &$row.maken,
            keuze: &$row.keuze,
            toets: &$row.toets,
            inleveren: &$row.inleveren,
            opmerking: $row.opmerking.as_deref(),
            uren: $row.uren,
            extra: $row.extra.as_ref(),
        }
    };
}

impl Weekrij {
    /// The columns of a week of one subject.
    #[must_use]
    pub fn kolommen(&self) -> Kolommen<'_> {
        columns!(self)
    }
}

impl Vakrij {
    /// The columns of the row.
    #[must_use]
    pub fn kolommen(&self) -> Kolommen<'_> {
        columns!(self)
    }

    /// Whether it is a row of several subjects together.
    #[must_use]
    pub fn is_project(&self) -> bool {
        self.vak.is_none() && (!self.vakken.is_empty() || self.titel.is_some())
    }
}

impl Kolommen<'_> {
    /// Whether no column says anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let texts = [
            self.lesstof,
            self.verplicht,
            self.leren,
            self.maken,
            self.keuze,
        ];
        let blank = |text: &Tekst| text.trim().is_empty();
        texts.iter().all(|column| column.iter().all(blank))
            && self.toets.is_empty()
            && self.inleveren.is_empty()
            && self.opmerking.is_none_or(|text| text.trim().is_empty())
            && self
                .extra
                .is_none_or(|extra| extra.values().all(|v| v.iter().all(blank)))
    }
}
