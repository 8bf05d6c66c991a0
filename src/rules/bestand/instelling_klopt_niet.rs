use chrono::NaiveDate;

use crate::finding::Problem;
use crate::rules::rule;
use crate::rules::shared::settings_spans::{self, SettingsSpan};
use crate::school::{Config, School};

rule! {
    /// Een blok in `leerplan.toml` spreekt zichzelf of een ander blok tegen.
    ///
    /// ## Waarom
    /// Ligt `tot` vóór `van`, dan telt het hele blok niet mee, en niemand merkt het. Van twee periodes
    /// met hetzelfde nummer telt alleen de eerste. Verbeter de dagen of het nummer. Twee toetsweken
    /// mogen hetzelfde nummer hebben als ze voor andere klassen zijn: andere leerjaren of andere
    /// niveaus. Het stappenplan vraagt dit niet; zonder deze regel gaat er stil iets verloren.
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
    /// tot = 2026-10-16
    ///
    /// [[periode]]
    /// nummer = 1
    /// #        ^
    /// van = 2026-10-26
    /// tot = 2026-12-18
    ///
    /// [[vrij]]
    /// naam = "Studiedagen"
    /// van = 2026-11-12
    /// tot = 2026-11-11
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
    /// [[toetsweek]]
    /// nummer = 1
    /// van = 2026-11-05
    /// tot = 2026-11-13
    /// niveau = "vwo"
    ///
    /// [[toetsweek]]
    /// nummer = 1
    /// van = 2026-11-09
    /// tot = 2026-11-13
    /// niveau = "havo"
    /// ```
    "instelling-klopt-niet": Settings => check
}

fn check(config: &Config, _: &School, _: NaiveDate) -> Vec<Problem> {
    let spans = settings_spans::all(config);
    let reversed = spans.iter().filter(|span| !span.is_in_order());
    let mut problems: Vec<Problem> = reversed.map(wrong_way_round).collect();
    for (at, span) in spans.iter().enumerate() {
        let mut earlier = spans[..at].iter();
        let same = earlier.find(|other| {
            span.number().is_some() && other.number() == span.number() && other.meets(span)
        });
        problems.extend(same.map(|first| double(span, first)));
    }
    problems
}

fn wrong_way_round(span: &SettingsSpan<'_>) -> Problem {
    let message = format!("`tot` ({}) ligt voor `van` ({})", span.last(), span.van);
    Problem::at(span.path.then("tot"), message)
        .related(span.path.then("van"), "`van` staat hier")
        .hint("draai de twee om, of verbeter de datum")
}

fn double(span: &SettingsSpan<'_>, first: &SettingsSpan<'_>) -> Problem {
    let number = span.number().unwrap_or_default();
    let what = match span.kind {
        settings_spans::SpanKind::TestWeek(_) => "toetsweek",
        _ => "periode",
    };
    Problem::at(
        span.path.then("nummer"),
        format!("{what} {number} staat er twee keer"),
    )
    .related(first.path.then("nummer"), "eerste keer hier")
    .hint("geef elk een eigen nummer, of haal er een weg")
}
