//! A talk: what was said and agreed. What is only for coaches (`intern`) is not in the view, so no
//! template can show it.

use serde::Serialize;

use crate::calendar::dutch;
use crate::model::Gesprek;
use crate::model::gesprek::Afspraak;
use crate::model::part::{Datum, Id, Tekst};
use crate::render::context::RenderContext;
use crate::render::document_view::{DocumentView, Heading};
use crate::render::overview_page::OverviewPage;
use crate::render::parts::frame::DocumentPage;
use crate::render::parts::moment::When;
use crate::render::parts::{person, titles};
use crate::render::placed::Placed;
use crate::render::sheet::Sheet;
use crate::school::{Document, School};

/// What the sheet of a talk shows.
#[derive(Debug, Serialize)]
struct GesprekView {
    datum: Datum,
    uur: Option<String>,
    met: String,
    coach: Option<String>,
    verslag: Option<Tekst>,
    afspraken: Vec<AgreementRow>,
}

#[derive(Debug, Serialize)]
struct AgreementRow {
    wat: Option<Tekst>,
    wie: String,
    wanneer: When,
    klaar: Option<Datum>,
}

/// The sheet of a talk.
fn sheet(page: DocumentPage<'_, '_>, talk: &Gesprek) -> Sheet {
    let school = page.context.school;
    let pupil = person::pupil(school, &talk.leerling);
    let mut frame = page.frame("gesprek", titles::gesprek(talk.vorm), None);
    frame.ondertitel = Some(dutch::long_date(talk.datum.0));
    frame.naam = Some(pupil.naam);
    frame.klas = pupil.klas;
    let report = talk.verslag.clone();
    let view = GesprekView {
        datum: talk.datum,
        uur: When::new(&[], talk.uur.as_deref()).delen.pop(),
        met: person::people(school, &talk.met),
        coach: pupil.coach,
        verslag: report.filter(|text| !text.trim().is_empty()),
        afspraken: talk
            .afspraken
            .iter()
            .map(|one| agreement(page.context, one))
            .collect(),
    };
    Sheet::new("gesprek", page.path, &frame, &view)
}

fn agreement(context: &RenderContext<'_>, afspraak: &Afspraak) -> AgreementRow {
    let now = context.as_of();
    AgreementRow {
        wat: afspraak.wat.clone(),
        wie: person::people(context.school, &afspraak.wie),
        wanneer: When::new(&afspraak.wanneer, None),
        klaar: afspraak.klaar.filter(|day| now.has_come(*day)),
    }
}

impl Placed for Gesprek {
    fn above(&self, _: &School) -> Vec<OverviewPage> {
        OverviewPage::of_pupil(&self.leerling)
    }

    fn pupils(&self) -> Vec<Id> {
        vec![self.leerling.clone()]
    }
}

impl DocumentView for Gesprek {
    fn heading(&self) -> Heading {
        Heading {
            order: 9,
            text: "Gesprekken",
        }
    }

    fn title(&self, _: &RenderContext<'_>, _: &Document) -> String {
        let day = dutch::date_span(self.datum.0, self.datum.0);
        format!("{}, {day}", titles::gesprek(self.vorm))
    }

    fn about(&self, context: &RenderContext<'_>) -> Option<String> {
        Some(context.school.pupil_name(&self.leerling))
    }

    fn sheet(&self, page: DocumentPage<'_, '_>) -> Sheet {
        sheet(page, self)
    }

    fn search_title(&self, title: &str) -> Option<String> {
        Some(title.to_owned())
    }
}
