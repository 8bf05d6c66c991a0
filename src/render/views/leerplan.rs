//! A pupil's own plan: the questions of the form with the answers.

use crate::model::part::Datum;
use serde::Serialize;

use super::blad::Page;
use super::{Sheet, person};
use crate::model::Leerplan;
use crate::model::leerplan::{Benodigdheid, Materiaal, Persoon};
use crate::model::part::Bedrag;

/// What the sheet of a leerplan shows.
#[derive(Debug, Serialize)]
struct View {
    datum: Datum,
    coach: Option<String>,
    besproken: Option<Datum>,
    vragen: Vec<Veld>,
    middelen: Vec<Middel>,
}

/// A question of the form.
#[derive(Debug, Serialize)]
struct Veld {
    vraag: &'static str,
    antwoord: Vec<String>,
    punten: Vec<String>,
}

/// A column of what is needed.
#[derive(Debug, Serialize)]
struct Middel {
    kop: &'static str,
    vragen: Vec<Veld>,
}

/// The sheet of a leerplan.
pub(super) fn sheet(page: Page<'_, '_>, plan: &Leerplan) -> Sheet {
    let desk = page.desk;
    let pupil = person::pupil(desk.school, &plan.leerling);
    let mut blad = page.blad(
        "persoonlijk leerplan",
        "Mijn eigen plan".to_owned(),
        Some(plan.datum),
    );
    blad.ondertitel.clone_from(&plan.titel);
    blad.naam = Some(pupil.naam);
    blad.klas = pupil.klas;
    blad.vak = person::subject(desk, plan.vak.as_deref(), plan.leerlijn.as_ref());
    let inhoud = View {
        datum: plan.datum,
        coach: pupil.coach,
        besproken: plan.besproken,
        vragen: questions(plan),
        middelen: vec![people(plan), needs(plan), materials(plan)],
    };
    Sheet::new("leerplan", page.path, &blad, &inhoud)
}

/// A question with one open answer.
fn open(vraag: &'static str, answer: Option<&String>) -> Veld {
    parts(vraag, [(None, answer)])
}

