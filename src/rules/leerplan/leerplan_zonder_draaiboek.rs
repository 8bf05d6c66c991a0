use crate::finding::Problem;
use crate::model::Leerplan;
use crate::model::part::Datum;
use crate::path;
use crate::rules::{Scope, rule};

rule! {
    /// Bij een besproken plan hoort een draaiboek, en dat is er nog niet.
    ///
    /// ## Waarom
    /// Het tweede deel van het formulier is het draaiboek: wie doet wat wanneer. Zonder draaiboek
    /// blijft het plan een idee (stap 4). De regel zwijgt tot het plan met de coach besproken is:
    /// eerder kan het nog alle kanten op. Daarna is er een schoolweek om het draaiboek te maken.
    /// Die week is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: leerplannen/sanne-raket.yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-14
    /// besproken: 2026-09-16
    /// #          ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: leerplannen/sanne-raket.yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-14
    /// besproken: 2026-09-16
    /// # bestand: draaiboeken/sanne-raket.yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// ```
    "leerplan-zonder-draaiboek": Leerplan => check
}

/// The school days that a pupil has for the next step.
const GRACE: usize = 5;

fn check(plan: &Leerplan, scope: &Scope<'_>) -> Vec<Problem> {
    let discussed = |day: Datum| scope.is_past(day.0, GRACE);
    let id = &scope.document.id;
    let made = || scope.school.with_ignored().draaiboeken_van_leerplan(id);
    if !plan.besproken.is_some_and(discussed) || !made().is_empty() {
        return Vec::new();
    }
    let message = format!("het plan `{id}` is besproken, maar heeft nog geen draaiboek");
    vec![Problem::at(path!["besproken"], message).hint(format!(
        "maak een draaiboek met `leerplan: {id}` en een `datum:`"
    ))]
}
