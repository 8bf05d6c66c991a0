//! What a row of a studiewijzer asks: lessons, a test week, or nothing but a remark.

use crate::calendar::{Calendar, IsoWeek};
use crate::facts::answer::AnswerKind::{OrNone, Substance};
use crate::facts::answer::Answers;
use crate::facts::test_weeks;
use crate::model::part::Tekst;
use crate::model::studiewijzer::Kolommen;
use crate::rules::Scope;
use crate::rules::shared::special_weeks::names_special_week;
use crate::school::{ClassWeek, RowIn, School, Vakken, WeekIn};

/// Whether an item of `weken` is wholly about weeks without school.
pub(crate) fn is_free(item: &WeekIn<'_>, calendar: &Calendar) -> bool {
    let weeks = item.weeks(calendar);
    !weeks.is_empty() && weeks.iter().all(|week| calendar.is_free_week(*week))
}

/// Whether an item of `weken` is wholly about weeks without ordinary lessons: holidays, and weeks that lie
/// in a test week for all its classes.
pub(crate) fn is_without_lessons(item: &WeekIn<'_>, school: &School) -> bool {
    let calendar = &school.calendar;
    let weeks = item.weeks(calendar);
    let rests = |week: &IsoWeek| {
        calendar.is_free_week(*week) || test_weeks::takes(school, &item.wijzer.klas, *week)
    };
    !weeks.is_empty() && weeks.iter().all(rests)
}

/// Every text of a row, its title and the theme and remark of its week too.
pub(crate) fn texts<'s>(row: &RowIn<'s>) -> Vec<&'s str> {
    let columns = row.kolommen();
    let lists = [
        columns.verplicht,
        columns.leren,
        columns.maken,
        columns.keuze,
    ];
    let names = columns.toets.iter().filter_map(|toets| toets.naam.as_ref());
    let handed_in = columns
        .inleveren
        .iter()
        .filter_map(|item| item.wat.as_ref());
    let own = columns.extra.iter().flat_map(|(_, texts)| *texts);
    let texts = lists
        .into_iter()
        .flatten()
        .chain(names)
        .chain(handed_in)
        .chain(own);
    let rij = row.week.rij;
    let rest = [row.titel(), rij.thema.as_deref(), rij.opmerking.as_deref()];
    let lesstof = columns.lesstof.into_iter();
    let texts = lesstof.chain(texts).map(Tekst::as_str);
    texts
        .chain(columns.opmerking)
        .chain(rest.into_iter().flatten())
        .collect()
}

/// Whether a row says that its week has no ordinary lessons: tests, a project, a camp. What is
/// learned or made may well be for a test week that is still to come.
pub(crate) fn is_special_week(row: &RowIn<'_>) -> bool {
    let (columns, rij) = (row.kolommen(), row.week.rij);
    let lists = columns.lesstof.into_iter().chain(columns.verplicht);
    let names = columns.toets.iter().filter_map(|toets| toets.naam.as_ref());
    let own = columns.extra.iter().flat_map(|(_, texts)| *texts);
    let rest = [&rij.thema, &rij.opmerking].into_iter().flatten();
    let texts = lists.chain(names).chain(own).chain(rest).map(Tekst::as_str);
    let mut texts = texts.chain(columns.opmerking).chain(row.titel());
    texts.any(names_special_week)
}

/// Whether a text only announces a test: "Toets H1", "PW", "Praktijktoets". An "oefentoets" is
/// work as any other.
fn names_test(text: &str) -> bool {
    const WHOLE: [&str; 7] = [
        "pw",
        "so",
        "se",
        "test",
        "tentamen",
        "examen",
        "schoolexamen",
    ];
    let text = text.to_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let is_test = word.ends_with("toets") || word.ends_with("toetsen");
        WHOLE.contains(&word)
            || word.starts_with("proefwerk")
            || is_test && !word.starts_with("oefen")
    })
}

/// Whether a row only has a remark ("vrij", "excursie").
pub(crate) fn is_only_remark(columns: &Kolommen<'_>, answers: Answers) -> bool {
    let mut remarks = columns.opmerking.iter();
    remarks.any(|text| answers.is_answer(text, OrNone))
        && columns.toets.is_empty()
        && columns.inleveren.is_empty()
        && !answers.any(columns.keuze.iter().copied(), OrNone)
        && !says_what_is_done(columns, answers)
}

/// Whether no column of a row says anything.
pub(crate) fn says_nothing(columns: &Kolommen<'_>, answers: Answers) -> bool {
    let goals = columns.leerdoelen.iter().copied();
    let texts = goals.chain(columns.keuze.iter().copied());
    columns.toets.is_empty()
        && columns.inleveren.is_empty()
        && columns.uren.is_none()
        && !answers.any(texts, OrNone)
        && !says_what_is_done(columns, answers)
        && !is_only_remark(columns, answers)
}

/// Whether a row only has tests, perhaps with a remark, or with the test as what the lesson is
/// about.
pub(crate) fn is_only_tests(columns: &Kolommen<'_>, answers: Answers) -> bool {
    let is_blank = |text: &Tekst| !answers.is_answer(text, OrNone);
    let announced = || columns.lesstof.iter().chain(&columns.verplicht);
    let only = announced().all(|text| is_blank(text) || names_test(text));
    let rest = columns
        .leren
        .iter()
        .chain(&columns.maken)
        .chain(&columns.keuze);
    let own = columns.extra.iter().flat_map(|(_, texts)| *texts);
    let has_test = !columns.toets.is_empty() || announced().any(|text| names_test(text));
    has_test
        && only
        && columns.inleveren.is_empty()
        && !answers.any(rest.copied().chain(own), OrNone)
}

