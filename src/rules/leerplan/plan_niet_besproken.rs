use crate::facts::talks;
use crate::finding::Problem;
use crate::model::Leerplan;
use crate::model::part::Gespreksvorm;
use crate::path;
use crate::rules::{Scope, rule};

rule! {
    /// De leerling heeft zijn plan nog niet met de coach doorgenomen.
    ///
    /// ## Waarom
    /// Als alle vragen beantwoord zijn, maakt de leerling een afspraak met zijn coach om het plan
    /// samen door te lopen (stap 4, "Mijn eigen plan"). Staat dat gesprek met de coach al gepland, als
    /// een gesprek met `vorm: coach` dat nog komt, dan is dat genoeg. Een dag bij `besproken` die nog
    /// moet komen telt niet: dan is er nog niets besproken. De eerste schoolweek na de `datum` van
    /// het plan zwijgt de regel: dan is de leerling nog aan het schrijven. Die week is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: leerplan
    /// # <
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-14
    /// idee: Ik bouw een waterraket
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-14
    /// idee: Ik bouw een waterraket
    /// besproken: 2026-09-16
    /// ```
    "plan-niet-besproken": Leerplan => check
}

/// The school days that a pupil has for the next step.
const GRACE: usize = 5;

fn check(plan: &Leerplan, scope: &Scope<'_>) -> Vec<Problem> {
    let is_new = !scope.is_past(plan.datum.0, GRACE);
    if is_new || scope.as_of().is_done(plan.besproken) || has_appointment(plan, scope) {
        return Vec::new();
    }
    let message = "dit plan is nog niet met de coach besproken";
    vec![
        Problem::at(path!["besproken"], message)
            .hint("maak een afspraak met de coach en zet de dag van het gesprek bij `besproken:`"),
    ]
}

/// Whether a talk of the pupil with the coach is to come.
fn has_appointment(plan: &Leerplan, scope: &Scope<'_>) -> bool {
    let talks = scope.school.gesprekken_van_leerling(&plan.leerling);
    talks
        .iter()
        .any(|(_, talk)| talk.vorm == Gespreksvorm::Coach && talks::is_to_come(talk, scope.as_of()))
}
