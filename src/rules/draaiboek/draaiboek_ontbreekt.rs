use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::path;
use crate::rules::{Scope, rule};
use crate::words;

rule! {
    /// Bij het invoeringsplan hoort nog geen draaiboek.
    ///
    /// ## Waarom
    /// Stap 4 van elk stappenplan vraagt een draaiboek: dat maakt van voornemens dagen en namen, en
    /// je kunt erop terugvallen. Het draaiboek noemt het invoeringsplan; andersom hoeft niet.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: invoering/route.yaml
    /// soort: invoeringsplan
    /// # <
    /// titel: Zelf je route kiezen
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: invoering/route.yaml
    /// soort: invoeringsplan
    /// titel: Zelf je route kiezen
    /// # bestand: draaiboeken/route-najaar.yaml
    /// soort: draaiboek
    /// invoeringsplan: route
    /// datum: 2026-09-01
    /// ```
    "draaiboek-ontbreekt": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let id = &scope.document.id;
    let made = scope
        .school
        .with_ignored()
        .draaiboeken_van_invoeringsplan(id);
    if !made.is_empty() {
        return Vec::new();
    }
    let message = match &plan.draaiboek {
        None => "dit invoeringsplan heeft nog geen draaiboek".to_owned(),
        Some(named) => match scope.school.draaiboek(named) {
            // Other rules report a draaiboek that does not exist or that names no plan.
            Some((_, book)) if book.invoeringsplan.is_some() || book.leerplan.is_some() => format!(
                "draaiboek {} hoort niet bij dit invoeringsplan",
                words::quote(named.as_str())
            ),
            _ => return Vec::new(),
        },
    };
    let hint = format!("zet in het draaiboek `invoeringsplan: {id}`");
    vec![Problem::at(path!["draaiboek"], message).hint(hint)]
}
