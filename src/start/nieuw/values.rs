//! What follows from what is known of a new document.

use chrono::NaiveDate;
use minijinja::value::Serde;
use minijinja::{Value, context};

use super::answers::Answers;
use super::field::Field;
use crate::calendar::{IsoWeek, Period, dutch};
use crate::facts::pupils::has_left_class;
use crate::facts::test_weeks;
use crate::model::part::{EenOfMeer, Id, MomentOfTekst};
use crate::model::{Invoeringsplan, Leerplan, Planning, Soort};

/// How many weeks a studiewijzer gets where the school has no periods.
const WEEKS: usize = 8;

/// What follows from what was told: level and year from the class, the class from the planning,
/// the title from the round before.
pub(super) fn implied(answers: &Answers<'_>) -> Vec<(Field, Vec<String>)> {
    let mut found = Vec::new();
    if answers.soort == Soort::Planning {
        let klassen = answers.all(Field::Klas).iter();
        let known = klassen.filter_map(|klas| answers.school.klas(&Id::from_name(klas)));
        let mut levels: Vec<String> = Vec::new();
        for (_, klas) in known {
            levels.extend(klas.niveau.iter().map(ToString::to_string));
            if found.is_empty() {
                found.push((Field::Leerjaar, vec![klas.leerjaar.to_string()]));
            }
        }
        levels.sort();
        levels.dedup();
        if !levels.is_empty() {
            found.push((Field::Niveau, levels));
        }
    }
    if let Some([klas]) = planning(answers).map(|planning| &planning.klas[..]) {
        found.push((Field::Klas, vec![klas.to_string()]));
    }
    if let Some(before) = before(answers) {
        found.push((Field::Titel, vec![before.titel.to_string()]));
    }
    found
}

/// The period that was told, or else the one of today or the next.
pub(super) fn period(answers: &Answers<'_>) -> Option<Period> {
    let calendar = &answers.school.calendar;
    let told = answers.one(Field::Periode).and_then(|p| p.parse().ok());
    if let Some(nummer) = told {
        return calendar.period(nummer).copied();
    }
    let mut periods = calendar.periods().iter();
    periods.find(|period| period.tot >= answers.today).copied()
}

/// The day of a talk: the one that was told, or else the first school day from today on.
pub(super) fn talk_day(answers: &Answers<'_>) -> NaiveDate {
    let told = answers.one(Field::Datum).and_then(|date| date.parse().ok());
    let calendar = &answers.school.calendar;
    told.unwrap_or_else(|| {
        let end = calendar.year().last_day();
        let mut days = answers.today.iter_days().take_while(|day| *day <= end);
        let open = days.find(|day| calendar.is_school_day(*day));
        open.unwrap_or(answers.today)
    })
}

/// The number of a PDCA round.
pub(super) fn round(answers: &Answers<'_>) -> u8 {
    before(answers).map_or(1, |plan| plan.ronde.unwrap_or(1).saturating_add(1))
}

/// The invoeringsplan that was told as the round before.
pub(super) fn before<'s>(answers: &Answers<'s>) -> Option<&'s Invoeringsplan> {
    let id = Id::from_name(answers.one(Field::Vorige)?);
    answers.school.invoeringsplan(&id).map(|(_, plan)| plan)
}

fn planning<'s>(answers: &Answers<'s>) -> Option<&'s Planning> {
    let id = Id::from_name(answers.one(Field::Planning)?);
    answers.school.planning(&id).map(|(_, planning)| planning)
}

/// "1.1" in chapter H1, "1" where the chapter has no number.
pub(super) fn first_paragraph(answers: &Answers<'_>) -> String {
    let chapter = answers.one(Field::Hoofdstuk).unwrap_or_default();
    let digits: String = chapter
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    if digits.is_empty() {
        "1".to_owned()
    } else {
        format!("{digits}.1")
    }
}

/// The number of the period: the one that was told, or that of [`period`].
pub(super) fn period_number(answers: &Answers<'_>) -> Option<String> {
    let told = answers.one(Field::Periode).map(str::to_owned);
    told.or_else(|| period(answers).map(|period| period.nummer.to_string()))
}

/// The school weeks of the period, each with its days in words and what is free.
pub(super) fn weeks(answers: &Answers<'_>) -> Vec<Value> {
    let calendar = &answers.school.calendar;
    let (van, tot) = match period(answers) {
        Some(period) => (period.van, period.tot),
        None => (answers.today, calendar.year().last_day()),
    };
    let mut weeks = calendar.school_weeks(van, tot);
    if calendar.periods().is_empty() {
        weeks.truncate(WEEKS);
    }
    weeks
        .into_iter()
        .map(|week| {
            let (from, to) = (week.monday().max(van), week.friday().min(tot));
            context! {
                nummer => week.number(),
                dagen => dutch::date_span(from, to),
                vrij => special(answers, week),
            }
        })
        .collect()
}

