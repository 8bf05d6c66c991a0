//! Names that are no text, too long, or those of something else than is expected.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStringExt;
use std::path::PathBuf;

use crate::faults::support::contents;
use crate::support::{
    Folder, KLAS, PLANNING, TODAY, check, code, err, leerplan, out, run, school, titles,
};

/// `Renée` as an old Windows wrote it: no UTF-8.
fn old_name(around: (&str, &str)) -> OsString {
    let bytes = [around.0.as_bytes(), b"Ren\xe9e", around.1.as_bytes()].concat();
    OsString::from_vec(bytes)
}

fn put(folder: &Folder, name: &OsStr, text: &str) {
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn a_document_whose_name_is_no_text_is_a_finding() {
    let folder = school();
    folder.write("klas.yaml", KLAS);
    put(&folder, &old_name(("", ".yaml")), PLANNING);
    put(&folder, &old_name(("", "/h1.yaml")), PLANNING);
    let title = "fout[onleesbaar-bestand]: de naam van dit bestand, of van de map waar het in staat, is geen gewone tekst (UTF-8)";
    let output = check(&folder, &[]);
    assert_eq!(code(&output), 1);
    assert_eq!(titles(&output), [title, title]);
    assert!(
        out(&output).contains("Ren\u{fffd}e.yaml:1:1"),
        "{}",
        out(&output)
    );
    assert!(out(&output).contains("geef het een andere naam"));
    let mut command = leerplan(folder.path());
    command
        .args(["check", "--vandaag", TODAY])
        .arg(old_name(("", ".yaml")));
    let output = command.output().unwrap();
    assert_eq!(titles(&output), [title], "{}", err(&output));
    assert_eq!(code(&check(&folder, &["--fix"])), 1);
    let output = run(
        folder.path(),
        &["render", "--vandaag", TODAY, "--out", "uit"],
    );
    assert_eq!(code(&output), 0, "{}", err(&output));
    let findings = fs::read_to_string(folder.path().join("uit/bevindingen.html")).unwrap();
    assert!(findings.contains("Ren\u{fffd}e"), "{findings}");
}

#[test]
fn a_school_and_an_output_folder_may_have_any_name() {
    let around = Folder::empty();
    let root = around.path().join(old_name(("", "")));
    fs::create_dir(&root).unwrap();
    for name in ["leerplan.toml", "klas.yaml"] {
        let text = if name == "klas.yaml" {
            KLAS.to_owned()
        } else {
            crate::support::settings(leerplan::model::Kleur::Blauw)
        };
        fs::write(root.join(name), text).unwrap();
    }
    let lines: [&[&str]; 3] = [&["check"], &["check", "--fix"], &["status"]];
    for args in lines {
        let output = leerplan(&root)
            .args(args)
            .args(["--vandaag", TODAY])
            .output()
            .unwrap();
        assert_eq!(code(&output), 0, "{args:?}: {}", err(&output));
    }
    for _ in 0..2 {
        let mut command = leerplan(&root);
        command
            .args(["render", "--vandaag", TODAY, "--out"])
            .arg(old_name(("uit-", "")));
        let output = command.output().unwrap();
        assert_eq!(code(&output), 0, "{}", err(&output));
    }
    assert!(root.join(old_name(("uit-", "/index.html"))).is_file());
    let left = fs::read_dir(&root).unwrap().count();
    assert_eq!(left, 3, "no workspace stays");
}

#[test]
fn a_word_of_the_command_line_that_is_no_text_is_told_so() {
    let folder = school();
    let bad = |before: &str| old_name((before, ".json"));
    let lines: [Vec<OsString>; 3] = [
        vec!["check".into(), "--format".into(), bad("json=")],
        vec!["check".into(), "--regel".into(), bad("")],
        vec!["uitleg".into(), bad("")],
    ];
    for args in lines {
        let output = leerplan(folder.path()).args(&args).output().unwrap();
        assert_eq!(code(&output), 2, "{args:?}");
        let told = err(&output);
        assert!(
            told.contains("is geen gewone tekst (UTF-8)"),
            "{args:?}: {told}"
        );
    }
}

#[test]
fn in_git_a_name_that_is_no_text_is_no_obstacle_for_the_rest() {
    let folder = school();
    folder.write("klas.yaml", KLAS).write("h1.yaml", PLANNING);
    put(&folder, &old_name(("", ".yaml")), PLANNING);
    let git = |args: &[&str]| crate::check::git::git(folder.path(), args);
    git(&["init", "--quiet"]);
    git(&["add", "--all"]);
    let found = |args: &[&str]| {
        let output = check(&folder, args);
        assert_eq!(code(&output), 1, "{args:?}: {}", err(&output));
        assert_eq!(titles(&output).len(), 1, "{args:?}: {}", out(&output));
    };
    found(&["--staged"]);
    git(&["commit", "--quiet", "--message", "begin"]);
    fs::remove_file(folder.path().join("h1.yaml")).unwrap();
    put(&folder, &old_name(("", ".yaml")), KLAS);
    found(&["--sinds", "HEAD"]);
}

#[test]
fn a_school_below_a_folder_whose_name_is_no_text_is_told_so_where_git_is_asked() {
    let around = Folder::empty();
    crate::check::git::git(around.path(), &["init", "--quiet"]);
    let root = around.path().join(old_name(("", "")));
    fs::create_dir(&root).unwrap();
    fs::write(
        root.join("leerplan.toml"),
        "kleur = \"blauw\"\nschooljaar = \"2026-2027\"\n",
    )
    .unwrap();
    let output = run(&root, &["check", "--staged", "--vandaag", TODAY]);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("is geen gewone tekst (UTF-8)"),
        "{}",
        err(&output)
    );
}

