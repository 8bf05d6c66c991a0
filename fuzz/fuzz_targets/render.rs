//! Pages of a little school folder: a browser's reader has nothing to mend in them, and nothing in
//! them runs or asks anything of another place.

#![no_main]

use std::sync::LazyLock;

use leerplan::internals::check::check;
use leerplan::internals::render::{Format, RenderOptions, Variant, folder};
use leerplan_fuzz::{Map, TODAY, files, is_harmless};
use libfuzzer_sys::fuzz_target;

static MAP: LazyLock<Map> = LazyLock::new(Map::new);

fuzz_target!(|input: &str| {
    let school = MAP.school(&files(input));
    let report = check(&school, &Map::check()).expect("a check");
    for format in [Format::Html, Format::Markdown] {
        let options = RenderOptions {
            today: TODAY,
            format,
            self_contained: false,
            variant: Variant::default(),
        };
        let pages = folder(&school, &report, options).expect("pages");
        for page in &pages {
            let stays = page
                .path
                .split('/')
                .all(|part| !matches!(part, "" | "." | ".."));
            assert!(stays, "{:?} leaves the folder", page.path);
        }
        pages
            .iter()
            .filter(|page| page.path.ends_with(".html"))
            .for_each(is_harmless);
    }
});
