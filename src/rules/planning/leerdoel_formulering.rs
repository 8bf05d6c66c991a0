use crate::finding::Problem;
use crate::model::Content;
use crate::model::leerplan::Leerplan;
use crate::rules::shared::goal_wording::is_worded_for_pupil;
use crate::rules::{Scope, rule};
use crate::yaml::Path;
use crate::{path, words};

use crate::rules::shared::planning_goals;

rule! {
    /// Een leerdoel zegt niet vanuit de leerling wat die kan, weet of leert.
    ///
    /// ## Waarom
    /// Op het voorbeeldblad bij de stappenplannen begint elk leerdoel met `Je kunt` of `Je kent`.
    /// Zo leest een leerling het als iets van zichzelf, en kan hij nagaan of het al lukt. Wij
    /// rekenen `Je`, `Ik`, `You` en `I` met een werkwoord goed, en ook `Aan het eind kun je`.
    /// Een onderwerp alleen, of een zin over "de leerling", is nog geen leerdoel.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     leerdoelen:
    ///       - Rekenen met zwaartekracht
    ///       # ^
    ///       - doel: De leerling kan krachten tekenen
    ///         #     ^
    ///         id: na.1b
    /// ```
    ///
    /// ```yaml
    /// soort: leerlijn
    /// vak: na
    /// leerdoelen:
    ///   - {id: na.kracht, doel: Krachten}
    ///   #                       ^
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
    ///   - nummer: "1.1"
    ///     leerdoelen:
    ///       - Je kunt rekenen met zwaartekracht
    ///       - doel: Aan het eind kun je krachten tekenen
    ///         id: na.1b
    /// ```
    ///
    /// ```yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-14
    /// leerdoelen: [Ik leer rekenen met druk]
    /// ```
    "leerdoel-formulering": [Planning, Leerlijn, Leerplan] => check
}

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    goals(scope)
        .into_iter()
        .filter(|(_, goal)| goal.contains(char::is_alphabetic) && !is_worded_for_pupil(goal))
        .map(|(path, goal)| {
            let goal = words::quote(goal.trim());
            let message = format!("leerdoel {goal} begint niet met wat je kunt, weet of leert");
            let hint = "begin met `Je kunt`, `Je kent` of `Je leert`, of met `Ik kan`";
            Problem::at(path, message).hint(hint)
        })
        .collect()
}

/// Each goal of the document with its path.
fn goals<'s>(scope: &Scope<'s>) -> Vec<(Path, &'s str)> {
    match &scope.document.content {
        Some(Content::Planning(planning)) => planning_goals::goals(planning)
            .map(|goal| (goal.path.then("doel"), goal.doel.doel.as_str()))
            .collect(),
        Some(Content::Leerlijn(line)) => {
            let goals = line.leerdoelen.iter().enumerate();
            goals
                .map(|(at, goal)| (path!["leerdoelen", at, "doel"], goal.doel.as_str()))
                .collect()
        }
        Some(Content::Leerplan(plan)) => of_a_pupil(plan),
        _ => Vec::new(),
    }
}

fn of_a_pupil(plan: &Leerplan) -> Vec<(Path, &str)> {
    let goals = plan.leerdoelen.iter().enumerate();
    goals
        .map(|(at, goal)| (path!["leerdoelen", at, "doel"], goal.doel.as_str()))
        .collect()
}
