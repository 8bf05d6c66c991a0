//! studiewijzer: what a class does, week by week (step 4).

use serde::{Deserialize, Serialize};

use super::part::lists::verplicht;
use super::part::{Datum, EenOfMeer, Id, Lijst, Soort, Tekst, Velden, Week};

/// The weeks of a class: of one subject, or of all side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Studiewijzer {
    /// Always [`Soort::Studiewijzer`].
    pub soort: Soort,
    /// The document's id.
    pub id: Option<Id>,
    /// The one subject; then a week holds the columns itself.
    pub vak: Option<Tekst>,
    /// The classes that it is for.
    #[serde(deserialize_with = "verplicht")]
    pub klas: EenOfMeer<Id>,
    /// The number of the school's period.
    pub periode: Option<u8>,
    /// The rows.
    pub weken: Lijst<Weekrij>,
}

/// What is done in a week, or in several.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Weekrij {
    /// The ISO week or weeks.
    pub week: EenOfMeer<Week>,
    /// Instead of `week`: which school week of the period it is, counted from 1.
    pub lesweek: EenOfMeer<u8>,
    /// The first day, where the row does not begin on Monday.
    pub van: Option<Datum>,
    /// The last day, where the row does not end on Friday.
    pub tot: Option<Datum>,
    /// What the week is about.
    pub thema: Option<Tekst>,
    /// What the lessons are about.
    pub lesstof: EenOfMeer<Tekst>,
    /// What everybody does.
    pub verplicht: EenOfMeer<Tekst>,
    /// What is learned.
    pub leren: EenOfMeer<Tekst>,
    /// What is made and done, homework.
    pub maken: EenOfMeer<Tekst>,
    /// Free choice and enrichment.
    pub keuze: EenOfMeer<Tekst>,
    /// Tests.
    pub toets: EenOfMeer<Weektoets>,
    /// What is handed in.
    pub inleveren: EenOfMeer<Inleveren>,
    /// A remark.
    pub opmerking: Option<Tekst>,
    /// The estimated hours of work.
    pub uren: Option<f64>,
    /// The section's own columns.
    pub extra: Option<Velden<EenOfMeer<Tekst>>>,
    /// The subjects of the week, where the document is of all subjects.
    pub vakken: Lijst<Vakrij>,
    /// The mentor lesson and coaching.
    pub coaching: EenOfMeer<Tekst>,
}

/// What is done for one subject in a week, or for several together (a project).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Vakrij {
    /// The subject.
    pub vak: Option<Tekst>,
    /// The subjects of a cross-curricular row.
    pub vakken: EenOfMeer<Tekst>,
    /// The title of a cross-curricular row.
    pub titel: Option<Tekst>,
    /// What the lessons are about.
    pub lesstof: EenOfMeer<Tekst>,
    /// What everybody does.
    pub verplicht: EenOfMeer<Tekst>,
    /// What is learned.
    pub leren: EenOfMeer<Tekst>,
    /// What is made and done, homework.
    pub maken: EenOfMeer<Tekst>,
    /// Free choice and enrichment.
    pub keuze: EenOfMeer<Tekst>,
    /// Tests.
    pub toets: EenOfMeer<Weektoets>,
    /// What is handed in.
    pub inleveren: EenOfMeer<Inleveren>,
    /// A remark.
    pub opmerking: Option<Tekst>,
    /// The estimated hours of work.
    pub uren: Option<f64>,
    /// The section's own columns.
    pub extra: Option<Velden<EenOfMeer<Tekst>>>,
}

/// A test in a week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Weektoets {
    /// What it is called.
    pub naam: Option<Tekst>,
    /// The day.
    pub datum: Option<Datum>,
    /// How often it counts.
    pub weging: Option<f64>,
}

/// Something to hand in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Inleveren {
    /// What.
    pub wat: Option<Tekst>,
    /// The last day.
    pub datum: Option<Datum>,
}

/// The columns that a week of one subject and a row of a subject share.
#[derive(Debug, Clone, Copy)]
pub struct Kolommen<'a> {
    /// What the lessons are about.
    pub lesstof: &'a [Tekst],
    /// What everybody does.
    pub verplicht: &'a [Tekst],
    /// What is learned.
    pub leren: &'a [Tekst],
    /// What is made and done.
    pub maken: &'a [Tekst],
    /// Free choice and enrichment.
    pub keuze: &'a [Tekst],
    /// Tests.
    pub toets: &'a [Weektoets],
    /// What is handed in.
    pub inleveren: &'a [Inleveren],
    /// A remark.
    pub opmerking: Option<&'a str>,
    /// The estimated hours of work.
    pub uren: Option<f64>,
    /// The section's own columns.
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
    pub fn is_leeg(&self) -> bool {
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
