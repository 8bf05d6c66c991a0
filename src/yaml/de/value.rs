//! Shapes of values that plain serde cannot say: a text with a spelling of its own, a text or a
//! group of fields, one or many.
//!
//! A type announces its shape by the name it gives to `deserialize_newtype_struct`; this reader
//! knows these names. Other deserializers do not, and call `visit_newtype_struct`: then the
//! value is taken as it presents itself, which is what lets `serde_yaml` give a second opinion.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use super::fields::names_of;
pub use super::meant::Meant;
use crate::words;
use crate::yaml::{self, hidden, signs};

/// A text with a spelling of its own.
pub(super) const TEXT: &str = "$tekst";
/// A text or a group of fields.
pub(super) const TEXT_OR_FIELDS: &str = "$tekst-of-velden";
/// A text or fields with names of the user's own.
pub(super) const TEXT_OR_MAP: &str = "$tekst-of-eigen-velden";
/// One value or a list of them.
pub(super) const ONE_OR_MANY: &str = "$een-of-meer";

/// Why a text is not a value of its type, for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpellingError {
    /// What is wrong: Dutch, lower case, one line, no full stop.
    pub message: String,
    /// What to write instead, in Dutch.
    pub hint: Option<String>,
    /// What was meant, where that is known.
    pub meant: Option<Meant>,
    /// What kind of text it is.
    pub flaw: Flaw,
}

/// What kind of text is not a value of its type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// Another text than the type takes.
    Spelling,
    /// All that is wrong is a character that nobody sees, at this position.
    Hidden(usize),
    /// A field of the group that has these, without a space behind its colon.
    NoSpace(&'static [&'static str]),
}

impl SpellingError {
    /// An error with a hint.
    #[must_use]
    pub fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            hint: Some(hint.into()),
            meant: None,
            flaw: Flaw::Spelling,
        }
    }

    /// The error of a text that is a field of a group, without a space behind its colon.
    fn without_space(name: &str, fields: &'static [&'static str]) -> Self {
        let (message, hint) = yaml::missing_space(name);
        Self {
            flaw: Flaw::NoSpace(fields),
            ..Self::new(message, hint)
        }
    }

    /// The error of a text with a character that nobody sees.
    pub(super) fn hidden(text: &str) -> Self {
        let at = text.chars().position(signs::is_hidden);
        let sign = at.and_then(|at| text.chars().nth(at)).unwrap_or_default();
        let clean = signs::clean(text);
        let message = format!(
            "in {} staat een {}",
            words::quote(&clean),
            signs::shown(sign)
        );
        Self {
            flaw: at.map_or(Flaw::Spelling, Flaw::Hidden),
            ..Self::new(message, hidden::HINT).meant(Some(Meant::surely(clean)))
        }
    }

    /// The same error with what was meant.
    #[must_use]
    pub fn meant(mut self, meant: Option<Meant>) -> Self {
        self.meant = meant;
        self
    }
}

/// The message with the hint on a line below it, for readers that only know texts.
impl fmt::Display for SpellingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        self.hint
            .as_ref()
            .map_or(Ok(()), |hint| write!(f, "\n{hint}"))
    }
}

/// Where the error of a text goes that is not a value of its type.
enum Outlet {
    /// Into the error of the deserializer, as text.
    Serde,
    /// To [`with_spelling_error`], which waits for it.
    Waiting,
    Filled(SpellingError),
}

thread_local! {
    /// An error of serde is one text, and a [`SpellingError`] is data. So it travels beside serde,
    /// from the visitor of a type to the reader that called it, on the same thread.
    static OUTLET: RefCell<Outlet> = const { RefCell::new(Outlet::Serde) };
}

thread_local! {
    /// In which calendar year the school year begins that files are read for.
    static FIRST_YEAR: Cell<Option<i32>> = const { Cell::new(None) };
}

/// Reads for a school year, by the calendar year in which it begins: what was meant by a date without
/// a year is known then. On this thread, until `read` is done.
pub fn in_school_year<T>(first_year: Option<i32>, read: impl FnOnce() -> T) -> T {
    let before = FIRST_YEAR.replace(first_year);
    let value = read();
    FIRST_YEAR.set(before);
    value
}

/// The calendar year in which the school year begins that is read for.
#[must_use]
pub fn first_year() -> Option<i32> {
    FIRST_YEAR.get()
}

/// Lets a visitor read one text. A text that is not a value of its type gives a filler, with the
/// error beside it.
pub(super) fn with_spelling_error<T>(visit: impl FnOnce() -> T) -> (T, Option<SpellingError>) {
    let before = OUTLET.replace(Outlet::Waiting);
    let value = visit();
    let error = match OUTLET.replace(before) {
        Outlet::Filled(error) => Some(error),
        Outlet::Serde | Outlet::Waiting => None,
    };
    (value, error)
}

