use crate::facts::kring::{Kring, joined_with_or};
use crate::facts::ronde::Ronde;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::draaiboek::Actie;
use crate::model::part::{Activiteitvorm, Kleur, Tekst};
use crate::rules::shared::lacking::end_of_list;
use crate::rules::{Scope, rule};

rule! {
    /// In het draaiboek ontbreekt een moment met ouders, teamleider of collega's.
    ///
    /// ## Waarom
    /// Wie meedoet, wil weten wat er komt. Het gele plan vraagt in stap 4 om berichten aan ouders,
    /// teamleider en collega's, het groene om momenten met ouders. Een evaluatie telt en ook een
    /// actie die hen noemt: in `wie`, in de woorden, of met een naam die in de tactiek die rol heeft.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// invoeringsplan: leervragen
    /// datum: 2026-09-18
    /// acties:
    ///   - {wat: Leervragen kiezen, wie: I. Baptista, wanneer: 2026-09-10}
    /// evaluaties:
    /// # <
    ///   - {met: leerlingen, wanneer: 2026-09-17}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// invoeringsplan: leervragen
    /// datum: 2026-09-18
    /// acties:
    ///   - {wat: Uitleg op de ouderavond, wie: I. Baptista, wanneer: 2026-09-10}
    /// evaluaties:
    ///   - {met: leerlingen, wanneer: 2026-09-17}
    ///   - {met: [teamleider, collega], wanneer: 2026-09-18}
    /// ```
    "communicatie-ontbreekt": Draaiboek => check
}

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let round = Ronde::of_draaiboek(draaiboek, scope).filter(|round| round.is_readable(scope));
    let Some(round) = round else {
        return Vec::new();
    };
    let asked: &[Kring] = if scope.document.kleur == Some(Kleur::Geel) {
        &[Kring::Ouders, Kring::Teamleider, Kring::Collegas]
    } else {
        &[Kring::Ouders]
    };
    let missing: Vec<Kring> = asked
        .iter()
        .copied()
        .filter(|kring| !is_reached(&round, *kring))
        .collect();
    if missing.is_empty() {
        return Vec::new();
    }
    let message = format!(
        "in het draaiboek staat geen moment met {}",
        joined_with_or(&missing)
    );
    let place = end_of_list("evaluaties", draaiboek.evaluaties.len());
    vec![
        Problem::at(place, message)
            .hint("zet erbij wanneer je hen bijpraat: als actie, of onder `evaluaties` met `met`"),
    ]
}

/// Whether some action or evaluation reaches a circle.
fn is_reached(round: &Ronde<'_>, kring: Kring) -> bool {
    let names = match kring {
        // Teachers whom the plan names do the work: the other colleagues are to be informed.
        Kring::Collegas => Vec::new(),
        _ => round.people_in(kring),
    };
    let is_named = |text: &Tekst| {
        let text = text.to_lowercase();
        names.iter().any(|name| text.contains(name))
    };
    let by_action = |actie: &Actie| {
        let informs_parents = kring == Kring::Ouders
            && round.activity_of(actie).and_then(|a| a.vorm)
                == Some(Activiteitvorm::Oudercommunicatie);
        informs_parents
            || actie
                .wie
                .iter()
                .chain(&actie.wat)
                .any(|text| kring.is_named_in(text) || is_named(text))
    };
    round.actions().any(by_action)
        || round.evaluations().any(|evaluatie| {
            evaluatie
                .met
                .iter()
                .any(|met| kring.has_member_in(met) || is_named(met))
                || evaluatie.over.iter().any(|over| kring.is_named_in(over))
        })
}
