//! Pages and overviews of several schools.

use std::fs;

use serde_json::Value;

use super::schools::schools;
use crate::live::support::Going;
use crate::support::{KLAS, TODAY, code, err, out, run};

#[test]
fn pages_go_to_a_folder_for_each_school() {
    let top = schools();
    let output = run(top.path(), &["render", "noord", "zuid", "--vandaag", TODAY]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    for school in ["noord", "zuid"] {
        assert!(top.path().join(school).join("uitvoer/index.html").exists());
    }
    assert!(!top.path().join("uitvoer").exists());
    for words in [
        &["render", "--out", "site"][..],
        &["render", "--publiek", "--toch", "--out", "site"],
    ] {
        let output = run(top.path(), &[words, &["--vandaag", TODAY]].concat());
        assert_eq!(code(&output), 0, "{}", err(&output));
        assert!(
            !err(&output).contains("wat ik niet maakte"),
            "{}",
            err(&output)
        );
        let index = fs::read_to_string(top.path().join("site/index.html")).unwrap();
        for (folder, name) in [
            ("noord", "Noorderlicht"),
            ("zuid", "Zuiderzee"),
            ("bestuur-oost", "Oosterpoort"),
            ("bestuur-west", "Westhof"),
        ] {
            assert!(
                index.contains(&format!("href=\"{folder}/index.html\">{name}")),
                "{index}"
            );
            assert!(
                top.path()
                    .join("site")
                    .join(folder)
                    .join("index.html")
                    .exists(),
                "{folder}"
            );
        }
    }
    let both = run(top.path(), &["render", "noord", "zuid", "--out", "-"]);
    assert_eq!(code(&both), 2);
}

#[test]
fn status_tells_of_each_school() {
    let top = schools();
    let output = run(
        top.path(),
        &["status", "noord", "bestuur/oost", "--vandaag", TODAY],
    );
    assert_eq!(code(&output), 0, "{}", err(&output));
    let text = out(&output);
    for mark in ["bestuur/oost\nOosterpoort, ", "\n\nnoord\nNoorderlicht, "] {
        assert!(text.contains(mark), "{mark}: {text}");
    }
    let words = [
        "status",
        "noord",
        "bestuur/oost",
        "--format",
        "json",
        "--vandaag",
        TODAY,
    ];
    let json: Value = serde_json::from_slice(&run(top.path(), &words).stdout).unwrap();
    assert_eq!(json["scholen"][1]["school"], "Noorderlicht");
    assert_eq!(json["scholen"][1]["map"], "noord");
    assert_eq!(json["scholen"][1]["klassen"].as_array().unwrap().len(), 1);
    top.write(
        "noord/klassen/1a.yaml",
        &KLAS
            .replace("3v", "1a")
            .replace("leerjaar: 3", "leerjaar: 1"),
    );
    let words = [
        "status",
        "noord",
        "bestuur/oost",
        "--klas",
        "1a",
        "--vandaag",
        TODAY,
    ];
    let class = run(top.path(), &words);
    assert_eq!(code(&class), 0, "{}", err(&class));
    assert!(out(&class).contains("Dagstart 1a"), "{}", out(&class));
    assert!(!out(&class).contains("oost"), "{}", out(&class));
}

#[test]
fn serve_asks_which_school() {
    let top = schools();
    let output = run(top.path(), &["serve", "bestuur", "--poort", "0"]);
    assert_eq!(code(&output), 2);
    let said = err(&output);
    assert!(said.contains("hier liggen 2 schoolmappen"), "{said}");
    assert!(
        said.contains("noem er een: bestuur/oost, bestuur/west"),
        "{said}"
    );
}

#[test]
fn serve_says_which_school_it_found_below_a_folder() {
    let top = schools();
    for school in ["noord", "zuid", "bestuur/west"] {
        std::fs::remove_dir_all(top.path().join(school)).unwrap();
    }
    let mut going = Going::start(top.path(), &["serve", "--poort", "0"]);
    going.wait_for("let op: dit is de schoolmap bestuur/oost");
    going.wait_for("de bladen staan op");
}
