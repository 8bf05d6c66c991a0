//! Findings as SARIF 2.1.0, as code scanning and editors read it.

mod rules;

use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::finding::{Finding, Mending, RelatedPlace};
use crate::words;
use crate::yaml::Span;
use crate::yaml::edit::Replacement;

use super::context::ReportContext;
use super::safe::{self, EachOf};

/// How many results of one file GitHub shows.
pub const SHOWN: usize = 5_000;

/// How many results GitHub accepts in one file.
pub const TAKEN: usize = 25_000;

/// Writes a run for each school with every finding; those of the baseline are marked, not left out.
pub(super) fn write(schools: &[ReportContext<'_>], out: &mut impl Write) -> io::Result<()> {
    let whole = Whole {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        runs: EachOf(|| schools.iter().map(run)),
        version: "2.1.0",
    };
    safe::json(&whole, true, out)
}

fn run<'c>(context: &'c ReportContext<'_>) -> impl Serialize + 'c {
    let rules = rules::of(context.report);
    let table: Vec<Value> = rules.iter().map(rules::Used::descriptor).collect();
    let results = move || {
        let rules = rules::of(context.report);
        let findings = context.report.findings.iter();
        findings.map(move |finding| result(context, &context.told(finding), &rules))
    };
    let mut details = json!({"id": id(context)});
    if context.folder.is_some() {
        details["description"] = json!({"text": context.title()});
    }
    Run {
        automation_details: details,
        column_kind: "unicodeCodePoints",
        invocations: json!([invocation(context)]),
        results: EachOf(results),
        tool: json!({"driver": {
            "name": "leerplan",
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": table,
            "properties": {"regelset": context.school.regelset()},
        }}),
    }
}

/// How the run went; with a notification of each part that it did not look at.
fn invocation(context: &ReportContext<'_>) -> Value {
    let mut invocation = json!({"executionSuccessful": context.school.unreadable.is_empty()});
    let unseen = context.report.unseen();
    let notifications = unseen.iter().chain(context.outside).map(|sentence| {
        let text = format!("{}.", words::shown(sentence));
        json!({"level": "warning", "message": {"text": text}})
    });
    let notifications: Vec<Value> = notifications.collect();
    if !notifications.is_empty() {
        invocation["toolExecutionNotifications"] = json!(notifications);
    }
    invocation
}

#[derive(Serialize)]
struct Whole<R> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    runs: R,
    version: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<R> {
    automation_details: Value,
    column_kind: &'static str,
    invocations: Value,
    results: R,
    tool: Value,
}

/// The id of the run, which differs for each school folder of a repository.
fn id(context: &ReportContext<'_>) -> String {
    match context.path("").trim_end_matches('/') {
        "" => "leerplan/".to_owned(),
        folder => format!("leerplan/{folder}/"),
    }
}

fn result(context: &ReportContext<'_>, finding: &Finding, rules: &[rules::Used<'_>]) -> Value {
    let mut result = Map::new();
    let mut put = |key: &str, value: Value| result.insert(key.to_owned(), value);
    put("ruleId", json!(finding.rule));
    let index = rules.iter().position(|rule| rule.name == finding.rule);
    put("ruleIndex", json!(index));
    put("level", json!(rules::level(finding.level)));
    put("message", json!({"text": message(finding)}));
    let mut location = place(context, &finding.file, finding.span);
    if !finding.path.is_empty() {
        location["logicalLocations"] =
            json!([{"fullyQualifiedName": finding.path, "kind": "property"}]);
    }
    put("locations", json!([location]));
    let related = finding.related.iter().zip(1..);
    let related: Vec<Value> = related.map(|(at, id)| elsewhere(context, at, id)).collect();
    if !related.is_empty() {
        put("relatedLocations", json!(related));
    }
    put(
        "partialFingerprints",
        json!({"leerplan/v1": finding.fingerprint}),
    );
    if let Some(mending) = &finding.mending
        && let Ok(replacements) = &mending.replacements
    {
        put(
            "fixes",
            json!([fix(context, finding, mending, replacements)]),
        );
    }
    if context.report.baseline.is_some() {
        let state = finding.since.map_or("new", |_| "unchanged");
        put("baselineState", json!(state));
    }
    if let Some(since) = finding.since {
        let why = format!("in de baseline sinds {since}");
        put(
            "suppressions",
            json!([{"kind": "external", "justification": why}]),
        );
    }
    Value::Object(result)
}

/// The message: a sentence, links to related places by their number, then the hint.
fn message(finding: &Finding) -> String {
    let mut text = format!("{}.", escaped(&finding.message));
    for (place, id) in finding.related.iter().zip(1..) {
        let _ = write!(text, " [{}]({id}).", escaped(&place.label));
    }
    if let Some(hint) = &finding.hint {
        text.push('\n');
        text.push_str(&escaped(hint));
    }
    text
}

/// Escapes square brackets, which make links in messages of SARIF.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('[', "\\[")
        .replace(']', "\\]")
}

fn elsewhere(context: &ReportContext<'_>, place: &RelatedPlace, id: usize) -> Value {
    let mut location = self::place(context, &place.file, place.span);
    location["id"] = json!(id);
    location["message"] = json!({"text": place.label});
    location
}

fn fix(
    context: &ReportContext<'_>,
    finding: &Finding,
    mending: &Mending,
    all: &[Replacement],
) -> Value {
    let replacements: Vec<Value> = all
        .iter()
        .map(
            |one| json!({"deletedRegion": region(one.span), "insertedContent": {"text": one.text}}),
        )
        .collect();
    json!({
        "description": {"text": mending.fix.description},
        "artifactChanges": [{
            "artifactLocation": artifact(context, &finding.file),
            "replacements": replacements,
        }],
    })
}

fn place(context: &ReportContext<'_>, file: &str, span: Span) -> Value {
    json!({"physicalLocation": {
        "artifactLocation": artifact(context, file),
        "region": region(span),
    }})
}

fn artifact(context: &ReportContext<'_>, file: &str) -> Value {
    json!({"uri": uri(&context.path(file)), "uriBaseId": "%SRCROOT%"})
}

fn region(span: Span) -> Value {
    json!({
        "startLine": span.start.line,
        "startColumn": span.start.column,
        "endLine": span.end.line,
        "endColumn": span.end.column,
    })
}

/// A path with `/` as a relative URI. Colons are encoded, since one in the first part would make a
/// scheme of it.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                uri.push(char::from(byte));
            }
            byte => {
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri
}
