use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::rules::shared::besluit;
use crate::rules::{Scope, rule};

rule! {
    /// Het plan stuurt bij, maar zegt niet met welke strategie.
    ///
    /// ## Waarom
    /// Het gele plan vraagt in stap 7 om bij bijsturen eerst te bedenken welke strategie je volgt.
    /// Dan weet iedereen wat er gaat gebeuren, en waarom.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Onze eigen leervraag
    /// bijstelling: {besluit: bijsturen, onderdelen: activiteiten}
    /// #            ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Onze eigen leervraag
    /// bijstelling:
    ///   besluit: bijsturen
    ///   onderdelen: activiteiten
    ///   strategie: Eerst voordoen, dan samen, dan alleen
    /// ```
    "strategie-ontbreekt": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    match besluit::change_of_course(plan) {
        Some(bijstelling)
            if !scope
                .answers()
                .given(bijstelling.strategie.as_ref(), Substance) =>
        {
            besluit::missing_field(
                "strategie",
                "het plan stuurt bij zonder `strategie`",
                "schrijf bij `strategie` in één of twee zinnen hoe je het aanpakt",
            )
        }
        _ => Vec::new(),
    }
}
