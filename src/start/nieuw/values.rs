//! What is known of a new document, as its template uses it.

use chrono::NaiveDate;
use minijinja::value::{Serde, merge_maps};
use minijinja::{Value, context};

use super::field::Field;
use super::{Draft, carried, place};
use crate::calendar::{Calendar, IsoWeek, Period, dutch};
use crate::model::part::{EenOfMeer, Id, MomentOfTekst};
use crate::model::{Invoeringsplan, Kleur, Leerplan, Planning, Soort};

/// How many weeks a studiewijzer gets where the school has no periods.
const WEEKS: usize = 8;

/// What follows from what was told: level and year from the class, the class from the planning,
/// the title from the round before.
pub(super) fn implied(draft: &Draft<'_>) -> Vec<(Field, Vec<String>)> {
    let mut found = Vec::new();
    if draft.soort == Soort::Planning {
        let klassen = draft.all(Field::Klas).iter();
        let known = klassen.filter_map(|klas| draft.school.klas(&Id::from_name(klas)));
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
    if let Some([klas]) = planning(draft).map(|planning| &planning.klas[..]) {
        found.push((Field::Klas, vec![klas.to_string()]));
    }
    if let Some(before) = before(draft) {
        found.push((Field::Titel, vec![before.titel.to_string()]));
    }
    found
}

/// Everything that the template of the soort may use.
pub(super) fn values(draft: &Draft<'_>, id: &Id, path: &str) -> Value {
    let told = Field::ALL.iter().map(|field| {
        let value = match draft.all(*field) {
            [] => Value::from(()),
            [one] => Value::from(one.as_str()),
            many => many.iter().map(String::as_str).collect(),
        };
        (field.name(), value)
    });
    let told = Value::from_pairs(told);
    let periode = draft
        .one(Field::Periode)
        .map(str::to_owned)
        .or_else(|| period(draft).map(|period| period.nummer.to_string()));
    let own = match draft.soort {
        Soort::Planning => {
            context! { nummer => first_paragraph(draft) }
        }
        Soort::Studiewijzer => context! { weken => weeks(draft), periode },
        Soort::Voortgang => progress(draft),
        Soort::Gesprek => context! { met => partners(draft), datum => talk_day(draft).to_string() },
        Soort::Draaiboek => context! { activiteiten => activities(draft) },
        Soort::Invoeringsplan => {
            context! { ronde => round(draft), oud => carried::over(before(draft)) }
        }
        Soort::Klas | Soort::Leerlijn | Soort::Leerplan => context! {},
    };
    let kleur = place::kleur(draft.school, path).map(Kleur::as_str);
    let vandaag = draft.today.to_string();
    let common = context! { id => id.as_str(), kleur, vandaag };
    // The last of them that has a name gives its value.
    merge_maps([told, common, own])
}

/// The period that was told, or else the one of today or the next.
pub(super) fn period(draft: &Draft<'_>) -> Option<Period> {
    let calendar = &draft.school.calendar;
    let told = draft.one(Field::Periode).and_then(|p| p.parse().ok());
    if let Some(nummer) = told {
        return calendar.period(nummer).copied();
    }
    let mut periods = calendar.periods().iter();
    periods.find(|period| period.tot >= draft.today).copied()
}

/// The day of a talk: the one that was told, or else the first school day from today on.
pub(super) fn talk_day(draft: &Draft<'_>) -> NaiveDate {
    let told = draft.one(Field::Datum).and_then(|date| date.parse().ok());
    let calendar = &draft.school.calendar;
    told.unwrap_or_else(|| {
        let end = calendar.year().last_day();
        let mut days = draft.today.iter_days().take_while(|day| *day <= end);
        let open = days.find(|day| calendar.is_school_day(*day));
        open.unwrap_or(draft.today)
    })
}

/// The number of a PDCA round.
pub(super) fn round(draft: &Draft<'_>) -> u8 {
    before(draft).map_or(1, |plan| plan.ronde.unwrap_or(1).saturating_add(1))
}

fn before<'s>(draft: &Draft<'s>) -> Option<&'s Invoeringsplan> {
    let id = Id::from_name(draft.one(Field::Vorige)?);
    draft.school.invoeringsplan(&id).map(|(_, plan)| plan)
}

