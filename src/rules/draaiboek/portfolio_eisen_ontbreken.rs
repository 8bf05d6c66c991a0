use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::invoeringsplan::PortfolioEis;
use crate::model::part::TekstOf;
use crate::path;
use crate::rules::{Scope, rule};

rule! {
    /// Het plan zegt niet wat er in een portfolio moet.
    ///
    /// ## Waarom
    /// Foto's en filmpjes zijn leuk, maar een portfolio moet meer laten zien, zoals begrijpend lezen.
    /// Het groene plan (stap 4) raadt daarom aan om duidelijke eisen te stellen, zodat leerlingen weten
    /// wat ze bewaren.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Feedback met een maatje
    /// portfolio_eisen: []
    /// #                ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Feedback met een maatje
    /// portfolio_eisen:
    ///   - Van elk vak één tekst die je hebt gelezen, met een samenvatting
    ///   - Het verslag van elk coachgesprek
    /// ```
    "portfolio-eisen-ontbreken": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let answers = scope.answers();
    let says = |one: &TekstOf<PortfolioEis>| match one {
        TekstOf::Tekst(text) => answers.is_answer(text, Substance),
        TekstOf::Velden(eis) => answers.given(eis.wat.as_ref(), Substance),
    };
    if plan.portfolio_eisen.iter().any(says) {
        return Vec::new();
    }
    let problem = Problem::at(
        path!["portfolio_eisen"],
        "het plan zegt niet wat er in een portfolio moet",
    );
    vec![problem.hint("noem onder `portfolio_eisen` wat elke leerling bewaart")]
}
