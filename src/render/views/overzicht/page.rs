//! The page of a class, a section, a pupil, or a list of them.

use super::{classes, pupil, pupils, sections, weeks};
use crate::render::context::RenderContext;
use crate::render::overview_page::OverviewPage;
use crate::render::parts::breadcrumbs::{self, LinkOrigin};
use crate::render::parts::frame::PageFrame;
use crate::render::sheet::Sheet;

/// An overview page; `None` for the lists that have a template of their own, and where it is not
/// made.
pub(in crate::render) fn sheet(
    context: &RenderContext<'_>,
    overview_page: &OverviewPage,
) -> Option<Sheet> {
    let path = context.paths.overview_page(overview_page)?.to_owned();
    let from = LinkOrigin::new(context, &path);
    let (soort, view) = match overview_page {
        OverviewPage::Classes => ("klassen", classes::all(&from)),
        OverviewPage::Class(key) => ("klas", classes::one(&from, context.named.classes.get(key)?)),
        OverviewPage::Weeks => ("weken", weeks::all(&from)),
        OverviewPage::Sections => ("vaksecties", sections::all(&from)),
        OverviewPage::Section(key) => ("vaksectie", sections::one(&from, key)),
        OverviewPage::Pupils => ("leerlingen", pupils::all(&from)),
        OverviewPage::Pupil(key) => ("leerling", pupil::one(&from, context.pupils.get(key)?)),
        OverviewPage::Documents | OverviewPage::Findings => return None,
    };
    let mut frame = PageFrame::new(
        context,
        &path,
        soort,
        breadcrumbs::title(context, overview_page),
    );
    frame.breadcrumbs = breadcrumbs::above(&from, overview_page);
    Some(Sheet::new("overzicht", path, &frame, &view))
}
