use crate::calendar::{IsoWeek, dutch};
use crate::facts::test_weeks;
use crate::facts::tests::{self, Link, PlanningTest, When, WrittenTest};
use crate::finding::Problem;
use crate::model::part::{Id, Moment, Toets};
use crate::model::{Content, Studiewijzer};
use crate::rules::shared::week_problems::is_sound;
use crate::rules::shared::week_words::{test_name, weeks_in_words};
use crate::rules::{Scope, rule};
use crate::school::{RowIn, WeekIn};
use crate::words;
use crate::yaml::Path;
use crate::yaml::edit::{Comments, Fix, Op};

rule! {
    /// Een toets heeft twee dagen: in de studiewijzer en de planning, of in één document.
    ///
    /// ## Waarom
    /// Leerlingen plannen terug vanaf de dag van de toets. Staan er twee dagen, dan weet niemand welke
    /// geldt. Zet de dag op één plaats: in de planning van het hoofdstuk. In de studiewijzer is
    /// `planning:` met de id van die planning genoeg.
    ///
    /// Een toets zonder `planning:` vergelijken we alleen als het hetzelfde vak en dezelfde klas is, de
    /// naam niets anders noemt dan dat hoofdstuk of die paragraaf, en de dagen hooguit tien schooldagen
    /// uit elkaar liggen. Ook een toets met een `datum` buiten de eigen `week` of `toetsweek` heeft
    /// twee dagen. Het stappenplan vraagt dit niet; het is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// klas: 3v1
    /// niveau: vwo
    /// leerjaar: 3
    /// hoofdstuk: H1
    /// titel: Krachten
    /// toets: {vorm: summatief, datum: 2026-10-14}
    /// # bestand: planningen/na-h2.yaml
    /// soort: planning
    /// vak: na
    /// klas: 3v1
    /// niveau: vwo
    /// leerjaar: 3
    /// hoofdstuk: H2
    /// titel: Licht
    /// toets: {vorm: summatief, datum: 2026-11-12}
    /// # bestand: studiewijzers/na-3v1.yaml
    /// soort: studiewijzer
    /// vak: na
    /// klas: 3v1
    /// weken:
    ///   - week: 42
    ///     verplicht: [Samenvatting]
    ///     toets: [{naam: Toets H1, datum: 2026-10-15}]
    ///     #                               ^
    ///   - week: 45
    ///     verplicht: [Oefentoets]
    ///     toets: [{planning: na-h2, weging: 2}]
    ///     #       ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// klas: 3v1
    /// niveau: vwo
    /// leerjaar: 3
    /// hoofdstuk: H1
    /// titel: Krachten
    /// toets: {vorm: summatief, datum: 2026-10-14}
    /// # bestand: studiewijzers/na-3v1.yaml
    /// soort: studiewijzer
    /// vak: na
    /// klas: 3v1
    /// weken:
    ///   - week: 41
    ///     verplicht: [Opgave 1-8]
    ///     toets: [{naam: SO H1, datum: 2026-10-08}]
    ///   - week: 42
    ///     verplicht: [Samenvatting]
    ///     toets: [{planning: na-h1, weging: 2}]
    /// ```
    "toetsdatum-verschilt": [Planning, Studiewijzer] => check
}

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    match &scope.document.content {
        Some(Content::Planning(planning)) => tests::in_planning(planning)
            .filter(|one| scope.document.is_sound(&one.path))
            .filter_map(|one| contradicted(one.test, &one.path, &planning.klas, scope))
            .collect(),
        Some(Content::Studiewijzer(wijzer)) => in_studiewijzer(wijzer, scope),
        _ => Vec::new(),
    }
}

