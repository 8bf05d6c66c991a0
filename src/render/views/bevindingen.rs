//! What a check found: a table for each file.

use serde::Serialize;

use crate::check::Nothing;
use crate::finding::{Finding, Level, Totals};
use crate::render::context::RenderContext;
use crate::render::parts::frame::PageFrame;
use crate::render::sheet::Sheet;
use crate::words;

/// What the page of findings shows.
#[derive(Debug, Serialize)]
struct BevindingenView {
    documenten: String,
    /// Why nothing was looked at; `None` where something was.
    niets: Option<String>,
    /// The totals of what counts, in words; empty where nothing was found.
    gevonden: String,
    /// What a baseline knew, a line each.
    baseline: Vec<String>,
    bestanden: Vec<FileFindings>,
}

#[derive(Debug, Serialize)]
struct FileFindings {
    pad: String,
    gevonden: String,
    rijen: Vec<FindingRow>,
}

#[derive(Debug, Serialize)]
struct FindingRow {
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
pub(in crate::render) fn sheet(context: &RenderContext<'_>, index: Option<&str>) -> Sheet {
    let path = "bevindingen".to_owned();
    let mut frame = PageFrame::new(context, &path, "bevindingen", "Bevindingen".to_owned());
    index.unwrap_or_default().clone_into(&mut frame.index);
    let report = context.report;
    let mut bestanden: Vec<FileFindings> = Vec::new();
    for part in report.findings.chunk_by(|a, b| a.file == b.file) {
        bestanden.push(FileFindings {
            pad: part[0].file.clone(),
            gevonden: Totals::of(part).in_words(),
            rijen: part.iter().map(row).collect(),
        });
    }
    let view = BevindingenView {
        documenten: words::count(report.documents, words::DOCUMENT),
        niets: report.nothing.map(Nothing::in_words),
        gevonden: report.totals().in_words(),
        baseline: report.about_baseline(context.today),
        bestanden,
    };
    Sheet::new("bevindingen", path, &frame, &view)
}

fn row(finding: &Finding) -> FindingRow {
    FindingRow {
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
