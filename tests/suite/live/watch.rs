//! `leerplan check --watch`, with real files saved as editors save them.

use std::fs;
use std::io::Write;

use crate::live::support::Going;
use crate::support::{Folder, KLAS, PLANNING, TODAY, check, code, err, out, school, settings};
use leerplan::model::Kleur;

const TALK: &str =
    "soort: gesprek\nvorm: coach\nleerling: sanne\ndatum: 2026-10-06\nverslag: Goed.\n";

fn folder() -> Folder {
    let folder = school();
    folder.write("klassen/3v.yaml", KLAS);
    folder.write("gesprekken/een.yaml", TALK);
    folder
}

fn watch(folder: &Folder, more: &[&str]) -> Going {
    let mut args = vec!["check", "--watch", "--vandaag", TODAY];
    args.extend(more);
    let mut going = Going::start(folder.path(), &args);
    going.wait_for("ik kijk mee");
    going
}

/// The last line of a check of the whole folder.
fn totals(folder: &Folder) -> String {
    out(&check(folder, &[])).lines().last().unwrap().to_owned()
}

#[test]
fn a_save_tells_what_is_new_and_what_is_solved() {
    let folder = folder();
    let mut going = watch(&folder, &[]);
    folder.write("gesprekken/een.yaml", &TALK.replace("sanne", "sanna"));
    going.wait_for("gesprekken/een.yaml is veranderd");
    let new = going.wait_for("fout[onbekende-verwijzing]");
    assert!(new.contains("sanna"), "{new}");
    going.wait_for("gesprekken/een.yaml:3:11");
    let totals_then = totals(&folder);
    going.wait_for(&totals_then);
    folder.write("gesprekken/een.yaml", TALK);
    going.wait_for("gesprekken/een.yaml is veranderd");
    going.wait_for("opgelost: gesprekken/een.yaml: fout[onbekende-verwijzing]");
    going.wait_for(&totals(&folder));
}

#[test]
fn in_a_log_nothing_of_a_pupil_is_quoted() {
    let folder = folder();
    folder.write("gesprekken/twee.yaml", &TALK.replace("sanne", "sonne"));
    let args = ["check", "--watch", "--vandaag", TODAY];
    let mut going = Going::start_with(folder.path(), &args, &[("CI", "true")]);
    going.wait_for("ik kijk mee");
    folder.write("gesprekken/een.yaml", &TALK.replace("sanne", "sanna"));
    going.wait_for("gesprekken/een.yaml:3:11");
    folder.write("gesprekken/een.yaml", TALK);
    going.wait_for("opgelost: gesprekken/een.yaml: fout[onbekende-verwijzing]");
    std::fs::remove_file(folder.path().join("gesprekken/twee.yaml")).unwrap();
    going.wait_for("opgelost: gesprekken/twee.yaml: fout[onbekende-verwijzing]");
    let said = going.said.join("\n");
    for word in ["sanna", "sonne", "Goed."] {
        assert!(!said.contains(word), "{said}");
    }
}

#[test]
fn what_depends_on_a_document_is_checked_again_with_it() {
    let folder = folder();
    let mut going = watch(&folder, &["--format", "kort"]);
    folder.write("klassen/3v.yaml", &KLAS.replace("sanne,", "sam,"));
    going.wait_for("klassen/3v.yaml is veranderd; 2 documenten opnieuw nagekeken");
    going.wait_for("gesprekken/een.yaml:3:11: fout[onbekende-verwijzing]");
}

#[test]
fn several_schools_are_watched_and_each_change_says_of_which() {
    let top = Folder::empty();
    for school in ["noord", "noord/dependance", "zuid"] {
        top.write(&format!("{school}/leerplan.toml"), &settings(Kleur::Blauw));
        top.write(&format!("{school}/klassen/3v.yaml"), KLAS);
    }
    let mut going = Going::start(top.path(), &["check", "--watch", "--vandaag", TODAY]);
    for folder in ["(noord)", "(noord/dependance)", "(zuid)"] {
        going.wait_for(&format!("Testcollege {folder}"));
    }
    top.write("noord/dependance/klassen/3v.yaml", &format!("{KLAS}x: 1\n"));
    going.wait_for("noord/dependance: klassen/3v.yaml is veranderd; 1 document opnieuw");
    going.wait_for("noord/dependance/klassen/3v.yaml:7:1");
    going.wait_for("1 fout in 1 bestand; 1 document bekeken");
    top.write("zuid/klassen/3v.yaml", &format!("{KLAS}y: 1\n"));
    going.wait_for("zuid: klassen/3v.yaml is veranderd");
    going.wait_for("zuid/klassen/3v.yaml:7:1");
}

/// Makes a school folder whole beside the others, and moves it in.
fn school_at(top: &Folder, folder: &str) {
    let made = Folder::empty();
    made.write("leerplan.toml", &settings(Kleur::Blauw));
    made.write("klassen/3v.yaml", KLAS);
    let moved = top.path().join(folder);
    fs::create_dir_all(moved.join("klassen")).unwrap();
    for file in ["klassen/3v.yaml", "leerplan.toml"] {
        fs::copy(made.path().join(file), moved.join(file)).unwrap();
    }
}

