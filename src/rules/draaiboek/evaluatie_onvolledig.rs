use crate::facts::answer::AnswerKind::Substance;
use crate::facts::evaluations;
use crate::facts::ronde::Ronde;
use crate::facts::versions;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::draaiboek::Evaluatie;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::shared::unread::is_unread;
use crate::rules::{Scope, rule};
use crate::yaml::Path;
use crate::{path, words};

rule! {
    /// Bij een evaluatie staat niet met wie die is, of wanneer.
    ///
    /// ## Waarom
    /// Op het formulier bij stap 4 staat naast elk evaluatiemoment met wie het is en wanneer. Een
    /// moment zonder dag of week gebeurt vaak niet, en telt bij andere regels niet mee. Alleen de
    /// nieuwste versie van een draaiboek telt. Dat een week ook genoeg is, is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// evaluaties:
    ///   - met: ouders
    ///   # ^
    ///     over: het ontwerp
    ///   - {met: coach, wanneer: 2026-11-02}
    ///   - {wanneer: 2026-11-05}
    ///   # ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// evaluaties:
    ///   - {met: ouders, wanneer: 2026-10-12, over: het ontwerp}
    ///   - {met: coach, wanneer: 45}
    /// ```
    "evaluatie-onvolledig": Draaiboek => check
}

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let of_pupil = versions::as_latest(draaiboek, scope).is_some();
    if !of_pupil && Ronde::of_draaiboek(draaiboek, scope).is_none() {
        return Vec::new();
    }
    let answers = scope.answers();
    let without = |key: &'static str, lacking: &dyn Fn(&Evaluatie) -> bool| {
        let all = draaiboek.evaluaties.iter().enumerate();
        let lacking = all.filter(|(_, one)| lacking(one));
        let named = lacking.map(|(at, one)| {
            let path = path!["evaluaties", at, key];
            let name = if one.met.is_empty() {
                (at + 1).to_string()
            } else {
                evaluations::name_of(one, scope)
            };
            (path, name)
        });
        let readable = named.filter(|(path, _)| !is_unread(scope, path));
        readable.collect::<Vec<(Path, String)>>()
    };
    let nobody = without("met", &|one| !answers.any(&one.met, Substance));
    let never = without("wanneer", &|one| one.wanneer.is_empty());
    let who = summarize_lacking(&nobody, words::EVALUATIE, "geen `met`")
        .map(|problem| problem.hint("zet erbij met wie het is, zoals `met: ouders`"));
    let when = summarize_lacking(&never, words::EVALUATIE, "geen datum of week")
        .map(|problem| problem.hint("maak de afspraak, en zet de dag of de week bij `wanneer`"));
    who.into_iter().chain(when).collect()
}