#[test]
fn the_longest_name_that_a_disk_takes_has_its_pages() {
    let folder = school();
    let long = "é".repeat(125);
    folder
        .write(&format!("{long}.yaml"), PLANNING)
        .write(&format!("{}a.yml", &long[2..]), PLANNING);
    folder.write(
        "klas.yaml",
        &KLAS
            .replace("3v", &"k".repeat(250))
            .replace("sanne", &"s".repeat(250)),
    );
    folder.write(
        "wijzer.yaml",
        &format!(
            "soort: studiewijzer\nvak: na\nklas: {}\nperiode: 1\n",
            "k".repeat(250)
        ),
    );
    for form in [&[][..], &["--los"], &["--format", "md"]] {
        let mut args = vec!["render", "--vandaag", TODAY, "--out", "uit"];
        args.extend(form);
        let output = run(folder.path(), &args);
        assert_eq!(code(&output), 0, "{form:?}: {}", err(&output));
    }
    let pages = contents(&folder.path().join("uit"));
    let short = "é".repeat(100);
    for page in [format!("{short}.html"), format!("{short}-2.html")] {
        assert!(pages.contains_key(&page), "{page}: {:?}", pages.keys());
    }
}

#[test]
fn a_name_that_is_too_long_is_told_so() {
    let folder = school();
    let long = "x".repeat(256);
    let report = format!("json={long}");
    let lines: [&[&str]; 4] = [
        &["check", "--format", &report],
        &["check", &long],
        &["render", "--out", &long],
        &["schema", "alles", "--out", &long],
    ];
    for args in lines {
        let output = run(folder.path(), args);
        assert_eq!(code(&output), 2);
        let told = err(&output);
        assert!(
            told.ends_with("de naam is te lang; kies een kortere\n"),
            "{told}"
        );
    }
    assert_eq!(contents(folder.path()).len(), 1);
}

#[test]
fn a_file_where_a_folder_should_be_and_a_folder_where_a_file_should_be_are_told() {
    let folder = crate::faults::support::school();
    folder.write("bestand", "x");
    fs::create_dir(folder.path().join("map")).unwrap();
    let before = contents(folder.path());
    let elsewhere = "een deel van het pad is geen map\n";
    let cases: [(&str, &str); 12] = [
        ("render --out bestand", elsewhere),
        ("render --out bestand/in", elsewhere),
        ("formulier leerplan --out bestand", elsewhere),
        ("status --format html --out bestand", elsewhere),
        ("stappenplan geel --poster a4 --out bestand", elsewhere),
        ("schema alles --out bestand", elsewhere),
        ("man --out bestand", elsewhere),
        ("sjablonen blad.css --out bestand", elsewhere),
        ("check --format json=bestand/x.json", elsewhere),
        (
            "check --format json=map",
            "map niet schrijven: het is een map\n",
        ),
        (
            "check --write-baseline map",
            "map niet lezen: het is een map\n",
        ),
        ("check --baseline map", "map niet lezen: het is een map\n"),
    ];
    for (line, expected) in cases {
        let args: Vec<&str> = line.split(' ').collect();
        let output = run(folder.path(), &args);
        assert_eq!(code(&output), 2, "{line}");
        assert!(err(&output).ends_with(expected), "{line}: {}", err(&output));
        assert_eq!(contents(folder.path()), before, "{line}");
    }
}

#[test]
fn a_folder_or_a_pipe_at_the_place_of_a_page_is_left_and_told_of() {
    let folder = school();
    folder.write("klas.yaml", KLAS);
    let args = ["render", "--vandaag", TODAY, "--out", "uit"];
    assert_eq!(code(&run(folder.path(), &args)), 0);
    let page = |name: &str| -> PathBuf { folder.path().join("uit").join(name) };
    fs::remove_file(page("index.html")).unwrap();
    fs::create_dir(page("index.html")).unwrap();
    fs::write(page("index.html/van-mij"), "x").unwrap();
    fs::remove_file(page("documenten.html")).unwrap();
    let mut pipe = std::process::Command::new("mkfifo");
    assert!(
        pipe.arg(page("documenten.html"))
            .status()
            .unwrap()
            .success()
    );
    folder.write("h1.yaml", PLANNING);
    let output = run(folder.path(), &args);
    assert_eq!(code(&output), 0, "{}", err(&output));
    for name in ["index.html", "documenten.html"] {
        let told = format!("uit/{name} is met de hand veranderd; ik laat het zo");
        assert!(err(&output).contains(&told), "{}", err(&output));
    }
    assert!(page("h1.html").is_file());
    assert!(page("index.html/van-mij").is_file());
}
