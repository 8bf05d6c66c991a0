//! What fields mean, in Dutch: the one table that editors and `leerplan uitleg` read from.

use std::sync::LazyLock;

use indexmap::IndexMap;

use crate::error::{Error, Result};

/// The group of fields that every soort has.
const ALL: &str = "Alle";
/// The key of what a group is as a whole.
const GROUP: &str = "_";

/// Per group of fields, by the name of its type: per field what it means.
type Table = IndexMap<String, IndexMap<String, String>>;

static TABLE: LazyLock<std::result::Result<Table, String>> = LazyLock::new(|| {
    serde_yaml::from_str(include_str!("velden.yaml")).map_err(|error| error.to_string())
});

fn table() -> Result<&'static Table> {
    TABLE
        .as_ref()
        .map_err(|why| Error::Internal(format!("de uitleg van de velden is kapot: {why}")))
}

/// What a field of a group means; `None` where nobody wrote it down.
///
/// # Errors
/// Only where the table that is compiled in is broken.
pub fn field(group: &str, field: &str) -> Result<Option<&'static str>> {
    let table = table()?;
    let own = table.get(group).and_then(|fields| fields.get(field));
    let shared = || table.get(ALL).and_then(|fields| fields.get(field));
    Ok(own.or_else(shared).map(String::as_str))
}

/// What a group is as a whole.
///
/// # Errors
/// Only where the table that is compiled in is broken.
pub(super) fn group(name: &str) -> Result<Option<&'static str>> {
    field(name, GROUP)
}

/// Every group and field of the table.
///
/// # Errors
/// Only where the table that is compiled in is broken.
pub fn all() -> Result<impl Iterator<Item = (&'static str, &'static str)>> {
    let of = |(group, fields): (&'static String, &'static IndexMap<String, String>)| {
        fields
            .keys()
            .map(move |field| (group.as_str(), field.as_str()))
    };
    Ok(table()?.iter().flat_map(of))
}
