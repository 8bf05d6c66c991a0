use crate::calendar::dutch::short_date;
use crate::facts::ronde;
use crate::facts::versions;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::path;
use crate::rules::{Scope, rule};

rule! {
    /// Het draaiboek is voorbij, maar er is nog niet teruggekeken.
    ///
    /// ## Waarom
    /// Stap 6 van elk stappenplan neemt tijd om te kijken waar je staat. Is de periode van het
    /// draaiboek om, dan is dat het moment. Een controle met een dag die nog komt, is ook goed: dan
    /// is hij gepland. Een dag die voorbij is zonder dat er iets bij staat, is geen controle.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: invoering/route.yaml
    /// # vandaag: 2026-10-07
    /// soort: invoeringsplan
    /// # <
    /// titel: Zelf je route kiezen
    /// # bestand: draaiboeken/route.yaml
    /// soort: draaiboek
    /// invoeringsplan: route
    /// datum: 2026-09-01
    /// periode: {van: 2026-08-31, tot: 2026-09-25}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: invoering/route.yaml
    /// # vandaag: 2026-10-07
    /// soort: invoeringsplan
    /// titel: Zelf je route kiezen
    /// controle: {datum: 2026-09-25, uitkomst: 11 van de 19}
    /// # bestand: draaiboeken/route.yaml
    /// soort: draaiboek
    /// invoeringsplan: route
    /// datum: 2026-09-01
    /// periode: {van: 2026-08-31, tot: 2026-09-25}
    /// ```
    "controle-ontbreekt": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let now = scope.as_of();
    let looks_back = |controle| ronde::is_planned_or_held(controle, now);
    if scope.is_over() || plan.controle.as_ref().is_some_and(looks_back) {
        return Vec::new();
    }
    let versions = versions::of_invoeringsplan(scope.school, &scope.document.id);
    let Some((number, latest)) = versions.last() else {
        return Vec::new();
    };
    let end = latest.periode.as_ref().and_then(|periode| periode.tot);
    let document = scope.school.document(*number);
    let readable = document.is_some_and(|d| d.is_sound(&path!["periode"]));
    let Some(end) = end.filter(|tot| tot.0 < scope.today && readable) else {
        return Vec::new();
    };
    let message = format!(
        "het draaiboek liep tot en met {}, maar er is nog niet teruggekeken",
        short_date(end.0)
    );
    let problem = Problem::at(path!["controle"], message);
    vec![
        problem
            .related_in(
                *number,
                path!["periode", "tot"],
                "hier eindigt het draaiboek",
            )
            .hint("zet bij `controle` de datum, de feedback en de uitkomst"),
    ]
}
