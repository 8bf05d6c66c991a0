use crate::calendar::dutch::short_date;
use crate::facts::late_actions::late_actions;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::rules::{Scope, rule};
use crate::{path, words};

rule! {
    /// De dag van een actie is voorbij, en de actie is nog niet klaar.
    ///
    /// ## Waarom
    /// In stap 5 doe je wat in het draaiboek staat, en het draaiboek is er om op tijd te zijn. Een
    /// actie is te laat vanaf de eerste schooldag na haar laatste dag: van een week is dat de
    /// vrijdag, van meer momenten het laatste. In een weekend of een vakantie wordt niets te
    /// laat. Alleen de nieuwste versie van het draaiboek van een leerling telt.
    ///
    /// Afspraken uit een gesprek tellen hier niet mee: die loop je na in het volgende gesprek, en
    /// niet elke afspraak wordt afgevinkt. Dat is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// acties:
    ///   - {wat: Ontwerp tekenen, wie: leerling, wanneer: 2026-09-21, klaar: 2026-09-22}
    ///   - {wat: Flessen sparen, wie: leerling, wanneer: 40}
    ///   #                                               ^
    ///   - {wat: Raket bouwen, wie: leerling, wanneer: 2026-10-06}
    ///   - {wat: Raket testen, wie: leerling, wanneer: 2026-10-13}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # vandaag: 2026-10-04
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// acties:
    ///   - {wat: Ontwerp tekenen, wie: leerling, wanneer: 2026-09-21, klaar: 2026-09-22}
    ///   - {wat: Flessen sparen, wie: leerling, wanneer: 40}
    ///   - {wat: Raket bouwen, wie: leerling, wanneer: 2026-10-06}
    /// ```
    "actie-te-laat": Draaiboek => check
}

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let late = late_actions(draaiboek, scope, 0);
    let Some((at, _, day)) = late.first() else {
        return Vec::new();
    };
    let names: Vec<String> = late
        .iter()
        .map(|(_, action, _)| words::quote(action.wat.as_deref().unwrap_or("zonder naam")))
        .collect();
    let message = if late.len() == 1 {
        let day = short_date(*day);
        format!("actie {} had {day} klaar moeten zijn", names[0])
    } else {
        let names = words::and(&names);
        format!("{} acties zijn over hun dag heen: {names}", late.len())
    };
    vec![
        Problem::at(path!["acties", *at, "wanneer"], message).hint(
            "zet bij `klaar:` de dag waarop het af was, of kies bij `wanneer:` een nieuwe dag",
        ),
    ]
}
