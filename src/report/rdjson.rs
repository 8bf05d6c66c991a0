//! Findings for reviewdog, as one object of its diagnostic format.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Value, json};

use crate::finding::{Finding, Level, RelatedPlace};
use crate::yaml::{Point, Span, Tree};

use super::context::ReportContext;
use super::safe::{self, EachOf};

/// Writes the findings that are not in the baseline.
pub(super) fn write(schools: &[ReportContext<'_>], out: &mut impl Write) -> io::Result<()> {
    let diagnostics = || {
        let findings = schools.iter().flat_map(ReportContext::fresh);
        findings.map(|(context, finding)| diagnostic(context, &context.told(finding)))
    };
    let whole = Whole {
        diagnostics: EachOf(diagnostics),
        source: json!({"name": "leerplan"}),
    };
    safe::json(&whole, true, out)
}

#[derive(Serialize)]
struct Whole<D> {
    diagnostics: D,
    source: Value,
}

fn diagnostic(context: &ReportContext<'_>, finding: &Finding) -> Value {
    let severity = match finding.level {
        Level::Fout => "ERROR",
        Level::Waarschuwing => "WARNING",
        Level::Tip => "INFO",
    };
    let tree = context.school.tree(&finding.file);
    let hint = finding.hint.as_ref();
    let message = hint.map_or(finding.message.clone(), |hint| {
        format!("{}\n{hint}", finding.message)
    });
    let mut diagnostic = json!({
        "message": message,
        "severity": severity,
        "code": {"value": finding.rule},
        "location": location(context, &finding.file, finding.span),
    });
    let related = finding.related.iter();
    let related: Vec<Value> = related.map(|place| elsewhere(context, place)).collect();
    if !related.is_empty() {
        diagnostic["related_locations"] = json!(related);
    }
    let mending = finding.mending.as_ref();
    if let Some(Ok(replacements)) = mending.map(|mending| &mending.replacements) {
        let suggestions: Vec<Value> = replacements
            .iter()
            .map(|one| json!({"range": range(tree, one.span), "text": one.text}))
            .collect();
        diagnostic["suggestions"] = json!(suggestions);
    }
    diagnostic
}

fn elsewhere(context: &ReportContext<'_>, place: &RelatedPlace) -> Value {
    let location = location(context, &place.file, place.span);
    json!({"message": place.label, "location": location})
}

fn location(context: &ReportContext<'_>, file: &str, span: Span) -> Value {
    let range = range(context.school.tree(file), span);
    json!({"path": context.path(file), "range": range})
}

fn range(tree: Option<&Tree>, span: Span) -> Value {
    json!({"start": position(tree, span.start), "end": position(tree, span.end)})
}

/// A point as reviewdog counts it: columns in bytes of UTF-8.
fn position(tree: Option<&Tree>, point: Point) -> Value {
    let start = tree.map_or(0, |tree| tree.line_start(point.line).offset);
    json!({"line": point.line, "column": point.offset.saturating_sub(start) + 1})
}
