//! The template engine, set up once a run.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Value;
use minijinja::{
    AutoEscape, Environment, ErrorKind, Output, State, UndefinedBehavior, context, escape_formatter,
};

use super::templates::{self, Templates};
use super::{filters, mistake};
use crate::error::Result;
use crate::render::sheet::Sheet;
use crate::render::text::inline_markdown;
use crate::render::variant::Variant;
use crate::school::School;

/// The work that a template may do: a sheet costs about a tenth of it. What a template makes counts
/// as well, so that it cannot take more than some 130 MB; only a list that is added to itself again
/// and again is made by the engine before it is counted.
const FUEL: u64 = 2_000_000;

/// The extra work for each document of the school: the index grows with their number.
const FUEL_PER_DOCUMENT: u64 = 4_000;

/// The kind of escaping of Markdown templates.
const MARKDOWN: &str = "markdown";

/// Templates, ready to be filled.
pub(in crate::render) struct Engine {
    environment: Environment<'static>,
    templates: Templates,
}

impl Engine {
    /// The engine for a school: its own templates first. Without a school only what is built in.
    pub(in crate::render) fn of(school: Option<&School>, variant: Variant) -> Self {
        let templates = Templates::of(school.map(|school| school.root.as_path()));
        let loader = templates.clone();
        let mut environment = Environment::new();
        environment.set_loader(move |name| loader.load(name));
        environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
        let documents = school.map_or(0, |school| school.all_documents().count());
        let documents = u64::try_from(documents).unwrap_or(u64::MAX);
        let fuel = documents.saturating_mul(FUEL_PER_DOCUMENT);
        environment.set_fuel(Some(FUEL.saturating_add(fuel)));
        environment.set_auto_escape_callback(escape_by_name);
        environment.set_formatter(format);
        environment.set_syntax(lines_of_blocks());
        environment.add_function("lettertype", font);
        environment.add_global("variant", variant.classes());
        filters::add(&mut environment);
        Self {
            environment,
            templates,
        }
    }

    /// A sheet through its template.
    ///
    /// # Errors
    /// Where the template is missing, does not parse, or uses an unknown name.
    pub(in crate::render) fn render(&self, template: &str, data: &Value) -> Result<String> {
        self.environment
            .get_template(template)
            .and_then(|found| found.render(data))
            .map_err(|error| mistake::dutch(&error, template, &self.templates))
    }

    /// A sheet as the part of a page with this number, counted from 1.
    pub(in crate::render) fn part(&self, sheet: &Sheet, number: usize) -> Result<String> {
        let data = context! { bundel_nummer => number, ..sheet.data.clone() };
        self.render(&format!("{}.html", sheet.template), &data)
    }

    /// A sheet in a format, by the template of its name.
    pub(in crate::render) fn sheet(&self, sheet: &Sheet, extension: &str) -> Result<String> {
        self.render(&format!("{}.{extension}", sheet.template), &sheet.data)
    }
}

/// Whitespace control: a line with only a block gives no line of output.
fn lines_of_blocks() -> SyntaxConfig {
    let mut syntax = SyntaxConfig::builder();
    syntax.trim_blocks(true).lstrip_blocks(true);
    syntax.build().unwrap_or_default()
}

/// Escaping by the extension of a template, whatever its case.
fn escape_by_name(name: &str) -> AutoEscape {
    let extension = name.rsplit('.').next().unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "html" | "htm" | "xml" | "xhtml" | "svg" => AutoEscape::Html,
        "md" => AutoEscape::Custom(MARKDOWN.into()),
        _ => AutoEscape::None,
    }
}

/// Prints nothing for absent values, and escapes text by the kind of template.
fn format(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), minijinja::Error> {
    if value.is_none() || value.is_undefined() {
        return Ok(());
    }
    let markdown = matches!(state.auto_escape(), AutoEscape::Custom(name) if name == MARKDOWN);
    if markdown {
        let text = value.to_string();
        let safe = value.is_safe() || value.is_number();
        let shown = if safe { text } else { inline_markdown(&text) };
        return out.write_str(&shown).map_err(minijinja::Error::from);
    }
    escape_formatter(out, state, value)
}

/// `lettertype("400-normal")`: a font as an address for a style sheet.
fn font(name: &str) -> Result<Value, minijinja::Error> {
    templates::font(name)
        .map(|address| Value::from_safe_string(address.to_owned()))
        .ok_or_else(|| minijinja::Error::from(ErrorKind::MissingArgument))
}
