//! The table of weeks or subjects that studiewijzers and week sheets share.

mod breedte;

use serde::Serialize;

use super::termijn::{Termijn, decimal, terms};
use crate::model::part::{Tekst, Velden};
use crate::model::studiewijzer::Kolommen;

/// A table with only the columns that say something.
#[derive(Debug, Serialize)]
pub(super) struct Rooster {
    /// The heading of the first column: "Week" or "Vak".
    pub(super) kop: &'static str,
    /// The other columns.
    pub(super) kolommen: Vec<Kolom>,
    /// The rows, in groups.
    pub(super) groepen: Vec<Groep>,
}

/// A column.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Kolom {
    /// Its heading.
    pub(super) kop: String,
    /// What it is: "lesstof", "verplicht", …, "extra" or "termijn".
    pub(super) soort: &'static str,
    /// Its part of the width of the table, in percent.
    pub(super) breedte: u32,
}

/// Rows that belong together.
#[derive(Debug, Default, Serialize)]
pub(super) struct Groep {
    /// A heading over the whole width.
    pub(super) band: Option<String>,
    /// What stands at the end of that heading.
    pub(super) rechts: Option<String>,
    /// The rows; none in a week without lessons.
    pub(super) rijen: Vec<Rij>,
}

/// A row.
#[derive(Debug, Default, Serialize)]
pub(super) struct Rij {
    /// What it is about.
    pub(super) kop: String,
    /// The estimated hours of work: "2 uur".
    pub(super) uren: Option<String>,
    /// Smaller lines below.
    pub(super) onder: Vec<String>,
    /// A cell for each column.
    pub(super) cellen: Vec<Cel>,
}

/// A cell.
#[derive(Debug, Default, Clone, Serialize)]
pub(super) struct Cel {
    /// Its points.
    pub(super) punten: Vec<Tekst>,
    /// Tests and what is handed in.
    pub(super) termijnen: Vec<Termijn>,
    /// A remark.
    pub(super) opmerking: Option<String>,
}

/// A row before it is known which columns there are.
#[derive(Debug)]
pub(super) struct Draft<'s> {
    pub(super) kop: String,
    pub(super) onder: Vec<String>,
    pub(super) kolommen: Kolommen<'s>,
}

/// A group of drafts.
#[derive(Debug, Default)]
pub(super) struct DraftGroup<'s> {
    pub(super) band: Option<String>,
    pub(super) rechts: Option<String>,
    pub(super) rijen: Vec<Draft<'s>>,
}

/// Where tests and deadlines go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Deadlines {
    /// In a column of their own.
    Column,
    /// Below what everybody does.
    WithWork,
}

/// The headings of the fixed columns, with the texts that go in them.
type Fixed = (
    &'static str,
    &'static str,
    for<'a> fn(&Kolommen<'a>) -> &'a [Tekst],
);

const FIXED: [Fixed; 5] = [
    ("lesstof", "Lesstof", |row| row.lesstof),
    ("verplicht", "Verplicht", |row| row.verplicht),
    ("leren", "Leren", |row| row.leren),
    ("maken", "Maken en doen", |row| row.maken),
    ("keuze", "Keuze", |row| row.keuze),
];

impl Rooster {
    /// The table of some rows. A column without a word in any row is left out, but what everybody
    /// does always has one.
    pub(super) fn new(
        kop: &'static str,
        groups: Vec<DraftGroup<'_>>,
        deadlines: Deadlines,
    ) -> Self {
        let mut kolommen = columns(&groups, deadlines);
        let groepen: Vec<Groep> = groups
            .into_iter()
            .map(|group| Groep {
                band: group.band,
                rechts: group.rechts,
                rijen: group
                    .rijen
                    .into_iter()
                    .map(|row| rij(row, &kolommen, deadlines))
                    .collect(),
            })
            .collect();
        breedte::spread(&mut kolommen, &groepen);
        Self {
            kop,
            kolommen,
            groepen,
        }
    }
}

/// The columns that say something in any row, with their widths.
fn columns(groups: &[DraftGroup<'_>], deadlines: Deadlines) -> Vec<Kolom> {
    let rows = || groups.iter().flat_map(|group| &group.rijen);
    let mut names: Vec<(&'static str, String)> = FIXED
        .iter()
        .filter(|(soort, _, texts)| {
            *soort == "verplicht" || rows().any(|row| !texts(&row.kolommen).is_empty())
        })
        .map(|(soort, kop, _)| (*soort, (*kop).to_owned()))
        .collect();
    for name in rows().flat_map(|row| extra_names(&row.kolommen)) {
        let extra = ("extra", name.to_string());
        if !names.contains(&extra) {
            names.push(extra);
        }
    }
    let dated = |row: &Draft<'_>| !terms(&row.kolommen).is_empty();
    if deadlines == Deadlines::Column && rows().any(dated) {
        names.push(("termijn", "Toetsen en inleveren".to_owned()));
    }
    let kolom = |(soort, kop): (&'static str, String)| Kolom {
        breedte: 0,
        kop,
        soort,
    };
    names.into_iter().map(kolom).collect()
}

fn rij(draft: Draft<'_>, kolommen: &[Kolom], deadlines: Deadlines) -> Rij {
    let row = draft.kolommen;

    let cellen = kolommen
        .iter()
        .map(|kolom| {
            let work = kolom.soort == "verplicht";
            let dated = kolom.soort == "termijn" || work && deadlines == Deadlines::WithWork;
            Cel {
                punten: points(&row, kolom),
                termijnen: if dated { terms(&row) } else { Vec::new() },
                opmerking: row.opmerking.filter(|_| work).map(str::to_owned),
            }
        })
        .collect();
    Rij {
        kop: draft.kop,
        uren: row.uren.map(|hours| format!("{} uur", decimal(hours))),
        onder: draft.onder,
        cellen,
    }
}

fn points(row: &Kolommen<'_>, kolom: &Kolom) -> Vec<Tekst> {
    if kolom.soort == "extra" {
        let found = row.extra.and_then(|extra| extra.get(kolom.kop.as_str()));
        return found.map(|texts| texts.to_vec()).unwrap_or_default();
    }
    let fixed = FIXED.iter().find(|(soort, ..)| *soort == kolom.soort);
    fixed
        .map(|(.., texts)| texts(row).to_vec())
        .unwrap_or_default()
}

fn extra_names<'a>(row: &Kolommen<'a>) -> impl Iterator<Item = &'a Tekst> {
    row.extra.into_iter().flat_map(Velden::keys)
}
