//! The page of a document.

use super::context::RenderContext;
use super::document_view;
use super::parts::frame::DocumentPage;
use super::sheet::Sheet;
use super::views::melding;
use crate::school::DocumentNumber;

/// The sheet of a document; `None` where it has no page.
pub(super) fn sheet(context: &RenderContext<'_>, number: DocumentNumber) -> Option<Sheet> {
    let document = context.school.document(number)?;
    let page = DocumentPage {
        context,
        document,
        number,
        path: context.paths.document(number)?.to_owned(),
    };
    Some(match context.discreet(number).map(document_view::of) {
        Some(view) => view.sheet(page),
        None => melding::unreadable(&page),
    })
}
