//! Tests and what is handed in, as sheets show them.

use serde::Serialize;

use crate::calendar::{IsoWeek, dutch};
use crate::facts::tests::{Term, TermKind, When};
use crate::facts::{test_weeks, week_goals};
use crate::model::part::{
    Datum, Herkansing, Id, Moment, Tekst, Toets, Toetsdeel, Toetsvorm, Weging,
};
use crate::render::context::capital;
use crate::school::School;
use crate::words;

/// How long a text may be to stay together on a line.
const SHORT: usize = 12;

/// A test, or something to hand in.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct Termijn {
    /// "toets" or "inleveren".
    pub(in crate::render) soort: &'static str,
    pub(in crate::render) wat: String,
    pub(in crate::render) datum: Option<Datum>,
    /// The week, or the days of a test week, where it has no day; the test week as it is written where its
    /// days are not known.
    pub(in crate::render) wanneer: Option<String>,
    /// "3e uur".
    pub(in crate::render) uur: Option<Tekst>,
    /// How often a test counts, where it is not once: "weegt 2×".
    pub(in crate::render) weging: Option<String>,
    /// What else there is to know, in short phrases.
    pub(in crate::render) bij: Vec<String>,
}

/// A test or deadline as the sheet of a class in a week shows it, or with none as that of a
/// studiewijzer.
pub(in crate::render) fn of(
    school: &School,
    term: &Term<'_>,
    sheet: Option<(&Id, IsoWeek)>,
) -> Termijn {
    let soort = match term.kind {
        TermKind::Toets => "toets",
        TermKind::Inleveren => "inleveren",
    };
    let wat = if term.is_named || term.kind == TermKind::Inleveren {
        term.name.clone()
    } else {
        capital(&term.name)
    };
    let klas = sheet.map(|(klas, _)| std::slice::from_ref(klas));
    let groups = term.groups_beside(klas.unwrap_or_default());
    let mut shown = shown(school, &term.test, term.when, &groups);
    // the sheet of a week need not say of which week it is
    let is_own = |when: When| {
        matches!(when.moment, Moment::Week(_)) && sheet.is_some_and(|(_, week)| when.is_in(week))
    };
    if term.when.is_some_and(is_own) {
        shown.wanneer = None;
    }
    Termijn {
        soort,
        wat,
        ..shown
    }
}

/// A test of a planning on its own sheet, without what it is called.
pub(in crate::render) fn of_planned(school: &School, test: &Toets, when: Option<When>) -> Termijn {
    let groups: Vec<&str> = test.groep.iter().map(|text| text.trim()).collect();
    shown(school, test, when, &groups)
}

fn shown(school: &School, test: &Toets, when: Option<When>, groups: &[&str]) -> Termijn {
    let day = when.and_then(|when| when.day());
    let mut bij = details(school, test);
    if !groups.is_empty() {
        bij.insert(0, format!("voor {}", words::and(groups)));
    }
    let test_week = filled(test.toetsweek.as_deref());
    if let Some(text) =
        test_week.filter(|text| when.is_some() && !test_weeks::is_known(school, text))
    {
        bij.insert(0, test_week_name(text));
    }
    let in_words = match when {
        Some(when) => Some(when.in_words()),
        None => test_week.map(test_week_name),
    };
    Termijn {
        soort: "toets",
        wat: String::new(),
        datum: day,
        wanneer: in_words.filter(|_| day.is_none()),
        uur: test.uur.as_ref().and_then(hour),
        weging: test.weging.as_ref().and_then(weight),
        bij,
    }
}

/// What there is to know of a test beside its name, its moment and its weight: "schriftelijk",
/// "60 minuten", "over Unit 1", "mag mee: woordenboek", "herkansing: na toetsweek 2".
fn details(school: &School, test: &Toets) -> Vec<String> {
    let name = test.name();
    let mut all = Vec::new();
    all.extend(name.and_then(|name| purpose(test.vorm, name, test.weging.as_ref())));
    all.extend(which(test.code.as_ref(), &test.wijze));
    all.extend(about(test.duur.as_ref(), &test.stof, &test.hulpmiddelen));
    all.extend(test.herkansing.as_ref().map(again));
    let parts: Vec<String> = test
        .onderdelen
        .iter()
        .map(|part| of_part(school, part))
        .filter(|told| !told.is_empty())
        .collect();
    if !parts.is_empty() {
        all.push(format!("delen: {}", parts.join("; ")));
    }
    all.extend(goals(school, &test.leerdoelen));
    all
}

