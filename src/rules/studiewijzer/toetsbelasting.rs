use crate::calendar::IsoWeek;
use crate::facts::tests::{self, Term};
use crate::finding::Problem;
use crate::model::part::{Id, Toetsvorm};
use crate::model::{Content, Planning, Studiewijzer};
use crate::rules::shared::week_problems::RELATED;
use crate::rules::shared::week_words::quoted;
use crate::rules::{Scope, rule};
use crate::school::WeekIn;
use crate::words;

rule! {
    /// Een klas heeft in een week meer toetsen dan de school heeft afgesproken.
    ///
    /// ## Waarom
    /// Elk vak plant zijn eigen toetsen; pas bij elkaar zie je hoe vol een week is. De grens is
    /// `max_toetsen` in `leerplan.toml`. Staat die er niet, dan meldt deze regel niets. We tellen per
    /// klas de toetsen voor een cijfer uit alle studiewijzers en planningen. Een toets die in allebei
    /// staat, telt één keer. Verschuif een toets, of geef er één geen cijfer (`vorm: formatief`).
    ///
    /// Een toets zonder `vorm` telt mee, behalve bij een paragraaf van een planning, met `weging: 0`,
    /// of als de naam oefentoets, diagnostische toets, herkansing of inhaaltoets is. Deze tellen ook
    /// niet mee: toetsen op een dag of in een week van een toetsweek van de klas, toetsen met bij
    /// `groep` een andere klas, praktische toetsen in de lessen van lichamelijke opvoeding en de
    /// kunstvakken, en wat leerlingen inleveren. Heeft een vak in een week toetsen voor verschillende
    /// groepen, dan tellen die van één groep. Het stappenplan vraagt dit niet; het is een keuze van
    /// leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: leerplan.toml
    /// kleur = "blauw"
    /// schooljaar = "2026-2027"
    /// max_toetsen = 2
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// klas: 3v1
    /// niveau: vwo
    /// leerjaar: 3
    /// hoofdstuk: H1
    /// titel: Krachten
    /// toets: {vorm: summatief, datum: 2026-09-25}
    /// #      ^
    /// # bestand: studiewijzers/en.yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 3v1
    /// weken:
    ///   - week: 39
    ///     lesstof: Unit 2
    ///     toets: [{naam: SO woorden, datum: 2026-09-22}, {naam: Test unit 1, datum: 2026-09-24}]
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: leerplan.toml
    /// kleur = "blauw"
    /// schooljaar = "2026-2027"
    /// max_toetsen = 2
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// klas: 3v1
    /// niveau: vwo
    /// leerjaar: 3
    /// hoofdstuk: H1
    /// titel: Krachten
    /// toets: {vorm: summatief, datum: 2026-09-25}
    /// # bestand: studiewijzers/en.yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 3v1
    /// weken:
    ///   - week: 39
    ///     lesstof: Unit 2
    ///     toets:
    ///       - {naam: SO woorden, vorm: formatief, datum: 2026-09-22}
    ///       - {naam: Test unit 1, datum: 2026-09-24}
    /// ```
    "toetsbelasting": [Planning, Studiewijzer] => check
}

/// The tests of a week that are too many, and the classes that have just these.
struct FullWeek<'s> {
    week: IsoWeek,
    classes: Vec<String>,
    tests: Vec<Term<'s>>,
}

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    let config = scope.school.config.config.as_ref();
    let Some(most) = config.and_then(|config| config.max_toetsen) else {
        return Vec::new();
    };
    let (classes, weeks) = match &scope.document.content {
        Some(Content::Planning(planning)) => (&planning.klas, weeks_of_planning(planning, scope)),
        Some(Content::Studiewijzer(wijzer)) => (&wijzer.klas, weeks_of_rows(wijzer, scope)),
        _ => return Vec::new(),
    };
    let mut full: Vec<FullWeek<'_>> = Vec::new();
    for week in weeks {
        for (at, klas) in classes.iter().enumerate() {
            if classes[..at].contains(klas) {
                continue;
            }
            let tests = tests::for_marks_in_week(scope.school, klas, week);
            if tests.len() > usize::from(most.0)
                && first(&tests).is_some_and(|one| one.place.0 == scope.number)
            {
                add(&mut full, week, klas, tests);
            }
        }
    }
    full.iter().filter_map(|one| problem(one, most.0)).collect()
}

/// The weeks in which a planning has tests that may count, in order.
fn weeks_of_planning(planning: &Planning, scope: &Scope<'_>) -> Vec<IsoWeek> {
    let tests = tests::in_planning(planning);
    let tests = tests.filter(|one| one.test.vorm != Some(Toetsvorm::Formatief));
    let days = tests.filter_map(|one| {
        let when = tests::of_test(scope.school, one.test, None, &planning.klas)?;
        Some(when.first)
    });
    in_order(days.map(IsoWeek::of))
}

/// The weeks of the rows of a studiewijzer that have tests, in order.
fn weeks_of_rows(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<IsoWeek> {
    let rows = WeekIn::all(scope.number, wijzer).flat_map(|item| item.rows());
    let with_tests = rows.filter(|row| tests::in_row(row).next().is_some());
    in_order(with_tests.flat_map(|row| row.week.weeks(scope.calendar())))
}

fn in_order(weeks: impl Iterator<Item = IsoWeek>) -> Vec<IsoWeek> {
    let mut weeks: Vec<IsoWeek> = weeks.collect();
    weeks.sort_unstable();
    weeks.dedup();
    weeks
}

/// The test at which a week is reported: the first in time of the document that comes first by path.
fn first<'t, 's>(tests: &'t [Term<'s>]) -> Option<&'t Term<'s>> {
    tests.iter().min_by_key(|one| one.place.0)
}

/// Adds a class to the classes with the same tests in a week, or as the first of them.
fn add<'s>(full: &mut Vec<FullWeek<'s>>, week: IsoWeek, klas: &Id, tests: Vec<Term<'s>>) {
    let is_same = |known: &&mut FullWeek<'_>| {
        let places =
            |tests: &[Term<'_>]| -> Vec<_> { tests.iter().map(|one| one.place.clone()).collect() };
        known.week == week && places(&known.tests) == places(&tests)
    };
    if let Some(known) = full.iter_mut().find(is_same) {
        known.classes.push(klas.to_string());
    } else {
        let classes = vec![klas.to_string()];
        full.push(FullWeek {
            week,
            classes,
            tests,
        });
    }
}

fn problem(full: &FullWeek<'_>, most: u8) -> Option<Problem> {
    let verb = match full.classes.len() {
        1 => "heeft",
        _ => "hebben",
    };
    let names: Vec<String> = full.tests.iter().map(name).collect();
    let message = format!(
        "{} {verb} {} toetsen in week {}, meer dan `max_toetsen` ({most}): {}",
        quoted(&full.classes),
        full.tests.len(),
        full.week.number(),
        words::and(&names)
    );
    let first = first(&full.tests)?;
    let problem = Problem::at(first.place.1.clone(), message);
    let others = full.tests.iter().filter(|one| one.place != first.place);
    let problem = others.take(RELATED).fold(problem, |problem, one| {
        let label = format!("ook in week {}", full.week.number());
        problem.related_in(one.place.0, one.place.1.clone(), label)
    });
    Some(problem.hint(
        "spreek af welke toets naar een rustiger week kan, of maak er een formatieve toets van",
    ))
}

/// A test with its subject: "`SO woorden` (en)".
fn name(test: &Term<'_>) -> String {
    let name = words::quote(&test.name);
    if test.vakken.is_empty() {
        return name;
    }
    format!("{name} ({})", test.vakken.join(", "))
}
