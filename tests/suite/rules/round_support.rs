//! Little schools with one round: an invoeringsplan with a draaiboek.

use leerplan::model::Kleur;

use crate::support::{Folder, TODAY};

/// The findings of a rule: file, line and message.
pub fn found(folder: &Folder, today: &str, rule: &str) -> Vec<(String, u32, String)> {
    let report = folder.check_only(today, &[rule]);
    let findings = report.findings.into_iter();
    findings
        .map(|f| (f.file, f.span.start.line, f.message))
        .collect()
}

/// The message of the one finding of a rule; empty where there is none.
pub fn message(folder: &Folder, today: &str, rule: &str) -> String {
    let mut all = found(folder, today, rule);
    assert!(all.len() < 2, "{all:#?}");
    all.pop().map(|(_, _, message)| message).unwrap_or_default()
}

pub fn plan(rest: &str) -> String {
    format!("soort: invoeringsplan\ntitel: Zelf kiezen\n{rest}")
}

pub fn book(datum: &str, rest: &str) -> String {
    format!("soort: draaiboek\ninvoeringsplan: Route\ndatum: {datum}\n{rest}")
}

/// A school with the invoeringsplan `route` and one draaiboek.
pub fn school(kleur: Kleur, of_plan: &str, of_book: &str) -> Folder {
    let folder = Folder::school(kleur);
    folder.write("plan/route.yaml", &plan(of_plan));
    folder.write("boek/route.yaml", &book("2026-09-01", of_book));
    folder
}

/// What a rule says about a draaiboek of the plan `route`.
pub fn about(kleur: Kleur, rule: &str, of_book: &str) -> String {
    message(&school(kleur, "", of_book), TODAY, rule)
}

/// What a rule says about a plan without a draaiboek.
pub fn about_plan(kleur: Kleur, rule: &str, of_plan: &str) -> String {
    let folder = Folder::school(kleur);
    folder.write("route.yaml", &plan(of_plan));
    message(&folder, TODAY, rule)
}
