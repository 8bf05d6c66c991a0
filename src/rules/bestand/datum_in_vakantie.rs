use chrono::NaiveDate;

use crate::finding::Problem;
use crate::rules::shared::attended_moments::{self, Planned};
use crate::rules::{Scope, rule};

rule! {
    /// Een toets, gesprek of evaluatie valt in een vakantie of op een vrije dag.
    ///
    /// ## Waarom
    /// Op een vrije dag is er niemand op school. Het gaat om evaluaties, toetsen, gesprekken en
    /// acties met een lokaal. Inleveren mag wel op een vrije dag, want dat kan vaak vanuit huis. Een
    /// week of een reeks dagen telt alleen als er geen enkele schooldag in zit. Momenten in dezelfde
    /// vakantie staan samen in een melding. Vakanties volgen uit `regio`, eigen vrije dagen staan bij
    /// `[[vrij]]`. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// acties:
    ///   - {wat: Raket lanceren, wanneer: 2026-12-25, ruimte: sportveld}
    ///   #                                ^
    /// evaluaties:
    ///   - met: ouders
    ///     wanneer: 2026-10-20
    ///     #        ^
    ///   - met: coach
    ///     wanneer: {van: 2026-10-19, tot: 2026-10-23}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// acties:
    ///   - {wat: Raket lanceren, wanneer: 2026-12-18, ruimte: sportveld}
    ///   - {wat: Verslag schrijven, wanneer: 2026-12-23}
    /// evaluaties:
    ///   - met: ouders
    ///     wanneer: 2026-10-14
    ///   - met: coach
    ///     wanneer: {van: 2026-10-19, tot: 2026-10-28}
    /// ```
    "datum-in-vakantie": [Planning, Studiewijzer, Draaiboek, Gesprek, Invoeringsplan] => check
}

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    if scope.is_over() {
        return Vec::new();
    }
    let planned = attended_moments::of(scope);
    let mut by_name: Vec<(&str, Vec<&Planned>)> = Vec::new();
    for moment in &planned {
        let Some(name) = free(scope, moment.van, moment.tot) else {
            continue;
        };
        match by_name.iter_mut().find(|(other, _)| *other == name) {
            Some((_, all)) => all.push(moment),
            None => by_name.push((name, vec![moment])),
        }
    }
    let problem = |(name, all): (&str, Vec<&Planned>)| {
        let first = all.first()?;
        let one = if first.van == first.tot {
            format!("valt op een vrije dag ({name})")
        } else {
            format!("valt op vrije dagen ({name})")
        };
        let many = format!("vallen op vrije dagen ({name})");
        let message = attended_moments::message(&all, &one, &many);
        Some(
            Problem::at(first.path.clone(), message)
                .hint("kies een schooldag; klopt de vakantie niet, kijk dan naar `regio` en `[[vrij]]` in `leerplan.toml`"),
        )
    };
    by_name.into_iter().filter_map(problem).collect()
}

/// The name of what is free from one day to another, where no school day lies in between and it is
/// not only a weekend.
fn free<'s>(scope: &Scope<'s>, van: NaiveDate, tot: NaiveDate) -> Option<&'s str> {
    let calendar = scope.calendar();
    if calendar.school_days(van, tot) > 0 {
        return None;
    }
    van.iter_days()
        .take_while(|day| *day <= tot)
        .find_map(|day| calendar.free_day(day))
}
