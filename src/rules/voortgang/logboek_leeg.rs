use chrono::NaiveDate;

use crate::calendar::dutch::short_date;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::path;
use crate::rules::shared::lacking::end_of_list;
use crate::rules::shared::measured;
use crate::rules::shared::versions as versies;
use crate::rules::{Scope, rule};

rule! {
    /// In het logboek van een lopend draaiboek staat de laatste twee schoolweken niets.
    ///
    /// ## Waarom
    /// De leerling houdt bij wat hij deed en bewaart bewijs daarvan in zijn portfolio (stap 4 en
    /// 5). Zo zien hij en zijn coach waar hij staat. De twee weken zijn onze keuze: de
    /// week van nu en de twee schoolweken daarvoor, vakanties niet meegerekend. Een draaiboek dat
    /// korter loopt, laten we met rust. Zonder einddatum loopt het tot en met de laatste actie of
    /// evaluatie.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-07
    /// periode: {van: 2026-09-07, tot: 2026-11-06}
    /// logboek:
    /// # <
    ///   - {datum: 2026-09-10, gedaan: Ontwerp getekend}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-07
    /// periode: {van: 2026-09-07, tot: 2026-11-06}
    /// logboek:
    ///   - {datum: 2026-09-10, gedaan: Ontwerp getekend}
    ///   - {datum: 2026-09-28, gedaan: Flessen gespaard}
    /// ```
    "logboek-leeg": Draaiboek => check
}

/// For how many school weeks a log may be silent.
const WEEKS: usize = 2;

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let Some(silence) = silent(draaiboek, scope) else {
        return Vec::new();
    };
    let message = match silence.last {
        Some(day) => format!(
            "de laatste regel in het logboek is van {}, meer dan twee schoolweken terug",
            short_date(day)
        ),
        None => "er staat nog geen dag in het logboek, en het draaiboek loopt al meer dan twee schoolweken"
            .to_owned(),
    };
    let path = end_of_list("logboek", draaiboek.logboek.len());
    vec![
        Problem::at(path, message)
            .hint("schrijf bij `logboek:` wat je deed, met `datum:`, `gedaan:` en `bewijs:`"),
    ]
}

/// A log that says nothing for too long.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Silence {
    /// The day of the last entry; absent where no entry has a day.
    pub(in crate::rules) last: Option<NaiveDate>,
}

/// Whether the log of a running draaiboek is silent for too long.
pub(in crate::rules) fn silent(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Option<Silence> {
    let versions = versies::as_latest(draaiboek, scope)?;
    let gone = measured::pupil_of(draaiboek, scope).is_some_and(|p| measured::has_left(p, scope));
    if gone || scope.is_over() {
        return None;
    }
    let since = scope.calendar().school_weeks_before(scope.today, WEEKS);
    let first = versions.iter().filter_map(|(_, version)| start(version));
    let begun = first.min().is_some_and(|start| start <= since);
    let ends = end(draaiboek, scope);
    let runs = begun && ends.is_some_and(|end| scope.today <= end);
    let logs = versions.iter().flat_map(|(_, version)| &version.logboek);
    let last = logs.filter_map(|entry| entry.datum).map(|day| day.0).max();
    let silent = last.is_none_or(|day| day < since);
    (runs && silent && readable(scope)).then_some(Silence { last })
}

/// The first day of a version: of its period, else its own date.
fn start(version: &Draaiboek) -> Option<NaiveDate> {
    let period = version.periode.as_ref();
    let first = period.and_then(|period| period.van);
    first.or(Some(version.datum)).map(|day| day.0)
}

/// The last day: of the period, else of the last action or evaluation.
fn end(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Option<NaiveDate> {
    let period = draaiboek.periode.as_ref();
    let last = period.and_then(|period| period.tot).map(|day| day.0);
    last.or_else(|| {
        let actions = draaiboek.acties.iter().map(|a| &a.wanneer);
        let evaluations = draaiboek.evaluaties.iter().map(|e| &e.wanneer);
        let days = actions
            .chain(evaluations)
            .filter_map(|when| scope.deadline(when));
        days.max()
    })
}

fn readable(scope: &Scope<'_>) -> bool {
    let fields = ["datum", "periode", "logboek"];
    fields
        .iter()
        .all(|field| scope.document.is_sound(&path![*field]))
}
