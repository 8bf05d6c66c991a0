use crate::calendar::IsoWeek;
use crate::calendar::dutch::date_span;
use crate::facts::test_weeks;
use crate::finding::Problem;
use crate::model::part::{Id, Tekst};
use crate::model::{Content, Studiewijzer};
use crate::rules::shared::class_weeks::classes;
use crate::rules::shared::special_weeks::test_week_number;
use crate::rules::shared::week_problems::is_sound;
use crate::rules::shared::week_words::{quoted, week_key, weeks_in_words};
use crate::rules::{Scope, rule};
use crate::school::{DocumentNumber, WeekIn};
use crate::words;
use crate::yaml::Path;

rule! {
    /// Een toetsweek staat bij het ene vak op andere dagen dan bij het andere.
    ///
    /// ## Waarom
    /// Een toetsweek is voor alle vakken van een klas dezelfde. Staat die bij twee vakken in andere
    /// weken, dan weet een leerling niet wanneer er les is. Vraag na wat klopt, en verbeter de andere.
    /// Zijn de toetsweken in `leerplan.toml` bekend, dan vergelijken we met die dagen; anders met de
    /// andere studiewijzers van de klas. We kijken alleen naar een toetsweek met een nummer, en melden
    /// alleen weken die elkaar niet raken. Het stappenplan vraagt dit niet; het is een keuze van
    /// leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: studiewijzers/en.yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 4v
    /// weken:
    ///   - week: 46
    ///     opmerking: Toetsweek 1
    /// # bestand: studiewijzers/ne.yaml
    /// soort: studiewijzer
    /// vak: ne
    /// klas: 4v
    /// weken:
    ///   - week: 45
    ///     #     ^
    ///     thema: TW1
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: studiewijzers/en.yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 4v
    /// weken:
    ///   - week: 46
    ///     opmerking: Toetsweek 1
    /// # bestand: studiewijzers/ne.yaml
    /// soort: studiewijzer
    /// vak: ne
    /// klas: 4v
    /// weken:
    ///   - week: [45, 46]
    ///     van: 2026-11-05
    ///     thema: TW1
    /// ```
    "toetsweek-verschilt": Studiewijzer => check
}

/// A row that is about a test week with a number.
struct TestWeekRow<'s> {
    number: u8,
    item: WeekIn<'s>,
    weeks: Vec<IsoWeek>,
}

fn check(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let own = rows(scope.number, wijzer, scope);
    let mut numbers: Vec<u8> = own.iter().map(|row| row.number).collect();
    numbers.dedup();
    let mut problems: Vec<Problem> = Vec::new();
    for number in numbers {
        let own: Vec<&TestWeekRow<'_>> = own.iter().filter(|row| row.number == number).collect();
        let in_settings = !test_weeks::named(scope.school, &number.to_string()).is_empty();
        let found = classes(wijzer).find_map(|klas| {
            if in_settings {
                beside_settings(&own, klas, scope)
            } else {
                beside_others(&own, klas, wijzer, scope)
            }
        });
        problems.extend(found);
    }
    problems
}

/// A row that has no day of the test week of the settings.
fn beside_settings(own: &[&TestWeekRow<'_>], klas: &Id, scope: &Scope<'_>) -> Option<Problem> {
    let row = own.first()?;
    let named = test_weeks::named(scope.school, &row.number.to_string()).into_iter();
    let known: Vec<_> = named
        .filter(|one| test_weeks::may_be_for(scope.school, one, std::slice::from_ref(klas)))
        .collect();
    let touches = |row: &TestWeekRow<'_>| {
        let mut days = row.weeks.iter().filter_map(|week| row.item.days_in(*week));
        days.any(|(first, last)| {
            known
                .iter()
                .any(|one| first <= one.tot.0 && one.van.0 <= last)
        })
    };
    let first = known.first()?;
    if own.iter().any(|row| touches(row)) {
        return None;
    }
    let message = format!(
        "{} staat hier in {}, en in `leerplan.toml` op {}",
        words::quote(&first.name()),
        weeks_in_words(&row.weeks),
        date_span(first.van.0, first.tot.0)
    );
    Some(
        Problem::at(place(row), message)
            .hint("verbeter het weeknummer, of de dagen in `leerplan.toml`"),
    )
}

