//! The planning of a chapter: goals per paragraph, with room to judge yourself.

use serde::Serialize;

use super::exercises::{self, Opgaven};
use super::moments;
use crate::facts::goal_levels::GoalLevels;
use crate::model::Planning;
use crate::model::part::{Beknopt, Id, Leerdoel, Opdrachten, Tekst, TekstOf};
use crate::model::planning::Paragraaf;
use crate::render::context::RenderContext;
use crate::render::document_view::{DocumentView, Heading};
use crate::render::overview_page::OverviewPage;
use crate::render::parts::frame::DocumentPage;
use crate::render::parts::levels::levels;
use crate::render::parts::link::Link;
use crate::render::parts::termijn::Termijn;
use crate::render::parts::{moment, titles};
use crate::render::placed::Placed;
use crate::render::sheet::Sheet;
use crate::school::{Document, School};

/// What the sheet of a planning shows.
#[derive(Debug, Serialize)]
struct PlanningView {
    /// `ruim` where there is so little that it fits one page in larger letters.
    maat: Option<&'static str>,
    docent: Option<Tekst>,
    methode: Option<Tekst>,
    periode: Option<String>,
    toelichting: Option<Tekst>,
    /// The goals of the chapter as a whole.
    leerdoelen: Vec<Zelfcheck>,
    paragrafen: Vec<Blok>,
    afsluiting: Option<ClosingRow>,
    toetsen: Vec<Termijn>,
    haakjes: bool,
    basis: bool,
    bewijs: bool,
}

