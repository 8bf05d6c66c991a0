//! A pupil's own plan: the questions of the form with the answers, and room for those that are
//! still missing.

use chrono::NaiveDate;
use serde::Serialize;

use super::field::{Deel, Veld};
use super::means::{self, Middel};
use crate::model::part::{Datum, EenOfMeer, Id, Lijst};
use crate::model::{Leerplan, Soort};
use crate::render::parts::frame::{Blad, Page};
use crate::render::parts::person;
use crate::render::sheet::Sheet;

/// The most lines in one place of a plan that is filled in for the rest.
const MISSING: u32 = 2;

/// What the sheet of a leerplan shows.
#[derive(Debug, Serialize)]
struct View {
    /// None on a form that is still to be filled in.
    datum: Option<Datum>,
    coach: Option<String>,
    besproken: Option<Datum>,
    /// Whether nothing is filled in.
    leeg: bool,
    vragen: Vec<Veld>,
    middelen: Vec<Middel>,
}

/// The sheet of a leerplan.
pub(in crate::render) fn sheet(page: Page<'_, '_>, plan: &Leerplan) -> Sheet {
    let desk = page.desk;
    let pupil = person::pupil(desk.school, &plan.leerling);
    let mut blad = page.blad("persoonlijk leerplan", TITLE.to_owned(), Some(plan.datum));
    blad.verder.extend(page.portfolio(&plan.leerling));
    blad.ondertitel = plan.titel.as_deref().map(str::to_owned);
    blad.naam = Some(pupil.naam);
    blad.klas = pupil.klas;
    blad.vak = person::subject(desk, plan.vak.as_deref(), plan.leerlijn.as_ref());
    let few = |questions: Vec<Veld>| -> Vec<Veld> {
        let questions = questions.into_iter();
        questions.map(|veld| veld.at_most(MISSING)).collect()
    };
    let middelen = means::columns(plan).into_iter();
    let inhoud = View {
        datum: Some(plan.datum),
        coach: pupil.coach,
        besproken: plan.besproken,
        leeg: false,
        vragen: few(questions(plan)),
        middelen: middelen
            .map(|column| Middel {
                kop: column.kop,
                vragen: few(column.vragen),
            })
            .collect(),
    };
    Sheet::new("leerplan", page.path, &blad, &inhoud)
}

const TITLE: &str = "Mijn eigen plan";

/// The form without answers, for whoever the frame names.
pub(in crate::render) fn blank(mut blad: Blad, path: String, coach: Option<String>) -> Sheet {
    let plan = nothing();
    "persoonlijk leerplan".clone_into(&mut blad.soort);
    TITLE.clone_into(&mut blad.titel);
    let inhoud = View {
        datum: None,
        coach,
        besproken: None,
        leeg: true,
        vragen: questions(&plan),
        middelen: means::columns(&plan),
    };
    Sheet::new("leerplan", path, &blad, &inhoud)
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

fn questions(plan: &Leerplan) -> Vec<Veld> {
    let motivation = plan.motivatie.as_ref();
    let because = motivation.and_then(|m| m.omdat.as_deref());
    let therefore = motivation.and_then(|m| m.daarom.as_deref());
    let known = plan.voorkennis.as_ref();
    let school = known.and_then(|k| k.school.as_deref());
    let elsewhere = known.and_then(|k| k.ervaring.as_deref());
    let goals = plan
        .leerdoelen
        .iter()
        .map(|goal| Some(goal.doel.to_string()));
    let mut questions = vec![
        Veld::open("Mijn idee", plan.idee.as_ref(), 5)
            .help("Wat wil je leren, maken of uitzoeken?"),
        Veld::parts(
            "Mijn motivatie",
            vec![
                Deel::new(Some("Ik wil dit graag omdat"), because, 3),
                Deel::new(Some("Daarom"), therefore, 2),
            ],
        )
        .help("Waarom past dit bij jou, en wat ga je daarom doen?"),
        Veld::parts(
            "Wat weet ik al?",
            vec![
                Deel::new(Some("Van school:"), school, 3),
                Deel::new(Some("Van thuis, werk of sport:"), elsewhere, 2),
            ],
        )
        .help("Denk ook aan je stage, je bijbaan en je hobby’s."),
        Veld::open("Wat kan ik na dit project?", plan.resultaat.as_ref(), 5)
            .help("Iets van een vak én iets dat je overal kunt gebruiken, zoals samenwerken."),
    ];
    if !plan.leerdoelen.is_empty() {
        questions.push(Veld::list("Mijn leerdoelen", goals, 0));
    }
    let seen = Veld::open("Waaraan zie ik dat het gelukt is?", plan.gelukt.as_ref(), 5);
    questions.push(seen.help("Welk bewijs komt er in je portfolio?"));
    questions
}
