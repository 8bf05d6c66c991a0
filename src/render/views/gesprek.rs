//! A talk: what was said and agreed. What is only for coaches (`intern`) is not in the view, so no
//! template can show it.

use serde::Serialize;

use crate::calendar::dutch;
use crate::model::Gesprek;
use crate::model::gesprek::Afspraak;
use crate::model::part::{Datum, Tekst};
use crate::render::parts::frame::DocumentPage;
use crate::render::parts::moment::When;
use crate::render::parts::{person, titles};
use crate::render::sheet::Sheet;
use crate::school::School;

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

/// An agreement.
#[derive(Debug, Serialize)]
struct AgreementRow {
    wat: Option<Tekst>,
    wie: String,
    wanneer: When,
    klaar: Option<Datum>,
}

/// The sheet of a talk.
pub(in crate::render) fn sheet(page: DocumentPage<'_, '_>, talk: &Gesprek) -> Sheet {
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
            .map(|one| agreement(school, one))
            .collect(),
    };
    Sheet::new("gesprek", page.path, &frame, &view)
}

fn agreement(school: &School, afspraak: &Afspraak) -> AgreementRow {
    AgreementRow {
        wat: afspraak.wat.clone(),
        wie: person::people(school, &afspraak.wie),
        wanneer: When::new(&afspraak.wanneer, None),
        klaar: afspraak.klaar,
    }
}
