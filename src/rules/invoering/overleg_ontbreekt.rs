use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::invoeringsplan::Activiteit;
use crate::model::part::{Activiteitvorm, Moment, MomentOfTekst};
use crate::path;
use crate::rules::shared::activities::{
    self, filled_activities, is_any_kind_unread, problem_at_list,
};
use crate::rules::shared::tactics::work_group;
use crate::rules::{Scope, rule};

rule! {
    /// De werkgroep komt niet of maar één keer bij elkaar.
    ///
    /// ## Waarom
    /// Stap 3 van blauw geeft als tip om vaak te overleggen als je een werkgroep hebt. Vaak is bij
    /// ons twee keer of meer. Een overleg met meer dagen, met een periode of met "elke week" telt
    /// als vaak. Staat er geen `vorm` bij een activiteit, dan kijkt de regel naar woorden als
    /// "overleg" en "vergadering".
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// tactiek:
    ///   werkgroep: [A. Jansen, C. Smit (teamleider)]
    /// activiteiten:
    /// # <
    ///   - {wat: Startoverleg, wie: C. Smit, wanneer: 2026-09-07, vorm: overleg}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// tactiek:
    ///   werkgroep: [A. Jansen, C. Smit (teamleider)]
    /// activiteiten:
    ///   - {wat: Overleg van de werkgroep, wie: C. Smit, wanneer: [2026-09-07, 2026-10-05], vorm: overleg}
    /// ```
    "overleg-ontbreekt": Invoeringsplan => check
}

const OFTEN: usize = 2;

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let all = filled_activities(plan, scope.answers());
    if work_group(plan, scope).is_none() || all.is_empty() || is_any_kind_unread(scope) {
        return Vec::new();
    }
    let meetings = all.iter().map(|(_, one)| *one);
    let meetings = meetings.filter(|one| activities::is_of_kind(one, Activiteitvorm::Overleg));
    let message = match meetings.map(times).sum::<usize>() {
        0 => "de werkgroep heeft geen `overleg` bij de activiteiten",
        1 => "de werkgroep heeft maar één `overleg` bij de activiteiten",
        _ => return Vec::new(),
    };
    vec![
        problem_at_list(plan, message)
            .related(path!["tactiek", "werkgroep"], "hier staat de werkgroep")
            .hint("plan twee of meer keer een activiteit met `vorm: overleg`"),
    ]
}

/// How often a meeting takes place; "every week" and a stretch of days are often.
fn times(meeting: &Activiteit) -> usize {
    let moments = meeting.wanneer.iter().map(|moment| match moment {
        MomentOfTekst::Moment(Moment::Reeks(span)) if span.van < span.tot => OFTEN,
        MomentOfTekst::Tekst(text) if repeats(text) => OFTEN,
        _ => 1,
    });
    let is_repeated = meeting.wat.as_ref().is_some_and(|wat| repeats(wat));
    let least = if is_repeated { OFTEN } else { 1 };
    moments.sum::<usize>().max(least)
}

fn repeats(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words = ["elk", "elke", "ieder", "iedere", "per", "dagelijks"];
    let mut spoken = lower.split(|c: char| !c.is_alphanumeric());
    spoken.any(|word| words.contains(&word))
        || ["wekelijks", "maandelijks"]
            .iter()
            .any(|stem| lower.contains(stem))
}
