//! What a file says, and what operations make of that: apart from the engine, on plain values.

use leerplan::internals::yaml::edit::{Op, Value};
use leerplan::internals::yaml::{NodeId, Path, Segment, Style, Tree};
use serde_yaml::Value as Other;

/// A value as it is read.
#[derive(Debug, Clone, PartialEq)]
pub enum Meaning {
    /// A text, or what other readers see as a number, a yes or no, or nothing.
    Scalar(String, Other),
    List(Vec<Meaning>),
    Map(Vec<(String, Meaning)>),
}

impl Meaning {
    pub fn of(tree: &Tree, node: NodeId) -> Self {
        if let Some(items) = tree.items(node) {
            return Self::List(items.map(|item| Self::of(tree, item)).collect());
        }
        if let Some(entries) = tree.entries(node) {
            let name = |key| tree.scalar(key).unwrap().to_owned();
            let both = entries.map(|(key, value)| (name(key), Self::of(tree, value)));
            return Self::Map(both.collect());
        }
        let text = tree.scalar(node).unwrap();
        if tree.style(node) == Some(Style::Plain) {
            return Self::plain(text);
        }
        Self::text(text)
    }

    fn text(text: &str) -> Self {
        Self::Scalar(text.to_owned(), Other::String(text.to_owned()))
    }

    fn plain(text: &str) -> Self {
        let typed = match serde_yaml::from_str(text) {
            Ok(typed @ (Other::Null | Other::Bool(_) | Other::Number(_))) => typed,
            _ => Other::String(text.to_owned()),
        };
        Self::Scalar(text.to_owned(), typed)
    }

    pub fn of_value(value: &Value) -> Self {
        match value {
            Value::Text(text) => Self::text(text),
            Value::Plain(text) => Self::plain(text),
            Value::List(items) => Self::List(items.iter().map(Self::of_value).collect()),
            Value::Map(fields) => {
                let both = |(key, value): &(String, Value)| (key.clone(), Self::of_value(value));
                Self::Map(fields.iter().map(both).collect())
            }
        }
    }

    /// The same with the fields of every map by name: their order is looked at elsewhere.
    pub fn sorted(self) -> Self {
        match self {
            Self::List(items) => Self::List(items.into_iter().map(Self::sorted).collect()),
            Self::Map(fields) => {
                let fields = fields.into_iter().map(|(key, value)| (key, value.sorted()));
                let mut fields: Vec<_> = fields.collect();
                fields.sort_by(|(one, _), (other, _)| one.cmp(other));
                Self::Map(fields)
            }
            scalar @ Self::Scalar(..) => scalar,
        }
    }

    /// Whether another reader sees the same.
    pub fn is_read_as(&self, other: &Other) -> bool {
        match (self, other) {
            (Self::Scalar(_, typed), other) => typed == other,
            (Self::List(items), Other::Sequence(others)) => {
                items.len() == others.len()
                    && items
                        .iter()
                        .zip(others)
                        .all(|(item, other)| item.is_read_as(other))
            }
            (Self::Map(fields), Other::Mapping(others)) => {
                fields.len() == others.len()
                    && fields.iter().zip(others).all(|((key, value), (k, v))| {
                        let name = Self::plain(key);
                        (k == &Other::String(key.clone()) || name.is_read_as(k))
                            && value.is_read_as(v)
                    })
            }
            _ => false,
        }
    }
}

/// A value on which operations are made: what goes leaves its place, so that positions stay.
#[derive(Debug, Clone)]
enum Slots {
    Scalar(Meaning),
    List(Vec<Slot>),
    Map(Vec<(String, Slot)>),
}

#[derive(Debug, Clone)]
struct Slot {
    /// Its position before any operation.
    old: Option<usize>,
    gone: bool,
    /// The name that a field gets.
    renamed: Option<String>,
    value: Slots,
}

impl Slot {
    fn new(value: &Meaning) -> Self {
        Self {
            old: None,
            gone: false,
            renamed: None,
            value: slots(value),
        }
    }
}

fn slots(meaning: &Meaning) -> Slots {
    let slot = |(at, value): (usize, &Meaning)| Slot {
        old: Some(at),
        gone: false,
        renamed: None,
        value: slots(value),
    };
    match meaning {
        Meaning::Scalar(..) => Slots::Scalar(meaning.clone()),
        Meaning::List(items) => Slots::List(items.iter().enumerate().map(slot).collect()),
        Meaning::Map(fields) => {
            let fields = fields.iter().enumerate();
            let named = fields.map(|(at, (key, value))| (key.clone(), slot((at, value))));
            Slots::Map(named.collect())
        }
    }
}

fn settled(slots: &Slots) -> Meaning {
    match slots {
        Slots::Scalar(meaning) => meaning.clone(),
        Slots::List(items) => {
            let stay = items.iter().filter(|slot| !slot.gone);
            Meaning::List(stay.map(|slot| settled(&slot.value)).collect())
        }
        Slots::Map(fields) => {
            let stay = fields.iter().filter(|(_, slot)| !slot.gone);
            let name = |key: &String, slot: &Slot| slot.renamed.clone().unwrap_or(key.clone());
            let both = stay.map(|(key, slot)| (name(key, slot), settled(&slot.value)));
            Meaning::Map(both.collect())
        }
    }
}

