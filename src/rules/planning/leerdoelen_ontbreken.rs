use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Planning;
use crate::model::planning::Paragraaf;
use crate::rules::shared::paragraphs;
use crate::rules::shared::planning_goals::{self, Goal};
use crate::rules::{Scope, rule};

rule! {
    /// Een paragraaf heeft geen leerdoelen.
    ///
    /// ## Waarom
    /// In stap 3 verdeel je de lesstof in leerdoelen, en de planning laat per paragraaf zien
    /// welke dat zijn. Zonder leerdoelen weet een leerling wel wat er gedaan moet worden, maar
    /// niet waarvoor. Leerdoelen van het hele hoofdstuk (`leerdoelen` bovenaan de planning) gelden
    /// voor elke paragraaf die er zelf geen heeft.
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
    ///     leerdoelen: [Je kunt soorten krachten herkennen]
    ///   - nummer: "1.2"
    ///   # ^
    ///   - nummer: "1.3"
    ///     leerdoelen: []
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
    ///     leerdoelen: [Je kunt soorten krachten herkennen]
    ///   - nummer: "1.2"
    ///     leerdoelen: [Je kunt het begrip evenwicht uitleggen]
    ///   - nummer: "1.3"
    ///     leerdoelen: Je kent het begrip gewicht
    /// ```
    "leerdoelen-ontbreken": Planning => check
}

fn check(planning: &Planning, scope: &Scope<'_>) -> Vec<Problem> {
    let lacks = ("leerdoelen", "geen leerdoelen");
    let answers = scope.answers();
    let says = |goal: Goal<'_>| answers.is_answer(&goal.doel.doel, Substance);
    // The goals of the chapter hold for each paragraph without goals of its own.
    if planning_goals::goals_of_chapter(planning).any(says) {
        return Vec::new();
    }
    let none = |at, paragraph: &Paragraaf| !planning_goals::goals_of(at, paragraph).any(says);
    let problem = paragraphs::lacking_paragraphs(planning, scope, lacks, none);
    let hint = "schrijf bij `leerdoelen` wat een leerling na deze paragraaf kan of weet, \
                zoals `Je kunt krachten als vectoren tekenen`";
    problem
        .map(|problem| problem.hint(hint))
        .into_iter()
        .collect()
}
