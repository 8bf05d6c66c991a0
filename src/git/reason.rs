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

/// What git says of files in the index of which a merge is not finished.
const OPEN_MERGE: &str = "unmerged";

/// What git says behind the name of an object that it does not have.
const MISSING: &str = " missing";

const REASONS: [Reason; 5] = [
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
        marks: &[OPEN_MERGE],
        meaning: "in {} staat nog een samenvoeging open",
        remedy: "los die eerst op, en zet de bestanden klaar met `git add`",
    },
    Reason {
        marks: &[
            MISSING,
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
    let told = match known(&line, &top) {
        Some(told) => told,
        None => format!("git kan in {top} niet {what}"),
    };
    Error::Usage(format!("{told}{}", quoted(&line)))
}

/// The error of an index with files of which a merge is not finished.
pub(super) fn open_merge(top: &Path) -> Error {
    let told = known(OPEN_MERGE, &top.display().to_string());
    Error::Usage(told.unwrap_or_default())
}

/// The error of a repository that does not have an object.
pub(super) fn missing(top: &Path, object: &str) -> Error {
    refused(
        top,
        "lezen wat klaarstaat",
        format!("{object}{MISSING}").as_bytes(),
    )
}

/// What a line of git means, and what to do.
fn known(line: &str, top: &str) -> Option<String> {
    let known = REASONS.iter().find(|reason| {
        let mut marks = reason.marks.iter();
        marks.any(|mark| line.contains(mark))
    })?;
    Some(format!("{}\n  {}", known.meaning, known.remedy).replace("{}", top))
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
