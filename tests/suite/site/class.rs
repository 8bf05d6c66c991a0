//! The site of an awkward class: thirty pupils, some without anything, and no list of the class at all.

use leerplan::internals::render::Format;

use crate::pages::support::{assert_in_order, page, pages, texts, visible};
use crate::support::Folder;

/// The awkward class of thirty, in a folder of its own.
fn thirty(without: &str) -> Folder {
    let folder = Folder::empty();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/dertig");
    let mut folders = vec![root.clone()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            let short = path.strip_prefix(&root).unwrap().to_str().unwrap();
            if path.is_dir() {
                folders.push(path);
            } else if !short.starts_with(without) {
                folder.write(short, &std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    folder
}

#[test]
fn an_awkward_class_of_thirty_has_a_page_for_everybody() {
    let folder = thirty("-");
    let all = page(&folder, "leerlingen/index.html");
    assert_eq!(
        texts(&all, "h2"),
        [
            "Klas h3c",
            "Klas plus-groep.natuur_en_techniek-bovenbouw",
            "Zonder klas"
        ]
    );
    let text = visible(&all);
    assert_in_order(
        &text,
        &[
            "Casper de Vries Honing, Bijen",
            "leerling-30 nog geen leerplan",
            "Fenna Hoekstra uit de klas sinds vr 25 sep",
            "Zonder klas",
            "verhuisd Een dichtbundel",
            "weg-ermee",
        ],
    );
    let two = visible(&page(&folder, "leerlingen/casper.html"));
    assert!(two.contains("P. Veenstra-van Haarlem en R. Coach"), "{two}");
    let untitled = visible(&page(&folder, "leerlingen/gijs.html"));
    assert!(
        untitled.contains("gijs Natuurkunde, wo 16 sep"),
        "{untitled}"
    );
}

#[test]
fn without_a_list_of_the_class_only_ids_are_known() {
    let folder = thirty("klassen/");
    for page in pages(&folder, Format::Html) {
        assert!(!page.contents.contains("Öztürk"), "{}", page.path);
    }
    let all = page(&folder, "leerlingen/index.html");
    assert_eq!(texts(&all, "h2"), ["Alle leerlingen"]);
    assert_in_order(&visible(&all), &["anais Een zelfrijdende kar", "weg-ermee"]);
}
