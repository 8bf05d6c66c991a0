//! A place in a document that names something by its id or number.

use std::borrow::Cow;
use std::rc::Rc;

use crate::model::Soort;
use crate::model::part::Id;
use crate::words;
use crate::yaml::Path;
use crate::yaml::edit::Op;

/// What a reference is to.
#[derive(Clone)]
pub(crate) enum Target {
    /// A document of a soort.
    Document(Soort),
    /// A pupil in a klas document.
    Pupil,
    /// A goal in a leerlijn.
    Goal,
    /// One of a list that is not in the index of the school.
    OneOf(Rc<Choice>),
}

/// A list of which a reference names one.
pub(crate) struct Choice {
    /// The Dutch noun of messages.
    pub(crate) noun: &'static str,
    /// The ids or numbers that exist.
    pub(crate) known: Vec<String>,
    /// Where they are, to put behind the name.
    pub(crate) place: &'static str,
    /// The hint where no similar name exists.
    pub(crate) hint: String,
}

/// A place that names something.
pub(crate) struct Reference<'d> {
    pub(crate) path: Path,
    pub(crate) id: Cow<'d, str>,
    pub(crate) target: Target,
    /// Whether the key of the field is the reference, and not its value.
    pub(crate) by_field: bool,
}

impl Target {
    /// The Dutch noun of messages.
    pub(crate) fn noun(&self) -> &'static str {
        match self {
            Self::Document(soort) => soort.as_str(),
            Self::Pupil => "leerling",
            Self::Goal => "leerdoel",
            Self::OneOf(choice) => choice.noun,
        }
    }

    /// Whether it says of whom a document is: a pupil, or the leerplan of one. Such a reference is
    /// never corrected, for the nearest id may be that of somebody else.
    pub(crate) fn is_about_a_pupil(&self) -> bool {
        matches!(self, Self::Pupil | Self::Document(Soort::Leerplan))
    }

    /// Where it was looked for, to put behind the name.
    pub(crate) fn place(&self) -> &'static str {
        match self {
            Self::Goal => " in een leerlijn",
            Self::OneOf(choice) => choice.place,
            _ => "",
        }
    }
}

impl<'d> Reference<'d> {
    pub(crate) fn new(path: Path, id: impl Into<Cow<'d, str>>, target: Target) -> Self {
        Self {
            path,
            id: id.into(),
            target,
            by_field: false,
        }
    }

    /// What it names: equal for all places of a document that name the same.
    pub(crate) fn key(&self) -> (&'static str, String) {
        (self.target.noun(), words::lower(&self.id).into_owned())
    }

    /// The edit that makes it name something else.
    pub(crate) fn renamed(&self, id: &str) -> Op {
        let (path, text) = (self.path.clone(), id.to_owned());
        if self.by_field {
            Op::Rename { path, name: text }
        } else {
            Op::respell(path, text)
        }
    }

    /// The id, for looking up.
    pub(crate) fn as_id(&self) -> Id {
        Id::from_name(&self.id)
    }
}

/// A reference for each id of a list.
pub(crate) fn list<'d>(field: &Path, ids: &'d [Id], target: &Target) -> Vec<Reference<'d>> {
    let ids = ids.iter().enumerate();
    ids.map(|(i, id)| Reference::new(field.then(i), id.as_str(), target.clone()))
        .collect()
}
