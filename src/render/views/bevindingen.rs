//! What a check found: a table for each file.

use serde::Serialize;

use crate::finding::{Finding, Level, Totals};
use crate::render::context::Desk;
use crate::render::parts::frame::Blad;
use crate::render::sheet::Sheet;
use crate::words;

/// What the page of findings shows.
#[derive(Debug, Serialize)]
struct View {
    documenten: String,
    /// The totals of what counts, in words; empty where nothing was found.
    gevonden: String,
    /// What a baseline knew, a line each.
    baseline: Vec<String>,
    bestanden: Vec<Bestand>,
}

/// A file with findings.
#[derive(Debug, Serialize)]
struct Bestand {
    pad: String,
    gevonden: String,
    rijen: Vec<Rij>,
}

/// A finding.
#[derive(Debug, Serialize)]
struct Rij {
    niveau: &'static str,
    fout: bool,
    regel: u32,
    kolom: u32,
    melding: String,
    hint: Option<String>,
    /// The name of the rule.
    naam: String,
    /// " (bekend sinds 7 oktober 2026)"; empty for what is new.
    bekend: String,
}

/// The page of findings; files in order of path, findings in order of place. `index` is the page
/// that it leads back to.
pub(in crate::render) fn sheet(desk: &Desk<'_>, index: Option<&str>) -> Sheet {
    let path = "bevindingen".to_owned();
    let mut blad = Blad::new(desk, &path, "bevindingen", "Bevindingen".to_owned());
    index.unwrap_or_default().clone_into(&mut blad.index);
    let report = desk.report;
    let mut bestanden: Vec<Bestand> = Vec::new();
    for part in report.findings.chunk_by(|a, b| a.file == b.file) {
        bestanden.push(Bestand {
            pad: part[0].file.clone(),
            gevonden: Totals::of(part).in_words(),
            rijen: part.iter().map(rij).collect(),
        });
    }
    let inhoud = View {
        documenten: words::count(report.documents, words::DOCUMENT),
        gevonden: report.totals().in_words(),
        baseline: report.about_baseline(desk.today),
        bestanden,
    };
    Sheet::new("bevindingen", path, &blad, &inhoud)
}

fn rij(finding: &Finding) -> Rij {
    Rij {
        niveau: finding.level.as_str(),
        fout: finding.level == Level::Fout,
        regel: finding.span.start.line,
        kolom: finding.span.start.column,
        melding: finding.message.clone(),
        hint: finding.hint.clone(),
        naam: finding.rule.clone(),
        bekend: finding.known_in_words(),
    }
}
