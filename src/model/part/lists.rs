//! Lists as the format has them.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::shape::{Shape, Shaped};
use crate::yaml::de::value::one_or_many;

/// A list that may be left out; absent is empty. Boxed: documents have many lists, most of them
/// empty, and none grows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Lijst<T>(Box<[T]>);

/// One value or a list of them; absent is empty. Written out again, one value stands alone.
#[derive(Debug, Clone, PartialEq)]
pub struct EenOfMeer<T>(Box<[T]>);

/// A required [`EenOfMeer`], for `#[serde(deserialize_with)]`.
///
/// # Errors
/// Those of the deserializer.
pub fn verplicht<'de, T, D>(deserializer: D) -> Result<EenOfMeer<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    one_or_many(deserializer).map(EenOfMeer::from)
}

impl<T> Default for Lijst<T> {
    fn default() -> Self {
        Self::from(Vec::new())
    }
}

impl<T> Default for EenOfMeer<T> {
    fn default() -> Self {
        Self::from(Vec::new())
    }
}

impl<T> From<Vec<T>> for Lijst<T> {
    fn from(items: Vec<T>) -> Self {
        Self(items.into_boxed_slice())
    }
}

impl<T> From<Vec<T>> for EenOfMeer<T> {
    fn from(items: Vec<T>) -> Self {
        Self(items.into_boxed_slice())
    }
}

impl<T> Deref for Lijst<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> Deref for EenOfMeer<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<'a, T> IntoIterator for &'a Lijst<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'a, T> IntoIterator for &'a EenOfMeer<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T: Shaped> Shaped for Lijst<T> {
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape())).optional()
    }
}

impl<T: Shaped> Shaped for EenOfMeer<T> {
    fn shape() -> Shape {
        Shape::OneOrMany(Box::new(T::shape())).optional()
    }
}

impl<T: Serialize> Serialize for EenOfMeer<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &*self.0 {
            [one] => one.serialize(serializer),
            many => many.serialize(serializer),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Lijst<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_option(Optional(Self::from, ListOnly, PhantomData))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for EenOfMeer<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_option(Optional(Self::from, AlsoOne, PhantomData))
    }
}

/// How the items are asked for.
trait Items {
    fn items<'de, T, D>(&self, deserializer: D) -> Result<Vec<T>, D::Error>
    where
        T: Deserialize<'de>,
        D: Deserializer<'de>;
}

struct ListOnly;
struct AlsoOne;

impl Items for ListOnly {
    fn items<'de, T, D>(&self, deserializer: D) -> Result<Vec<T>, D::Error>
    where
        T: Deserialize<'de>,
        D: Deserializer<'de>,
    {
        Vec::deserialize(deserializer)
    }
}

impl Items for AlsoOne {
    fn items<'de, T, D>(&self, deserializer: D) -> Result<Vec<T>, D::Error>
    where
        T: Deserialize<'de>,
        D: Deserializer<'de>,
    {
        one_or_many(deserializer)
    }
}

struct Optional<F, S, T>(F, S, PhantomData<T>);

impl<'de, L, F, S, T> Visitor<'de> for Optional<F, S, T>
where
    F: FnOnce(Vec<T>) -> L,
    S: Items,
    T: Deserialize<'de>,
{
    type Value = L;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("een lijst")
    }

    fn visit_none<E>(self) -> Result<L, E> {
        Ok((self.0)(Vec::new()))
    }

    fn visit_unit<E>(self) -> Result<L, E> {
        Ok((self.0)(Vec::new()))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<L, D::Error> {
        self.1.items(deserializer).map(self.0)
    }
}
