//! A folder of last year in the folder of this year.

use crate::support::{Folder, KLAS, TODAY, code, err, out, run, settings};
use leerplan::model::Kleur;

/// What last year's school folder is when it is moved into this year's.
fn archived(left_aside: &str) -> Folder {
    let folder = Folder::empty();
    let now = settings(Kleur::Blauw) + left_aside;
    folder.write("leerplan.toml", &now);
    folder.write("klassen/3v.yaml", KLAS);
    let then = settings(Kleur::Geel)
        .replace("2027", "2025")
        .replace("2026", "2024");
    folder.write("oud/2024/leerplan.toml", &then);
    folder.write("oud/2024/klassen/2v.yaml", &KLAS.replace("3v", "2v"));
    folder
}

#[test]
fn settings_in_a_folder_that_is_left_aside_are_not_read() {
    for pattern in ["oud", "oud/**", "oud/2024/**", "oud/**/*.yaml"] {
        let folder = archived(&format!("[bestanden]\nnegeer = [\"{pattern}\"]\n"));
        let output = run(folder.path(), &["check", "--vandaag", TODAY]);
        assert_eq!(
            (code(&output), err(&output).as_str()),
            (0, ""),
            "{pattern}: {}",
            out(&output)
        );
        assert_eq!(
            out(&output),
            "1 document bekeken, alles in orde\n",
            "{pattern}"
        );
    }
    let folder = archived("");
    folder.write("oud/leerplan.toml", "klur = \"geel\"\n");
    let output = run(folder.path(), &["check", "--vandaag", TODAY]);
    assert!(
        out(&output).contains("oud/leerplan.toml"),
        "{}",
        out(&output)
    );
}
