//! A round through the seven steps: what is filled in, what the rules miss, and the question that
//! comes next.

use serde::Serialize;

use super::content::{StepContent, gathered};
use super::{later_steps, planning_steps};
use crate::check::found_in_words;
use crate::facts::versions;
use crate::finding::{Finding, Level, Totals};
use crate::model::{Draaiboek, Invoeringsplan};
use crate::render::context::RenderContext;
use crate::render::document_view::{DocumentView, Heading};
use crate::render::overview_page::OverviewPage;
use crate::render::parts::frame::DocumentPage;
use crate::render::parts::link::Link;
use crate::render::parts::person;
use crate::render::paths;
use crate::render::placed::Placed;
use crate::render::sheet::Sheet;
use crate::school::{Document, DocumentNumber, School};
use crate::stepplan::StepPlan;

/// What the sheet of a round shows.
#[derive(Debug, Serialize)]
struct InvoeringsplanView {
    eigenaar: Option<String>,
    ronde: Option<u8>,
    stappenplan: Link,
    vorige: Option<Link>,
    vervolg: Vec<Link>,
    gevonden: String,
    /// What the rules miss that belongs to no step.
    algemeen: Vec<FindingRow>,
    vraag: Option<NextQuestion>,
    stappen: Vec<StepRow>,
}

/// The question that comes next.
#[derive(Debug, Serialize)]
struct NextQuestion {
    nummer: u8,
    naam: String,
    /// Why this step is next.
    reden: String,
    vraag: String,
    tips: Vec<String>,
}

/// A step of the round.
#[derive(Debug, Serialize)]
struct StepRow {
    nummer: u8,
    naam: String,
    titel: String,
    /// "klaar", "deels" or "leeg".
    stand: &'static str,
    inhoud: StepContent,
    mist: Vec<FindingRow>,
}

#[derive(Debug, Clone, Serialize)]
struct FindingRow {
    #[serde(skip)]
    level: Level,
    niveau: &'static str,
    melding: String,
    hint: Option<String>,
    waar: String,
}

/// The sheet of a round.
fn sheet(page: DocumentPage<'_, '_>, plan: &Invoeringsplan) -> Sheet {
    let context = page.context;
    let steps = context.step_plan(page.document.kleur);
    let found = findings(&page);
    let known = context.round(page.number);
    let stand = |nummer: u8| {
        let step = known.iter().find(|step| step.nummer == nummer);
        step.map_or("leeg", |step| step.stand)
    };
    let stappen: Vec<StepRow> = steps
        .stappen
        .iter()
        .map(|step| StepRow {
            nummer: step.nummer,
            naam: step.naam.clone(),
            titel: step.titel.clone(),
            stand: stand(step.nummer),
            inhoud: content(&page, plan, step.nummer),
            mist: of_step(&found, Some(step.nummer)),
        })
        .collect();
    let owners = person::people(context.school, &plan.eigenaar);
    let vervolg = rounds_after(&page);
    let inhoud = InvoeringsplanView {
        eigenaar: Some(owners).filter(|owners| !owners.is_empty()),
        ronde: plan.ronde,
        stappenplan: step_plan_link(&page, steps),
        vorige: previous(&page, plan),
        gevonden: found_in_words(
            Totals::of(found.iter().map(|(_, finding, _)| *finding)),
            context.report.is_all_seen(),
        ),
        algemeen: of_step(&found, None),
        vraag: next_question(&stappen, steps, !vervolg.is_empty()),
        vervolg,
        stappen,
    };
    let mut frame = page.frame("invoeringsplan", plan.titel.to_string(), None);
    frame.ondertitel = plan.ronde.map(|round| format!("Ronde {round}"));
    // Findings are listed at their steps instead of above the page.
    frame.fouten.clear();
    Sheet::new("invoeringsplan", page.path, &frame, &inhoud)
}

fn content(page: &DocumentPage<'_, '_>, plan: &Invoeringsplan, step: u8) -> StepContent {
    let school = page.context.school;
    gathered(|inhoud| match step {
        1 => planning_steps::goal(school, plan, inhoud),
        2 => {
            let tactics = plan.tactiek.iter();
            tactics.for_each(|one| planning_steps::tactics(school, one, inhoud));
        }
        3 => planning_steps::activities(school, plan, inhoud),
        4 => planning_steps::plan(page, plan, inhoud),
        5 => {
            let latest = books(page).into_iter().map(|(_, book)| book).next_back();
            later_steps::doing(plan, latest, page.context.as_of(), inhoud);
        }
        6 => {
            let check = plan.controle.iter();
            check.for_each(|one| later_steps::checking(school, one, inhoud));
        }
        _ => {
            let act = plan.bijstelling.iter();
            act.for_each(|one| later_steps::acting(school, one, inhoud));
        }
    })
}

