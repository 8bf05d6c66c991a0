//! How wide the columns of a table of weeks or subjects are.

use super::table::{RoosterCell, RoosterColumn, RoosterGroup, RoosterRow};
use crate::model::part::Tekst;

/// What each kind of column has of the width beside the others, where all are as full.
const WEIGHTS: [(&str, f64); 8] = [
    ("leerdoelen", 16.0),
    ("lesstof", 14.0),
    ("verplicht", 18.0),
    ("leren", 18.0),
    ("maken", 18.0),
    ("keuze", 16.0),
    ("extra", 13.0),
    ("termijn", 16.0),
];

/// The weight of the first column, which says what a row is about.
const FIRST: f64 = 13.0;

/// What the first column has at least, in percent: days of lessons stand in it.
const FIRST_LEAST: u32 = 11;

/// Divides the width of the sheet over the columns: half of it as it always is, so that two weeks look
/// alike, and half by what stands in them, so that a column that is all but empty takes no lines from
/// the others.
pub(in crate::render) fn spread(kolommen: &mut [RoosterColumn], groepen: &[RoosterGroup]) {
    let usual: Vec<f64> = kolommen.iter().map(|one| weight(one.soort)).collect();
    let full: Vec<f64> = (0..kolommen.len())
        .map(|at| need(groepen, |row| row.cellen.get(at).map_or(0.0, length)))
        .collect();
    let total = FIRST + usual.iter().sum::<f64>();
    let needed = (need(groepen, about) + full.iter().sum::<f64>()).max(1.0);
    for ((kolom, usual), full) in kolommen.iter_mut().zip(usual).zip(full) {
        let share = 100.0 * (usual / total + full / needed) / 2.0;
        kolom.breedte = percent(share.max(least(&kolom.kop)));
    }
    let others: u32 = kolommen.iter().map(|one| one.breedte).sum();
    let excess = others.saturating_sub(100 - FIRST_LEAST);
    let widest = kolommen.iter_mut().max_by_key(|one| one.breedte);
    if let Some(widest) = widest {
        widest.breedte = widest.breedte.saturating_sub(excess).max(FIRST_LEAST);
    }
}

/// The width that a heading needs, of which a long word may be broken once.
fn least(kop: &str) -> f64 {
    let words = kop.split_whitespace().map(|word| word.chars().count());
    (1.0 + 0.75 * letters(words.max().unwrap_or(0))).min(9.0)
}

fn weight(soort: &str) -> f64 {
    let found = WEIGHTS.iter().find(|(name, _)| *name == soort);
    found.map_or(FIRST, |(_, weight)| *weight)
}

/// The width that a column asks for. Lines of text are its length by the width of the column: the sum
/// of their squares over all cells is least where a width is the third root of the sum of the squares
/// of the lengths.
fn need(groepen: &[RoosterGroup], length: impl Fn(&RoosterRow) -> f64) -> f64 {
    let rows = groepen.iter().flat_map(|group| &group.rijen);
    rows.map(|row| length(row).powi(2)).sum::<f64>().cbrt()
}

/// How much text stands in the first column.
fn about(row: &RoosterRow) -> f64 {
    let parts = row.onder.iter().chain(&row.uren).chain([&row.kop]);
    letters(parts.map(|text| text.chars().count() + 1).sum())
}

/// How much text a cell has, in letters.
fn length(cell: &RoosterCell) -> f64 {
    let points = cell.punten.iter().map(Tekst::as_str);
    let terms = cell.termijnen.iter();
    let terms = terms.flat_map(|term| term.bij.iter().chain([&term.wat]).map(String::as_str));
    let remark = cell.opmerking.as_deref();
    let counts = points
        .chain(terms)
        .chain(remark)
        .map(|text| text.chars().count());
    // a day stands behind what is handed in
    let days = 12 * cell.termijnen.len();
    letters(counts.sum::<usize>() + days)
}

fn letters(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// Whole percents: a hundredth of a sheet is less than three millimetres.
fn percent(share: f64) -> u32 {
    (1..100)
        .find(|one| f64::from(*one) > share - 0.5)
        .unwrap_or(1)
}
