//! Each operation as a change of its place.

use super::draft::{Added, Draft, Replaced, What};
use super::find::LocatedNode;
use super::op::{Comments, Op, Value};
use super::pieces::Piece;
use super::refusal::Reason;
use super::shape::value_of;
use crate::yaml::node::NodeId;
use crate::yaml::path::{Path, Segment};
use crate::yaml::tree::Syntax;

impl Draft<'_> {
    /// Adds an operation.
    ///
    /// # Errors
    /// Where it leads nowhere, or wants the place of another.
    pub(super) fn add(&mut self, op: &Op) -> Result<(), Reason> {
        let is_spelling = matches!(
            op,
            Op::Rename { .. } | Op::Respell { .. } | Op::Comment { .. } | Op::Splice { .. }
        );
        if self.tree.syntax == Syntax::Toml && !is_spelling {
            return Err(Reason::Settings);
        }
        match op {
            Op::Respell { path, text, quotes } => self.respell(path, text, *quotes),
            Op::Rename { path, name } => self.rename(path, name),
            Op::Comment { span, text } => self.comment(*span, text.as_ref()),
            Op::Splice { span, text } => {
                let (start, end) = (span.start.offset as usize, span.end.offset as usize);
                self.splices.push(Piece::new(start, end, text, 0));
                Ok(())
            }
            Op::Annotate { path, text } => self.annotate(path, text),
            Op::Set { path, value } => self.set(path, value),
            Op::Put { path, key, value } => self.put(path, key, value),
            Op::Append { path, value } => self.append(path, value),
            Op::Insert { path, at, value } => self.insert(path, *at, value),
            Op::Remove { path, comments } => self.remove(path, *comments),
            Op::Move { from, to } => self.relocate(from, to),
        }
    }

    fn set(&mut self, path: &Path, value: &Value) -> Result<(), Reason> {
        let found = self.place(path)?;
        self.replace(found, value)
    }

    fn replace(&mut self, found: LocatedNode, value: &Value) -> Result<(), Reason> {
        let node = found.node;
        if self.values.contains_key(&node) || self.touched.contains(&node) {
            return Err(Reason::Clash);
        }
        if found.parent.is_none() {
            return Err(Reason::WholeFile);
        }
        let value = value.clone();
        let open = false;
        let replaced = Replaced { found, value, open };
        self.values.insert(node, replaced);
        Ok(())
    }

    fn put(&mut self, path: &Path, key: &str, value: &Value) -> Result<(), Reason> {
        let found = self.place(path)?;
        if self.tree.is_null(found.node) {
            return self.fill(found, Some(key), value);
        }
        if !self.tree.is_map(found.node) {
            return Err(Reason::NotAMap);
        }
        if self.tree.entry(found.node, key).is_some() {
            let there = self.place(&path.then(key.to_owned()))?;
            return self.replace(there, value);
        }
        let changed = self.changed(found, path)?;
        changed.put_new(key, Added::new(Some(key), value))
    }

    /// Puts something in an empty value, which becomes a list or map.
    fn fill(&mut self, found: LocatedNode, key: Option<&str>, value: &Value) -> Result<(), Reason> {
        let node = found.node;
        let is_open = |replaced: &&mut Replaced| replaced.open;
        if let Some(replaced) = self.values.get_mut(&node).filter(is_open) {
            return add_to(&mut replaced.value, key, value);
        }
        let mut inner = match key {
            Some(_) => Value::Map(Vec::new()),
            None => Value::List(Vec::new()),
        };
        add_to(&mut inner, key, value)?;
        self.replace(found, &inner)?;
        if let Some(replaced) = self.values.get_mut(&node) {
            replaced.open = true;
        }
        Ok(())
    }

    fn append(&mut self, path: &Path, value: &Value) -> Result<(), Reason> {
        let found = match self.place(path) {
            Ok(found) => found,
            Err(Reason::NotFound) => return self.begin_list(path, value),
            Err(reason) => return Err(reason),
        };
        if self.tree.is_null(found.node) {
            return self.fill(found, None, value);
        }
        if self.tree.is_list(found.node) {
            let end = self.tree.items(found.node).map_or(0, Iterator::count);
            let added = Added::new(None, value);
            self.changed(found, path)?.insert(end, added);
            return Ok(());
        }
        self.join(found, 1, value)
    }

    /// Puts a list with one item where there is none.
    fn begin_list(&mut self, path: &Path, value: &Value) -> Result<(), Reason> {
        let Some((Segment::Key(key), above)) = path.segments().split_last() else {
            return Err(Reason::NotFound);
        };
        let above: Path = above.iter().cloned().collect();
        let found = self.place(&above)?;
        if self.tree.is_map(found.node) {
            let changed = self.changed(found, &above)?;
            if let Some(at) = changed.put_at.get(key.as_ref()) {
                let added = changed.put.get_mut(*at).map(|added| &mut added.what);
                return match added {
                    Some(What::New(list @ Value::List(_))) => add_to(list, None, value),
                    _ => Err(Reason::Clash),
                };
            }
        }
        self.put(&above, key, &Value::List(vec![value.clone()]))
    }

    /// Makes a list of a single text that stands for a list of one.
    fn join(&mut self, found: LocatedNode, at: usize, value: &Value) -> Result<(), Reason> {
        let node = found.node;
        if self.tree.is_map(node) {
            return Err(Reason::NotAList);
        }
        let is_open = |replaced: &&mut Replaced| replaced.open;
        if let Some(replaced) = self.values.get_mut(&node).filter(is_open) {
            return add_to(&mut replaced.value, None, value);
        }
        let mut items = vec![value_of(self.tree, node)];
        items.insert(at.min(1), value.clone());
        self.replace(found, &Value::List(items))?;
        if let Some(replaced) = self.values.get_mut(&node) {
            replaced.open = at == 1;
        }
        Ok(())
    }

    fn insert(&mut self, path: &Path, at: usize, value: &Value) -> Result<(), Reason> {
        let found = match self.place(path) {
            Err(Reason::NotFound) if at == 0 => return self.begin_list(path, value),
            other => other?,
        };
        let tree = self.tree;
        let length = match tree.items(found.node) {
            Some(items) => items.count(),
            None if tree.is_null(found.node) => 0,
            None => 1,
        };
        if at > length {
            return Err(Reason::Position { at, length });
        }
        if tree.is_list(found.node) {
            let added = Added::new(None, value);
            self.changed(found, path)?.insert(at, added);
            return Ok(());
        }
        if length == 0 {
            return self.fill(found, None, value);
        }
        self.join(found, at, value)
    }

    fn remove(&mut self, path: &Path, comments: Comments) -> Result<(), Reason> {
        let found = self.place(path)?;
        self.take(&found, path, comments)
    }

    /// Says that an item or field goes, where nothing else is done with it.
    fn leave(&mut self, found: &LocatedNode) -> Result<usize, Reason> {
        if found.is_bare_item {
            return Err(Reason::NotAList);
        }
        let (_, at) = found.parent.ok_or(Reason::WholeFile)?;
        let is_renamed = found.key.is_some_and(|key| self.scalars.contains_key(&key));
        let is_changed =
            self.touched.contains(&found.node) || self.values.contains_key(&found.node);
        if is_renamed || is_changed {
            return Err(Reason::Clash);
        }
        self.gone.insert(found.node);
        Ok(at)
    }

    fn take(&mut self, found: &LocatedNode, path: &Path, comments: Comments) -> Result<(), Reason> {
        let at = self.leave(found)?;
        let above = path
            .segments()
            .split_last()
            .map_or(&[][..], |(_, above)| above);
        let above: Path = above.iter().cloned().collect();
        let parent = self.find(&above)?;
        self.changed(parent, &above)?.removed.insert(at, comments);
        Ok(())
    }

    fn relocate(&mut self, from: &Path, to: &Path) -> Result<(), Reason> {
        if to.is_under(from) && to != from {
            return Err(Reason::IntoItself);
        }
        let source = self.place(from)?;
        let Some((last, above)) = to.segments().split_last() else {
            return Err(Reason::WholeFile);
        };
        let above: Path = above.iter().cloned().collect();
        let target = self.place(&above)?;
        let is_here = |(parent, at): (NodeId, usize)| {
            let here = [Segment::Index(at), Segment::Index(at + 1)];
            parent == target.node && here.contains(last)
        };
        if source.parent.is_some_and(is_here) {
            return self.leave(&source).map(drop);
        }
        // Between brackets a comment cannot come along.
        let comments = if source.flow {
            Comments::Refuse
        } else {
            Comments::Drop
        };
        self.take(&source, from, comments)?;
        let tree = self.tree;
        let what = What::Moved(Box::new(source));
        match last {
            Segment::Index(at) => {
                let length = tree.items(target.node).ok_or(Reason::NotAList)?.count();
                if *at > length {
                    return Err(Reason::Position { at: *at, length });
                }
                let added = Added { key: None, what };
                self.changed(target, &above)?.insert(*at, added);
                Ok(())
            }
            Segment::Key(name) => {
                if !tree.is_map(target.node) {
                    return Err(Reason::NotAMap);
                }
                if tree.entry(target.node, name).is_some() {
                    return Err(Reason::Taken(name.to_string()));
                }
                let key = Some(name.to_string());
                self.changed(target, &above)?
                    .put_new(name, Added { key, what })
            }
        }
    }
}

/// Adds to a new list or map.
fn add_to(inner: &mut Value, key: Option<&str>, value: &Value) -> Result<(), Reason> {
    match (inner, key) {
        (Value::List(items), None) => items.push(value.clone()),
        (Value::Map(fields), Some(key)) => {
            if fields.iter().any(|(name, _)| name == key) {
                return Err(Reason::Clash);
            }
            fields.push((key.to_owned(), value.clone()));
        }
        _ => return Err(Reason::Clash),
    }
    Ok(())
}