/// A test week that an earlier studiewijzer of the class has in other weeks.
fn beside_others(
    own: &[&TestWeekRow<'_>],
    klas: &Id,
    wijzer: &Studiewijzer,
    scope: &Scope<'_>,
) -> Option<Problem> {
    let row = own.first()?;
    let weeks: Vec<IsoWeek> = own
        .iter()
        .flat_map(|row| row.weeks.iter().copied())
        .collect();
    let others = earlier_documents(klas, scope);
    let other = others.into_iter().find_map(|(number, other)| {
        let all = rows(number, other, scope);
        let same: Vec<TestWeekRow<'_>> = all
            .into_iter()
            .filter(|one| one.number == row.number)
            .collect();
        let apart = same
            .iter()
            .all(|one| !one.weeks.iter().any(|week| weeks.contains(week)));
        same.into_iter().next().filter(|_| apart)
    })?;
    let subject = |wijzer: &Studiewijzer| match wijzer.vak.as_deref() {
        Some(vak) => format!("bij {}", scope.school.vakken.naam(vak)),
        None => "in een andere studiewijzer".to_owned(),
    };
    let here = match wijzer.vak.as_deref() {
        Some(_) => subject(wijzer),
        None => "hier".to_owned(),
    };
    let message = format!(
        "toetsweek {} van {} staat {here} in {}, en {} in {}",
        row.number,
        quoted(&[klas.to_string()]),
        weeks_in_words(&row.weeks),
        subject(other.item.wijzer),
        weeks_in_words(&other.weeks)
    );
    let problem = Problem::at(place(row), message)
        .related_in(other.item.document, place(&other), "hier in een andere week")
        .hint("verbeter de week, of zet de toetsweek met haar dagen in `leerplan.toml` bij `[[toetsweek]]`");
    Some(problem)
}

/// The studiewijzers of a class that come before this one, by path.
fn earlier_documents<'s>(klas: &Id, scope: &Scope<'s>) -> Vec<(DocumentNumber, &'s Studiewijzer)> {
    let school = scope.school;
    let mut numbers: Vec<DocumentNumber> = Vec::new();
    for week in school.weeks_of_class(klas) {
        let found = school.class_week(klas, week);
        numbers.extend(found.weken.iter().map(|item| item.document));
    }
    numbers.sort_unstable();
    numbers.dedup();
    let earlier = numbers.into_iter().filter(|number| *number < scope.number);
    earlier
        .filter_map(|number| match &school.document(number)?.content {
            Some(Content::Studiewijzer(wijzer)) => Some((number, wijzer)),
            _ => None,
        })
        .collect()
}

/// The rows that are about a test week with a number, in order of that number.
fn rows<'s>(
    document: DocumentNumber,
    wijzer: &'s Studiewijzer,
    scope: &Scope<'_>,
) -> Vec<TestWeekRow<'s>> {
    let items = WeekIn::all(document, wijzer).filter(|item| is_sound(scope.school, item));
    let mut rows: Vec<TestWeekRow<'s>> = items
        .filter_map(|item| {
            let rij = item.rij;
            let texts = [&rij.thema, &rij.opmerking].into_iter().flatten();
            let mut texts = texts.chain(&rij.lesstof).map(Tekst::as_str);
            let number = texts.find_map(test_week_number)?;
            let weeks = item.weeks(scope.calendar());
            (!weeks.is_empty()).then_some(TestWeekRow {
                number,
                item,
                weeks,
            })
        })
        .collect();
    rows.sort_by_key(|row| row.number);
    rows
}

fn place(row: &TestWeekRow<'_>) -> Path {
    row.item.path().then(week_key(&row.item))
}
