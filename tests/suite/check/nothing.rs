//! A check that looked at nothing says so, in every form, and never that all is in order.

use serde_json::Value;

use super::git::git;
use crate::support::{Folder, KLAS, PLANNING, TODAY, check, code, err, out, run, school, settings};
use leerplan::model::Kleur;

/// A school of which every document is left aside.
fn aside() -> Folder {
    let folder = school();
    let left = "\n[bestanden]\nnegeer = [\"vorig jaar\", \"concept/*.yml\"]\n";
    folder.write("leerplan.toml", &(settings(Kleur::Blauw) + left));
    folder.write("vorig jaar/klassen/3v.yaml", KLAS);
    folder.write("vorig jaar/h1.yaml", PLANNING);
    folder.write("concept/h2.yml", PLANNING);
    folder
}

const WHY: &str = "`negeer` in `leerplan.toml` laat hier 3 documenten weg";

#[test]
fn every_form_says_that_nothing_was_looked_at() {
    let folder = aside();
    for form in [
        "text", "kort", "markdown", "html", "json", "junit", "sarif", "github",
    ] {
        let output = check(&folder, &["--format", form]);
        let said = out(&output)
            .replace('\\', "")
            .replace("<code>", "`")
            .replace("</code>", "`");
        assert!(said.contains(WHY), "{form}: {said}");
        assert_eq!(code(&output), 0, "{form}: nobody named them");
    }
    for form in ["gitlab", "rdjson", "jsonl"] {
        let output = check(&folder, &["--format", form]);
        assert!(err(&output).contains(WHY), "{form}: {}", err(&output));
    }
    for form in ["text", "kort", "markdown", "html"] {
        let said = out(&check(&folder, &["--format", form]));
        for promise in ["in orde", "geen bijzonderheden", "niets gevonden"] {
            assert!(!said.contains(promise), "{form}: {promise}");
        }
    }
}

#[test]
fn nothing_looked_at_of_a_path_that_is_named_is_a_failure() {
    let folder = aside();
    folder.write("klassen/1a.yaml", &KLAS.replace("3v", "1a"));
    for paths in [
        &["vorig jaar"][..],
        &["vorig jaar/h1.yaml"],
        &["concept", "klassen"],
    ] {
        let output = check(&folder, paths);
        assert_eq!(code(&output), 2, "{paths:?}: {}", out(&output));
        assert!(
            err(&output).contains(&format!("van {} is niets bekeken", paths[0])),
            "{}",
            err(&output)
        );
    }
    let output = check(&folder, &["klassen", "."]);
    assert_eq!(
        (code(&output), err(&output).as_str()),
        (0, ""),
        "{}",
        out(&output)
    );
    let whole = check(&aside(), &["."]);
    assert_eq!(code(&whole), 2, "{}", err(&whole));
}

#[test]
fn status_tells_of_a_path_that_is_left_aside() {
    let folder = aside();
    folder.write("klassen/1a.yaml", &KLAS.replace("3v", "1a"));
    let status = |paths: &[&str]| {
        let all = [&["status", "--vandaag", TODAY], paths].concat();
        run(folder.path(), &all)
    };
    for more in [&[][..], &["--format", "json"], &["--format", "html"]] {
        let output = status(&[&["vorig jaar"], more].concat());
        assert_eq!(code(&output), 2, "{}", out(&output));
        assert!(
            err(&output).contains("van vorig jaar is niets bekeken"),
            "{}",
            err(&output)
        );
    }
    for paths in [&[][..], &["klassen"], &["."]] {
        let output = status(paths);
        assert_eq!((code(&output), err(&output).as_str()), (0, ""), "{paths:?}");
    }
}

#[test]
fn what_was_not_looked_at_beside_what_was_is_told_in_every_form() {
    let folder = aside();
    folder.write("klassen/1a.yaml", &KLAS.replace("3v", "1a"));
    let why = "van concept is niets bekeken";
    for form in ["json", "junit", "sarif", "github", "markdown", "html"] {
        let output = check(&folder, &["concept", "klassen", "--format", form]);
        assert!(out(&output).contains(why), "{form}: {}", out(&output));
        assert_eq!(code(&output), 2, "{form}");
    }
    for form in ["text", "kort", "markdown", "html"] {
        let output = check(&folder, &["concept", "klassen", "--format", form]);
        let said = out(&output);
        assert!(said.contains("niet alles is bekeken"), "{form}: {said}");
        for promise in ["in orde", "geen bijzonderheden", "niets gevonden dat"] {
            assert!(!said.contains(promise), "{form}: {promise}");
        }
    }
    for form in ["text", "kort", "gitlab", "rdjson", "jsonl"] {
        let output = check(&folder, &["concept", "klassen", "--format", form]);
        assert!(err(&output).contains(why), "{form}: {}", err(&output));
    }
    // With findings as well.
    folder.write("klassen/1a.yaml", &format!("{KLAS}x: 1\n"));
    let said = out(&check(&folder, &["concept", "klassen"]));
    let totals = "1 fout in 1 bestand; 1 document bekeken; niet alles is bekeken";
    assert!(said.contains(totals), "{said}");
    assert!(!out(&check(&folder, &["klassen"])).contains("niet alles"));
}

#[test]
fn where_nothing_changed_that_is_why() {
    let folder = school();
    folder.write("klassen/3v.yaml", KLAS);
    git(folder.path(), &["init", "--quiet"]);
    git(folder.path(), &["add", "--all"]);
    git(folder.path(), &["commit", "--quiet", "--message", "begin"]);
    for option in [&["--staged"][..], &["--sinds", "HEAD"]] {
        let output = check(&folder, option);
        assert_eq!(
            out(&output),
            "niets bekeken: er is niets veranderd aan documenten\n"
        );
        assert_eq!(code(&output), 0);
    }
    let settings = out(&check(&folder, &["leerplan.toml"]));
    assert_eq!(settings, "geen documenten bekeken, alleen instellingen\n");
}

#[test]
fn a_fault_in_the_settings_is_told_all_the_same() {
    let folder = aside();
    folder.write(
        "leerplan.toml",
        &(settings(Kleur::Blauw) + "kleurtje = 3\n[bestanden]\nnegeer = [\"*\"]\n"),
    );
    let output = check(&folder, &[]);
    assert_eq!(code(&output), 1);
    assert!(
        out(&output).contains("1 fout in 1 bestand; 0 documenten bekeken"),
        "{}",
        out(&output)
    );
    let json: Value = serde_json::from_str(&out(&check(&folder, &["--format", "json"]))).unwrap();
    assert!(
        json["niets_bekeken"]
            .as_str()
            .unwrap()
            .starts_with("niets bekeken"),
        "{json}"
    );
}
