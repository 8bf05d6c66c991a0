//! The deserializer over a field that is not there.

use serde::de::value::{SeqDeserializer, StrDeserializer};
use serde::de::{DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, Visitor};

use super::ReadError;
use super::reader::{NodeReader, ReadContext};
use super::remedy::unfilled;
use super::value::{ONE_OR_MANY, TEXT, TEXT_OR_FIELDS, TEXT_OR_MAP};
use crate::words;
use crate::yaml::fault::{Fault, FaultKind};
use crate::yaml::node::NodeId;
use crate::yaml::path::Path;

/// Gives an optional type nothing and any other a fill-in; the latter is reported as missing unless
/// the whole struct is a fill-in.
pub(super) struct MissingReader<'r, 't> {
    parent: NodeReader<'r, 't>,
    name: Option<&'static str>,
}

impl<'r, 't> MissingReader<'r, 't> {
    pub(super) fn reporting(parent: NodeReader<'r, 't>, name: &'static str) -> Self {
        Self {
            parent,
            name: Some(name),
        }
    }

    pub(super) fn silent(parent: NodeReader<'r, 't>) -> Self {
        Self { parent, name: None }
    }

    fn report(&self) {
        if let Some(name) = self.name {
            let path = self.parent.trail.path().then(name);
            let context = self.parent.context;
            context.report(missing(context, self.parent.id, path, name));
        }
    }
}

macro_rules! fill_in {
    ($($method:ident $visit:ident $value:expr),* $(,)?) => {$(
        fn $method<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
            self.report();
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
            TEXT | TEXT_OR_FIELDS | TEXT_OR_MAP => {
                self.report();
                visitor.visit_none()
            }
            ONE_OR_MANY => self.deserialize_seq(visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.report();
        visitor.visit_seq(SeqDeserializer::new(std::iter::empty::<()>()))
    }

    fn deserialize_struct<V: Visitor<'t>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.report();
        visitor.visit_map(FilledFields::new(self.parent, fields))
    }

    fn deserialize_enum<V: Visitor<'t>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.report();
        let first: StrDeserializer<'_, ReadError> = variants
            .first()
            .copied()
            .unwrap_or_default()
            .into_deserializer();
        visitor.visit_enum(first)
    }

    fn deserialize_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.report();
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        <V: Visitor<'t>>
        i128 u128 char bytes byte_buf unit unit_struct tuple tuple_struct map identifier
        ignored_any
    }
}

/// A struct of which nothing is there: its own fault is reported already.
pub(super) struct FilledFields<'r, 't> {
    map: NodeReader<'r, 't>,
    left: std::slice::Iter<'static, &'static str>,
}

impl<'r, 't> FilledFields<'r, 't> {
    pub(super) fn new(map: NodeReader<'r, 't>, fields: &'static [&'static str]) -> Self {
        Self {
            map,
            left: fields.iter(),
        }
    }
}

impl<'t> MapAccess<'t> for FilledFields<'_, 't> {
    type Error = ReadError;

    fn next_key_seed<K: DeserializeSeed<'t>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, ReadError> {
        let next = self.left.next();
        next.map(|field| field_name(seed, field)).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'t>>(&mut self, seed: V) -> Result<V::Value, ReadError> {
        seed.deserialize(MissingReader::silent(self.map))
    }
}

/// Gives a seed the name of a field.
pub(super) fn field_name<'t, K: DeserializeSeed<'t>>(
    seed: K,
    name: &str,
) -> Result<K::Value, ReadError> {
    let name: StrDeserializer<'_, ReadError> = name.into_deserializer();
    seed.deserialize(name)
}

/// The fault for a required field that is not there.
fn missing(context: &ReadContext<'_>, parent: NodeId, path: Path, name: &str) -> Fault {
    Fault::new(
        FaultKind::Missing,
        path,
        context.tree.span(parent),
        format!("het verplichte veld {} ontbreekt", words::quote(name)),
    )
    .with_hint(format!("voeg {} toe", unfilled(context.tree.syntax, name)))
}
