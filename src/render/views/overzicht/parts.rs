//! What a page that leads to other pages is made of.

use serde::Serialize;

use crate::model::part::Id;
use crate::render::overview_page::Spot;
use crate::render::parts::breadcrumbs::From;
use crate::render::parts::link::Naar;

/// What such a page shows.
#[derive(Debug, Default, Serialize)]
pub(super) struct Overzicht {
    /// Facts beside the heading.
    pub(super) velden: Vec<Veld>,
    /// For whom the page is, where not for everybody.
    pub(super) voor_wie: Option<String>,
    /// Whether the page has the search.
    pub(super) zoeken: bool,
    pub(super) delen: Vec<Deel>,
}

/// A fact beside the heading.
#[derive(Debug, Serialize)]
pub(super) struct Veld {
    pub(super) naam: &'static str,
    pub(super) waarde: String,
}

/// Links of one kind.
#[derive(Debug, Default, Serialize)]
pub(super) struct Deel {
    pub(super) kop: String,
    /// What to know about it; or that there is nothing.
    pub(super) tekst: Option<String>,
    /// Links that are as short as a number or a class.
    pub(super) kort: Vec<Kort>,
    pub(super) regels: Vec<Regel>,
}

/// A short link, as a button.
#[derive(Debug, Serialize)]
pub(super) struct Kort {
    pub(super) naar: Naar,
    /// What a screen reader says besides.
    pub(super) uitleg: Option<String>,
    pub(super) deze: bool,
}

/// A line: a link, a word about it, and links that go with it.
#[derive(Debug, Serialize)]
pub(super) struct Regel {
    pub(super) naar: Naar,
    pub(super) bij: Option<String>,
    pub(super) onder: Vec<Naar>,
}

impl Regel {
    pub(super) fn new(naar: Naar, bij: Option<String>) -> Self {
        Self {
            naar,
            bij: bij.filter(|text| !text.trim().is_empty()),
            onder: Vec::new(),
        }
    }
}

impl Deel {
    /// Lines under a heading; none where there are no lines.
    pub(super) fn lines(kop: &str, regels: Vec<Regel>) -> Option<Self> {
        (!regels.is_empty()).then(|| Self {
            kop: kop.to_owned(),
            regels,
            ..Self::default()
        })
    }
}

impl Veld {
    /// A fact that is known.
    pub(super) fn known(naam: &'static str, waarde: Option<String>) -> Option<Self> {
        waarde.map(|waarde| Self { naam, waarde })
    }
}

/// Pupils as lines, each with what is said of it.
pub(super) fn pupil_line(from: &From<'_, '_>, pupil: &Id, bij: Option<String>) -> Regel {
    let name = from.desk.school.pupil_name(pupil);
    Regel::new(from.spot(&Spot::Pupil(pupil.key()), name), bij)
}
