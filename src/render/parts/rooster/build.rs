//! The table of weeks or subjects that studiewijzers and week sheets share.

use super::table::{RoosterCell, RoosterColumn, RoosterGroup, RoosterRow};
use super::{GroupDraft, Rooster, RowDraft, width};
use crate::facts::week_goals;
use crate::model::part::Tekst;
use crate::model::studiewijzer::Kolommen;
use crate::render::parts::termijn::decimal;
use crate::school::School;

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
    for<'k, 'a> fn(&'k Kolommen<'a>) -> &'k [&'a Tekst],
);

const FIXED: [Fixed; 6] = [
    ("leerdoelen", "Leerdoelen", |row| &row.leerdoelen),
    ("lesstof", "Lesstof", |row| &row.lesstof),
    ("verplicht", "Verplicht", |row| &row.verplicht),
    ("leren", "Leren", |row| &row.leren),
    ("maken", "Maken en doen", |row| &row.maken),
    ("keuze", "Keuze", |row| &row.keuze),
];

impl Rooster {
    /// The table of some rows. A column without a word in any row is left out, but what everybody
    /// does always has one.
    pub(in crate::render) fn new(
        school: &School,
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
                    .map(|draft| row(school, draft, &kolommen, deadlines))
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
    let parts = || rows().flat_map(RowDraft::parts).map(|(_, part)| part);
    let mut names: Vec<(&'static str, String)> = FIXED
        .iter()
        .filter(|(soort, _, texts)| {
            *soort == "verplicht" || parts().any(|part| !texts(part).is_empty())
        })
        .map(|(soort, kop, _)| (*soort, (*kop).to_owned()))
        .collect();
    for name in parts().flat_map(extra_names) {
        let extra = ("extra", name.to_string());
        if !names.contains(&extra) {
            names.push(extra);
        }
    }
    let mut dated = rows().filter(|row| !row.termijnen.is_empty());
    if deadlines == Deadlines::Column && dated.next().is_some() {
        names.push(("termijn", "Toetsen en inleveren".to_owned()));
    }
    let kolom = |(soort, kop): (&'static str, String)| RoosterColumn {
        breedte: 0,
        kop,
        soort,
    };
    names.into_iter().map(kolom).collect()
}

fn row(
    school: &School,
    draft: RowDraft<'_>,
    kolommen: &[RoosterColumn],
    deadlines: Deadlines,
) -> RoosterRow {
    let cellen = kolommen
        .iter()
        .map(|kolom| cell(school, &draft, kolom, deadlines))
        .collect();
    let lessons = draft.lessen.iter().filter_map(|(_, part)| part.uren);
    let lessons = lessons.reduce(|all, one| all + one);
    let hours = draft.kolommen.uren.or(lessons);
    RoosterRow {
        is_les: draft.is_les,
        kop: draft.kop,
        uren: hours.map(|hours| format!("{} uur", decimal(hours))),
        onder: draft.onder,
        cellen,
    }
}

/// A cell: what the row has, then a line for each lesson with its name before it.
fn cell(
    school: &School,
    draft: &RowDraft<'_>,
    kolom: &RoosterColumn,
    deadlines: Deadlines,
) -> RoosterCell {
    let work = kolom.soort == "verplicht";
    let dated = kolom.soort == "termijn" || work && deadlines == Deadlines::WithWork;
    let mut cell = RoosterCell::default();
    if dated {
        cell.termijnen.clone_from(&draft.termijnen);
    }
    let mut remarks = Vec::new();
    for (name, part) in draft.parts() {
        let texts = points(school, part, kolom);
        match name {
            None => cell.punten.extend(texts),
            Some(_) if texts.is_empty() => {}
            Some(name) => {
                let line = format!("**{name}** {}", texts.join(" · "));
                cell.punten.push(line.into());
            }
        }
        if work {
            let before = name.map(|name| format!("{name}: ")).unwrap_or_default();
            let all = part.opmerking.iter();
            remarks.extend(all.map(|text| format!("{before}{text}")));
        }
    }
    cell.opmerking = (!remarks.is_empty()).then(|| remarks.join(" · "));
    cell
}

fn points(school: &School, row: &Kolommen<'_>, kolom: &RoosterColumn) -> Vec<Tekst> {
    if kolom.soort == "extra" {
        let found = row
            .extra
            .iter()
            .filter(|(name, _)| *name == kolom.kop.as_str());
        return found.flat_map(|(_, texts)| texts.iter().cloned()).collect();
    }
    let fixed = FIXED.iter().find(|(soort, ..)| *soort == kolom.soort);
    let texts = fixed
        .map_or(&[][..], |(.., texts)| texts(row))
        .iter()
        .copied();
    if kolom.soort == "leerdoelen" {
        return texts.map(|text| week_goals::shown(school, text)).collect();
    }
    texts.cloned().collect()
}

fn extra_names<'a>(row: &Kolommen<'a>) -> impl Iterator<Item = &'a Tekst> {
    row.extra.iter().map(|(name, _)| *name)
}
