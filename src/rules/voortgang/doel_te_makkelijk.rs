use std::collections::HashSet;

use crate::facts::class_results::ENOUGH;
use crate::facts::measured;
use crate::finding::Problem;
use crate::model::Voortgang;
use crate::rules::shared::tallies;
use crate::rules::{Scope, rule};
use crate::words;

rule! {
    /// De hele klas beheerst een leerdoel al bij de eerste meting.
    ///
    /// ## Waarom
    /// Maakt iedereen het foutloos, komt dat dan doordat de leerlingen zo goed zijn, of lag het
    /// niveau te laag (stap 6)? Dat weet de docent; deze tip wijst het alleen aan. We kijken pas
    /// vanaf vijf resultaten, en wie afwezig was telt niet mee. Dat is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v2
    /// metingen:
    ///   - datum: 2026-09-11
    ///     paragraaf: "1.1"
    ///     #          ^
    ///     resultaten: {sanne: b, tim: b, noor: b, daan: b, lot: b, kai: a}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v2
    /// metingen:
    ///   - datum: 2026-09-11
    ///     paragraaf: "1.1"
    ///     resultaten: {sanne: b, tim: d, noor: b, daan: b, lot: b, kai: a}
    /// ```
    "doel-te-makkelijk": Voortgang => check
}

fn check(voortgang: &Voortgang, scope: &Scope<'_>) -> Vec<Problem> {
    // The results of one pupil say nothing about a class.
    if voortgang.leerplan.is_some() {
        return Vec::new();
    }
    let mut problems = Vec::new();
    let mut seen = HashSet::new();
    for (at, meting) in measured::by_date(voortgang, scope) {
        let mut easy = Vec::new();
        for (measured, tally) in tallies::tallies(meting) {
            if tally.total == 0 {
                continue;
            }
            let first = seen.insert(measured.clone());
            if first && tally.total >= ENOUGH && tally.mastered == tally.total {
                easy.push(measured.call(tally.name));
            }
        }
        if !easy.is_empty() {
            let message = format!(
                "de hele klas beheerst {} al bij de eerste meting",
                words::and(&easy)
            );
            problems.push(Problem::at(tallies::place(at, meting), message).hint(
                "ligt het niveau misschien te laag, bied dan moeilijker opdrachten of verdieping aan",
            ));
        }
    }
    problems
}
