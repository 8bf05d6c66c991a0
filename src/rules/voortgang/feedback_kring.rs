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
    /// Bij de controle is niet iedereen om feedback gevraagd.
    ///
    /// ## Waarom
    /// Anderen zien wat jij niet ziet. Alle plannen vragen in stap 6 feedback aan leerlingen; het gele
    /// en het groene ook aan ouders, collega's en teamleider. Het groene laat de keuze tussen die
    /// laatste twee; beide vragen is daar onze keuze. Een naam telt als de tactiek zegt wie dat is.
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
    let missing: Vec<Kring> = asked
        .iter()
        .copied()
        .filter(|kring| !is_asked(*kring, plan, controle))
        .collect();
    if missing.is_empty() {
        return Vec::new();
    }
    let message = format!(
        "er is geen feedback gevraagd aan {}",
        joined_with_or(&missing)
    );
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

/// Whether somebody of a circle was asked, by role or by name.
fn is_asked(kring: Kring, plan: &Invoeringsplan, controle: &Controle) -> bool {
    let names = kring.people_in(plan);
    let mut asked = controle.feedback.iter().flat_map(|feedback| &feedback.van);
    asked.any(|van| {
        let lower = van.to_lowercase();
        kring.has_member_in(van) || names.iter().any(|name| lower.contains(name))
    })
}
