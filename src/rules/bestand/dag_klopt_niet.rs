use std::ops::Range;

use chrono::NaiveDate;

use crate::calendar::{WrittenDay, dutch, written_days};
use crate::finding::Problem;
use crate::rules::texts::Piece;
use crate::rules::{Scope, rule};
use crate::words;

rule! {
    /// Een dag en een datum in een tekst horen niet bij elkaar.
    ///
    /// ## Waarom
    /// Bij `do 4 okt` klopt de dag of de datum niet als 4 oktober geen donderdag is. Vaak komt de tekst
    /// uit een plan van een ander jaar. Verbeter de dag of de datum. Staat er geen jaar bij, dan lezen
    /// we de datum in het schooljaar van de map. We melden alleen iets als het zeker een dag en een
    /// datum zijn. Het stappenplan vraagt dit niet; het is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// acties:
    ///   - {wat: Posters ophalen voor do 8 okt, wie: leerling, wanneer: 2026-10-07}
    ///   - {wat: Naar de markt op do 9 okt, wie: leerling, wanneer: 2026-10-09}
    ///   #                        ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// acties:
    ///   - {wat: Posters ophalen voor do 8 okt, wie: leerling, wanneer: 2026-10-07}
    ///   - {wat: Naar de markt op vr 9 okt, wie: leerling, wanneer: 2026-10-09}
    /// ```
    "dag-klopt-niet": Text of Every => check
}

fn check(piece: &Piece<'_, '_>, scope: &Scope<'_>) -> Vec<Problem> {
    let found = written_days(piece.text);
    let wrong = found.into_iter().filter_map(|one| {
        let date = date(&one, scope)?;
        let sure = !piece.is_link_at(one.at.start);
        (sure && dutch::day_name(date) != one.day).then(|| problem(piece, scope, &one.at, date))
    });
    wrong.collect()
}

/// The date that is meant: without a year that of the school year.
fn date(one: &WrittenDay, scope: &Scope<'_>) -> Option<NaiveDate> {
    let year = scope.calendar().year();
    let years = match one.year {
        Some(year) => vec![year],
        None => vec![year.first_year(), year.second_year()],
    };
    let dates = years.into_iter();
    let mut dates = dates.filter_map(|year| NaiveDate::from_ymd_opt(year, one.month, one.date));
    dates.find(|date| one.year.is_some() || year.contains(*date))
}

fn problem(
    piece: &Piece<'_, '_>,
    scope: &Scope<'_>,
    at: &Range<usize>,
    date: NaiveDate,
) -> Problem {
    let written = piece.text.get(at.clone()).unwrap_or_default();
    let message = format!(
        "{} is een {}, geen {}",
        dutch::date_span(date, date),
        dutch::day_name(date),
        dutch::full_day_name(written.split([' ', '.', ',']).next().unwrap_or_default())
            .unwrap_or("andere dag"),
    );
    let hint = format!(
        "staat er {} omdat de tekst van een ander jaar is? verbeter dan de dag of de datum",
        words::quote(written)
    );
    piece.problem(scope, at, &message).hint(hint)
}