/// A question with several parts, each with the words that it begins with where the pupil did not
/// write those.
fn parts<const N: usize>(
    vraag: &'static str,
    parts: [(Option<&'static str>, Option<&String>); N],
) -> Veld {
    let given = parts.into_iter().filter_map(|(begin, text)| {
        let text = text.filter(|text| !text.trim().is_empty())?;
        let lower = text.trim_start().to_lowercase();
        let begin = begin.filter(|begin| !lower.starts_with(&begin.to_lowercase()));
        Some(begin.map_or_else(|| text.clone(), |begin| format!("{begin} {text}")))
    });
    Veld {
        vraag,
        antwoord: given.collect(),
        punten: Vec::new(),
    }
}

/// A question with a list as answer; what is empty is left out.
fn list(vraag: &'static str, points: impl IntoIterator<Item = Option<String>>) -> Veld {
    let points = points.into_iter().flatten();
    Veld {
        vraag,
        antwoord: Vec::new(),
        punten: points.filter(|text| !text.trim().is_empty()).collect(),
    }
}

fn questions(plan: &Leerplan) -> Vec<Veld> {
    let motivation = plan.motivatie.as_ref();
    let known = plan.voorkennis.as_ref();
    let goals = plan.leerdoelen.iter().map(|goal| Some(goal.doel.clone()));
    let mut questions = vec![
        open("Mijn idee", plan.idee.as_ref()),
        parts(
            "Mijn motivatie",
            [
                (
                    Some("Ik wil dit graag omdat"),
                    motivation.and_then(|m| m.omdat.as_ref()),
                ),
                (Some("Daarom"), motivation.and_then(|m| m.daarom.as_ref())),
            ],
        ),
        parts(
            "Wat weet ik al?",
            [
                (Some("Van school:"), known.and_then(|k| k.school.as_ref())),
                (
                    Some("Van thuis, werk of sport:"),
                    known.and_then(|k| k.ervaring.as_ref()),
                ),
            ],
        ),
        open("Wat kan ik na dit project?", plan.resultaat.as_ref()),
    ];
    if !plan.leerdoelen.is_empty() {
        questions.push(list("Mijn leerdoelen", goals));
    }
    questions.push(open(
        "Waaraan zie ik dat het gelukt is?",
        plan.gelukt.as_ref(),
    ));
    questions
}

fn people(plan: &Leerplan) -> Middel {
    let who = |p: &Persoon| joined(p.wie.as_ref(), p.waarvoor.as_ref());
    let how = |p: &Persoon| {
        p.contact
            .as_ref()
            .and_then(|how| joined(p.wie.as_ref(), Some(how)))
    };
    let notes = plan.aandachtspunten.as_ref();
    let parents = plan.ouders.as_ref();
    Middel {
        kop: "Wie heb ik nodig?",
        vragen: vec![
            list("Namen en rollen", plan.personen.iter().map(who)),
            list("Hoe bereik ik hen?", plan.personen.iter().map(how)),
            open(
                "Niet vergeten",
                notes.and_then(|notes| notes.personen.as_ref()),
            ),
            open(
                "Hoe informeer ik mijn ouders of verzorgers?",
                parents.and_then(|parents| parents.informeren.as_ref()),
            ),
        ],
    }
}

fn needs(plan: &Leerplan) -> Middel {
    let how = |b: &Benodigdheid| {
        b.hoe
            .as_ref()
            .and_then(|how| joined(b.wat.as_ref(), Some(how)))
    };
    let notes = plan.aandachtspunten.as_ref();
    let parents = plan.ouders.as_ref();
    Middel {
        kop: "Wat heb ik nodig?",
        vragen: vec![
            list(
                "Ruimte, tijd en apparaten",
                plan.benodigdheden.iter().map(|need| need.wat.clone()),
            ),
            list("Hoe regel ik dat?", plan.benodigdheden.iter().map(how)),
            open(
                "Niet vergeten",
                notes.and_then(|notes| notes.benodigdheden.as_ref()),
            ),
            open(
                "Waarbij kunnen mijn ouders of verzorgers helpen?",
                parents.and_then(|parents| parents.hulp.as_ref()),
            ),
        ],
    }
}

fn materials(plan: &Leerplan) -> Middel {
    let what = |m: &Materiaal| {
        let cost = m.kosten.map(|cost| format!(" ({})", price(cost)));
        Some(format!("{}{}", m.wat.as_deref()?, cost.unwrap_or_default()))
    };
    let how = |m: &Materiaal| {
        m.hoe
            .as_ref()
            .and_then(|how| joined(m.wat.as_ref(), Some(how)))
    };
    let notes = plan.aandachtspunten.as_ref();
    Middel {
        kop: "Welk materiaal gebruik ik?",
        vragen: vec![
            list("Materialen", plan.materialen.iter().map(what)),
            list("Hoe kom ik eraan?", plan.materialen.iter().map(how)),
            open(
                "Niet vergeten",
                notes.and_then(|notes| notes.materialen.as_ref()),
            ),
            list("Wat kost het en wie betaalt het?", [costs(plan)]),
        ],
    }
}

/// "Samen € 8,48. De helft van mijn zakgeld." The sum of the materials where no sum is given.
fn costs(plan: &Leerplan) -> Option<String> {
    let costs = plan.kosten.as_ref();
    let priced: Vec<i64> = plan
        .materialen
        .iter()
        .filter_map(|m| Some(m.kosten?.0))
        .collect();
    let sum = (!priced.is_empty()).then(|| Bedrag(priced.iter().sum()));
    let total = costs.and_then(|costs| costs.totaal).or(sum);
    let total = total.map(|total| format!("Samen {}.", euros(total)));
    let met = costs.and_then(|costs| costs.regeling.clone());
    let parts: Vec<String> = total.into_iter().chain(met).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn price(amount: Bedrag) -> String {
    if amount.0 == 0 {
        "gratis".to_owned()
    } else {
        euros(amount)
    }
}

fn euros(amount: Bedrag) -> String {
    format!("€\u{a0}{}", amount.to_string().replace('.', ","))
}

/// "wat: hoe", or the one of the two that is there.
fn joined(what: Option<&String>, more: Option<&String>) -> Option<String> {
    match (what, more) {
        (Some(what), Some(more)) => Some(format!("{what}: {more}")),
        (one, other) => one.or(other).cloned(),
    }
}