#[derive(Debug, Serialize)]
struct Blok {
    nummer: Tekst,
    titel: Option<Tekst>,
    wanneer: Option<String>,
    leerdoelen: Vec<Zelfcheck>,
    activiteiten: Vec<Tekst>,
    opdrachten: Vec<Opgaven>,
    verdieping: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Zelfcheck {
    doel: Tekst,
    /// The levels it is for, where not for all.
    niveau: Option<String>,
    bewijs: Vec<Opgaven>,
    basis: Vec<Opgaven>,
}

/// How the chapter is closed.
#[derive(Debug, Default, Serialize)]
struct ClosingRow {
    activiteiten: Vec<Tekst>,
    opdrachten: Vec<Opgaven>,
    verdieping: Vec<String>,
    /// Whether it has exercises or enrichment of its own.
    delen: bool,
}

/// The lines of a planning that fit one page in larger letters, with [`BELOW`] more below them.
const ROOMY: usize = 32;

/// The lines that there always is room for below the paragraphs: how the chapter is closed, and a test.
const BELOW: usize = 5;

/// The sheet of a planning.
fn sheet(page: DocumentPage<'_, '_>, planning: &Planning) -> Sheet {
    let context = page.context;
    let shown = GoalLevels::of_planning(context.school, planning);
    let paragraphs = planning.paragrafen.iter();
    let paragrafen: Vec<Blok> = paragraphs
        .map(|one| block(context, planning, one, &shown))
        .collect();
    let leerdoelen = self_checks(&planning.leerdoelen, &shown);
    let of_paragraphs = paragrafen.iter().flat_map(|blok| &blok.leerdoelen);
    let goals = || leerdoelen.iter().chain(of_paragraphs.clone());
    let rows = leerdoelen
        .iter()
        .map(goal_lines)
        .chain(paragrafen.iter().map(lines));
    let explained = planning
        .toelichting
        .iter()
        .map(|text| text.chars().count().div_ceil(90) + 1);
    let afsluiting = closing_row(planning);
    let toetsen = moments::closing(context, planning);
    let heading = usize::from(!leerdoelen.is_empty());
    let below = closing_lines(afsluiting.as_ref()) + toetsen.iter().map(test_lines).sum::<usize>();
    let length = rows.chain(explained).sum::<usize>() + heading + below.saturating_sub(BELOW);
    let view = PlanningView {
        maat: (length <= ROOMY).then_some("ruim"),
        toelichting: planning.toelichting.clone(),
        docent: planning.docent.clone(),
        methode: planning.methode.clone(),
        periode: period(context, planning),
        afsluiting,
        toetsen,
        haakjes: has_optional(planning),
        basis: goals().any(|doel| !doel.basis.is_empty()),
        bewijs: goals().any(|doel| !doel.bewijs.is_empty()),
        leerdoelen,
        paragrafen,
    };
    let mut frame = page.frame("planning", planning.titel.to_string(), None);
    frame.klas = context.classes(&planning.klas).or_else(|| level(planning));
    frame.vak = Some(context.subject(&planning.vak));
    frame.ondertitel = planning.hoofdstuk.as_deref().map(str::to_owned);
    frame
        .verder
        .extend(Link::goals(context, &page.path, page.number));
    Sheet::new("planning", page.path, &frame, &view)
}

/// "vwo 3", where no class is named.
fn level(planning: &Planning) -> Option<String> {
    levels(&planning.niveau).map(|levels| format!("{levels} {}", planning.leerjaar))
}

/// The period by number and days, or else the weeks of the paragraphs.
fn period(context: &RenderContext<'_>, planning: &Planning) -> Option<String> {
    if planning.periode.is_empty() {
        let mut weeks = planning.paragrafen.iter().flat_map(|p| p.week.iter());
        let first = weeks.next()?;
        let last = weeks.next_back().filter(|last| *last != first);
        return Some(match last {
            Some(last) => format!("week {first} t/m {last}"),
            None => format!("week {first}"),
        });
    }
    let numbers = titles::numbers(&planning.periode);
    let known = context.school.calendar.periods_named(&planning.periode);
    Some(match (known.first(), known.last()) {
        (Some(first), Some(last)) => format!("{numbers} ({})", moment::span(first.van, last.tot)),
        _ => numbers,
    })
}

fn block(
    context: &RenderContext<'_>,
    planning: &Planning,
    paragraph: &Paragraaf,
    shown: &GoalLevels,
) -> Blok {
    Blok {
        nummer: paragraph.nummer.clone(),
        titel: paragraph.titel.clone(),
        wanneer: moments::of_paragraph(context, planning, paragraph),
        leerdoelen: self_checks(&paragraph.leerdoelen, shown),
        activiteiten: paragraph.activiteiten.to_vec(),
        opdrachten: exercises::of(paragraph.opdrachten.as_ref()),
        verdieping: paragraph
            .verdieping
            .iter()
            .map(|text| exercises::shown(text))
            .collect(),
    }
}

/// About how many lines a paragraph takes: its heading, and the highest of its columns.
fn lines(blok: &Blok) -> usize {
    let wrapped = |text: &str, width: usize| text.chars().count().div_ceil(width);
    let activities = blok.activiteiten.iter().map(|text| wrapped(text, 15));
    let more = blok.verdieping.iter().map(|text| wrapped(text, 16));
    let columns: [usize; 4] = [
        blok.leerdoelen.iter().map(goal_lines).sum(),
        activities.sum(),
        exercise_lines(&blok.opdrachten),
        more.sum(),
    ];
    1 + columns.into_iter().max().unwrap_or_default()
}

/// About how many lines exercises take: a level stands above its own.
fn exercise_lines(all: &[Opgaven]) -> usize {
    let lines = all.iter().map(|one| {
        let level = usize::from(one.niveau.is_some());
        level + one.tekst.chars().count().div_ceil(12)
    });
    lines.sum()
}

fn goal_lines(goal: &Zelfcheck) -> usize {
    let hints = usize::from(!goal.bewijs.is_empty()) + usize::from(!goal.basis.is_empty());
    let level = goal.niveau.as_ref().map_or(0, |level| level.len() + 1);
    (goal.doel.chars().count() + level).div_ceil(34) + hints
}

/// About how many lines the row takes that says how the chapter is closed.
fn closing_lines(row: Option<&ClosingRow>) -> usize {
    let Some(row) = row else { return 0 };
    let wrapped = |text: &str, width: usize| text.chars().count().div_ceil(width);
    let width = if row.delen { 15 } else { 45 };
    let columns: [usize; 3] = [
        row.activiteiten
            .iter()
            .map(|text| wrapped(text, width))
            .sum(),
        exercise_lines(&row.opdrachten),
        row.verdieping.iter().map(|text| wrapped(text, 16)).sum(),
    ];
    1 + columns.into_iter().max().unwrap_or_default().max(2)
}

/// About how many lines a test below the table takes.
fn test_lines(test: &Termijn) -> usize {
    let told = test.bij.iter().chain(&test.weging).chain([&test.wat]);
    let length: usize = told.map(|text| text.chars().count() + 3).sum();
    1 + length.div_ceil(60)
}

/// The goals that are shown.
fn self_checks(goals: &[Beknopt<Leerdoel>], shown: &GoalLevels) -> Vec<Zelfcheck> {
    let goals = goals.iter().filter(|goal| shown.include(goal));
    goals.map(|goal| self_check(goal)).collect()
}

fn self_check(goal: &Leerdoel) -> Zelfcheck {
    Zelfcheck {
        doel: goal.doel.clone(),
        niveau: levels(&goal.niveau),
        bewijs: exercises::of(goal.opdrachten.as_ref()),
        basis: exercises::of(goal.basis.as_ref()),
    }
}

/// How the chapter is closed; `None` where nothing is said of it.
fn closing_row(planning: &Planning) -> Option<ClosingRow> {
    let mut row = ClosingRow::default();
    for one in &planning.afsluiting {
        match one {
            TekstOf::Tekst(text) => row.activiteiten.push(text.clone()),
            TekstOf::Velden(parts) => {
                row.activiteiten.extend(parts.activiteiten.iter().cloned());
                row.opdrachten
                    .extend(exercises::of(parts.opdrachten.as_ref()));
                let more = parts.verdieping.iter();
                row.verdieping
                    .extend(more.map(|text| exercises::shown(text)));
            }
        }
    }
    row.delen = !row.opdrachten.is_empty() || !row.verdieping.is_empty();
    (row.delen || !row.activiteiten.is_empty()).then_some(row)
}

fn has_optional(planning: &Planning) -> bool {
    let paragraphs = planning.paragrafen.iter();
    let paragraphs = paragraphs.map(|one| (&one.opdrachten, &one.verdieping));
    let closing = planning.closing_parts();
    let closing = closing.map(|(_, one)| (&one.opdrachten, &one.verdieping));
    paragraphs.chain(closing).any(|(exercises, extra)| {
        let all = exercises.iter().flat_map(Opdrachten::teksten);
        let extra = extra.iter().map(Tekst::as_str);
        let mut texts = all.map(|(.., text)| text).chain(extra);
        texts.any(exercises::has_optional)
    })
}

impl Placed for Planning {
    fn above(&self, school: &School) -> Vec<OverviewPage> {
        OverviewPage::of_section(school, &self.vak)
    }

    fn classes(&self) -> Vec<&Id> {
        self.klas.iter().collect()
    }

    fn subjects(&self) -> Vec<&str> {
        vec![&self.vak]
    }
}

impl DocumentView for Planning {
    fn heading(&self) -> Heading {
        Heading {
            order: 1,
            text: "Planningen",
        }
    }

    fn title(&self, _: &RenderContext<'_>, _: &Document) -> String {
        titles::planning(self)
    }

    fn about(&self, context: &RenderContext<'_>) -> Option<String> {
        let about = [
            Some(context.subject(&self.vak)),
            context.classes(&self.klas),
        ];
        Some(about.into_iter().flatten().collect::<Vec<_>>().join(", "))
    }

    fn sheet(&self, page: DocumentPage<'_, '_>) -> Sheet {
        sheet(page, self)
    }

    fn search_words(&self) -> Vec<&str> {
        let titles = self
            .paragrafen
            .iter()
            .filter_map(|one| one.titel.as_deref());
        let goals = self.all_goals().map(|goal| goal.doel.as_str());
        titles.chain(goals).collect()
    }
}
