//! A node that is being read: what it holds, and the faults that are reported of it.

use std::cell::RefCell;
use std::ops::Range;

use serde::de::{Expected, Visitor};

use super::ReadError;
use super::remedy::{Wanted, Written, as_fields, remedy, unfilled};
use super::trail::Trail;
use super::value::{Flaw, Meant, SpellingError, with_spelling_error};
use crate::words;
use crate::yaml;
use crate::yaml::fault::{Fault, FaultKind};
use crate::yaml::node::{NodeId, Style};
use crate::yaml::number;
use crate::yaml::tree::Tree;

/// The tree that is read and the faults reported so far.
pub(super) struct ReadContext<'t> {
    pub(super) tree: &'t Tree,
    pub(super) faults: RefCell<Vec<Fault>>,
    /// The values that a comma cut into fields, in bytes.
    pub(super) joined: RefCell<Vec<Range<usize>>>,
    /// The fields of the groups that were read, where that is asked for.
    pub(super) known: Option<RefCell<Vec<&'static [&'static str]>>>,
}

impl ReadContext<'_> {
    pub(super) fn report(&self, fault: Fault) {
        self.faults.borrow_mut().push(fault);
    }

    /// Whether a name of a field is a piece of the value before it.
    pub(super) fn is_joined(&self, key: NodeId) -> bool {
        let start = self.tree.node(key).start();
        self.joined
            .borrow()
            .last()
            .is_some_and(|cut| cut.contains(&start))
    }
}

/// Reads one node. `key` is the key it stands under; `required` says that emptiness is a fault.
#[derive(Clone, Copy)]
pub(super) struct NodeReader<'r, 't> {
    pub(super) context: &'r ReadContext<'t>,
    pub(super) id: NodeId,
    pub(super) trail: &'r Trail<'r>,
    pub(super) key: Option<NodeId>,
    pub(super) required: bool,
}

impl<'r, 't> NodeReader<'r, 't> {
    pub(super) fn new(context: &'r ReadContext<'t>, id: NodeId, trail: &'r Trail<'r>) -> Self {
        Self {
            context,
            id,
            trail,
            key: None,
            required: false,
        }
    }

    pub(super) fn optional(self) -> Self {
        Self {
            required: false,
            ..self
        }
    }

    pub(super) fn is_null(self) -> bool {
        self.context.tree.is_null(self.id)
    }

