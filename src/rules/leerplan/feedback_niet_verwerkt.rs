use crate::facts::evaluations;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::{Scope, rule};
use crate::{path, words};

rule! {
    /// Er is feedback binnen, maar er staat niet bij wat de leerling ermee deed.
    ///
    /// ## Waarom
    /// De feedback is er om het plan aan te passen of beter te maken (stap 4). "Niets veranderd,
    /// want …" is ook een antwoord. Feedback is binnen als er een dag, een bestand, een top of
    /// een tip staat. Staat hetzelfde moment ook in een nieuwere versie van het draaiboek, dan
    /// kijken we alleen daar.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// evaluaties:
    ///   - {met: ouders, wanneer: 2026-10-02, ontvangen: 2026-10-03, tips: [Test vaker]}
    ///   # ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-10-05
    /// evaluaties:
    ///   - met: ouders
    ///     wanneer: 2026-10-02
    ///     ontvangen: 2026-10-03
    ///     tips: [Test vaker]
    ///     verwerkt: Een extra testmiddag gepland
    ///   - {met: ouders, wanneer: 2026-10-30}
    /// ```
    "feedback-niet-verwerkt": Draaiboek => check
}

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let open: Vec<_> = evaluations::awaiting_use(draaiboek, scope)
        .into_iter()
        .map(|(at, one)| {
            let path = path!["evaluaties", at, "verwerkt"];
            (path, evaluations::name_of(one, scope))
        })
        .collect();
    let problem = summarize_lacking(
        &open,
        words::EVALUATIE,
        "wel feedback, maar nog geen `verwerkt`",
    );
    let hint = "schrijf bij `verwerkt:` wat er door de feedback anders wordt, of waarom niets";
    problem.map(|p| p.hint(hint)).into_iter().collect()
}
