use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::draaiboek::Evaluatie;
use crate::model::part::is_blank;
use crate::path;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::shared::versions;
use crate::rules::{Scope, rule};

rule! {
    /// Een evaluatie is geweest, maar er staat nog geen feedback bij.
    ///
    /// ## Waarom
    /// Een evaluatie is een moment waarop een ander feedback geeft, en de leerling bewaart die
    /// (stap 4). We wachten drie schooldagen: feedback komt soms later. Dat getal is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// evaluaties:
    ///   - {met: ouders, wanneer: 2026-09-28}
    ///   #                        ^
    ///   - {met: coach, wanneer: 2026-10-05}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// evaluaties:
    ///   - {met: ouders, wanneer: 2026-09-28, tops: [Duidelijk], tips: [Test vaker], verwerkt: Dat doe ik}
    ///   - {met: coach, wanneer: 2026-10-05}
    /// ```
    "feedback-uitgebleven": Draaiboek => check
}

/// How many school days feedback may take.
const GRACE: usize = 3;

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let open: Vec<_> = open(draaiboek, scope)
        .into_iter()
        .map(|(at, one)| {
            let path = path!["evaluaties", at, "wanneer"];
            (path, versions::name_of(one, scope))
        })
        .collect();
    let problem = summarize_lacking(&open, versions::EVALUATIE, "nog geen feedback");
    let hint = "vraag de feedback op en zet die bij `feedback:`, `tops:` en `tips:`; ging het niet door, kies dan een nieuwe dag";
    problem.map(|p| p.hint(hint)).into_iter().collect()
}

/// The evaluations of which feedback is due.
pub(in crate::rules) fn open<'d>(
    draaiboek: &'d Draaiboek,
    scope: &Scope<'_>,
) -> Vec<(usize, &'d Evaluatie)> {
    let mut all = versions::evaluations(draaiboek, scope);
    all.retain(|(_, one)| {
        let day = scope.deadline(&one.wanneer);
        let past = day.is_some_and(|day| scope.is_past(day, GRACE));
        past && !versions::has_feedback(one) && is_blank(one.verwerkt.as_ref())
    });
    all
}
