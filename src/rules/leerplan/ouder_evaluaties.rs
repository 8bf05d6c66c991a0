use crate::facts::versions;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::part::Rol;
use crate::model::part::rol::mentions;
use crate::rules::shared::all_versions::{all_readable, count_moments, with_versions};
use crate::rules::shared::lacking::end_of_list;
use crate::rules::{Scope, rule};

rule! {
    /// In het draaiboek staan minder dan twee evaluatiemomenten met ouders of verzorgers.
    ///
    /// ## Waarom
    /// Twee momenten waarop ouders of verzorgers feedback geven op het idee: dat is de enige eis
    /// die het voorbeeld van het draaiboek met zoveel woorden stelt (stap 4). Met één moment kan
    /// de leerling niet laten zien wat hij met de feedback deed. Het voorbeeld noemt geen kleur; het
    /// hoort bij het groene plan. Dat dit daar een fout is en bij blauw en geel een waarschuwing, is
    /// onze keuze.
    ///
    /// Hoe we tellen, is ook onze keuze. Een moment telt als het een dag of een week heeft, in de
    /// periode van het draaiboek of tot twee schoolweken daarna: later helpt de feedback niet meer.
    /// We tellen over alle versies van het draaiboek; een moment dat in twee versies staat telt één
    /// keer, net als twee momenten op één dag. Een evaluatie op twee dagen telt als twee. De melding
    /// staat in de nieuwste versie.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// evaluaties:
    /// # <
    ///   - {met: ouders, wanneer: 2026-10-12}
    ///   - {met: coach, wanneer: 2026-11-02}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// evaluaties:
    ///   - {met: ouders, wanneer: 2026-10-12}
    ///   - {met: [ouders, coach], wanneer: 2026-11-02}
    /// ```
    "ouder-evaluaties": Draaiboek => check
}

/// The number of moments in the example of a draaiboek.
const DEMANDED: usize = 2;

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let Some(versions) = versions::as_latest(draaiboek, scope) else {
        return Vec::new();
    };
    let found = count_moments(&versions, scope, |version| {
        let all = version.evaluaties.iter();
        let parents = all.filter(|evaluatie| mentions(&evaluatie.met, Rol::Ouders));
        parents.map(|evaluatie| &evaluatie.wanneer).collect()
    });
    // A list that could not be read may hold the moment.
    if found.number >= DEMANDED || !all_readable(&versions, scope, "evaluaties") {
        return Vec::new();
    }
    let (message, hint) = if found.number == 0 {
        (
            "er staat nog geen evaluatiemoment met ouders in het draaiboek",
            "plan bij `evaluaties:` twee momenten met `met: ouders`, elk met een dag bij `wanneer:`",
        )
    } else {
        (
            "er staat maar één evaluatiemoment met ouders in het draaiboek",
            "plan er bij `evaluaties:` nog een met `met: ouders` en een dag bij `wanneer:`",
        )
    };
    let path = end_of_list("evaluaties", draaiboek.evaluaties.len());
    let problem = Problem::at(path, message).hint(format!("{hint}{}", found.note()));
    vec![with_versions(problem, &versions, scope)]
}
