//! Pages of a whole school: hostile text, links, styles, paths.

use leerplan::internals::check::{CheckOptions, check};
use leerplan::internals::render::{Format, document, folder};
use leerplan::internals::school::{LoadOptions, School, Surroundings};
use leerplan::model::Kleur;

use crate::pages::support::{
    KLAS, LEERPLAN, PLANNING, assert_in_order, options, page, pages, school, texts, visible,
};
use crate::support::{TODAY, day, settings};

#[test]
fn a_page_tells_that_its_document_has_a_fout_and_where() {
    let folder = school();
    folder.write(
        "planningen/na-h1.yaml",
        &PLANNING.replace("docent:", "dosent:"),
    );
    let html = page(&folder, "planningen/na-h1.html");
    assert_in_order(
        &visible(&html),
        &["nog iets dat niet klopt", "dosent", "(regel 8)"],
    );
    assert!(!page(&folder, "leerplannen/raket.html").contains("class=\"fouten\""));
    assert!(visible(&page(&folder, "documenten.html")).contains("1 fout"));
}

#[test]
fn a_hostile_pupil_stays_text() {
    let folder = school();
    let hostile =
        "<script>alert(1)</script> {{ x }} {% y %} 's ë \"q\" </style><img src=x onerror=y>";
    let name = hostile.replace('"', "\\\"");
    folder
        .write(
            "klassen/3v1.yaml",
            &KLAS.replace("Sanne de Wit", &format!("\"{name}\"")),
        )
        .write(
            "leerplannen/raket.yaml",
            &LEERPLAN.replace("Een raket", &format!("\"{name}\"")),
        )
        .write(
            "planningen/na-h1.yaml",
            &PLANNING.replace("titel: Krachten\n", &format!("titel: \"{name}\"\n")),
        );
    for page in pages(&folder, Format::Html) {
        let html = page.contents.to_lowercase();
        let html = html.replace("<script src=\"zoek.js\" defer></script>", "");
        assert!(
            !html.contains("<script") && !html.contains("<img"),
            "{}",
            page.path
        );
        assert_eq!(
            html.matches("</style>").count(),
            usize::from(html.contains("<style")),
            "{}",
            page.path
        );
        assert!(html.contains("default-src 'none'") || !crate::pages::support::is_page(&page.path));
    }
    let html = page(&folder, "leerplannen/raket.html");
    assert!(texts(&html, "h1")[0].contains("<script>alert(1)</script> {{ x }} {% y %} 's ë \"q\""));
    assert!(texts(&html, "dd")[2].contains("</style><img"));
    let text = page(&folder, "leerplannen/raket.md");
    assert!(
        !text.contains("<script") && !text.contains("<img"),
        "{text}"
    );
}

#[test]
fn a_page_that_holds_its_own_style_needs_nothing_else() {
    let folder_ = school();
    let mut options = options(Format::Html);
    options.self_contained = true;
    let pages = folder(&folder_.load(TODAY), &folder_.check(TODAY), options).unwrap();
    assert!(pages.iter().all(|page| page.path != "stijl.css"));
    for page in &pages {
        assert_eq!(
            page.contents
                .matches("data:font/woff2;base64,d09GMg")
                .count(),
            3,
            "{}",
            page.path
        );
        assert!(!page.contents.contains("<link"), "{}", page.path);
        assert!(
            page.contents
                .contains("<meta name=\"robots\" content=\"noindex\">")
        );
        assert!(page.contents.contains("<html lang=\"nl\""));
        assert_eq!(page.contents.matches("<h1>").count(), 1);
    }
}

#[test]
fn every_table_head_says_what_it_is_the_head_of() {
    for page in pages(&school(), Format::Html) {
        let heads = page.contents.matches("<th ").count() + page.contents.matches("<th>").count();
        assert_eq!(
            heads,
            page.contents.matches("<th scope=").count(),
            "{}",
            page.path
        );
    }
}

#[test]
fn one_document_gives_the_same_page_as_the_folder() {
    let folder_ = school();
    let (school, report) = (folder_.load(TODAY), folder_.check(TODAY));
    let (number, _) = school.document_at("draaiboeken/raket.yaml").unwrap();
    let one = document(&school, &report, number, options(Format::Html)).unwrap();
    assert!(pages(&folder_, Format::Html).contains(&one));
    folder_.write("kapot.yaml", "soort: raket\n");
    let school = folder_.load(TODAY);
    let (broken, _) = school.document_at("kapot.yaml").unwrap();
    let error = document(&school, &report, broken, options(Format::Html)).unwrap_err();
    assert_eq!(error.to_string(), "van kapot.yaml kan ik geen blad maken");
}

#[test]
fn weeks_come_once_and_not_at_all_where_they_cannot_be_read() {
    let folder = school();
    folder
        .write("leerplan.toml", &settings(Kleur::Blauw))
        .write("studiewijzers/na.yaml", "soort: studiewijzer\nvak: na\nklas: [3V1, 3v1]\nweken:\n  - {week: [39, 39], verplicht: [Eens]}\n  - {week: negen, verplicht: [Nooit]}\n  - {lesweek: 2, verplicht: [Dan]}\n")
        .write("studiewijzers/samen.yaml", "soort: studiewijzer\nklas: 3v1\nweken: []\n");
    let pages = pages(&folder, Format::Html);
    let weeks: Vec<&str> = pages
        .iter()
        .map(|page| page.path.as_str())
        .filter(|path| path.starts_with("klassen/3V1/2026"))
        .collect();
    let expected = ["klassen/3V1/2026-W37.html", "klassen/3V1/2026-W39.html"];
    assert_eq!(weeks, expected, "lesweek 2 of the first period is week 37");
    let week = page(&folder, "klassen/3V1/2026-W39.html");
    assert_eq!(week.matches("Eens").count(), 1);
}

#[test]
fn two_documents_never_share_a_page() {
    let folder = school();
    folder
        .write("planningen/na-h1.yml", PLANNING)
        .write("planningen/NA-H1.yaml", PLANNING)
        .write("index.yaml", PLANNING);
    let mut paths: Vec<String> = pages(&folder, Format::Html)
        .into_iter()
        .map(|page| page.path.to_lowercase())
        .collect();
    let all = paths.len();
    paths.sort();
    paths.dedup();
    assert_eq!(paths.len(), all);
    assert!(paths.contains(&"index-2.html".to_owned()), "{paths:?}");
}

#[test]
fn the_same_examples_give_the_same_bytes() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let made = |name: &str, format| {
        let today = day(TODAY);
        let kleur = None;
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
        folder(&school, &report, options(format)).unwrap()
    };
    let first = made("blauw", Format::Html);
    assert_eq!(first, made("blauw", Format::Html));
    assert_eq!(
        made("groen", Format::Markdown),
        made("groen", Format::Markdown)
    );
    let paths = |pages: Vec<leerplan::internals::render::Page>| -> Vec<String> {
        pages.into_iter().map(|page| page.path).collect()
    };
    let geel = paths(made("geel", Format::Markdown));
    for path in [
        "planningen/ak-1-h1.md",
        "studiewijzers/b1-periode1.md",
        "klassen/b1a/2026-W39.md",
    ] {
        assert!(geel.contains(&path.to_owned()), "{geel:?}");
    }
}
