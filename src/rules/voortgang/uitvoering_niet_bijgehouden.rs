use chrono::NaiveDate;

use crate::calendar::dutch::short_date;
use crate::facts::answer::AnswerKind::OrNone;
use crate::facts::ronde;
use crate::facts::test_weeks;
use crate::facts::versions;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::invoeringsplan::Bevinding;
use crate::path;
use crate::rules::shared::lacking::end_of_list;
use crate::rules::{Scope, rule};

rule! {
    /// Van een plan dat loopt, is drie schoolweken niets opgeschreven.
    ///
    /// ## Waarom
    /// Houd bij wat werkt en wat niet (stap 5): onderweg gebeurt er van alles waar je vooraf niet aan
    /// dacht, en in stap 7 heb je het nodig. Drie weken is onze keuze; we tellen vijftien schooldagen,
    /// geen vakantie en geen toetsweken van de hele school. Een plan loopt in de periode van zijn nieuwste draaiboek, of vanaf de eerste
    /// bevinding, tot er is teruggekeken.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: invoering/route.yaml
    /// # vandaag: 2026-10-07
    /// soort: invoeringsplan
    /// titel: Zelf je route kiezen
    /// uitvoering:
    /// # <
    ///   - {datum: 2026-09-11, werkt: Praten over niveau is gewoon geworden}
    /// # bestand: draaiboeken/route.yaml
    /// soort: draaiboek
    /// invoeringsplan: route
    /// datum: 2026-09-01
    /// periode: {van: 2026-08-31, tot: 2026-11-06}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: invoering/route.yaml
    /// # vandaag: 2026-10-07
    /// soort: invoeringsplan
    /// titel: Zelf je route kiezen
    /// uitvoering:
    ///   - {datum: 2026-09-11, werkt: Praten over niveau is gewoon geworden}
    ///   - {datum: 2026-09-29, werkt: Tien minuten is genoeg, werkt_niet: De uitslag komt te laat}
    /// # bestand: draaiboeken/route.yaml
    /// soort: draaiboek
    /// invoeringsplan: route
    /// datum: 2026-09-01
    /// periode: {van: 2026-08-31, tot: 2026-11-06}
    /// ```
    "uitvoering-niet-bijgehouden": Invoeringsplan => check
}

/// Three school weeks, in school days.
const LOOK_BACK: usize = 15;

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let readable = scope.document.is_sound(&path!["uitvoering"]);
    // After the controle of step 6 the plan is no longer carried out.
    if scope.is_over() || !readable || ronde::held_controle(plan, scope.as_of()).is_some() {
        return Vec::new();
    }
    let since = test_weeks::school_days_before(scope.school, &[], scope.today, LOOK_BACK);
    let last = plan.uitvoering.iter().filter_map(day_of(scope)).max();
    let recent = last.is_some_and(|day| day >= since);
    let Some(begin) = begin(plan, scope).filter(|begin| *begin <= since && !recent) else {
        return Vec::new();
    };
    let message = match last {
        Some(day) => format!(
            "de laatste bevinding is van {}, meer dan drie schoolweken geleden",
            short_date(day)
        ),
        None => format!(
            "het plan loopt sinds {}, maar er staat nog geen bevinding",
            short_date(begin)
        ),
    };
    let place = end_of_list("uitvoering", plan.uitvoering.len());
    vec![
        Problem::at(place, message).hint(
            "zet onder `uitvoering` met een `datum` wat werkt en wat niet; een zin is genoeg",
        ),
    ]
}

/// The day of a finding that says something, and is not of a day that is still to come.
fn day_of(scope: &Scope<'_>) -> impl Fn(&Bevinding) -> Option<NaiveDate> {
    move |bevinding| {
        let texts = [&bevinding.werkt, &bevinding.werkt_niet];
        let says = scope.answers().any(texts.into_iter().flatten(), OrNone);
        let day = bevinding
            .datum
            .filter(|day| says && scope.as_of().has_come(*day));
        day.map(|day| day.0)
    }
}

/// When a plan that runs today began: by its draaiboek, or else by its first finding.
fn begin(plan: &Invoeringsplan, scope: &Scope<'_>) -> Option<NaiveDate> {
    let versions = versions::of_invoeringsplan(scope.school, &scope.document.id);
    let latest = versions
        .last()
        .and_then(|(_, version)| version.periode.as_ref());
    let begin = latest.and_then(|periode| periode.van);
    let end = latest.and_then(|periode| periode.tot);
    if end.is_some_and(|tot| tot.0 < scope.today) {
        return None;
    }
    let first = || plan.uitvoering.iter().filter_map(day_of(scope)).min();
    begin.map(|van| van.0).or_else(first)
}
