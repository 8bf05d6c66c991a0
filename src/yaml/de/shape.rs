//! The shape that a type wants of a document, found by letting the type deserialize itself from
//! nothing: what it asks for is what it wants. So the shape is that of the reader itself, and
//! neither can change without the other.

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Expected, IntoDeserializer, MapAccess,
    SeqAccess, Visitor,
};

use super::ReadError;
use super::value::{ONE_OR_MANY, TEXT, TEXT_OR_FIELDS};

/// What a value in a document looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// Any text; numbers count as they are spelled.
    Text,
    /// A text with a spelling of its own, told apart by what the reader says belongs there.
    Spelled(String),
    /// One of these words.
    Word(&'static [&'static str]),
    /// Yes or no.
    YesNo,
    /// A whole number within bounds, both inclusive.
    Integer(i64, i64),
    /// A number.
    Decimal,
    /// A list.
    List(Box<Self>),
    /// One value or a list of them.
    OneOrMany(Box<Self>),
    /// A text with a spelling of its own, as [`Shape::Spelled`], or a group of fields.
    TextOrFields(String, Box<Self>),
    /// A value that may be left out or empty.
    Optional(Box<Self>),
    /// A group with keys of the writer's own.
    Map(Box<Self>),
    /// A group of known fields.
    Fields(Group),
}

/// A group of known fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The name of its type.
    pub name: &'static str,
    /// The fields in order.
    pub fields: Vec<(&'static str, Shape)>,
}

impl Shape {
    /// The shape of a type; `None` for a type that asks for something that documents do not have.
    #[must_use]
    pub fn of<T: DeserializeOwned>() -> Option<Self> {
        let mut slot = None;
        T::deserialize(Tracer { slot: &mut slot }).ok()?;
        slot
    }

    /// Whether a field of this shape must be there.
    #[must_use]
    pub fn is_required(&self) -> bool {
        !matches!(self, Self::Optional(_))
    }
}

/// Writes down what is asked of it, and answers with something of the kind.
struct Tracer<'s> {
    slot: &'s mut Option<Shape>,
}

impl Tracer<'_> {
    /// Lets a visitor trace something within, and wraps what was found.
    fn within<T>(
        self,
        wrap: impl FnOnce(Box<Shape>) -> Shape,
        trace: impl FnOnce(&mut Option<Shape>) -> Result<T, ReadError>,
    ) -> Result<T, ReadError> {
        let mut inner = None;
        let result = trace(&mut inner);
        *self.slot = inner.map(|shape| wrap(Box::new(shape)));
        result
    }
}

macro_rules! answers {
    ($($method:ident $visit:ident $value:expr => $shape:expr),* $(,)?) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
            *self.slot = Some($shape);
            visitor.$visit($value)
        }
    )*};
}

macro_rules! integers {
    ($($method:ident $visit:ident $type:ident),* $(,)?) => {
        answers! {$(
            $method $visit 1 => Shape::Integer(i64::from($type::MIN), i64::from($type::MAX))
        ),*}
    };
}

impl<'de> Deserializer<'de> for Tracer<'_> {
    type Error = ReadError;

    integers! {
        deserialize_i8 visit_i8 i8, deserialize_i16 visit_i16 i16, deserialize_i32 visit_i32 i32,
        deserialize_i64 visit_i64 i64, deserialize_u8 visit_u8 u8, deserialize_u16 visit_u16 u16,
        deserialize_u32 visit_u32 u32,
    }

    answers! {
        deserialize_u64 visit_u64 1 => Shape::Integer(0, i64::MAX),
        deserialize_f32 visit_f32 1.0 => Shape::Decimal,
        deserialize_f64 visit_f64 1.0 => Shape::Decimal,
        deserialize_bool visit_bool true => Shape::YesNo,
        deserialize_str visit_str "" => Shape::Text,
        deserialize_string visit_str "" => Shape::Text,
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.within(Shape::Optional, |slot| visitor.visit_some(Tracer { slot }))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let expected = (&visitor as &dyn Expected).to_string();
        match name {
            TEXT => {
                *self.slot = Some(Shape::Spelled(expected));
                // As if a fault was noted: the type fills in a value of its own.
                Err(ReadError::Noted)
            }
            TEXT_OR_FIELDS => self.within(
                |fields| Shape::TextOrFields(expected, fields),
                |slot| visitor.visit_some(Tracer { slot }),
            ),
            ONE_OR_MANY => {
                self.within(Shape::OneOrMany, |slot| visitor.visit_some(Tracer { slot }))
            }
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.within(Shape::List, |slot| {
            visitor.visit_seq(OneItem { slot, given: false })
        })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.within(Shape::Map, |slot| {
            visitor.visit_map(OneEntry { slot, given: false })
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let mut found = Vec::with_capacity(fields.len());
        let result = visitor.visit_map(EachField {
            left: fields.iter(),
            name: "",
            found: &mut found,
        });
        *self.slot = Some(Shape::Fields(Group {
            name,
            fields: found,
        }));
        result
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        *self.slot = Some(Shape::Word(variants));
        let word: StrDeserializer<'_, ReadError> = variants
            .first()
            .copied()
            .unwrap_or_default()
            .into_deserializer();
        visitor.visit_enum(word)
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, ReadError> {
        Err(ReadError::Noted)
    }

    serde::forward_to_deserialize_any! {
        <V: Visitor<'de>>
        i128 u128 char bytes byte_buf unit unit_struct tuple tuple_struct identifier ignored_any
    }
}

/// A list of one.
struct OneItem<'s> {
    slot: &'s mut Option<Shape>,
    given: bool,
}

impl<'de> SeqAccess<'de> for OneItem<'_> {
    type Error = ReadError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, ReadError> {
        if self.given {
            return Ok(None);
        }
        self.given = true;
        seed.deserialize(Tracer { slot: self.slot }).map(Some)
    }
}

/// A group with one key.
struct OneEntry<'s> {
    slot: &'s mut Option<Shape>,
    given: bool,
}

impl<'de> MapAccess<'de> for OneEntry<'_> {
    type Error = ReadError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, ReadError> {
        if self.given {
            return Ok(None);
        }
        self.given = true;
        key(seed, "").map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ReadError> {
        seed.deserialize(Tracer { slot: self.slot })
    }
}

/// A group with all its fields.
struct EachField<'s> {
    left: std::slice::Iter<'static, &'static str>,
    name: &'static str,
    found: &'s mut Vec<(&'static str, Shape)>,
}

impl<'de> MapAccess<'de> for EachField<'_> {
    type Error = ReadError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, ReadError> {
        let Some(name) = self.left.next() else {
            return Ok(None);
        };
        self.name = name;
        key(seed, name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ReadError> {
        let mut slot = None;
        let value = seed.deserialize(Tracer { slot: &mut slot })?;
        self.found.push((self.name, slot.ok_or(ReadError::Noted)?));
        Ok(value)
    }
}

fn key<'de, K: DeserializeSeed<'de>>(seed: K, name: &str) -> Result<K::Value, ReadError> {
    let name: StrDeserializer<'_, ReadError> = name.into_deserializer();
    seed.deserialize(name)
}
