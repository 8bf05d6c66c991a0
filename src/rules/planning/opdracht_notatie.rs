use crate::finding::Problem;
use crate::model::part::Opdrachten;
use crate::model::part::notatie::{Notatie, bedoeld, ontleed};
use crate::model::{Content, Planning, Voortgang};
use crate::path;
use crate::rules::shared::exercise_lists::exercise_lists;
use crate::rules::shared::planning_goals;
use crate::rules::{Scope, rule};
use crate::yaml::Path;
use crate::yaml::edit::{Fix, Safety};

rule! {
    /// De nummers van opgaven zijn niet goed opgeschreven.
    ///
    /// ## Waarom
    /// Nummers als `(1), 2-6, 8` worden gelezen: haakjes staan om wat niet verplicht is, en een
    /// opgave die twee keer voorkomt valt op. Een vergeten haakje of een reeks die terugloopt
    /// vertelt een leerling het verkeerde. Met andere woorden erbij (`Opdr. 4 blz. 17`) is het
    /// gewone tekst, en dan kijkt deze regel er niet naar. Deze manier van opschrijven is onze
    /// keuze; de haakjes staan op het voorbeeldblad bij het blauwe plan.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.4"
    ///     leerdoelen:
    ///       - {doel: Je kunt hefbomen herkennen, opdrachten: "44-"}
    ///       #                                                 ^
    ///     opdrachten: "39), 40, 41"
    ///     #            ^
    ///     verdieping: ["48", "52-50"]
    ///     #                   ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.4"
    ///     leerdoelen:
    ///       - {doel: Je kunt hefbomen herkennen, opdrachten: "44"}
    ///     opdrachten: "(39), 40, 41"
    ///     verdieping: ["48", "50-52", Bouw een katapult]
    ///   - nummer: "1.5"
    ///     opdrachten: {makkelijk: "52 t/m 55", moeilijk: Opdr. 4 blz. 17}
    /// ```
    "opdracht-notatie": [Planning, Voortgang] => check
}

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    match &scope.document.content {
        Some(Content::Planning(planning)) => of_planning(planning),
        Some(Content::Voortgang(voortgang)) => of_voortgang(voortgang),
        _ => Vec::new(),
    }
}

/// What pupils have made.
fn of_voortgang(voortgang: &Voortgang) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (at, meting) in voortgang.metingen.iter().enumerate() {
        for (pupil, made) in meting.gemaakt.iter().flatten() {
            let field = path!["metingen", at, "gemaakt", pupil];
            problems.extend(malformed(&field, made.as_ref()));
        }
    }
    problems
}

fn of_planning(planning: &Planning) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (here, exercises, enrichment) in exercise_lists(planning) {
        problems.extend(malformed(&here.then("opdrachten"), exercises));
        for (i, text) in enrichment.iter().enumerate() {
            problems.extend(fault(here.then("verdieping").then(i), text));
        }
    }
    for goal in planning_goals::goals(planning) {
        for (key, exercises) in [
            ("basis", &goal.doel.basis),
            ("opdrachten", &goal.doel.opdrachten),
        ] {
            problems.extend(malformed(&goal.path.then(key), exercises.as_ref()));
        }
    }
    problems
}

fn malformed(field: &Path, exercises: Option<&Opdrachten>) -> Vec<Problem> {
    let texts = exercises.into_iter().flat_map(Opdrachten::teksten);
    texts
        .filter_map(|(rest, _, text)| fault(field.join(&rest), text))
        .collect()
}

fn fault(path: Path, text: &str) -> Option<Problem> {
    match ontleed(text) {
        Notatie::Kapot(fault) => {
            let fix = bedoeld(text).map(|meant| Fix::value(path.clone(), meant, Safety::Safe));
            let problem = Problem::at(path, fault.melding);
            Some(problem.part(fault.plek).hint(fault.hint).fix(fix))
        }
        Notatie::Opgaven(_) | Notatie::Tekst => None,
    }
}
