use crate::facts::tests::{self, Link, PlanningTest, WrittenTest};
use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::rules::shared::week_problems::is_sound;
use crate::rules::{Scope, rule};
use crate::school::WeekIn;
use crate::words;
use crate::yaml::edit::{Comments, Fix, Op, Value};

rule! {
    /// Een toets van een hoofdstuk staat met zijn dag in de studiewijzer én in de planning.
    ///
    /// ## Waarom
    /// Nu zijn de twee dagen nog gelijk. Verschuift de toets, dan moet iemand aan twee bestanden
    /// denken. Zet in de studiewijzer `planning:` met de id van de planning, en haal `datum` weg: dan
    /// komt de dag altijd uit de planning. We melden alleen een toets op dezelfde dag, voor hetzelfde
    /// vak en dezelfde klas, met het hoofdstuk of de titel ervan in de naam. Het stappenplan vraagt dit
    /// niet; het is een keuze van leerplan.
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
    /// # bestand: studiewijzers/na-3v1.yaml
    /// soort: studiewijzer
    /// vak: na
    /// klas: 3v1
    /// weken:
    ///   - week: 42
    ///     verplicht: [Samenvatting]
    ///     toets: [{naam: Toets H1, datum: 2026-10-14, weging: 2}]
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
    ///   - week: 42
    ///     verplicht: [Samenvatting]
    ///     toets: [{naam: Toets H1, planning: na-h1, weging: 2}]
    /// ```
    "toets-zonder-planning": Studiewijzer => check
}

fn check(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let items = WeekIn::all(scope.number, wijzer).filter(|item| is_sound(scope.school, item));
    let rows = items.flat_map(|item| item.rows());
    let mut problems = Vec::new();
    for row in rows {
        for written in tests::in_row(&row) {
            let link = tests::link_of(scope.school, &row, &written);
            let (Link::Recognised(planned) | Link::SameDay(planned)) = link else {
                continue;
            };
            if is_doubled(&written, &planned) {
                problems.extend(problem(&written, &planned, scope));
            }
        }
    }
    problems
}

/// Whether a test has the planning's day in writing, and its name the chapter.
fn is_doubled(written: &WrittenTest<'_>, planned: &PlanningTest<'_>) -> bool {
    let day = planned.when.and_then(|when| when.day());
    let name = written.test.name().unwrap_or_default();
    planned.paragraph.is_none()
        && day.is_some()
        && written.test.datum == day
        && tests::names_chapter(name, planned.planning)
}

fn problem(
    written: &WrittenTest<'_>,
    planned: &PlanningTest<'_>,
    scope: &Scope<'_>,
) -> Option<Problem> {
    let id = scope.school.document(planned.document)?.id.to_string();
    let name = words::quote(written.test.name().unwrap_or_default());
    let message = format!(
        "de dag van toets {name} staat ook in planning {}",
        words::quote(&id)
    );
    let hint = format!("schrijf `planning: {id}` in plaats van `datum`");
    let edits = vec![
        Op::Remove {
            path: written.path.then("datum"),
            comments: Comments::Refuse,
        },
        Op::Put {
            path: written.path.clone(),
            key: "planning".to_owned(),
            value: Value::text(&id),
        },
    ];
    let problem = Problem::at(written.path.clone(), message)
        .related_in(
            planned.document,
            planned.path.clone(),
            "de toets in de planning",
        )
        .fix(Fix::review(hint.clone(), edits))
        .hint(hint);
    Some(problem)
}
