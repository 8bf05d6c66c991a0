//! A pupil's own plan: the questions of the form with the answers, and room for those that are
//! still missing.

use chrono::NaiveDate;
use serde::Serialize;

use super::field::{AnswerPart, Question};
use super::means::{self, MeansColumn};
use crate::model::part::{Datum, EenOfMeer, Id, Leerdoel, Lijst};
use crate::model::{Leerplan, Soort};
use crate::render::context::RenderContext;
use crate::render::document_view::{DocumentView, Heading};
use crate::render::overview_page::OverviewPage;
use crate::render::parts::frame::{DocumentPage, PageFrame};
use crate::render::parts::levels::levels;
use crate::render::parts::{person, titles};
use crate::render::placed::Placed;
use crate::render::sheet::Sheet;
use crate::school::{Document, School};

/// The most lines to write on for an open question of a plan that has answers.
const MISSING: u32 = 2;

/// What the sheet of a leerplan shows.
#[derive(Debug, Serialize)]
struct LeerplanView {
    /// None on a form that is still to be filled in.
    datum: Option<Datum>,
    coach: Option<String>,
    besproken: Option<Datum>,
    /// Whether nothing is filled in.
    leeg: bool,
    vragen: Vec<Question>,
    middelen: Vec<MeansColumn>,
}

/// The sheet of a leerplan.
fn sheet(page: DocumentPage<'_, '_>, plan: &Leerplan) -> Sheet {
    let context = page.context;
    let pupil = person::pupil(context.school, &plan.leerling);
    let mut frame = page.frame("persoonlijk leerplan", TITLE.to_owned(), Some(plan.datum));
    frame.verder.extend(page.portfolio(&plan.leerling));
    frame.ondertitel = plan.titel.as_deref().map(str::to_owned);
    frame.naam = Some(pupil.naam);
    frame.klas = pupil.klas;
    frame.vak = person::subject(context, plan.vak.as_deref(), plan.leerlijn.as_ref());
    let few = |questions: Vec<Question>| -> Vec<Question> {
        let questions = questions.into_iter();
        questions.map(|veld| veld.at_most(MISSING)).collect()
    };
    let middelen = means::columns(plan).into_iter();
    let view = LeerplanView {
        datum: Some(plan.datum),
        coach: pupil.coach,
        besproken: plan.besproken,
        leeg: false,
        vragen: few(questions(plan)),
        middelen: middelen
            .map(|column| MeansColumn {
                kop: column.kop,
                vragen: few(column.vragen),
            })
            .collect(),
    };
    Sheet::new("leerplan", page.path, &frame, &view)
}

const TITLE: &str = "Mijn eigen plan";

/// The form without answers, for whoever the frame names.
pub(in crate::render) fn blank(mut frame: PageFrame, path: String, coach: Option<String>) -> Sheet {
    let plan = nothing();
    "persoonlijk leerplan".clone_into(&mut frame.soort);
    TITLE.clone_into(&mut frame.titel);
    let view = LeerplanView {
        datum: None,
        coach,
        besproken: None,
        leeg: true,
        vragen: questions(&plan),
        middelen: means::columns(&plan),
    };
    Sheet::new("leerplan", path, &frame, &view)
}

/// A plan in which nothing is filled in.
fn nothing() -> Leerplan {
    Leerplan {
        soort: Soort::Leerplan,
        id: None,
        leerling: Id::from_name(""),
        vak: None,
        leerlijn: None,
        datum: Datum(NaiveDate::default()),
        titel: None,
        idee: None,
        motivatie: None,
        voorkennis: None,
        resultaat: None,
        leerdoelen: EenOfMeer::default(),
        personen: Lijst::default(),
        benodigdheden: Lijst::default(),
        materialen: Lijst::default(),
        aandachtspunten: None,
        gelukt: None,
        kosten: None,
        ouders: None,
        besproken: None,
    }
}

/// A goal, with its levels behind it.
fn with_levels(goal: &Leerdoel) -> String {
    let named = levels(&goal.niveau).map(|named| format!(" ({named})"));
    format!("{}{}", goal.doel, named.unwrap_or_default())
}

fn questions(plan: &Leerplan) -> Vec<Question> {
    let motivation = plan.motivatie.as_ref();
    let because = motivation.and_then(|m| m.omdat.as_deref());
    let therefore = motivation.and_then(|m| m.daarom.as_deref());
    let known = plan.voorkennis.as_ref();
    let school = known.and_then(|k| k.school.as_deref());
    let elsewhere = known.and_then(|k| k.ervaring.as_deref());
    let goals = plan.leerdoelen.iter().map(|goal| Some(with_levels(goal)));
    let mut questions = vec![
        Question::open("Mijn idee", plan.idee.as_ref(), 5)
            .help("Wat wil je leren, maken of uitzoeken?"),
        Question::parts(
            "Mijn motivatie",
            vec![
                AnswerPart::new(Some("Ik wil dit graag omdat"), because, 3),
                AnswerPart::new(Some("Daarom"), therefore, 2),
            ],
        )
        .help("Waarom past dit bij jou, en wat ga je daarom doen?"),
        Question::parts(
            "Wat weet ik al?",
            vec![
                AnswerPart::new(Some("Van school:"), school, 3),
                AnswerPart::new(Some("Van thuis, werk of sport:"), elsewhere, 2),
            ],
        )
        .help("Denk ook aan je stage, je bijbaan en je hobby’s."),
        Question::open("Wat kan ik na dit project?", plan.resultaat.as_ref(), 5)
            .help("Iets van een vak én iets dat je overal kunt gebruiken, zoals samenwerken."),
    ];
    if !plan.leerdoelen.is_empty() {
        questions.push(Question::list("Mijn leerdoelen", goals, 0));
    }
    let seen = Question::open("Waaraan zie ik dat het gelukt is?", plan.gelukt.as_ref(), 5);
    questions.push(seen.help("Welk bewijs komt er in je portfolio?"));
    questions
}

impl Placed for Leerplan {
    fn above(&self, _: &School) -> Vec<OverviewPage> {
        OverviewPage::of_pupil(&self.leerling)
    }

    fn pupils(&self) -> Vec<Id> {
        vec![self.leerling.clone()]
    }
}

impl DocumentView for Leerplan {
    fn heading(&self) -> Heading {
        Heading {
            order: 3,
            text: "Leerplannen",
        }
    }

    fn title(&self, _: &RenderContext<'_>, document: &Document) -> String {
        titles::or_id(self.titel.as_ref(), document)
    }

    fn about(&self, context: &RenderContext<'_>) -> Option<String> {
        Some(context.school.pupil_name(&self.leerling))
    }

    fn sheet(&self, page: DocumentPage<'_, '_>) -> Sheet {
        sheet(page, self)
    }

    fn search_words(&self) -> Vec<&str> {
        let goals = self.leerdoelen.iter();
        goals.map(|goal| goal.doel.as_str()).collect()
    }
}
