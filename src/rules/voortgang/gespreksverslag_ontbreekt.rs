use crate::calendar::dutch::short_date;
use crate::facts::talks;
use crate::finding::Problem;
use crate::model::Gesprek;
use crate::path;
use crate::rules::{Scope, rule};

rule! {
    /// Een gesprek is geweest, maar er is nog geen verslag.
    ///
    /// ## Waarom
    /// De leerling bewaart het verslag van het gesprek in zijn portfolio, zodat leerling, ouders
    /// en school hetzelfde weten (stap 6). Wat bij `intern` staat, komt daar niet en telt dus
    /// niet. We wachten drie schooldagen; dat getal is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 2026-09-28
    /// verslag:
    /// # <
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 2026-09-28
    /// verslag: Sanne plant elke week een testmiddag.
    /// ```
    "gespreksverslag-ontbreekt": Gesprek => check
}

/// How many school days a report may take.
const GRACE: usize = 3;

fn check(talk: &Gesprek, scope: &Scope<'_>) -> Vec<Problem> {
    if talks::has_report(talk, scope.as_of()) || !scope.is_past(talk.datum.0, GRACE) {
        return Vec::new();
    }
    let day = short_date(talk.datum.0);
    let message = format!("het gesprek van {day} heeft nog geen verslag");
    vec![
        Problem::at(path!["verslag"], message)
            .related(path!["datum"], "toen was het gesprek")
            .hint("schrijf bij `verslag:` kort wat er besproken en afgesproken is; ging het niet door, kies dan een nieuwe `datum:`"),
    ]
}
