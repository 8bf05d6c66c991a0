//! The way back: the pages above a page, and links that start from it.

use super::link::Link;
use crate::calendar::IsoWeek;
use crate::model::part::Id;
use crate::render::context::RenderContext;
use crate::render::overview_page::OverviewPage;
use crate::render::{paths, placed};
use crate::school::{Document, DocumentNumber};

/// The page that links start from.
pub(in crate::render) struct LinkOrigin<'d, 's> {
    pub(in crate::render) context: &'d RenderContext<'s>,
    root: String,
}

impl<'d, 's> LinkOrigin<'d, 's> {
    /// Links from the page at a path.
    pub(in crate::render) fn new(context: &'d RenderContext<'s>, path: &str) -> Self {
        Self {
            context,
            root: paths::to_root(path),
        }
    }

    /// A link to a path from the output folder.
    pub(in crate::render) fn link(&self, titel: impl Into<String>, pad: Option<String>) -> Link {
        Link {
            titel: titel.into(),
            pad: pad.map(|pad| format!("{}{pad}", self.root)),
        }
    }

    /// A link to the page of a document.
    pub(in crate::render) fn document(
        &self,
        number: DocumentNumber,
        titel: impl Into<String>,
    ) -> Link {
        self.link(titel, self.context.link(number))
    }

    /// A link to a page that stands for no single document.
    pub(in crate::render) fn overview_page(
        &self,
        overview_page: &OverviewPage,
        titel: impl Into<String>,
    ) -> Link {
        self.link(titel, self.context.overview_link(overview_page))
    }

    /// A link to the week of a class.
    pub(in crate::render) fn week(
        &self,
        klas: &Id,
        week: IsoWeek,
        titel: impl Into<String>,
    ) -> Link {
        let path = self.context.paths.week(klas, week);
        self.link(titel, Some(format!("{path}.{}", self.context.extension)))
    }
}

/// What a page that stands for no single document is called.
pub(in crate::render) fn title(
    context: &RenderContext<'_>,
    overview_page: &OverviewPage,
) -> String {
    let fixed = match overview_page {
        OverviewPage::Classes => "Klassen",
        OverviewPage::Weeks => "Weken",
        OverviewPage::Sections => "Vaksecties",
        OverviewPage::Pupils => "Leerlingen",
        OverviewPage::Documents => "Alle documenten",
        OverviewPage::Findings => "Wat opvalt",
        OverviewPage::Class(key) => {
            let id = context.named.classes.get(key);
            return format!("Klas {}", id.map_or(&key[..], |id| context.class(id)));
        }
        OverviewPage::Section(key) => return context.subject(key),
        OverviewPage::Pupil(key) => {
            let id = context.pupils.get(key);
            return id.map_or_else(|| key.clone(), |id| context.school.pupil_name(id));
        }
    };
    fixed.to_owned()
}

/// The pages above one that stands for no single document, from the overview down.
pub(in crate::render) fn above(
    from: &LinkOrigin<'_, '_>,
    overview_page: &OverviewPage,
) -> Vec<Link> {
    let list = match overview_page {
        OverviewPage::Class(_) => Some(OverviewPage::Classes),
        OverviewPage::Section(_) => Some(OverviewPage::Sections),
        OverviewPage::Pupil(_) => Some(OverviewPage::Pupils),
        _ => None,
    };
    via(from, list.as_slice())
}

/// The pages above a page: the overview, and these where they are made.
pub(in crate::render) fn via(
    from: &LinkOrigin<'_, '_>,
    overview_pages: &[OverviewPage],
) -> Vec<Link> {
    if !from.context.whole {
        return Vec::new();
    }
    let index = format!("index.{}", from.context.extension);
    let mut trail = vec![from.link("Overzicht", Some(index))];
    let made = overview_pages
        .iter()
        .filter(|overview_page| from.context.paths.overview_page(overview_page).is_some());
    trail.extend(made.map(|overview_page| {
        from.overview_page(overview_page, title(from.context, overview_page))
    }));
    trail
}

/// The pages above the page of a document.
pub(in crate::render) fn of_document(
    context: &RenderContext<'_>,
    path: &str,
    document: &Document,
) -> Vec<Link> {
    let placed = document.content.as_ref().map(placed::of);
    let above = placed.map_or_else(Vec::new, |placed| placed.above(context.school));
    via(&LinkOrigin::new(context, path), &above)
}

/// The pages above a page about a class; about pupils who are in none where none is named.
pub(in crate::render) fn of_class(
    context: &RenderContext<'_>,
    path: &str,
    klas: Option<&Id>,
) -> Vec<Link> {
    let overview_pages = klas.map_or_else(|| vec![OverviewPage::Pupils], OverviewPage::of_class);
    via(&LinkOrigin::new(context, path), &overview_pages)
}

/// The pages above a page about a pupil.
pub(in crate::render) fn of_pupil(context: &RenderContext<'_>, path: &str, id: &Id) -> Vec<Link> {
    via(&LinkOrigin::new(context, path), &OverviewPage::of_pupil(id))
}

/// The pages above a page about a planning besides its own.
pub(in crate::render) fn of_planning(
    context: &RenderContext<'_>,
    path: &str,
    vak: &str,
) -> Vec<Link> {
    via(
        &LinkOrigin::new(context, path),
        &OverviewPage::of_section(context.school, vak),
    )
}
