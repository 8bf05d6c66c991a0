use crate::finding::Problem;
use crate::rules::shared::attended_moments::{self, Planned};
use crate::rules::{Scope, rule};

rule! {
    /// Een toets, gesprek of evaluatie valt in een weekend.
    ///
    /// ## Waarom
    /// Meestal is het een vergissing in de datum. Een open dag of een wedstrijd op zaterdag kan best:
    /// daarom is dit alleen een tip, die je met een reden kunt negeren. Het gaat om evaluaties,
    /// toetsen, gesprekken en acties met een lokaal. Een weekend in een vakantie hoort bij de
    /// vakantie. Alle momenten van een bestand staan samen in een melding. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 2026-10-10
    /// #      ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 2026-10-09
    /// ```
    "datum-in-weekend": [Planning, Studiewijzer, Draaiboek, Gesprek, Invoeringsplan] => check
}

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    if scope.is_over() {
        return Vec::new();
    }
    let calendar = scope.calendar();
    let planned = attended_moments::of(scope);
    // `datum-in-vakantie` reports a weekend in a holiday.
    let in_weekend = |moment: &&Planned| {
        let days = || moment.van.iter_days().take_while(|day| *day <= moment.tot);
        days().all(|day| calendar.is_weekend(day) && calendar.free_day(day).is_none())
    };
    let all: Vec<&Planned> = planned.iter().filter(in_weekend).collect();
    let problem = all.first().map(|first| {
        let message =
            attended_moments::message(&all, "valt in een weekend", "vallen in een weekend");
        Problem::at(first.path.clone(), message).hint("kijk of de datum klopt")
    });
    problem.into_iter().collect()
}
