//! Groups of fields that may be written short, as one text.

use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize};

use super::Tekst;
use super::shape::{Form, Shape, Shaped, Spelling};
use crate::yaml::de::value::{FromText, FromTextOrFields, SpellingError, text_or_fields};

/// A group of fields of which one text is the short form.
pub trait Kort: for<'de> Deserialize<'de> {
    /// The name of the type, in Dutch.
    const NAME: &'static str;
    /// What belongs here, as it stands in "hier hoort …".
    const EXPECTED: &'static str;

    /// What the texts of the short form have in common.
    const FORM: Form = Form::Free;

    /// The group for the short form.
    fn kort(text: Tekst) -> Self;

    /// Why a text is surely not the short form, for people: those that its [`Form`] has not.
    #[must_use]
    fn refuse(_: &str) -> Option<SpellingError> {
        None
    }
}

/// A `T` as written, short or in full.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Beknopt<T>(pub T);

impl<T> Deref for Beknopt<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Kort> FromText for Beknopt<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        match T::refuse(text) {
            Some(error) => Err(error),
            None => Ok(Self(T::kort(text.into()))),
        }
    }

    fn filler() -> Self {
        Self(T::kort(Tekst::default()))
    }
}

impl<T: Kort> FromTextOrFields for Beknopt<T> {
    type Fields = T;

    fn from_fields(fields: T) -> Self {
        Self(fields)
    }
}

impl<T: Kort + Shaped> Shaped for Beknopt<T> {
    fn shape() -> Shape {
        Spelling::of::<Self>(T::NAME, T::FORM).or_fields::<Self>()
    }
}

impl<'de, T: Kort> Deserialize<'de> for Beknopt<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text_or_fields(deserializer)
    }
}
