use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::rules::shared::besluit;
use crate::rules::{Scope, rule};

rule! {
    /// Docenten gaan niet bij elkaar in de les kijken.
    ///
    /// ## Waarom
    /// Van een les van een ander leer je veel. Het gele en het groene plan vragen daarom in stap 7 om
    /// docenten bij elkaar te laten kijken; het gele wil er ook plaats voor in het rooster.
    /// Wij vragen het zodra er een besluit is.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Onze eigen leervraag
    /// bijstelling: {besluit: behaald, delen: teamoverleg}
    /// #            ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Onze eigen leervraag
    /// bijstelling:
    ///   besluit: behaald
    ///   delen: teamoverleg
    ///   visitatie: J. Aerts en I. Baptista bezoeken elkaars les in week 40
    /// ```
    "visitatie-ontbreekt": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    match besluit::taken(plan) {
        Some(bijstelling)
            if !scope
                .answers()
                .given(bijstelling.visitatie.as_ref(), Substance) =>
        {
            besluit::missing_field(
                "visitatie",
                "nergens staat wie er bij elkaar in de les gaat kijken",
                "schrijf bij `visitatie` wie bij wie kijkt en wanneer",
            )
        }
        _ => Vec::new(),
    }
}
