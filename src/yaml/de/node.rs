//! The deserializer over one node of the tree.

use serde::de::value::StrDeserializer;
use serde::de::{Deserializer, IntoDeserializer, Visitor};

use super::ReadError;
use super::access::{Entries, Fields, Items};
use super::missing::FilledFields;
use super::reader::NodeReader;
use super::remedy::{Wanted, choice};
use super::trail::Trail;
use super::value::{Meant, ONE_OR_MANY, TEXT, TEXT_OR_FIELDS, TEXT_OR_MAP};
use crate::typing;
use crate::yaml::number;

/// The items of a list; of anything else none.
fn visit_items<'t, V: Visitor<'t>>(
    reader: NodeReader<'_, 't>,
    visitor: V,
) -> Result<V::Value, ReadError> {
    visitor.visit_seq(Items::new(reader, reader.context.tree.items(reader.id)))
}

macro_rules! integers {
    ($($method:ident $visit:ident $type:ty),* $(,)?) => {$(
        fn $method<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
            let parsed = self.parsed(number::integer);
            let parsed = parsed.and_then(|number| <$type>::try_from(number).ok());
            visitor.$visit(self.number(parsed, &Wanted::Integer))
        }
    )*};
}

impl<'t> Deserializer<'t> for NodeReader<'_, 't> {
    type Error = ReadError;

    integers! {
        deserialize_i8 visit_i8 i8, deserialize_i16 visit_i16 i16, deserialize_i32 visit_i32 i32,
        deserialize_i64 visit_i64 i64, deserialize_u8 visit_u8 u8, deserialize_u16 visit_u16 u16,
        deserialize_u32 visit_u32 u32, deserialize_u64 visit_u64 u64,
    }

    fn deserialize_f64<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        if let Some(joined) = self.joined() {
            let meant = number::with_point(&joined.text);
            let parsed = meant.as_deref().and_then(number::decimal);
            self.report_joined(&joined, meant.map(Meant::surely));
            return visitor.visit_f64(parsed.unwrap_or_default());
        }
        let parsed = self.parsed(number::decimal);
        visitor.visit_f64(self.number(parsed, &Wanted::Decimal))
    }

    fn deserialize_f32<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_bool<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        let parsed = self.parsed(number::yes_or_no);
        visitor.visit_bool(self.number(parsed, &Wanted::YesOrNo))
    }

    fn deserialize_str<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        if self.report_if_empty() || (self.is_null() && !self.required) {
            return visitor.visit_str("");
        }
        if let Some(joined) = self.joined() {
            self.report_joined(&joined, None);
            self.place_message(visitor.visit_str(&joined.text))
        } else if let Some(text) = self.text() {
            self.place_message(visitor.visit_str(text))
        } else {
            self.report_unexpected(&Wanted::Text);
            visitor.visit_str("")
        }
    }

    fn deserialize_string<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        if self.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self.optional())
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'t>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let scalar = self.text().is_some();
        match name {
            TEXT => self.visit_text(visitor),
            TEXT_OR_MAP if scalar && self.report_fields_without_space() => visitor.visit_none(),
            TEXT_OR_FIELDS | TEXT_OR_MAP if scalar || self.context.tree.is_list(self.id) => {
                self.visit_text(visitor)
            }
            ONE_OR_MANY if !scalar && self.context.tree.is_list(self.id) => {
                visit_items(self, visitor)
            }
            ONE_OR_MANY if self.is_null() => {
                self.report_if_empty();
                visit_items(self, visitor)
            }
            ONE_OR_MANY => {
                let trail = Trail::Index(self.trail, 0);
                visitor.visit_some(NodeReader {
                    context: self.context,
                    id: self.id,
                    trail: &trail,
                    key: self.key,
                    required: false,
                })
            }
            TEXT_OR_FIELDS | TEXT_OR_MAP => visitor.visit_some(self),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        if !self.context.tree.is_list(self.id) && !self.report_if_empty() && !self.is_null() {
            self.report_unexpected(&Wanted::List);
        }
        visit_items(self, visitor)
    }

    fn deserialize_map<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        let is_empty = || self.report_if_empty() || self.is_null();
        if !self.context.tree.is_map(self.id) && !is_empty() && !self.report_fields_without_space()
        {
            self.report_unexpected(&Wanted::Group);
        }
        visitor.visit_map(Entries::new(self))
    }

    fn deserialize_struct<V: Visitor<'t>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let Some(entries) = self.context.tree.entries(self.id) else {
            if !self.report_if_empty() && !self.is_null() {
                self.report_no_fields(fields);
            }
            return visitor.visit_map(FilledFields::new(self, fields));
        };
        self.place_message(visitor.visit_map(Fields::new(self, entries, fields)))
    }

    fn deserialize_enum<V: Visitor<'t>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let variant = |text: &str| variants.iter().copied().find(|one| *one == text);
        let known = self
            .text()
            .and_then(variant)
            .or_else(|| self.parsed(variant));
        if known.is_none() && !self.report_if_empty() {
            let message = format!("{} is hier geen geldige keuze", self.found());
            let word = self.text().unwrap_or_default();
            let meant = typing::meant(word, variants.iter().copied()).map(Meant::surely);
            self.report_wrong_with(message, Some(choice(self.text(), variants)), meant);
        }
        let word: StrDeserializer<'_, ReadError> = known
            .or(variants.first().copied())
            .unwrap_or_default()
            .into_deserializer();
        visitor.visit_enum(word)
    }

    fn deserialize_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        let tree = self.context.tree;
        if tree.is_list(self.id) {
            return self.deserialize_seq(visitor);
        }
        if tree.is_map(self.id) {
            return self.deserialize_map(visitor);
        }
        if self.is_null() {
            return visitor.visit_unit();
        }
        let text = self.text().unwrap_or_default();
        let plain = self.plain();
        if let Some(number) = plain.and_then(number::integer) {
            visitor.visit_i64(number)
        } else if let Some(number) = plain.and_then(number::decimal) {
            visitor.visit_f64(number)
        } else if let Some(yes) = plain.and_then(number::yes_or_no) {
            visitor.visit_bool(yes)
        } else {
            visitor.visit_str(text)
        }
    }

    fn deserialize_unit<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'t>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        visitor.visit_unit()
    }

    fn deserialize_tuple<V: Visitor<'t>>(
        self,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'t>>(
        self,
        _name: &'static str,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! { <V: Visitor<'t>> i128 u128 char bytes byte_buf }
}
