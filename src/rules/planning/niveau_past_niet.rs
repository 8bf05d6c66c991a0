use crate::finding::Problem;
use crate::model::Planning;
use crate::model::part::niveaus::are_apart;
use crate::model::part::{Id, Niveau};
use crate::path;
use crate::rules::shared::planning_goals::{self, Goal};
use crate::rules::shared::week_problems::RELATED;
use crate::rules::{Scope, rule};
use crate::words;

rule! {
    /// Een leerdoel heeft een niveau dat de planning niet heeft.
    ///
    /// ## Waarom
    /// Een leerdoel met een `niveau` staat alleen op de bladen van klassen met dat niveau. Heeft de
    /// planning dat niveau niet, dan ziet niemand het. Zo betekent `basis` vmbo-bb, en niet dat het
    /// leerdoel makkelijk is. Kies een niveau van de planning, of laat `niveau` weg: dan is het
    /// leerdoel voor iedereen. Eén gelijk niveau is genoeg. Het stappenplan vraagt dit niet; zonder
    /// deze regel verdwijnt er stil een leerdoel.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: havo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     leerdoelen:
    ///       - {doel: Je kunt krachten tekenen, niveau: basis}
    ///       #                                          ^
    ///       - {doel: Je kunt rekenen met druk, niveau: havo}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: [havo, vwo]
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     leerdoelen:
    ///       - Je kunt krachten tekenen
    ///       - {doel: Je kunt rekenen met druk, niveau: vwo}
    /// ```
    "niveau-past-niet": Planning => check
}

fn check(planning: &Planning, scope: &Scope<'_>) -> Vec<Problem> {
    if !scope.document.is_sound(&path!["niveau"]) {
        return Vec::new();
    }
    let goals: Vec<Goal<'_>> = planning_goals::goals(planning)
        .filter(|goal| are_apart(&goal.doel.niveau, &planning.niveau))
        .filter(|goal| scope.document.is_sound(&goal.path))
        .collect();
    of_goals(&goals, planning).into_iter().collect()
}

/// One problem for all goals that nobody sees, at the first.
fn of_goals(goals: &[Goal<'_>], planning: &Planning) -> Option<Problem> {
    let (first, others) = goals.split_first()?;
    let own = in_words(&planning.niveau);
    let message = if others.is_empty() {
        format!(
            "leerdoel {} is voor {}, en deze planning is voor {own}",
            name(first),
            in_words(&first.doel.niveau)
        )
    } else {
        let names: Vec<String> = goals.iter().map(name).collect();
        format!(
            "{} leerdoelen zijn niet voor het niveau van deze planning ({own}): {}",
            goals.len(),
            words::and(&names)
        )
    };
    let problem = Problem::at(first.path.then("niveau"), message);
    let problem = others.iter().take(RELATED).fold(problem, |problem, goal| {
        let label = format!("dit leerdoel is voor {}", in_words(&goal.doel.niveau));
        problem.related(goal.path.then("niveau"), label)
    });
    Some(problem.hint(
        "kies een niveau van de planning, of laat `niveau` weg: dan is het leerdoel voor iedereen",
    ))
}

fn name(goal: &Goal<'_>) -> String {
    let id = goal.doel.id.as_ref().map(Id::as_str);
    words::quote(id.unwrap_or(&goal.doel.doel))
}

/// "`vmbo-bb`", "`havo` of `vwo`".
fn in_words(levels: &[Niveau]) -> String {
    let levels = levels.iter().map(|level| words::quote(level.as_str()));
    words::or(&levels.collect::<Vec<String>>())
}
