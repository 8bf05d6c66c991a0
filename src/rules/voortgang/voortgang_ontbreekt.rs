use chrono::NaiveDate;
use indexmap::IndexMap;

use crate::facts::tests::{self, PlannedTest, When};
use crate::finding::Problem;
use crate::model::part::{Id, Resultaat, Velden};
use crate::model::planning::{CHAPTER, Paragraaf};
use crate::model::voortgang::Meting;
use crate::model::{Planning, Voortgang};
use crate::path;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::shared::paragraphs::{PARAGRAAF, paragraph_name};
use crate::rules::{Scope, rule};
use crate::words::{self, Noun};
use crate::yaml::Path;

rule! {
    /// Een toets van een planning is voorbij, en er zijn geen resultaten.
    ///
    /// ## Waarom
    /// In stap 6 controleer je met de resultaten waar de leerlingen staan, bijvoorbeeld met de
    /// toets aan het eind van elke paragraaf. Zonder resultaten kan dat niet. De regel wacht per
    /// paragraaf tot haar toets langer dan een schoolweek geleden is, en kijkt dan of er van elke
    /// klas resultaten zijn. Een meting zonder `paragraaf` telt voor elke toets die er dan geweest is;
    /// een meting waarbij iedereen `afwezig` was, telt niet. De schoolweek is onze keuze.
    ///
    /// Zolang er van een klas geen klassenlijst en nergens voortgang is, wacht de regel op de laatste
    /// toets van de planning. Zo doet regelset 2026 het altijd, en die zwijgt na de eerste meting.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// klas: [3v1, 3v2]
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - {nummer: "1.1", toets: {vorm: formatief, week: 37}}
    ///   - {nummer: "1.2", toets: {vorm: formatief, week: 38}}
    ///   #                        ^
    /// toets: {vorm: summatief, datum: 2026-10-14}
    /// # bestand: voortgang/na-h1-3v1.yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v1
    /// metingen:
    ///   - {datum: 2026-09-11, paragraaf: "1.1", resultaten: {sanne: b}}
    ///   - {datum: 2026-09-18, paragraaf: "1.2", resultaten: {sanne: b}}
    /// # bestand: voortgang/na-h1-3v2.yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v2
    /// metingen:
    ///   - {datum: 2026-09-11, paragraaf: "1.1", resultaten: {tim: d}}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - {nummer: "1.1", toets: {vorm: formatief, week: 37}}
    ///   - {nummer: "1.2", toets: {vorm: formatief, week: 38}}
    /// toets: {vorm: summatief, datum: 2026-10-14}
    /// # bestand: voortgang/na-h1-3v1.yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v1
    /// metingen:
    ///   - {datum: 2026-09-11, paragraaf: "1.1", resultaten: {sanne: b}}
    ///   - {datum: 2026-09-18, paragraaf: "1.2", resultaten: {sanne: b}}
    /// ```
    "voortgang-ontbreekt": Planning => check
}

/// How many school days the results may take.
const GRACE: usize = 5;

const KLAS: Noun = Noun("klas", "klassen");

const HINT: &str = "maak een document met `soort: voortgang` en zet de resultaten bij `metingen:`";

