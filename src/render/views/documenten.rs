//! All documents by soort, with what the check found in each.

use serde::Serialize;

use super::blad::Blad;
use super::{Sheet, gesprek, person, planning, studiewijzer, voortgang};
use crate::calendar::dutch;
use crate::finding::Totals;
use crate::model::part::Tekst;
use crate::model::{Content, Soort};
use crate::render::desk::Desk;
use crate::school::{Document, DocumentNumber};
use crate::words;

/// What the page shows.
#[derive(Debug, Serialize)]
struct View {
    documenten: String,
    bevindingen: Option<String>,
    soorten: Vec<Groep>,
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

/// The headings of the soorten, in the order of the page.
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

/// The page of all documents.
pub(super) fn sheet(desk: &Desk<'_>, path: String) -> Sheet {
    let blad = Blad::new(desk, &path, "documenten", "Alle documenten".to_owned());
    let soorten = groups(desk);
    let number = soorten.iter().map(|group| group.rijen.len()).sum();
    let found = desk.report.totals().in_words();
    let inhoud = View {
        documenten: words::count(number, words::DOCUMENT),
        bevindingen: (!desk.school.is_public()).then_some(found),
        soorten,
    };
    Sheet::new("documenten", path, &blad, &inhoud)
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
pub(in crate::render) fn named(
    desk: &Desk<'_>,
    document: &Document,
) -> Option<(String, Option<String>)> {
    let school = desk.school;
    let titled =
        |title: Option<&Tekst>| title.map_or_else(|| document.id.to_string(), ToString::to_string);
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
            let name = school.pupil_name(&one.leerling);
            (titled(one.titel.as_ref()), Some(name))
        }
        Content::Draaiboek(one) => {
            let own = one.leerplan.as_ref().and_then(|id| school.leerplan(id));
            let round = one.invoeringsplan.as_ref();
            let round = round.and_then(|id| school.invoeringsplan(id));
            let title = own.and_then(|(_, own)| own.titel.as_ref());
            let title = title.or_else(|| round.map(|(_, round)| &round.titel));
            let name = own.map(|(_, own)| school.pupil_name(&own.leerling));
            (titled(title), name)
        }
        Content::Invoeringsplan(one) => {
            let owners = person::people(school, &one.eigenaar);
            (
                one.titel.to_string(),
                Some(owners).filter(|owners| !owners.is_empty()),
            )
        }
        Content::Leerlijn(one) => (titled(one.titel.as_ref()), Some(desk.subject(&one.vak))),
        Content::Klas(one) => (
            one.klas.to_string(),
            one.mentor.as_deref().map(str::to_owned),
        ),
        Content::Voortgang(one) => (voortgang::title(desk, one), voortgang::about(desk, one)),
        Content::Gesprek(one) => {
            let day = dutch::date_span(one.datum.0, one.datum.0);
            let title = format!("{}, {day}", gesprek::kind(one.vorm));
            (title, Some(school.pupil_name(&one.leerling)))
        }
    })
}
