//! Groups with names of the writer's own: pupils, goals, levels, columns.

use std::fmt;
use std::marker::PhantomData;

use foldhash::{HashSet, HashSetExt};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Tekst;
use super::shape::{Shape, Shaped};

/// Values by name, in the order of the file; of a name that stands there twice the first. A plain
/// list: the groups are small, there are very many, and hardly any is looked up by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Velden<T>(Box<[(Tekst, T)]>);

impl<T> Velden<T> {
    /// Each name with its value.
    pub fn iter(&self) -> Iter<'_, T> {
        self.into_iter()
    }

    /// The names, in the order of the file.
    pub fn keys(&self) -> impl Iterator<Item = &Tekst> {
        self.iter().map(|(name, _)| name)
    }

    /// The values, in the order of the file.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.iter().map(|(_, value)| value)
    }

    /// The name and the value at a position, from 0.
    #[must_use]
    pub fn at(&self, position: usize) -> Option<(&Tekst, &T)> {
        self.0.get(position).map(|(name, value)| (name, value))
    }

    /// The value under a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&T> {
        let mut all = self.iter();
        all.find_map(|(one, value)| (one == name).then_some(value))
    }
}

/// Each name with its value.
pub type Iter<'v, T> =
    std::iter::Map<std::slice::Iter<'v, (Tekst, T)>, fn(&'v (Tekst, T)) -> (&'v Tekst, &'v T)>;

impl<'v, T> IntoIterator for &'v Velden<T> {
    type Item = (&'v Tekst, &'v T);
    type IntoIter = Iter<'v, T>;

    fn into_iter(self) -> Iter<'v, T> {
        self.0.iter().map(|(name, value)| (name, value))
    }
}

impl<T: Shaped> Shaped for Velden<T> {
    fn shape() -> Shape {
        Shape::Map(Box::new(T::shape()))
    }
}

impl<T: Serialize> Serialize for Velden<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Velden<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields(PhantomData))
    }
}

/// The most fields for which room is made before they are there.
const MOST_EXPECTED: usize = 1024;

struct Fields<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Fields<T> {
    type Value = Velden<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("een groep velden")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Velden<T>, A::Error> {
        let expected = map.size_hint().unwrap_or(0).min(MOST_EXPECTED);
        let mut fields: Vec<(Tekst, T)> = Vec::with_capacity(expected);
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        let mut seen = HashSet::with_capacity(fields.len());
        fields.retain(|(name, _)| seen.insert(name.clone()));
        Ok(Velden(fields.into_boxed_slice()))
    }
}