fn check(planning: &Planning, scope: &Scope<'_>) -> Vec<Problem> {
    let fields = [path!["paragrafen"], path!["toets"]];
    if !fields.iter().all(|field| scope.document.is_sound(field)) {
        return Vec::new();
    }
    if !scope.school.looks_closely() || !keeps_results(planning, scope) {
        return of_whole_planning(planning, scope).into_iter().collect();
    }
    let (past, now) = (past_tests(planning, scope), scope.as_of());
    let all = results(scope);
    let unmeasured = |klas: Option<&Id>| -> Vec<usize> {
        let of_class = all
            .iter()
            .filter(|one| klas.is_none() || one.klas.as_ref() == klas);
        let metingen = of_class.flat_map(|one| one.metingen.iter());
        let metingen: Vec<&Meting> = metingen.filter(|one| now.has_come(one.datum)).collect();
        let is_measured = |test: &PastTest<'_>| metingen.iter().any(|one| test.is_measured_by(one));
        let missing = past.iter().enumerate();
        missing
            .filter(|(_, test)| !is_measured(test))
            .map(|(at, _)| at)
            .collect()
    };
    let mut groups: IndexMap<Vec<usize>, Vec<&Id>> = IndexMap::new();
    for klas in &planning.klas {
        groups.entry(unmeasured(Some(klas))).or_default().push(klas);
    }
    if planning.klas.is_empty() {
        groups.entry(unmeasured(None)).or_default();
    }
    let groups = groups.iter();
    groups
        .filter_map(|(missing, classes)| problem(planning, &past, missing, classes))
        .collect()
}

/// Whether results can be expected one by one: a class of the planning has a list of pupils, or there
/// are results of anything.
fn keeps_results(planning: &Planning, scope: &Scope<'_>) -> bool {
    let school = scope.school;
    let has_list = |klas: &Id| {
        let found = school.klas(klas);
        found.is_some_and(|(_, klas)| !klas.leerlingen.is_empty())
    };
    planning.klas.iter().any(has_list) || school.voortgangen().next().is_some()
}

/// The problem of classes of which the same tests have no results; `None` where each has.
fn problem(
    planning: &Planning,
    past: &[PastTest<'_>],
    missing: &[usize],
    classes: &[&Id],
) -> Option<Problem> {
    let tests: Vec<&PastTest<'_>> = missing.iter().filter_map(|at| past.get(*at)).collect();
    let first = tests.first()?;
    let quoted =
        |names: Vec<String>| -> Vec<String> { names.iter().map(|n| words::quote(n)).collect() };
    let paragraphs = tests
        .iter()
        .filter_map(|test| Some(paragraph_name(planning, test.place?)));
    let paragraphs = quoted(paragraphs.collect());
    let mut what: Vec<String> = Vec::new();
    if !paragraphs.is_empty() {
        let noun = words::agree(paragraphs.len(), PARAGRAAF);
        what.push(format!("{noun} {}", words::and(&paragraphs)));
    }
    if tests.iter().any(|test| test.place.is_none()) {
        what.push("het hoofdstuk".to_owned());
    }
    let what = words::and(&what);
    let ends = words::agree(
        tests.len(),
        Noun("de toets voorbij is", "de toetsen voorbij zijn"),
    );
    let message = if classes.is_empty() {
        format!("er zijn nog geen resultaten van {what}, terwijl {ends}")
    } else {
        let names = quoted(classes.iter().map(ToString::to_string).collect());
        let noun = words::agree(names.len(), KLAS);
        let who = words::and(&names);
        format!(
            "{noun} {who} {} nog geen resultaten van {what}, terwijl {ends}",
            words::agree(names.len(), Noun("heeft", "hebben"))
        )
    };
    Some(Problem::at(first.path.clone(), message).hint(HINT))
}

/// A paragraph or the chapter of which the first test was more than a school week ago.
struct PastTest<'p> {
    /// The position of the paragraph; absent for the chapter.
    place: Option<usize>,
    paragraph: Option<&'p Paragraaf>,
    /// The first day on which the test may have been.
    since: NaiveDate,
    path: Path,
}

fn past_tests<'p>(planning: &'p Planning, scope: &Scope<'_>) -> Vec<PastTest<'p>> {
    let mut first: IndexMap<Option<usize>, PastTest<'p>> = IndexMap::new();
    for (one, when) in dated(planning, scope) {
        if !scope.is_past(when.last, GRACE) {
            continue;
        }
        let is_of =
            |paragraph: &Paragraaf| one.paragraph.is_some_and(|of| std::ptr::eq(of, paragraph));
        let test = PastTest {
            place: planning.paragrafen.iter().position(is_of),
            paragraph: one.paragraph,
            since: when.first,
            path: one.path,
        };
        let known = first.get(&test.place);
        if known.is_none_or(|known| test.since < known.since) {
            first.insert(test.place, test);
        }
    }
    first.into_values().collect()
}

