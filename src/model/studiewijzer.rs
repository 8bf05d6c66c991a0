//! studiewijzer: what a class does, week by week (step 4).

use super::choice::Choice;
use super::document_type::{About, DocumentType, Entry};
use super::part::groups::document;
use super::part::lists::verplicht;
use super::part::{Beknopt, Datum, EenOfMeer, Id, Inleveren, Lijst, Tekst, Toets, Velden, Week};

document! {
    /// Wat een klas van week tot week doet, voor een vak of voor alle vakken naast elkaar.
    pub struct Studiewijzer {
        /// Het vak, als de studiewijzer van een vak is. Dan staan de kolommen direct in elke week.
        pub vak: Option<Tekst>,
        /// De klas of klassen waarvoor dit is.
        #[serde(deserialize_with = "verplicht")]
        pub klas: EenOfMeer<Id>,
        /// Het nummer van de periode, zoals in `leerplan.toml`, of meer nummers als lijst.
        pub periode: EenOfMeer<u8>,
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
        /// De lessen, een voor een, als je per les wilt zeggen wat er gebeurt.
        pub lessen: Lijst<Les>,
        /// De leerdoelen, als tekst of als id van een leerdoel uit een planning.
        pub leerdoelen: EenOfMeer<Tekst>,
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
        pub toets: EenOfMeer<Beknopt<Toets>>,
        /// Wat deze week wordt ingeleverd.
        pub inleveren: EenOfMeer<Beknopt<Inleveren>>,
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
        /// De lessen, een voor een, als je per les wilt zeggen wat er gebeurt.
        pub lessen: Lijst<Les>,
        /// De leerdoelen, als tekst of als id van een leerdoel uit een planning.
        pub leerdoelen: EenOfMeer<Tekst>,
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
        pub toets: EenOfMeer<Beknopt<Toets>>,
        /// Wat deze week wordt ingeleverd.
        pub inleveren: EenOfMeer<Beknopt<Inleveren>>,
        /// Wat er verder te zeggen is.
        pub opmerking: Option<Tekst>,
        /// Hoeveel uur werk het ongeveer is.
        pub uren: Option<f64>,
        /// Eigen kolommen van de sectie, elk met een naam.
        pub extra: Option<Velden<EenOfMeer<Tekst>>>,
    }

    /// Een les in een week.
    pub struct Les {
        /// Welke les het is, zoals `1`, `ma` of `theorie`.
        pub les: Option<Tekst>,
        /// De dag van de les, jaar-maand-dag. Die ligt in de week.
        pub datum: Option<Datum>,
        /// De leerdoelen, als tekst of als id van een leerdoel uit een planning.
        pub leerdoelen: EenOfMeer<Tekst>,
        /// Waar de les over gaat.
        pub lesstof: EenOfMeer<Tekst>,
        /// Wat iedereen doet.
        pub verplicht: EenOfMeer<Tekst>,
        /// Wat een leerling leert.
        pub leren: EenOfMeer<Tekst>,
        /// Wat een leerling maakt en doet, het huiswerk.
        pub maken: EenOfMeer<Tekst>,
        /// Waaruit een leerling kan kiezen.
        pub keuze: EenOfMeer<Tekst>,
        /// De toetsen van deze les.
        pub toets: EenOfMeer<Beknopt<Toets>>,
        /// Wat deze les wordt ingeleverd.
        pub inleveren: EenOfMeer<Beknopt<Inleveren>>,
        /// Wat er verder te zeggen is.
        pub opmerking: Option<Tekst>,
        /// Hoeveel uur werk het ongeveer is.
        pub uren: Option<f64>,
        /// Eigen kolommen van de sectie, elk met een naam.
        pub extra: Option<Velden<EenOfMeer<Tekst>>>,
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

/// The columns of a week, a row of a subject, or a lesson.
#[derive(Debug, Clone, Default)]
pub struct Kolommen<'a> {
    /// Goals, or their ids.
    pub leerdoelen: Vec<&'a Tekst>,
    /// What the lessons are about.
    pub lesstof: Vec<&'a Tekst>,
    /// What everybody does.
    pub verplicht: Vec<&'a Tekst>,
    /// What is learned.
    pub leren: Vec<&'a Tekst>,
    /// What is made and done.
    pub maken: Vec<&'a Tekst>,
    /// Free choice and enrichment.
    pub keuze: Vec<&'a Tekst>,
    /// Tests.
    pub toets: Vec<&'a Toets>,
    /// What is handed in.
    pub inleveren: Vec<&'a Inleveren>,
    /// Remarks.
    pub opmerking: Vec<&'a str>,
    /// The estimated hours of work.
    pub uren: Option<f64>,
    /// The section's own columns.
    pub extra: Vec<(&'a Tekst, &'a [Tekst])>,
}

macro_rules! columns {
    ($row:ident) => {
        Kolommen {
            leerdoelen: $row.leerdoelen.iter().collect(),
            lesstof: $row.lesstof.iter().collect(),
            verplicht: $row.verplicht.iter().collect(),
            leren: $row.leren.iter().collect(),
            maken: $row.maken.iter().collect(),
            keuze: $row.keuze.iter().collect(),
            toets: $row.toets.iter().map(|test| &**test).collect(),
            inleveren: $row.inleveren.iter().map(|work| &**work).collect(),
            opmerking: $row.opmerking.as_deref().into_iter().collect(),
            uren: $row.uren,
            extra: $row.extra.iter().flat_map(own_columns).collect(),
        }
    };
}

fn own_columns(extra: &Velden<EenOfMeer<Tekst>>) -> impl Iterator<Item = (&Tekst, &[Tekst])> {
    extra.iter().map(|(name, texts)| (name, &**texts))
}

impl Weekrij {
    /// The columns of a week of one subject, those of its lessons behind its own.
    #[must_use]
    pub fn kolommen(&self) -> Kolommen<'_> {
        self.week_columns().followed_by(&self.lessen)
    }

    /// The columns of the week itself.
    #[must_use]
    pub fn week_columns(&self) -> Kolommen<'_> {
        columns!(self)
    }
}

