use crate::finding::Problem;
use crate::model::Leerlijn;
use crate::path;
use crate::rules::{Scope, rule};
use crate::school::GoalIn;
use crate::words;
use crate::yaml::Path;

rule! {
    /// Leerdoelen zijn elkaars voorkennis, in een kring.
    ///
    /// ## Waarom
    /// In een doorlopende leerlijn, zoals het groene plan die vraagt, komt voorkennis eerst. Gaat
    /// zij in een kring rond, dan kan een leerling nergens beginnen. De kring kan over meer dan
    /// een leerlijn lopen; de melding staat bij het eerste leerdoel ervan. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: na.yaml
    /// soort: leerlijn
    /// vak: na
    /// leerdoelen:
    ///   - {id: na.kracht, doel: Je kunt krachten tekenen, voorkennis: [na.massa, wi.pijl]}
    ///   #                                                                        ^
    ///   - {id: na.massa, doel: Je kunt massa meten}
    /// # bestand: wi.yaml
    /// soort: leerlijn
    /// vak: wi
    /// leerdoelen:
    ///   - {id: wi.pijl, doel: Je kunt pijlen optellen, voorkennis: na.kracht}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: na.yaml
    /// soort: leerlijn
    /// vak: na
    /// leerdoelen:
    ///   - {id: na.kracht, doel: Je kunt krachten tekenen, voorkennis: [na.massa, wi.pijl]}
    ///   - {id: na.massa, doel: Je kunt massa meten}
    /// # bestand: wi.yaml
    /// soort: leerlijn
    /// vak: wi
    /// leerdoelen:
    ///   - {id: wi.pijl, doel: Je kunt pijlen optellen, voorkennis: na.massa}
    /// ```
    "voorkennis-kring": Leerlijn => check
}

/// The longest circle that a message prints whole, in goals.
const SHOWN: usize = 12;

fn check(_: &Leerlijn, scope: &Scope<'_>) -> Vec<Problem> {
    let circles = scope.school.circles(scope.number);
    circles
        .iter()
        .filter_map(|circle| problem(scope, circle))
        .collect()
}

fn problem(scope: &Scope<'_>, circle: &[GoalIn<'_>]) -> Option<Problem> {
    let first = circle.first()?;
    let mut names: Vec<String> = circle
        .iter()
        .take(SHOWN)
        .map(|goal| words::quote(goal.doel.id.as_str()))
        .collect();
    if circle.len() > SHOWN {
        names.push("…".to_owned());
    }
    names.push(words::quote(first.doel.id.as_str()));
    let next = circle.iter().cycle().skip(1);
    let mut links = circle
        .iter()
        .zip(next)
        .map(|(goal, next)| (goal, link(goal, next), next));
    let (_, path, _) = links.next()?;
    let message = format!("voorkennis gaat in een kring rond: {}", names.join(" → "));
    let problem = Problem::at(path, message)
        .hint("haal de voorkennis weg bij het leerdoel dat als eerste aan de beurt is");
    Some(
        links
            .take(SHOWN)
            .fold(problem, |problem, (goal, path, next)| {
                let label = format!("hier is {} nodig", words::quote(next.doel.id.as_str()));
                if goal.document == scope.number {
                    problem.related(path, label)
                } else {
                    problem.related_in(goal.document, path, label)
                }
            }),
    )
}

/// Where a goal names the next of the circle.
fn link(goal: &GoalIn<'_>, next: &GoalIn<'_>) -> Path {
    let prior = &goal.doel.voorkennis;
    let at = prior.iter().position(|id| *id == next.doel.id);
    path![
        "leerdoelen",
        goal.position,
        "voorkennis",
        at.unwrap_or_default()
    ]
}
