//! Results: of a class on the goals of a planning, or of a pupil on their own goals.

use serde::Serialize;

use super::own_goals::Eigen;
use crate::model::Voortgang;
use crate::model::part::{Datum, Resultaat, Tekst, Velden};
use crate::model::voortgang::Meting;
use crate::overview::kaart::{Kaart, Telling, by_date};
use crate::render::parts::frame::Page;
use crate::render::parts::titles;
use crate::render::sheet::Sheet;

/// What the sheet of results shows: one of the two tables, and the measurements behind it.
#[derive(Debug, Serialize)]
struct View {
    /// The day of the last measurement.
    stand: Option<Datum>,
    kaart: Option<Kaart>,
    eigen: Option<Eigen>,
    metingen: Vec<Regel>,
    /// Whether any measurement was about a kind of learning.
    aspecten: bool,
}

/// A measurement.
#[derive(Debug, Serialize)]
struct Regel {
    datum: Datum,
    paragraaf: Option<Tekst>,
    aspect: Option<Tekst>,
    telling: Telling,
}

/// The sheet of results.
pub(in crate::render) fn sheet(page: Page<'_, '_>, results: &Voortgang) -> Sheet {
    let desk = page.desk;
    let own = results.leerplan.is_some();
    let metingen: Vec<Regel> = by_date(&[results]).into_iter().map(line).collect();
    let inhoud = View {
        stand: metingen.last().map(|last| last.datum),
        kaart: (!own).then(|| Kaart::new(desk.school, desk.today, &[results])),
        eigen: own.then(|| Eigen::new(desk, results)),
        aspecten: metingen.iter().any(|one| one.aspect.is_some()),
        metingen,
    };
    let mut blad = page.blad("voortgang", "Voortgang".to_owned(), None);
    blad.ondertitel = Some(titles::voortgang(desk, results));
    blad.klas = results.klas.as_ref().map(|id| desk.class(id).to_owned());
    blad.naam = own.then(|| titles::measured(desk, results)).flatten();
    let plan = results
        .planning
        .as_ref()
        .and_then(|id| desk.school.planning(id));
    blad.vak = plan.map(|(_, plan)| desk.subject(&plan.vak));
    Sheet::new("voortgang", page.path, &blad, &inhoud)
}

fn line(meting: &Meting) -> Regel {
    let mut telling = Telling::default();
    for result in meting.resultaten.iter().flat_map(Velden::values).flatten() {
        match result {
            Resultaat::Geheel(outcome) => telling.add(*outcome),
            Resultaat::PerDoel(goals) => {
                for outcome in goals.values().flatten() {
                    telling.add(*outcome);
                }
            }
        }
    }
    Regel {
        datum: meting.datum,
        paragraaf: meting.paragraaf.clone(),
        aspect: meting.aspect.clone(),
        telling,
    }
}
