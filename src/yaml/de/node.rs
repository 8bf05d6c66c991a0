//! The deserializer over one node of the tree.

use serde::de::value::StrDeserializer;
use serde::de::{Deserializer, Expected, IntoDeserializer, Visitor};

use super::access::{Entries, Fields, FilledFields, Items};
use super::remedy::{Wanted, Written, as_fields, choice, remedy};
use super::trail::Trail;
use super::value::{Meant, ONE_OR_MANY, TEXT, TEXT_OR_FIELDS, with_spelling_error};
use super::{Notes, ReadError};
use crate::yaml::fault::{Fault, FaultKind};
use crate::yaml::number;
use crate::yaml::tree::{NodeId, Style};
use crate::{typing, words};

/// Reads one node. `key` is the key it stands under; `required` says that emptiness is a fault.
#[derive(Clone, Copy)]
pub(super) struct NodeReader<'r, 't> {
    pub(super) notes: &'r Notes<'t>,
    pub(super) id: NodeId,
    pub(super) trail: &'r Trail<'r>,
    pub(super) key: Option<NodeId>,
    pub(super) required: bool,
}

impl<'r, 't> NodeReader<'r, 't> {
    pub(super) fn new(notes: &'r Notes<'t>, id: NodeId, trail: &'r Trail<'r>) -> Self {
        Self {
            notes,
            id,
            trail,
            key: None,
            required: false,
        }
    }

    fn optional(self) -> Self {
        Self {
            required: false,
            ..self
        }
    }

    pub(super) fn is_null(self) -> bool {
        self.notes.tree.is_null(self.id)
    }

    fn text(self) -> Option<&'r str> {
        self.notes.tree.scalar(self.id)
    }

    fn plain(self) -> Option<&'r str> {
        self.text()
            .filter(|_| self.notes.tree.style(self.id) == Some(Style::Plain))
    }

    fn found(self) -> String {
        match self.text() {
            Some(_) if self.is_null() => "niets".to_owned(),
            Some(text) => words::quote(text),
            None if self.notes.tree.is_list(self.id) => "een lijst".to_owned(),
            None => "een groep velden".to_owned(),
        }
    }

    pub(super) fn wrong(self, message: String, hint: Option<String>) {
        self.wrong_but(message, hint, None);
    }

    /// Notes a wrong value of which is known what was meant.
    fn wrong_but(self, message: String, hint: Option<String>, meant: Option<Meant>) {
        let tree = self.notes.tree;
        let place = self.key.filter(|_| self.is_null()).unwrap_or(self.id);
        self.notes.note(
            Fault::new(
                FaultKind::WrongValue,
                self.trail.path(),
                tree.span(place),
                message,
            )
            .with_hint(hint)
            .with_fix(meant.map(|meant| meant.fix(self.trail.path()))),
        );
    }

    /// Reports that something else stands here than what the type takes.
    pub(super) fn expected(self, wanted: &Wanted) {
        let tree = self.notes.tree;
        let written = match self.text() {
            Some(_) if self.is_null() => None,
            Some(text) => Some(Written::Text(text)),
            None if tree.is_list(self.id) => Some(Written::List),
            None => Some(Written::Group),
        };
        let amount = self.text().filter(|_| *wanted == Wanted::Decimal);
        self.wrong_but(
            format!("hier hoort {wanted}, maar er staat {}", self.found()),
            written.map(|written| remedy(wanted, written)),
            amount.and_then(number::with_point).map(Meant::number),
        );
    }

    /// Notes an empty required value; true where it was one.
    pub(super) fn note_if_empty(self) -> bool {
        let empty = || self.is_null() || self.text().is_some_and(|text| text.trim().is_empty());
        if !self.required || !empty() {
            return false;
        }
        let tree = self.notes.tree;
        let name = self
            .key
            .and_then(|key| tree.scalar(key))
            .unwrap_or_default();
        self.notes.note(
            Fault::new(
                FaultKind::Missing,
                self.trail.path(),
                tree.span(self.key.unwrap_or(self.id)),
                format!("het verplichte veld {} is leeg", words::quote(name)),
            )
            .with_hint(format!("vul achter `{name}:` iets in")),
        );
        true
    }

    /// Gives an error of a visitor its place, once.
    fn settle<T>(self, result: Result<T, ReadError>) -> Result<T, ReadError> {
        result.map_err(|error| {
            if let ReadError::Message(message) = error {
                self.wrong(message, None);
            }
            ReadError::Noted
        })
    }

    fn visit_text<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        if self.note_if_empty() {
            return visitor.visit_none();
        }
        let Some(text) = self.text().filter(|_| !self.is_null()) else {
            self.expected(&Wanted::Spelled((&visitor as &dyn Expected).to_string()));
            return visitor.visit_none();
        };
        let (result, error) = with_spelling_error(|| visitor.visit_str(text));
        if let Some(error) = error {
            self.wrong_but(error.message, error.hint, error.meant);
        }
        self.settle(result)
    }

    fn visit_items<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_seq(Items::new(self, self.notes.tree.items(self.id)))
    }

    fn number<N>(self, parsed: Option<N>, wanted: &Wanted) -> N
    where
        N: Default,
    {
        parsed.unwrap_or_else(|| {
            if !self.note_if_empty() {
                let quoted = self.notes.tree.style(self.id) == Some(Style::Quoted)
                    && self
                        .text()
                        .is_some_and(|text| number::decimal(text).is_some());
                let whole = *wanted == Wanted::Integer;
                let fits = |text: &&str| !whole || number::integer(text).is_some();
                if quoted {
                    self.wrong_but(
                        format!("hier hoort {wanted}, maar er staat een tekst"),
                        Some("laat de aanhalingstekens weg".to_owned()),
                        self.text().filter(fits).map(Meant::number),
                    );
                } else {
                    self.expected(wanted);
                }
            }
            N::default()
        })
    }
}

