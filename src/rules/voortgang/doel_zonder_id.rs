use std::collections::HashSet;

use crate::facts::pupils::pupil_of_leerplan;
use crate::finding::Problem;
use crate::model::part::{Leerdoel, Resultaat};
use crate::model::{Soort, Voortgang};
use crate::path;
use crate::rules::{Scope, rule};
use crate::school::DocumentNumber;
use crate::yaml::Path;
use crate::yaml::edit::{Fix, Op};
use crate::{typing, words};

rule! {
    /// Een resultaat noemt een leerdoel dat in de planning geen `id` heeft.
    ///
    /// ## Waarom
    /// In stap 6 volg je de voortgang per leerdoel. Een resultaat kan alleen bij zijn leerdoel
    /// komen als de planning dat leerdoel met hetzelfde `id` noemt; anders valt het stil weg. Bij
    /// de voortgang van een eigen plan gaat het om de leerdoelen van dat leerplan, ook bij
    /// `gemaakt`; daar mag ook de leerling zelf staan, voor het hele plan. Een leerdoel dat vaker
    /// verkeerd staat, melden we één keer.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     leerdoelen: [{id: na.h1.1a, doel: Je kunt krachten tekenen}]
    /// # bestand: voortgang/na-h1-3v2.yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v2
    /// metingen:
    ///   - datum: 2026-09-11
    ///     resultaten:
    ///       sanne: {na.h1.1a: b}
    ///       tim: {na.h1.1q: b}
    /// #           ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     leerdoelen: [{id: na.h1.1a, doel: Je kunt krachten tekenen}]
    /// # bestand: voortgang/na-h1-3v2.yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v2
    /// metingen:
    ///   - datum: 2026-09-11
    ///     resultaten:
    ///       sanne: {na.h1.1a: b}
    ///       tim: {NA.H1.1a: b}
    /// ```
    "doel-zonder-id": Voortgang => check
}

/// The document that has the goals, with their ids.
struct Goals {
    soort: Soort,
    document: DocumentNumber,
    ids: Vec<String>,
}

fn check(voortgang: &Voortgang, scope: &Scope<'_>) -> Vec<Problem> {
    let Some(goals) = goals(voortgang, scope) else {
        return Vec::new();
    };
    let known: HashSet<String> = goals
        .ids
        .iter()
        .map(|id| words::lower(id).into_owned())
        .collect();
    let mut reported = HashSet::new();
    let mut problems = Vec::new();
    let all = keys(voortgang);
    let plan = voortgang.leerplan.as_ref();
    let pupil = plan.and_then(|plan| pupil_of_leerplan(scope.school, plan));
    for (map, key) in &all {
        let lower = words::lower(key.trim()).into_owned();
        // What the pupil has made of the plan as a whole.
        let whole = map.segments().last() == Some(&"gemaakt".into())
            && pupil.is_some_and(|pupil| pupil.key() == lower);
        if whole || known.contains(&lower) || !reported.insert(lower) {
            continue;
        }
        let problem = problem(&goals, map, key, scope);
        // The keys of `resultaten` itself are never changed: only the writer knows whose result it
        // is, or of what.
        let inside = voortgang.leerplan.is_none();
        let fix = fix(&goals, key, &all).filter(|_| inside && scope.school.is_all_read());
        problems.push(problem.fix(fix));
    }
    problems
}

/// The id that is a letter off, at every place that has it so.
fn fix(goals: &Goals, key: &str, all: &[(Path, &str)]) -> Option<Fix> {
    let meant = typing::one_letter_off(key, goals.ids.iter().map(String::as_str))?;
    let same = all.iter().filter(|(_, other)| *other == key);
    let edits = same.map(|(map, key)| Op::Rename {
        path: map.then((*key).to_owned()),
        name: meant.to_owned(),
    });
    let description = format!("schrijf {}", words::quote(meant));
    Some(Fix::review(description, edits.collect()))
}

fn problem(goals: &Goals, map: &Path, key: &str, scope: &Scope<'_>) -> Problem {
    let message = format!(
        "leerdoel {} heeft geen `id` in {}",
        words::quote(key),
        match goals.soort {
            Soort::Leerplan => "het leerplan",
            _ => "de planning",
        }
    );
    let hint =
        typing::did_you_mean(key, goals.ids.iter().map(String::as_str)).unwrap_or_else(|| {
            format!(
                "geef het leerdoel in {} `id: {key}`, of gebruik een id dat er al staat",
                scope
                    .school
                    .document(goals.document)
                    .map_or_else(String::new, |document| words::quote(&document.path))
            )
        });
    let tree = &scope.document.tree;
    let entry = tree.find(map).and_then(|map| tree.entry(map, key));
    let mut problem = Problem::at(map.then(key.to_owned()), message).hint(hint);
    problem.span = entry.map(|(key, _)| tree.span(key));
    problem
}

/// The goals that may be named; `None` where they are not known.
fn goals(voortgang: &Voortgang, scope: &Scope<'_>) -> Option<Goals> {
    let of = |soort, document, all: &mut dyn Iterator<Item = &Leerdoel>| {
        let ids = all.filter_map(|goal| goal.id.as_ref());
        Goals {
            soort,
            document,
            ids: ids.map(ToString::to_string).collect(),
        }
    };
    let (goals, lists) = if let Some(plan) = &voortgang.leerplan {
        let (number, plan) = scope.school.leerplan(plan)?;
        let goals = of(
            Soort::Leerplan,
            number,
            &mut plan.leerdoelen.iter().map(|goal| &**goal),
        );
        (goals, vec![path!["leerdoelen"]])
    } else {
        let (number, planning) = scope.school.planning(voortgang.planning.as_ref()?)?;
        let goals = of(Soort::Planning, number, &mut planning.all_goals());
        (goals, vec![path!["leerdoelen"], path!["paragrafen"]])
    };
    let document = scope.school.document(goals.document)?;
    let is_sound = lists.iter().all(|list| document.is_sound(list));
    is_sound.then_some(goals)
}

/// The names of goals in the results, with the map that each is a key of.
fn keys(voortgang: &Voortgang) -> Vec<(Path, &str)> {
    let mut keys: Vec<(Path, &str)> = Vec::new();
    for (at, meting) in voortgang.metingen.iter().enumerate() {
        let map = path!["metingen", at, "resultaten"];
        for (key, result) in meting.resultaten.iter().flatten() {
            if voortgang.leerplan.is_some() {
                keys.push((map.clone(), key));
            } else if let Some(Resultaat::PerDoel(goals)) = result {
                let inner = map.then(key);
                keys.extend(goals.keys().map(|goal| (inner.clone(), goal.as_str())));
            }
        }
        let made = meting.gemaakt.iter().flatten();
        if voortgang.leerplan.is_some() {
            let map = path!["metingen", at, "gemaakt"];
            keys.extend(made.map(|(key, _)| (map.clone(), key.as_str())));
        }
    }
    keys
}
