//! Findings on one line each: `pad:regel:kolom: niveau[regel]: melding`, as editors read them.

use std::io::{self, Write};

use super::context::ReportContext;
use super::{safe, text};

/// Writes a line for each finding and a last line with totals.
pub(super) fn write(schools: &[ReportContext<'_>], out: &mut impl Write) -> io::Result<()> {
    for (context, finding) in schools.iter().flat_map(ReportContext::fresh) {
        let shown = safe::finding(&context.told(finding));
        let start = finding.span.start;
        let path = text::display(context, &finding.file);
        let line = format!(
            "{path}:{}:{}: {}[{}]: {}",
            start.line, start.column, finding.level, shown.rule, shown.message
        );
        writeln!(out, "{}", safe::lines(&line))?;
    }
    text::closing(schools, out)
}
