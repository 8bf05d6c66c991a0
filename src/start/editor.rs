//! What makes an editor know the documents: schemas, and settings that point to them.

use indexmap::IndexMap;
use serde_json::json;

use super::NewFile;
use super::nieuw::folder;
use crate::error::{Error, Result};
use crate::model::Soort;
use crate::schema::Kind;

/// The extensions of VS Code that read schemas for YAML and for TOML.
const EXTENSIONS: [&str; 2] = ["redhat.vscode-yaml", "tamasfe.even-better-toml"];

/// A document with the line by which an editor finds its schema, seen from the document.
pub(super) fn with_schema(soort: Soort, file: NewFile) -> NewFile {
    let up = "../".repeat(file.path.matches('/').count());
    let schema = Kind::Soort(soort).path();
    NewFile {
        contents: format!(
            "# yaml-language-server: $schema={up}{schema}\n{}",
            file.contents
        ),
        ..file
    }
}

/// The schema of a kind of file.
///
/// # Errors
/// Only where something that is compiled in is broken.
pub fn schema_file(kind: Kind) -> Result<NewFile> {
    Ok(NewFile {
        path: kind.path(),
        contents: kind.text()?,
    })
}

/// Every schema, and the settings of an editor for a new school folder.
///
/// # Errors
/// Only where something that is compiled in is broken.
pub(super) fn files() -> Result<Vec<NewFile>> {
    let mut files: Vec<NewFile> = Kind::all().map(schema_file).collect::<Result<_>>()?;
    files.push(settings_file("settings.json", &settings())?);
    files.push(settings_file(
        "extensions.json",
        &json!({ "recommendations": EXTENSIONS }),
    )?);
    Ok(files)
}

/// Whether a file is there for an editor, not to be read by people.
pub(super) fn is_for_editor(path: &str) -> bool {
    path.starts_with(".vscode/") || path.starts_with(crate::schema::FOLDER)
}

/// Documents without a line of their own are known by their folder.
fn settings() -> serde_json::Value {
    let by_folder: IndexMap<String, [String; 2]> = Soort::ALL
        .iter()
        .map(|soort| {
            let below = |extension: &str| format!("{}/**/*.{extension}", folder(*soort));
            let schema = format!("./{}", Kind::Soort(*soort).path());
            (schema, ["yaml", "yml"].map(below))
        })
        .collect();
    json!({
        "yaml.schemas": by_folder,
        "yaml.validate": true,
        "[yaml]": {
            "editor.insertSpaces": true,
            "editor.quickSuggestions": { "comments": false, "other": true, "strings": true },
            "editor.tabSize": 2,
        },
    })
}

fn settings_file(name: &str, value: &serde_json::Value) -> Result<NewFile> {
    let text = serde_json::to_string_pretty(value);
    Ok(NewFile {
        path: format!(".vscode/{name}"),
        contents: text.map_err(|error| Error::Internal(error.to_string()))? + "\n",
    })
}
