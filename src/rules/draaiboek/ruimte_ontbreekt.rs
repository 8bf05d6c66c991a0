use crate::facts::answer::AnswerKind::OrNone;
use crate::facts::ronde::Ronde;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::rules::shared::actions::action_name;
use crate::rules::shared::gathering::brings_people_together;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::{Scope, rule};
use crate::yaml::Path;
use crate::{path, words};

rule! {
    /// Een actie waarbij mensen samenkomen, noemt geen ruimte.
    ///
    /// ## Waarom
    /// Het gele plan vraagt in stap 4 om in het draaiboek te zetten welke ruimtes je nodig hebt.
    /// Welke acties dat zijn, is onze keuze: die met twee of meer mensen of met een groep, en
    /// die naar hun woorden een overleg, gesprek, les, bezoek of observatie zijn. Alleen de nieuwste
    /// versie van het draaiboek telt.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// invoeringsplan: leervragen
    /// datum: 2026-09-18
    /// acties:
    ///   - {wat: Kaartjes bestellen, wie: J. Aerts, wanneer: 2026-08-27}
    ///   - {wat: Klassengesprek, wie: I. Baptista, wanneer: 2026-09-15}
    ///   # ^
    ///   - {wat: Terugblik, wie: [B. Hendrikx, F. Wijnands], wanneer: 2026-09-17}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// invoeringsplan: leervragen
    /// datum: 2026-09-18
    /// acties:
    ///   - {wat: Kaartjes bestellen, wie: J. Aerts, wanneer: 2026-08-27}
    ///   - {wat: Klassengesprek, wie: I. Baptista, wanneer: 2026-09-15, ruimte: B03}
    ///   - {wat: Terugblik, wie: [B. Hendrikx, F. Wijnands], wanneer: 2026-09-17, ruimte: Vergaderkamer}
    /// ```
    "ruimte-ontbreekt": Draaiboek => check
}

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    if Ronde::of_draaiboek(draaiboek, scope).is_none() {
        return Vec::new();
    }
    let answers = scope.answers();
    let acties = draaiboek.acties.iter().enumerate();
    let items: Vec<(Path, String)> = acties
        .filter(|(_, actie)| {
            !answers.given(actie.ruimte.as_ref(), OrNone) && brings_people_together(actie)
        })
        .map(|(at, actie)| (path!["acties", at, "ruimte"], action_name(at, actie)))
        .collect();
    summarize_lacking(&items, words::ACTIE, "geen `ruimte`")
        .map(|problem| {
            problem.hint("zet erbij waar het is; voor een gesprek op afstand `ruimte: online`")
        })
        .into_iter()
        .collect()
}
