//! Steps 1 to 4 of a round: goal, tactics, activities, and the plan that they lead to.

use super::content::{StepContent, with};
use crate::calendar::dutch;
use crate::facts::versions;
use crate::model::invoeringsplan::{
    Activiteit, Betrokkene, Doel, Invoeringsplan, Middel, Nulmeting, PortfolioEis, Tactiek,
};
use crate::model::part::wanneer::MomentOfTekst;
use crate::model::part::{Activiteitvorm, Datum, Drager, TekstOf};
use crate::render::parts::frame::DocumentPage;
use crate::render::parts::moment::When;
use crate::render::parts::{person, titles};
use crate::school::School;
use crate::words;

/// Step 1.
pub(super) fn goal(school: &School, plan: &Invoeringsplan, inhoud: &mut StepContent) {
    let several = plan.doel.len() > 1;
    for (at, doel) in plan.doel.iter().enumerate() {
        let name = if several {
            format!("Doel {}", at + 1)
        } else {
            "Doel".to_owned()
        };
        one_goal(school, doel, &name, inhoud);
    }
}

fn one_goal(school: &School, doel: &Doel, name: &str, inhoud: &mut StepContent) {
    inhoud.text(name, doel.omschrijving.as_ref());
    inhoud.text("Hoe we zien dat het lukt", doel.meetbaar.as_ref());
    let baseline = doel.nulmeting.as_ref().map(|one| baseline(school, one));
    inhoud.list("Nulmeting", baseline);
    let streef = doel.streef.as_ref().map(|text| {
        let day = text.parse::<Datum>();
        day.map_or_else(|_| text.to_string(), |day| dutch::date_span(day.0, day.0))
    });
    inhoud.list("Klaar op", streef);
    inhoud.text("Samenhang", doel.samenhang.as_ref());
}

fn baseline(school: &School, one: &Nulmeting) -> String {
    let who = person::people(school, &one.wie);
    let when = When::new(&one.wanneer, None).in_words();
    let form = one.vorm.map_or("", |form| match form {
        Drager::Digitaal => "digitaal",
        Drager::Papier => "op papier",
    });
    let what = with(one.wat.as_deref(), &[&who, form, &when]);
    match &one.uitkomst {
        Some(found) if what.is_empty() => found.to_string(),
        Some(found) => format!("{what}: {found}"),
        None => what,
    }
}

/// Step 2.
pub(super) fn tactics(school: &School, tactiek: &Tactiek, inhoud: &mut StepContent) {
    let people = |all: &[crate::model::part::Beknopt<Betrokkene>]| {
        let named = all.iter().map(|one| somebody(school, one));
        named.collect::<Vec<String>>()
    };
    inhoud.list("Middelen", tactiek.middelen.iter().map(|one| means(one)));
    inhoud.list("Mensen", people(&tactiek.personen));
    inhoud.list("Werkgroep", people(&tactiek.werkgroep));
    inhoud.list("Materiaal", tactiek.materialen.to_vec());
    inhoud.list("Kennis", tactiek.kennis.to_vec());
    inhoud.list("Wat er moet zijn", tactiek.randvoorwaarden.to_vec());
    inhoud.text("Zonder computer", tactiek.zonder_computer.as_ref());
    inhoud.text("Ouders", tactiek.ouders.as_ref());
    let coaching = tactiek.coaching.as_ref();
    let instruction = coaching.and_then(|one| one.instructie.as_ref());
    let coach = coaching.and_then(|one| one.coach.as_ref());
    inhoud.text("Momenten voor uitleg", instruction);
    inhoud.text("Momenten met de coach", coach);
    inhoud.list("Werkafspraken", tactiek.werkafspraken.to_vec());
    inhoud.text("Tijd om te organiseren", tactiek.organisatie.as_ref());
    let show = tactiek.aantonen.as_ref();
    let spoken = show.and_then(|one| one.mondeling.as_ref());
    let written = show.and_then(|one| one.schriftelijk.as_ref());
    inhoud.text("Leerlingen vertellen", spoken);
    inhoud.text("Leerlingen schrijven", written);
}