/// A problem where the day of a test does not lie in its own week or test week.
fn contradicted(test: &Toets, path: &Path, classes: &[Id], scope: &Scope<'_>) -> Option<Problem> {
    let day = test
        .datum
        .filter(|day| scope.calendar().year().contains(day.0))?;
    let week = test.week.map(|week| ("week", Some(Moment::Week(week))));
    let test_week = test.toetsweek.as_ref();
    let test_week =
        test_week.map(|text| ("toetsweek", test_weeks::moment(scope.school, text, classes)));
    let (key, (first, last)) =
        [week, test_week]
            .into_iter()
            .flatten()
            .find_map(|(key, moment)| {
                let (first, last) = scope.days(&moment?)?;
                let is_outside = day.0 < first || last < day.0;
                is_outside.then_some((key, (first, last)))
            })?;
    let placed = match key {
        "week" => format!("week {}", IsoWeek::of(first).number()),
        _ => dutch::short_span(first, last),
    };
    let message = format!(
        "de toets is op {}, en `{key}` is {placed}",
        dutch::short_date(day.0)
    );
    Some(
        Problem::at(path.then(key), message)
            .related(path.then("datum"), "de dag")
            .hint(format!("laat `{key}` weg, of verbeter een van de twee")),
    )
}

fn in_studiewijzer(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let items = WeekIn::all(scope.number, wijzer).filter(|item| is_sound(scope.school, item));
    let rows: Vec<RowIn<'_>> = items.flat_map(|item| item.rows()).collect();
    let mut problems = Vec::new();
    for row in &rows {
        for written in tests::in_row(row) {
            let link = tests::link_of(scope.school, row, &written);
            let planned = link.planned().filter(|one| is_readable(one, scope));
            let beside_planning = planned.and_then(|planned| {
                let linked = matches!(link, Link::Named(_));
                let other = other_day(row, &written, planned, linked, scope);
                other.or_else(|| other_week(row, &written, planned, linked, &rows, scope))
            });
            let own = || {
                // `toets-zonder-datum` reports a day outside the weeks of the row.
                let weeks = row.week.weeks(scope.calendar());
                let here = written.test.datum;
                let here = here.is_some_and(|day| weeks.iter().any(|week| week.contains(day.0)));
                let own = || contradicted(written.test, &written.path, &wijzer.klas, scope);
                here.then(own).flatten()
            };
            problems.extend(beside_planning.or_else(own));
        }
    }
    problems
}

/// Whether the planning's own day could be read.
fn is_readable(planned: &PlanningTest<'_>, scope: &Scope<'_>) -> bool {
    let document = scope.school.document(planned.document);
    document.is_some_and(|document| document.is_sound(&planned.path))
}

/// A problem where a test has a moment of its own that is not the planning's.
fn other_day(
    row: &RowIn<'_>,
    written: &WrittenTest<'_>,
    planned: &PlanningTest<'_>,
    linked: bool,
    scope: &Scope<'_>,
) -> Option<Problem> {
    let when = planned.when?;
    let lesson = written.lesson.map(|(_, les)| les);
    let test = written.test;
    test.has_moment().then_some(())?;
    let own = tests::of_test(scope.school, test, lesson, &row.week.wijzer.klas)?;
    if when.holds(&own) || own.holds(&when) {
        return None;
    }
    let key = match (test.datum, test.week) {
        (Some(_), _) => "datum",
        (None, Some(_)) => "week",
        (None, None) => "toetsweek",
    };
    let path = written.path.then(key);
    let message = format!(
        "toets {} is hier {}, en in planning {} {}",
        words::quote(&test_name(written, row, scope.calendar())),
        placed(own),
        words::quote(&id_of(planned, scope)),
        placed(when),
    );
    let hint = if linked {
        format!("laat `{key}` weg: de dag komt uit de planning")
    } else {
        let id = id_of(planned, scope);
        format!("verbeter een van de twee, of schrijf `planning: {id}` in plaats van `{key}`")
    };
    let fix = linked.then(|| {
        let comments = Comments::Refuse;
        let remove = Op::Remove {
            path: path.clone(),
            comments,
        };
        Fix::safe(format!("laat `{key}` weg"), vec![remove])
    });
    Some(
        beside(Problem::at(path, message), planned)
            .hint(hint)
            .fix(fix),
    )
}

