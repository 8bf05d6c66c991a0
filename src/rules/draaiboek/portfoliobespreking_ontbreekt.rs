use crate::facts::kring::{Kring, joined_with_or};
use crate::facts::ronde::Ronde;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::part::Tekst;
use crate::rules::shared::lacking::end_of_list;
use crate::rules::{Scope, rule};

rule! {
    /// Het portfolio wordt niet met leerlingen en ouders besproken.
    ///
    /// ## Waarom
    /// Het groene plan vraagt in stap 4 om momenten waarop leerlingen en ouders het portfolio
    /// doornemen; een gesprek dat er al is, mag daarvoor dienen. We zoeken evaluaties en acties die
    /// het woord portfolio noemen. Leerlingen en ouders mogen elk een eigen moment hebben.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// invoeringsplan: initiatief
    /// datum: 2026-09-11
    /// evaluaties:
    /// # <
    ///   - {met: leerlingen, wanneer: 2026-09-08, over: portfolio}
    ///   - {met: ouders, wanneer: 2026-09-09, over: het open huis}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// invoeringsplan: initiatief
    /// datum: 2026-09-11
    /// evaluaties:
    ///   - {met: [leerlingen, ouders], wanneer: 2026-09-08, over: portfolio}
    /// ```
    "portfoliobespreking-ontbreekt": Draaiboek => check
}

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let round = Ronde::of_draaiboek(draaiboek, scope).filter(|round| round.is_readable(scope));
    let Some(round) = round else {
        return Vec::new();
    };
    let moments = portfolio_texts(&round);
    let missing: Vec<Kring> = [Kring::Leerlingen, Kring::Ouders]
        .into_iter()
        .filter(|kring| !moments.iter().flatten().any(|text| kring.is_named_in(text)))
        .collect();
    if missing.is_empty() {
        return Vec::new();
    }
    let message = format!(
        "in het draaiboek wordt het portfolio niet met {} besproken",
        joined_with_or(&missing)
    );
    let place = end_of_list("evaluaties", draaiboek.evaluaties.len());
    vec![Problem::at(place, message).hint(
        "zet onder `evaluaties` een moment met `met: [leerlingen, ouders]` en `over: portfolio`",
    )]
}

/// The texts of each evaluation and action that says portfolio.
fn portfolio_texts<'s>(round: &Ronde<'s>) -> Vec<Vec<&'s Tekst>> {
    let evaluaties = round
        .evaluations()
        .map(|e| e.met.iter().chain(&e.over).collect());
    let acties = round
        .actions()
        .map(|a| a.wie.iter().chain(&a.wat).collect());
    let says = |texts: &Vec<&Tekst>| {
        texts
            .iter()
            .any(|text| text.to_lowercase().contains("portfolio"))
    };
    evaluaties.chain(acties).filter(says).collect()
}
