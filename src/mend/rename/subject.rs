//! What can get another id.

use crate::model::{IdKind, Soort};

/// A kind of thing that other documents name by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A document of a soort.
    Document(Soort),
    /// A pupil, in the whole school.
    Pupil,
    /// A goal: of a leerlijn, a planning or a leerplan.
    Goal,
    /// An activity of an invoeringsplan.
    Activity,
}

impl Subject {
    /// All of them, in the order in which people look for them.
    pub const ALL: [Self; 9] = [
        Self::Pupil,
        Self::Document(Soort::Klas),
        Self::Document(Soort::Planning),
        Self::Goal,
        Self::Document(Soort::Leerplan),
        Self::Document(Soort::Draaiboek),
        Self::Document(Soort::Leerlijn),
        Self::Document(Soort::Invoeringsplan),
        Self::Activity,
    ];

    /// The Dutch noun.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Document(soort) => soort.as_str(),
            Self::Pupil => "leerling",
            Self::Goal => "leerdoel",
            Self::Activity => "activiteit",
        }
    }

    /// Whether ids of a kind are of this.
    #[must_use]
    pub fn has(self, kind: IdKind) -> bool {
        match self {
            Self::Document(soort) => kind == IdKind::Document(soort),
            Self::Pupil => kind == IdKind::Pupil,
            Self::Goal => matches!(kind, IdKind::LineGoal | IdKind::OwnGoal),
            Self::Activity => kind == IdKind::Activity,
        }
    }

    /// The soort, where it is a document.
    #[must_use]
    pub fn document(self) -> Option<Soort> {
        match self {
            Self::Document(soort) => Some(soort),
            _ => None,
        }
    }
}