impl Vakrij {
    /// The columns of the row, those of its lessons behind its own.
    #[must_use]
    pub fn kolommen(&self) -> Kolommen<'_> {
        self.week_columns().followed_by(&self.lessen)
    }

    /// The columns of the row itself.
    #[must_use]
    pub fn week_columns(&self) -> Kolommen<'_> {
        columns!(self)
    }

    /// Whether it is a row of several subjects together.
    #[must_use]
    pub fn is_project(&self) -> bool {
        self.vak.is_none() && (!self.vakken.is_empty() || self.titel.is_some())
    }
}

impl Les {
    /// The columns of the lesson.
    #[must_use]
    pub fn kolommen(&self) -> Kolommen<'_> {
        columns!(self)
    }
}

impl<'a> Kolommen<'a> {
    /// These columns with those of lessons behind them. The hours are those given here, or else
    /// those of the lessons together.
    fn followed_by(mut self, lessons: &'a [Les]) -> Self {
        let own_hours = self.uren;
        for one in lessons.iter().map(Les::kolommen) {
            self.leerdoelen.extend(one.leerdoelen);
            self.lesstof.extend(one.lesstof);
            self.verplicht.extend(one.verplicht);
            self.leren.extend(one.leren);
            self.maken.extend(one.maken);
            self.keuze.extend(one.keuze);
            self.toets.extend(one.toets);
            self.inleveren.extend(one.inleveren);
            self.opmerking.extend(one.opmerking);
            self.extra.extend(one.extra);
            if let (None, Some(hours)) = (own_hours, one.uren) {
                self.uren = Some(self.uren.unwrap_or_default() + hours);
            }
        }
        self
    }

    /// Whether no column says anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let texts = [
            &self.leerdoelen,
            &self.lesstof,
            &self.verplicht,
            &self.leren,
            &self.maken,
            &self.keuze,
        ];
        let blank = |text: &str| text.trim().is_empty();
        texts
            .iter()
            .all(|column| column.iter().all(|text| blank(text)))
            && self.toets.is_empty()
            && self.inleveren.is_empty()
            && self.opmerking.iter().all(|text| blank(text))
            && self
                .extra
                .iter()
                .all(|(_, texts)| texts.iter().all(|text| blank(text)))
    }
}
