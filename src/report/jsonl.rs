//! Findings as JSON Lines: one object a line, the same as in `bevindingen` of the JSON report.

use std::io::{self, Write};

use super::context::ReportContext;
use super::{json, safe};

/// Writes a line for each finding.
pub(super) fn write(schools: &[ReportContext<'_>], out: &mut impl Write) -> io::Result<()> {
    for (context, finding) in schools.iter().flat_map(ReportContext::all) {
        safe::json(&json::Told::new(context, finding), false, out)?;
    }
    Ok(())
}
