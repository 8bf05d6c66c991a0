//! Signs that nobody sees, in names of fields, in front of values, and steering characters anywhere.
//! Those in dates, numbers and ids are found where these are read.

use super::edit::{Fix, Op};
use super::fault::{Fault, FaultKind};
use super::node::Style;
use super::signs;
use super::tree::Tree;
use super::walk::Text;
use crate::words;

/// What to do about a sign that nobody sees.
pub(super) const HINT: &str = "haal het teken weg, of typ er een gewone spatie";

/// What to do about a character that steers a machine.
pub(super) const CONTROL_HINT: &str = "het komt meestal mee met geplakte tekst; haal het weg";

/// What to do about it as a fix.
pub(super) const CONTROL_FIX: &str = "haal het stuurteken weg";

/// What is wrong where such a character stands.
pub(super) fn control_message(sign: char) -> String {
    format!("in deze tekst staat een {}", signs::shown(sign))
}

/// A fault for each text with a sign that nobody sees in a place where it matters.
pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let mut spelled = tree.texts.iter().map(AsRef::as_ref);
    let is_steered = |text: &str| text.contains(signs::is_control);
    if !signs::may_hide(&tree.text) && !spelled.any(is_steered) {
        return Vec::new();
    }
    let mut faults = Vec::new();
    tree.walk(&mut |text| {
        let found = control(tree, text).or_else(|| {
            if text.is_key {
                in_name(tree, text)
            } else {
                before_value(tree, text)
            }
        });
        faults.extend(found);
    });
    faults
}

/// A character that steers a machine.
fn control(tree: &Tree, text: &Text<'_, '_>) -> Option<Fault> {
    let at = text.text.chars().position(signs::is_control)?;
    let sign = text.text.chars().nth(at)?;
    let without = text.text.replace(signs::is_control, "");
    let fix = (!text.is_key).then(|| {
        let edit = Op::respell(text.path(), without);
        Fix::safe(CONTROL_FIX, vec![edit])
    });
    let span = tree.part(text.node, at..at + 1);
    let message = control_message(sign);
    let fault = Fault::new(FaultKind::HiddenSign, text.path(), span, message);
    Some(fault.with_hint(CONTROL_HINT.to_owned()).with_fix(fix))
}

/// A hidden sign in the name of a field, or in the indentation before it.
fn in_name(tree: &Tree, text: &Text<'_, '_>) -> Option<Fault> {
    let node = tree.node(text.node);
    let source = tree.text.get(node.start()..node.end())?;
    let (at, sign) = source.char_indices().find(|(_, c)| signs::is_hidden(*c))?;
    let start = node.start() + at;
    let leading = source.len() - source.trim_start_matches(signs::is_hidden).len();
    let (indent, rest) = source.split_at(leading);
    let mut before = tree.line_before(node.start()).bytes();
    let in_indent = leading > 0 && before.all(|byte| byte == b' ');
    let name = match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => format!("{quote}{}{quote}", signs::clean(text.text)),
        _ => signs::clean(rest).into_owned(),
    };
    let new = if in_indent {
        signs::straightened(indent) + &name
    } else {
        name.clone()
    };
    let message = if in_indent {
        let name = words::quote(&name);
        format!(
            "voor {name} staat een {}, geen gewone spatie",
            signs::shown(sign)
        )
    } else {
        format!(
            "in de naam {} staat een {}",
            words::quote(&name),
            signs::shown(sign)
        )
    };
    let fix = Fix::safe(
        format!("schrijf {} zonder dit teken", words::quote(&name)),
        vec![Op::Splice {
            span: tree.stretch(node.start()..node.end()),
            text: new,
        }],
    );
    let span = tree.stretch(start..start + sign.len_utf8());
    let fault = Fault::new(FaultKind::HiddenSign, text.path(), span, message);
    Some(fault.with_hint(HINT.to_owned()).with_fix(fix))
}

/// A hidden sign behind the dash of what was to be an item.
fn behind_dash(tree: &Tree, text: &Text<'_, '_>) -> Option<Fault> {
    let node = tree.node(text.node);
    let source = tree.text.get(node.start()..node.end())?;
    let mut at = node.start();
    let (mut edits, mut first) = (Vec::new(), None);
    for line in source.split_inclusive('\n') {
        let content = line.trim_start_matches(' ');
        let dash = at + line.len() - content.len();
        at += line.len();
        let Some(sign) = sign_behind_dash(content) else {
            continue;
        };
        first.get_or_insert((dash + 1, sign));
        edits.push(Op::Splice {
            span: tree.stretch(dash + 1..dash + 1 + sign.len_utf8()),
            text: " ".to_owned(),
        });
    }
    let (at, sign) = first?;
    let message = format!(
        "achter het streepje staat een {}, geen gewone spatie",
        signs::shown(sign)
    );
    let span = tree.stretch(at..at + sign.len_utf8());
    let fix = Fix::safe("zet een gewone spatie achter elk streepje", edits);
    let fault = Fault::new(FaultKind::HiddenSign, text.path(), span, message);
    Some(fault.with_hint(HINT.to_owned()).with_fix(fix))
}

/// The hidden sign right behind the dash that a text begins with.
pub(super) fn sign_behind_dash(text: &str) -> Option<char> {
    let behind = text.strip_prefix('-')?;
    behind.chars().next().filter(|c| signs::is_hidden(*c))
}

/// A hidden sign between the name of a field, or a dash, and a text.
fn before_value(tree: &Tree, text: &Text<'_, '_>) -> Option<Fault> {
    if tree.style(text.node) == Some(Style::Plain) && sign_behind_dash(text.text).is_some() {
        return behind_dash(tree, text);
    }
    let sign = text.text.chars().next().filter(|c| signs::is_hidden(*c))?;
    if tree.style(text.node) != Some(Style::Plain) {
        return None;
    }
    let start = tree.node(text.node).start();
    let run = text.text.len() - text.text.trim_start_matches(signs::is_hidden).len();
    let message = format!("voor de tekst staat een {}", signs::shown(sign));
    let splice = Op::Splice {
        span: tree.stretch(start..start + run),
        text: String::new(),
    };
    let fix = Fix::safe("haal het teken weg", vec![splice]);
    let span = tree.stretch(start..start + sign.len_utf8());
    let fault = Fault::new(FaultKind::HiddenSign, text.path(), span, message);
    Some(fault.with_hint(HINT.to_owned()).with_fix(fix))
}
