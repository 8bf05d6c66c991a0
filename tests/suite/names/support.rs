//! A school with ids in its class and names in a folder of their own.

use crate::support::{Folder, school};

pub const KLAS: &str = "soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: l-k7f2q}\n  - {id: l-9x4hb}\n";
pub const NAMEN: &str = "soort: namen\nklas: 3v\nnamen:\n  l-k7f2q: {naam: Sanne de Wit, nummer: \"114334\"}\n  l-9x4hb: Tim Bakker\n";
pub const TALK: &str = "soort: gesprek\nvorm: coach\nleerling: l-k7f2q\ndatum: 2026-10-06\nverslag: Samen met Tim Bakker begonnen.\n";

/// The school, with a folder of names that git ignores.
pub fn named() -> Folder {
    let folder = ids_only();
    folder.write("namen/3v.yaml", NAMEN);
    folder
}

/// The same as a build server has it: without the folder of names.
pub fn ids_only() -> Folder {
    let folder = school();
    folder
        .write(".gitignore", "/namen/\n")
        .write("klassen/3v.yaml", KLAS)
        .write("gesprekken/een.yaml", TALK);
    folder
}

/// Settings with something more in them.
pub fn set(folder: &Folder, more: &str) {
    let path = folder.path().join("leerplan.toml");
    let text = std::fs::read_to_string(path).unwrap();
    folder.write("leerplan.toml", &format!("{text}\n{more}\n"));
}
