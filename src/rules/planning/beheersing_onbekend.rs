use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Planning;
use crate::model::part::Opdrachten;
use crate::rules::shared::planning_goals::{self, Goal};
use crate::rules::{Scope, rule};

rule! {
    /// Een leerdoel zegt niet met welke opgave je laat zien dat je het beheerst.
    ///
    /// ## Waarom
    /// Stap 3 van het blauwe plan geeft de tip om het niveau van een leerdoel te laten zien: deze
    /// opgave moest je vorig jaar al kunnen, met die laat je zien dat je de stof beheerst. Wij
    /// vragen er pas naar als een ander leerdoel in dezelfde planning zo'n opgave noemt.
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
    ///       - {doel: Je kunt soorten krachten herkennen, basis: "1", opdrachten: "4"}
    ///       - Je kunt krachten als vectoren tekenen
    ///       # ^
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
    ///       - {doel: Je kunt soorten krachten herkennen, basis: "1", opdrachten: "4"}
    ///       - {doel: Je kunt krachten als vectoren tekenen, opdrachten: "6"}
    /// ```
    "beheersing-onbekend": Planning => check
}

fn check(planning: &Planning, scope: &Scope<'_>) -> Vec<Problem> {
    let answers = scope.answers();
    let named = |goal: &Goal<'_>| {
        let mut texts = goal.doel.opdrachten.iter().flat_map(Opdrachten::teksten);
        texts.any(|(.., text)| answers.is_answer(text, Substance))
    };
    let (with, without): (Vec<_>, Vec<_>) = planning_goals::goals(planning).partition(named);
    if with.is_empty() {
        return Vec::new();
    }
    let lacks = (
        "opdrachten",
        "geen opgave die laat zien dat je het beheerst",
    );
    let problem = planning_goals::lacking_goals(planning, scope, lacks, without);
    let hint = "noem die opgave in het leerdoel: `{doel: Je kunt ..., opdrachten: \"4\"}`";
    problem
        .map(|problem| problem.hint(hint))
        .into_iter()
        .collect()
}
