use crate::finding::Problem;
use crate::model::Leerplan;
use crate::path;
use crate::rules::{Scope, rule};

rule! {
    /// De leerling heeft zijn plan nog niet met de coach doorgenomen.
    ///
    /// ## Waarom
    /// Als alle vragen beantwoord zijn, maakt de leerling een afspraak met zijn coach om het plan
    /// samen door te lopen (stap 4, "Mijn eigen plan"). Een dag die nog moet komen is een
    /// afspraak, en die is genoeg. De eerste schoolweek na de `datum` van het plan zwijgt de
    /// regel: dan is de leerling nog aan het schrijven. Die week is onze keuze.
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
    if is_new || plan.besproken.is_some() {
        return Vec::new();
    }
    let message = "dit plan is nog niet met de coach besproken";
    vec![
        Problem::at(path!["besproken"], message)
            .hint("maak een afspraak met de coach en zet de dag van het gesprek bij `besproken:`"),
    ]
}
