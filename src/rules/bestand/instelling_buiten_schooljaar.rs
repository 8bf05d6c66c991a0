use chrono::NaiveDate;

use crate::calendar::SchoolYear;
use crate::finding::Problem;
use crate::rules::rule;
use crate::rules::shared::settings_spans::{self, SettingsSpan, SpanKind};
use crate::school::{Config, School};
use crate::words::{self, Noun};
use crate::yaml::Path;

rule! {
    /// Een datum in `leerplan.toml` ligt buiten het schooljaar.
    ///
    /// ## Waarom
    /// Een periode, vrije dag of toetsweek van een ander jaar telt nergens mee. Wie het bestand van
    /// vorig jaar kopieert en alleen `schooljaar` verandert, houdt de oude datums over: verbeter die
    /// ook. Vrije dagen mogen wel doorlopen in het jaar ervoor of erna, zoals een zomervakantie. Het
    /// stappenplan vraagt dit niet; het is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: leerplan.toml
    /// kleur = "blauw"
    /// schooljaar = "2026-2027"
    ///
    /// [[periode]]
    /// nummer = 1
    /// van = 2026-08-31
    /// tot = 2027-10-16
    /// #     ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: leerplan.toml
    /// kleur = "blauw"
    /// schooljaar = "2026-2027"
    ///
    /// [[periode]]
    /// nummer = 1
    /// van = 2026-08-31
    /// tot = 2026-10-16
    ///
    /// [[vrij]]
    /// naam = "Zomervakantie"
    /// van = 2027-07-24
    /// tot = 2027-09-05
    /// ```
    "instelling-buiten-schooljaar": Settings => check
}

const DATE: Noun = Noun("datum", "datums");

/// The most dates that a message lists.
const SHOWN: usize = 3;

fn check(config: &Config, _: &School, _: NaiveDate) -> Vec<Problem> {
    let Some(year) = config.schooljaar.0 else {
        return Vec::new();
    };
    let spans = settings_spans::all(config);
    let outside: Vec<(Path, NaiveDate)> =
        spans.iter().flat_map(|span| outside(span, year)).collect();
    let Some((path, first)) = outside.first() else {
        return Vec::new();
    };
    let message = if outside.len() == 1 {
        format!("{first} ligt buiten het schooljaar {year}")
    } else {
        let written = outside.iter().map(|(_, day)| day.to_string());
        let shown = words::and_more(written.collect(), SHOWN);
        let count = words::count(outside.len(), DATE);
        format!("{count} liggen buiten het schooljaar {year}: {shown}")
    };
    let problem = Problem::at(path.clone(), message);
    let all: Vec<NaiveDate> = spans
        .iter()
        .flat_map(|span| [span.van, span.last()])
        .collect();
    vec![problem.hint(hint(&all))]
}

/// The days of a span that lie outside the year; of free days only where all of them do. A span that
/// ends before it begins is a fault of its own (`instelling-klopt-niet`).
fn outside(span: &SettingsSpan<'_>, year: SchoolYear) -> Vec<(Path, NaiveDate)> {
    let days = [("van", Some(span.van)), ("tot", span.tot)];
    let days = days
        .into_iter()
        .filter_map(|(key, day)| Some((span.path.then(key), day?)));
    let outside: Vec<_> = days.filter(|(_, day)| !year.contains(*day)).collect();
    let may_reach_over = matches!(span.kind, SpanKind::Free);
    let reaches_over = year.contains(span.van) || year.contains(span.last());
    if (may_reach_over && reaches_over) || span.last() < span.van {
        return Vec::new();
    }
    outside
}

/// Where all dates are of one other year it is the file of that year.
fn hint(all: &[NaiveDate]) -> String {
    let mut years: Vec<SchoolYear> = all.iter().filter_map(|day| SchoolYear::of(*day)).collect();
    years.sort_unstable();
    years.dedup();
    match years.as_slice() {
        [other] if all.len() > 2 => format!(
            "alle datums zijn van {other}: is dit het bestand van dat jaar, of klopt `schooljaar` niet?"
        ),
        _ => "kijk of het jaartal klopt".to_owned(),
    }
}
