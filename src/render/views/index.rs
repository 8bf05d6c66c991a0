//! The index: classes and their weeks, documents, and what the check found.

use serde::Serialize;

use super::blad::Blad;
use super::naar::Naar;
use super::{Sheet, gesprek, moment, person, planning, studiewijzer, voortgang};
use crate::calendar::{IsoWeek, dutch};
use crate::finding::Totals;
use crate::model::part::Id;
use crate::model::{Content, Soort};
use crate::render::desk::Desk;
use crate::render::paths;
use crate::school::{Document, DocumentNumber};
use crate::words;

/// What the index shows.
#[derive(Debug, Serialize)]
struct View {
    schooljaar: String,
    documenten: String,
    bevindingen: String,
    klassen: Vec<Klas>,
    soorten: Vec<Groep>,
    stappenplan: Option<Naar>,
    vandaag: Option<Naar>,
    overzichten: Vec<Overzicht>,
}

/// The pages about a class as a whole.
#[derive(Debug, Serialize)]
struct Overzicht {
    naam: String,
    paginas: Vec<Naar>,
}

/// A class with its weeks.
#[derive(Debug, Serialize)]
struct Klas {
    naam: String,
    periodes: Vec<Periode>,
}

/// The weeks of a period.
#[derive(Debug, Serialize)]
struct Periode {
    nummer: Option<u8>,
    weken: Vec<Week>,
}

/// A week.
#[derive(Debug, Serialize)]
struct Week {
    nummer: u8,
    dagen: String,
    pad: String,
    deze: bool,
}

/// The documents of one soort.
#[derive(Debug, Serialize)]
struct Groep {
    kop: &'static str,
    /// Whether anything was found in any of them.
    gevonden: bool,
    /// Whether they are few enough to stand on one sheet.
    bijeen: bool,
    rijen: Vec<Rij>,
}

/// A document.
#[derive(Debug, Serialize)]
struct Rij {
    titel: String,
    pad: Option<String>,
    over: Option<String>,
    bevindingen: String,
    fout: bool,
}

/// The headings of the soorten, in the order of the index.
const HEADINGS: [(Soort, &str); 9] = [
    (Soort::Planning, "Planningen"),
    (Soort::Studiewijzer, "Studiewijzers"),
    (Soort::Leerplan, "Leerplannen"),
    (Soort::Draaiboek, "Draaiboeken"),
    (Soort::Invoeringsplan, "Invoeringsplannen"),
    (Soort::Leerlijn, "Leerlijnen"),
    (Soort::Klas, "Klassen"),
    (Soort::Voortgang, "Voortgang"),
    (Soort::Gesprek, "Gesprekken"),
];

/// The index of a school.
pub(in crate::render) fn sheet(desk: &Desk<'_>) -> Sheet {
    let path = "index".to_owned();
    let titel = desk.school_name().unwrap_or("Onze school").to_owned();
    let mut blad = Blad::new(desk, &path, "overzicht", titel);
    blad.school = None;
    let totals = desk.report.totals().in_words();
    let overzichten: Vec<Overzicht> = desk
        .overview
        .groepen()
        .iter()
        .map(|one| about(desk, one))
        .collect();
    let inhoud = View {
        vandaag: (!overzichten.is_empty()).then(|| Naar {
            titel: "De hele school vandaag".to_owned(),
            pad: Some(format!("{}.{}", paths::TODAY, desk.extension)),
        }),
        overzichten,
        schooljaar: desk.school.calendar.year().to_string(),
        documenten: words::count(desk.report.documents, words::DOCUMENT),
        bevindingen: totals,
        klassen: desk.weeks.classes().map(|id| klas(desk, id)).collect(),
        soorten: groups(desk),
        stappenplan: desk.school_colour().map(|kleur| Naar {
            titel: desk.step_plan(Some(kleur)).naam.clone(),
            pad: Some(format!("{}.{}", paths::STEP_PLAN, desk.extension)),
        }),
    };
    Sheet::new("index", path, &blad, &inhoud)
}

/// The pages about a class: the start of the day, and its progress where anything was measured.
fn about(desk: &Desk<'_>, group: &crate::overview::Groep) -> Overzicht {
    let page = |titel: &str, path: String| Naar {
        titel: titel.to_owned(),
        pad: Some(format!("{path}.{}", desk.extension)),
    };
    let measured = desk.overview.has_results(group);
    let progress = measured.then(|| page("voortgang", desk.paths.progress(group)));
    let day_start = page("dagstart", desk.paths.day_start(group));
    Overzicht {
        naam: group.naam().to_owned(),
        paginas: [Some(day_start), progress].into_iter().flatten().collect(),
    }
}

