//! The site: where pages lead, what it needs, what can be found in it.

use std::collections::BTreeSet;

use leerplan::internals::render::{Asset, Format, Page, assets, folder};

use crate::pages::little_school;
use crate::pages::support::{assert_in_order, options, page, pages, school, texts, visible};
use crate::support::{Folder, TODAY};

/// A school with a document of every soort.
pub fn whole_school() -> Folder {
    let folder = school();
    folder
        .write("gesprekken/sanne.yaml", little_school::GESPREK)
        .write("leerlijnen/na.yaml", little_school::LEERLIJN)
        .write("invoering/ronde.yaml", little_school::RONDE);
    folder
}

/// The pages that a page leads to, by their path from the output folder.
fn led_to(page: &Page) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for quote in ["href=\"", "src=\""] {
        for (at, _) in page.contents.match_indices(quote) {
            let link = page.contents[at + quote.len()..].split('"').next().unwrap();
            let link = link.split('#').next().unwrap();
            if link.is_empty() || link.contains(':') {
                continue;
            }
            let mut parts: Vec<&str> = page.path.split('/').collect();
            parts.pop();
            for part in link.split('/') {
                if part == ".." {
                    parts.pop();
                } else {
                    parts.push(part);
                }
            }
            found.insert(parts.join("/"));
        }
    }
    found
}

#[test]
fn the_index_leads_to_every_page_in_three_steps() {
    let pages = pages(&whole_school(), Format::Html);
    assert_eq!(pages[0].path, "index.html");
    assert_eq!(texts(&pages[0].contents, "h1"), ["Testcollege"]);
    let mut reached: BTreeSet<String> = BTreeSet::from(["index.html".to_owned()]);
    for _ in 0..3 {
        let from = pages.iter().filter(|page| reached.contains(&page.path));
        let next: BTreeSet<String> = from.flat_map(led_to).collect();
        reached.extend(next);
    }
    for page in &pages {
        assert!(reached.contains(&page.path), "{}", page.path);
    }
}

#[test]
fn every_page_leads_back_to_the_index() {
    for page in pages(&whole_school(), Format::Html) {
        if crate::pages::support::is_page(&page.path)
            && page.path != "index.html"
            && !page.path.ends_with("-ouders.html")
        {
            let back = page.contents.split_once("class=\"kruimels\"");
            let (_, back) = back.unwrap_or_else(|| panic!("{}", page.path));
            let (back, _) = back.split_once("</nav>").unwrap();
            assert!(back.contains("index.html\">Overzicht</a>"), "{}", page.path);
            assert!(back.contains("index.html#zoeken"), "{}", page.path);
        }
    }
}

#[test]
fn the_way_back_goes_through_class_section_and_pupil() {
    let folder = whole_school();
    let back = |path: &str| {
        let html = page(&folder, path);
        let (_, rest) = html.split_once("class=\"kruimels\"").unwrap();
        let list = rest.split_once("<ol>").unwrap().1;
        visible(&list.split_once("</ol>").unwrap().0.replace("</li>", " > "))
    };
    assert_eq!(
        back("planningen/na-h1.html"),
        "Overzicht > Vaksecties > Natuurkunde >"
    );
    assert_eq!(
        back("klassen/3v1/2026-W39.html"),
        "Overzicht > Klassen > Klas 3v1 >"
    );
    assert_eq!(
        back("draaiboeken/raket.html"),
        "Overzicht > Leerlingen > Sanne de Wit >"
    );
    assert_eq!(back("stappenplan.html"), "Overzicht >");
}

#[test]
fn this_week_comes_first() {
    let folder = school();
    let made = |today: &str| {
        let mut options = options(Format::Html);
        options.today = crate::support::day(today);
        let (school, report) = (folder.load(today), folder.check(today));
        let pages = leerplan::internals::render::folder(&school, &report, options).unwrap();
        let weeks = pages.into_iter().find(|page| page.path == "weken.html");
        texts(&weeks.unwrap().contents, "h2")
    };
    assert_eq!(
        made("2026-09-23"),
        ["Deze week: week 39, 21 – 25 sep", "Komende weken"]
    );
    assert_eq!(
        made("2026-09-29"),
        ["Deze week: week 40, 28 sep – 2 okt", "Eerdere weken"],
        "lesweek 5 of a period that began on 31 August"
    );
    assert_eq!(
        made("2026-09-02"),
        [
            "De eerstvolgende week: week 39, 21 – 25 sep",
            "Komende weken"
        ]
    );
    assert_eq!(made("2026-12-02"), ["Eerdere weken"]);
}

#[test]
fn the_page_of_a_pupil_tells_what_there_is() {
    let folder = whole_school();
    folder.write(
        "klassen/na.yaml",
        "soort: klas\nklas: plusgroep\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: sanne, coach: B. Boer, tot: 2026-10-02}\n  - {id: tim}\n",
    );
    let html = page(&folder, "leerlingen/sanne.html");
    assert_eq!(texts(&html, "h1"), ["Sanne de Wit"]);
    assert_eq!(
        texts(&html, "dd"),
        ["3v1 en plusgroep (tot en met vr 2 okt)", "B. Boer"]
    );
    assert_in_order(
        &visible(&html),
        &[
            "voor docenten en coaches",
            "Leerplannen",
            "Een raket",
            "draaiboek van do 17 sep",
            "Gesprekken",
            "Driehoeksgesprek, ma 5 okt",
        ],
    );
    let tim = visible(&page(&folder, "leerlingen/tim.html"));
    assert!(tim.contains("Er is nog geen leerplan."), "{tim}");
    let all = visible(&page(&folder, "leerlingen/index.html"));
    assert_in_order(
        &all,
        &[
            "Klas plusgroep",
            "tim",
            "Sanne de Wit uit de klas sinds vr 2 okt",
        ],
    );
}

