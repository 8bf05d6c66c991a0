use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::draaiboek::Looptijd;
use crate::path;
use crate::rules::{Scope, rule};

rule! {
    /// Een draaiboek heeft geen periode met een begin en een eind, en ook geen mijlpaal.
    ///
    /// ## Waarom
    /// Stap 4 voert de activiteiten uit in een afgebakende periode: dat houdt het haalbaar. Het
    /// hoeft niet in tijd te zijn. Knip je de lesstof op, dan mag een hoofdstuk de leidraad zijn:
    /// schrijf dat bij `mijlpaal`.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// # <
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// ```
    ///
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// periode: {van: 2026-09-17}
    /// #        ^
    /// ```
    ///
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// periode: {van: 2026-09-17, tot: 2026-09-11}
    /// #                               ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// periode: {van: 2026-09-17, tot: 2026-11-06}
    /// ```
    ///
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// mijlpaal: H1 af
    /// ```
    "periode-onbegrensd": Draaiboek => check
}

const HINT: &str = "schrijf `periode: {van: ..., tot: ...}`, of bij `mijlpaal` wat er dan af is";

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let has_milestone = scope
        .answers()
        .given(draaiboek.mijlpaal.as_ref(), Substance);
    let problem = match &draaiboek.periode {
        Some(Looptijd {
            van: Some(van),
            tot: Some(tot),
        }) => {
            return (tot < van).then(backwards).into_iter().collect();
        }
        _ if has_milestone => return Vec::new(),
        Some(Looptijd {
            van: Some(_),
            tot: None,
        }) => Problem::at(path!["periode", "tot"], "de periode heeft geen eind"),
        Some(Looptijd {
            van: None,
            tot: Some(_),
        }) => Problem::at(path!["periode", "van"], "de periode heeft geen begin"),
        _ => Problem::at(
            path!["periode"],
            "het draaiboek heeft geen periode en geen mijlpaal",
        ),
    };
    vec![problem.hint(HINT)]
}

fn backwards() -> Problem {
    Problem::at(
        path!["periode", "tot"],
        "de periode is om voordat zij begint",
    )
    .related(path!["periode", "van"], "het begin")
    .hint("pas `van` of `tot` aan")
}