/// A problem where a test stands in the row of another week than the planning's.
fn other_week(
    row: &RowIn<'_>,
    written: &WrittenTest<'_>,
    planned: &PlanningTest<'_>,
    linked: bool,
    rows: &[RowIn<'_>],
    scope: &Scope<'_>,
) -> Option<Problem> {
    let when = planned
        .when
        .filter(|_| linked || !written.test.has_moment())?;
    let weeks = row.week.weeks(scope.calendar());
    if weeks.is_empty() || weeks.iter().any(|week| when.is_in(*week)) {
        return None;
    }
    let message = format!(
        "toets {} staat in {}, en in planning {} is hij {}",
        words::quote(&name(written, planned)),
        weeks_in_words(&weeks),
        words::quote(&id_of(planned, scope)),
        placed(when),
    );
    let fix = target(row, when, rows, scope).map(|to| {
        let description = format!("zet de toets in de rij van week {}", number(when));
        Fix::review(description, vec![moved(row, written, to)])
    });
    let hint = format!("zet de toets in de rij van week {}", number(when));
    let problem = Problem::at(written.path.clone(), message);
    Some(beside(problem, planned).hint(hint).fix(fix))
}

fn beside(problem: Problem, planned: &PlanningTest<'_>) -> Problem {
    let path = planned.path.clone();
    problem.related_in(planned.document, path, "de toets in de planning")
}

fn id_of(planned: &PlanningTest<'_>, scope: &Scope<'_>) -> String {
    let document = scope.school.document(planned.document);
    document.map(|one| one.id.to_string()).unwrap_or_default()
}

fn name(written: &WrittenTest<'_>, planned: &PlanningTest<'_>) -> String {
    let own = written.test.name().or_else(|| planned.test.name());
    own.map_or_else(|| planned.planning.kop(), ToOwned::to_owned)
}

/// "op wo 14 okt", "in week 42".
fn placed(when: When) -> String {
    let preposition = if when.day().is_some() { "op" } else { "in" };
    format!("{preposition} {}", when.in_words())
}

fn number(when: When) -> u8 {
    IsoWeek::of(when.first).number()
}

/// The only other row of the document for the same subjects in the week of a moment.
fn target<'r, 's>(
    row: &RowIn<'s>,
    when: When,
    rows: &'r [RowIn<'s>],
    scope: &Scope<'_>,
) -> Option<&'r RowIn<'s>> {
    let keys = |row: &RowIn<'_>| -> Vec<String> {
        let vakken = row.vakken().into_iter();
        vakken
            .map(|vak| scope.school.vakken.key(vak).into_owned())
            .collect()
    };
    let wanted = keys(row);
    let here = |one: &&RowIn<'_>| {
        let weeks = one.week.weeks(scope.calendar());
        keys(one) == wanted && weeks.iter().any(|week| when.is_in(*week))
    };
    let mut found = rows.iter().filter(here);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// The move of a test to another row; of its whole field where it is the only one.
fn moved(row: &RowIn<'_>, written: &WrittenTest<'_>, to: &RowIn<'_>) -> Op {
    let there = match to.vakrij {
        Some(vakrij) => vakrij.toets.len(),
        None => to.week.rij.toets.len(),
    };
    let field = to.path().then("toets");
    let alone = match (written.lesson, row.vakrij) {
        (Some((_, les)), _) => les.toets.len() == 1,
        (None, Some(vakrij)) => vakrij.toets.len() == 1,
        (None, None) => row.week.rij.toets.len() == 1,
    };
    if alone && there == 0 {
        let steps = written.path.segments();
        let from: Path = steps[..steps.len() - 1].iter().cloned().collect();
        return Op::Move { from, to: field };
    }
    Op::Move {
        from: written.path.clone(),
        to: field.then(there),
    }
}