/// The draaiboeken of the round, in order of date.
fn books<'s>(page: &DocumentPage<'_, 's>) -> Vec<(DocumentNumber, &'s Draaiboek)> {
    versions::of_invoeringsplan(page.context.school, &page.document.id)
}

/// A finding with its step and the words for its place.
type PlacedFinding<'f> = (Option<u8>, &'f Finding, String);

/// The findings of the round and of its draaiboeken.
fn findings<'s>(page: &DocumentPage<'_, 's>) -> Vec<PlacedFinding<'s>> {
    let context = page.context;
    let line = |finding: &Finding| format!("regel {}", finding.span.start.line);
    let may_show = |one: &&&Finding| !one.tells_style();
    let own = context.findings(&page.document.path).iter();
    let own = own.filter(may_show);
    let mut all: Vec<PlacedFinding<'s>> = own.map(|one| (one.step, *one, line(one))).collect();
    for (number, _) in books(page) {
        let Some(document) = context.school.document(number) else {
            continue;
        };
        let found = context.findings(&document.path).iter().filter(may_show);
        all.extend(found.map(|one| {
            let place = format!("draaiboek {}, {}", document.id, line(one));
            (one.step, *one, place)
        }));
    }
    all
}

/// The findings of a step, the heaviest first.
fn of_step(found: &[PlacedFinding<'_>], step: Option<u8>) -> Vec<FindingRow> {
    let mut points: Vec<FindingRow> = found
        .iter()
        .filter(|(one, ..)| *one == step)
        .map(|(_, finding, place)| FindingRow {
            level: finding.level,
            niveau: finding.level.as_str(),
            melding: finding.message.clone(),
            hint: finding.hint.clone(),
            waar: place.clone(),
        })
        .collect();
    points.sort_by_key(|punt| punt.level);
    points
}

/// The first step that is not done; once all are, the first step of the next round.
fn next_question(stappen: &[StepRow], plan: &StepPlan, followed: bool) -> Option<NextQuestion> {
    let open = stappen.iter().find(|step| step.stand != "klaar");
    let (number, reden) = match open {
        Some(step) if step.stand == "leeg" => {
            (step.nummer, format!("Stap {} is nog leeg.", step.nummer))
        }
        Some(step) => (
            step.nummer,
            format!("Bij stap {} mist nog iets.", step.nummer),
        ),
        None if followed => return None,
        None => (1, "Deze ronde is af. Begin een nieuwe ronde.".to_owned()),
    };
    let step = plan.stappen.iter().find(|step| step.nummer == number)?;
    Some(NextQuestion {
        nummer: step.nummer,
        naam: step.naam.clone(),
        reden,
        vraag: step.vraag.clone(),
        tips: step.tips.clone(),
    })
}

fn step_plan_link(page: &DocumentPage<'_, '_>, plan: &StepPlan) -> Link {
    let root = paths::to_root(&page.path);
    let own = page.context.school_colour() == Some(plan.kleur);
    Link {
        titel: plan.naam.clone(),
        pad: own.then(|| format!("{root}{}.{}", paths::STEP_PLAN, page.context.extension)),
    }
}

fn previous(page: &DocumentPage<'_, '_>, plan: &Invoeringsplan) -> Option<Link> {
    let found = page.context.school.invoeringsplan(plan.vorige.as_ref()?);
    found.map(|(number, before)| page.link(number, round(before)))
}

fn rounds_after(page: &DocumentPage<'_, '_>) -> Vec<Link> {
    let school = page.context.school;
    let after = school.rondes_na(&page.document.id).into_iter();
    after
        .map(|(number, plan)| page.link(number, round(plan)))
        .collect()
}

/// "Ronde 2: titel".
fn round(plan: &Invoeringsplan) -> String {
    let number = plan.ronde.map(|round| format!("Ronde {round}: "));
    format!("{}{}", number.unwrap_or_default(), plan.titel)
}

impl Placed for Invoeringsplan {
    fn above(&self, _: &School) -> Vec<OverviewPage> {
        Vec::new()
    }
}

impl DocumentView for Invoeringsplan {
    fn heading(&self) -> Heading {
        Heading {
            order: 5,
            text: "Invoeringsplannen",
        }
    }

    fn title(&self, _: &RenderContext<'_>, _: &Document) -> String {
        self.titel.to_string()
    }

    fn about(&self, context: &RenderContext<'_>) -> Option<String> {
        let owners = person::people(context.school, &self.eigenaar);
        Some(owners).filter(|owners| !owners.is_empty())
    }

    fn sheet(&self, page: DocumentPage<'_, '_>) -> Sheet {
        sheet(page, self)
    }
}
