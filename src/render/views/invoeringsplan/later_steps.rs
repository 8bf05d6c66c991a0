//! Steps 5 to 7 of a round: do, check and act.

use super::content::{StepContent, with};
use crate::calendar::dutch;
use crate::facts::as_of::AsOf;
use crate::model::Draaiboek;
use crate::model::invoeringsplan::{Bijstelling, Controle, Controlevraag, Invoeringsplan};
use crate::model::part::{Besluit, Datum, Tekst};
use crate::render::parts::person;
use crate::school::School;
use crate::words;

/// Step 5: what was found along the way, and how far the draaiboek is.
pub(super) fn doing(
    plan: &Invoeringsplan,
    book: Option<&Draaiboek>,
    now: AsOf<'_>,
    inhoud: &mut StepContent,
) {
    let row = |one: &crate::model::invoeringsplan::Bevinding| {
        let text = |text: &Option<Tekst>| text.as_deref().unwrap_or_default().to_owned();
        [
            one.datum.map(short).unwrap_or_default(),
            text(&one.werkt),
            text(&one.werkt_niet),
        ]
    };
    inhoud.table(
        "Onderweg gezien",
        ["Datum", "Dit werkt", "Dit werkt nog niet"],
        plan.uitvoering.iter().map(row),
    );
    let Some(book) = book.filter(|book| !book.acties.is_empty() && !inhoud.is_empty()) else {
        return;
    };
    let done = book
        .acties
        .iter()
        .filter(|action| now.is_done(action.klaar));
    let all = book.acties.len();
    let done = format!("{} van de {all} acties zijn klaar", done.count());
    inhoud.list("Draaiboek", [done]);
}

fn short(day: Datum) -> String {
    dutch::short_date(day.0)
}

/// Step 6.
pub(super) fn checking(school: &School, check: &Controle, inhoud: &mut StepContent) {
    let day = check.datum.map(|day| dutch::date_span(day.0, day.0));
    inhoud.list("Datum", day);
    inhoud.text("Uitkomst", check.uitkomst.as_ref());
    let said = check.feedback.iter().map(|one| {
        let who = person::people(school, &one.van);
        match &one.samenvatting {
            Some(text) if who.is_empty() => text.to_string(),
            Some(text) => format!("{who}: {text}"),
            None => who,
        }
    });
    inhoud.list("Feedback", said);
    inhoud.list("Signalen", check.signalen.to_vec());
    let row = |one: &Controlevraag| {
        let text = |text: &Option<Tekst>| text.as_deref().unwrap_or_default().to_owned();
        [text(&one.vraag), text(&one.antwoord)]
    };
    let questions = check.vragen.iter().map(row);
    inhoud.table("Vragen bij de controle", ["Vraag", "Antwoord"], questions);
}

/// Step 7.
pub(super) fn acting(school: &School, act: &Bijstelling, inhoud: &mut StepContent) {
    let parts: Vec<&str> = act.onderdelen.iter().map(|part| part.as_str()).collect();
    let decision = act.besluit.map(|decision| match decision {
        Besluit::OpKoers => "We liggen op koers".to_owned(),
        Besluit::Bijsturen => "We sturen bij".to_owned(),
        Besluit::Behaald => "Het doel is behaald".to_owned(),
    });
    let decision = with(decision.as_deref(), &[&words::and(&parts)]);
    inhoud.list("Besluit", [decision]);
    inhoud.text("Hoe", act.hoe.as_ref());
    inhoud.text("Strategie", act.strategie.as_ref());
    let with_whom = person::people(school, &act.met);
    inhoud.list("Samen met", [with_whom]);
    inhoud.list("Delen in", act.delen.to_vec());
    inhoud.text("Lesbezoek", act.visitatie.as_ref());
    inhoud.list("Gelezen en gedeeld", act.literatuur.to_vec());
}
