use chrono::NaiveDate;

use crate::calendar::{Calendar, Period};
use crate::facts::ronde::{Ronde, bounds};
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::part::{Activiteitvorm, Kleur, Moment, MomentOfTekst, Tekst};
use crate::path;
use crate::rules::shared::lacking::end_of_list;
use crate::rules::{Scope, rule};
use crate::words;
use crate::words::lower_words;

rule! {
    /// In het draaiboek staat geen evaluatie, of niet in elke periode.
    ///
    /// ## Waarom
    /// Het gele en het groene plan zetten de evaluaties in het draaiboek (stap 4), zodat terugkijken
    /// er niet bij inschiet. Het groene plan geeft als voorbeeld: na elke periode. Daarom vragen we
    /// daar één evaluatie per periode van de school waarin het draaiboek meer dan een week loopt, of
    /// in de vakantie daarna. Acties en activiteiten die een evaluatie zijn, tellen ook.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// invoeringsplan: leervragen
    /// datum: 2026-09-18
    /// evaluaties: []
    /// #           ^
    /// ```
    /// ```yaml
    /// # kleur: groen
    /// soort: draaiboek
    /// invoeringsplan: initiatief
    /// datum: 2026-09-18
    /// periode: {van: 2026-09-14, tot: 2026-12-11}
    /// evaluaties:
    /// # <
    ///   - {met: teamleider, wanneer: 2026-12-10}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// invoeringsplan: leervragen
    /// datum: 2026-09-18
    /// evaluaties:
    ///   - {met: collega, wanneer: 2026-09-17}
    /// ```
    /// ```yaml
    /// # kleur: groen
    /// soort: draaiboek
    /// invoeringsplan: initiatief
    /// datum: 2026-09-18
    /// periode: {van: 2026-09-14, tot: 2026-12-11}
    /// evaluaties:
    ///   - {met: teamleider, wanneer: 2026-10-15}
    ///   - {met: teamleider, wanneer: 2026-12-10}
    /// ```
    "evaluatiemoment-ontbreekt": Draaiboek => check
}

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let round = Ronde::of_draaiboek(draaiboek, scope).filter(|round| round.is_readable(scope));
    let Some(round) = round else {
        return Vec::new();
    };
    let place = end_of_list("evaluaties", draaiboek.evaluaties.len());
    let moments = evaluation_moments(&round);
    if moments.is_empty() {
        let problem = Problem::at(place, "in het draaiboek staat geen evaluatie");
        return vec![problem.hint("zet onder `evaluaties` met wie en wanneer je terugkijkt")];
    }
    let span = bounds(draaiboek.periode.as_ref());
    let is_green = scope.document.kleur == Some(Kleur::Groen);
    let is_read = scope.document.is_sound(&path!["periode"]);
    let Some((van, tot)) = span.filter(|_| is_green && is_read) else {
        return Vec::new();
    };
    let days: Vec<(NaiveDate, NaiveDate)> = moments
        .iter()
        .flatten()
        .filter_map(|moment| scope.days(moment))
        .collect();
    let calendar = scope.calendar();
    let missing: Vec<String> = calendar
        .periods()
        .iter()
        .filter(|period| runs_in(calendar, period, van, tot))
        .filter(|period| {
            !days
                .iter()
                .any(|(first, last)| belongs_to(calendar, period, *first, *last))
        })
        .map(|period| period.nummer.to_string())
        .collect();
    if missing.is_empty() {
        return Vec::new();
    }
    let message = format!("er is geen evaluatie in periode {}", words::or(&missing));
    vec![
        Problem::at(place, message)
            .hint("kijk aan het eind van elke periode terug, en zet dat onder `evaluaties`"),
    ]
}

/// When the round is evaluated: per evaluation its moments, none where it does not say when.
fn evaluation_moments(round: &Ronde<'_>) -> Vec<Vec<Moment>> {
    let says_so = |text: Option<&Tekst>| {
        let words = lower_words(text.map(Tekst::as_str).unwrap_or_default());
        words
            .iter()
            .any(|w| w.contains("evalua") || w.contains("evalue") || w == "terugblik")
    };
    let evaluaties = round
        .evaluations()
        .map(|evaluatie| evaluatie.wanneer.to_vec());
    let acties = round.actions().filter(|actie| {
        let activiteit = round.activity_of(actie);
        says_so(actie.wat.as_ref())
            || activiteit.is_some_and(|a| a.vorm == Some(Activiteitvorm::Evaluatie))
    });
    let activiteiten = round.activities().iter();
    let activiteiten = activiteiten.filter(|a| a.vorm == Some(Activiteitvorm::Evaluatie));
    let planned = activiteiten.map(|activiteit| {
        let moments = activiteit.wanneer.iter().filter_map(|moment| match moment {
            MomentOfTekst::Moment(moment) => Some(*moment),
            MomentOfTekst::Tekst(_) => None,
        });
        moments.collect()
    });
    let carried_out = acties.map(|actie| actie.wanneer.to_vec());
    evaluaties.chain(carried_out).chain(planned).collect()
}

/// Whether the draaiboek runs for more than a school week in a period.
fn runs_in(calendar: &Calendar, period: &Period, van: NaiveDate, tot: NaiveDate) -> bool {
    calendar.school_days(van.max(period.van), tot.min(period.tot)) > 5
}

/// Whether some days touch a period or what lies between it and the next.
fn belongs_to(calendar: &Calendar, period: &Period, first: NaiveDate, last: NaiveDate) -> bool {
    let next = calendar
        .periods()
        .iter()
        .map(|p| p.van)
        .filter(|van| *van > period.tot)
        .min();
    period.van <= last && next.map_or(first <= period.tot, |next| first < next)
}
