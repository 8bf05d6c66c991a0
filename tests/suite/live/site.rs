//! The pages that `serve` makes one by one are those that `render` makes all at once.

use std::collections::BTreeMap;
use std::path::Path;

use leerplan::internals::check::{CheckOptions, check};
use leerplan::internals::render::{Format, RenderOptions, Served, Site, Variant, folder};
use leerplan::internals::school::{LoadOptions, School, Surroundings};

use crate::support::{TODAY, day};

const LIVE: &str = "<script src=\"/_leerplan/herlaad.js\" data-stand=\"\" defer></script>\n";

/// A page without what only live pages have.
fn plain(text: &str, version: &str) -> String {
    let stand = format!("data-stand=\"{version}\"");
    let text = text.replace(&stand, "data-stand=\"\"").replace(LIVE, "");
    let text = text.replace(" script-src 'self'; connect-src 'self';", "");
    text.replace(" script-src 'self' file:;", "")
}

#[test]
fn every_page_is_served_as_it_is_rendered_and_nothing_else() {
    for name in ["examples/blauw", "examples/geel", "examples/groen"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let today = day(TODAY);
        let kleur = None;
        let school = School::load(
            &root,
            LoadOptions {
                today,
                kleur,
                regelset: None,
                surroundings: Surroundings::UNKNOWN,
            },
        )
        .unwrap();
        let options = CheckOptions {
            today,
            only: Vec::new(),
            files: None,
        };
        let report = check(&school, &options).unwrap();
        let options = RenderOptions {
            today,
            format: Format::Html,
            self_contained: false,
            variant: Variant::default(),
        };
        let pages = folder(&school, &report, options).unwrap();
        let mut pages: BTreeMap<String, String> = pages
            .into_iter()
            .map(|page| (page.path, page.contents))
            .collect();
        let site = Site::new(&school, &report, today).unwrap();
        for path in site.paths() {
            let file = site.serve(path);
            let text = String::from_utf8_lossy(&file.bytes).into_owned();
            match pages.remove(path) {
                Some(page) if Path::new(path).extension().is_some_and(|e| e == "html") => {
                    assert_eq!(file.served, Served::Page, "{path}");
                    assert!(text.contains("/_leerplan/herlaad.js"), "{path}");
                    // What was found is told in more words on a live page.
                    if !text.contains("class=\"fouten\"") {
                        assert_eq!(plain(&text, &file.version), plain(&page, ""), "{path}");
                    }
                }
                Some(page) => assert_eq!(text, page, "{path}"),
                None if path.starts_with("letters/") || path.starts_with("_leerplan/") => {}
                None => assert_eq!(file.served, Served::Nothing, "{path}"),
            }
        }
        assert!(pages.is_empty(), "{:?}", pages.keys());
    }
}
