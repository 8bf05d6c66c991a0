//! All documents by soort, with what the check found in each.

use serde::Serialize;

use crate::finding::Totals;
use crate::model::Soort;
use crate::render::context::Desk;
use crate::render::parts::frame::Blad;
use crate::render::parts::titles;
use crate::render::sheet::Sheet;
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
pub(in crate::render) fn sheet(desk: &Desk<'_>, path: String) -> Sheet {
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
    for (number, document) in desk.school.documents() {
        let soort = document.soort();
        let group = by_soort.iter_mut().find(|(one, _)| Some(*one) == soort);
        if let Some((_, rows)) = group {
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
    let (titel, over) = titles::named(desk, document)?;
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
