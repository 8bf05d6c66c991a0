//! The rows of a table before it is known which columns there are.

use crate::calendar::{IsoWeek, dutch};
use crate::facts::tests::Term;
use crate::model::part::{Datum, Id};
use crate::model::studiewijzer::{Kolommen, Les};
use crate::render::class_weeks::{Line, LineKind};
use crate::render::context::{RenderContext, capital};
use crate::render::parts::moment;
use crate::render::parts::termijn::{self, Termijn};
use crate::school::School;

/// A row before it is known which columns there are.
#[derive(Debug)]
pub(in crate::render) struct RowDraft<'s> {
    pub(in crate::render) kop: String,
    pub(in crate::render) onder: Vec<String>,
    pub(in crate::render) kolommen: Kolommen<'s>,
    /// The lessons, each with what it is called.
    pub(in crate::render) lessen: Vec<(String, Kolommen<'s>)>,
    /// Tests and what is handed in, of the lessons too.
    pub(in crate::render) termijnen: Vec<Termijn>,
    /// Whether the row is a lesson of the week above it.
    pub(in crate::render) is_les: bool,
}

impl<'s> RowDraft<'s> {
    /// The columns of the row, then those of its lessons.
    pub(super) fn parts(&self) -> impl Iterator<Item = (Option<&str>, &Kolommen<'s>)> {
        let lessons = self.lessen.iter();
        let lessons = lessons.map(|(name, columns)| (Some(name.as_str()), columns));
        std::iter::once((None, &self.kolommen)).chain(lessons)
    }
}

/// Lessons as rows of their own, with the terms of the row that they are in.
pub(in crate::render) fn lesson_rows<'s>(
    lessons: &'s [Les],
    school: &School,
    terms: &[Term<'_>],
) -> impl Iterator<Item = RowDraft<'s>> {
    lessons.iter().enumerate().map(|(at, les)| RowDraft {
        kop: lesson_name(at, les),
        onder: Vec::new(),
        kolommen: les.kolommen(),
        lessen: Vec::new(),
        termijnen: of_lesson(school, terms, Some(at)),
        is_les: true,
    })
}

/// The terms of a lesson of a row, or with none those of the row itself.
pub(in crate::render) fn of_lesson(
    school: &School,
    terms: &[Term<'_>],
    lesson: Option<usize>,
) -> Vec<Termijn> {
    let terms = terms.iter().filter(|term| term.lesson == lesson);
    terms.map(|term| termijn::of(school, term, None)).collect()
}

/// "ma 31 aug", "les 1", "theorie, ma 31 aug".
fn lesson_name(at: usize, les: &Les) -> String {
    let name = les
        .les
        .as_deref()
        .map(str::trim)
        .filter(|name| !name.is_empty());
    // A day is not broken over two lines.
    let day = les
        .datum
        .map(|day| dutch::short_date(day.0).replace(' ', "\u{a0}"));
    match (name, day) {
        (Some(name), Some(day)) if dutch::is_day_name(name) => day,
        (Some(name), Some(day)) => format!("{}, {day}", numbered(name)),
        (Some(name), None) => numbered(name),
        (None, Some(day)) => day,
        (None, None) => format!("les {}", at + 1),
    }
}

fn numbered(name: &str) -> String {
    if name.chars().all(|c| c.is_ascii_digit()) {
        format!("les {name}")
    } else {
        name.to_owned()
    }
}

#[derive(Debug, Default)]
pub(in crate::render) struct GroupDraft<'s> {
    pub(in crate::render) band: Option<String>,
    pub(in crate::render) rechts: Option<String>,
    pub(in crate::render) rijen: Vec<RowDraft<'s>>,
}

fn lessons(lessons: &[Les]) -> Vec<(String, Kolommen<'_>)> {
    let lessons = lessons.iter().enumerate();
    lessons
        .map(|(at, les)| (lesson_name(at, les), les.kolommen()))
        .collect()
}

/// A line of the table: the subject, or the title of a project with its subjects. On the sheet of a
/// class in a week, or with none on that of a studiewijzer.
pub(in crate::render) fn draft<'s>(
    context: &RenderContext<'_>,
    line: &Line<'s>,
    sheet: Option<(&Id, IsoWeek)>,
) -> RowDraft<'s> {
    let (kop, mut onder) = match line.kind {
        LineKind::Subject(Some(vak)) => (context.subject(vak), Vec::new()),
        LineKind::Subject(None) => ("Algemeen".to_owned(), Vec::new()),
        LineKind::Coaching => ("Mentorles en coaching".to_owned(), Vec::new()),
        LineKind::Project(vakken, titel) => {
            let names: Vec<String> = vakken.iter().map(|vak| context.subject(vak)).collect();
            let names = capital(&names.join(" – "));
            match titel {
                Some(titel) => (titel.to_owned(), vec![names]),
                None => (names, Vec::new()),
            }
        }
    };
    onder.extend(partial(line.van, line.tot));
    RowDraft {
        kop,
        onder,
        kolommen: line.kolommen.clone(),
        lessen: lessons(line.lessen),
        termijnen: line
            .terms
            .iter()
            .map(|term| termijn::of(context.school, term, sheet))
            .collect(),
        is_les: false,
    }
}

/// "vanaf di 15 sep", "t/m do 17 sep": where a row has not the whole week.
fn partial(van: Option<Datum>, tot: Option<Datum>) -> Option<String> {
    match (van, tot) {
        (Some(van), Some(tot)) => Some(moment::span(van.0, tot.0)),
        (Some(van), None) => Some(format!("vanaf {}", dutch::short_date(van.0))),
        (None, Some(tot)) => Some(format!("t/m {}", dutch::short_date(tot.0))),
        (None, None) => None,
    }
}
