//! A school's own step plan laid over the one that it builds on.

use crate::error::Result;
use crate::model::Kleur;
use crate::school::{EigenStap, Erft, OwnPlan, School};

use super::plan::{Eis, Link, Stap, StepPlan};
use super::plans::StepPlans;

/// The names of the seven steps, for a plan that builds on nothing.
const NAMES: [&str; 7] = [
    "Doel",
    "Tactiek",
    "Activiteiten",
    "Plan",
    "Do",
    "Check",
    "Act",
];

/// The step plan of a colour for a school, in its edition of the rules: its own where it has one for
/// its colour, else the built-in one.
///
/// # Errors
/// Only where a file that is compiled in is broken.
pub fn plan(school: &School, kleur: Kleur) -> Result<StepPlan> {
    let plan = of_every_edition(StepPlans::built_in()?, school, kleur);
    Ok(plan.in_edition(school.regelset()))
}

/// The step plan of a colour for a school, with the rules of every edition: its own where it has one
/// for its colour, else that of `plans`.
pub(super) fn of_every_edition(plans: &StepPlans, school: &School, kleur: Kleur) -> StepPlan {
    let own_colour = school.config.config.as_ref().map(|config| config.kleur);
    let own: Vec<&OwnPlan> = school
        .own_plans
        .iter()
        .filter_map(|file| file.plan.as_ref())
        .collect();
    if own.is_empty() || own_colour != Some(kleur) {
        return plans.of(kleur).clone();
    }
    let base = match own.last().and_then(|plan| plan.erft.as_ref()) {
        Some(Erft::Kleur(colour)) => plans.of(*colour).clone(),
        _ => empty(kleur),
    };
    let mut plan = own
        .iter()
        .rev()
        .fold(base, |base, own| laid_over(base, own));
    plan.kleur = kleur;
    plan
}

fn empty(kleur: Kleur) -> StepPlan {
    let step = |(at, name): (usize, &&str)| Stap {
        nummer: u8::try_from(at + 1).unwrap_or(1),
        naam: (*name).to_owned(),
        titel: (*name).to_owned(),
        vraag: String::new(),
        toelichting: String::new(),
        voorbeelden: Vec::new(),
        tips: Vec::new(),
        links: Vec::new(),
        eisen: Vec::new(),
        adviezen: Vec::new(),
    };
    StepPlan {
        kleur,
        naam: "Ons stappenplan".to_owned(),
        kenmerk: String::new(),
        stappen: NAMES.iter().enumerate().map(step).collect(),
    }
}

fn laid_over(mut base: StepPlan, own: &OwnPlan) -> StepPlan {
    replace(&mut base.naam, own.naam.as_ref());
    replace(&mut base.kenmerk, own.kenmerk.as_ref());
    for step in &own.stappen {
        // A rule belongs to one step: the own plan may move it.
        for inherited in &mut base.stappen {
            let moved = |eis: &Eis| step.eisen.iter().any(|own| own.regel == eis.regel);
            inherited.eisen.retain(|eis| !moved(eis));
        }
        if let Some(inherited) = base.stappen.iter_mut().find(|s| s.nummer == step.nummer.0) {
            lay_step(inherited, step);
        }
    }
    base
}

fn lay_step(base: &mut Stap, own: &EigenStap) {
    replace(&mut base.naam, own.naam.as_ref());
    replace(&mut base.titel, own.titel.as_ref());
    replace(&mut base.vraag, own.vraag.as_ref());
    replace(&mut base.toelichting, own.toelichting.as_ref());
    if !own.voorbeelden.is_empty() {
        base.voorbeelden = own.voorbeelden.to_vec();
    }
    if !own.tips.is_empty() {
        base.tips = own.tips.to_vec();
    }
    if !own.links.is_empty() {
        let link = |link: &crate::school::EigenLink| Link {
            titel: link.titel.clone(),
            url: link.url.clone(),
        };
        base.links = own.links.iter().map(link).collect();
    }
    let eisen = own.eisen.iter();
    base.eisen
        .extend(eisen.map(|eis| Eis::always(eis.regel.clone(), eis.niveau)));
}

fn replace(base: &mut String, own: Option<&String>) {
    if let Some(own) = own.filter(|text| !text.trim().is_empty()) {
        own.clone_into(base);
    }
}
