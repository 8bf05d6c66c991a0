use crate::facts::answer::AnswerKind::Substance;
use crate::facts::versions;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::draaiboek::Logregel;
use crate::path;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::{Scope, rule};
use crate::words::Noun;

rule! {
    /// Bij een regel in het logboek van een leerling staat geen bewijs.
    ///
    /// ## Waarom
    /// De leerling bewaart foto's of ander bewijs van wat hij deed in zijn portfolio (stap 4, het
    /// voorbeeld van het draaiboek). Een foto, een filmpje, een document of een link: alles mag.
    /// In het logboek van een invoeringsplan vragen we geen bewijs.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// logboek:
    ///   - {datum: 2026-09-22, gedaan: Ontwerp getekend}
    ///   # ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// logboek:
    ///   - {datum: 2026-09-22, gedaan: Ontwerp getekend, bewijs: "https://foto.example/ontwerp"}
    /// ```
    "bewijs-ontbreekt": Draaiboek => check
}

const ENTRY: Noun = Noun("logboekregel", "logboekregels");

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    // Only a pupil's draaiboek has a logbook with evidence.
    if draaiboek.leerplan.is_none() {
        return Vec::new();
    }
    let answers = scope.answers();
    let later = versions::later(draaiboek, scope);
    let repeated = |entry: &Logregel| {
        let mut others = later.iter().flat_map(|version| &version.logboek);
        others.any(|other| other.datum == entry.datum && other.gedaan == entry.gedaan)
    };
    let entries = draaiboek.logboek.iter().enumerate();
    let bare: Vec<_> = entries
        .filter(|(at, entry)| {
            !answers.any(&entry.bewijs, Substance)
                && answers.given(entry.gedaan.as_ref(), Substance)
                && scope.document.is_sound(&path!["logboek", *at])
                && !repeated(entry)
        })
        .map(|(at, entry)| {
            let name = entry.gedaan.as_deref().unwrap_or_default().to_owned();
            (path!["logboek", at, "bewijs"], name)
        })
        .collect();
    let problem = summarize_lacking(&bare, ENTRY, "geen bewijs");
    let hint = "zet bij `bewijs:` een bestand of een link: een foto, een filmpje of je werk zelf";
    problem.map(|p| p.hint(hint)).into_iter().collect()
}
