//! The names of the fields of a type, as serde announces them.

use std::cell::Cell;

use serde::de::{Deserialize, Deserializer, Visitor};

use super::ReadError;

/// The names of the fields that a type reads; none where it is no struct.
pub(super) fn names_of<T: for<'de> Deserialize<'de>>() -> &'static [&'static str] {
    let names = Cell::new(&[][..]);
    // Always an error: only what the type asks for is of interest.
    _ = T::deserialize(Probe(&names));
    names.get()
}

/// Notes which fields a type asks for, and gives it nothing.
struct Probe<'n>(&'n Cell<&'static [&'static str]>);

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, ReadError> {
        Err(ReadError::Reported)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.0.set(fields);
        Err(ReadError::Reported)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}
