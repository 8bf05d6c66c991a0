//! What a check found: a table for each file.

use chrono::NaiveDate;
use serde::Serialize;

use crate::check::{Nothing, Report, found_in_words};
use crate::finding::{Finding, Level, Totals};
use crate::render::context::RenderContext;
use crate::render::parts::frame::{self, PageFrame};
use crate::render::sheet::Sheet;
use crate::words;

/// What the page of findings shows.
#[derive(Debug, Serialize)]
struct BevindingenView {
    documenten: String,
    /// Why nothing was looked at; `None` where something was.
    niets: Option<String>,
    /// What was not looked at beside what was, a line each.
    gemist: Vec<String>,
    /// The totals of what counts, in words, or that it is nothing.
    gevonden: String,
    /// What a baseline knew, a line each.
    baseline: Vec<String>,
    bestanden: Vec<FileFindings>,
    /// Each school, where there are several; then there are no files above.
    scholen: Vec<SchoolFindings>,
}

/// What the page shows of one of several schools.
#[derive(Debug, Serialize)]
struct SchoolFindings {
    naam: String,
    #[serde(flatten)]
    view: BevindingenView,
}

/// A check of one of several schools, and what the school is called.
#[derive(Debug, Clone)]
pub struct TitledFindings<'r> {
    /// What the school is called.
    pub title: String,
    /// What was found.
    pub report: &'r Report,
    /// The day of the check.
    pub today: NaiveDate,
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
    let view = view(context.report, context.today);
    Sheet::new("bevindingen", path, &frame, &view)
}

/// The page of findings of several schools, with what was not looked at beside them.
pub(in crate::render) fn sheet_of_schools(
    schools: &[TitledFindings<'_>],
    outside: &[String],
) -> Sheet {
    let today = schools.first().map(|school| school.today);
    let frame = PageFrame {
        soort: "bevindingen".to_owned(),
        titel: "Bevindingen".to_owned(),
        versie: today.map(frame::version).unwrap_or_default(),
        zelfstandig: true,
        ..PageFrame::default()
    };
    let reports = || schools.iter().map(|school| school.report);
    let documents = reports().map(|report| report.documents).sum();
    let totals = Totals::of(reports().flat_map(Report::fresh));
    let is_all_seen = outside.is_empty() && reports().all(Report::is_all_seen);
    let of_school = |school: &TitledFindings<'_>| SchoolFindings {
        naam: school.title.clone(),
        view: view(school.report, school.today),
    };
    let view = BevindingenView {
        documenten: words::count(documents, words::DOCUMENT),
        niets: None,
        gemist: outside.to_vec(),
        gevonden: found_in_words(totals, is_all_seen),
        baseline: Vec::new(),
        bestanden: Vec::new(),
        scholen: schools.iter().map(of_school).collect(),
    };
    Sheet::new("bevindingen", "bevindingen".to_owned(), &frame, &view)
}

fn view(report: &Report, today: NaiveDate) -> BevindingenView {
    let mut bestanden: Vec<FileFindings> = Vec::new();
    for part in report.findings.chunk_by(|a, b| a.file == b.file) {
        bestanden.push(FileFindings {
            pad: part[0].file.clone(),
            gevonden: Totals::of(part).in_words(),
            rijen: part.iter().map(row).collect(),
        });
    }
    BevindingenView {
        documenten: words::count(report.documents, words::DOCUMENT),
        niets: report.nothing.map(Nothing::in_words),
        gemist: report.missed.clone(),
        gevonden: report.found_in_words(),
        baseline: report.about_baseline(today),
        bestanden,
        scholen: Vec::new(),
    }
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
