use crate::facts::answer::AnswerKind::OrNone;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::path;
use crate::rules::shared::tactics::problem_if_empty;
use crate::rules::{Scope, rule};

rule! {
    /// Een middel is digitaal, maar er staat niet wat een leerling zonder computer doet.
    ///
    /// ## Waarom
    /// Stap 2 van geel vraagt wat een leerling moet doen die geen computer heeft. Een werkblad of
    /// een plek op school is genoeg, als het maar afgesproken is.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Brugklassers stellen een leervraag
    /// tactiek:
    ///   middelen:
    /// # ^
    ///     - {wat: Socrative, digitaal: ja}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Brugklassers stellen een leervraag
    /// tactiek:
    ///   middelen:
    ///     - {wat: Socrative, digitaal: ja}
    ///   zonder_computer: De vragen liggen op papier bij de mentor
    /// ```
    "zonder-computer": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let means = plan
        .tactiek
        .iter()
        .flat_map(|tactiek| tactiek.middelen.iter());
    let Some(digital) = means.into_iter().position(|one| one.digitaal == Some(true)) else {
        return Vec::new();
    };
    let answers = scope.answers();
    problem_if_empty(
        plan,
        scope,
        "zonder_computer",
        |tactiek| !answers.given(tactiek.zonder_computer.as_ref(), OrNone),
        |path| {
            Problem::at(path, "er staat niet wat een leerling zonder computer doet")
                .related(
                    path!["tactiek", "middelen", digital],
                    "dit middel is digitaal",
                )
                .hint("schrijf bij `zonder_computer` hoe een leerling dan mee kan doen")
        },
    )
}
