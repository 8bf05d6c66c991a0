//! The search: what can be found, in a script beside the index that needs no server.

use minijinja::context;
use minijinja::value::Value;
use serde::Serialize;

use super::desk::Desk;
use super::env::Engine;
use super::spots::Spot;
use super::text::plain;
use super::{Format, Page, paths, views};
use crate::error::{Error, Result};
use crate::model::Content;
use crate::model::part::{Id, Leerdoel};
use crate::school::{Document, DocumentNumber};

/// The script beside the index.
const SCRIPT: &str = "zoek.js";

/// A page that can be found. The keys are short: there is one for each page.
#[derive(Debug, Serialize)]
struct Entry {
    /// The title.
    t: String,
    /// What it is, and of whom.
    o: String,
    /// Its address.
    p: String,
    /// Words in it besides.
    #[serde(skip_serializing_if = "String::is_empty")]
    w: String,
}

/// Whether the school's index has the search: in HTML that shares its files.
pub(super) fn is_made(desk: &Desk<'_>) -> bool {
    desk.whole && desk.format == Format::Html && !desk.self_contained
}

/// Where the search is, from the output folder; empty where there is none.
pub(super) fn page(desk: &Desk<'_>) -> String {
    if is_made(desk) {
        "index.html#zoeken".to_owned()
    } else {
        String::new()
    }
}

/// The script with everything that can be found.
///
/// # Errors
/// Where the template does not work.
pub(super) fn script(engine: &Engine, desk: &Desk<'_>) -> Result<Page> {
    let documents = documents_of(desk).filter_map(|(number, one)| document(desk, number, one));
    let spots = desk.paths.spots().into_iter();
    let spots = spots.filter_map(|spot| place(desk, spot));
    let weeks = desk.weeks.all().map(|(klas, week)| Entry {
        t: format!("Week {}, klas {}", week.number(), desk.class(klas)),
        o: "studiewijzer van de week".to_owned(),
        p: address(&format!("{}.html", desk.paths.week(klas, week))),
        w: String::new(),
    });
    let pupils = desk.pupils.values().flat_map(|id| pupil(desk, id));
    let goals = documents_of(desk).filter_map(|(number, one)| goals(desk, number, one));
    let classes = classes(desk).into_iter();
    let entries = spots.chain(documents).chain(goals).chain(classes);
    let entries = entries.chain(weeks).chain(pupils);
    let entries: Vec<Entry> = entries.collect();
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

fn documents_of<'s>(desk: &Desk<'s>) -> impl Iterator<Item = (DocumentNumber, &'s Document)> {
    desk.school.documents.iter().enumerate()
}

/// The pages about classes as a whole, and that of the school today.
fn classes(desk: &Desk<'_>) -> Vec<Entry> {
    let entry = |title: String, about: &str, path: &str| Entry {
        t: title,
        o: about.to_owned(),
        p: address(&format!("{path}.html")),
        w: String::new(),
    };
    let groups = desk.overview.groepen();
    let mut entries = Vec::new();
    if !groups.is_empty() {
        entries.push(entry("De school vandaag".to_owned(), "lijst", paths::TODAY));
    }
    for group in groups {
        let name = group.naam();
        let path = desk.paths.day_start(group);
        entries.push(entry(format!("Dagstart {name}"), "klas", &path));
        if desk.overview.has_results(group) {
            let path = desk.paths.progress(group);
            entries.push(entry(format!("Voortgang {name}"), "klas", &path));
        }
    }
    entries
}

/// The goals by week of a planning.
fn goals(desk: &Desk<'_>, number: DocumentNumber, document: &Document) -> Option<Entry> {
    let path = desk.paths.goals(number)?;
    let (title, about) = views::named(desk, document)?;
    Some(Entry {
        t: plain(&title),
        o: plain(&format!(
            "leerdoelen per week, {}",
            about.unwrap_or_default()
        )),
        p: address(&format!("{path}.html")),
        w: String::new(),
    })
}

/// JSON that stays text in a script wherever it ends up.
fn harmless(json: &str) -> String {
    json.replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

fn address(path: &str) -> String {
    super::filters::address(path).to_string()
}

fn place(desk: &Desk<'_>, spot: &Spot) -> Option<Entry> {
    let kind = match spot {
        Spot::Class(_) => "klas",
        Spot::Section(_) => "vaksectie",
        Spot::Pupil(_) => "leerling",
        _ => "lijst",
    };
    Some(Entry {
        t: plain(&views::spot_title(desk, spot)),
        o: kind.to_owned(),
        p: address(&desk.spot(spot)?),
        w: String::new(),
    })
}

/// The portfolio of a pupil and the page for parents.
fn pupil(desk: &Desk<'_>, id: &Id) -> Vec<Entry> {
    let Some(paths) = desk.paths.pupil(id) else {
        return Vec::new();
    };
    let name = plain(&desk.school.pupil_name(id));
    let both = [
        ("portfolio", &paths.portfolio),
        ("voor ouders", &paths.ouders),
    ];
    let entries = both.map(|(what, path)| Entry {
        t: name.clone(),
        o: what.to_owned(),
        p: address(&format!("{path}.html")),
        w: String::new(),
    });
    entries.into()
}

fn document(desk: &Desk<'_>, number: DocumentNumber, document: &Document) -> Option<Entry> {
    let path = desk.link(number)?;
    let (title, about) = views::named(desk, document)?;
    let kind = document.soort()?.as_str();
    let about = about.filter(|about| !about.trim().is_empty());
    let about = about.map_or_else(|| kind.to_owned(), |about| format!("{kind}, {about}"));
    let title = if title.trim().is_empty() {
        document.id.to_string()
    } else {
        title
    };
    Some(Entry {
        t: plain(&title),
        o: plain(&about),
        p: address(&path),
        w: plain(&words(document)),
    })
}

/// What people look for in a document besides its title: goals and paragraphs.
fn words(document: &Document) -> String {
    let mut words: Vec<&str> = Vec::new();
    let goal = |goal: &'_ Leerdoel| goal.doel.clone();
    let goals: Vec<String> = match &document.content {
        Some(Content::Planning(one)) => {
            let titles = one.paragrafen.iter().filter_map(|p| p.titel.as_deref());
            words.extend(titles);
            let goals = one.paragrafen.iter().flat_map(|p| p.leerdoelen.iter());
            goals.map(|one| goal(&one.0)).collect()
        }
        Some(Content::Leerlijn(one)) => one.leerdoelen.iter().map(|one| one.doel.clone()).collect(),
        Some(Content::Leerplan(one)) => one.leerdoelen.iter().map(|one| goal(&one.0)).collect(),
        _ => Vec::new(),
    };
    words.extend(goals.iter().map(String::as_str));
    words.join(" ")
}
