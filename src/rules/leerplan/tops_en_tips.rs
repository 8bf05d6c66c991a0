use crate::facts::answer::AnswerKind::{OrNone, Substance};
use crate::facts::evaluations;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::draaiboek::Evaluatie;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::{Scope, rule};
use crate::{path, words};

rule! {
    /// De feedback heeft alleen tops of alleen tips.
    ///
    /// ## Waarom
    /// De feedback in het draaiboek bestaat uit tops en tips (stap 4): wat goed is, houd je vast,
    /// en met een tip kun je verder. Is de feedback een bestand of een link en zijn er geen tops
    /// of tips overgenomen, dan zwijgt deze regel: ze kunnen daarin staan.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-10-05
    /// evaluaties:
    ///   - {met: ouders, wanneer: 2026-10-02, tops: [Duidelijk getekend], verwerkt: Fijn om te horen}
    ///   # ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-10-05
    /// evaluaties:
    ///   - {met: ouders, wanneer: 2026-10-02, tops: [Duidelijk getekend], tips: [Test vaker], verwerkt: Extra test}
    ///   - {met: coach, wanneer: 2026-10-05, feedback: "https://video.example/coach"}
    /// ```
    "tops-en-tips": Draaiboek => check
}

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let evaluations = evaluations::evaluations(draaiboek, scope).into_iter();
    let open: Vec<_> = evaluations
        .filter_map(|(at, one)| Some((at, one, missing(one, scope)?)))
        .collect();
    let named = open.iter().map(|(at, one, _)| {
        let path = path!["evaluaties", *at];
        (path, evaluations::name_of(one, scope))
    });
    let named: Vec<_> = named.collect();
    let first = open.first().map_or("", |(.., what)| *what);
    let lacks = if open.iter().all(|(.., what)| *what == first) {
        format!("feedback zonder {first}")
    } else {
        "feedback zonder tops of zonder tips".to_owned()
    };
    let problem = summarize_lacking(&named, words::EVALUATIE, &lacks);
    let hint = "vraag ook wat er goed is (`tops:`) en wat er beter kan (`tips:`)";
    problem.map(|p| p.hint(hint)).into_iter().collect()
}

/// What is not there of tops and tips, where feedback came and is not elsewhere.
fn missing(one: &Evaluatie, scope: &Scope<'_>) -> Option<&'static str> {
    let answers = scope.answers();
    let good = answers.any(&one.tops, OrNone);
    let better = answers.any(&one.tips, OrNone);
    let elsewhere = answers.any(&one.feedback, Substance);
    match (good, better) {
        (true, true) => None,
        (true, false) => Some("tips"),
        (false, true) => Some("tops"),
        (false, false) => {
            (evaluations::has_feedback(one, scope.as_of()) && !elsewhere).then_some("tops en tips")
        }
    }
}
