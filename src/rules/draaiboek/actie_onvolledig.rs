use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::draaiboek::Actie;
use crate::rules::shared::actions::action_name;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::{Scope, rule};
use crate::yaml::Path;
use crate::{path, words};

rule! {
    /// Een actie zegt niet wie haar doet of wanneer.
    ///
    /// ## Waarom
    /// Op het formulier bij stap 4 staat naast elke actie wie haar doet en wanneer: dan weet je
    /// zeker dat het plan op tijd wordt uitgevoerd.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// mijlpaal: H1 af
    /// acties:
    ///   - {wat: Ontwerp tekenen, wie: leerling, wanneer: 2026-09-21}
    ///   - {wat: Flessen sparen, wanneer: 2026-09-25}
    ///   # ^
    ///   - wat: Werkplaats bespreken
    ///   # ^
    ///     wie: leerling
    ///   - {wat: Lanceren, wie: leerling}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// mijlpaal: H1 af
    /// acties:
    ///   - {wat: Ontwerp tekenen, wie: leerling, wanneer: 2026-09-21}
    ///   - {wat: Flessen sparen, wie: [leerling, ouders], wanneer: {van: 2026-09-21, tot: 2026-10-02}}
    /// ```
    "actie-onvolledig": Draaiboek => check
}

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let answers = scope.answers();
    let without = |key: &'static str, lacking: &dyn Fn(&Actie) -> bool| -> Vec<(Path, String)> {
        let actions = draaiboek.acties.iter().enumerate();
        actions
            .filter(|(_, action)| lacking(action))
            .map(|(at, action)| (path!["acties", at, key], action_name(at, action)))
            .collect()
    };
    let nobody = without("wie", &|action| !answers.any(&action.wie, Substance));
    let never = without("wanneer", &|action| action.wanneer.is_empty());
    let who = summarize_lacking(&nobody, words::ACTIE, "geen `wie`")
        .map(|problem| problem.hint("zet erbij wie het doet, zoals `wie: leerling`"));
    let when = summarize_lacking(&never, words::ACTIE, "geen datum of week")
        .map(|problem| problem.hint("zet er bij `wanneer` een datum of een week bij"));
    who.into_iter().chain(when).collect()
}
