use chrono::NaiveDate;

use crate::calendar::dutch;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::draaiboek::Looptijd;
use crate::model::part::Moment;
use crate::path;
use crate::rules::shared::actions::action_name;
use crate::rules::shared::faulty_fields::FaultyFields;
use crate::rules::{Scope, rule};
use crate::words::{self, Noun};
use crate::yaml::Path;

rule! {
    /// Een actie valt buiten de periode van het draaiboek.
    ///
    /// ## Waarom
    /// In stap 4 voer je de activiteiten uit binnen een afgebakende periode. Een actie die er
    /// buiten valt, heeft een verkeerde datum, of de periode is te kort. Van een reeks dagen
    /// moeten beide dagen in de periode liggen; van een week is een schooldag genoeg.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// periode: {van: 2026-09-17, tot: 2026-10-09}
    /// acties:
    ///   - {wat: Ontwerp tekenen, wie: leerling, wanneer: [38, 39]}
    ///   - {wat: Raket bouwen, wie: leerling, wanneer: [2026-10-02, 2026-10-12]}
    ///   #                                                          ^
    ///   - {wat: Lanceren, wie: leerling, wanneer: 42}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// periode: {van: 2026-09-17, tot: 2026-10-09}
    /// acties:
    ///   - {wat: Ontwerp tekenen, wie: leerling, wanneer: [38, 39]}
    ///   - {wat: Raket bouwen, wie: leerling, wanneer: {van: 2026-09-28, tot: 2026-10-02}}
    ///   - {wat: Lanceren, wie: leerling, wanneer: 2026-10-09}
    /// ```
    "actie-buiten-periode": Draaiboek => check
}

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let Some(Looptijd {
        van: Some(van),
        tot: Some(tot),
    }) = draaiboek.periode
    else {
        return Vec::new();
    };
    // `periode-onbegrensd` reports a period that ends before it begins.
    if tot < van {
        return Vec::new();
    }
    let outside = outside(draaiboek, scope, van.0, tot.0);
    let Some((path, _)) = outside.first() else {
        return Vec::new();
    };
    let names: Vec<String> = outside.iter().map(|(_, name)| words::quote(name)).collect();
    let message = format!(
        "{} {} {} buiten de periode van het draaiboek",
        words::agree(outside.len(), words::ACTIE),
        words::and(&names),
        words::agree(outside.len(), Noun("valt", "vallen")),
    );
    let span = dutch::date_span(van.0, tot.0);
    vec![
        Problem::at(path.clone(), message)
            .related(path!["periode"], "de periode")
            .hint(format!(
                "de periode is {span}; pas `wanneer` of de `periode` aan"
            )),
    ]
}

/// The actions outside the period: the first moment of each that is, and what is done.
fn outside(
    draaiboek: &Draaiboek,
    scope: &Scope<'_>,
    van: NaiveDate,
    tot: NaiveDate,
) -> Vec<(Path, String)> {
    let faults = FaultyFields::of(scope);
    let mut outside = Vec::new();
    for (at, action) in draaiboek.acties.iter().enumerate() {
        let here = path!["acties", at, "wanneer"];
        let mut moments = action.wanneer.iter().enumerate();
        let first = moments.find(|(i, moment)| {
            is_outside(scope, moment, van, tot) && !faults.touches(&here.then(*i))
        });
        outside.extend(first.map(|(i, _)| (here.then(i), action_name(at, action))));
    }
    outside
}

/// Whether a moment does not lie in the period; a week lies in it with one day from Monday to
/// Friday.
fn is_outside(scope: &Scope<'_>, moment: &Moment, van: NaiveDate, tot: NaiveDate) -> bool {
    let Some((first, last)) = scope.days(moment) else {
        return false;
    };
    match moment {
        Moment::Week(_) => last < van || tot < first,
        Moment::Dag(_) | Moment::Reeks(_) => first < van || tot < last,
    }
}
