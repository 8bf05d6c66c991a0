//! A leerlijn: its goals by year, what comes before them, and which planning carries each.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Serialize;

use super::graph::GoalGraph;
use super::progress::{GoalState, GoalStates};
use crate::model::Content;
use crate::model::leerlijn::{Leerlijn, Lijndoel};
use crate::model::part::{Id, Leerjaar, Lijst, Tekst};
use crate::model::planning::CHAPTER;
use crate::render::context::RenderContext;
use crate::render::document_view::{DocumentView, Heading};
use crate::render::overview_page::OverviewPage;
use crate::render::parts::frame::DocumentPage;
use crate::render::parts::levels::levels;
use crate::render::parts::link::Link;
use crate::render::parts::{person, titles};
use crate::render::paths;
use crate::render::placed::Placed;
use crate::render::sheet::Sheet;
use crate::school::{Document, School};
use crate::words;

/// What the sheet of a leerlijn shows.
#[derive(Debug, Serialize)]
struct LeerlijnView {
    sectie: Option<String>,
    aantal: usize,
    /// How many goals no planning has, in years that have plannings of the subject.
    open: usize,
    met: ShownColumns,
    /// The drawing; one for each year where a sheet has no room for all of them.
    graven: Vec<GoalGraph>,
    /// Whether there are more steps after each other than can be drawn.
    te_breed: bool,
    jaren: Vec<YearSection>,
}

#[derive(Debug, Serialize)]
struct ShownColumns {
    voorkennis: bool,
    codes: bool,
}

/// The goals of a year.
#[derive(Debug, Serialize)]
struct YearSection {
    /// The year; absent for goals that name none.
    leerjaar: Option<u8>,
    doelen: Vec<GoalRow>,
}

#[derive(Debug, Serialize)]
struct GoalRow {
    nummer: usize,
    doel: String,
    niveau: Option<String>,
    aspect: Option<Tekst>,
    voorkennis: Vec<PriorGoal>,
    kerndoelen: Vec<Tekst>,
    eindtermen: Vec<Tekst>,
    planningen: Vec<Link>,
    /// Whether no planning has it though its year has plannings of the subject.
    open: bool,
    /// Whether its weeks are over, or results of it are there.
    behandeld: bool,
}

/// A goal that comes first.
#[derive(Debug, Serialize)]
struct PriorGoal {
    /// Its number on this page; absent where it is in another leerlijn.
    nummer: Option<usize>,
    /// The goal, or its id where no leerlijn has it.
    doel: String,
    lijn: Option<Link>,
}

/// The plannings that carry each goal, by its id.
type Carriers = HashMap<String, Vec<Link>>;

/// The sheet of a leerlijn.
fn sheet(page: DocumentPage<'_, '_>, line: &Leerlijn) -> Sheet {
    let standen = GoalStates::new(page.context);
    let numbers = numbers(line);
    let jaren = years(&page, line, &numbers, &standen);
    let goals = || jaren.iter().flat_map(|jaar| &jaar.doelen);
    let section = person::people(page.context.school, &line.sectie);
    let (graven, te_breed) = drawings(page.context, line, &numbers, &standen);
    let view = LeerlijnView {
        sectie: Some(section).filter(|section| !section.is_empty()),
        aantal: goals().count(),
        open: goals().filter(|goal| goal.open).count(),
        met: ShownColumns {
            voorkennis: goals().any(|goal| !goal.voorkennis.is_empty()),
            codes: goals().any(|g| !g.kerndoelen.is_empty() || !g.eindtermen.is_empty()),
        },
        graven,
        te_breed,
        jaren,
    };
    let subject = page.context.subject(&line.vak);
    let title = line.titel.as_deref().unwrap_or(&subject).to_owned();
    let mut frame = page.frame("leerlijn", title, None);
    frame.vak = Some(subject);
    Sheet::new("leerlijn", page.path, &frame, &view)
}

/// The drawing of all goals, or else one for each year, and whether any is left out.
fn drawings(
    context: &RenderContext<'_>,
    line: &Leerlijn,
    numbers: &HashMap<String, usize>,
    standen: &GoalStates,
) -> (Vec<GoalGraph>, bool) {
    let draw = |part: &Leerlijn| GoalGraph::of(context, part, numbers, standen);
    match draw(line) {
        None => (Vec::new(), false),
        Some(Ok(all)) => (vec![all], false),
        Some(Err(_)) => {
            let years = by_year(line).into_values().map(|goals| Leerlijn {
                leerdoelen: Lijst::from(goals.into_iter().cloned().collect::<Vec<_>>()),
                ..line.clone()
            });
            let drawn: Vec<_> = years.filter_map(|year| draw(&year)).collect();
            let te_breed = drawn.iter().any(Result::is_err);
            (drawn.into_iter().filter_map(Result::ok).collect(), te_breed)
        }
    }
}

/// The goals by year; those without a year come last.
fn by_year(line: &Leerlijn) -> BTreeMap<(bool, Option<Leerjaar>), Vec<&Lijndoel>> {
    let mut by_year: BTreeMap<(bool, Option<Leerjaar>), Vec<&Lijndoel>> = BTreeMap::new();
    for goal in &line.leerdoelen {
        let year = (goal.leerjaar.is_none(), goal.leerjaar);
        by_year.entry(year).or_default().push(goal);
    }
    by_year
}

