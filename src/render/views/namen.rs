//! Names of pupils: they have no page, whatever is asked for.

use crate::model::Namen;
use crate::render::context::RenderContext;
use crate::render::document_view::{DocumentView, Heading};
use crate::render::overview_page::OverviewPage;
use crate::render::parts::frame::DocumentPage;
use crate::render::placed::Placed;
use crate::render::sheet::Sheet;
use crate::render::views::melding;
use crate::school::{Document, School};

impl Placed for Namen {
    fn above(&self, _: &School) -> Vec<OverviewPage> {
        Vec::new()
    }
}

impl DocumentView for Namen {
    fn heading(&self) -> Heading {
        Heading {
            order: 9,
            text: "Namen",
        }
    }

    fn title(&self, _: &RenderContext<'_>, _: &Document) -> String {
        format!("Namen van klas {}", self.klas)
    }

    fn about(&self, _: &RenderContext<'_>) -> Option<String> {
        None
    }

    fn sheet(&self, page: DocumentPage<'_, '_>) -> Sheet {
        let text = "Namen van leerlingen komen niet op een blad.";
        melding::sheet(page.context, &page.path, "Namen", text)
    }
}
