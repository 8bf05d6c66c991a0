use crate::facts::answer::AnswerKind::Substance;
use crate::finding::Problem;
use crate::model::{Invoeringsplan, Kleur};
use crate::path;
use crate::rules::shared::round_goals::{goal_name, goals};
use crate::rules::{Scope, rule};
use crate::words::{self, Noun};

rule! {
    /// Het invoeringsplan heeft meer dan één doel tegelijk.
    ///
    /// ## Waarom
    /// Stap 1 raadt aan om met één doel te beginnen: voor meer is er meestal geen tijd, en je ziet
    /// niet meer waardoor iets lukt. Het gele stappenplan laat meer doelen toe als ze bij elkaar
    /// horen. Daar is het genoeg dat één van de doelen bij `samenhang` zegt hoe. Voor groen vraagt
    /// de bron niet om één doel; daar is het een tip, en dat is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// doel:
    ///   - omschrijving: Leerlingen weten welk leerdoel ze oefenen
    ///   - omschrijving: Leerlingen kiezen zelf hun verdieping
    ///   # ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// doel:
    ///   omschrijving: Leerlingen weten welk leerdoel ze oefenen
    /// ```
    /// ```yaml
    /// # kleur: geel
    /// soort: invoeringsplan
    /// titel: Leren presenteren
    /// doel:
    ///   - omschrijving: Leerlingen verdelen hun tijd bij een presentatie
    ///   - omschrijving: Leerlingen houden contact met hun publiek
    ///     samenhang: Tijd verdelen en contact houden horen allebei bij leren presenteren
    /// ```
    "meer-dan-een-doel": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let answers = scope.answers();
    let goals = goals(plan, answers);
    let [(first, _), (second, _), ..] = goals.as_slice() else {
        return Vec::new();
    };
    let yellow = scope.document.kleur == Some(Kleur::Geel);
    let coherent = plan
        .doel
        .iter()
        .any(|doel| answers.given(doel.samenhang.as_ref(), Substance));
    // The yellow plan allows several goals that belong together.
    if yellow && coherent {
        return Vec::new();
    }
    let names: Vec<String> = goals
        .iter()
        .map(|(_, doel)| words::quote(&goal_name(doel)))
        .collect();
    let number = words::count(names.len(), Noun("doel", "doelen"));
    let message = format!("dit plan heeft {number} tegelijk: {}", words::and(&names));
    let hint = if yellow {
        "kies één doel voor deze ronde, of schrijf bij `samenhang` hoe de doelen bij elkaar horen"
    } else {
        "kies één doel voor deze ronde en bewaar de rest voor een volgende"
    };
    vec![
        Problem::at(path!["doel", *second], message)
            .related(path!["doel", *first], "eerste doel hier")
            .hint(hint),
    ]
}