/// The value at a path.
fn at<'s>(slots: &'s mut Slots, path: &[Segment]) -> Option<&'s mut Slots> {
    let Some((first, rest)) = path.split_first() else {
        return Some(slots);
    };
    let inner = match (slots, first) {
        (Slots::List(items), Segment::Index(index)) => {
            let slot = items.iter_mut().find(|slot| slot.old == Some(*index))?;
            &mut slot.value
        }
        (Slots::Map(fields), Segment::Key(key)) => {
            let (_, slot) = fields
                .iter_mut()
                .find(|(name, slot)| name == key && !slot.gone)?;
            &mut slot.value
        }
        (slots, Segment::Index(0)) => slots,
        _ => return None,
    };
    at(inner, rest)
}

fn above(path: &Path) -> (&[Segment], &Segment) {
    let (last, above) = path.segments().split_last().unwrap();
    (above, last)
}

/// Whether an item of a list is moved to where it is: to its own position, or before the next.
fn is_here(from: (&[Segment], &Segment), to: (&[Segment], &Segment)) -> bool {
    let (Segment::Index(from_at), Segment::Index(to_at)) = (from.1, to.1) else {
        return false;
    };
    from.0 == to.0 && (*to_at == *from_at || *to_at == *from_at + 1)
}

fn is_null(slots: &Slots) -> bool {
    matches!(slots, Slots::Scalar(Meaning::Scalar(_, Other::Null)))
}

/// What a file says after some operations, each on the file as it was. `None` where one leads nowhere.
pub fn applied(before: &Meaning, ops: &[Op]) -> Option<Meaning> {
    let mut now = slots(before);
    for op in ops {
        one(&mut now, before, op)?;
    }
    Some(settled(&now))
}

fn one(now: &mut Slots, before: &Meaning, op: &Op) -> Option<()> {
    match op {
        Op::Set { path, value } => *at(now, path.segments())? = slots(&Meaning::of_value(value)),
        Op::Respell { path, text, .. } => {
            *at(now, path.segments())? = slots(&Meaning::text(text));
        }
        Op::Put { path, key, value } => {
            put(at(now, path.segments())?, key, &Meaning::of_value(value))?;
        }
        Op::Append { path, value } => append(now, path, &Meaning::of_value(value))?,
        Op::Insert {
            path,
            at: position,
            value,
        } => {
            let value = Meaning::of_value(value);
            match at(now, path.segments())? {
                Slots::List(items) => insert(items, *position, &value),
                slots if is_null(slots) => *slots = Slots::List(vec![Slot::new(&value)]),
                slots => {
                    let mut items = vec![Slot::new(&settled(slots))];
                    items.insert(*position, Slot::new(&value));
                    *slots = Slots::List(items);
                }
            }
        }
        Op::Remove { path, .. } => {
            gone(now, path)?;
        }
        Op::Move { from, to } => {
            let mut old = slots(before);
            let moved = settled(at(&mut old, from.segments())?);
            let (parent, last) = above(to);
            if is_here(above(from), (parent, last)) {
                // What is added at the same place comes behind it, in whatever order.
                return Some(());
            }
            gone(now, from)?;
            match (at(now, parent)?, last) {
                (Slots::List(items), Segment::Index(position)) => insert(items, *position, &moved),
                (Slots::Map(fields), Segment::Key(key)) => {
                    fields.push((key.to_string(), Slot::new(&moved)));
                }
                _ => return None,
            }
        }
        Op::Rename { path, name } => {
            let (parent, last) = above(path);
            let (Slots::Map(fields), Segment::Key(key)) = (at(now, parent)?, last) else {
                return None;
            };
            let field = fields
                .iter_mut()
                .find(|(old, slot)| old == key && !slot.gone)?;
            field.1.renamed = Some(name.clone());
        }
        _ => {}
    }
    Some(())
}

fn put(slots: &mut Slots, key: &str, value: &Meaning) -> Option<()> {
    if is_null(slots) {
        *slots = Slots::Map(Vec::new());
    }
    let Slots::Map(fields) = slots else {
        return None;
    };
    match fields
        .iter_mut()
        .find(|(name, slot)| name == key && !slot.gone)
    {
        Some((_, slot)) => slot.value = self::slots(value),
        None => fields.push((key.to_owned(), Slot::new(value))),
    }
    Some(())
}

fn append(now: &mut Slots, path: &Path, value: &Meaning) -> Option<()> {
    if at(now, path.segments()).is_none() {
        let (parent, Segment::Key(key)) = above(path) else {
            return None;
        };
        return put(at(now, parent)?, key, &Meaning::List(vec![value.clone()]));
    }
    match at(now, path.segments())? {
        Slots::List(items) => items.push(Slot::new(value)),
        slots if is_null(slots) => *slots = Slots::List(vec![Slot::new(value)]),
        slots => {
            let items = [settled(slots), value.clone()];
            *slots = Slots::List(items.iter().map(Slot::new).collect());
        }
    }
    Some(())
}

/// Puts an item before the one that stood at a position, behind what was put there already.
fn insert(items: &mut Vec<Slot>, position: usize, value: &Meaning) {
    let at = items.iter().position(|slot| slot.old == Some(position));
    items.insert(at.unwrap_or(items.len()), Slot::new(value));
}

fn gone(now: &mut Slots, path: &Path) -> Option<()> {
    let (parent, last) = above(path);
    let slot = match (at(now, parent)?, last) {
        (Slots::List(items), Segment::Index(index)) => {
            items.iter_mut().find(|slot| slot.old == Some(*index))?
        }
        (Slots::Map(fields), Segment::Key(key)) => {
            &mut fields
                .iter_mut()
                .find(|(name, slot)| name == key && !slot.gone)?
                .1
        }
        _ => return None,
    };
    (!std::mem::replace(&mut slot.gone, true)).then_some(())
}
