//! All documents by soort, with what the check found in each.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::finding::Totals;
use crate::render::context::RenderContext;
use crate::render::document_view::{self, Heading};
use crate::render::parts::frame::PageFrame;
use crate::render::sheet::Sheet;
use crate::school::{Document, DocumentNumber};
use crate::words;

#[derive(Debug, Serialize)]
struct DocumentenView {
    documenten: String,
    bevindingen: Option<String>,
    soorten: Vec<DocumentGroup>,
}

/// The documents of one soort.
#[derive(Debug, Serialize)]
struct DocumentGroup {
    kop: &'static str,
    /// Whether anything was found in any of them.
    gevonden: bool,
    /// Whether they are few enough to stand on one sheet.
    bijeen: bool,
    rijen: Vec<DocumentRow>,
}

#[derive(Debug, Serialize)]
struct DocumentRow {
    titel: String,
    pad: Option<String>,
    over: Option<String>,
    bevindingen: String,
    fout: bool,
}

/// The page of all documents.
pub(in crate::render) fn sheet(context: &RenderContext<'_>, path: String) -> Sheet {
    let frame = PageFrame::new(context, &path, "documenten", "Alle documenten".to_owned());
    let soorten = groups(context);
    let number = soorten.iter().map(|group| group.rijen.len()).sum();
    let found = context.report.found_in_words();
    let view = DocumentenView {
        documenten: words::count(number, words::DOCUMENT),
        bevindingen: (!context.school.is_public()).then_some(found),
        soorten,
    };
    Sheet::new("documenten", path, &frame, &view)
}

fn groups(context: &RenderContext<'_>) -> Vec<DocumentGroup> {
    let mut by_heading: BTreeMap<Heading, Vec<DocumentRow>> = BTreeMap::new();
    let documents = context.school.documents();
    for (number, document) in documents.filter(|(_, document)| !document.is_private) {
        if let Some(content) = &document.content {
            let rows = by_heading
                .entry(document_view::of(content).heading())
                .or_default();
            rows.extend(row(context, number, document));
        }
    }
    let groups = by_heading
        .into_iter()
        .map(|(heading, rijen)| DocumentGroup {
            kop: heading.text,
            gevonden: rijen.iter().any(|row| !row.bevindingen.is_empty()),
            bijeen: rijen.len() <= 20,
            rijen,
        });
    groups.collect()
}

fn row(
    context: &RenderContext<'_>,
    number: DocumentNumber,
    document: &Document,
) -> Option<DocumentRow> {
    let (titel, over) = document_view::named(context, document)?;
    let totals = Totals::of(context.findings(&document.path).iter().copied());
    Some(DocumentRow {
        titel: Some(titel)
            .filter(|title| !title.trim().is_empty())
            .unwrap_or_else(|| document.id.to_string()),
        pad: context.link(number),
        over,
        bevindingen: totals.in_words(),
        fout: totals.fouten > 0,
    })
}
