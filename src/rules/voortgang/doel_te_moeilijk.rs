use crate::facts::class_results::{self, ClassResults, ENOUGH, Plek};
use crate::facts::measured::Measured;
use crate::finding::Problem;
use crate::model::Voortgang;
use crate::model::part::{Resultaat, Velden};
use crate::model::voortgang::Meting;
use crate::rules::shared::tallies;
use crate::rules::{Scope, rule};
use crate::{path, words};

rule! {
    /// De helft van de klas of meer beheerst een leerdoel nog niet.
    ///
    /// ## Waarom
    /// Lukt het zo veel leerlingen niet, dan missen ze iets of weten ze niet hoe ze bij het
    /// leerdoel komen (stap 6, de signalen). De maat is onze keuze, en dezelfde als op de pagina van
    /// de klas: van elke leerling telt het laatste resultaat, uit alle documenten van de klas over
    /// deze planning, en de helft of meer daarvan is `nog-niet`. Wie afwezig was of de klas verlaten
    /// heeft, telt niet mee. Er zijn vijf resultaten nodig, of in een kleine klas van de helft van de
    /// leerlingen, en minstens twee.
    ///
    /// Een resultaat van een hele paragraaf geldt voor elk leerdoel daarvan. Met regelset 2026
    /// moet ook bij de laatste meting de helft of meer van minstens vijf resultaten `nog-niet` zijn.
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
    let all = class_results::of_same_class(scope.school, (scope.number, voortgang));
    // A measurement that could not be read may be the last of a goal.
    let is_sound = |number| {
        let document = scope.school.document(number);
        document.is_some_and(|document| document.is_sound(&path!["metingen"]))
    };
    if !all.iter().all(|(number, _)| is_sound(*number)) {
        return Vec::new();
    }
    let documents: Vec<&Voortgang> = all.into_iter().map(|(_, one)| one).collect();
    let results = ClassResults::new(scope.school, scope.today, &documents);
    let mut hard = hard_goals(&results, scope);
    let metingen = voortgang.metingen.iter().enumerate();
    metingen
        .filter_map(|(at, meting)| {
            // A goal that was last measured in another document is reported there.
            let of_this = hard.extract_if(.., |(last, _)| std::ptr::eq(*last, meting));
            let mut names: Vec<String> = of_this.map(|(_, name)| name).collect();
            // The goals of a paragraph that was measured as a whole have one name.
            names.dedup();
            let message = format!(
                "de helft van de klas of meer beheerst {} nog niet",
                words::and(&names)
            );
            let problem = Problem::at(tallies::place(at, meting), message);
            (!names.is_empty()).then(|| problem.hint(HINT))
        })
        .collect()
}

const HINT: &str =
    "zoek uit wat de leerlingen missen, leg het opnieuw uit en meet daarna nog een keer";

/// The goals that are too hard for the class, each with its last measurement.
fn hard_goals<'v>(results: &ClassResults<'v>, scope: &Scope<'_>) -> Vec<(&'v Meting, String)> {
    let mut hard = Vec::new();
    for (at, place) in results.places.iter().enumerate() {
        let counted = results.counted(at);
        let Some(last) = results.last_measurement(at) else {
            continue;
        };
        let (measured, name) = name(place, last);
        if results.needs_care(counted)
            && (scope.school.looks_closely() || is_hard_in(last, &measured))
        {
            let name = measured.call(name);
            let counts = format!("({} van de {})", counted.nog_niet, counted.gemeten());
            hard.push((last, format!("{name} {counts}")));
        }
    }
    hard
}

/// What a measurement calls a place, as it is written: a goal, or the paragraph as a whole.
fn name<'v>(place: &Plek, meting: &'v Meting) -> (Measured<'v>, &'v str) {
    let results = meting.resultaten.iter().flat_map(Velden::values).flatten();
    let goals = results.filter_map(|one| match one {
        Resultaat::PerDoel(goals) => Some(goals.keys()),
        Resultaat::Geheel(_) => None,
    });
    let mut ids = goals.flatten();
    match ids.find(|id| place.is_goal(id)) {
        Some(id) => (Measured::goal(id), id),
        None => (
            Measured::paragraph(meting),
            meting.paragraaf.as_deref().unwrap_or_default(),
        ),
    }
}

/// Whether half of the results of a measurement are `nog-niet`, where it has enough.
fn is_hard_in(meting: &Meting, measured: &Measured<'_>) -> bool {
    let tallies = tallies::tallies(meting);
    let tally = tallies.get(measured);
    tally.is_some_and(|tally| tally.total >= ENOUGH && tally.not_yet * 2 >= tally.total)
}