    pub(super) fn text(self) -> Option<&'r str> {
        self.context.tree.scalar(self.id)
    }

    pub(super) fn plain(self) -> Option<&'r str> {
        self.text()
            .filter(|_| self.context.tree.style(self.id) == Some(Style::Plain))
    }

    /// The name that the value stands under.
    pub(super) fn key_name(self) -> Option<&'r str> {
        self.key.and_then(|key| self.context.tree.scalar(key))
    }

    pub(super) fn found(self) -> String {
        match self.text() {
            Some(_) if self.is_null() => "niets".to_owned(),
            Some(text) => words::quote(text),
            None if self.context.tree.is_list(self.id) => "een lijst".to_owned(),
            None => "een groep velden".to_owned(),
        }
    }

    pub(super) fn report_wrong(self, message: String, hint: Option<String>) {
        self.report_wrong_with(message, hint, None);
    }

    /// Notes a wrong value of which is known what was meant.
    pub(super) fn report_wrong_with(
        self,
        message: String,
        hint: Option<String>,
        meant: Option<Meant>,
    ) {
        let tree = self.context.tree;
        let place = self.key.filter(|_| self.is_null()).unwrap_or(self.id);
        self.context.report(
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

    /// Reports a text that is no value of its type. Where several values were meant, a field that
    /// takes a list gets them; one that does not leaves the choice.
    fn report_misspelt(self, error: SpellingError) {
        if let Flaw::NoSpace(fields) = error.flaw
            && self.report_without_space(&|name| fields.contains(&name))
        {
            return;
        }
        let SpellingError {
            message,
            hint,
            meant,
            ..
        } = error;
        let Some(meant) = meant else {
            return self.report_wrong_with(message, hint, None);
        };
        let Trail::Index(list, at) = self.trail else {
            let Some(values) = meant.values() else {
                return self.report_wrong_with(message, hint, Some(meant));
            };
            let values: Vec<String> = values.iter().map(|value| words::quote(value)).collect();
            let hint = format!("hier past er maar een: kies uit {}", words::or(&values));
            return self.report_wrong_with(message, Some(hint), None);
        };
        if !meant.is_more_than_a_text() {
            return self.report_wrong_with(message, hint, Some(meant));
        }
        let (tree, list) = (self.context.tree, list.path());
        let is_list = tree.find(&list).is_some_and(|node| tree.is_list(node));
        let fix = if is_list {
            meant.fix_in_list(&list, *at)
        } else {
            meant.fix(list)
        };
        let span = tree.span(self.id);
        let fault = Fault::new(FaultKind::WrongValue, self.trail.path(), span, message);
        self.context.report(fault.with_hint(hint).with_fix(fix));
    }

    /// Reports that something else stands here than what the type takes.
    pub(super) fn report_unexpected(self, wanted: &Wanted) {
        let tree = self.context.tree;
        let written = match self.text() {
            Some(_) if self.is_null() => None,
            Some(text) => Some(Written::Text(text)),
            None if tree.is_list(self.id) => Some(Written::List),
            None => Some(Written::Group),
        };
        let amount = self.text().filter(|_| *wanted == Wanted::Decimal);
        self.report_wrong_with(
            format!("hier hoort {wanted}, maar er staat {}", self.found()),
            written.map(|written| remedy(tree.syntax, self.key_name(), wanted, written)),
            amount.and_then(number::with_point).map(Meant::number),
        );
    }

    /// Reports that something else stands here than a group of fields.
    pub(super) fn report_no_fields(self, fields: &[&str]) {
        if self.report_without_space(&|name| fields.contains(&name)) {
            return;
        }
        let found = self.found();
        let message = format!("hier hoort een groep velden, maar er staat {found}");
        let hint = as_fields(self.context.tree.syntax, self.key_name(), fields);
        self.report_wrong(message, Some(hint));
    }

    /// Reports a text that is a field without a space behind its colon; false where it is none.
    fn report_without_space(self, is_field: &dyn Fn(&str) -> bool) -> bool {
        let tree = self.context.tree;
        let Some(missing) = yaml::without_space(tree, self.id, is_field) else {
            return false;
        };
        let span = tree.span(self.id).first_line(tree.text());
        let fault = missing.fault(FaultKind::WrongValue, self.trail.path(), span);
        self.context.report(fault);
        true
    }

    /// Reports a text below the name it belongs to of which each line is a field with a name of the
    /// user's own, without a space behind its colon; false where it is none.
    pub(super) fn report_fields_without_space(self) -> bool {
        let tree = self.context.tree;
        let (start, end) = (tree.node(self.id).start(), tree.node(self.id).end());
        let name_end = self.key.map_or(start, |key| tree.node(key).end());
        let between = tree.text().get(name_end..start).unwrap_or_default();
        let source = tree.text().get(start..end).unwrap_or_default();
        let is_word = |name: &str| {
            !name.is_empty()
                && name
                    .chars()
                    .all(|c| c.is_alphanumeric() || "_-".contains(c))
        };
        let is_field = |line: &str| yaml::joined_field(line.trim(), &is_word).is_some();
        between.contains('\n')
            && source.lines().all(is_field)
            && self.report_without_space(&is_word)
    }

    /// Notes an empty required value; true where it was one.
    pub(super) fn report_if_empty(self) -> bool {
        let empty = || self.is_null() || self.text().is_some_and(|text| text.trim().is_empty());
        if !self.required || !empty() {
            return false;
        }
        let tree = self.context.tree;
        let name = self
            .key
            .and_then(|key| tree.scalar(key))
            .unwrap_or_default();
        self.context.report(
            Fault::new(
                FaultKind::Missing,
                self.trail.path(),
                tree.span(self.key.unwrap_or(self.id)),
                format!("het verplichte veld {} is leeg", words::quote(name)),
            )
            .with_hint(format!(
                "vul achter {} iets in",
                unfilled(tree.syntax, name)
            )),
        );
        true
    }

    /// Gives an error of a visitor its place, once.
    pub(super) fn place_message<T>(self, result: Result<T, ReadError>) -> Result<T, ReadError> {
        result.map_err(|error| {
            if let ReadError::Message(message) = error {
                self.report_wrong(message, None);
            }
            ReadError::Reported
        })
    }

    pub(super) fn visit_text<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, ReadError> {
        if self.report_if_empty() {
            return visitor.visit_none();
        }
        let Some(text) = self.text().filter(|_| !self.is_null()) else {
            self.report_unexpected(&Wanted::Spelled((&visitor as &dyn Expected).to_string()));
            return visitor.visit_none();
        };
        if let Some(joined) = self.joined() {
            let (result, error) = with_spelling_error(|| visitor.visit_str(&joined.text));
            self.report_joined(&joined, error.and_then(|error| error.meant));
            return self.place_message(result);
        }
        let (result, error) = with_spelling_error(|| visitor.visit_str(text));
        match error {
            Some(error) if matches!(error.flaw, Flaw::Hidden(_)) => self.report_hidden(text, error),
            Some(error) => self.report_misspelt(error),
            None => {}
        }
        self.place_message(result)
    }

    pub(super) fn number<N>(self, parsed: Option<N>, wanted: &Wanted) -> N
    where
        N: Default,
    {
        parsed.unwrap_or_else(|| {
            if !self.report_if_empty() {
                let quoted = self.context.tree.style(self.id) == Some(Style::Quoted)
                    && self
                        .text()
                        .is_some_and(|text| number::decimal(text).is_some());
                let whole = *wanted == Wanted::Integer;
                let fits = |text: &&str| !whole || number::integer(text).is_some();
                if quoted {
                    self.report_wrong_with(
                        format!("hier hoort {wanted}, maar er staat een tekst"),
                        Some("laat de aanhalingstekens weg".to_owned()),
                        self.text().filter(fits).map(Meant::number),
                    );
                } else {
                    self.report_unexpected(wanted);
                }
            }
            N::default()
        })
    }
}
