use crate::calendar::dutch::short_date;
use crate::facts::logbook;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::rules::shared::lacking::end_of_list;
use crate::rules::{Scope, rule};

rule! {
    /// In het logboek van een lopend draaiboek staat de laatste twee schoolweken niets.
    ///
    /// ## Waarom
    /// De leerling houdt bij wat hij deed en bewaart bewijs daarvan in zijn portfolio (stap 4 en
    /// 5). Zo zien hij en zijn coach waar hij staat. De twee weken zijn onze keuze: de
    /// week van nu en de twee schoolweken daarvoor, vakanties niet meegerekend. Een draaiboek dat
    /// korter loopt, laten we met rust. Zonder einddatum loopt het tot en met de laatste actie of
    /// evaluatie.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-07
    /// periode: {van: 2026-09-07, tot: 2026-11-06}
    /// logboek:
    /// # <
    ///   - {datum: 2026-09-10, gedaan: Ontwerp getekend}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-07
    /// periode: {van: 2026-09-07, tot: 2026-11-06}
    /// logboek:
    ///   - {datum: 2026-09-10, gedaan: Ontwerp getekend}
    ///   - {datum: 2026-09-28, gedaan: Flessen gespaard}
    /// ```
    "logboek-leeg": Draaiboek => check
}

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let Some(silence) = logbook::silence(draaiboek, scope) else {
        return Vec::new();
    };
    let message = match silence.last {
        Some(day) => format!(
            "de laatste regel in het logboek is van {}, meer dan twee schoolweken terug",
            short_date(day)
        ),
        None => "er staat nog geen dag in het logboek, en het draaiboek loopt al meer dan twee schoolweken"
            .to_owned(),
    };
    let path = end_of_list("logboek", draaiboek.logboek.len());
    vec![
        Problem::at(path, message)
            .hint("schrijf bij `logboek:` wat je deed, met `datum:`, `gedaan:` en `bewijs:`"),
    ]
}
