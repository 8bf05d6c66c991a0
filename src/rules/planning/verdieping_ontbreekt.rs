use crate::facts::answer::AnswerKind::Substance;
use crate::facts::answer::Answers;
use crate::finding::Problem;
use crate::model::Planning;
use crate::model::part::Opdrachten;
use crate::model::planning::Paragraaf;
use crate::rules::shared::paragraphs;
use crate::rules::{Scope, rule};
use crate::words;

rule! {
    /// Een paragraaf biedt geen verdieping.
    ///
    /// ## Waarom
    /// Stap 3 vraagt ook aan verdieping te denken: een leerling die de stof al beheerst, kan dan
    /// verder op zijn eigen niveau. Een opgave is genoeg, en eigen woorden mogen ook. Staat de
    /// verdieping bij `opdrachten` als eigen niveau, dan telt zij mee.
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
    ///     verdieping: "9"
    ///   - nummer: "1.2"
    ///   # ^
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
    ///     verdieping: "9"
    ///   - nummer: "1.2"
    ///     verdieping: [Ontwerp een weegschaal van een kleerhanger]
    ///   - nummer: "1.3"
    ///     opdrachten: {basis: "1-4", verdieping: "5"}
    /// ```
    "verdieping-ontbreekt": Planning => check
}

fn check(planning: &Planning, scope: &Scope<'_>) -> Vec<Problem> {
    let answers = scope.answers();
    let lacks = ("verdieping", "geen verdieping");
    let none = |_: usize, paragraph: &Paragraaf| {
        let among = paragraph
            .opdrachten
            .as_ref()
            .is_some_and(|all| has_enrichment(all, answers));
        !answers.any(&paragraph.verdieping, Substance) && !among
    };
    let problem = paragraphs::lacking_paragraphs(planning, scope, lacks, none);
    let hint = "noem bij `verdieping` een opgave of iets anders voor wie verder is";
    problem
        .map(|problem| problem.hint(hint))
        .into_iter()
        .collect()
}

fn has_enrichment(opdrachten: &Opdrachten, answers: Answers) -> bool {
    opdrachten.teksten().any(|(_, level, text)| {
        let level = words::lower(level.unwrap_or_default());
        let named = ["verdiep", "verrijk"]
            .iter()
            .any(|word| level.contains(word));
        named && answers.is_answer(text, Substance)
    })
}
