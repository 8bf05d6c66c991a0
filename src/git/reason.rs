//! Why git refuses, in Dutch: what is the matter and what to do, with git's own line behind it.

use std::path::Path;

use crate::error::Error;

/// A reason that people meet: what git's line has in it, what it means, and what to do. `{}` stands for
/// the top of the repository.
struct Reason {
    marks: &'static [&'static str],
    meaning: &'static str,
    remedy: &'static str,
}

const REASONS: [Reason; 6] = [
    Reason {
        marks: &["dubious ownership", "unsafe repository"],
        meaning: "git vertrouwt de map {} niet, want zij is van een andere gebruiker",
        remedy: "is het jullie eigen map, zeg dat dan met `git config --global --add safe.directory {}`",
    },
    Reason {
        marks: &["not a git repository"],
        meaning: "{} is geen git-repository die werkt",
        remedy: "haal de repository opnieuw op, of laat deze optie weg",
    },
    Reason {
        marks: &["is unmerged", "unmerged"],
        meaning: "in {} staat nog een samenvoeging open",
        remedy: "los die eerst op, en zet de bestanden klaar met `git add`",
    },
    Reason {
        marks: &["skip-worktree"],
        meaning: "git heeft in {} niet alle bestanden neergezet (een sparse checkout)",
        remedy: "zet alles neer met `git sparse-checkout disable`",
    },
    Reason {
        marks: &[
            "shallow",
            "bad object",
            "missing blob",
            "unable to read",
            "promisor",
        ],
        meaning: "in {} ontbreekt een stuk van de geschiedenis",
        remedy: "haal alles op met `git fetch --unshallow`; op een bouwserver met `fetch-depth: 0`",
    },
    Reason {
        marks: &["index file", "index.lock"],
        meaning: "git kan in {} niet lezen wat klaarstaat",
        remedy: "wacht tot een ander programma klaar is met git, en doe de opdracht nog eens",
    },
];

/// The error of a git that ran and refused: `what` is what it could not do, `said` its messages.
pub(super) fn refused(top: &Path, what: &str, said: &[u8]) -> Error {
    let said = String::from_utf8_lossy(said);
    let line = line(&said);
    let top = top.display().to_string();
    let known = REASONS.iter().find(|reason| {
        let mut marks = reason.marks.iter();
        marks.any(|mark| line.contains(mark))
    });
    let told = match known {
        Some(reason) => format!("{}\n  {}", reason.meaning, reason.remedy).replace("{}", &top),
        None => format!("git kan in {top} niet {what}"),
    };
    Error::Usage(format!("{told}{}", quoted(&line)))
}

/// The line of git as it is shown below a message; empty where it said nothing.
pub(super) fn quoted(line: &str) -> String {
    if line.is_empty() {
        String::new()
    } else {
        format!("\n  git zegt: {line}")
    }
}

/// The line in which git tells why: the one that it marks as an error, or else the first.
pub(super) fn line(said: &str) -> String {
    let mut lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.clone().next().unwrap_or_default();
    let marked = |line: &&str| line.starts_with("fatal:") || line.starts_with("error:");
    lines.find(marked).unwrap_or(first).to_owned()
}
