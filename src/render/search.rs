//! The search: what can be found, in a script beside the index that needs no server.

use std::collections::HashMap;

use minijinja::context;
use minijinja::value::Value;
use serde::Serialize;

use super::context::{RenderContext, capital};
use super::engine::env::Engine;
use super::engine::filters;
use super::options::Page;
use super::overview_page::OverviewPage;
use super::parts::{breadcrumbs, person};
use super::text::plain;
use super::{document_view, paths};
use crate::error::{Error, Result};
use crate::model::Soort;
use crate::model::part::Id;
use crate::school::{Document, DocumentNumber};

/// The script beside the index.
const SCRIPT: &str = "zoek.js";

/// A page in the search index. The keys are short because each page has them in the file.
#[derive(Debug, Serialize)]
struct Entry {
    t: String,
    /// What it is, and of whom.
    o: String,
    p: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    w: String,
}

impl Entry {
    /// A page at an address.
    fn at(title: impl AsRef<str>, about: &str, path: &str) -> Self {
        Self {
            t: plain(title.as_ref()),
            o: plain(about),
            p: filters::address(path).to_string(),
            w: String::new(),
        }
    }

    /// A page by its path without extension.
    fn made(title: impl AsRef<str>, about: &str, path: &str) -> Self {
        Self::at(title, about, &format!("{path}.html"))
    }
}

/// The script with everything that can be found.
///
/// # Errors
/// Where the template does not work.
pub(super) fn script(engine: &Engine, context: &RenderContext<'_>) -> Result<Page> {
    let entries = entries(context);
    let lines: Result<Vec<String>, _> = entries.iter().map(serde_json::to_string).collect();
    let lines = lines.map_err(|error| Error::Internal(error.to_string()))?;
    let data = format!("[\n{}\n]", lines.join(",\n"));
    let contents = engine.render(
        SCRIPT,
        &context! { gegevens => Value::from(harmless(&data)) },
    )?;
    Ok(Page {
        path: SCRIPT.to_owned(),
        contents,
    })
}

/// Every page that can be found, in the order in which equals are shown.
fn entries(context: &RenderContext<'_>) -> Vec<Entry> {
    let overview_pages = context.paths.overview_pages().into_iter();
    let overview_pages = overview_pages.filter_map(|overview_page| place(context, overview_page));
    let pupils = context.pupils.values().flat_map(|id| pupil(context, id));
    let documents =
        documents_of(context).filter_map(|(number, one)| document(context, number, one));
    let goals = documents_of(context).filter_map(|(number, one)| goals(context, number, one));
    let classes = classes(context).into_iter();
    let weeks = context.weeks.all().map(|(klas, week)| {
        let title = format!("Week {}, klas {}", week.number(), context.class(klas));
        Entry::made(
            title,
            "studiewijzer van de week",
            &context.paths.week(klas, week),
        )
    });
    let all = overview_pages.chain(pupils).chain(documents).chain(goals);
    let mut entries: Vec<Entry> = all.chain(classes).chain(weeks).collect();
    tell_apart(&mut entries);
    entries
}

/// Adds the name of the file where two entries are the same, as for pupils of one name.
fn tell_apart(entries: &mut [Entry]) {
    let mut seen: HashMap<(String, String), usize> = HashMap::new();
    for entry in entries.iter() {
        *seen.entry((entry.t.clone(), entry.o.clone())).or_default() += 1;
    }
    for entry in entries {
        if seen[&(entry.t.clone(), entry.o.clone())] > 1 {
            let file = entry.p.rsplit('/').next().unwrap_or_default();
            let name = file.strip_suffix(".html").unwrap_or(file);
            entry.o = format!("{}, {name}", entry.o);
        }
    }
}

fn documents_of<'s>(
    context: &RenderContext<'s>,
) -> impl Iterator<Item = (DocumentNumber, &'s Document)> {
    context.school.documents()
}

/// The pages about classes as a whole, and that of the school today.
fn classes(context: &RenderContext<'_>) -> Vec<Entry> {
    let groups = context.overview.groepen();
    let mut entries = Vec::new();
    if !groups.is_empty() {
        entries.push(Entry::made("De school vandaag", "lijst", paths::TODAY));
    }
    for group in groups {
        let name = group.naam();
        let path = context.paths.day_start(group);
        entries.push(Entry::made(format!("Dagstart {name}"), "klas", &path));
        if context.overview.has_results(group) {
            let path = context.paths.progress(group);
            entries.push(Entry::made(format!("Voortgang {name}"), "klas", &path));
        }
    }
    entries
}

/// The goals by week of a planning.
fn goals(
    context: &RenderContext<'_>,
    number: DocumentNumber,
    document: &Document,
) -> Option<Entry> {
    let path = context.paths.goals(number)?;
    let (title, about) = document_view::named(context, document)?;
    let title = format!("Leerdoelen per week: {title}");
    Some(Entry::made(title, &about.unwrap_or_default(), path))
}

/// JSON with the characters escaped that could end a script element or a line of JavaScript.
fn harmless(json: &str) -> String {
    json.replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

fn place(context: &RenderContext<'_>, overview_page: &OverviewPage) -> Option<Entry> {
    let about = match overview_page {
        OverviewPage::Class(_) => "klas".to_owned(),
        OverviewPage::Section(_) => "vaksectie".to_owned(),
        OverviewPage::Pupil(key) => about_pupil(context, context.pupils.get(key)),
        _ => "lijst".to_owned(),
    };
    let title = breadcrumbs::title(context, overview_page);
    Some(Entry::at(
        title,
        &about,
        &context.overview_link(overview_page)?,
    ))
}

/// What a pupil is called besides the name: "leerling, klas 3v1".
fn about_pupil(context: &RenderContext<'_>, id: Option<&Id>) -> String {
    let klas = id.and_then(|id| person::pupil(context.school, id).klas);
    klas.map_or_else(
        || "leerling".to_owned(),
        |klas| format!("leerling, klas {klas}"),
    )
}

/// The portfolio of a pupil and the page for parents.
fn pupil(context: &RenderContext<'_>, id: &Id) -> Vec<Entry> {
    let Some(paths) = context.paths.pupil(id) else {
        return Vec::new();
    };
    let name = context.school.pupil_name(id);
    let about = about_pupil(context, Some(id));
    vec![
        Entry::made(format!("Portfolio van {name}"), &about, &paths.portfolio),
        Entry::made(format!("Voor de ouders van {name}"), &about, &paths.ouders),
    ]
}

fn document(
    context: &RenderContext<'_>,
    number: DocumentNumber,
    document: &Document,
) -> Option<Entry> {
    let path = context.link(number)?;
    let (title, about) = document_view::named(context, document)?;
    let title = if title.trim().is_empty() {
        document.id.to_string()
    } else {
        title
    };
    let view = document_view::of(document.content.as_ref()?);
    let special = view.search_title(&title);
    let soort = document.soort()?;
    let title = special.unwrap_or_else(|| with_kind(soort, &title));
    let mut entry = Entry::at(title, &about.unwrap_or_default(), &path);
    entry.w = plain(&view.search_words().join(" "));
    Some(entry)
}

/// A title that says what it is the title of: a plan, its draaiboek and its results share one.
fn with_kind(soort: Soort, title: &str) -> String {
    let kind = soort.as_str();
    if title.to_lowercase().starts_with(kind) {
        title.to_owned()
    } else {
        format!("{}: {title}", capital(kind))
    }
}
