use crate::calendar::{IsoWeek, Period};
use crate::facts::test_weeks;
use crate::finding::Problem;
use crate::model::part::Id;
use crate::model::{Content, Studiewijzer};
use crate::path;
use crate::rules::shared::class_weeks::classes;
use crate::rules::shared::week_words::{quoted, weeks_in_words};
use crate::rules::{Scope, rule};
use crate::school::{Document, WeekIn};

rule! {
    /// Een schoolweek van de periode staat niet in de studiewijzer.
    ///
    /// ## Waarom
    /// Een week die ontbreekt, lijkt op een week zonder werk. Alle studiewijzers van hetzelfde
    /// vak tellen samen, dus twee bestanden mogen een periode delen. Is een studiewijzer er voor
    /// de hele klas, dan telt alles wat de klas die week heeft. Weken zonder school hoeven er
    /// niet in, en weken die helemaal in een toetsweek van `leerplan.toml` vallen ook niet. Dit is
    /// onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// periode: 1
    /// weken:
    /// # <
    ///   - week: [36, 37, 38, 39]
    ///     lesstof: Unit 1
    ///   - week: 42
    ///     lesstof: Unit 2
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// periode: 1
    /// weken:
    ///   - week: [36, 37, 38, 39]
    ///     lesstof: Unit 1
    ///   - week: [40, 41]
    ///     opmerking: Geen les, we zijn op reis
    ///   - week: 42
    ///     lesstof: Unit 2
    /// ```
    "week-ontbreekt": Studiewijzer => check
}

fn check(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let periods = scope.calendar().periods_named(&wijzer.periode);
    if periods.is_empty() {
        return Vec::new();
    }
    let mut groups: Vec<(Vec<IsoWeek>, Vec<String>)> = Vec::new();
    for klas in classes(wijzer).filter(|klas| is_first(wijzer, klas, scope)) {
        let missing = missing(wijzer, klas, &periods, scope);
        if let Some((_, classes)) = groups.iter_mut().find(|(weeks, _)| *weeks == missing) {
            classes.push(klas.to_string());
        } else if !missing.is_empty() {
            groups.push((missing, vec![klas.to_string()]));
        }
    }
    groups
        .into_iter()
        .map(|(weeks, classes)| problem(wijzer, scope, &weeks, &classes))
        .collect()
}

fn problem(
    wijzer: &Studiewijzer,
    scope: &Scope<'_>,
    weeks: &[IsoWeek],
    classes: &[String],
) -> Problem {
    let list = path!["weken"];
    let end = if scope.document.tree.find(&list).is_some() {
        list.then(wijzer.weken.len())
    } else {
        list
    };
    let (verb, those) = if weeks.len() == 1 {
        ("ontbreekt", "de week")
    } else {
        ("ontbreken", "de weken")
    };
    let message = format!("{} {verb} voor {}", weeks_in_words(weeks), quoted(classes));
    Problem::at(end, message)
        .related(path!["periode"], "van deze periode")
        .hint(format!(
            "voeg {those} toe; is er geen les, zet dan bij `opmerking` waarom"
        ))
}

/// Whether the studiewijzer is the first of its class, subject and period, and the weeks of all
/// of them could be read.
fn is_first(wijzer: &Studiewijzer, klas: &Id, scope: &Scope<'_>) -> bool {
    let school = scope.school;
    let numbers = school.studiewijzers_of(klas, wijzer.vak.as_deref()).iter();
    let mut same = numbers.filter_map(|number| {
        let document = school.document(*number)?;
        match &document.content {
            Some(Content::Studiewijzer(other)) if other.periode == wijzer.periode => {
                Some((*number, document, other))
            }
            _ => None,
        }
    });
    let first = same.next();
    first.is_some_and(|(number, document, wijzer)| {
        number == scope.number && has_readable_weeks(document, wijzer)
    }) && same.all(|(_, document, wijzer)| has_readable_weeks(document, wijzer))
}

fn has_readable_weeks(document: &Document, wijzer: &Studiewijzer) -> bool {
    let readable = |item: WeekIn<'_>| {
        document.is_sound(&item.path().then("week"))
            && document.is_sound(&item.path().then("lesweek"))
    };
    document.faults.is_empty() || WeekIn::all(0, wijzer).all(readable)
}

/// The school weeks of a period for which a class has nothing of the subject; of a studiewijzer
/// for the whole class those for which it has nothing at all.
fn missing(
    wijzer: &Studiewijzer,
    klas: &Id,
    periods: &[&Period],
    scope: &Scope<'_>,
) -> Vec<IsoWeek> {
    let school = scope.school;
    let is_there = |week: &IsoWeek| match wijzer.vak.as_deref() {
        Some(vak) => {
            let rows = school.subject_week(klas, vak, *week);
            rows.iter().any(|row| !row.is_project())
        }
        None => school.first_of_class_week(klas, *week).is_some(),
    };
    let calendar = scope.calendar();
    let weeks = periods.iter();
    let weeks = weeks.flat_map(|period| calendar.school_weeks(period.van, period.tot));
    let mut weeks: Vec<IsoWeek> = weeks.collect();
    let is_asked = |week: &IsoWeek| test_weeks::covering(school, klas, *week).is_none();
    weeks.retain(|week| !is_there(week) && is_asked(week));
    weeks
}
