use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::invoeringsplan::Tactiek;
use crate::model::part::rol::mentions;
use crate::model::part::{Rol, Tekst};
use crate::path;
use crate::rules::shared::tactics::problem_if_empty;
use crate::rules::shared::unread::is_unread;
use crate::rules::{Scope, rule};

rule! {
    /// In het invoeringsplan staat geen teamleider of schoolleiding.
    ///
    /// ## Waarom
    /// Stap 2 van blauw vraagt je om je leidinggevende te betrekken, juist als je er alleen voor
    /// staat. Geel zegt dat een verandering steun van het management nodig heeft. De regel zoekt
    /// in `personen` en `werkgroep`, in `wie` en in `rol` en ook in de woorden ("C. Smit
    /// (teamleider)"). Is een teamleider zelf eigenaar van het plan, dan is dat ook goed.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// tactiek:
    ///   personen: [A. Jansen, {wie: B. de Boer, rol: docent}]
    ///   #         ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// tactiek:
    ///   personen: [A. Jansen, C. Smit (teamleider)]
    /// ```
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// tactiek:
    ///   personen: [A. Jansen]
    ///   werkgroep: [{wie: C. Smit, rol: teamleider}]
    /// ```
    "leidinggevende-niet-betrokken": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let leads = |tactiek: &Tactiek| {
        let people = tactiek.personen.iter().chain(&tactiek.werkgroep);
        let texts = people.flat_map(|one| one.wie.iter().chain(&one.rol));
        let texts: Vec<&Tekst> = texts.chain(&plan.eigenaar).collect();
        let named = |rol| mentions(texts.iter().copied(), rol);
        named(Rol::Teamleider) || named(Rol::Schoolleiding)
    };
    // A work group that could not be read may hold a team leader.
    if is_unread(scope, &path!["tactiek", "werkgroep"]) {
        return Vec::new();
    }
    let message = "in dit plan staat geen teamleider of schoolleiding";
    let hint = "zet bij `personen` wie van de leiding meedenkt, bijvoorbeeld `{wie: C. Smit, rol: teamleider}`";
    problem_if_empty(
        plan,
        scope,
        "personen",
        |tactiek| !leads(tactiek),
        |path| Problem::at(path, message).hint(hint),
    )
}