fn planning<'s>(draft: &Draft<'s>) -> Option<&'s Planning> {
    let id = Id::from_name(draft.one(Field::Planning)?);
    draft.school.planning(&id).map(|(_, planning)| planning)
}

/// "1.1" in chapter H1, "1" where the chapter has no number.
fn first_paragraph(draft: &Draft<'_>) -> String {
    let chapter = draft.one(Field::Hoofdstuk).unwrap_or_default();
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

/// The school weeks of the period, each with its days in words and what is free.
fn weeks(draft: &Draft<'_>) -> Vec<Value> {
    let calendar = &draft.school.calendar;
    let (van, tot) = match period(draft) {
        Some(period) => (period.van, period.tot),
        None => (draft.today, calendar.year().last_day()),
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
                vrij => free(calendar, week),
            }
        })
        .collect()
}

fn free(calendar: &Calendar, week: IsoWeek) -> Option<String> {
    let free: Vec<String> = calendar
        .free_in_week(week)
        .into_iter()
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
    (!free.is_empty()).then(|| free.join(", "))
}

fn progress(draft: &Draft<'_>) -> Value {
    if let Some(leerplan) = own_plan(draft) {
        let goals = leerplan
            .leerdoelen
            .iter()
            .filter_map(|goal| goal.id.as_ref());
        let keys: Vec<String> = goals.map(ToString::to_string).collect();
        let none: Vec<String> = Vec::new();
        return context! { sleutels => keys, paragrafen => none.clone(), doelen => none };
    }
    let klas = draft.one(Field::Klas).map(Id::from_name);
    let klas = klas.and_then(|id| draft.school.klas(&id));
    let pupils = klas.iter().flat_map(|(_, klas)| klas.leerlingen.iter());
    let here = pupils.filter(|pupil| pupil.tot.is_none_or(|last| last.0 >= draft.today));
    let keys: Vec<String> = here.map(|pupil| pupil.id.to_string()).collect();
    let paragraphs = planning(draft).map(|planning| &planning.paragrafen[..]);
    let paragraphs = paragraphs.unwrap_or_default();
    let names: Vec<String> = paragraphs
        .iter()
        .map(|p| match &p.titel {
            Some(titel) => format!("\"{}\" ({titel})", p.nummer),
            None => format!("\"{}\"", p.nummer),
        })
        .collect();
    let first = paragraphs.iter().flat_map(|p| p.leerdoelen.iter());
    let goals = first.filter_map(|goal| goal.id.as_ref()).take(2);
    let goals: Vec<String> = goals.map(ToString::to_string).collect();
    context! { sleutels => keys, paragrafen => names, doelen => goals }
}

fn own_plan<'s>(draft: &Draft<'s>) -> Option<&'s Leerplan> {
    let id = Id::from_name(draft.one(Field::Leerplan)?);
    draft.school.leerplan(&id).map(|(_, leerplan)| leerplan)
}

/// Who usually takes part in a form of talk.
fn partners(draft: &Draft<'_>) -> Vec<&'static str> {
    match draft.one(Field::Vorm) {
        Some("driehoek" | "portfolio") => vec!["coach", "ouders"],
        Some("instructie") => vec!["docent"],
        _ => vec!["coach"],
    }
}

/// The activities of the invoeringsplan that an action can name.
fn activities(draft: &Draft<'_>) -> Vec<Value> {
    let id = draft.one(Field::Invoeringsplan).map(Id::from_name);
    let plan = id.and_then(|id| draft.school.invoeringsplan(&id));
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
