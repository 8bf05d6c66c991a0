//! TOML text to the same positioned tree, so that `leerplan.toml` gets the care documents get.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::Fault;
use super::limits::{self, MAX_NODES};
use super::lines::Lines;
use super::node::{NodeId, Style};
use super::place::Point;
use super::toml_syntax;
use super::tree::{Comment, Syntax, Tree};

/// Reads a TOML file into a tree.
///
/// # Errors
/// The first fault of syntax (a key that stands twice is one) or that there is more than the limits
/// allow, with the text for an excerpt.
pub fn parse(text: String) -> Result<Tree, (Box<Fault>, Box<Tree>)> {
    if let Err(fault) = limits::fits(&text) {
        return Err((fault, Box::new(Tree::unread(text))));
    }
    let lines = Lines::new(&text);
    let parsed = DeTable::parse(&text).map(|table| {
        let mut builder = Builder {
            tree: Tree {
                syntax: Syntax::Toml,
                ..Tree::default()
            },
            text: &text,
        };
        let root = builder.table(table.get_ref(), table.span());
        builder.tree.root = Some(root);
        builder.tree.comments = comments(&text, &lines);
        builder.tree.shrink();
        builder.tree
    });
    match parsed {
        Ok(tree) if tree.nodes.len() > MAX_NODES => {
            let fault = limits::too_many(Point::START);
            Err((Box::new(fault), Box::new(Tree::unread(text))))
        }
        Ok(mut tree) => {
            tree.text = text;
            Ok(tree)
        }
        Err(error) => {
            let fault = toml_syntax::fault(&error, &text, &lines);
            drop(error);
            let unread = Tree {
                syntax: Syntax::Toml,
                ..Tree::unread(text)
            };
            Err((Box::new(fault), Box::new(unread)))
        }
    }
}

/// Comments that stand on a line of their own: enough for what `leerplan.toml` needs, and a `#`
/// inside a text is never mistaken for one.
fn comments(text: &str, lines: &Lines) -> Vec<Comment> {
    let mut offset = 0;
    let mut comments = Vec::new();
    for line in text.split_inclusive('\n') {
        let body = line.trim_end();
        let indent = body.len() - body.trim_start().len();
        if body.trim_start().starts_with('#') {
            comments.push(Comment {
                span: lines.span(text, offset + indent..offset + body.len()),
                own_line: true,
            });
        }
        offset += line.len();
    }
    comments
}

struct Builder<'t> {
    tree: Tree,
    text: &'t str,
}

impl Builder<'_> {
    fn scalar(&mut self, value: &str, style: Style, range: Range<usize>) -> NodeId {
        let range = (range.start, range.end);
        self.tree.add_scalar(value, style, range, self.text)
    }

    /// Whether there is more than is read, so that the rest makes no difference.
    fn is_full(&self) -> bool {
        self.tree.nodes.len() > MAX_NODES
    }

    /// TOML tables have no order of their own in the parser's map; the file's order is restored
    /// by place.
    fn table(&mut self, table: &DeTable<'_>, range: Range<usize>) -> NodeId {
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        let map = self.tree.open(true, range.start);
        for (key, value) in entries {
            if self.is_full() {
                break;
            }
            self.scalar(key.get_ref(), Style::Quoted, key.span());
            self.value(value);
        }
        self.tree.close(map, range.end);
        map
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>) -> NodeId {
        let range = value.span();
        match value.get_ref() {
            DeValue::String(text) => self.scalar(text, Style::Quoted, range),
            DeValue::Integer(number) => self.scalar(&number.to_string(), Style::Plain, range),
            DeValue::Float(number) => self.scalar(&number.to_string(), Style::Plain, range),
            DeValue::Boolean(yes) => self.scalar(&yes.to_string(), Style::Plain, range),
            DeValue::Datetime(when) => self.scalar(&when.to_string(), Style::Plain, range),
            DeValue::Table(table) => self.table(table, range),
            DeValue::Array(items) => {
                let list = self.tree.open(false, range.start);
                for item in items {
                    if self.is_full() {
                        break;
                    }
                    self.value(item);
                }
                self.tree.close(list, range.end);
                list
            }
        }
    }
}
