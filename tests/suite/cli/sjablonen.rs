//! `leerplan sjablonen`: which templates there are, and one to start from.

use leerplan::internals::render::{built_in, purpose};

use crate::support::{Folder, code, err, out, run, school};

#[test]
fn every_template_says_what_it_is_for() {
    let silent: Vec<&str> = built_in()
        .map(|(name, _)| name)
        .filter(|name| purpose(name).is_none())
        .collect();
    assert_eq!(silent, [""; 0], "add them to src/render/engine/built_in.rs");
    assert_eq!(purpose("niets.html"), None);
}

#[test]
fn the_list_names_them_all_and_points_out_the_own_ones() {
    let folder = school();
    folder.write("templates/leerplan.html", "van ons");
    let output = run(folder.path(), &["sjablonen"]);
    assert_eq!(code(&output), 0);
    let shown = out(&output);
    for (name, _) in built_in() {
        let line = shown
            .lines()
            .find(|line| line.split(' ').next() == Some(name));
        let line = line.unwrap_or_else(|| panic!("{name} in {shown}"));
        assert!(line.contains(purpose(name).unwrap()), "{line}");
        assert_eq!(line.ends_with("(eigen)"), name == "leerplan.html", "{line}");
    }
    let elsewhere = run(Folder::empty().path(), &["sjablonen"]);
    assert_eq!(code(&elsewhere), 0, "{}", err(&elsewhere));
}

#[test]
fn one_is_written_to_start_from_and_never_over_another() {
    let folder = school();
    let output = run(folder.path(), &["sjablonen", "week.html"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(
        out(&output).contains("week.html staat klaar"),
        "{}",
        out(&output)
    );
    let path = folder.path().join("templates/week.html");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(built_in().any(|(name, known)| name == "week.html" && known == text));

    std::fs::write(&path, "van ons").unwrap();
    let output = run(folder.path(), &["sjablonen", "week.html"]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("is er al"), "{}", err(&output));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "van ons");
}

#[test]
fn from_a_folder_below_it_still_goes_to_the_school() {
    let folder = school();
    folder.write("planningen/x.yaml", "");
    let below = folder.path().join("planningen");
    assert_eq!(code(&run(&below, &["sjablonen", "blad.css"])), 0);
    assert!(folder.path().join("templates/blad.css").is_file());
}

#[test]
fn elsewhere_or_on_the_screen_where_that_is_asked() {
    let folder = Folder::empty();
    let output = run(folder.path(), &["sjablonen", "kop.md", "--out", "kopie"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(folder.path().join("kopie/kop.md").is_file());
    let output = run(folder.path(), &["sjablonen", "kop.md", "--out", "-"]);
    let known = built_in().find(|(name, _)| *name == "kop.md").unwrap().1;
    assert_eq!(out(&output), known);
    let output = run(folder.path(), &["sjablonen", "kop.md"]);
    assert_eq!(code(&output), 2, "no school to write in");
}

#[test]
fn an_unknown_name_is_told_with_what_is_near() {
    let output = run(school().path(), &["sjablonen", "leerpan.html"]);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("er is geen sjabloon `leerpan.html`\n  bedoel je `leerplan.html`?"),
        "{}",
        err(&output)
    );
    let output = run(school().path(), &["sjablonen", "../leerplan.toml"]);
    assert_eq!(code(&output), 2);
}
