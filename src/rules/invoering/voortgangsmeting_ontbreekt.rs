use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::part::Activiteitvorm;
use crate::rules::shared::activities::{is_of_kind, problem_if_none};
use crate::rules::{Scope, rule};

rule! {
    /// Geen enkele activiteit meet de voortgang.
    ///
    /// ## Waarom
    /// Stap 3 van geel vraagt om naast de nulmeting ook te kiezen waarmee je de voortgang meet, en stap 6
    /// van groen kijkt of je nog op koers ligt. Meten kan met `vorm: voortgang`, en ook met
    /// `vorm: formatief-toetsen`: dat laat net zo goed zien waar leerlingen staan. Staat er geen `vorm`,
    /// dan tellen woorden als "tussenmeting" en "voortgang". De nulmeting zelf telt niet.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Brugklassers stellen een leervraag
    /// activiteiten:
    /// # <
    ///   - {wat: Vragenlijst over leren, wie: mentor, wanneer: 2026-08-26, vorm: nulmeting}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Brugklassers stellen een leervraag
    /// activiteiten:
    ///   - {wat: Leervragen turven, wie: mentor, wanneer: [2026-09-04, 2026-10-02], vorm: voortgang}
    /// ```
    "voortgangsmeting-ontbreekt": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    problem_if_none(
        plan,
        scope,
        |one| {
            is_of_kind(one, Activiteitvorm::Voortgang)
                || is_of_kind(one, Activiteitvorm::FormatiefToetsen)
        },
        "geen activiteit meet de voortgang",
    )
    .map(|problem| problem.hint("zet een meting bij de activiteiten, met `vorm: voortgang`"))
    .into_iter()
    .collect()
}