fn klas(desk: &Desk<'_>, id: &Id) -> Klas {
    let mut periodes: Vec<Periode> = Vec::new();
    for week in desk.weeks.weeks(id) {
        let nummer = super::week::period(desk, week);
        let shown = week_of(desk, id, week);
        match periodes.last_mut().filter(|last| last.nummer == nummer) {
            Some(last) => last.weken.push(shown),
            None => periodes.push(Periode {
                nummer,
                weken: vec![shown],
            }),
        }
    }
    Klas {
        naam: desk.class(id).to_owned(),
        periodes,
    }
}

fn week_of(desk: &Desk<'_>, id: &Id, week: IsoWeek) -> Week {
    Week {
        nummer: week.number(),
        dagen: moment::span(week.monday(), week.friday()),
        pad: format!("{}.{}", desk.paths.week(id, week), desk.extension),
        deze: week.contains(desk.today),
    }
}

fn groups(desk: &Desk<'_>) -> Vec<Groep> {
    let mut groups: Vec<Groep> = Vec::new();
    let mut by_soort: Vec<(Soort, Vec<Rij>)> = HEADINGS
        .iter()
        .map(|(soort, _)| (*soort, Vec::new()))
        .collect();
    for (number, document) in desk.school.documents.iter().enumerate() {
        let soort = document.soort();
        let group = by_soort.iter_mut().find(|(one, _)| Some(*one) == soort);
        if let (Some((_, rows)), false) = (group, document.aside) {
            rows.extend(row(desk, number, document));
        }
    }
    for ((_, kop), (_, rijen)) in HEADINGS.iter().zip(by_soort) {
        if !rijen.is_empty() {
            groups.push(Groep {
                kop,
                gevonden: rijen.iter().any(|row| !row.bevindingen.is_empty()),
                bijeen: rijen.len() <= 20,
                rijen,
            });
        }
    }
    groups
}

fn row(desk: &Desk<'_>, number: DocumentNumber, document: &Document) -> Option<Rij> {
    let (titel, over) = named(desk, document)?;
    let totals = Totals::of(desk.findings(&document.path).iter().copied());
    Some(Rij {
        titel: Some(titel)
            .filter(|title| !title.trim().is_empty())
            .unwrap_or_else(|| document.id.to_string()),
        pad: desk.link(number),
        over,
        bevindingen: totals.in_words(),
        fout: totals.fouten > 0,
    })
}

/// The title of a document, and whom or what it is about.
fn named(desk: &Desk<'_>, document: &Document) -> Option<(String, Option<String>)> {
    let school = desk.school;
    let id = || document.id.to_string();
    Some(match document.content.as_ref()? {
        Content::Planning(one) => {
            let about = [Some(desk.subject(&one.vak)), desk.classes(&one.klas)];
            (
                planning::title(one),
                Some(about.into_iter().flatten().collect::<Vec<_>>().join(", ")),
            )
        }
        Content::Studiewijzer(one) => (studiewijzer::title(desk, one), desk.classes(&one.klas)),
        Content::Leerplan(one) => {
            let title = one.titel.clone().unwrap_or_else(id);
            (title, Some(school.pupil_name(&one.leerling)))
        }
        Content::Draaiboek(one) => {
            let own = one.leerplan.as_ref().and_then(|id| school.leerplan(id));
            let round = one.invoeringsplan.as_ref();
            let round = round.and_then(|id| school.invoeringsplan(id));
            let title = own.and_then(|(_, own)| own.titel.clone());
            let title = title.or_else(|| round.map(|(_, round)| round.titel.clone()));
            let name = own.map(|(_, own)| school.pupil_name(&own.leerling));
            (title.unwrap_or_else(id), name)
        }
        Content::Invoeringsplan(one) => {
            let owners = person::people(school, &one.eigenaar);
            (
                one.titel.clone(),
                Some(owners).filter(|owners| !owners.is_empty()),
            )
        }
        Content::Leerlijn(one) => (
            one.titel.clone().unwrap_or_else(id),
            Some(desk.subject(&one.vak)),
        ),
        Content::Klas(one) => (one.klas.to_string(), one.mentor.clone()),
        Content::Voortgang(one) => (voortgang::title(desk, one), voortgang::about(desk, one)),
        Content::Gesprek(one) => {
            let day = dutch::date_span(one.datum.0, one.datum.0);
            let title = format!("{}, {day}", gesprek::kind(one.vorm));
            (title, Some(school.pupil_name(&one.leerling)))
        }
    })
}
