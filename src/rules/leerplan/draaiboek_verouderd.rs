use crate::facts::answer::AnswerKind::OrNone;
use crate::facts::versions;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::draaiboek::Evaluatie;
use crate::path;
use crate::rules::shared::all_versions::all_readable;
use crate::rules::{Scope, rule};

rule! {
    /// Het draaiboek is bijgewerkt met feedback, maar de datum is blijven staan.
    ///
    /// ## Waarom
    /// Een draaiboek heeft een datum, zodat iedereen weet of dit de laatste versie is (stap 4).
    /// Verwerkt de leerling feedback, dan is er een nieuwe versie en hoort er een nieuwe datum
    /// bij. We kijken naar de nieuwste versie van het draaiboek en naar de dag waarop de feedback
    /// kwam; staat die er niet, dan naar de dag van de evaluatie.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// #      ^
    /// evaluaties:
    ///   - {met: ouders, wanneer: 2026-10-02, ontvangen: 2026-10-03, tops: [Mooi], tips: [Test vaker], verwerkt: Extra test}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-10-05
    /// evaluaties:
    ///   - {met: ouders, wanneer: 2026-10-02, ontvangen: 2026-10-03, tops: [Mooi], tips: [Test vaker], verwerkt: Extra test}
    /// ```
    "draaiboek-verouderd": Draaiboek => check
}

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let Some(versions) = versions::as_latest(draaiboek, scope) else {
        return Vec::new();
    };
    // Feedback that could not be read may be the latest.
    if !all_readable(&versions, scope, "evaluaties") {
        return Vec::new();
    }
    let answers = scope.answers();
    let day = |one: &Evaluatie| {
        let came = one.ontvangen.map(|day| day.0);
        came.or_else(|| scope.deadline(&one.wanneer))
            .filter(|_| answers.given(one.verwerkt.as_ref(), OrNone))
    };
    let worked_in = versions.iter().flat_map(|(number, version)| {
        let all = version.evaluaties.iter().enumerate();
        all.filter_map(|(at, one)| Some((day(one)?, *number, at)))
    });
    let last = worked_in.max_by_key(|(day, ..)| *day);
    let Some((day, number, at)) = last.filter(|(day, ..)| draaiboek.datum.0 < *day) else {
        return Vec::new();
    };
    let message = format!(
        "het draaiboek is van {}, maar er is feedback van {day} in verwerkt",
        draaiboek.datum
    );
    vec![
        Problem::at(path!["datum"], message)
            .related_in(number, path!["evaluaties", at], "deze feedback")
            .hint("zet bij `datum:` de dag waarop je het draaiboek voor het laatst veranderde"),
    ]
}
