//! The pages of a school for a browser on this machine: each is made when it is asked for.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::context::RenderContext;
use super::engine::assets::assets;
use super::engine::env::Engine;
use super::fill::{page, style};
use super::jobs::Job;
use super::options::{Format, RenderOptions};
use super::search;
use super::variant::Variant;
use super::views::melding;
use crate::check::Report;
use crate::error::{Error, Result};
use crate::school::School;

/// The script by which a page loads itself again.
const SCRIPT: &str = include_str!("../../templates/serve/herlaad.js");

/// Where the script is; no document can be there.
const SCRIPT_PATH: &str = "_leerplan/herlaad.js";

/// The attribute for the version of a page, before it is filled in.
const UNKNOWN_VERSION: &str = "data-stand=\"\"";

/// The pages of a school as it is now.
pub struct Site<'s> {
    engine: Engine,
    context: RenderContext<'s>,
    /// Where each page comes from, by its path; requests for other paths are not found.
    table: HashMap<String, Source>,
}

/// Where a page comes from.
#[derive(Debug, Clone, Copy)]
enum Source {
    /// The job with this number.
    Job(usize),
    Search,
    Style,
    Script,
    Bytes(&'static [u8]),
}

/// The outcome of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Served {
    /// The page or file was found.
    Page,
    /// No such page; the bytes are a page that says so (HTTP 404).
    Nothing,
    /// The page cannot be made; the bytes are a page with the reason (HTTP 500).
    Failed,
}

/// A file for a browser.
#[derive(Debug, Clone)]
pub struct ServedFile {
    /// The outcome of the request.
    pub served: Served,
    /// The media type, with charset for text.
    pub media: &'static str,
    /// A hash of the bytes, for the `ETag` and for reloading.
    pub version: String,
    /// The contents of the file.
    pub bytes: Vec<u8>,
}

impl<'s> Site<'s> {
    /// The site of a school with what was found in it. A page says all that was found in its
    /// document, and loads itself again; also a document that cannot be read has one.
    ///
    /// # Errors
    /// Only where a step plan that is compiled in is broken.
    pub fn new(school: &'s School, report: &'s Report, today: chrono::NaiveDate) -> Result<Self> {
        let options = RenderOptions {
            today,
            format: Format::Html,
            self_contained: false,
            variant: Variant::default(),
        };
        let context = RenderContext::live(school, report, options)?;
        let jobs = Job::all(&context).into_iter().enumerate();
        let mut table: HashMap<String, Source> = jobs
            .filter_map(|(number, job)| {
                let path = job.path(&context)?;
                Some((format!("{path}.{}", context.extension), Source::Job(number)))
            })
            .collect();
        table.insert("zoek.js".to_owned(), Source::Search);
        table.insert("stijl.css".to_owned(), Source::Style);
        table.insert(SCRIPT_PATH.to_owned(), Source::Script);
        table.extend(assets().map(|asset| (asset.path, Source::Bytes(asset.bytes))));
        Ok(Self {
            engine: Engine::of(Some(school), options.variant),
            context,
            table,
        })
    }

    /// The paths of all pages and files, in order. Some turn out to have nothing to show.
    #[must_use]
    pub fn paths(&self) -> Vec<&str> {
        let mut paths: Vec<&str> = self.table.keys().map(String::as_str).collect();
        paths.sort_unstable();
        paths
    }

    /// The page or file at exactly this path; nothing else is looked at. The empty path is that of
    /// the index.
    #[must_use]
    pub fn serve(&self, path: &str) -> ServedFile {
        let path = if path.is_empty() { "index.html" } else { path };
        let made = self.table.get(path).map(|source| self.make(*source));
        match made {
            Some(Ok(Some(bytes))) => file(Served::Page, path, bytes),
            Some(Ok(None)) | None => self.says(
                Served::Nothing,
                "Deze bladzijde is er niet",
                "Misschien heeft het document nu een andere naam.",
            ),
            Some(Err(error)) => self.says(
                Served::Failed,
                "Deze bladzijde kan ik niet maken",
                &error.to_string(),
            ),
        }
    }

    fn make(&self, source: Source) -> Result<Option<Vec<u8>>> {
        let text = match source {
            Source::Job(number) => {
                let jobs = Job::all(&self.context);
                let sheet = jobs.get(number).and_then(|job| job.sheet(&self.context));
                let page = sheet.map(|sheet| page(&self.engine, &self.context, &sheet));
                match page.transpose()? {
                    Some(page) => page.contents,
                    None => return Ok(None),
                }
            }
            Source::Search => search::script(&self.engine, &self.context)?.contents,
            Source::Style => style(&self.engine)?.contents,
            Source::Script => SCRIPT.to_owned(),
            Source::Bytes(bytes) => return Ok(Some(bytes.to_owned())),
        };
        Ok(Some(text.into_bytes()))
    }

    /// A page with a message, by the built-in templates: those of the school may not
    /// work.
    fn says(&self, served: Served, title: &str, text: &str) -> ServedFile {
        let engine = Engine::of(None, Variant::default());
        let sheet = melding::sheet(&self.context, "index", title, text);
        let said = engine.sheet(&sheet, Format::Html.extension());
        let said = said.unwrap_or_else(|error: Error| error.to_string());
        file(served, "melding.html", said.into_bytes())
    }
}

/// A file with its version; a page carries its version in an attribute.
fn file(served: Served, path: &str, bytes: Vec<u8>) -> ServedFile {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    let version = format!("{:016x}", hasher.finish());
    let media = media(path);
    let bytes = match String::from_utf8(bytes) {
        Ok(text) if media == HTML => {
            let known = format!("data-stand=\"{version}\"");
            text.replacen(UNKNOWN_VERSION, &known, 1).into_bytes()
        }
        Ok(text) => text.into_bytes(),
        Err(error) => error.into_bytes(),
    };
    ServedFile {
        served,
        media,
        version,
        bytes,
    }
}

const HTML: &str = "text/html; charset=utf-8";

fn media(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => HTML,
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("woff2") => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}
