//! The deserializer over a field that is not there.

use serde::de::value::StrDeserializer;
use serde::de::{Deserializer, IntoDeserializer, Visitor};

use super::ReadError;
use super::access::{FilledFields, Items};
use super::node::NodeReader;
use super::value::ONE_OR_MANY;

/// Gives an optional type nothing and any other a fill-in; the latter is noted as missing unless
/// the whole struct is a fill-in.
pub(super) struct MissingReader<'r, 't> {
    parent: NodeReader<'r, 't>,
    name: Option<&'static str>,
}

impl<'r, 't> MissingReader<'r, 't> {
    pub(super) fn noted(parent: NodeReader<'r, 't>, name: &'static str) -> Self {
        Self {
            parent,
            name: Some(name),
        }
    }

    pub(super) fn silent(parent: NodeReader<'r, 't>) -> Self {
        Self { parent, name: None }
    }

    fn note(&self) {
        if let Some(name) = self.name {
            let path = self.parent.trail.path().then(name);
            let notes = self.parent.notes;
            notes.note(super::missing(notes, self.parent.id, path, name));
        }
    }
}

macro_rules! fill_in {
    ($($method:ident $visit:ident $value:expr),* $(,)?) => {$(
        fn $method<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
            self.note();
            visitor.$visit($value)
        }
    )*};
}

impl<'t> Deserializer<'t> for MissingReader<'_, 't> {
    type Error = ReadError;

    fill_in! {
        deserialize_bool visit_bool false,
        deserialize_i8 visit_i8 0, deserialize_i16 visit_i16 0,
        deserialize_i32 visit_i32 0, deserialize_i64 visit_i64 0,
        deserialize_u8 visit_u8 0, deserialize_u16 visit_u16 0,
        deserialize_u32 visit_u32 0, deserialize_u64 visit_u64 0,
        deserialize_f32 visit_f32 0.0, deserialize_f64 visit_f64 0.0,
        deserialize_str visit_str "", deserialize_string visit_str "",
    }

    fn deserialize_option<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_none()
    }

    fn deserialize_newtype_struct<V: Visitor<'t>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        match name {
            super::value::TEXT | super::value::TEXT_OR_FIELDS => {
                self.note();
                visitor.visit_none()
            }
            ONE_OR_MANY => self.deserialize_seq(visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.note();
        visitor.visit_seq(Items::new(self.parent, None))
    }

    fn deserialize_struct<V: Visitor<'t>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.note();
        visitor.visit_map(FilledFields::new(self.parent, fields))
    }

    fn deserialize_enum<V: Visitor<'t>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.note();
        let first: StrDeserializer<'_, ReadError> = variants
            .first()
            .copied()
            .unwrap_or_default()
            .into_deserializer();
        visitor.visit_enum(first)
    }

    fn deserialize_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.note();
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        <V: Visitor<'t>>
        i128 u128 char bytes byte_buf unit unit_struct tuple tuple_struct map identifier
        ignored_any
    }
}
