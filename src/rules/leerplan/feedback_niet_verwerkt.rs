use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::draaiboek::Evaluatie;
use crate::model::part::is_blank;
use crate::path;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::shared::versions;
use crate::rules::{Scope, rule};

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
    let open: Vec<_> = open(draaiboek, scope)
        .into_iter()
        .map(|(at, one)| {
            let path = path!["evaluaties", at, "verwerkt"];
            (path, versions::name_of(one, scope))
        })
        .collect();
    let problem = summarize_lacking(
        &open,
        versions::EVALUATIE,
        "wel feedback, maar nog geen `verwerkt`",
    );
    let hint = "schrijf bij `verwerkt:` wat er door de feedback anders wordt, of waarom niets";
    problem.map(|p| p.hint(hint)).into_iter().collect()
}

/// The evaluations with feedback that was not used yet.
pub(in crate::rules) fn open<'d>(
    draaiboek: &'d Draaiboek,
    scope: &Scope<'_>,
) -> Vec<(usize, &'d Evaluatie)> {
    let mut all = versions::evaluations(draaiboek, scope);
    all.retain(|(_, one)| versions::has_feedback(one) && is_blank(one.verwerkt.as_ref()));
    all
}
