use crate::facts::ronde::Ronde;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::part::Stap;
use crate::rules::shared::lacking::end_of_list;
use crate::rules::{Scope, rule};
use crate::words;

rule! {
    /// Een stap van het stappenplan heeft geen actie in het draaiboek.
    ///
    /// ## Waarom
    /// Hoe meer er te kiezen valt, hoe meer houvast een team nodig heeft. Het gele plan geeft daarom
    /// elke stap een plaats in het draaiboek (stap 4), ook terugkijken en bijsturen. Zijn er meer
    /// versies van het draaiboek, dan tellen ze samen.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// invoeringsplan: leervragen
    /// datum: 2026-09-18
    /// acties:
    /// # <
    ///   - {wat: Doel bespreken, stap: 1}
    ///   - {wat: Middelen vastleggen, stap: 2}
    ///   - {wat: Vragenlijst maken, stap: 3}
    ///   - {wat: Draaiboek doornemen, stap: 4}
    ///   - {wat: Leervraag op vrijdag, stap: 5}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// invoeringsplan: leervragen
    /// datum: 2026-09-18
    /// acties:
    ///   - {wat: Doel bespreken, stap: 1}
    ///   - {wat: Middelen vastleggen, stap: 2}
    ///   - {wat: Vragenlijst maken, stap: 3}
    ///   - {wat: Draaiboek doornemen, stap: 4}
    ///   - {wat: Leervraag op vrijdag, stap: 5}
    ///   - {wat: Terugblik van de werkgroep, stap: 6}
    ///   - {wat: Besluit over de volgende ronde, stap: 7}
    /// ```
    "stap-niet-in-draaiboek": Draaiboek => check
}

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let round = Ronde::of_draaiboek(draaiboek, scope).filter(|round| round.is_readable(scope));
    let Some(round) = round else {
        return Vec::new();
    };
    let missing: Vec<String> = (1..=7)
        .filter(|stap| !round.actions().any(|actie| actie.stap == Some(Stap(*stap))))
        .map(|stap| stap.to_string())
        .collect();
    let Some(first) = missing.first() else {
        return Vec::new();
    };
    let message = format!(
        "in het draaiboek staat geen actie bij stap {}",
        words::or(&missing)
    );
    let place = end_of_list("acties", draaiboek.acties.len());
    vec![Problem::at(place, message).hint(format!(
        "zet `stap: {first}` bij een actie die bij die stap hoort"
    ))]
}
