//! What the school holds of pupils, and who sees what: without a name.

use serde::Serialize;

use crate::audience::{Audience, Inventory, SHOWN, ShownData, Told};
use crate::render::parts::frame::PageFrame;
use crate::render::sheet::Sheet;

#[derive(Debug, Serialize)]
struct PrivacyView {
    delen: Vec<Told>,
    /// What could not be read, a sentence each.
    gemist: Vec<String>,
    /// Who sees what: a row for each thing, in the order of `publiek`.
    zien: Vec<AudienceRow>,
    /// The audiences, each with who they are.
    publiek: Vec<(&'static str, &'static str)>,
}

/// Who sees something.
#[derive(Debug, Serialize)]
pub(in crate::render) struct AudienceRow {
    wat: &'static str,
    zien: [&'static str; 5],
}

/// The page, with nothing around it but the name of the school.
pub(in crate::render) fn sheet(inventory: &Inventory, frame: &PageFrame) -> Sheet {
    let view = PrivacyView {
        delen: inventory.told(),
        gemist: inventory.gemist.clone(),
        zien: seen(),
        publiek: audiences(),
    };
    Sheet::new("privacy", "privacy".to_owned(), frame, &view)
}

/// The table of who sees what.
pub(in crate::render) fn seen() -> Vec<AudienceRow> {
    let row = |data: &ShownData| AudienceRow {
        wat: data.what,
        zien: Audience::ALL.map(|audience| data.seen_by(audience).as_str()),
    };
    SHOWN.iter().map(row).collect()
}

/// The audiences, each with who they are.
pub(in crate::render) fn audiences() -> Vec<(&'static str, &'static str)> {
    Audience::ALL.map(|one| (one.as_str(), one.told())).to_vec()
}
