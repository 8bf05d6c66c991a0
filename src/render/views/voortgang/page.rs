//! Results: of a class on the goals of a planning, or of a pupil on their own goals.

use serde::Serialize;

use super::made::MadeExercises;
use super::own_goals::OwnGoals;
use crate::facts::class_results::{Telling, by_date};
use crate::facts::pupils::pupils_in_results;
use crate::model::Voortgang;
use crate::model::part::{Datum, Id, Resultaat, Tekst, Velden};
use crate::model::voortgang::Meting;
use crate::overview::kaart::Kaart;
use crate::render::context::RenderContext;
use crate::render::document_view::{DocumentView, Heading};
use crate::render::overview_page::OverviewPage;
use crate::render::parts::frame::DocumentPage;
use crate::render::parts::titles;
use crate::render::placed::Placed;
use crate::render::sheet::Sheet;
use crate::school::{Document, School};

/// What the sheet of results shows: one of the two tables, and the measurements behind it.
#[derive(Debug, Serialize)]
struct VoortgangView {
    /// The day of the last measurement.
    stand: Option<Datum>,
    kaart: Option<Kaart>,
    eigen: Option<OwnGoals>,
    metingen: Vec<MeasurementRow>,
    /// Which exercises were made.
    gemaakt: Option<MadeExercises>,
    /// Whether any measurement was about a kind of learning.
    aspecten: bool,
}

#[derive(Debug, Serialize)]
struct MeasurementRow {
    datum: Datum,
    paragraaf: Option<Tekst>,
    aspect: Option<Tekst>,
    telling: Telling,
}

fn sheet(page: DocumentPage<'_, '_>, results: &Voortgang) -> Sheet {
    let context = page.context;
    let own = results.leerplan.is_some();
    let metingen = by_date(context.as_of(), &[results]);
    let metingen: Vec<MeasurementRow> = metingen.into_iter().map(line).collect();
    let view = VoortgangView {
        stand: metingen.last().map(|last| last.datum),
        kaart: (!own).then(|| Kaart::new(context.school, context.today, &[results])),
        gemaakt: MadeExercises::new(context, results),
        eigen: own.then(|| OwnGoals::new(context, results)),
        aspecten: metingen.iter().any(|one| one.aspect.is_some()),
        metingen,
    };
    let mut frame = page.frame("voortgang", "Voortgang".to_owned(), None);
    frame.ondertitel = Some(titles::voortgang(context, results));
    frame.klas = results.klas.as_ref().map(|id| context.class(id).to_owned());
    frame.naam = own.then(|| titles::measured(context, results)).flatten();
    let plan = results
        .planning
        .as_ref()
        .and_then(|id| context.school.planning(id));
    frame.vak = plan.map(|(_, plan)| context.subject(&plan.vak));
    Sheet::new("voortgang", page.path, &frame, &view)
}

fn line(meting: &Meting) -> MeasurementRow {
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
    MeasurementRow {
        datum: meting.datum,
        paragraaf: meting.paragraaf.clone(),
        aspect: meting.aspect.clone(),
        telling,
    }
}

impl Placed for Voortgang {
    fn above(&self, school: &School) -> Vec<OverviewPage> {
        match &self.klas {
            Some(klas) if self.leerplan.is_none() => OverviewPage::of_class(klas),
            _ => OverviewPage::of_plan(school, self.leerplan.as_ref()),
        }
    }

    fn classes(&self) -> Vec<&Id> {
        self.klas.iter().collect()
    }

    fn pupils(&self) -> Vec<Id> {
        if self.leerplan.is_some() {
            return Vec::new();
        }
        pupils_in_results(self).collect()
    }
}

impl DocumentView for Voortgang {
    fn heading(&self) -> Heading {
        Heading {
            order: 8,
            text: "Voortgang",
        }
    }

    fn title(&self, context: &RenderContext<'_>, _: &Document) -> String {
        titles::voortgang(context, self)
    }

    fn about(&self, context: &RenderContext<'_>) -> Option<String> {
        titles::measured(context, self)
    }

    fn sheet(&self, page: DocumentPage<'_, '_>) -> Sheet {
        sheet(page, self)
    }
}
