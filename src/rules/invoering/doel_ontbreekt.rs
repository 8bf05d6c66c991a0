use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::path;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::shared::unread::is_unread;
use crate::rules::{Scope, rule};
use crate::words::Noun;
use crate::yaml::Path;

rule! {
    /// Het invoeringsplan zegt niet wat je wilt bereiken.
    ///
    /// ## Waarom
    /// Stap 1 van elk stappenplan is een doel dat je kunt halen. Alles wat daarna komt, rust
    /// erop: zonder doel weet niemand waarom je iets doet en of het gelukt is. Een doel zonder
    /// omschrijving telt niet als doel.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// # <
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// eigenaar: A. Jansen
    /// ```
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// doel:
    ///   omschrijving:
    /// # ^
    ///   streef: 2026-11-06
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// eigenaar: A. Jansen
    /// doel:
    ///   omschrijving: Leerlingen weten in elke les welk leerdoel ze oefenen
    /// ```
    "doel-ontbreekt": Invoeringsplan => check
}

const HINT: &str = "schrijf onder `doel` bij `omschrijving` in één zin wat je wilt bereiken";

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    if plan.doel.is_empty() {
        let path = path!["doel"];
        let lacks = !is_unread(scope, &path);
        let problem = || Problem::at(path, "dit plan heeft nog geen `doel`").hint(HINT);
        return lacks.then(problem).into_iter().collect();
    }
    let answers = scope.answers();
    let items: Vec<(Path, String)> = plan
        .doel
        .iter()
        .enumerate()
        .filter(|(_, doel)| !answers.given(doel.omschrijving.as_ref(), Substance))
        .map(|(at, _)| (path!["doel", at, "omschrijving"], (at + 1).to_string()))
        .filter(|(path, _)| !is_unread(scope, path))
        .collect();
    let problem = summarize_lacking(&items, Noun("doel", "doelen"), "geen `omschrijving`");
    problem
        .map(|problem| problem.hint(HINT))
        .into_iter()
        .collect()
}
