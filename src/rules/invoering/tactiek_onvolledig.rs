use crate::facts::answer::AnswerKind::OrNone;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::path;
use crate::rules::shared::lacking::{are_lacking, lacking_fields};
use crate::rules::shared::tactics::{names_nobody, no_means, tactics};
use crate::rules::shared::unread::is_unread;
use crate::rules::{Scope, rule};

rule! {
    /// In de tactiek ontbreken middelen, personen, materialen of kennis.
    ///
    /// ## Waarom
    /// Elk stappenplan vraagt in stap 2 hetzelfde: welke middelen, mensen, materialen en kennis heb
    /// je nodig voor je doel? Wie er een overslaat, komt daar in de uitvoering achter. Namen in de
    /// `werkgroep` tellen ook als personen. Is er nog geen tactiek, dan zegt alleen deze regel dat;
    /// de andere regels van stap 2 wachten tot je begonnen bent. Dat is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// tactiek:
    ///   middelen: [Socrative, werkbladen]
    /// # ^
    ///   personen: [A. Jansen]
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// tactiek:
    ///   middelen: [Socrative, werkbladen]
    ///   personen: [A. Jansen]
    ///   materialen: [antwoordmappen]
    ///   kennis: [studiemiddag over formatief toetsen]
    /// ```
    "tactiek-onvolledig": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let hint = "noem bij `tactiek` de middelen, personen, materialen en kennis die je nodig hebt";
    let Some(tactiek) = tactics(plan, scope) else {
        let path = path!["tactiek"];
        let lacks = !is_unread(scope, &path);
        let problem = || Problem::at(path, "dit plan heeft nog geen `tactiek`").hint(hint);
        return lacks.then(problem).into_iter().collect();
    };
    let answers = scope.answers();
    let people = tactiek.personen.iter().chain(&tactiek.werkgroep);
    let nobody = names_nobody(people, answers, OrNone);
    let fields = [
        ("middelen", no_means(tactiek, answers)),
        ("personen", nobody),
        ("materialen", !answers.any(&tactiek.materialen, OrNone)),
        ("kennis", !answers.any(&tactiek.kennis, OrNone)),
    ];
    lacking_fields(scope, &path!["tactiek"], true, &fields)
        .map(|(path, names)| {
            Problem::at(path, format!("in de tactiek {}", are_lacking(&names))).hint(hint)
        })
        .into_iter()
        .collect()
}
