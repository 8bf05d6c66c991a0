//! Walking lists, maps and structs: unknown keys are reported and skipped, missing ones fed to the
//! type as missing.

use std::cell::OnceCell;
use std::iter::{Enumerate, Flatten, Peekable};
use std::option;

use serde::de::{DeserializeSeed, MapAccess, SeqAccess};

use super::ReadError;
use super::missing::{MissingReader, field_name};
use super::reader::NodeReader;
use super::remedy::{COLON_IN_TEXT, COMMA_IN_TEXT};
use super::trail::Trail;
use crate::yaml;
use crate::yaml::edit::{Fix, Op};
use crate::yaml::fault::{Fault, FaultKind};
use crate::yaml::node::NodeId;
use crate::yaml::path::Path;
use crate::yaml::signs;
use crate::yaml::tree::Syntax;
use crate::{typing, words};

/// The items of a list.
pub(super) struct Items<'r, 't> {
    list: NodeReader<'r, 't>,
    left: Enumerate<Flatten<option::IntoIter<yaml::Items<'t>>>>,
}

impl<'r, 't> Items<'r, 't> {
    pub(super) fn new(list: NodeReader<'r, 't>, items: Option<yaml::Items<'t>>) -> Self {
        Self {
            list,
            left: items.into_iter().flatten().enumerate(),
        }
    }
}

impl<'t> SeqAccess<'t> for Items<'_, 't> {
    type Error = ReadError;

    fn next_element_seed<T: DeserializeSeed<'t>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, ReadError> {
        let Some((at, id)) = self.left.next() else {
            return Ok(None);
        };
        let trail = Trail::Index(self.list.trail, at);
        seed.deserialize(NodeReader::new(self.list.context, id, &trail))
            .map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.clone().count())
    }
}

/// The entries of a map with keys of the user's own; of anything else none.
pub(super) struct Entries<'r, 't> {
    map: NodeReader<'r, 't>,
    left: Peekable<Flatten<option::IntoIter<yaml::Entries<'t>>>>,
}

impl<'r, 't> Entries<'r, 't> {
    pub(super) fn new(map: NodeReader<'r, 't>) -> Self {
        let entries = map.context.tree.entries(map.id);
        Self {
            map,
            left: entries.into_iter().flatten().peekable(),
        }
    }
}

impl<'t> MapAccess<'t> for Entries<'_, 't> {
    type Error = ReadError;

    fn next_key_seed<K: DeserializeSeed<'t>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, ReadError> {
        let Some((key, _)) = self.left.peek() else {
            return Ok(None);
        };
        seed.deserialize(NodeReader::new(self.map.context, *key, self.map.trail))
            .map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'t>>(&mut self, seed: V) -> Result<V::Value, ReadError> {
        let (key, value) = self.left.next().ok_or(ReadError::Reported)?;
        report_without_colon(self.map, key);
        let name = self.map.context.tree.scalar(key).unwrap_or_default();
        let trail = Trail::Key(self.map.trail, name);
        seed.deserialize(NodeReader {
            key: Some(key),
            ..NodeReader::new(self.map.context, value, &trail)
        })
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.clone().count())
    }
}

/// Notes a field between braces that is a piece of text behind a comma: nothing is lost silently.
fn report_without_colon(map: NodeReader<'_, '_>, key: NodeId) {
    let tree = map.context.tree;
    if tree.is_key_without_colon(key) && !map.context.is_joined(key) {
        let name = tree.scalar(key).unwrap_or_default();
        let path = map.trail.path().then(name.to_owned());
        let is_word = |name: &str| !name.is_empty() && !name.contains(' ');
        if let Some(missing) = yaml::without_space(tree, key, &is_word) {
            let fault = missing.fault(FaultKind::UnknownKey, path, tree.span(key));
            return map.context.report(fault);
        }
        let message = format!("achter {} staat geen dubbele punt", words::quote(name));
        let fault = Fault::new(FaultKind::UnknownKey, path, tree.span(key), message);
        map.context
            .report(fault.with_hint(Some(COMMA_IN_TEXT.to_owned())));
    }
}

/// The fix that gives a field another name.
fn renamed(path: &Path, name: &str) -> Fix {
    let edit = Op::Rename {
        path: path.clone(),
        name: name.to_owned(),
    };
    Fix::safe(format!("schrijf {}", words::quote(name)), vec![edit])
}

/// The most fields that a struct of the model has.
const MOST_FIELDS: usize = 64;

/// The entries of a map whose keys are the fields of a struct.
pub(super) struct Fields<'r, 't> {
    map: NodeReader<'r, 't>,
    entries: yaml::Entries<'t>,
    left: Peekable<yaml::Entries<'t>>,
    known: &'static [&'static str],
    seen: u64,
    /// Which known fields are written anywhere in the map: one bit each, looked up when asked for.
    written: OnceCell<u64>,
    missing: usize,
}

