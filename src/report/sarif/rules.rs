//! The descriptions of the rules with findings.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::check::Report;
use crate::finding::Level;
use crate::model::part::Regelset;
use crate::rules;
use crate::stepplan::StepPlans;

/// A rule with findings.
pub(super) struct Used<'r> {
    pub(super) name: &'r str,
    group: &'r str,
    level: Level,
    message: &'r str,
    /// The first edition of the rules with it; `None` for a rule of the school.
    since: Option<Regelset>,
}

/// The rules of a report, by name. The level is that of the first finding.
pub(super) fn of(report: &Report) -> Vec<Used<'_>> {
    // Broken step plans fail the check itself.
    let plans = StepPlans::built_in().ok();
    let mut used: BTreeMap<&str, Used<'_>> = BTreeMap::new();
    for finding in &report.findings {
        used.entry(&finding.rule).or_insert(Used {
            name: &finding.rule,
            group: &finding.group,
            level: finding.level,
            message: &finding.message,
            since: plans.and_then(|plans| plans.since(&finding.rule)),
        });
    }
    used.into_values().collect()
}

impl Used<'_> {
    /// The description; for a rule of the school only its message.
    pub(super) fn descriptor(&self) -> Value {
        let built_in = rules::find(self.name).map(|(_, rule)| rule);
        let summary =
            built_in.map_or_else(|| format!("{}.", self.message), |r| one_line(r.summary()));
        let why = built_in.map(|rule| rules::section(rule.docs, "Waarom"));
        let why = why.map(one_line).filter(|why| !why.is_empty());
        let help = why.clone().unwrap_or_else(|| summary.clone());
        let more = format!("{help}\n\n`leerplan uitleg {}`", self.name);
        let problem = match self.level {
            Level::Fout => "error",
            Level::Waarschuwing => "warning",
            Level::Tip => "recommendation",
        };
        let mut descriptor = json!({
            "id": self.name,
            "shortDescription": {"text": summary},
            "fullDescription": {"text": summary},
            "help": {"text": help, "markdown": more},
            "defaultConfiguration": {"level": level(self.level)},
            "properties": {
                "tags": [self.group],
                "precision": "very-high",
                "problem.severity": problem,
            },
        });
        if let Some(since) = self.since {
            descriptor["properties"]["sinds"] = json!(since);
        }
        descriptor
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The level in the words of SARIF.
pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Fout => "error",
        Level::Waarschuwing => "warning",
        Level::Tip => "note",
    }
}
