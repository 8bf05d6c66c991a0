//! A text, or a group of fields that says more.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Tekst;
use super::shape::{Form, Shape, Shaped, Spelling};
use crate::yaml::de::value::{FromText, FromTextOrFields, SpellingError, text_or_fields};

/// A text, or a `T`. Written out again, a text stands as a text.
#[derive(Debug, Clone, PartialEq)]
pub enum TekstOf<T> {
    /// Only a text.
    Tekst(Tekst),
    /// The group of fields.
    Velden(Box<T>),
}

impl<T> FromText for TekstOf<T> {
    const EXPECTED: &'static str = "een tekst, of een groep velden";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        Ok(Self::Tekst(text.into()))
    }

    fn filler() -> Self {
        Self::Tekst(Tekst::default())
    }
}

impl<T: for<'de> Deserialize<'de>> FromTextOrFields for TekstOf<T> {
    type Fields = Box<T>;

    fn from_fields(fields: Box<T>) -> Self {
        Self::Velden(fields)
    }
}

impl<T: Shaped + for<'de> Deserialize<'de>> Shaped for TekstOf<T> {
    fn shape() -> Shape {
        Spelling::of::<Self>("tekst", Form::Free).or_fields::<Self>()
    }
}

impl<'de, T: for<'any> Deserialize<'any>> Deserialize<'de> for TekstOf<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text_or_fields(deserializer)
    }
}

impl<T: Serialize> Serialize for TekstOf<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Tekst(text) => text.serialize(serializer),
            Self::Velden(fields) => fields.serialize(serializer),
        }
    }
}