#[test]
fn pupils_without_a_class_have_their_page_by_id() {
    let folder = school();
    std::fs::remove_file(folder.path().join("klassen/3v1.yaml")).unwrap();
    assert_eq!(
        texts(&page(&folder, "leerlingen/sanne.html"), "h1"),
        ["sanne"]
    );
    let all = page(&folder, "leerlingen/index.html");
    assert_eq!(texts(&all, "h2"), ["Alle leerlingen"]);
    assert_eq!(
        texts(&page(&folder, "klassen/3v1/index.html"), "h1"),
        ["Klas 3v1"],
        "studiewijzers name the class"
    );
}

#[test]
fn what_was_found_is_told_heaviest_first_with_its_place() {
    let folder = school();
    let planning = crate::pages::support::PLANNING.replace("docent:", "dosent:");
    folder.write("planningen/na-h1.yaml", &planning);
    let html = page(&folder, "bevindingen.html");
    assert_eq!(texts(&html, "h2")[0].split(' ').next(), Some("Eerst"));
    assert_in_order(
        &visible(&html),
        &[
            "Eerst verbeteren",
            "H1 Krachten",
            "dosent",
            "regel 8",
            "onbekend-veld",
        ],
    );
    assert!(html.contains("href=\"planningen/na-h1.html\""));
    let text = page(&folder, "bevindingen.md");
    assert_in_order(
        &text,
        &["## Eerst verbeteren", "(planningen/na-h1.md)", "dosent"],
    );
}

#[test]
fn what_only_coaches_may_read_is_nowhere_in_the_site() {
    let folder = whole_school();
    folder.write(
        "gesprekken/geheim.yaml",
        "soort: gesprek\nvorm: coach\nleerling: sanne\ndatum: 2026-09-30\nintern: Zoef belde 06-12345678 en zoef@example.org\n",
    );
    for format in [Format::Html, Format::Markdown] {
        for page in pages(&folder, format) {
            let text = page.contents.to_lowercase();
            assert!(!text.contains("zoef"), "{}: {text}", page.path);
            assert!(!text.contains("12345678"), "{}", page.path);
        }
    }
}

#[test]
fn only_the_index_runs_a_script_and_nothing_asks_the_network() {
    for page in pages(&whole_school(), Format::Html) {
        if !crate::pages::support::is_page(&page.path) {
            continue;
        }
        let html = &page.contents;
        let index = page.path == "index.html";
        assert_eq!(
            html.contains("script-src 'self' file:;"),
            index,
            "{}",
            page.path
        );
        assert_eq!(
            html.matches("<script").count(),
            usize::from(index),
            "{}",
            page.path
        );
        assert!(html.contains("default-src 'none'") && html.contains("content=\"noindex\""));
        let addresses = html.match_indices("http").count();
        let links = html.matches("href=\"http").count() + html.matches("http-equiv").count();
        let shown = html.matches("(http").count();
        assert!(
            addresses <= links + shown + 2 || page.path == "stappenplan.html",
            "{}",
            page.path
        );
    }
}

#[test]
fn the_shared_style_names_the_fonts_beside_it() {
    let style = page(&school(), "stijl.css");
    assert!(!style.contains("data:font"));
    let fonts: Vec<Asset> = assets().collect();
    for font in &fonts {
        if font.path != "letters/OFL.txt" {
            assert!(
                style.contains(&format!("url(letters/{}", &font.path[8..])),
                "{}",
                font.path
            );
            assert!(font.bytes.starts_with(b"wOF2"));
        }
    }
    assert_eq!(style.matches("url(").count(), 3);
    assert!(fonts.iter().any(|file| file.path == "letters/OFL.txt"));
}

#[test]
fn loose_pages_need_nothing_else_and_have_no_search() {
    let folder_ = whole_school();
    let mut options = options(Format::Html);
    options.self_contained = true;
    let pages = folder(&folder_.load(TODAY), &folder_.check(TODAY), options).unwrap();
    for page in &pages {
        assert!(crate::pages::support::is_page(&page.path));
        assert_eq!(
            page.contents.matches("data:font/woff2").count(),
            3,
            "{}",
            page.path
        );
        assert!(!page.contents.contains("<script") && !page.contents.contains("#zoeken"));
    }
}

#[test]
fn markdown_has_the_same_sections() {
    let text = page(&whole_school(), "index.md");
    let heads: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("## "))
        .collect();
    assert_eq!(
        heads,
        [
            "## Klassen",
            "## Leerlingen",
            "## Vaksecties",
            "## Plannen van de school",
            "## Verder",
        ],
        "no class has a week on 7 October or after"
    );
    assert!(text.contains("- [Klas 3v1](klassen/3v1/index.md): 1 leerling, mentor M. Mentor"));
    assert!(!text.contains("Zoeken"));
}
