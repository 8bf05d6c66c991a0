use crate::facts::answer::AnswerKind::Substance;
use crate::facts::answer::Answers;
use crate::finding::Problem;
use crate::model::Planning;
use crate::model::part::Opdrachten;
use crate::model::part::notatie::{Notatie, ontleed};
use crate::model::planning::Paragraaf;
use crate::rules::shared::paragraphs;
use crate::rules::{Scope, rule};

rule! {
    /// De opdrachten van een paragraaf zijn niet verdeeld in makkelijk en moeilijk.
    ///
    /// ## Waarom
    /// Stap 3 verdeelt de opdrachten in makkelijk en moeilijk en laat de leerling kiezen: zo
    /// begint een eigen leerroute. Wij kijken per paragraaf. Hoe je de niveaus noemt, maakt niet
    /// uit; twee met opdrachten is genoeg. Bij een enkele opgave valt niets te verdelen.
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
    ///     opdrachten: "1-6"
    ///     #           ^
    ///   - nummer: "1.2"
    ///     opdrachten: {makkelijk: "7-9", moeilijk: "10"}
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
    ///     opdrachten: {makkelijk: "1-4", moeilijk: "5, 6"}
    ///   - nummer: "1.2"
    ///     opdrachten: "7"
    ///   - nummer: "1.3"
    /// ```
    "keuze-in-opdrachten": Planning => check
}

fn check(planning: &Planning, scope: &Scope<'_>) -> Vec<Problem> {
    let lacks = (
        "opdrachten",
        "geen keuze tussen makkelijke en moeilijke opdrachten",
    );
    let answers = scope.answers();
    let none = |_: usize, paragraph: &Paragraaf| {
        let opdrachten = paragraph.opdrachten.as_ref();
        opdrachten
            .is_some_and(|opdrachten| !opdrachten.is_empty() && !offers_choice(opdrachten, answers))
    };
    let problem = paragraphs::lacking_paragraphs(planning, scope, lacks, none);
    let hint = "verdeel ze: `opdrachten: {makkelijk: \"1-4\", moeilijk: \"5, 6\"}`";
    problem
        .map(|problem| problem.hint(hint))
        .into_iter()
        .collect()
}

/// Whether there are exercises at two levels, or only one exercise.
fn offers_choice(opdrachten: &Opdrachten, answers: Answers) -> bool {
    let texts = opdrachten.teksten().map(|(.., text)| text);
    let levels: Vec<&str> = texts
        .filter(|text| answers.is_answer(text, Substance))
        .collect();
    match levels.as_slice() {
        [one] => match ontleed(one) {
            Notatie::Opgaven(items) => matches!(items.as_slice(), [one] if one.van == one.tot),
            _ => false,
        },
        // Dashes are no exercises to choose from.
        [] => opdrachten
            .teksten()
            .all(|(.., text)| text.trim().is_empty()),
        _ => true,
    }
}