#[test]
fn a_school_that_appears_is_watched_too() {
    let top = Folder::empty();
    school_at(&top, "noord");
    let mut going = Going::start(top.path(), &["check", "--watch", "--vandaag", TODAY]);
    going.wait_for("ik kijk mee");
    school_at(&top, "bestuur/zuid");
    going.wait_for("schoolmap bestuur/zuid is erbij gekomen");
    going.wait_for("Testcollege (bestuur/zuid)");
    top.write("bestuur/zuid/klassen/3v.yaml", &format!("{KLAS}x: 1\n"));
    going.wait_for("bestuur/zuid/klassen/3v.yaml:7:1");
    // A folder of a school becomes a school of its own, and no longer is one.
    top.write("noord/klassen/leerplan.toml", &settings(Kleur::Geel));
    going.wait_for("schoolmap noord/klassen is erbij gekomen");
    going.wait_for("Testcollege (noord/klassen)");
    fs::remove_file(top.path().join("noord/klassen/leerplan.toml")).unwrap();
    going.wait_for("schoolmap noord/klassen is er niet meer");
    // What lies in no school is of none.
    top.write("los.yaml", "soort: klas\n");
    fs::remove_dir_all(top.path().join("noord")).unwrap();
    going.wait_for("schoolmap noord is er niet meer");
    top.write("bestuur/zuid/klassen/3v.yaml", KLAS);
    going.wait_for("1 document bekeken, alles in orde");
    let told = |words: &str| going.said.iter().any(|line| line.contains(words));
    assert!(!told("los.yaml"), "{:#?}", going.said);
    assert!(!told("noord/leerplan.toml niet lezen"), "{:#?}", going.said);
}

#[test]
fn what_is_named_and_left_aside_is_told() {
    let folder = folder();
    let left = settings(Kleur::Blauw) + "[bestanden]\nnegeer = [\"oud\"]\n";
    folder.write("leerplan.toml", &left);
    folder.write("oud/2v.yaml", &KLAS.replace("3v", "2v"));
    let mut args = vec!["check", "--watch", "--vandaag", TODAY];
    args.extend(["oud", "klassen"]);
    // The streams come in any order.
    let mut going = Going::start(folder.path(), &args);
    going.wait_for("van oud is niets bekeken");
    let mut going = Going::start(folder.path(), &args);
    going.wait_for("1 document bekeken, niets gevonden; niet alles is bekeken");
}

#[test]
fn only_what_was_named_is_told() {
    let folder = folder();
    let mut going = watch(&folder, &["--format", "kort", "klassen"]);
    folder.write("gesprekken/een.yaml", &TALK.replace("sanne", "sanna"));
    folder.write("klassen/3v.yaml", &format!("{KLAS}x: 1\n"));
    going.wait_for("klassen/3v.yaml:7:1: fout[onbekend-veld]");
    going.wait_for("1 document bekeken");
    let told = going.said.iter().any(|line| line.contains("sanna"));
    assert!(!told, "{:?}", going.said);
}

#[test]
fn files_that_editors_make_beside_a_document_are_no_change() {
    let folder = folder();
    let mut going = watch(&folder, &[]);
    let beside = [
        ".een.yaml.swp",
        "4913",
        "een.yaml~",
        "#een.yaml#",
        ".#een.yaml",
        ".~lock.een.yaml#",
        "een.yaml.tmp",
        ".een.yaml.kate-swp",
        "~$een.docx",
    ];
    for name in beside {
        folder.write(&format!("gesprekken/{name}"), "soort: half\n  [");
        fs::remove_file(folder.path().join("gesprekken").join(name)).unwrap();
    }
    folder.write("gesprekken/een.yaml", &TALK.replace("Goed.", "Heel goed."));
    let told = going.wait_for("veranderd");
    assert!(
        told.starts_with("gesprekken/een.yaml is veranderd"),
        "{told}"
    );
}

