use crate::facts::as_of::AsOf;
use crate::facts::{ronde, talks};
use crate::finding::Problem;
use crate::model::part::Datum;
use crate::model::{Content, Draaiboek, Gesprek, Invoeringsplan, Leerplan, Voortgang};
use crate::rules::{Scope, rule};
use crate::yaml::Path;
use crate::{path, words};

rule! {
    /// Iets is gedaan op een dag die nog moet komen.
    ///
    /// ## Waarom
    /// Wat klaar, besproken, ontvangen of gemeten is, is dat op een dag die voorbij is. Een dag die nog
    /// moet komen, is een vergissing of een plan. Een plan hoort bij `wanneer`, of in een gesprek
    /// zonder verslag. Zo'n dag telt nergens als gedaan.
    ///
    /// We kijken naar `klaar`, `besproken` en `ontvangen`, naar de dagen van het logboek, van
    /// bevindingen en van metingen met resultaten, en naar een gesprek met een verslag of een controle
    /// waar al iets bij staat. Alle dagen van een bestand staan samen in één melding. Het stappenplan
    /// vraagt dit niet; het is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// acties:
    ///   - {wat: Ontwerp tekenen, wie: leerling, wanneer: 2026-09-21, klaar: 2026-12-22}
    ///   #                                                                   ^
    /// logboek:
    ///   - {datum: 2026-10-22, gedaan: Flessen gespaard}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// acties:
    ///   - {wat: Ontwerp tekenen, wie: leerling, wanneer: 2026-09-21, klaar: 2026-09-22}
    ///   - {wat: Raket testen, wie: leerling, wanneer: 2026-10-13}
    /// logboek:
    ///   - {datum: 2026-09-22, gedaan: Flessen gespaard}
    /// ```
    "datum-in-toekomst": [Draaiboek, Leerplan, Gesprek, Voortgang, Invoeringsplan] => check
}

/// The most days that a message lists.
const SHOWN: usize = 3;

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    let mut days = days(scope);
    days.retain(|(path, day)| day.0 > scope.today && !scope.document.is_at_fault(path));
    let Some((first, day)) = days.first() else {
        return Vec::new();
    };
    let message = if days.len() == 1 {
        let day = words::quote(&day.to_string());
        format!("hier is iets gedaan op {day}, en die dag moet nog komen")
    } else {
        let shown = days.iter().map(|(_, day)| words::quote(&day.to_string()));
        format!(
            "{} dagen waarop iets is gedaan, moeten nog komen: {}",
            days.len(),
            words::and_more(shown.collect(), SHOWN)
        )
    };
    let hint = match scope.document.content {
        Some(Content::Leerplan(_)) => {
            "kijk of de datum klopt; een afspraak met de coach is een gesprek met `vorm: coach`"
        }
        Some(Content::Gesprek(_)) => {
            "kijk of de datum klopt; een gesprek dat nog komt, heeft nog geen verslag"
        }
        Some(Content::Draaiboek(_)) => {
            "kijk of de datum klopt; wat gepland is, staat bij `wanneer`"
        }
        _ => "kijk of de datum klopt; vul de dag in als het gedaan is",
    };
    vec![Problem::at(first.clone(), message).hint(hint)]
}

/// The days on which something was done, as a document says.
fn days(scope: &Scope<'_>) -> Vec<(Path, Datum)> {
    let now = scope.as_of();
    let days: Vec<(Path, Option<Datum>)> = match &scope.document.content {
        Some(Content::Draaiboek(book)) => of_draaiboek(book),
        Some(Content::Leerplan(plan)) => of_leerplan(plan),
        Some(Content::Gesprek(talk)) => of_talk(talk, now),
        Some(Content::Voortgang(results)) => of_results(results),
        Some(Content::Invoeringsplan(plan)) => of_round(plan, now),
        _ => Vec::new(),
    };
    let known = days.into_iter();
    known.filter_map(|(path, day)| Some((path, day?))).collect()
}

type WrittenDays = Vec<(Path, Option<Datum>)>;

fn of_draaiboek(book: &Draaiboek) -> WrittenDays {
    let actions = book.acties.iter().enumerate();
    let actions = actions.map(|(at, one)| (path!["acties", at, "klaar"], one.klaar));
    let moments = book.evaluaties.iter().enumerate();
    let moments = moments.map(|(at, one)| (path!["evaluaties", at, "ontvangen"], one.ontvangen));
    let entries = book.logboek.iter().enumerate();
    let entries = entries.map(|(at, one)| (path!["logboek", at, "datum"], one.datum));
    actions.chain(moments).chain(entries).collect()
}

fn of_leerplan(plan: &Leerplan) -> WrittenDays {
    let costs = plan.kosten.as_ref().and_then(|costs| costs.besproken);
    vec![
        (path!["kosten", "besproken"], costs),
        (path!["besproken"], plan.besproken),
    ]
}

fn of_talk(talk: &Gesprek, now: AsOf<'_>) -> WrittenDays {
    let held = talks::has_report(talk, now).then_some(talk.datum);
    let agreed = talk.afspraken.iter().enumerate();
    let agreed = agreed.map(|(at, one)| (path!["afspraken", at, "klaar"], one.klaar));
    std::iter::once((path!["datum"], held))
        .chain(agreed)
        .collect()
}

fn of_results(results: &Voortgang) -> WrittenDays {
    let all = results.metingen.iter().enumerate();
    let held = all.filter(|(_, one)| {
        let mut results = one.resultaten.iter().flatten();
        results.any(|(_, result)| result.is_some()) || one.gemaakt.is_some()
    });
    held.map(|(at, one)| (path!["metingen", at, "datum"], Some(one.datum)))
        .collect()
}

fn of_round(plan: &Invoeringsplan, now: AsOf<'_>) -> WrittenDays {
    let found = plan.uitvoering.iter().enumerate();
    let found = found.map(|(at, one)| (path!["uitvoering", at, "datum"], one.datum));
    // A check with a day and nothing else is one that is planned.
    let held = plan.controle.as_ref();
    let held = held.filter(|one| ronde::says_something(one, now.answers()));
    let held = held.and_then(|one| one.datum);
    found.chain([(path!["controle", "datum"], held)]).collect()
}