impl<'r, 't> Fields<'r, 't> {
    pub(super) fn new(
        map: NodeReader<'r, 't>,
        entries: yaml::Entries<'t>,
        known: &'static [&'static str],
    ) -> Self {
        debug_assert!(known.len() <= MOST_FIELDS, "one bit a field");
        if let Some(all) = &map.context.known {
            all.borrow_mut().push(known);
        }
        Self {
            map,
            left: entries.clone().peekable(),
            entries,
            known,
            seen: 0,
            written: OnceCell::new(),
            missing: 0,
        }
    }

    fn name(&self, key: NodeId) -> &'t str {
        self.map.context.tree.scalar(key).unwrap_or_default()
    }

    fn report_unknown(&self, key: NodeId) {
        let name = self.name(key);
        if name.starts_with(signs::is_hidden) {
            // That it is indented with such signs is reported already.
            return;
        }
        let tree = self.map.context.tree;
        if self.map.context.is_joined(key) {
            return;
        }
        let path = self.map.trail.path().then(name.to_owned());
        let is_known = |name: &str| self.known.contains(&name);
        if let Some(missing) = yaml::without_space(tree, key, &is_known) {
            let fault = missing.fault(FaultKind::UnknownKey, path, tree.span(key));
            return self.map.context.report(fault);
        }
        let free = self.known.iter().enumerate();
        let free: Vec<&str> = free
            .filter(|(at, _)| (self.seen | self.written()) & (1 << at) == 0)
            .map(|(_, field)| *field)
            .collect();
        let span = tree.span(key);
        let is_text = tree.is_key_without_colon(key) || name.contains(' ');
        let meant = typing::meant(name, free.iter().copied()).filter(|_| !is_text);
        let fix = meant
            .filter(|meant| !self.is_claimed(meant, key, &free))
            .map(|meant| renamed(&path, meant));
        let hint = if tree.is_key_without_colon(key) {
            Some(COMMA_IN_TEXT.to_owned())
        } else if name.contains(' ') && tree.syntax == Syntax::Yaml {
            Some(COLON_IN_TEXT.to_owned())
        } else {
            typing::suggestion(name, free.iter().copied()).or_else(|| {
                let names: Vec<String> = self.known.iter().map(|f| words::quote(f)).collect();
                (names.len() <= 12).then(|| format!("hier kan staan: {}", words::and(&names)))
            })
        };
        let message = format!("het veld {} is hier onbekend", words::quote(name));
        let fault = Fault::new(FaultKind::UnknownKey, path, span, message);
        self.map.context.report(fault.with_hint(hint).with_fix(fix));
    }

    /// Whether another unknown field would get the same name, so that a person must choose. A map with
    /// more fields than any struct has counts as such without a look at all pairs.
    fn is_claimed(&self, meant: &str, key: NodeId, free: &[&str]) -> bool {
        let others = self.entries.clone().filter(|(other, _)| *other != key);
        let mut names = others.map(|(other, _)| self.name(other));
        let would_be = |name| typing::meant(name, free.iter().copied()) == Some(meant);
        self.entries.clone().nth(MOST_FIELDS).is_some() || names.any(would_be)
    }

    fn written(&self) -> u64 {
        *self.written.get_or_init(|| {
            let keys = self.entries.clone().map(|(key, _)| key);
            let known = keys.filter_map(|key| self.position(key));
            known.fold(0, |written, at| written | 1 << at)
        })
    }

    fn position(&self, key: NodeId) -> Option<usize> {
        let name = self.name(key);
        self.known.iter().position(|field| *field == name)
    }

    /// Whether an entry is to be read: known and for the first time.
    fn takes(&mut self, key: NodeId) -> bool {
        match self.position(key) {
            Some(at) if self.seen & (1 << at) == 0 => {
                self.seen |= 1 << at;
                report_without_colon(self.map, key);
                true
            }
            Some(_) => false,
            None => {
                self.report_unknown(key);
                false
            }
        }
    }
}

impl<'t> MapAccess<'t> for Fields<'_, 't> {
    type Error = ReadError;

    fn next_key_seed<K: DeserializeSeed<'t>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, ReadError> {
        while let Some((key, _)) = self.left.peek().copied() {
            if self.takes(key) {
                return field_name(seed, self.name(key)).map(Some);
            }
            self.left.next();
        }
        while let Some(field) = self.known.get(self.missing) {
            if self.seen & (1 << self.missing) == 0 {
                return field_name(seed, field).map(Some);
            }
            self.missing += 1;
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'t>>(&mut self, seed: V) -> Result<V::Value, ReadError> {
        if let Some((key, value)) = self.left.next() {
            let trail = Trail::Key(self.map.trail, self.name(key));
            return seed.deserialize(NodeReader {
                key: Some(key),
                required: true,
                ..NodeReader::new(self.map.context, value, &trail)
            });
        }
        let name = self.known.get(self.missing).copied().unwrap_or_default();
        self.missing += 1;
        seed.deserialize(MissingReader::reporting(self.map, name))
    }
}