/// The tests that have a moment in this school year.
fn dated<'p>(
    planning: &'p Planning,
    scope: &Scope<'_>,
) -> impl Iterator<Item = (PlannedTest<'p>, When)> {
    let all = tests::in_planning(planning).filter_map(|one| {
        let when = tests::of_test(scope.school, one.test, None, &planning.klas)?;
        Some((one, when))
    });
    all.filter(|(_, when)| scope.calendar().year().contains(when.last))
}

impl PastTest<'_> {
    /// Whether a measurement has a result on this, of anybody who was there.
    fn is_measured_by(&self, meting: &Meting) -> bool {
        let results = || meting.resultaten.iter().flat_map(Velden::values).flatten();
        if !results().any(Resultaat::says_something) {
            return false;
        }
        let number = meting.paragraaf.as_deref().map(str::trim);
        let number = number.filter(|number| !number.is_empty());
        let of_chapter = number.is_none_or(|number| number.eq_ignore_ascii_case(CHAPTER));
        let after = meting.datum.0 >= self.since;
        let Some(paragraph) = self.paragraph else {
            return of_chapter || after;
        };
        let own = paragraph.nummer.trim();
        let named = number.is_some_and(|number| words::lower(number) == words::lower(own));
        let ids: Vec<String> = paragraph
            .leerdoelen
            .iter()
            .filter_map(|goal| goal.id.as_ref().map(Id::key))
            .collect();
        let has_goal = |result: &Resultaat| match result {
            Resultaat::PerDoel(goals) => goals
                .keys()
                .any(|goal| ids.contains(&Id::from_name(goal.trim()).key())),
            Resultaat::Geheel(_) => of_chapter && after,
        };
        named || results().any(has_goal)
    }
}

/// The results on the planning, also those that were put away. A document that could not be read as
/// a whole is left out.
fn results<'s>(scope: &Scope<'s>) -> Vec<&'s Voortgang> {
    let school = scope.school.with_ignored();
    let all = school.voortgangen_van_planning(&scope.document.id);
    all.into_iter().map(|(_, voortgang)| voortgang).collect()
}

/// The classes without any result, after the last of all tests.
fn of_whole_planning(planning: &Planning, scope: &Scope<'_>) -> Option<Problem> {
    let days = dated(planning, scope).map(|(one, when)| (when.last, one.path));
    let (last, path) = days.max_by_key(|(day, _)| *day)?;
    if !scope.is_past(last, GRACE) {
        return None;
    }
    let now = scope.as_of();
    let results = results(scope).into_iter();
    let measured: Vec<&Option<Id>> = results
        .filter(|voortgang| {
            let mut held = voortgang.metingen.iter().filter(|m| now.has_come(m.datum));
            held.any(|m| m.resultaten.is_some())
        })
        .map(|voortgang| &voortgang.klas)
        .collect();
    if planning.klas.is_empty() {
        let message = "de toetsen zijn voorbij, maar er zijn nog geen resultaten";
        let problem = Problem::at(path, message).hint(HINT);
        return measured.is_empty().then_some(problem);
    }
    let classes = planning.klas.iter().enumerate();
    let missing: Vec<_> = classes
        .filter(|(_, klas)| !measured.iter().any(|one| one.as_ref() == Some(*klas)))
        .map(|(at, klas)| (path!["klas", at], klas.to_string()))
        .collect();
    let lacks = "nog geen resultaten, terwijl de toetsen voorbij zijn";
    let problem = summarize_lacking(&missing, KLAS, lacks);
    problem.map(|p| p.hint(HINT))
}
