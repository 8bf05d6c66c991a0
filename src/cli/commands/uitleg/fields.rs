//! `leerplan uitleg planning`: the fields of a kind of file.

use std::io::Write;

use anyhow::Result;

use crate::model::part::{Field, Form, Group, Niveau, Shape};
use crate::schema::Kind;

/// Writes the purpose of a kind of file, and its fields with their meaning.
pub(super) fn write(kind: Kind, out: &mut impl Write) -> Result<()> {
    writeln!(out, "{}\n\n{}\n", kind.name(), kind.purpose())?;
    fields(&kind.group(), 0, out)?;
    writeln!(out, "\n* moet er staan")?;
    Ok(())
}

fn fields(group: &Group, depth: usize, out: &mut impl Write) -> Result<()> {
    let names = group.fields.iter().map(|field| field.name.len());
    let width = names.max().unwrap_or(0) + 1;
    for Field { name, help, shape } in &group.fields {
        let mark = if shape.is_required() { "*" } else { "" };
        let indent = depth * 4;
        writeln!(
            out,
            "{:indent$}{:width$}  {help}",
            "",
            format!("{name}{mark}")
        )?;
        let of_document = depth == 0 && *name == "soort";
        if let Some(words) = words(shape).filter(|_| !of_document) {
            let under = indent + width;
            writeln!(out, "{:under$}  Kies uit {}.", "", words.join(", "))?;
        }
        if let Some(inner) = within(shape) {
            fields(inner, depth + 1, out)?;
        }
    }
    Ok(())
}

/// The allowed words of a field.
fn words(shape: &Shape) -> Option<Vec<&'static str>> {
    match shape {
        Shape::Word(words) if words.len() > 1 => Some(words.to_vec()),
        Shape::Spelled(spelling) => match spelling.form {
            Form::Levels => Some(Niveau::ALL.iter().map(|level| level.as_str()).collect()),
            Form::Words(words) => Some(words.to_vec()),
            _ => None,
        },
        Shape::Optional(inner)
        | Shape::OneOrMany(inner)
        | Shape::List(inner)
        | Shape::Map(inner) => words(inner),
        _ => None,
    }
}

/// The fields within a field.
fn within(shape: &Shape) -> Option<&Group> {
    match shape {
        Shape::Fields(group) => Some(group),
        Shape::Optional(inner)
        | Shape::OneOrMany(inner)
        | Shape::List(inner)
        | Shape::TextOr(_, inner) => within(inner),
        _ => None,
    }
}
