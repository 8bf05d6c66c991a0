use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Content;
use crate::model::leerlijn::{Leerlijn, Lijndoel};
use crate::path;
use crate::rules::shared::faulty_fields::FaultyFields;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::shared::planning_goals;
use crate::rules::{Scope, rule};
use crate::words::Noun;
use crate::yaml::Path;

rule! {
    /// Een leerdoel hoort niet bij een kerndoel of eindterm.
    ///
    /// ## Waarom
    /// Het groene plan stemt in stap 3 en 4 de doelen af op kerndoelen en eindtermen: ook wie met
    /// een eigen leerplan werkt, doet examen. Een leerdoel in een leerlijn noemt ze zelf. Een
    /// leerdoel in een planning hoort erbij door te verwijzen naar een leerdoel van een leerlijn;
    /// noemt dat er geen, dan staat de melding bij de leerlijn.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: leerlijn
    /// vak: na
    /// leerdoelen:
    ///   - {id: na.massa, doel: Je kunt massa meten, kerndoelen: [VO Kerndoel 32]}
    ///   - {id: na.kracht, doel: Je kunt soorten krachten herkennen}
    ///   # ^
    /// ```
    ///
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     leerdoelen:
    ///       - Je kunt soorten krachten herkennen
    ///       # ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: leerlijn.yaml
    /// soort: leerlijn
    /// vak: na
    /// leerdoelen:
    ///   - {id: na.massa, doel: Je kunt massa meten, kerndoelen: [VO Kerndoel 32]}
    ///   - {id: na.kracht, doel: Je kunt soorten krachten herkennen, eindtermen: [NA/V/DomeinC/C1]}
    /// # bestand: h1.yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     leerdoelen:
    ///       - {doel: Je kunt soorten krachten herkennen, leerlijn: na.kracht}
    /// ```
    "kerndoel-ontbreekt": [Planning, Leerlijn] => check
}

const LACKS: &str = "geen kerndoel of eindterm";

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    let problem = match &scope.document.content {
        Some(Content::Planning(planning)) => {
            let loose = planning_goals::goals(planning).filter(|goal| goal.doel.leerlijn.is_none());
            let loose: Vec<_> = loose.collect();
            planning_goals::lacking_goals(planning, scope, ("leerlijn", LACKS), loose).map(
                |problem| {
                    problem.hint(
                    "zet bij `leerlijn` het id van dit leerdoel in de leerlijn; daar staat de code",
                )
                },
            )
        }
        Some(Content::Leerlijn(line)) => of_line(line, scope).map(|problem| {
            problem.hint("noem bij `kerndoelen` of `eindtermen` de code, zoals `VO Kerndoel 32`")
        }),
        _ => None,
    };
    problem.into_iter().collect()
}

fn of_line(line: &Leerlijn, scope: &Scope<'_>) -> Option<Problem> {
    let answers = scope.answers();
    let loose =
        |goal: &Lijndoel| !answers.any(goal.kerndoelen.iter().chain(&goal.eindtermen), Substance);
    let faults = FaultyFields::of(scope);
    let items: Vec<(Path, String)> = line
        .leerdoelen
        .iter()
        .enumerate()
        .filter(|(at, goal)| loose(goal) && !faults.touches(&path!["leerdoelen", *at]))
        .map(|(at, goal)| (path!["leerdoelen", at, "kerndoelen"], goal.id.to_string()))
        .collect();
    summarize_lacking(&items, Noun("leerdoel", "leerdoelen"), LACKS)
}
