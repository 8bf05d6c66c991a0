//! The page of a document, by its soort.

use super::context::RenderContext;
use super::parts::frame::DocumentPage;
use super::sheet::Sheet;
use super::views::{
    draaiboek, gesprek, invoeringsplan, klas, leerlijn, leerplan, melding, planning, studiewijzer,
    voortgang,
};
use crate::model::Content;
use crate::school::DocumentNumber;

/// The sheet of a document; `None` where it has no page.
pub(super) fn document(context: &RenderContext<'_>, number: DocumentNumber) -> Option<Sheet> {
    let document = context.school.document(number)?;
    let path = context.paths.document(number)?.to_owned();
    let page = DocumentPage {
        context,
        document,
        number,
        path,
    };
    let Some(content) = &document.content else {
        return Some(melding::unreadable(&page));
    };
    match content {
        Content::Planning(content) => Some(planning::sheet(page, number, content)),
        Content::Studiewijzer(content) => Some(studiewijzer::sheet(page, number, content)),
        Content::Leerplan(content) => Some(leerplan::sheet(page, content)),
        Content::Draaiboek(content) => Some(draaiboek::sheet(page, content)),
        Content::Klas(content) => Some(klas::sheet(page, content)),
        Content::Gesprek(content) => Some(gesprek::sheet(page, content)),
        Content::Leerlijn(content) => Some(leerlijn::sheet(page, content)),
        Content::Voortgang(content) => Some(voortgang::sheet(page, content)),
        Content::Invoeringsplan(content) => Some(invoeringsplan::sheet(page, content)),
    }
}
