use chrono::NaiveDate;

use crate::finding::Problem;
use crate::rules::rule;
use crate::rules::shared::settings_spans::{self, SettingsSpan};
use crate::school::{Config, School};

rule! {
    /// Twee periodes of twee toetsweken in `leerplan.toml` liggen over elkaar heen.
    ///
    /// ## Waarom
    /// Een dag die in twee periodes valt, hoort op de bladen bij de eerste periode. Meestal is één van
    /// de datums een vergissing: verbeter die. Van toetsweken kijken we alleen naar die voor dezelfde
    /// klassen. Het stappenplan vraagt dit niet; het is een keuze van leerplan.
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
    /// tot = 2026-11-16
    ///
    /// [[periode]]
    /// nummer = 2
    /// van = 2026-10-26
    /// #     ^
    /// tot = 2027-01-22
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
    /// [[periode]]
    /// nummer = 2
    /// van = 2026-10-26
    /// tot = 2027-01-22
    /// ```
    "periodes-overlappen": Settings => check
}

fn check(config: &Config, _: &School, _: NaiveDate) -> Vec<Problem> {
    let mut spans = settings_spans::all(config);
    // `instelling-klopt-niet` reports days the wrong way round.
    spans.retain(SettingsSpan::is_in_order);
    spans.sort_by_key(|span| span.van);
    let mut problems = Vec::new();
    for (at, span) in spans.iter().enumerate() {
        let mut earlier = spans[..at].iter();
        let under = earlier.find(|other| {
            // Of two with one number `instelling-klopt-niet` speaks.
            other.meets(span) && other.number() != span.number() && span.van <= other.last()
        });
        problems.extend(under.map(|other| overlap(span, other)));
    }
    problems
}

fn overlap(span: &SettingsSpan<'_>, other: &SettingsSpan<'_>) -> Problem {
    let message = format!(
        "{} begint op {}, terwijl {} duurt tot en met {}",
        span.name(),
        span.van,
        other.name(),
        other.last()
    );
    Problem::at(span.path.then("van"), message)
        .related(
            other.path.then("tot"),
            format!("{} eindigt hier", other.name()),
        )
        .hint("verbeter een van de twee datums")
}