/// Whether a column says what is done: what is compulsory, taught, learned or made, or one of
/// the section's own.
pub(crate) fn says_what_is_done(columns: &Kolommen<'_>, answers: Answers) -> bool {
    let lists = [
        &columns.lesstof,
        &columns.verplicht,
        &columns.leren,
        &columns.maken,
    ];
    let texts = lists.into_iter().flatten().copied();
    let own = columns.extra.iter().flat_map(|(_, texts)| *texts);
    answers.any(texts.chain(own), OrNone)
}

/// Whether a class has ordinary lessons in a week: some row besides the mentor lesson asks
/// something, and no row says that it is a week of tests, a project or a camp.
pub(crate) fn is_ordinary(week: &ClassWeek<'_>, scope: &Scope<'_>) -> bool {
    let special = || week.rows().any(|row| is_special_week(&row));
    if scope.calendar().is_free_week(week.week) || special() {
        return false;
    }
    let answers = scope.answers();
    let asks = |row: RowIn<'_>| {
        let columns = row.kolommen();
        let rests = is_only_remark(&columns, answers) || is_only_tests(&columns, answers);
        !says_nothing(&columns, answers) && !rests && !is_mentor_lesson(&row, &scope.school.vakken)
    };
    week.rows().any(asks)
}

/// Whether it is a filled row of the subject `ml`, or of an own subject that is called so.
pub(crate) fn is_mentor_lesson(row: &RowIn<'_>, vakken: &Vakken) -> bool {
    let is_mentor = |vak: &&str| {
        let name = vakken.naam(vak).to_lowercase();
        vakken.key(vak) == "ml" || name.contains("mentor") || name.contains("coach")
    };
    !row.kolommen().is_empty() && row.vakken().iter().any(is_mentor)
}

/// Whether a row gives a choice: something under `keuze`, in a column of the section that is called so,
/// or time to choose by the name of the subject, the row, a lesson or the theme of the week, or as what
/// a lesson begins with ("Keuzewerktijd: herhalen of verder").
pub(crate) fn gives_choice(row: &RowIn<'_>, scope: &Scope<'_>) -> bool {
    let (vakken, answers) = (&scope.school.vakken, scope.answers());
    let columns = row.kolommen();
    let mut own = columns.extra.iter();
    let written = row.vakken().into_iter();
    let subjects = written.flat_map(|vak| [vak, vakken.naam(vak)]);
    let lessons = row.lessen().iter().filter_map(|les| les.les.as_deref());
    let heads = [row.titel(), row.week.rij.thema.as_deref()];
    let mut heads = lessons.chain(heads.into_iter().flatten());
    let mut names = subjects;
    answers.any(columns.keuze, Substance)
        || own.any(|(name, texts)| names_choice(name) && answers.any(*texts, Substance))
        || names.any(names_choice)
        || heads.any(is_headed_choice)
        || columns.lesstof.iter().any(|text| begins_with_choice(text))
}

/// Whether a name is one of time to choose, or of what is chosen from: "Keuzewerktijd", "KWT",
/// "Flexuren". A "keuzevak" was chosen long before.
fn names_choice(name: &str) -> bool {
    let name = name.to_lowercase();
    words_of(&name).any(|word| SHORT_NAMES.contains(&word) || is_choice_word(word))
}

/// Short names of time to choose, which mean something else in a sentence.
const SHORT_NAMES: [&str; 4] = ["keuze", "flex", "dalton", "maatwerk"];

/// Whether a theme, a title or the name of a lesson is one of time to choose: "Vrije keuze", "Flex 2",
/// "Maatwerk Engels". "Een moeilijke keuze", "De wet van Dalton" and "Keuze maken" are what a lesson is about.
fn is_headed_choice(head: &str) -> bool {
    const BEFORE: [&str; 3] = ["vrije", "eigen", "extra"];
    const BEHIND: [&str; 6] = ["maken", "van", "voor", "tussen", "uit", "in"];
    let head = head.to_lowercase();
    if words_of(&head).any(is_choice_word) {
        return true;
    }
    let mut words = words_of(&head).filter(|word| !word.is_empty());
    let is_short = words
        .find(|word| !BEFORE.contains(word))
        .is_some_and(|word| SHORT_NAMES.contains(&word));
    is_short && !words.next().is_some_and(|word| BEHIND.contains(&word))
}

/// Whether what a lesson is about begins with a word for time to choose. "De keuze van de koning" does not.
fn begins_with_choice(text: &str) -> bool {
    words_of(&text.to_lowercase())
        .find(|word| !word.is_empty())
        .is_some_and(is_choice_word)
}

fn words_of(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric() && c != '-')
}

/// Whether a word, in lower case, is surely one for time to choose.
fn is_choice_word(word: &str) -> bool {
    const BEGIN: [&str; 14] = [
        "keuzew",
        "keuzeu",
        "keuzet",
        "keuzed",
        "keuzeo",
        "keuzele",
        "keuze-",
        "kwt-",
        "flexu",
        "flext",
        "flexle",
        "daltonu",
        "daltont",
        "maatwerku",
    ];
    word == "kwt" || BEGIN.iter().any(|begin| word.starts_with(begin))
}

/// Whether a week has a theme or something of the mentor lesson, so that a row without columns
/// still says something.
pub(crate) fn week_says_something(item: &WeekIn<'_>, answers: Answers) -> bool {
    let mut coaching = item.coaching();
    answers.given(item.rij.thema.as_ref(), Substance)
        || coaching.any(|text| answers.is_answer(text, Substance))
}
