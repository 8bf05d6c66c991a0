//! The table of weeks or subjects that studiewijzers and week sheets share.

use super::table::{RoosterCell, RoosterColumn, RoosterGroup, RoosterRow};
use super::{GroupDraft, Rooster, RowDraft, width};
use crate::model::part::{Tekst, Velden};
use crate::model::studiewijzer::Kolommen;
use crate::render::parts::termijn::{decimal, terms};

/// Where tests and deadlines go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum Deadlines {
    /// In a column of their own.
    Column,
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
    pub(in crate::render) fn new(
        kop: &'static str,
        groups: Vec<GroupDraft<'_>>,
        deadlines: Deadlines,
    ) -> Self {
        let mut kolommen = columns(&groups, deadlines);
        let groepen: Vec<RoosterGroup> = groups
            .into_iter()
            .map(|group| RoosterGroup {
                band: group.band,
                rechts: group.rechts,
                rijen: group
                    .rijen
                    .into_iter()
                    .map(|draft| row(draft, &kolommen, deadlines))
                    .collect(),
            })
            .collect();
        width::spread(&mut kolommen, &groepen);
        Self {
            kop,
            kolommen,
            groepen,
        }
    }
}

/// The columns that say something in any row, with their widths.
fn columns(groups: &[GroupDraft<'_>], deadlines: Deadlines) -> Vec<RoosterColumn> {
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
    let dated = |row: &RowDraft<'_>| !terms(&row.kolommen).is_empty();
    if deadlines == Deadlines::Column && rows().any(dated) {
        names.push(("termijn", "Toetsen en inleveren".to_owned()));
    }
    let kolom = |(soort, kop): (&'static str, String)| RoosterColumn {
        breedte: 0,
        kop,
        soort,
    };
    names.into_iter().map(kolom).collect()
}

fn row(draft: RowDraft<'_>, kolommen: &[RoosterColumn], deadlines: Deadlines) -> RoosterRow {
    let row = draft.kolommen;

    let cellen = kolommen
        .iter()
        .map(|kolom| {
            let work = kolom.soort == "verplicht";
            let dated = kolom.soort == "termijn" || work && deadlines == Deadlines::WithWork;
            RoosterCell {
                punten: points(&row, kolom),
                termijnen: if dated { terms(&row) } else { Vec::new() },
                opmerking: row.opmerking.filter(|_| work).map(str::to_owned),
            }
        })
        .collect();
    RoosterRow {
        kop: draft.kop,
        uren: row.uren.map(|hours| format!("{} uur", decimal(hours))),
        onder: draft.onder,
        cellen,
    }
}

fn points(row: &Kolommen<'_>, kolom: &RoosterColumn) -> Vec<Tekst> {
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
