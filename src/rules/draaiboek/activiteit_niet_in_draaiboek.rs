use crate::facts::ronde::Ronde;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::draaiboek::Actie;
use crate::model::invoeringsplan::Activiteit;
use crate::model::part::Tekst;
use crate::path;
use crate::rules::shared::lacking::{end_of_list, summarize_lacking};
use crate::rules::{Scope, rule};
use crate::words::Noun;
use crate::yaml::Path;

rule! {
    /// Een activiteit van het invoeringsplan komt niet terug in het draaiboek.
    ///
    /// ## Waarom
    /// In stap 4 krijgt alles wat je in stap 3 bedacht een dag en een naam; wat niet in het draaiboek
    /// staat, gebeurt niet. Een actie noemt de activiteit (`activiteit: <id>`); precies dezelfde
    /// woorden in `wat` zijn ook goed. Zijn er meer versies van het draaiboek, dan tellen ze samen.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: invoering/route.yaml
    /// soort: invoeringsplan
    /// titel: Zelf je route kiezen
    /// activiteiten:
    ///   - {id: toetsjes, wat: Na elke paragraaf een toets}
    ///   - {id: klassengesprek, wat: Klassengesprek over kiezen}
    /// # bestand: draaiboeken/route.yaml
    /// soort: draaiboek
    /// invoeringsplan: route
    /// datum: 2026-09-01
    /// acties:
    /// # <
    ///   - {wat: Formatieve toetsen afnemen, wie: R. Verbaan, wanneer: 2026-09-11, activiteit: toetsjes}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: invoering/route.yaml
    /// soort: invoeringsplan
    /// titel: Zelf je route kiezen
    /// activiteiten:
    ///   - {id: toetsjes, wat: Na elke paragraaf een toets}
    ///   - {id: klassengesprek, wat: Klassengesprek over kiezen}
    /// # bestand: draaiboeken/route.yaml
    /// soort: draaiboek
    /// invoeringsplan: route
    /// datum: 2026-09-01
    /// acties:
    ///   - {wat: Formatieve toetsen afnemen, wie: R. Verbaan, wanneer: 2026-09-11, activiteit: toetsjes}
    ///   - {wat: Klassengesprek in 3v1, wie: S. Ramcharan, wanneer: 2026-09-22, activiteit: klassengesprek}
    /// ```
    "activiteit-niet-in-draaiboek": Draaiboek => check
}

const ACTIVITEIT: Noun = Noun("activiteit", "activiteiten");

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let Some(round) = Ronde::of_draaiboek(draaiboek, scope) else {
        return Vec::new();
    };
    let Some((plan, _)) = round.plan.filter(|_| round.is_readable(scope)) else {
        return Vec::new();
    };
    let missing: Vec<(usize, &Activiteit, String)> = round
        .activities()
        .iter()
        .enumerate()
        .filter(|(_, activiteit)| !round.actions().any(|actie| carries_out(actie, activiteit)))
        .filter_map(|(at, activiteit)| Some((at, activiteit, name(activiteit)?)))
        .collect();
    let Some((first, activiteit, _)) = missing.first() else {
        return Vec::new();
    };
    let hint = match &activiteit.id {
        Some(id) => format!("zet bij een actie `activiteit: {id}`"),
        None => {
            "geef de activiteit een `id` en noem die bij een actie: `activiteit: <id>`".to_owned()
        }
    };
    let place = end_of_list("acties", draaiboek.acties.len());
    let items = missing
        .iter()
        .map(|(_, _, name)| (place.clone(), name.clone()));
    let items: Vec<(Path, String)> = items.collect();
    let problem = summarize_lacking(&items, ACTIVITEIT, "geen actie in het draaiboek");
    let related = path!["activiteiten", *first];
    problem
        .map(|problem| {
            problem
                .hint(hint)
                .related_in(plan, related, "deze activiteit")
        })
        .into_iter()
        .collect()
}

fn carries_out(actie: &Actie, activiteit: &Activiteit) -> bool {
    let same_words = || {
        let words = |text: Option<&Tekst>| text.map(|text| text.trim().to_lowercase());
        let wat = words(activiteit.wat.as_ref()).filter(|wat| !wat.is_empty());
        wat.is_some() && wat == words(actie.wat.as_ref())
    };
    let named = activiteit.id.is_some() && actie.activiteit == activiteit.id;
    named || same_words()
}

/// What a message calls an activity; none for one that says nothing.
fn name(activiteit: &Activiteit) -> Option<String> {
    let id = activiteit.id.as_ref().map(ToString::to_string);
    let wat = activiteit.wat.as_ref().map(|wat| wat.trim().to_owned());
    id.or(wat).filter(|name| !name.is_empty())
}
