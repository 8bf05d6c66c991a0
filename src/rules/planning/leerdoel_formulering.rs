use crate::finding::Problem;
use crate::model::Content;
use crate::model::leerplan::Leerplan;
use crate::rules::shared::goal_wording::{Wording, wording};
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
    /// rekenen `Je`, `Ik`, `You` en `I` met een werkwoord goed, en ook `Aan het eind kun je`. Een
    /// code of een kopje ervoor, zoals `(R)`, `T2` of `Grammatica:`, maakt niet uit. Een leerdoel
    /// van een taal mag in die taal staan; dan kijken we niet hoe het er staat.
    ///
    /// Een onderwerp alleen, of een zin over "de leerling", is nog geen leerdoel. Vanaf regelset
    /// 2027 is een taak dat ook niet: `Je maakt opdracht 4`, `Je leest blz. 3`, `Je moet …` of
    /// `Je krijgt …` zegt wat er gebeurt, en niet wat je ervan leert. Dat is onze keuze.
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
    ///       - Je maakt opdracht 4 en 5
    ///       # ^
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
    ///       - "T2: Je maakt een schets van een proef"
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
    let subject = subject(scope).map(|vak| scope.school.vakken.key(vak));
    let strictly = scope.school.looks_closely();
    let goals = goals(scope).into_iter();
    goals
        .filter(|(_, goal)| goal.contains(char::is_alphabetic))
        .filter_map(|(path, goal)| {
            let name = words::quote(goal.trim());
            let (message, hint) = match wording(goal, subject.as_deref(), strictly) {
                Wording::Goal => return None,
                Wording::Task => (
                    format!("leerdoel {name} zegt wat je doet, en niet wat je kunt, weet of leert"),
                    "schrijf wat een leerling daarna kan of weet; de taak zelf hoort bij `opdrachten` of `activiteiten`",
                ),
                Wording::Other => (
                    format!("leerdoel {name} begint niet met wat je kunt, weet of leert"),
                    "begin met `Je kunt`, `Je kent` of `Je leert`, of met `Ik kan`",
                ),
            };
            Some(Problem::at(path, message).hint(hint))
        })
        .collect()
}

/// The subject that the goals are of, as written.
fn subject<'s>(scope: &Scope<'s>) -> Option<&'s str> {
    match &scope.document.content {
        Some(Content::Planning(planning)) => Some(&planning.vak),
        Some(Content::Leerlijn(line)) => Some(&line.vak),
        Some(Content::Leerplan(plan)) => {
            let line = || scope.school.leerlijn(plan.leerlijn.as_ref()?);
            let own = plan.vak.as_deref();
            own.or_else(|| line().map(|(_, line)| line.vak.as_str()))
        }
        _ => None,
    }
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
