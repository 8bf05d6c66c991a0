//! The page of a draaiboek.

use super::blank;
use super::open::WritingRoom;
use super::tijdlijn::Tijdlijn;
use super::view::{ActionRow, DraaiboekView, FeedbackRow, LogRow, Reference, ShownColumns};
use crate::model::Draaiboek;
use crate::model::draaiboek::{Actie, Evaluatie, Logregel};
use crate::model::part::Verantwoording;
use crate::render::context::RenderContext;
use crate::render::document_view::{DocumentView, Heading};
use crate::render::overview_page::OverviewPage;
use crate::render::parts::frame::{DocumentPage, PageFrame};
use crate::render::parts::moment::{self, When};
use crate::render::parts::{person, titles};
use crate::render::placed::Placed;
use crate::render::sheet::Sheet;
use crate::school::{Document, School};

/// The sheet of a draaiboek.
fn sheet(page: DocumentPage<'_, '_>, plan: &Draaiboek) -> Sheet {
    let school = page.context.school;
    let mut frame = page.frame("draaiboek", "Draaiboek".to_owned(), Some(plan.datum));
    let acties: Vec<ActionRow> = plan
        .acties
        .iter()
        .map(|actie| action(page.context, actie))
        .collect();
    let rounds = plan.evaluaties.iter().map(|one| round(school, one));
    let leerling = plan.leerplan.is_some();
    let evaluaties: Vec<FeedbackRow> = rounds.chain(blank::missing(plan)).collect();
    let mut view = DraaiboekView {
        datum: Some(plan.datum),
        leerling,
        leeg: false,
        open: WritingRoom::of(plan),
        eigenaar: None,
        coach: None,
        periode: guide(plan),
        met: ShownColumns {
            ruimte: acties.iter().any(|actie| actie.ruimte.is_some()),
            stap: acties.iter().any(|actie| actie.stap.is_some()),
            verwerkt: evaluaties.iter().any(|one| one.verwerkt.is_some()),
        },
        acties,
        evaluaties,
        logboek: plan.logboek.iter().map(entry).collect(),
        tijdlijn: Tijdlijn::of(page.context, plan),
    };
    about(&page, plan, &mut frame, &mut view);
    Sheet::new("draaiboek", page.path, &frame, &view)
}

/// Whose draaiboek it is, from the plan that it belongs to.
fn about(
    page: &DocumentPage<'_, '_>,
    plan: &Draaiboek,
    frame: &mut PageFrame,
    view: &mut DraaiboekView,
) {
    let context = page.context;
    if let Some((_, own)) = plan
        .leerplan
        .as_ref()
        .and_then(|id| context.school.leerplan(id))
    {
        let pupil = person::pupil(context.school, &own.leerling);
        blank::TITLE.clone_into(&mut frame.titel);
        frame.ondertitel = own.titel.as_deref().map(str::to_owned);
        frame.naam = Some(pupil.naam);
        frame.klas = pupil.klas;
        frame.vak = person::subject(context, own.vak.as_deref(), own.leerlijn.as_ref());
        view.coach = pupil.coach;
        frame.verder.extend(page.portfolio(&own.leerling));
    }
    let link = plan.invoeringsplan.as_ref();
    if let Some((_, round)) = link.and_then(|id| context.school.invoeringsplan(id)) {
        frame.ondertitel = Some(round.titel.to_string());
        let owners = person::people(context.school, &round.eigenaar);
        view.eigenaar = Some(owners).filter(|owners| !owners.is_empty());
    }
}

/// The period, or the milestone that takes its place.
fn guide(plan: &Draaiboek) -> Option<String> {
    let span = plan.periode.as_ref().and_then(|span| {
        let (van, tot) = (span.van?, span.tot?);
        Some(moment::span(van.0, tot.0))
    });
    span.or_else(|| plan.mijlpaal.as_deref().map(str::to_owned))
}

fn action(context: &RenderContext<'_>, actie: &Actie) -> ActionRow {
    let now = context.as_of();
    ActionRow {
        wat: actie.wat.clone(),
        wie: person::people(context.school, &actie.wie),
        wanneer: When::new(&actie.wanneer, actie.uur.as_deref()),
        klaar: actie.klaar.filter(|day| now.has_come(*day)),
        ruimte: actie.ruimte.clone(),
        stap: actie.stap.map(|stap| stap.0),
        verantwoording: actie.verantwoording.map(|kind| match kind {
            Verantwoording::Initiatief => "initiatief tonen",
            Verantwoording::Afleggen => "verantwoording afleggen",
            Verantwoording::Dragen => "verantwoordelijkheid dragen",
        }),
    }
}

fn round(school: &School, evaluatie: &Evaluatie) -> FeedbackRow {
    FeedbackRow {
        van: person::people(school, &evaluatie.met),
        over: evaluatie.over.clone(),
        wanneer: When::new(&evaluatie.wanneer, evaluatie.uur.as_deref()),
        ontvangen: evaluatie.ontvangen,
        bestanden: evaluatie.feedback.iter().map(|to| reference(to)).collect(),
        tops: evaluatie.tops.to_vec(),
        tips: evaluatie.tips.to_vec(),
        verwerkt: evaluatie.verwerkt.clone(),
    }
}

fn entry(regel: &Logregel) -> LogRow {
    LogRow {
        datum: regel.datum,
        gedaan: regel.gedaan.clone(),
        aspect: regel.aspect.clone(),
        bewijs: regel.bewijs.iter().map(|to| reference(to)).collect(),
    }
}

/// A link stays whole; of a file only the name is shown, for the page does not bring it along.
fn reference(to: &str) -> Reference {
    let link = to.starts_with("https://");
    let name = to.trim_end_matches('/').rsplit('/').next().unwrap_or(to);
    Reference {
        naam: if link { to } else { name }.to_owned(),
        link,
    }
}

impl Placed for Draaiboek {
    fn above(&self, school: &School) -> Vec<OverviewPage> {
        OverviewPage::of_plan(school, self.leerplan.as_ref())
    }
}

impl DocumentView for Draaiboek {
    fn heading(&self) -> Heading {
        Heading {
            order: 4,
            text: "Draaiboeken",
        }
    }

    fn title(&self, context: &RenderContext<'_>, document: &Document) -> String {
        let school = context.school;
        let own = self.leerplan.as_ref().and_then(|id| school.leerplan(id));
        let round = self.invoeringsplan.as_ref();
        let round = round.and_then(|id| school.invoeringsplan(id));
        let title = own.and_then(|(_, own)| own.titel.as_ref());
        let title = title.or_else(|| round.map(|(_, round)| &round.titel));
        titles::or_id(title, document)
    }

    fn about(&self, context: &RenderContext<'_>) -> Option<String> {
        let school = context.school;
        let own = self.leerplan.as_ref().and_then(|id| school.leerplan(id));
        own.map(|(_, own)| school.pupil_name(&own.leerling))
    }

    fn sheet(&self, page: DocumentPage<'_, '_>) -> Sheet {
        sheet(page, self)
    }
}
