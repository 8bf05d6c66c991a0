//! Filling in the templates that are compiled in.

use std::sync::LazyLock;

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value};

use super::quote;
use crate::error::{Error, Result};
use crate::model::for_each_soort;

/// A table of templates: a name and the file of that name.
macro_rules! table {
    ($($($part:literal)+,)+) => {
        &[$((
            concat!($($part),+),
            include_str!(concat!("../../templates/start/", $($part),+)),
        )),+]
    };
}

/// The templates that no soort has.
const TEMPLATES: &[(&str, &str)] = table![
    "ci/github.yml",
    "ci/gitlab.yml",
    "init/leerplan.toml",
    "init/gitignore",
    "init/LEESMIJ.md",
    "init/klas.yaml",
    "init/namen.yaml",
    "init/leerlijn.yaml",
    "init/planning.yaml",
    "init/studiewijzer.yaml",
    "init/leerplan.yaml",
    "init/draaiboek.yaml",
    "init/voortgang.yaml",
    "init/gesprek.yaml",
    "init/invoeringsplan.yaml",
    "init/draaiboek-invoering.yaml",
    "init/klaar.txt",
    "nieuw/klaar.txt",
];

macro_rules! new_documents {
    ($($name:ident($($boxed:ident)?) = $word:literal, $one:ident, $all:ident;)+) => {
        /// The templates of `leerplan nieuw`, one a soort.
        const NEW_DOCUMENTS: &[(&str, &str)] = table![$("nieuw/" $word ".yaml",)+];
    };
}

for_each_soort!(new_documents);

static ENVIRONMENT: LazyLock<Result<Environment<'static>, String>> = LazyLock::new(|| {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    environment.set_syntax(lines_of_blocks()?);
    environment.add_filter("yaml", yaml);
    environment.add_filter("veld", field);
    environment.add_filter("toml", |text: &str| quote::quoted(text));
    environment.add_filter("md", |text: &str| quote::markdown(text));
    environment.add_filter("regel", |text: &str| quote::one_line(text));
    for (name, text) in TEMPLATES.iter().chain(NEW_DOCUMENTS) {
        let added = environment.add_template(name, text);
        added.map_err(|error| format!("het sjabloon {name} is kapot: {error}"))?;
    }
    Ok(environment)
});

/// The filter `yaml`: a value, nothing where it is not known. What the template misspells is an
/// error.
fn yaml(value: &Value) -> Result<String, minijinja::Error> {
    if value.is_undefined() {
        return Err(minijinja::ErrorKind::UndefinedError.into());
    }
    Ok(quote::yaml(value))
}

/// The filter `veld`: a value with the space that parts it from its key.
fn field(value: &Value) -> Result<String, minijinja::Error> {
    let text = yaml(value)?;
    let space = if text.is_empty() { "" } else { " " };
    Ok(format!("{space}{text}"))
}

/// A line with nothing but a block leaves no line behind.
fn lines_of_blocks() -> Result<SyntaxConfig, String> {
    let mut syntax = SyntaxConfig::builder();
    syntax
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true);
    syntax.build().map_err(|error| error.to_string())
}

/// The text of a template with the values filled in; trailing spaces are taken off.
///
/// # Errors
/// Only where a template that is compiled in is broken.
pub(super) fn fill(name: &str, values: Value) -> Result<String> {
    let environment = ENVIRONMENT
        .as_ref()
        .map_err(|why| Error::Internal(why.clone()))?;
    let template = environment.get_template(name);
    let text = template.and_then(|template| template.render(values));
    let text =
        text.map_err(|error| Error::Internal(format!("het sjabloon {name} lukt niet: {error}")))?;
    let lines = text.lines().map(str::trim_end);
    Ok(lines.flat_map(|line| [line, "\n"]).collect())
}
