use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::rules::shared::class_weeks::check_class_weeks;
use crate::rules::shared::week_words::quoted;
use crate::rules::{Scope, rule};
use crate::school::{ClassWeek, WeekIn};
use crate::words;

rule! {
    /// Een klas heeft in een week meer werk dan de school wil.
    ///
    /// ## Waarom
    /// Elk vak schat zijn eigen uren; pas bij elkaar opgeteld zie je of een week nog te doen is.
    /// De grens is `max_uren` in `leerplan.toml`. Alle studiewijzers van de klas tellen samen,
    /// en projecten ook. Staan er meer weken in een rij, dan lezen wij `uren` als de uren van
    /// elke week. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: studiewijzers/en.yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///   # ^
    ///     verplicht: [Ex. 12-18]
    ///     uren: 12
    /// # bestand: studiewijzers/ne.yaml
    /// soort: studiewijzer
    /// vak: ne
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     verplicht: [Boekverslag]
    ///     uren: 8.5
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: studiewijzers/en.yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     verplicht: [Ex. 12-18]
    ///     uren: 12
    /// # bestand: studiewijzers/ne.yaml
    /// soort: studiewijzer
    /// vak: ne
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     verplicht: [Boekverslag]
    ///     uren: 8
    /// ```
    "weekbelasting": Studiewijzer => check
}

/// Sums of tenths may come out a hair too large.
const SLACK: f64 = 1e-6;

fn check(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let config = scope.school.config.config.as_ref();
    let Some(most) = config.and_then(|config| config.max_uren) else {
        return Vec::new();
    };
    let too_much = |week: &ClassWeek<'_>| {
        let hours: f64 = week.weken.iter().map(hours).sum();
        (hours > most + SLACK).then_some(hours)
    };
    let groups = check_class_weeks(wijzer, scope, too_much).into_iter();
    groups
        .filter_map(|group| {
            let classes = quoted(&group.class_names);
            let weeks: Vec<String> = group
                .weeks
                .iter()
                .map(|(week, hours)| {
                    format!("week {} ({} uur)", week.week.number(), in_words(*hours))
                })
                .collect();
            let weeks = words::and(&weeks);
            let most = in_words(most);
            let message =
                format!("{classes} heeft meer werk dan `max_uren` ({most} uur) in {weeks}");
            let message = if group.class_names.len() == 1 {
                message
            } else {
                message.replacen(" heeft ", " hebben ", 1)
            };
            let problem = group.problem(message)?;
            Some(
                problem.hint(
                    "schuif met de vakken iets naar een rustiger week, of maak werk tot keuze",
                ),
            )
        })
        .collect()
}

/// The hours of an item of `weken`. Where all subjects stand side by side, hours of the week itself
/// are their total and count only where no subject gives its own.
fn hours(item: &WeekIn<'_>) -> f64 {
    let rows = item.rij.vakken.iter();
    let rows: Vec<f64> = rows.filter_map(|row| row.kolommen().uren).collect();
    let own = item.rij.kolommen();
    let own = own
        .uren
        .filter(|_| item.wijzer.vak.is_some() || rows.is_empty());
    rows.iter().sum::<f64>() + own.unwrap_or_default()
}

/// Hours with a comma and at most two decimals: "20", "8,5".
fn in_words(hours: f64) -> String {
    let text = format!("{hours:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.replace('.', ",")
}
