use chrono::NaiveDate;

use crate::calendar::{IsoWeek, SchoolYear};
use crate::finding::Problem;
use crate::model::Content;
use crate::model::part::{Datum, Id};
use crate::rules::{Scope, rule};
use crate::words;
use crate::yaml::Path;

rule! {
    /// Een datum ligt buiten het schooljaar.
    ///
    /// ## Waarom
    /// In september schrijf je makkelijk nog het oude jaartal, en een bestand van vorig jaar is zo
    /// gekopieerd. Een schooljaar loopt van 1 augustus tot en met 31 juli. Alle datums van een bestand
    /// staan samen in een melding. Een eerdere ronde die bij een invoeringsplan als `vorige` staat, mag
    /// van een ander jaar zijn, net als het draaiboek daarvan. De dag waarop een leerling een klas
    /// verlaat, telt niet mee. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// acties:
    ///   - {wat: Raket tekenen, wanneer: 2025-09-21}
    ///   #                               ^
    ///   - {wat: Raket bouwen, wanneer: [2026-10-05, 2025-10-12]}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// acties:
    ///   - {wat: Raket tekenen, wanneer: 2026-09-21}
    ///   - {wat: Raket bouwen, wanneer: [2026-10-05, 2026-10-12]}
    /// ```
    ///
    /// ```yaml
    /// # bestand: invoering/ronde-1.yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar
    /// uitvoering:
    ///   - {datum: 2025-11-03, werkt: De doelen staan op het bord}
    /// # bestand: invoering/ronde-2.yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar
    /// vorige: ronde-1
    /// ```
    "buiten-schooljaar": Every => check
}

/// The fields that hold a date or a full week.
const FIELDS: &[&str] = &[
    "datum",
    "wanneer",
    "week",
    "van",
    "tot",
    "klaar",
    "ontvangen",
    "besproken",
    "streef",
];

/// The most dates that a message lists.
const SHOWN: usize = 3;

const DATE: words::Noun = words::Noun("datum", "datums");

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    if scope.is_over() || is_of_another_year(scope) {
        return Vec::new();
    }
    let year = scope.calendar().year();
    let Dates { inside, outside } = dates(scope, year);
    let Some((path, first)) = outside.first() else {
        return Vec::new();
    };
    let message = if outside.len() == 1 {
        format!("{first} ligt buiten het schooljaar {year}")
    } else {
        let written = outside.iter().map(|(_, written)| written.clone());
        let shown = words::and_more(written.collect(), SHOWN);
        let count = words::count(outside.len(), DATE);
        format!("{count} liggen buiten het schooljaar {year}: {shown}")
    };
    let hint = if inside == 0 && outside.len() > 1 {
        "hoort dit bestand bij een ander schooljaar, noem het dan in `leerplan.toml` bij `[bestanden] negeer`"
    } else {
        "kijk of het jaartal klopt"
    };
    vec![Problem::at(path.clone(), message).hint(hint)]
}

fn touches(year: SchoolYear, (first, last): (NaiveDate, NaiveDate)) -> bool {
    year.contains(first) || year.contains(last)
}

/// Whether the document may be of another year: a class list, or a round that a later one builds
/// on, with its draaiboek.
fn is_of_another_year(scope: &Scope<'_>) -> bool {
    let earlier = |id: &Id| scope.school.index.known().is_earlier_round(id);
    match &scope.document.content {
        Some(Content::Klas(_)) => true,
        Some(Content::Invoeringsplan(_)) => earlier(&scope.document.id),
        Some(Content::Draaiboek(d)) => d.invoeringsplan.as_ref().is_some_and(earlier),
        _ => false,
    }
}

/// The dates and full weeks of a document.
#[derive(Default)]
struct Dates {
    /// The number of dates in the school year.
    inside: usize,
    /// The dates outside it: path and text.
    outside: Vec<(Path, String)>,
}

fn dates(scope: &Scope<'_>, year: SchoolYear) -> Dates {
    let document = scope.document;
    let sound = document.faults.is_empty();
    let mut found = Dates::default();
    document.tree.walk(&mut |text| {
        let mut fields = text.keys();
        let dated = |key: &str| FIELDS.contains(&key);
        // Cheap test first: few texts begin with a digit.
        let may_be = !text.is_key && text.text.starts_with(|c: char| c.is_ascii_digit());
        if !may_be || !fields.next_back().is_some_and(dated) || fields.any(|key| key == "extra") {
            return;
        }
        let Some(days) = days(text.text) else {
            return;
        };
        let start = || document.tree.span(text.node).start;
        let mut faults = document.faults.iter();
        // A fault of one value of a list may stand under another path than the text.
        if !sound
            && (document.is_at_fault(&text.path())
                || faults.any(|fault| fault.span.start == start()))
        {
            return;
        }
        if touches(year, days) {
            found.inside += 1;
        } else {
            found.outside.push((text.path(), words::quote(text.text)));
        }
    });
    found
}

fn days(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    // A failed parse builds its error message, so texts of another length are not parsed.
    if text.len() == "2026-09-14".len() {
        let day = text.parse::<Datum>().ok()?;
        return Some((day.0, day.0));
    }
    let week: IsoWeek = text.contains('W').then(|| text.parse().ok()).flatten()?;
    Some((week.monday(), week.sunday()))
}
