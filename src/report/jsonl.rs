//! Findings as JSON Lines: one object a line, the same as in `bevindingen` of the JSON report.

use std::io::{self, Write};

use super::context::ReportContext;
use super::{json, safe};

/// Writes a line for each finding.
pub(super) fn write(context: &ReportContext<'_>, out: &mut impl Write) -> io::Result<()> {
    for finding in &context.report.findings {
        safe::json(&json::finding(context, finding), false, out)?;
    }
    Ok(())
}
