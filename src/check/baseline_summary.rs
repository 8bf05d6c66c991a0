//! What a baseline knew: how many findings by level and age, and what is solved.

use chrono::NaiveDate;

use crate::finding::{Finding, Totals};
use crate::words;

use super::report::Report;

/// The ages that are summed apart: from so many days on, and what people call it.
const AGES: [(i64, &str); 3] = [
    (84, "langer dan 12 weken bekend"),
    (28, "4 tot 12 weken bekend"),
    (i64::MIN, "korter dan 4 weken bekend"),
];

/// How many solved findings are named.
const NAMED: usize = 5;

impl Report {
    /// The summary lines of a baseline; none where none was used.
    #[must_use]
    pub fn about_baseline(&self, today: NaiveDate) -> Vec<String> {
        let Some(baseline) = &self.baseline else {
            return Vec::new();
        };
        let mut lines = Vec::new();
        let mut until = i64::MAX;
        for (from, name) in AGES {
            let in_age = |finding: &&Finding| {
                let age = finding.since.map_or(0, |since| days(since, today));
                (from..until).contains(&age)
            };
            let totals = Totals::of(self.known().filter(in_age));
            if totals != Totals::default() {
                lines.push(format!("{name}: {}", totals.in_words()));
            }
            until = from;
        }
        if !baseline.solved.is_empty() {
            lines.push(solved(&baseline.solved));
        }
        lines
    }
}

fn days(since: NaiveDate, today: NaiveDate) -> i64 {
    (today - since).num_days()
}

fn solved(solved: &[(String, String)]) -> String {
    let named = solved
        .iter()
        .map(|(rule, file)| format!("{rule} in {file}"))
        .collect();
    let number = words::count(solved.len(), words::BEVINDING);
    format!(
        "opgelost: {number} uit de baseline ({}); werk die bij met `--write-baseline`",
        words::and_more(named, NAMED)
    )
}
