use crate::facts::feedback_circle;
use crate::facts::kring::{Kring, joined_with_or};
use crate::facts::ronde;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::invoeringsplan::Controle;
use crate::model::part::Kleur;
use crate::path;
use crate::rules::{Scope, rule};
use crate::yaml::Path;

rule! {
    /// Bij de controle staat niet van iedereen feedback.
    ///
    /// ## Waarom
    /// Anderen zien wat jij niet ziet. Alle plannen vragen in stap 6 feedback aan leerlingen; het gele
    /// en het groene ook aan ouders, collega's en teamleider. Het groene laat de keuze tussen die
    /// laatste twee; beide vragen is daar onze keuze. Een naam telt als de tactiek zegt wie dat is. Het
    /// gaat om wat iemand zei: zonder `samenvatting` telt het niet, en wie ouder en collega tegelijk is,
    /// telt als een van de twee. Tops en tips bij een evaluatie in het draaiboek zijn ook goed. Dat is
    /// onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Zelf je route kiezen
    /// controle:
    ///   datum: 2026-09-25
    ///   feedback:
    /// # ^
    ///     - {van: teamleider, samenvatting: Rustige lessen}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Zelf je route kiezen
    /// controle:
    ///   datum: 2026-09-25
    ///   feedback:
    ///     - {van: teamleider, samenvatting: Rustige lessen}
    ///     - {van: leerlingen, samenvatting: Kiezen is fijn}
    ///     - {van: ouders, samenvatting: Thuis gaat het over de route}
    ///     - {van: collega, samenvatting: Ook iets voor wiskunde}
    /// ```
    "feedback-kring": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let controle = ronde::held_controle(plan, scope.as_of());
    let readable = scope.document.is_sound(&path!["controle", "feedback"]);
    let Some(controle) = controle.filter(|_| readable) else {
        return Vec::new();
    };
    let asked: &[Kring] = if scope.document.kleur == Some(Kleur::Blauw) {
        &[Kring::Leerlingen]
    } else {
        &[
            Kring::Leerlingen,
            Kring::Ouders,
            Kring::Collegas,
            Kring::Teamleider,
        ]
    };
    let missing = feedback_circle::silent(asked, plan, controle, scope);
    if missing.is_empty() {
        return Vec::new();
    }
    let message = format!("er staat geen feedback van {}", joined_with_or(&missing));
    vec![
        Problem::at(place(controle), message)
            .hint("vraag wat zij zien, en zet het onder `feedback` met `van` en `samenvatting`"),
    ]
}

fn place(controle: &Controle) -> Path {
    let list = path!["controle", "feedback"];
    match controle.feedback.len() {
        0 => list,
        length => list.then(length),
    }
}
