//! What a page that leads to other pages is made of.

use serde::Serialize;

use crate::model::part::Id;
use crate::render::overview_page::OverviewPage;
use crate::render::parts::breadcrumbs::LinkOrigin;
use crate::render::parts::link::Link;

/// What such a page shows.
#[derive(Debug, Default, Serialize)]
pub(super) struct OverzichtView {
    /// Facts beside the heading.
    pub(super) velden: Vec<Fact>,
    /// For whom the page is, where not for everybody.
    pub(super) voor_wie: Option<String>,
    /// Whether the page has the search.
    pub(super) zoeken: bool,
    pub(super) delen: Vec<LinkSection>,
}

/// A fact beside the heading.
#[derive(Debug, Serialize)]
pub(super) struct Fact {
    pub(super) naam: &'static str,
    pub(super) waarde: String,
}

#[derive(Debug, Default, Serialize)]
pub(super) struct LinkSection {
    pub(super) kop: String,
    /// An explanation below the heading.
    pub(super) tekst: Option<String>,
    /// Links that are as short as a number or a class.
    pub(super) kort: Vec<ShortLink>,
    pub(super) regels: Vec<LinkLine>,
}

/// A short link, as a button.
#[derive(Debug, Serialize)]
pub(super) struct ShortLink {
    pub(super) naar: Link,
    /// The text for screen readers.
    pub(super) uitleg: Option<String>,
    pub(super) deze: bool,
}

/// A line: a link, a word about it, and links that go with it.
#[derive(Debug, Serialize)]
pub(super) struct LinkLine {
    pub(super) naar: Link,
    pub(super) bij: Option<String>,
    pub(super) onder: Vec<Link>,
}

impl LinkLine {
    pub(super) fn new(naar: Link, bij: Option<String>) -> Self {
        Self {
            naar,
            bij: bij.filter(|text| !text.trim().is_empty()),
            onder: Vec::new(),
        }
    }
}

impl LinkSection {
    /// Lines under a heading; none where there are no lines.
    pub(super) fn lines(kop: &str, regels: Vec<LinkLine>) -> Option<Self> {
        (!regels.is_empty()).then(|| Self {
            kop: kop.to_owned(),
            regels,
            ..Self::default()
        })
    }
}

impl Fact {
    /// A fact that is known.
    pub(super) fn known(naam: &'static str, waarde: Option<String>) -> Option<Self> {
        waarde.map(|waarde| Self { naam, waarde })
    }
}

/// A line that links to the page of a pupil, with a remark.
pub(super) fn pupil_line(from: &LinkOrigin<'_, '_>, pupil: &Id, bij: Option<String>) -> LinkLine {
    let name = from.context.school.pupil_name(pupil);
    LinkLine::new(
        from.overview_page(&OverviewPage::Pupil(pupil.key()), name),
        bij,
    )
}
