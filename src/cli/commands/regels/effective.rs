//! `leerplan regels --effectief`: the rules that run for a file, their levels, and where each is set.

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::check::{Decision, EffectiveLevels, Source};
use crate::error::Error;
use crate::model::part::Regelset;
use crate::rules::{self, Rule};
use crate::school::{CONFIG, Document};
use crate::stepplan::StepPlans;

use crate::cli::args::Common;
use crate::cli::console::Console;
use crate::cli::exit::CLEAN;
use crate::cli::open;

pub(super) fn run(path: &Path, console: &mut Console) -> Result<u8> {
    let common = Common {
        vandaag: None,
        kleur: None,
    };
    let opened = open::open(common.load(), path, console)?;
    let files = opened.files.unwrap_or_default();
    let mut named = opened.school.all_documents();
    let document = named.find(|(_, document)| files.contains(&document.path));
    let document = document.map(|(_, document)| document);
    let document = document.filter(|_| files.len() == 1).ok_or_else(|| {
        Error::Usage(format!(
            "{} is geen document\n  noem een enkel bestand",
            path.display()
        ))
    })?;
    let levels = EffectiveLevels::new(&opened.school)?;
    let plans = StepPlans::built_in()?;
    let soort = document
        .soort()
        .map_or("onbekende soort", |soort| soort.as_str());
    let out = &mut console.out;
    let regelset = levels.regelset();
    writeln!(out, "{} ({soort}), regelset {regelset}\n", document.path)?;
    for (group, rule) in rules::all() {
        let decision = levels.of(group, rule, document);
        if reads(rule, document) && decision.source != Source::Nowhere {
            writeln!(
                out,
                "  {:32} {:13} {}{}",
                rule.name,
                decision.niveau,
                set_by(decision),
                since(plans, rule, decision)
            )?;
        }
    }
    out.flush()?;
    Ok(CLEAN)
}

fn reads(rule: &Rule, document: &Document) -> bool {
    let soorten = rule.soorten();
    soorten.is_empty()
        || document
            .soort()
            .is_some_and(|soort| soorten.contains(&soort))
}

/// From which edition on a rule is there, where that is not the oldest.
fn since(plans: &StepPlans, rule: &Rule, decision: Decision) -> String {
    let since = plans.since(rule.name);
    let is_said = matches!(decision.source, Source::LaterEdition(_));
    since
        .filter(|since| *since > Regelset::OLDEST && !is_said)
        .map_or(String::new(), |since| format!(", sinds regelset {since}"))
}

fn set_by(decision: Decision) -> String {
    let step = decision
        .step
        .map_or(String::new(), |step| format!(", stap {step}"));
    match decision.source {
        Source::Nowhere => String::new(),
        Source::LaterEdition(regelset) => format!("geldt pas vanaf regelset {regelset}"),
        Source::General => "geldt voor alle kleuren".to_owned(),
        Source::StepPlan(kleur) => format!("stappenplan {kleur}{step}"),
        Source::OwnPlan => format!("eigen stappenplan{step}"),
        Source::Settings => format!("{CONFIG}, [regels]"),
        Source::Exception => format!("{CONFIG}, [[uitzondering]]"),
    }
}