/// "verslag, werkstuk, weegt 2×"; empty for a part of which nothing is said.
fn of_part(school: &School, part: &Toetsdeel) -> String {
    let name = filled(part.naam.as_deref());
    let mut all: Vec<String> = name.map(ToOwned::to_owned).into_iter().collect();
    all.extend(purpose(
        part.vorm,
        name.unwrap_or_default(),
        part.weging.as_ref(),
    ));
    all.extend(which(part.code.as_ref(), &part.wijze));
    all.extend(part.datum.map(|day| dutch::short_date(day.0)));
    all.extend(part.week.map(|week| format!("week {week}")));
    all.extend(filled(part.toetsweek.as_deref()).map(test_week_name));
    all.extend(filled(part.uur.as_deref()).map(together));
    all.extend(about(part.duur.as_ref(), &part.stof, &part.hulpmiddelen));
    all.extend(part.weging.as_ref().and_then(weight));
    all.extend(goals(school, &part.leerdoelen));
    all.join(", ")
}

/// A test week as it is written, where `leerplan.toml` does not say on which days it is: "toetsweek 1" for a
/// number, else the words themselves.
fn test_week_name(text: &str) -> String {
    if text.chars().all(|c| c.is_ascii_digit()) {
        format!("toetsweek {text}")
    } else {
        text.to_owned()
    }
}

/// What a test is for, where neither its name nor its weight says so.
fn purpose(vorm: Option<Toetsvorm>, name: &str, weging: Option<&Weging>) -> Option<String> {
    let told = match vorm? {
        Toetsvorm::Formatief if name.to_lowercase().contains("formati") => return None,
        Toetsvorm::Formatief => "formatief",
        Toetsvorm::Summatief if weging.and_then(weight).is_some() => return None,
        Toetsvorm::Summatief => "voor een cijfer",
    };
    Some(told.to_owned())
}

/// "leerdoelen: krachten tekenen, hefbomen".
fn goals(school: &School, ids: &[Id]) -> Option<String> {
    let names: Vec<&str> = ids
        .iter()
        .map(|id| week_goals::short_name(school, id))
        .collect();
    (!names.is_empty()).then(|| format!("leerdoelen: {}", names.join(", ")))
}

/// The code of a test and how it is taken.
fn which(code: Option<&Tekst>, ways: &[Tekst]) -> Vec<String> {
    let code = filled(code.map(|code| &**code)).map(str::to_owned);
    code.into_iter().chain(joined(ways)).collect()
}

/// How long a test takes, what it is about and what may be used.
fn about(length: Option<&Tekst>, subject: &[Tekst], means: &[Tekst]) -> Vec<String> {
    let length = filled(length.map(|length| &**length)).map(duration);
    let subject = joined(subject).map(|subject| format!("over {subject}"));
    let means = joined(means).map(|means| format!("mag mee: {means}"));
    [length, subject, means].into_iter().flatten().collect()
}

fn filled(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// The texts of a list that say something, joined.
fn joined(texts: &[Tekst]) -> Option<String> {
    let texts = texts.iter().map(|text| text.trim());
    let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    (!texts.is_empty()).then(|| texts.join(", "))
}

/// "60 minuten" for a bare number.
fn duration(text: &str) -> String {
    match text.parse::<u32>() {
        Ok(1) => "1\u{a0}minuut".to_owned(),
        Ok(minutes) => format!("{minutes}\u{a0}minuten"),
        Err(_) => together(text),
    }
}

/// The hour of a test.
fn hour(text: &Tekst) -> Option<Tekst> {
    filled(Some(text)).map(|text| together(text).into())
}

/// A short text such as "3e uur" or "20 SLU", that is not broken over two lines.
fn together(text: &str) -> String {
    if text.chars().count() <= SHORT {
        text.replace(' ', "\u{a0}")
    } else {
        text.to_owned()
    }
}

fn again(again: &Herkansing) -> String {
    match again {
        Herkansing::Ja => "kan opnieuw".to_owned(),
        Herkansing::Nee => "geen herkansing".to_owned(),
        Herkansing::Tekst(text) => format!("herkansing: {}", text.trim()),
    }
}

/// "weegt 2×", "weegt 10 %", "weegt rapport 2×, se 10 %"; none for what counts once.
fn weight(weging: &Weging) -> Option<String> {
    let one = |text: &str| match Weging::Samen(text.into()).number() {
        Some(number) => format!("{}×", decimal(number)),
        // a sign stays with its number
        None => text.trim().replace(" %", "\u{a0}%"),
    };
    match weging {
        Weging::Samen(text) if text.trim().is_empty() => None,
        Weging::Samen(_) if weging.number().is_some_and(is_one) => None,
        Weging::Samen(text) => Some(format!("weegt {}", one(text))),
        Weging::PerDossier(dossiers) => {
            let each = dossiers
                .iter()
                .map(|(name, text)| format!("{name} {}", one(text)));
            let each: Vec<String> = each.collect();
            (!each.is_empty()).then(|| format!("weegt {}", each.join(", ")))
        }
    }
}

fn is_one(number: f64) -> bool {
    (number - 1.0).abs() < 1e-9
}

/// A number as Dutch writes it: "2,5".
pub(in crate::render) fn decimal(number: f64) -> String {
    number.to_string().replace('.', ",")
}
