use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::invoeringsplan::Activiteit;
use crate::path;
use crate::rules::shared::activities::{filled_activities, name, says_when};
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::shared::unread::is_unread;
use crate::rules::{Scope, rule};
use crate::words::{self, Noun};
use crate::yaml::Path;

rule! {
    /// Een activiteit zegt niet wie het doet of wanneer.
    ///
    /// ## Waarom
    /// Een activiteit zonder naam en moment blijft liggen, en het draaiboek van stap 4 vraagt er
    /// toch om. Bij `wanneer` mag ook tekst staan ("na de toetsweek"). De bron noemt wie en wanneer
    /// vooral bij het draaiboek; dat wij er in stap 3 al naar vragen, is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// activiteiten:
    ///   - wat: Hoofdstuk 1 opdelen in leerdoelen
    ///   # ^
    ///     wanneer: 2026-09-07
    ///   - wat: Toetsjes maken
    ///     wie: A. Jansen
    ///     wanneer:
    ///   # ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// activiteiten:
    ///   - wat: Hoofdstuk 1 opdelen in leerdoelen
    ///     wie: [A. Jansen, B. de Boer]
    ///     wanneer: 2026-09-07
    ///   - wat: Toetsjes maken
    ///     wie: A. Jansen
    ///     wanneer: na de toetsweek
    /// ```
    "activiteit-onvolledig": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let answers = scope.answers();
    let lacks = |field: &'static str, is_empty: &dyn Fn(&Activiteit) -> bool, hint: &str| {
        let items: Vec<(Path, String)> = filled_activities(plan, answers)
            .into_iter()
            .filter(|(_, one)| is_empty(one))
            .map(|(at, one)| (path!["activiteiten", at, field], name(at, one)))
            .filter(|(path, _)| !is_unread(scope, path))
            .collect();
        let noun = Noun("activiteit", "activiteiten");
        let problem = summarize_lacking(&items, noun, &format!("geen {}", words::quote(field)));
        problem.map(|problem| problem.hint(hint))
    };
    let who = lacks(
        "wie",
        &|one| !answers.any(&one.wie, Substance),
        "zet er een naam of rol bij",
    );
    let when = lacks(
        "wanneer",
        &|one| !one.wanneer.iter().any(|moment| says_when(moment, answers)),
        "zet er een datum, een week of een moment bij",
    );
    who.into_iter().chain(when).collect()
}
