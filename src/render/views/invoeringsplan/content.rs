//! What a step of a round says, as named fields and at most one table.

use serde::Serialize;

use crate::model::part::Tekst;
use crate::render::parts::link::Link;

/// The content of a step.
#[derive(Debug, Default, Serialize)]
pub(super) struct StepContent {
    pub(super) velden: Vec<ContentField>,
    pub(super) tabel: Option<ContentTable>,
}

/// A field that says something.
#[derive(Debug, Serialize)]
pub(super) struct ContentField {
    naam: String,
    punten: Vec<String>,
    links: Vec<Link>,
}

#[derive(Debug, Serialize)]
pub(super) struct ContentTable {
    titel: &'static str,
    koppen: Vec<&'static str>,
    rijen: Vec<Vec<String>>,
}

impl StepContent {
    /// Whether the step says nothing yet.
    pub(super) fn is_empty(&self) -> bool {
        self.velden.is_empty() && self.tabel.is_none()
    }

    /// A field with one text, where there is one.
    pub(super) fn text(&mut self, naam: &str, text: Option<&Tekst>) {
        self.list(naam, text.cloned());
    }

    /// A field with texts; those without a word are left out.
    pub(super) fn list(&mut self, naam: &str, texts: impl IntoIterator<Item = impl Into<String>>) {
        let texts = texts.into_iter().map(Into::into);
        let punten: Vec<String> = texts.filter(|text| !text.trim().is_empty()).collect();
        if !punten.is_empty() {
            self.velden.push(ContentField {
                naam: naam.to_owned(),
                punten,
                links: Vec::new(),
            });
        }
    }

    /// A field with links, where there are any.
    pub(super) fn links(&mut self, naam: &str, links: Vec<Link>) {
        if !links.is_empty() {
            self.velden.push(ContentField {
                naam: naam.to_owned(),
                punten: Vec::new(),
                links,
            });
        }
    }

    /// A table, where it has rows. A column without a word is left out.
    pub(super) fn table<const N: usize>(
        &mut self,
        titel: &'static str,
        koppen: [&'static str; N],
        rijen: impl IntoIterator<Item = [String; N]>,
    ) {
        let rijen: Vec<[String; N]> = rijen.into_iter().collect();
        let full = |at: &usize| rijen.iter().any(|row| !row[*at].trim().is_empty());
        let columns: Vec<usize> = (0..N).filter(full).collect();
        if columns.is_empty() {
            return;
        }
        let row = |row: &[String; N]| columns.iter().map(|at| row[*at].clone()).collect();
        self.tabel = Some(ContentTable {
            titel,
            koppen: columns.iter().map(|at| koppen[*at]).collect(),
            rijen: rijen.iter().map(row).collect(),
        });
    }
}

/// "wat (meer)", or what there is of the two.
pub(super) fn with(what: Option<&str>, more: &[&str]) -> String {
    let more: Vec<&str> = more.iter().copied().filter(|m| !m.is_empty()).collect();
    match (what, more.is_empty()) {
        (Some(what), true) => what.to_owned(),
        (Some(what), false) => format!("{what} ({})", more.join(", ")),
        (None, _) => more.join(", "),
    }
}

/// The fields of a step, gathered by a function.
pub(super) fn gathered(fill: impl FnOnce(&mut StepContent)) -> StepContent {
    let mut inhoud = StepContent::default();
    fill(&mut inhoud);
    inhoud
}
