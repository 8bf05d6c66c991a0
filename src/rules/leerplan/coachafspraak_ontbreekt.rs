use crate::facts::participants::Coach;
use crate::facts::versions;
use crate::finding::Problem;
use crate::model::{Draaiboek, Kleur};
use crate::rules::shared::all_versions::{all_readable, count_moments, with_versions};
use crate::rules::shared::lacking::end_of_list;
use crate::rules::{Scope, rule};

rule! {
    /// In het draaiboek staat geen afspraak met de coach, of op een groene school maar één.
    ///
    /// ## Waarom
    /// De leerling heeft over zijn draaiboek regelmatig contact met zijn coach. Hij maakt de
    /// afspraken zelf en zet ze in het draaiboek (stap 4). Op het groene formulier geeft de coach
    /// meer dan één keer feedback, daarom vragen we daar twee momenten.
    ///
    /// Een evaluatie met de coach telt, en ook een actie die de coach noemt. De coach is wie zo
    /// heet, de mentor, of wie in de klas bij de leerling als coach staat. Een afspraak telt met een dag
    /// of week in de periode van het draaiboek, of tot twee schoolweken daarna; twee op één dag zijn er
    /// één. We tellen over alle versies van het draaiboek. Een los gesprek telt niet: de afspraak hoort
    /// in het draaiboek.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// evaluaties:
    /// # <
    ///   - {met: ouders, wanneer: 2026-10-12}
    ///   - {met: ouders, wanneer: 2026-11-02}
    /// ```
    ///
    /// ```yaml
    /// # kleur: groen
    /// soort: draaiboek
    /// # <
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// acties:
    ///   - {wat: Ontwerp bespreken met de coach, wie: leerling, wanneer: 2026-10-12}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # kleur: groen
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// acties:
    ///   - {wat: Ontwerp bespreken met de coach, wie: leerling, wanneer: 2026-10-12}
    /// evaluaties:
    ///   - {met: coach, wanneer: 2026-11-02}
    /// ```
    "coachafspraak-ontbreekt": Draaiboek => check
}

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let Some(versions) = versions::as_latest(draaiboek, scope) else {
        return Vec::new();
    };
    let Some(plan) = &draaiboek.leerplan else {
        return Vec::new();
    };
    let coach = Coach::of(plan, scope);
    let found = count_moments(&versions, scope, |version| {
        let evaluations = version.evaluaties.iter();
        let evaluations = evaluations.filter(|e| coach.is_in(&e.met));
        let actions = version.acties.iter();
        let actions = actions.filter(|a| coach.is_in(a.wie.iter().chain(&a.wat)));
        let whens = evaluations.map(|e| &e.wanneer);
        whens.chain(actions.map(|a| &a.wanneer)).collect()
    });
    let wanted = if scope.document.kleur == Some(Kleur::Groen) {
        2
    } else {
        1
    };
    let readable = |list| all_readable(&versions, scope, list);
    // A list that could not be read may hold the appointment.
    if found.number >= wanted || !readable("evaluaties") || !readable("acties") {
        return Vec::new();
    }
    let (message, more) = if found.number == 0 {
        (
            "er staat geen afspraak met de coach in het draaiboek",
            "een",
        )
    } else {
        (
            "er staat maar één afspraak met de coach in het draaiboek",
            "nog een",
        )
    };
    let path = end_of_list("evaluaties", draaiboek.evaluaties.len());
    let problem = Problem::at(path, message).hint(format!(
        "maak {more} afspraak en zet die bij `evaluaties:` met `met: coach` en een dag{}",
        found.note()
    ));
    vec![with_versions(problem, &versions, scope)]
}
