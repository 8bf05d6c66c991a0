use crate::facts::evaluations;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::{Scope, rule};
use crate::{path, words};

rule! {
    /// Een evaluatie is geweest, maar er staat nog geen feedback bij.
    ///
    /// ## Waarom
    /// Een evaluatie is een moment waarop een ander feedback geeft, en de leerling bewaart die
    /// (stap 4). We wachten drie schooldagen: feedback komt soms later. Dat getal is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// evaluaties:
    ///   - {met: ouders, wanneer: 2026-09-28}
    ///   #                        ^
    ///   - {met: coach, wanneer: 2026-10-05}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// evaluaties:
    ///   - {met: ouders, wanneer: 2026-09-28, tops: [Duidelijk], tips: [Test vaker], verwerkt: Dat doe ik}
    ///   - {met: coach, wanneer: 2026-10-05}
    /// ```
    "feedback-uitgebleven": Draaiboek => check
}

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let open: Vec<_> = evaluations::awaiting_feedback(draaiboek, scope)
        .into_iter()
        .map(|(at, one)| {
            let path = path!["evaluaties", at, "wanneer"];
            (path, evaluations::name_of(one, scope))
        })
        .collect();
    let problem = summarize_lacking(&open, words::EVALUATIE, "nog geen feedback");
    let hint = "vraag de feedback op en zet die bij `feedback:`, `tops:` en `tips:`; ging het niet door, kies dan een nieuwe dag";
    problem.map(|p| p.hint(hint)).into_iter().collect()
}