/// The value of a text; its filler where this reader takes the error, else an error of serde.
fn value_of<T: FromText, E: de::Error>(
    text: &str,
    parse: impl Fn(&str) -> Result<T, SpellingError>,
) -> Result<T, E> {
    parse(text).or_else(|error| {
        OUTLET.with_borrow_mut(|outlet| {
            if let Outlet::Serde = outlet {
                return Err(E::custom(error));
            }
            let clean = signs::clean(text);
            if clean == text {
                *outlet = Outlet::Filled(error);
                return Ok(T::filler());
            }
            *outlet = Outlet::Filled(SpellingError::hidden(text));
            Ok(parse(&clean).unwrap_or_else(|_| T::filler()))
        })
    })
}

/// Reads a text where a group of fields may stand too: one that is a field of the group, without a
/// space behind its colon, is no text.
fn text_beside_fields<T: FromTextOrFields>(text: &str) -> Result<T, SpellingError> {
    if text.contains(':') {
        let fields = names_of::<T::Fields>();
        if let Some(name) = yaml::joined_field(text, &|name| fields.contains(&name)) {
            return Err(SpellingError::without_space(name, fields));
        }
    }
    T::from_text(text)
}

/// A value that is written as one text.
pub trait FromText: Sized {
    /// What belongs here, as it stands in "hier hoort …".
    const EXPECTED: &'static str;

    /// Reads the text of a scalar.
    ///
    /// # Errors
    /// Where the text is not a value of this type.
    fn from_text(text: &str) -> Result<Self, SpellingError>;

    /// What stands in for a value that could not be read; nothing is concluded from it.
    fn filler() -> Self;
}

/// A value that is written as one text or as a group of fields.
pub trait FromTextOrFields: FromText {
    /// The type that is read where a group of fields is written.
    type Fields: for<'de> Deserialize<'de>;

    /// The value of a group of fields.
    fn from_fields(fields: Self::Fields) -> Self;
}

/// Deserializes a [`FromText`]; a fault that this reader reports leaves the filler.
///
/// # Errors
/// Those of the deserializer.
pub fn text<'de, T: FromText, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_newtype_struct(TEXT, TextVisitor(PhantomData))
}

/// Deserializes a [`FromTextOrFields`]; a fault that this reader reports leaves the filler.
///
/// # Errors
/// Those of the deserializer.
pub fn text_or_fields<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: FromTextOrFields,
    D: Deserializer<'de>,
{
    let is_map = names_of::<T::Fields>().is_empty();
    let name = if is_map { TEXT_OR_MAP } else { TEXT_OR_FIELDS };
    deserializer.deserialize_newtype_struct(name, TextOrFieldsVisitor(PhantomData))
}

/// Deserializes one value or a list of them.
///
/// # Errors
/// Those of the deserializer.
pub fn one_or_many<'de, T, D>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_newtype_struct(ONE_OR_MANY, OneOrManyVisitor(PhantomData))
}

/// Numbers as another deserializer presents them, spelled as text again. Decimals are refused:
/// their spelling is lost (`1.10`).
macro_rules! numbers_as_text {
    () => {
        fn visit_i64<E: de::Error>(self, number: i64) -> Result<Self::Value, E> {
            self.visit_str(&number.to_string())
        }

        fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
            self.visit_str(&number.to_string())
        }

        fn visit_newtype_struct<D: Deserializer<'de>>(
            self,
            deserializer: D,
        ) -> Result<Self::Value, D::Error> {
            deserializer.deserialize_any(self)
        }
    };
}

struct TextVisitor<T>(PhantomData<T>);

impl<'de, T: FromText> Visitor<'de> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        value_of(text, T::from_text)
    }

    /// There is no text: this reader reported that.
    fn visit_none<E: de::Error>(self) -> Result<T, E> {
        Ok(T::filler())
    }

    numbers_as_text!();
}

struct TextOrFieldsVisitor<T>(PhantomData<T>);

impl<'de, T: FromTextOrFields> Visitor<'de> for TextOrFieldsVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        value_of(text, text_beside_fields::<T>)
    }

    /// There is neither text nor fields: this reader reported that.
    fn visit_none<E: de::Error>(self) -> Result<T, E> {
        Ok(T::filler())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::Fields::deserialize(deserializer).map(T::from_fields)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        self.visit_some(MapAccessDeserializer::new(map))
    }

    numbers_as_text!();
}

struct OneOrManyVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OneOrManyVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("een waarde of een lijst")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Vec<T>, A::Error> {
        let mut values = Vec::with_capacity(items.size_hint().unwrap_or(0).min(1024));
        while let Some(value) = items.next_element()? {
            values.push(value);
        }
        Ok(values)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<T>, D::Error> {
        T::deserialize(deserializer).map(|value| vec![value])
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Vec<T>, A::Error> {
        self.visit_some(MapAccessDeserializer::new(map))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Vec<T>, E> {
        self.visit_some(text.into_deserializer())
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Vec<T>, E> {
        self.visit_some(number.into_deserializer())
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Vec<T>, E> {
        self.visit_some(number.into_deserializer())
    }

    fn visit_unit<E: de::Error>(self) -> Result<Vec<T>, E> {
        Ok(Vec::new())
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Vec<T>, D::Error> {
        deserializer.deserialize_any(self)
    }
}
