use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::part::Activiteitvorm;
use crate::rules::shared::activities;
use crate::rules::shared::tactics::{problem_if_empty, work_group};
use crate::rules::{Scope, rule};

rule! {
    /// Docenten werken samen, maar er staan geen vaste werkafspraken.
    ///
    /// ## Waarom
    /// Stap 2 van groen raadt aan om projecten over meer docenten te verdelen en daar vaste
    /// afspraken bij te maken: zo houd je samen de leerlijn op peil. De regel vraagt er alleen om
    /// als je echt samenwerkt: er is meer dan één eigenaar, er is een werkgroep, een activiteit
    /// is vakoverstijgend of wordt door meer mensen gedaan. Die lezing is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerlingen vragen om feedback
    /// eigenaar: [H. Zijlstra, M. Tjong]
    /// tactiek:
    ///   middelen: [feedbackkaarten]
    /// # ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerlingen vragen om feedback
    /// eigenaar: [H. Zijlstra, M. Tjong]
    /// tactiek:
    ///   middelen: [feedbackkaarten]
    ///   werkafspraken: [Elk project heeft één aanspreekpunt]
    /// ```
    "werkafspraken-ontbreken": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let shared = plan.eigenaar.len() > 1
        || work_group(plan, scope).is_some()
        || plan.activiteiten.iter().any(|one| {
            one.wie.len() > 1 || activities::is_of_kind(one, Activiteitvorm::Vakoverstijgend)
        });
    let answers = scope.answers();
    problem_if_empty(
        plan,
        scope,
        "werkafspraken",
        |tactiek| shared && !answers.any(&tactiek.werkafspraken, Substance),
        |path| {
            Problem::at(path, "de tactiek noemt geen `werkafspraken`")
                .hint("spreek af wie waarvoor het aanspreekpunt is en hoe jullie elkaar op de hoogte houden")
        },
    )
}