/// What is free in a week, and the test weeks of the class.
fn special(answers: &Answers<'_>, week: IsoWeek) -> Option<String> {
    let school = answers.school;
    let classes: Vec<Id> = answers
        .all(Field::Klas)
        .iter()
        .map(|klas| Id::from_name(klas))
        .collect();
    let tests = test_weeks::in_week(school, &classes, week).into_iter();
    let tests = tests.map(|one| (one.name, one.first, one.last));
    let days = school.calendar.free_in_week(week).into_iter().chain(tests);
    let all: Vec<String> = days
        .map(|(naam, van, tot)| {
            if van == tot {
                format!("{naam} ({})", dutch::short_date(van))
            } else {
                format!(
                    "{naam} ({} t/m {})",
                    dutch::short_date(van),
                    dutch::short_date(tot)
                )
            }
        })
        .collect();
    (!all.is_empty()).then(|| all.join(", "))
}

/// Whose results are asked, on what.
pub(super) fn progress(answers: &Answers<'_>) -> Value {
    if let Some(leerplan) = own_plan(answers) {
        let goals = leerplan
            .leerdoelen
            .iter()
            .filter_map(|goal| goal.id.as_ref());
        let keys: Vec<String> = goals.map(ToString::to_string).collect();
        let none: Vec<String> = Vec::new();
        return context! { sleutels => keys, paragrafen => none.clone(), doelen => none };
    }
    let klas = answers.one(Field::Klas).map(Id::from_name);
    let klas = klas.and_then(|id| answers.school.klas(&id));
    let pupils = klas.iter().flat_map(|(_, klas)| klas.leerlingen.iter());
    let here = pupils.filter(|pupil| !has_left_class(pupil, answers.today));
    let keys: Vec<String> = here.map(|pupil| pupil.id.to_string()).collect();
    let planning = planning(answers);
    let paragraphs = planning
        .into_iter()
        .flat_map(|planning| &planning.paragrafen);
    let names: Vec<String> = paragraphs
        .map(|p| match &p.titel {
            Some(titel) => format!("\"{}\" ({titel})", p.nummer),
            None => format!("\"{}\"", p.nummer),
        })
        .collect();
    let goals = planning.into_iter().flat_map(Planning::all_goals);
    let goals = goals.filter_map(|goal| goal.id.as_ref()).take(2);
    let goals: Vec<String> = goals.map(ToString::to_string).collect();
    context! { sleutels => keys, paragrafen => names, doelen => goals }
}

/// The pupils of a class whose names a list is for, those that are known with their names.
pub(super) fn to_name(answers: &Answers<'_>) -> Vec<Value> {
    let told = answers.pupils.iter();
    let told = told.map(|(id, naam)| context! { id => id.as_str(), naam => naam.as_str() });
    let open = nameless(answers).into_iter();
    told.chain(open.map(|id| context! { id, naam => Value::from(()) }))
        .collect()
}

/// The pupils of the class whose names are not known.
fn nameless(answers: &Answers<'_>) -> Vec<String> {
    let school = answers.school;
    let klas = answers.one(Field::Klas).map(Id::from_name);
    let klas = klas.and_then(|id| school.klas(&id));
    let pupils = klas.iter().flat_map(|(_, klas)| klas.leerlingen.iter());
    let ids = pupils.map(|pupil| &pupil.id).filter(|id| !id.is_empty());
    let nameless = ids.filter(|id| school.known_name(id).is_none());
    nameless.map(ToString::to_string).collect()
}

fn own_plan<'s>(answers: &Answers<'s>) -> Option<&'s Leerplan> {
    let id = Id::from_name(answers.one(Field::Leerplan)?);
    answers.school.leerplan(&id).map(|(_, leerplan)| leerplan)
}

/// Who usually takes part in a form of talk.
pub(super) fn partners(answers: &Answers<'_>) -> Vec<&'static str> {
    match answers.one(Field::Vorm) {
        Some("driehoek" | "portfolio") => vec!["coach", "ouders"],
        Some("instructie") => vec!["docent"],
        _ => vec!["coach"],
    }
}

/// The activities of the invoeringsplan that an action can name.
pub(super) fn activities(answers: &Answers<'_>) -> Vec<Value> {
    let id = answers.one(Field::Invoeringsplan).map(Id::from_name);
    let plan = id.and_then(|id| answers.school.invoeringsplan(&id));
    let activities = plan.iter().flat_map(|(_, plan)| plan.activiteiten.iter());
    let named = activities.filter_map(|activity| {
        let id = activity.id.as_ref()?.to_string();
        let moments: Option<Vec<_>> = activity
            .wanneer
            .iter()
            .map(|moment| match moment {
                MomentOfTekst::Moment(moment) => Some(moment),
                MomentOfTekst::Tekst(_) => None,
            })
            .collect();
        let wanneer = Value::from(Serde(EenOfMeer::from(moments.unwrap_or_default())));
        let wie = Value::from(Serde(&activity.wie));
        Some(context! { id, wat => activity.wat.as_deref(), wie, wanneer })
    });
    named.collect()
}