#[test]
fn a_save_by_another_file_or_by_halves_is_one_whole_save() {
    let folder = folder();
    let path = |name: &str| folder.path().join("gesprekken").join(name);
    let mut going = watch(&folder, &["--format", "kort"]);

    // Written beside it, and renamed over it: VS Code, LibreOffice, rsync.
    fs::write(path("een.yaml.tmp"), TALK.replace("Goed.", "Beter.")).unwrap();
    fs::rename(path("een.yaml.tmp"), path("een.yaml")).unwrap();
    going.wait_for("gesprekken/een.yaml is veranderd");

    // Put aside, and written anew: vim.
    fs::rename(path("een.yaml"), path("een.yaml~")).unwrap();
    fs::write(path("een.yaml"), TALK.replace("Goed.", "Best.")).unwrap();
    fs::remove_file(path("een.yaml~")).unwrap();
    going.wait_for("gesprekken/een.yaml is veranderd");

    // Emptied, and filled in pieces.
    let mut file = fs::File::create(path("een.yaml")).unwrap();
    for piece in [
        "soort: gesprek\nvorm: co",
        "ach\nleerling: sanne\ndatum: 2026-",
        "10-06\n",
    ] {
        file.write_all(piece.as_bytes()).unwrap();
        file.flush().unwrap();
    }
    drop(file);
    going.wait_for("gesprekken/een.yaml is veranderd");

    // Gone and back at once.
    fs::remove_file(path("een.yaml")).unwrap();
    fs::write(path("een.yaml"), TALK).unwrap();
    going.wait_for("gesprekken/een.yaml is veranderd");
    let wrong: Vec<_> = going
        .said
        .iter()
        .filter(|line| line.contains("fout["))
        .collect();
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn hundreds_of_files_and_folders_that_move_come_right() {
    let folder = folder();
    let mut going = watch(&folder, &["--format", "kort"]);
    for number in 0..300 {
        let text = PLANNING.replace("Krachten", &format!("Krachten {number}"));
        folder.write(&format!("nieuw/planningen/p{number}.yaml"), &text);
    }
    going.wait_for("302 documenten bekeken");
    fs::rename(folder.path().join("nieuw"), folder.path().join("oud")).unwrap();
    fs::remove_file(folder.path().join("oud/planningen/p7.yaml")).unwrap();
    let now = totals(&folder);
    assert!(now.starts_with("301 documenten bekeken"), "{now}");
    going.wait_for(&now);
    fs::remove_dir_all(folder.path().join("oud")).unwrap();
    going.wait_for("2 documenten bekeken");
    folder.write("oud/planningen/p1.yaml", PLANNING);
    going.wait_for("3 documenten bekeken");
}

#[test]
fn other_settings_are_read_again_and_broken_ones_are_waited_for() {
    let folder = folder();
    let settings = fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    let mut going = watch(&folder, &["--format", "kort"]);
    folder.write("leerplan.toml", &format!("onzin = 1\n{settings}"));
    going.wait_for("leerplan.toml:1:1: fout[onbekend-veld]");
    fs::remove_file(folder.path().join("leerplan.toml")).unwrap();
    going.wait_for("ik wacht tot het weer kan");
    folder.write("leerplan.toml", &settings);
    going.wait_for("opgelost: leerplan.toml: fout[onbekend-veld]");
    going.wait_for(&totals(&folder));
}

#[test]
fn what_the_baseline_knows_is_not_told() {
    let folder = folder();
    folder.write("gesprekken/een.yaml", &TALK.replace("sanne", "sanna"));
    let known = check(&folder, &["--write-baseline", "bekend.jsonl"]);
    assert_eq!(code(&known), 0, "{}", err(&known));
    let mut going = watch(&folder, &["--format", "kort", "--baseline", "bekend.jsonl"]);
    folder.write(
        "gesprekken/een.yaml",
        &TALK.replace("sanne", "sanna").replace("coach", "koffie"),
    );
    going.wait_for("gesprekken/een.yaml:2:7: fout[verkeerde-waarde]");
    going.wait_for("bekeken");
    let told = going.said.iter().any(|line| line.contains("sanna"));
    assert!(!told, "{:?}", going.said);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it() {
    let folder = folder();
    assert_eq!(watch(&folder, &[]).stop().code(), Some(130));
}

#[test]
fn what_makes_no_sense_while_watching_is_refused() {
    let folder = folder();
    for args in [
        &["--fix"][..],
        &["--diff"],
        &["--staged"],
        &["--sinds", "HEAD"],
        &["--samenvatting"],
        &["--write-baseline", "x"],
    ] {
        let mut all = vec!["--watch"];
        all.extend(args);
        let output = check(&folder, &all);
        let wanted = format!("`{}` kan niet samen met `--watch`", args[0]);
        assert_eq!(code(&output), 2);
        assert!(err(&output).contains(&wanted), "{}", err(&output));
    }
    for format in ["json", "text=uit.txt", "html"] {
        let output = check(&folder, &["--watch", "--format", format]);
        assert_eq!(code(&output), 2);
        assert!(
            err(&output).contains("als `text` of `kort`"),
            "{}",
            err(&output)
        );
    }
}

#[test]
fn a_folder_in_place_of_this_one_is_followed() {
    let folder = folder();
    let mut going = watch(&folder, &["--format", "kort"]);
    let other = self::folder();
    other.write("gesprekken/een.yaml", &TALK.replace("sanne", "sanna"));
    let aside = folder.path().with_extension("oud");
    fs::rename(folder.path(), &aside).unwrap();
    fs::rename(other.path(), folder.path()).unwrap();
    going.wait_for("gesprekken/een.yaml:3:11: fout[onbekende-verwijzing]");
    // the new folder is watched, and the old one no more
    fs::write(aside.join("klassen/3v.yaml"), "soort: klas\n").unwrap();
    folder.write("gesprekken/een.yaml", TALK);
    going.wait_for("opgelost: gesprekken/een.yaml: fout[onbekende-verwijzing]");
    going.wait_for(&totals(&folder));
    fs::remove_dir_all(aside).unwrap();
}
