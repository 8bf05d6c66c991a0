//! What may be written where: per type of the model its shape, and per field its help in Dutch.
//! Schemas, `leerplan uitleg` and editors read from here.

use indexmap::IndexMap;

use super::Tekst;
use crate::yaml::de::value::{FromText, FromTextOrFields};
use crate::yaml::{Path, Segment};

/// A type that documents or settings hold.
pub trait Shaped {
    /// What a value of the type looks like.
    fn shape() -> Shape;
}

/// A group of known fields.
pub trait Grouped: Shaped {
    /// The fields of the group, in order.
    fn group() -> Group;
}

/// What a value in a document looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// Any text; numbers count as they are spelled.
    Text,
    /// A text with a spelling of its own.
    Spelled(Spelling),
    /// One of these words, spelled exactly so.
    Word(&'static [&'static str]),
    /// Yes or no, in the words of YAML or in Dutch.
    YesNo,
    /// A whole number within bounds, both inclusive.
    Integer(i64, i64),
    /// A number, whole or with decimals.
    Decimal,
    /// A list of such values.
    List(Box<Self>),
    /// One value or a list of them.
    OneOrMany(Box<Self>),
    /// A text with a spelling of its own, or something else than a text.
    TextOr(Spelling, Box<Self>),
    /// A value that may be left out or empty.
    Optional(Box<Self>),
    /// A group with keys of the writer's own.
    Map(Box<Self>),
    /// A group of known fields.
    Fields(Group),
}

/// How the texts of a type are spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spelling {
    /// The name of the type, in Dutch.
    pub name: &'static str,
    /// What belongs there, as it stands in "hier hoort …".
    pub expected: &'static str,
    /// What the texts have in common.
    pub form: Form,
}

impl Spelling {
    /// The spelling of a type.
    pub(crate) const fn of<T: FromText>(name: &'static str, form: Form) -> Self {
        Self {
            name,
            expected: T::EXPECTED,
            form,
        }
    }

    /// A text of this spelling, or what a type holds that is no text.
    pub(crate) fn or_fields<T>(self) -> Shape
    where
        T: FromTextOrFields<Fields: Shaped>,
    {
        Shape::TextOr(self, Box::new(T::Fields::shape()))
    }
}

/// What texts with a spelling of their own have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Nothing: any text will do.
    Free,
    /// `2026-09-14`.
    Date,
    /// `39` or `2026-W39`.
    Week,
    /// A date or a week.
    Moment,
    /// Letters, digits, `-`, `_` and `.`.
    Id,
    /// Any text of at most so many characters.
    UpToCharacters(usize),
    /// A whole number from 1 up to and including this one.
    UpTo(u8),
    /// Euros, with or without cents.
    Amount,
    /// `2026-2027`.
    SchoolYear,
    /// One of these words, spelled exactly so.
    Words(&'static [&'static str]),
    /// Names of levels, one or more.
    Levels,
    /// Exercise notation, or free text.
    Exercises,
    /// A day of the week, in two letters or in full, in any case.
    Weekday,
    /// What a test is called: any text but a date, a week, yes or no, and what a test is for.
    TestName,
    /// A colour or the name of a file.
    StepPlan,
}

/// A group of known fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The name of its type.
    pub name: &'static str,
    /// What it is, in Dutch.
    pub help: &'static str,
    /// The fields in the order of the format.
    pub fields: Vec<Field>,
}

/// A field of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The key as documents write it.
    pub name: &'static str,
    /// What it means, in Dutch.
    pub help: &'static str,
    /// What the value may look like.
    pub shape: Shape,
}

impl Group {
    /// The keys of the map at a path of such a file, in the order of the format; none where the map
    /// has keys of the writer's own, and where there is no map. Edits put new fields in this order.
    #[must_use]
    pub fn keys_at(&self, path: &Path) -> Vec<&'static str> {
        let group = self.group_at(path.segments());
        group.map_or_else(Vec::new, |group| {
            group.fields.iter().map(|field| field.name).collect()
        })
    }

    /// The help of the field that a path leads to or into: of a value with a name of the writer's own that
    /// of the field around it.
    #[must_use]
    pub fn help_at(&self, path: &Path) -> Option<&'static str> {
        let segments = path.segments();
        (0..segments.len()).rev().find_map(|at| {
            let Segment::Key(name) = &segments[at] else {
                return None;
            };
            let fields = &self.group_at(&segments[..at])?.fields;
            let field = fields.iter().find(|field| field.name == *name)?;
            Some(field.help)
        })
    }

    fn group_at(&self, path: &[Segment]) -> Option<&Self> {
        match path {
            [] => Some(self),
            [Segment::Key(key), rest @ ..] => {
                let field = self.fields.iter().find(|field| field.name == *key)?;
                field.shape.group_at(rest)
            }
            [Segment::Index(_), ..] => None,
        }
    }
}

impl Shape {
    /// The group of fields at a path inside a value of this shape.
    fn group_at(&self, path: &[Segment]) -> Option<&Group> {
        match (self, path) {
            (Self::Fields(group), _) => group.group_at(path),
            (Self::Optional(inner) | Self::TextOr(_, inner), _) => inner.group_at(path),
            (Self::OneOrMany(item) | Self::List(item), [Segment::Index(_), rest @ ..]) => {
                item.group_at(rest)
            }
            (Self::OneOrMany(item), _) => item.group_at(path),
            (Self::Map(value), [Segment::Key(_), rest @ ..]) => value.group_at(rest),
            _ => None,
        }
    }

    /// Whether a field of this shape must be there.
    #[must_use]
    pub fn is_required(&self) -> bool {
        !matches!(self, Self::Optional(_))
    }

    /// The same for a field that must be there.
    pub(crate) fn required(self) -> Self {
        match self {
            Self::Optional(inner) => *inner,
            shape => shape,
        }
    }

    /// A shape that may be left out.
    pub(crate) fn optional(self) -> Self {
        Self::Optional(Box::new(self))
    }
}

macro_rules! shapes {
    ($($type:ty => $shape:expr;)+) => {$(
        impl Shaped for $type {
            fn shape() -> Shape {
                $shape
            }
        }
    )+};
}

shapes! {
    Tekst => Shape::Text;
    String => Shape::Text;
    bool => Shape::YesNo;
    u8 => Shape::Integer(u8::MIN.into(), u8::MAX.into());
    f64 => Shape::Decimal;
}

impl<T: Shaped> Shaped for Option<T> {
    fn shape() -> Shape {
        T::shape().optional()
    }
}

impl<T: Shaped> Shaped for Box<T> {
    fn shape() -> Shape {
        T::shape()
    }
}

impl<T: Shaped> Shaped for IndexMap<String, T> {
    fn shape() -> Shape {
        Shape::Map(Box::new(T::shape()))
    }
}
