//! What was found in several schools together, in one line.

use std::io::{self, Write};

use super::context::ReportContext;
use crate::check::NOT_ALL;
use crate::check::Report;
use crate::finding::Totals;
use crate::words::{self, Noun};

const SCHOOLMAP: Noun = Noun("schoolmap", "schoolmappen");

/// Writes the line, unless only findings are asked for.
pub(super) fn write(schools: &[ReportContext<'_>], out: &mut impl Write) -> io::Result<()> {
    if schools.iter().any(|context| context.quiet) {
        return Ok(());
    }
    writeln!(out, "samen: {}", line(schools))
}

/// The totals of all schools: "2 fouten in 1 bestand; 31 documenten bekeken in 2 schoolmappen".
pub(super) fn line(schools: &[ReportContext<'_>]) -> String {
    let reports = || schools.iter().map(|context| context.report);
    let documents: usize = reports().map(|report| report.documents).sum();
    let documents = words::count(documents, words::DOCUMENT);
    let looked_at = format!(
        "{documents} bekeken in {}",
        words::count(schools.len(), SCHOOLMAP)
    );
    let files: usize = reports().map(Report::files_with_findings).sum();
    let nothing = reports().filter(|report| report.nothing.is_some()).count();
    let has_missed = |context: &ReportContext<'_>| {
        !context.report.missed.is_empty() || !context.outside.is_empty()
    };
    let missed = match nothing {
        0 if schools.iter().any(has_missed) => NOT_ALL.to_owned(),
        0 => String::new(),
        _ => format!("; in {nothing} daarvan is niets bekeken"),
    };
    if files > 0 {
        let totals = Totals::of(reports().flat_map(Report::fresh)).in_words();
        let files = words::count(files, words::FILE);
        return format!("{totals} in {files}; {looked_at}{missed}");
    }
    let good = if nothing > 0 {
        ""
    } else if reports().any(|report| report.baseline.is_some()) {
        ", niets nieuws gevonden"
    } else if missed.is_empty() {
        ", alles in orde"
    } else {
        ", niets gevonden"
    };
    format!("{looked_at}{good}{missed}")
}
