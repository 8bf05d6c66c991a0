//! What holds for every page, of the example schools and of a hostile one.

use std::path::Path;
use std::sync::LazyLock;

use leerplan::internals::check::{CheckOptions, check};
use leerplan::internals::render::{Format, Page, folder};
use leerplan::internals::school::{LoadOptions, School, Surroundings};
use leerplan::model::{Content, Soort};

use crate::pages::little_school::{self, school};
use crate::pages::support::{options, pages};
use crate::support::{TODAY, day};

/// An example school with all its pages.
struct Example {
    school: School,
    html: Vec<Page>,
    markdown: Vec<Page>,
}

static EXAMPLES: LazyLock<[Example; 3]> = LazyLock::new(|| ["blauw", "geel", "groen"].map(example));

fn example(name: &str) -> Example {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let (today, kleur) = (day(TODAY), None);
    let school = School::load(
        &root.join(name),
        LoadOptions {
            today,
            kleur,
            regelset: None,
            surroundings: Surroundings::UNKNOWN,
        },
    )
    .unwrap();
    let (only, files) = (Vec::new(), None);
    let report = check(&school, &CheckOptions { today, only, files }).unwrap();
    let made = |format| folder(&school, &report, options(format)).unwrap();
    let (html, markdown) = (made(Format::Html), made(Format::Markdown));
    Example {
        school,
        html,
        markdown,
    }
}

#[test]
fn every_document_of_the_examples_has_a_page_but_for_names() {
    for Example { school, html, .. } in &*EXAMPLES {
        for (_, document) in school.documents() {
            let path = document.path.replace(".yaml", ".html");
            let has_page = html.iter().any(|page| page.path == path);
            assert_eq!(has_page, document.soort() != Some(Soort::Namen), "{path}");
        }
    }
}

#[test]
fn what_is_only_for_coaches_is_on_no_page() {
    let mut seen = 0;
    for example in &*EXAMPLES {
        for (_, document) in example.school.documents() {
            let Some(Content::Gesprek(talk)) = &document.content else {
                continue;
            };
            // A few words in a row, so that neither hyphens nor escapes hide them.
            let words: Vec<&str> = talk
                .intern
                .iter()
                .flat_map(|text| text.split(' '))
                .collect();
            for three in words.windows(3) {
                seen += 1;
                let three = three.join(" ");
                let mut pages = example.html.iter().chain(&example.markdown);
                let leak = pages.find(|page| page.contents.contains(&three));
                assert!(leak.is_none(), "{three}: {:?}", leak.map(|page| &page.path));
            }
        }
    }
    assert!(seen > 0, "an example has such words");
    for format in [Format::Html, Format::Markdown] {
        let all = pages(&school(), format);
        assert!(all.iter().all(|page| !page.contents.contains("GEHEIM")));
    }
}

#[test]
fn every_link_leads_to_a_page() {
    let pages = &EXAMPLES[2].html;
    for page in pages {
        for (at, _) in page.contents.match_indices("href=\"") {
            let link = page.contents[at + 6..].split('"').next().unwrap();
            let link = link.replace("&#x2f;", "/");
            let link = link.replace("index.html#zoeken", "index.html");
            if link.starts_with("https:") || link.starts_with("http:") {
                continue;
            }
            if let Some(id) = link.strip_prefix('#') {
                assert!(page.contents.contains(&format!("id=\"{id}\"")), "{link}");
                continue;
            }
            let folder = page.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let mut parts: Vec<&str> = folder.split('/').filter(|p| !p.is_empty()).collect();
            for part in link.split('/') {
                if part == ".." {
                    parts.pop();
                } else {
                    parts.push(part);
                }
            }
            let target = parts.join("/");
            assert!(
                pages.iter().any(|page| page.path == target),
                "{}: {link}",
                page.path
            );
        }
    }
}

/// The number of bars that part cells; a bar behind a backslash is text.
fn bars(line: &str) -> usize {
    line.replace("\\\\", "")
        .replace("\\|", "")
        .matches('|')
        .count()
}

fn assert_tables_are_whole(page: &Page) {
    let mut head: Option<(usize, usize)> = None;
    for line in page.contents.lines() {
        if !line.starts_with('|') {
            head = None;
            continue;
        }
        assert!(line.ends_with('|'), "{}: {line}", page.path);
        match head {
            None => head = Some((bars(line), 1)),
            Some((count, row)) => {
                assert_eq!(bars(line), count, "{}: {line}", page.path);
                let ruled = line.chars().all(|c| "| -".contains(c));
                assert!(row != 1 || ruled, "{}: {line}", page.path);
                head = Some((count, row + 1));
            }
        }
    }
}

#[test]
fn tables_in_markdown_are_whole() {
    for example in &*EXAMPLES {
        example.markdown.iter().for_each(assert_tables_are_whole);
    }
    hostile(Format::Markdown)
        .iter()
        .for_each(assert_tables_are_whole);
}

#[test]
fn every_table_head_of_every_page_has_its_scope() {
    for page in pages(&school(), Format::Html) {
        let heads = page.contents.matches("<th ").count() + page.contents.matches("<th>").count();
        let scoped = page.contents.matches("<th scope=").count();
        assert_eq!(heads, scoped, "{}", page.path);
        let tables = page.contents.matches("<table").count();
        let captions = page.contents.matches("<caption").count();
        assert_eq!(tables, captions, "{}", page.path);
        assert_eq!(
            page.contents.matches("<h1>").count(),
            usize::from(crate::pages::support::is_page(&page.path))
        );
    }
}

const HOSTILE: &str =
    "<script>alert(1)</script>|<img src=x onerror=y>|{{ x }}](javascript:y)</style>";

/// Every page of a school in which texts are hostile.
fn hostile(format: Format) -> Vec<Page> {
    let folder = school();
    let quoted = format!("'{HOSTILE}'");
    let change = |path: &str, text: &str, from: &str| {
        assert!(text.contains(from), "{from}");
        folder.write(path, &text.replace(from, &quoted));
    };
    change("klassen/3v1.yaml", little_school::KLAS, "Sanne de Wit");
    change(
        "gesprekken/sanne.yaml",
        little_school::GESPREK,
        "Testmiddag plannen",
    );
    change(
        "leerlijnen/na.yaml",
        little_school::LEERLIJN,
        "Je kunt massa meten",
    );
    change(
        "planningen/krachten.yaml",
        little_school::PLANNING,
        "Je kunt wegen",
    );
    change(
        "leerplannen/raket.yaml",
        little_school::LEERPLAN,
        "Een raket",
    );
    change(
        "invoering/ronde.yaml",
        little_school::RONDE,
        "Leerlingen kiezen zelf",
    );
    change(
        "voortgang/krachten.yaml",
        little_school::VOORTGANG,
        "inzicht",
    );
    pages(&folder, format)
}

#[test]
fn hostile_text_stays_text() {
    for page in hostile(Format::Html) {
        let html = page.contents.to_lowercase();
        let html = html.replace("<script src=\"zoek.js\" defer></script>", "");
        assert!(
            !html.contains("<script") && !html.contains("<img"),
            "{}",
            page.path
        );
        assert!(!html.contains("href=\"javascript"), "{}", page.path);
        let styles = usize::from(html.contains("<style"));
        assert_eq!(html.matches("</style>").count(), styles, "{}", page.path);
    }
    for page in hostile(Format::Markdown) {
        let text = page.contents.to_lowercase();
        assert!(
            !text.contains("<script") && !text.contains("<img"),
            "{}",
            page.path
        );
    }
}
