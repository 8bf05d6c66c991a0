//! Pages opened in a real browser at the widths of a desk, a phone and paper, with a script that says
//! what is wrong with them.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;
use serde_json::json;

use crate::support::{self, Folder};

/// A day on which the examples have something behind them and something to come.
pub const DAY: &str = "2026-10-07";

/// Where a page is looked at: its name, and the width and height in pixels of CSS.
const WIDTHS: [(&str, u32, u32); 3] = [
    ("desktop", 1280, 900),
    ("phone", 390, 844),
    ("print", 695, 1000),
];

/// What was found on a page at a width.
#[derive(Debug, Deserialize)]
pub struct Found {
    pub page: String,
    pub width: String,
    pub problems: Vec<String>,
}

/// An HTML page with its path from the output folder.
pub struct Html {
    pub path: String,
    pub text: String,
}

/// Renders a school folder as loose pages; they are below `out` of the folder that is given back.
pub fn rendered(school: &Path) -> Folder {
    made(school, &["--los"])
}

/// Renders a school folder as a site, in the same place.
pub fn site(school: &Path) -> Folder {
    made(school, &[])
}

fn made(school: &Path, more: &[&str]) -> Folder {
    let folder = Folder::empty();
    let out = folder.path().join("out");
    let mut args = vec!["render", "--vandaag", DAY, "--out", out.to_str().unwrap()];
    args.extend(more);
    let output = support::run(school, &args);
    assert!(output.status.success(), "{}", support::err(&output));
    folder
}

/// The folder of the example of a colour.
pub fn example(colour: &str) -> PathBuf {
    data("examples").join(colour)
}

/// A path in the repository.
pub fn data(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Every HTML page of an output folder, in order of path.
pub fn pages(out: &Path) -> Vec<Html> {
    let mut found = Vec::new();
    let mut folders = vec![out.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "html")
            {
                let short = path.strip_prefix(out).unwrap().to_str().unwrap();
                found.push(Html {
                    path: short.to_owned(),
                    text: std::fs::read_to_string(&path).unwrap(),
                });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Every page of a site with its style in it and the search in sight, so that it can be looked at
/// away from the files that it shares with others.
pub fn pages_of_site(out: &Path) -> Vec<Html> {
    let style = std::fs::read_to_string(out.join("stijl.css")).unwrap();
    let mut pages = pages(out);
    for page in &mut pages {
        let line = page.text.lines().find(|line| line.starts_with("<link "));
        let line = line.unwrap().to_owned();
        let text = page.text.replace(&line, &format!("<style>{style}</style>"));
        page.text = text.replace("id=\"zoek-vak\" hidden", "id=\"zoek-vak\"");
    }
    pages
}

/// What kind of page it is, by its place: the folder it is in, how deep that is, and for lists and
/// pages about a class the last word of the name.
fn kind(path: &str) -> (usize, &str, &str) {
    let first = path.split('/').next().unwrap_or_default();
    let ends = ["-dagstart.html", "-voortgang.html", "index.html"];
    let about = ends.into_iter().find(|end| path.ends_with(end));
    (path.matches('/').count(), first, about.unwrap_or_default())
}

/// The longest page of each kind.
pub fn one_of_each_kind(pages: Vec<Html>) -> Vec<Html> {
    let mut chosen: Vec<Html> = Vec::new();
    for page in pages {
        match chosen
            .iter_mut()
            .find(|other| kind(&other.path) == kind(&page.path))
        {
            Some(other) if other.text.len() >= page.text.len() => {}
            Some(other) => *other = page,
            None => chosen.push(page),
        }
    }
    chosen
}

/// Runs a script of `tests/data/lab` in every page, at every width.
pub fn inspect(pages: &[Html], script: &str) -> Vec<Found> {
    let jobs: Vec<_> = pages
        .iter()
        .flat_map(|page| {
            WIDTHS.map(|(name, width, height)| {
                let html = for_lab(&page.text, name);
                let page = &page.path;
                json!({"page": page, "name": name, "width": width, "height": height, "html": html})
            })
        })
        .collect();
    let lab = json!({"jobs": jobs, "script": script}).to_string();
    let runner = std::fs::read_to_string(data("tests/data/lab/run.js")).unwrap();
    let page = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>lab</title><body>\
         <script type=\"application/json\" id=\"lab\">{}</script><script>{runner}</script>",
        lab.replace('<', "\\u003c")
    );
    let folder = Folder::empty();
    folder.write("lab.html", &page);
    let found: Vec<Found> = results(folder.path(), &folder.path().join("lab.html"));
    assert_eq!(found.len(), pages.len() * WIDTHS.len());
    found
}

/// What a page of ours writes about others when it is opened.
pub fn results<T: serde::de::DeserializeOwned>(folder: &Path, page: &Path) -> T {
    let dump = dump(folder, page);
    let (_, rest) = dump
        .split_once("<pre id=\"results\">")
        .unwrap_or_else(|| panic!("no results: {dump:.400}"));
    let (text, _) = rest.split_once("</pre>").unwrap();
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&");
    serde_json::from_str(&text).unwrap()
}

/// A page without its policy, which would keep the script out; for paper the rules for print hold.
fn for_lab(html: &str, width: &str) -> String {
    let kept: String = html
        .split_inclusive('\n')
        .filter(|line| !line.contains("Content-Security-Policy"))
        .collect();
    if width == "print" {
        kept.replace("@media print", "@media all")
            .replace("@media screen", "@media speech")
    } else {
        kept
    }
}

/// One line for each problem, and nothing where all is well.
pub fn told(found: &[Found]) -> String {
    found
        .iter()
        .flat_map(|page| {
            let place = format!("{} ({})", page.path(), page.width);
            page.problems
                .iter()
                .map(move |problem| format!("{place}: {problem}\n"))
        })
        .collect()
}

impl Found {
    fn path(&self) -> &str {
        &self.page
    }
}

/// A browser that starts without asking, with a profile of its own.
pub fn chromium(folder: &Path) -> (Command, tempfile::TempDir) {
    let profile = tempfile::tempdir_in(folder).unwrap();
    let mut command = Command::new("chromium");
    command
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
        ])
        .args(["--no-first-run", "--disable-background-networking"])
        .args(["--disable-component-update", "--disable-sync"])
        .args(["--disable-dev-shm-usage", "--hide-scrollbars"])
        .arg(format!("--user-data-dir={}", profile.path().display()));
    (command, profile)
}

/// The page as it is after its scripts have run.
fn dump(folder: &Path, page: &Path) -> String {
    let (mut command, _profile) = chromium(folder);
    let output = command
        .args(["--window-size=1400,1200", "--virtual-time-budget=3600000"])
        .arg("--allow-file-access-from-files")
        .arg("--dump-dom")
        .arg(format!("file://{}", page.display()))
        .output()
        .unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}
