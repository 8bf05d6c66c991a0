//! What pages promise: that nothing is the matter is only said where all was read.

use std::path::Path;

use leerplan::internals::render::Format;
use leerplan::model::Kleur;

use crate::mend::folders::files;
use crate::pages::support::{page, pages};
use crate::support::Folder;

/// Sentences that say that there is nothing that asks for attention.
const PROMISES: [&str; 5] = [
    "geen bijzonderheden",
    "alles in orde",
    "niets gevonden",
    "alles wat het stappenplan vraagt",
    "Niemand vraagt",
];

/// A rule of what to leave out that is too large to be read: then nobody knows what is in the folder.
const TOO_LARGE: usize = 1024 * 1024 + 1;

fn example() -> Folder {
    let folder = Folder::school(Kleur::Groen);
    for (path, bytes) in files(Path::new("examples/groen")) {
        let target = folder.path().join(path);
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::write(target, bytes).unwrap();
    }
    folder
}

fn promises(folder: &Folder, format: Format) -> Vec<String> {
    let mut found = Vec::new();
    for page in pages(folder, format) {
        // Long words have places where they may be broken.
        let text = page.contents.replace('\u{ad}', "");
        let made = PROMISES.iter().filter(|one| text.contains(**one));
        found.extend(made.map(|one| format!("{}: {one}", page.path)));
    }
    found
}

#[test]
fn nothing_is_promised_where_a_folder_could_not_be_read() {
    let folder = example();
    for format in [Format::Html, Format::Markdown] {
        let told = promises(&folder, format);
        for page in ["index", "bevindingen", "documenten", "invoering/"] {
            assert!(told.iter().any(|one| one.starts_with(page)), "{told:?}");
        }
    }
    folder.write("dicht/.ignore", &"#".repeat(TOO_LARGE));
    for format in [Format::Html, Format::Markdown] {
        assert_eq!(promises(&folder, format), [""; 0]);
    }
    for path in ["index.html", "bevindingen.md", "documenten.html"] {
        assert!(page(&folder, path).contains("niet alles is bekeken"));
    }
    let found = page(&folder, "bevindingen.html");
    assert!(found.contains("laat zien wat er mist en waarom"));
}

#[test]
fn nobody_needs_attention_only_where_all_documents_could_be_read() {
    let folder = Folder::school(Kleur::Blauw);
    folder.write(
        "klassen/3v.yaml",
        "soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nleerlingen: [{id: sanne, naam: Sanne}]\n",
    );
    for path in ["klassen/3v-dagstart.html", "klassen/3v-dagstart.md"] {
        assert!(page(&folder, path).contains("Niemand vraagt vandaag"));
    }
    folder.write("leerplannen/raket.yaml", "soort: leerplan\n  [half");
    for path in ["klassen/3v-dagstart.html", "klassen/3v-dagstart.md"] {
        let page = page(&folder, path);
        assert!(!page.contains("Niemand vraagt"), "{page}");
        assert!(page.contains("Niet alle documenten zijn te lezen."));
    }
}

#[test]
fn what_was_found_in_files_with_names_is_counted_and_not_shown() {
    let folder = example();
    folder.write(
        "namen/3v.yaml",
        "soort: namen\nleerlingen: [{id: sanne, naam: Sanne Geheim, x: 1}]\n",
    );
    for path in ["bevindingen.html", "bevindingen.md"] {
        let page = page(&folder, path);
        assert!(
            page.contains("In bestanden met namen van leerlingen: "),
            "{page}"
        );
        assert!(!page.contains("Geheim"));
        assert!(!page.contains("Er valt niets op"));
    }
}

/// The words for it have one place, which asks whether all was read.
#[test]
fn no_template_says_by_itself_that_nothing_is_the_matter() {
    for (path, bytes) in files(Path::new("templates")) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("geen bijzonderheden"), "{path}");
    }
}