/// The goals numbered through in the order of the page, by id; of goals with the same id the first.
fn numbers(line: &Leerlijn) -> HashMap<String, usize> {
    let order = by_year(line).into_values().flatten().zip(1..);
    let mut numbers = HashMap::new();
    for (goal, number) in order {
        numbers.entry(goal.id.key()).or_insert(number);
    }
    numbers
}

/// The goals by year, with how far each is.
fn years(
    page: &DocumentPage<'_, '_>,
    line: &Leerlijn,
    numbers: &HashMap<String, usize>,
    standen: &GoalStates,
) -> Vec<YearSection> {
    let (carriers, planned) = (carriers(page), planned_years(page, line));
    // Not by id: goals may share one, or have none.
    let mut next = 1..;
    let mut shown = |goal: &&Lijndoel| {
        let own = carriers.get(&goal.id.key()).cloned().unwrap_or_default();
        let expected = goal.leerjaar.is_none_or(|year| planned.contains(&year));
        GoalRow {
            nummer: next.next().unwrap_or_default(),
            open: own.is_empty() && expected,
            planningen: own,
            behandeld: standen.of(&goal.id) == GoalState::Behandeld,
            ..goal_row(page, goal, numbers)
        }
    };
    by_year(line)
        .iter()
        .map(|((_, year), goals)| YearSection {
            leerjaar: year.map(|year| year.0),
            doelen: goals.iter().map(&mut shown).collect(),
        })
        .collect()
}

/// The years that have plannings of the subject.
fn planned_years(page: &DocumentPage<'_, '_>, line: &Leerlijn) -> BTreeSet<Leerjaar> {
    let vakken = &page.context.school.vakken;
    let subject = vakken.key(&line.vak);
    let all = page.context.school.planningen();
    let own = all.filter(|(_, plan)| vakken.key(&plan.vak) == subject);
    own.map(|(_, plan)| plan.leerjaar).collect()
}

/// A goal without its number and the plannings that carry it.
fn goal_row(
    page: &DocumentPage<'_, '_>,
    goal: &Lijndoel,
    numbers: &HashMap<String, usize>,
) -> GoalRow {
    let first = goal.voorkennis.iter().filter(|id| !id.is_empty());
    GoalRow {
        nummer: 0,
        doel: goal.doel.to_string(),
        niveau: levels(&goal.niveau),
        aspect: goal.aspect.clone(),
        voorkennis: first.map(|id| earlier(page, id, numbers)).collect(),
        kerndoelen: goal.kerndoelen.to_vec(),
        eindtermen: goal.eindtermen.to_vec(),
        planningen: Vec::new(),
        open: false,
        behandeld: false,
    }
}

fn earlier(page: &DocumentPage<'_, '_>, id: &Id, numbers: &HashMap<String, usize>) -> PriorGoal {
    let school = page.context.school;
    let found = school.goal(id);
    let nummer = numbers.get(&id.key()).copied();
    let other = found.filter(|_| nummer.is_none()).map(|found| {
        let document = school.document(found.document);
        let line = match document.and_then(|document| document.content.as_ref()) {
            Some(Content::Leerlijn(line)) => Some(line),
            _ => None,
        };
        let title = line.and_then(|line| line.titel.clone());
        let title = title.or_else(|| Some(page.context.subject(&line?.vak).into()));
        page.link(found.document, title.unwrap_or_default())
    });
    PriorGoal {
        nummer,
        doel: found.map_or_else(|| id.to_string(), |found| found.doel.doel.to_string()),
        lijn: other,
    }
}

/// Every planning with the paragraphs in which it has goals of a leerlijn.
fn carriers(page: &DocumentPage<'_, '_>) -> Carriers {
    let mut carriers = Carriers::new();
    for (number, plan) in page.context.school.planningen() {
        let Some(link) = page.context.link(number) else {
            continue;
        };
        let mut places: HashMap<String, Vec<&str>> = HashMap::new();
        let paragraphs = plan.paragrafen.iter();
        let paragraphs = paragraphs.map(|one| (one.nummer.as_str(), &one.leerdoelen));
        for (name, goals) in std::iter::once((CHAPTER, &plan.leerdoelen)).chain(paragraphs) {
            for id in goals.iter().filter_map(|goal| goal.leerlijn.as_ref()) {
                let places = places.entry(id.key()).or_default();
                if !places.contains(&name) {
                    places.push(name);
                }
            }
        }
        for (goal, paragraphs) in places {
            carriers.entry(goal).or_default().push(Link {
                titel: format!("{}, {}", titles::planning(plan), words::and(&paragraphs)),
                pad: Some(format!("{}{link}", paths::to_root(&page.path))),
            });
        }
    }
    carriers
}

impl Placed for Leerlijn {
    fn above(&self, school: &School) -> Vec<OverviewPage> {
        OverviewPage::of_section(school, &self.vak)
    }

    fn subjects(&self) -> Vec<&str> {
        vec![&self.vak]
    }
}

impl DocumentView for Leerlijn {
    fn heading(&self) -> Heading {
        Heading {
            order: 6,
            text: "Leerlijnen",
        }
    }

    fn title(&self, _: &RenderContext<'_>, document: &Document) -> String {
        titles::or_id(self.titel.as_ref(), document)
    }

    fn about(&self, context: &RenderContext<'_>) -> Option<String> {
        Some(context.subject(&self.vak))
    }

    fn sheet(&self, page: DocumentPage<'_, '_>) -> Sheet {
        sheet(page, self)
    }

    fn search_words(&self) -> Vec<&str> {
        let goals = self.leerdoelen.iter();
        goals.map(|goal| goal.doel.as_str()).collect()
    }
}
