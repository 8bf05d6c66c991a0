//! Pages go to the school's own folder for them, from wherever in the school the command runs.

use crate::support::{Folder, KLAS, PLANNING, TODAY, code, err, out, run, school};

fn folder() -> Folder {
    let folder = school();
    folder.write("klassen/3v.yaml", KLAS);
    folder.write("vakken/na/h1.yaml", PLANNING);
    folder
}

#[test]
fn what_a_subfolder_renders_goes_to_the_folder_of_the_school() {
    for words in [
        &["render", "--vandaag", TODAY][..],
        &["render", "--vandaag", TODAY, "h1.yaml"],
        &["status", "--format", "html", "--vandaag", TODAY],
        &["formulier", "leerplan"],
        &["stappenplan", "blauw", "--poster", "a4"],
    ] {
        let folder = folder();
        let below = folder.path().join("vakken/na");
        let output = run(&below, words);
        assert_eq!(code(&output), 0, "{words:?}: {}", err(&output));
        assert!(
            out(&output).contains("in ../../uitvoer"),
            "{words:?}: {}",
            out(&output)
        );
        assert!(!below.join("uitvoer").exists(), "{words:?}");
        let made = std::fs::read_dir(folder.path().join("uitvoer")).unwrap();
        assert!(made.count() > 0, "{words:?}");
    }
}

#[test]
fn a_folder_that_is_named_is_the_one_of_where_the_command_runs() {
    let folder = folder();
    let below = folder.path().join("vakken");
    let output = run(&below, &["render", "--out", "uitvoer", "--vandaag", TODAY]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(below.join("uitvoer/index.html").exists());
    assert!(!folder.path().join("uitvoer").exists());
}

#[test]
fn without_a_school_it_is_made_here() {
    let folder = Folder::empty();
    let output = run(folder.path(), &["stappenplan", "geel", "--poster", "a4"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(folder.path().join("uitvoer").exists());
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_school_does_not_choose_where_pages_go() {
    let elsewhere = Folder::empty();
    let folder = folder();
    std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("uitvoer")).unwrap();
    for here in ["", "vakken/na"] {
        let output = run(&folder.path().join(here), &["render", "--vandaag", TODAY]);
        assert_eq!(code(&output), 2, "{here}: {}", out(&output));
        assert!(
            err(&output).contains("noem die plek dan zelf"),
            "{}",
            err(&output)
        );
    }
    assert_eq!(std::fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}