macro_rules! integers {
    ($($method:ident $visit:ident $type:ty),* $(,)?) => {$(
        fn $method<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
            let parsed = self.plain().and_then(number::integer);
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
        let parsed = self.plain().and_then(number::decimal);
        visitor.visit_f64(self.number(parsed, &Wanted::Decimal))
    }

    fn deserialize_f32<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_bool<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        let parsed = self.plain().and_then(number::yes_or_no);
        visitor.visit_bool(self.number(parsed, &Wanted::YesOrNo))
    }

    fn deserialize_str<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        if self.note_if_empty() || (self.is_null() && !self.required) {
            return visitor.visit_str("");
        }
        if let Some(text) = self.text() {
            self.settle(visitor.visit_str(text))
        } else {
            self.expected(&Wanted::Text);
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
            TEXT_OR_FIELDS if scalar || self.notes.tree.is_list(self.id) => {
                self.visit_text(visitor)
            }
            ONE_OR_MANY if !scalar && self.notes.tree.is_list(self.id) => self.visit_items(visitor),
            ONE_OR_MANY if self.is_null() => {
                self.note_if_empty();
                self.visit_items(visitor)
            }
            ONE_OR_MANY => {
                let trail = Trail::Index(self.trail, 0);
                visitor.visit_some(NodeReader {
                    notes: self.notes,
                    id: self.id,
                    trail: &trail,
                    key: self.key,
                    required: false,
                })
            }
            TEXT_OR_FIELDS => visitor.visit_some(self),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        if !self.notes.tree.is_list(self.id) && !self.note_if_empty() && !self.is_null() {
            self.expected(&Wanted::List);
        }
        self.visit_items(visitor)
    }

    fn deserialize_map<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        if !self.notes.tree.is_map(self.id) && !self.note_if_empty() && !self.is_null() {
            self.expected(&Wanted::Group);
        }
        visitor.visit_map(Entries::new(self))
    }

    fn deserialize_struct<V: Visitor<'t>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let Some(entries) = self.notes.tree.entries(self.id) else {
            if !self.note_if_empty() && !self.is_null() {
                let message = format!(
                    "hier hoort een groep velden, maar er staat {}",
                    self.found()
                );
                self.wrong(message, Some(as_fields(fields)));
            }
            return visitor.visit_map(FilledFields::new(self, fields));
        };
        self.settle(visitor.visit_map(Fields::new(self, entries, fields)))
    }

    fn deserialize_enum<V: Visitor<'t>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let known = self.text().filter(|text| variants.contains(text));
        if known.is_none() && !self.note_if_empty() {
            let message = format!("{} is hier geen geldige keuze", self.found());
            let word = self.text().unwrap_or_default();
            let meant = typing::meant(word, variants.iter().copied()).map(Meant::surely);
            self.wrong_but(message, Some(choice(self.text(), variants)), meant);
        }
        let word: StrDeserializer<'_, ReadError> = known
            .or(variants.first().copied())
            .unwrap_or_default()
            .into_deserializer();
        visitor.visit_enum(word)
    }

    fn deserialize_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        let tree = self.notes.tree;
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
