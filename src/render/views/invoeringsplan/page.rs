//! A round through the seven steps: what is filled in, what the rules miss, and the question that
//! comes next.

use serde::Serialize;

use super::content::{Inhoud, gathered};
use super::{later_steps, planning_steps};
use crate::finding::{Finding, Level, Totals};
use crate::model::{Draaiboek, Invoeringsplan};
use crate::overview::books_of_round;
use crate::render::parts::frame::Page;
use crate::render::parts::link::Naar;
use crate::render::parts::person;
use crate::render::paths;
use crate::render::sheet::Sheet;
use crate::school::DocumentNumber;
use crate::stepplan::StepPlan;

/// What the sheet of a round shows.
#[derive(Debug, Serialize)]
struct View {
    eigenaar: Option<String>,
    ronde: Option<u8>,
    stappenplan: Naar,
    vorige: Option<Naar>,
    vervolg: Vec<Naar>,
    gevonden: String,
    /// What the rules miss that belongs to no step.
    algemeen: Vec<Punt>,
    vraag: Option<Volgende>,
    stappen: Vec<Stap>,
}

/// The question that comes next.
#[derive(Debug, Serialize)]
struct Volgende {
    nummer: u8,
    naam: String,
    /// Why this step is next.
    reden: String,
    vraag: String,
    tips: Vec<String>,
}

/// A step of the round.
#[derive(Debug, Serialize)]
struct Stap {
    nummer: u8,
    naam: String,
    titel: String,
    /// "klaar", "deels" or "leeg".
    stand: &'static str,
    inhoud: Inhoud,
    mist: Vec<Punt>,
}

/// A finding.
#[derive(Debug, Clone, Serialize)]
struct Punt {
    #[serde(skip)]
    level: Level,
    niveau: &'static str,
    melding: String,
    hint: Option<String>,
    waar: String,
}

/// The sheet of a round.
pub(in crate::render) fn sheet(page: Page<'_, '_>, plan: &Invoeringsplan) -> Sheet {
    let desk = page.desk;
    let steps = desk.step_plan(page.document.kleur);
    let found = findings(&page);
    let known = desk.round(page.number);
    let stand = |nummer: u8| {
        let step = known.iter().find(|step| step.nummer == nummer);
        step.map_or("leeg", |step| step.stand)
    };
    let stappen: Vec<Stap> = steps
        .stappen
        .iter()
        .map(|step| Stap {
            nummer: step.nummer,
            naam: step.naam.clone(),
            titel: step.titel.clone(),
            stand: stand(step.nummer),
            inhoud: content(&page, plan, step.nummer),
            mist: of_step(&found, Some(step.nummer)),
        })
        .collect();
    let owners = person::people(desk.school, &plan.eigenaar);
    let vervolg = rounds_after(&page);
    let inhoud = View {
        eigenaar: Some(owners).filter(|owners| !owners.is_empty()),
        ronde: plan.ronde,
        stappenplan: step_plan_link(&page, steps),
        vorige: previous(&page, plan),
        gevonden: Totals::of(found.iter().map(|(_, finding, _)| *finding)).in_words(),
        algemeen: of_step(&found, None),
        vraag: next_question(&stappen, steps, !vervolg.is_empty()),
        vervolg,
        stappen,
    };
    let mut blad = page.blad("invoeringsplan", plan.titel.to_string(), None);
    blad.ondertitel = plan.ronde.map(|round| format!("Ronde {round}"));
    // Every finding stands at its step.
    blad.fouten.clear();
    Sheet::new("invoeringsplan", page.path, &blad, &inhoud)
}

fn content(page: &Page<'_, '_>, plan: &Invoeringsplan, step: u8) -> Inhoud {
    let school = page.desk.school;
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
            later_steps::doing(plan, latest, inhoud);
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
fn books<'s>(page: &Page<'_, 's>) -> Vec<(DocumentNumber, &'s Draaiboek)> {
    books_of_round(page.desk.school, &page.document.id)
}

/// A finding with its step and the words for its place.
type Found<'f> = (Option<u8>, &'f Finding, String);

/// The findings of the round and of its draaiboeken.
fn findings<'s>(page: &Page<'_, 's>) -> Vec<Found<'s>> {
    let desk = page.desk;
    let line = |finding: &Finding| format!("regel {}", finding.span.start.line);
    let own = desk.findings(&page.document.path).iter();
    let mut all: Vec<Found<'s>> = own.map(|one| (one.step, *one, line(one))).collect();
    for (number, _) in books(page) {
        let Some(document) = desk.school.document(number) else {
            continue;
        };
        let found = desk.findings(&document.path).iter();
        all.extend(found.map(|one| {
            let place = format!("draaiboek {}, {}", document.id, line(one));
            (one.step, *one, place)
        }));
    }
    all
}

/// The findings of a step, the heaviest first.
fn of_step(found: &[Found<'_>], step: Option<u8>) -> Vec<Punt> {
    let mut points: Vec<Punt> = found
        .iter()
        .filter(|(one, ..)| *one == step)
        .map(|(_, finding, place)| Punt {
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
fn next_question(stappen: &[Stap], plan: &StepPlan, followed: bool) -> Option<Volgende> {
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
    Some(Volgende {
        nummer: step.nummer,
        naam: step.naam.clone(),
        reden,
        vraag: step.vraag.clone(),
        tips: step.tips.clone(),
    })
}

fn step_plan_link(page: &Page<'_, '_>, plan: &StepPlan) -> Naar {
    let root = paths::to_root(&page.path);
    let own = page.desk.school_colour() == Some(plan.kleur);
    Naar {
        titel: plan.naam.clone(),
        pad: own.then(|| format!("{root}{}.{}", paths::STEP_PLAN, page.desk.extension)),
    }
}

fn previous(page: &Page<'_, '_>, plan: &Invoeringsplan) -> Option<Naar> {
    let found = page.desk.school.invoeringsplan(plan.vorige.as_ref()?);
    found.map(|(number, before)| page.naar(number, round(before)))
}

fn rounds_after(page: &Page<'_, '_>) -> Vec<Naar> {
    let school = page.desk.school;
    let after = school.rondes_na(&page.document.id).into_iter();
    after
        .map(|(number, plan)| page.naar(number, round(plan)))
        .collect()
}

/// "Ronde 2: titel".
fn round(plan: &Invoeringsplan) -> String {
    let number = plan.ronde.map(|round| format!("Ronde {round}: "));
    format!("{}{}", number.unwrap_or_default(), plan.titel)
}
