//! What the check found, as a page: heaviest first, document by document.

use serde::Serialize;

use crate::finding::{Finding, Level, Totals};
use crate::render::context::RenderContext;
use crate::render::document_view;
use crate::render::parts::breadcrumbs::LinkOrigin;
use crate::render::parts::frame::{self, PageFrame};
use crate::render::parts::link::Link;
use crate::render::sheet::Sheet;
use crate::rules;
use crate::school::{Document, DocumentNumber};
use crate::words::{self, Noun};

/// The most findings of one level on the page: more is not read on a page.
const SHOWN: usize = 300;

#[derive(Debug, Serialize)]
struct NagekekenView {
    nagekeken: String,
    gevonden: String,
    /// Whether all documents were looked at, so that what is not listed is not there.
    compleet: bool,
    /// What was found in files with names of pupils, of which nothing is shown.
    besloten: Option<String>,
    niveaus: Vec<LevelSection>,
}

/// The findings of a level.
#[derive(Debug, Serialize)]
struct LevelSection {
    kop: &'static str,
    uitleg: &'static str,
    aantal: String,
    documenten: Vec<DocumentFindings>,
    /// How many are not shown.
    meer: Option<String>,
}

/// The findings of a level in a document.
#[derive(Debug, Serialize)]
struct DocumentFindings {
    naar: Link,
    bestand: String,
    regels: Vec<FindingRow>,
}

#[derive(Debug, Serialize)]
struct FindingRow {
    melding: String,
    /// The line of the file.
    op: u32,
    hint: Option<String>,
    naam: String,
}

/// The levels with what they ask of a reader.
const LEVELS: [(Level, &str, &str, Noun); 3] = [
    (
        Level::Fout,
        "Eerst verbeteren",
        "Dit klopt niet, of het stappenplan van de school vraagt er altijd om.",
        words::FOUT,
    ),
    (
        Level::Waarschuwing,
        "Nog eens bekijken",
        "Hier mist waarschijnlijk iets. Soms is daar een goede reden voor.",
        words::WAARSCHUWING,
    ),
    (
        Level::Tip,
        "Tips",
        "Dit kan een volgende keer, als er tijd voor is.",
        words::TIP,
    ),
];

/// The page of what the check found.
pub(in crate::render) fn sheet(context: &RenderContext<'_>, path: String) -> Sheet {
    let frame = PageFrame::new(context, &path, "nagekeken", "Wat opvalt".to_owned());
    let from = LinkOrigin::new(context, &path);
    let view = NagekekenView {
        nagekeken: words::count(context.report.documents, words::DOCUMENT),
        gevonden: context.report.found_in_words(),
        compleet: context.report.is_all_seen(),
        besloten: Some(private(context).in_words()).filter(|found| !found.is_empty()),
        niveaus: LEVELS
            .iter()
            .filter_map(|level| part(&from, *level))
            .collect(),
    };
    Sheet::new("nagekeken", path, &frame, &view)
}

/// What was found in documents of which nothing may be seen on a page.
fn private(context: &RenderContext<'_>) -> Totals {
    let findings = context.report.findings.iter();
    Totals::of(findings.filter(|finding| context.school.is_private(&finding.file)))
}

/// The findings that the page is about: those of documents that may be seen on a page, without what tells
/// how a pupil likes to talk.
fn shown<'s>(context: &RenderContext<'s>) -> impl Iterator<Item = &'s Finding> {
    let school = context.school;
    let findings = context.report.findings.iter();
    findings.filter(move |finding| !school.is_private(&finding.file) && !finding.tells_style())
}

fn part(
    from: &LinkOrigin<'_, '_>,
    (level, kop, uitleg, noun): (Level, &'static str, &'static str, Noun),
) -> Option<LevelSection> {
    let all = shown(from.context).filter(|one| one.level == level);
    let all: Vec<&Finding> = all.collect();
    if all.is_empty() {
        return None;
    }
    let shown = all.get(..SHOWN).unwrap_or(&all);
    let mut parts: Vec<DocumentFindings> = Vec::new();
    for finding in shown {
        let number = from.context.school.document_at(&finding.file);
        match parts.last_mut().filter(|one| one.bestand == finding.file) {
            Some(one) => one.regels.push(line(number.map(|(_, one)| one), finding)),
            None => parts.push(DocumentFindings {
                naar: document(from, number, &finding.file),
                bestand: finding.file.clone(),
                regels: vec![line(number.map(|(_, one)| one), finding)],
            }),
        }
    }
    let more = all.len() - shown.len();
    Some(LevelSection {
        kop,
        uitleg,
        aantal: words::count(all.len(), noun),
        documenten: parts,
        meer: (more > 0).then(|| words::count(more, noun)),
    })
}

/// A link to a document by its title; to nothing where it has no page.
fn document(
    from: &LinkOrigin<'_, '_>,
    found: Option<(DocumentNumber, &Document)>,
    file: &str,
) -> Link {
    let named = found.and_then(|(number, document)| {
        let (title, about) = document_view::named(from.context, document)?;
        let about = about.filter(|about| !about.trim().is_empty());
        let title = [Some(title), about].into_iter().flatten();
        Some((number, title.collect::<Vec<_>>().join(", ")))
    });
    match named {
        Some((number, title)) => from.document(number, title),
        None => from.link(file, None),
    }
}

/// A finding in words; of what only coaches may read no more than what the rule is about.
fn line(document: Option<&Document>, finding: &Finding) -> FindingRow {
    let intern = document.is_some_and(|document| frame::is_for_coaches(document, finding));
    let rule = rules::find(&finding.rule).map(|(_, rule)| rule.summary());
    let hidden = || rule.unwrap_or("hier valt iets op").to_owned();
    FindingRow {
        melding: if intern {
            hidden()
        } else {
            finding.message.clone()
        },
        op: finding.span.start.line,
        hint: finding.hint.clone().filter(|_| !intern),
        naam: finding.rule.clone(),
    }
}