fn means(middel: &Middel) -> String {
    let digital = middel.digitaal.unwrap_or_default();
    let new = middel.nieuw.unwrap_or_default();
    let notes = [digital.then_some("digitaal"), new.then_some("nieuw")];
    with(middel.wat.as_deref(), &notes.map(Option::unwrap_or_default))
}

fn somebody(school: &School, one: &Betrokkene) -> String {
    let who = person::people(school, &one.wie);
    let who = Some(who).filter(|who| !who.is_empty());
    with(who.as_deref(), &[&one.rol.join(", ")])
}

/// Step 3.
pub(super) fn activities(school: &School, plan: &Invoeringsplan, inhoud: &mut StepContent) {
    let row = |one: &Activiteit| {
        [
            one.wat.as_deref().unwrap_or_default().to_owned(),
            person::people(school, &one.wie),
            when(&one.wanneer),
            one.vorm.map_or("", kind).to_owned(),
        ]
    };
    inhoud.table(
        "Activiteiten",
        ["Wat", "Wie", "Wanneer", "Soort"],
        plan.activiteiten.iter().map(row),
    );
}

fn when(moments: &[MomentOfTekst]) -> String {
    let words = moments.iter().map(|one| match one {
        MomentOfTekst::Moment(moment) => When::new(std::slice::from_ref(moment), None).in_words(),
        MomentOfTekst::Tekst(text) => text.to_string(),
    });
    words.collect::<Vec<String>>().join(", ")
}

fn kind(vorm: Activiteitvorm) -> &'static str {
    match vorm {
        Activiteitvorm::FormatiefToetsen => "formatief toetsen",
        Activiteitvorm::Leerlingfeedback => "feedback van leerlingen",
        Activiteitvorm::Oudercommunicatie => "contact met ouders",
        Activiteitvorm::FeedbackOefenen => "feedback oefenen",
        other => other.as_str(),
    }
}

/// Step 4: the draaiboeken, the plannings and what a portfolio must hold.
pub(super) fn plan(page: &DocumentPage<'_, '_>, plan: &Invoeringsplan, inhoud: &mut StepContent) {
    let books = versions::of_invoeringsplan(page.context.school, &page.document.id)
        .into_iter()
        .map(|(number, book)| {
            let day = dutch::date_span(book.datum.0, book.datum.0);
            page.link(number, format!("draaiboek van {day}"))
        });
    inhoud.links("Draaiboek", books.collect());
    let plannings = plan.planningen.iter().filter_map(|id| {
        let (number, found) = page.context.school.planning(id)?;
        Some(page.link(number, titles::planning(found)))
    });
    inhoud.links("Planningen", plannings.collect());
    let demands = plan.portfolio_eisen.iter().map(demand);
    inhoud.list("In het portfolio", demands);
}

/// What a portfolio must hold: "Een tekst die je hebt gelezen (2×, foto of tekst, aspect inzicht, vóór
/// 6 nov)".
fn demand(one: &TekstOf<PortfolioEis>) -> String {
    let eis = match one {
        TekstOf::Tekst(text) => return text.to_string(),
        TekstOf::Velden(eis) => eis,
    };
    let forms: Vec<&str> = eis.bewijs.iter().map(|one| one.as_str()).collect();
    let before = eis.voor.as_ref().map(|when| match when {
        MomentOfTekst::Tekst(text) => text.to_string(),
        MomentOfTekst::Moment(when) => When::new(&[*when], None).in_words(),
    });
    let more = [
        eis.aantal.map(|number| format!("{number}×")),
        (!forms.is_empty()).then(|| words::or(&forms)),
        eis.aspect.as_ref().map(|aspect| format!("aspect {aspect}")),
        before.map(|when| format!("vóór {when}")),
    ];
    let more: Vec<String> = more.into_iter().flatten().collect();
    let what = eis.wat.as_deref().unwrap_or_default();
    if more.is_empty() {
        return what.to_owned();
    }
    format!("{what} ({})", more.join(", "))
}
