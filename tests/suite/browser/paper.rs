//! Pages printed by a real browser and read back from the PDF.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browser::pipe::print_all;

/// A printed page: the text of each of its sheets of paper, in the order of the page.
pub struct Printed {
    pub sheets: Vec<String>,
}

/// Prints HTML files, each to a PDF beside it, with one browser.
pub fn print(pages: &[PathBuf]) -> Vec<Printed> {
    let pdfs = print_all(pages);
    pdfs.iter().map(|pdf| read(pdf)).collect()
}

/// A PDF read back.
fn read(pdf: &Path) -> Printed {
    let text = tool("pdftotext", &["-raw", pdf.to_str().unwrap(), "-"]);
    let sheets: Vec<String> = text
        .trim_end_matches('\u{c}')
        .split('\u{c}')
        .map(|sheet| sheet.replace('\u{ad}', ""))
        .collect();
    Printed { sheets }
}

/// The number of pages of a PDF and their size in points, as `pdfinfo` tells.
pub fn size(pdf: &Path) -> (u32, String) {
    let info = tool("pdfinfo", &[pdf.to_str().unwrap()]);
    let value = |key: &str| {
        let line = info.lines().find(|line| line.starts_with(key)).unwrap();
        line[key.len()..].trim().to_owned()
    };
    (value("Pages:").parse().unwrap(), value("Page size:"))
}

/// The text of a PDF with its words one space apart; soft hyphens are taken out.
pub fn text(pdf: &Path) -> String {
    let text = tool("pdftotext", &["-layout", pdf.to_str().unwrap(), "-"]);
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace('\u{ad}', "")
}

/// A word on paper, with its edges in points from the top left.
pub struct Word {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
    pub text: String,
}

/// The words of each sheet of a PDF.
pub fn words(pdf: &Path) -> Vec<Vec<Word>> {
    let found = tool("pdftotext", &["-bbox", pdf.to_str().unwrap(), "-"]);
    let sheets = found.split("<page ").skip(1);
    sheets
        .map(|sheet| sheet.lines().filter_map(word).collect())
        .collect()
}

/// `<word xMin="36.8" yMin="40.1" xMax="60.2" yMax="50.3">Lyceum</word>`.
fn word(line: &str) -> Option<Word> {
    let (edges, text) = line.trim().strip_prefix("<word ")?.split_once('>')?;
    let edge = |name: &str| {
        let (_, rest) = edges.split_once(&format!("{name}=\""))?;
        rest.split('"').next()?.parse().ok()
    };
    Some(Word {
        left: edge("xMin")?,
        top: edge("yMin")?,
        right: edge("xMax")?,
        bottom: edge("yMax")?,
        text: text.strip_suffix("</word>")?.to_owned(),
    })
}

impl Printed {
    /// The number of sheets of paper.
    pub fn count(&self) -> usize {
        self.sheets.len()
    }

    /// The letters and digits of all sheets, one after the other.
    pub fn letters(&self) -> String {
        letters(&self.sheets.join("\n"))
    }
}

/// The letters and digits of a text: the same for a text however its lines and words are broken.
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn tool(name: &str, args: &[&str]) -> String {
    let output = Command::new(name).args(args).output().unwrap();
    assert!(output.status.success(), "{name}");
    String::from_utf8(output.stdout).unwrap()
}

/// The texts that a page shows on paper, formulas excepted.
pub fn shown(html: &str) -> Vec<String> {
    let (_, body) = html.split_once("<body>").unwrap();
    let mut body = body.to_owned();
    for (from, to) in [
        ("<nav", "</nav>"),
        ("<math", "</math>"),
        ("<svg", "</svg>"),
        ("<style", "</style>"),
        ("<a class=\"sla-over\"", "</a>"),
        ("<caption class=\"alleen-voor\"", "</caption>"),
        ("<thead class=\"alleen-voor\"", "</thead>"),
        ("<span class=\"alleen-voor\"", "</span>"),
    ] {
        body = without(&body, from, to);
    }
    body.split('<')
        .filter_map(|part| {
            part.split_once('>')
                .map_or(Some(part), |(_, text)| Some(text))
        })
        .map(|text| {
            text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x2f;", "/")
                .replace("&#x27;", "'")
                .replace("&ensp;", " ")
                .replace("&amp;", "&")
        })
        .map(|text| text.trim().to_owned())
        .filter(|text| !letters(text).is_empty())
        .collect()
}

/// A text without what stands between each of these.
fn without(text: &str, from: &str, to: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, found)) = rest.split_once(from) {
        out.push_str(before);
        rest = found.split_once(to).map_or("", |(_, after)| after);
    }
    out + rest
}
