//! Ids that the program makes, and the class and list of names that it makes with them.

use std::collections::BTreeSet;
use std::process::Output;

use leerplan::internals::start::PupilIds;

use super::support::{NAMEN, named};
use crate::support::{Folder, TODAY, check, code, err, run, school};

#[test]
fn an_id_says_nothing_and_is_the_same_for_a_seed() {
    let folder = named();
    let read = folder.load(TODAY);
    let draw = |seed| {
        let mut ids = PupilIds::seeded(&read, seed);
        (0..200).map(|_| ids.draw()).collect::<Vec<_>>()
    };
    let all = draw(7);
    assert_eq!(all, draw(7));
    assert_ne!(all, draw(8));
    for id in &all {
        let signs = id.strip_prefix("l-").unwrap();
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        assert!(signs.len() == 5 && signs.chars().all(plain), "{id}");
    }
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 200);
    let mut other = PupilIds::new(&read);
    assert_ne!(other.draw(), PupilIds::new(&read).draw());
}

#[test]
fn an_id_that_any_document_has_is_drawn_again() {
    let folder = school();
    let first = PupilIds::seeded(&folder.load(TODAY), 7).draw();
    for (path, text) in [
        ("namen/oud.yaml", NAMEN.replace("l-k7f2q", &first)),
        (
            "leerplannen/x.yaml",
            format!("soort: leerplan\nleerling: {first}\nvak: na\ndatum: 2026-09-14\n"),
        ),
        (
            "voortgang/x.yaml",
            format!(
                "soort: voortgang\nplanning: x\nklas: 3v\nmetingen:\n  - datum: 2026-09-11\n    resultaten: {{{first}: b}}\n"
            ),
        ),
        (
            "klassen/x.yaml",
            format!(
                "soort: klas\nklas: 2v\nniveau: vwo\nleerjaar: 2\nleerlingen: [{{id: {first}}}]\n"
            ),
        ),
    ] {
        let folder = school();
        folder.write(path, &text);
        assert_ne!(
            PupilIds::seeded(&folder.load(TODAY), 7).draw(),
            first,
            "{path}"
        );
    }
}

/// Makes a class with these pupils.
fn new_class(folder: &Folder, pupils: &[&str]) -> Output {
    let class = ["nieuw", "klas", "3v2", "--niveau", "vwo", "--leerjaar", "3"];
    let pupils = pupils.iter().flat_map(|pupil| ["--leerling", pupil]);
    run(
        folder.path(),
        &class.into_iter().chain(pupils).collect::<Vec<_>>(),
    )
}

#[test]
fn a_new_class_has_ids_and_a_list_of_the_names_that_were_told() {
    let folder = school();
    folder.write(".gitignore", "uitvoer/\n");
    let output = new_class(&folder, &["Sanne de Wit, Tim Bakker", "Noor: el Amrani"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let school = folder.load(TODAY);
    let (_, klas) = school.klassen().next().unwrap();
    let names: Vec<String> = klas
        .leerlingen
        .iter()
        .map(|one| school.pupil_name(&one.id))
        .collect();
    assert_eq!(names, ["Sanne de Wit", "Tim Bakker", "Noor: el Amrani"]);
    assert!(
        klas.leerlingen
            .iter()
            .all(|one| one.naam.is_none() && one.id.as_str().starts_with("l-"))
    );
    let ignored = std::fs::read_to_string(folder.path().join(".gitignore")).unwrap();
    assert_eq!(ignored, "uitvoer/\n/namen/\n");
    assert_eq!(code(&check(&folder, &["--fail-on", "tip"])), 0);
}

#[test]
fn a_new_class_with_names_is_refused_where_names_cannot_be_written() {
    let folder = school();
    super::support::set(&folder, "[privacy]\nnamen = \"/nergens\"");
    let output = new_class(&folder, &["Sanne de Wit"]);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("en daar schrijf ik niet"),
        "{}",
        err(&output)
    );
    assert!(!folder.path().join("klassen").exists());
}
