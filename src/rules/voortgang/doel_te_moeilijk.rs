use indexmap::IndexMap;

use crate::facts::measured;
use crate::finding::Problem;
use crate::model::Voortgang;
use crate::rules::shared::tallies::{self, ENOUGH};
use crate::rules::{Scope, rule};
use crate::words;

rule! {
    /// De helft van de klas of meer beheerst een leerdoel nog niet.
    ///
    /// ## Waarom
    /// Lukt het zo veel leerlingen niet, dan missen ze iets of weten ze niet hoe ze bij het
    /// leerdoel komen (stap 6, de signalen). We kijken naar de laatste meting van elk leerdoel,
    /// vanaf vijf resultaten; wie afwezig was telt niet mee. Dat is onze keuze.
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
    ///     resultaten: {sanne: b, tim: n, noor: n, daan: n, lot: d, kai: d}
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
    ///     resultaten: {sanne: b, tim: n, noor: n, daan: n, lot: d, kai: d}
    ///   - datum: 2026-09-25
    ///     paragraaf: "1.1"
    ///     resultaten: {sanne: b, tim: d, noor: b, daan: n, lot: b, kai: d}
    /// ```
    "doel-te-moeilijk": Voortgang => check
}

fn check(voortgang: &Voortgang, scope: &Scope<'_>) -> Vec<Problem> {
    // The results of one pupil say nothing about a class.
    if voortgang.leerplan.is_some() {
        return Vec::new();
    }
    let metingen = measured::by_date(voortgang, scope);
    let mut latest = IndexMap::new();
    for (at, meting) in &metingen {
        for (measured, tally) in tallies::tallies(meting) {
            if tally.total > 0 {
                latest.insert(measured, (*at, tally));
            }
        }
    }
    let mut problems = Vec::new();
    for (at, meting) in metingen {
        let of_this = latest.iter().filter(|(_, (position, _))| *position == at);
        let hard: Vec<String> = of_this
            .filter(|(_, (_, t))| t.total >= ENOUGH && t.not_yet * 2 >= t.total)
            .map(|(measured, (_, t))| {
                let name = measured.call(t.name);
                format!("{name} ({} van de {})", t.not_yet, t.total)
            })
            .collect();
        if !hard.is_empty() {
            let message = format!(
                "de helft van de klas of meer beheerst {} nog niet",
                words::and(&hard)
            );
            problems.push(Problem::at(tallies::place(at, meting), message).hint(
                "zoek uit wat de leerlingen missen, leg het opnieuw uit en meet daarna nog een keer",
            ));
        }
    }
    problems
}
