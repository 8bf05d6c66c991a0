//! Paths of more than one school folder are refused: a command looks at one school.

use std::process::Command;

use crate::support::{Folder, KLAS, TODAY, code, err, out, run, settings};
use leerplan::model::Kleur;

/// Two schools, a folder around two more, and a folder without any.
fn schools() -> Folder {
    let top = Folder::empty();
    for school in ["noord", "zuid", "bestuur/oost", "bestuur/west"] {
        let settings = settings(Kleur::Blauw);
        top.write(&format!("{school}/leerplan.toml"), &settings);
        top.write(&format!("{school}/klassen/3v.yaml"), KLAS);
    }
    top.write("zuid/klassen/3w.yaml", "soort: klas\nklas\n");
    top.write("los/brief.txt", "geen school\n");
    top.write("noord/brief.txt", "geen document\n");
    top
}

fn refused(top: &Folder, words: &[&str]) -> String {
    let output = run(top.path(), words);
    assert_eq!(code(&output), 2, "{words:?}: {}", out(&output));
    assert_eq!(out(&output), "", "{words:?}");
    err(&output)
}

#[test]
fn check_and_render_refuse_paths_of_more_than_one_school() {
    let top = schools();
    let git = |words: &[&str]| {
        let mut command = Command::new("git");
        let done = command.args(words).current_dir(top.path()).output();
        assert!(done.unwrap().status.success(), "{words:?}");
    };
    git(&["init", "--quiet"]);
    git(&["add", "--all"]);
    let commands: [&[&str]; 8] = [
        &["check"],
        &["check", "--fix"],
        &["check", "--diff"],
        &["check", "--staged"],
        &["check", "--watch"],
        &["check", "--baseline", "bekend.jsonl"],
        &["check", "--write-baseline", "bekend.jsonl"],
        &["render", "--out", "uit"],
    ];
    for command in commands {
        for (paths, other) in [
            (["noord", "zuid"], "zuid"),
            (["zuid", "noord"], "noord"),
            (["noord", "zuid/klassen/3w.yaml"], "zuid"),
            (["noord/klassen", "zuid"], "zuid"),
            (["noord", "bestuur/oost"], "bestuur/oost"),
        ] {
            let said = refused(&top, &[command, &paths, &["--vandaag", TODAY]].concat());
            assert!(said.contains("twee schoolmappen"), "{command:?}: {said}");
            assert!(said.contains(other), "{command:?}: {said}");
            assert!(said.contains("elke schoolmap apart"), "{command:?}: {said}");
        }
    }
    assert!(!top.path().join("bekend.jsonl").exists());
    assert!(!top.path().join("uit").exists());
}

#[test]
fn a_path_outside_any_school_is_refused_beside_a_school() {
    let top = schools();
    for (path, why) in [
        ("los", "hier is geen schoolmap"),
        ("bestuur", "hier is geen schoolmap"),
        ("niets", "ik vind niets niet"),
        ("noord/brief.txt", "hoort geen document"),
    ] {
        for paths in [["noord", path], [path, "noord"]] {
            for command in [&["check"][..], &["render", "--out", "uit"]] {
                let said = refused(&top, &[command, &paths].concat());
                assert!(said.contains(why), "{paths:?}: {said}");
            }
        }
    }
}

#[test]
fn a_school_inside_a_school_is_another_school() {
    let top = schools();
    top.write("noord/dependance/leerplan.toml", &settings(Kleur::Geel));
    top.write("noord/dependance/klassen/1a.yaml", KLAS);
    for paths in [["noord", "noord/dependance"], ["noord/dependance", "noord"]] {
        let said = refused(&top, &[&["check"][..], &paths].concat());
        assert!(said.contains("twee schoolmappen"), "{said}");
    }
}

#[test]
fn paths_of_one_school_are_taken_together() {
    let top = schools();
    for paths in [
        ["noord", "noord/klassen"],
        ["noord/klassen/3v.yaml", "noord"],
        ["noord/klassen/3v.yaml", "noord/klassen"],
    ] {
        let output = run(top.path(), &[&["check"][..], &paths].concat());
        assert_eq!(code(&output), 0, "{paths:?}: {}", err(&output));
    }
}

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
