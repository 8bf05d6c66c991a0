//! A folder that changes while it is read, and two runs at once.

use std::fs;
use std::process::Output;

use crate::fault_support::{BROKEN, Gate, MENDED, PLACED, WRITTEN, contents, signalled, started};
use crate::support::{Folder, KLAS, TODAY, code, err, leerplan, out, run, school};

fn day(args: &[&'static str]) -> Vec<&'static str> {
    [args, &["--vandaag", TODAY]].concat()
}

/// A run of `args` during which `does` happens after the folder was walked and before its documents
/// are read.
fn changed_while_read(folder: &Folder, args: &[&str], does: impl FnOnce()) -> Output {
    let gate = Gate::new(folder, "z");
    let mut run = started(folder, args);
    gate.last(&mut run, does);
    run.wait_with_output().unwrap()
}

#[test]
fn a_file_that_vanishes_while_the_folder_is_read_is_named_and_fails_the_run() {
    for args in [&["check"][..], &["status"], &["render", "--out", "uit"]] {
        let folder = school();
        folder.write("klas.yaml", KLAS).write("weg.yaml", KLAS);
        let weg = folder.path().join("weg.yaml");
        let output = changed_while_read(&folder, &day(args), || fs::remove_file(&weg).unwrap());
        assert_eq!(code(&output), 2, "{args:?}");
        let told = err(&output);
        assert!(
            told.contains("weg.yaml verdween terwijl ik de map las\n  doe de opdracht nog eens\n"),
            "{args:?}: {told}"
        );
        assert!(!out(&output).is_empty(), "{args:?}: the rest is done");
    }
}

#[test]
fn a_folder_that_vanishes_while_it_is_read_is_told_of() {
    let folder = school();
    folder.write("klas.yaml", KLAS).write("map/een.yaml", KLAS);
    let map = folder.path().join("map");
    let output = changed_while_read(&folder, &day(&["check"]), || {
        fs::remove_dir_all(&map).unwrap();
    });
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("map/een.yaml verdween"),
        "{}",
        err(&output)
    );
}

#[test]
fn a_file_that_grows_or_becomes_another_while_the_folder_is_read_is_read_as_it_is_then() {
    let folder = school();
    folder.write("a.yaml", KLAS).write("b.yaml", KLAS);
    let output = changed_while_read(&folder, &day(&["check", "--format", "kort"]), || {
        folder.write(
            "a.yaml",
            &format!("{KLAS}# {}\n", "x".repeat(2 * 1024 * 1024)),
        );
        fs::remove_file(folder.path().join("b.yaml")).unwrap();
        fs::create_dir(folder.path().join("b.yaml")).unwrap();
    });
    assert_eq!(code(&output), 2);
    assert!(out(&output).contains("a.yaml:1:1"), "{}", out(&output));
    assert!(
        out(&output).contains("groter dan 1 MiB"),
        "{}",
        out(&output)
    );
    assert!(
        err(&output).contains("b.yaml niet lezen: het is een map"),
        "{}",
        err(&output)
    );
}

#[test]
fn what_could_not_be_read_keeps_its_page_of_before() {
    let folder = school();
    folder
        .write("klas.yaml", KLAS)
        .write("plan.yaml", crate::support::PLANNING);
    let render = day(&["render", "--out", "uit"]);
    assert_eq!(code(&run(folder.path(), &render)), 0);
    let page = folder.path().join("uit/plan.html");
    let before = fs::read(&page).unwrap();
    let plan = folder.path().join("plan.yaml");
    let output = changed_while_read(&folder, &render, || fs::remove_file(&plan).unwrap());
    assert_eq!(code(&output), 2);
    let note = "niet alles is gelezen, dus bladen van een eerdere keer laat ik staan";
    assert!(err(&output).contains(note), "{}", err(&output));
    assert_eq!(fs::read(&page).unwrap(), before);
    assert_eq!(code(&run(folder.path(), &render)), 0);
    assert!(!page.exists(), "it is gone for good");
}

/// `--fix` reads the folder three times: to see what there is, to find what to mend, and to see what
/// became of it. Whenever somebody saves, that is what is kept.
#[test]
fn fix_does_not_write_over_what_somebody_saved_meanwhile() {
    let by_hand = format!("{BROKEN}# van mij\n");
    for reading in 1..=3 {
        let folder = school();
        folder.write("klas.yaml", BROKEN);
        let gate = Gate::new(&folder, "z");
        let mut run = started(&folder, &day(&["check", "--fix"]));
        for _ in 1..reading {
            gate.pass(&mut run, || {});
        }
        gate.last(&mut run, || {
            folder.write("klas.yaml", &by_hand);
        });
        let output = run.wait_with_output().unwrap();
        let text = fs::read_to_string(folder.path().join("klas.yaml")).unwrap();
        if reading < 3 {
            assert_eq!(text, format!("{MENDED}# van mij\n"), "{reading}");
            continue;
        }
        assert_eq!(text, by_hand);
        assert_eq!(code(&output), 2, "{}", err(&output));
        let told = "klas.yaml is veranderd terwijl ik bezig was; ik schrijf er niet overheen\n  doe de opdracht nog eens\n";
        assert!(err(&output).contains(told), "{}", err(&output));
        assert!(!err(&output).contains("hersteld:"), "{}", err(&output));
    }
}

/// The last moment: the mended text waits on the disk already.
#[test]
fn not_even_when_the_new_text_is_ready() {
    let folder = school();
    folder.write("klas.yaml", BROKEN);
    let fix = day(&["check", "--fix"]);
    let Some(mut stopped) = signalled(folder.path(), &fix, "STOP", (WRITTEN, 1)) else {
        return;
    };
    stopped.until_stopped();
    let by_hand = format!("{BROKEN}# van mij\n");
    folder.write("klas.yaml", &by_hand);
    assert_eq!(code(&stopped.go_on()), 2);
    let files = contents(folder.path());
    assert_eq!(files["klas.yaml"], by_hand.as_bytes());
    assert_eq!(files.len(), 2, "{files:?}");
}

#[test]
fn one_file_that_changed_does_not_stop_the_others_from_being_mended() {
    let folder = school();
    folder
        .write("a.yaml", BROKEN)
        .write("b.yaml", &BROKEN.replace("4v", "5v"));
    let gate = Gate::new(&folder, "z");
    let mut run = started(&folder, &day(&["check", "--fix"]));
    gate.pass(&mut run, || {});
    gate.pass(&mut run, || {});
    gate.last(&mut run, || {
        folder.write("a.yaml", "soort: klas\n");
    });
    let output = run.wait_with_output().unwrap();
    assert_eq!(code(&output), 2);
    let told = err(&output);
    assert!(told.contains("a.yaml is veranderd"), "{told}");
    let done =
        "hersteld: 1 bevinding in 1 bestand\n  b.yaml:3  `niveu` → `niveau` (onbekend-veld)\n";
    assert!(told.ends_with(done), "{told}");
    let text = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(text("a.yaml"), "soort: klas\n");
    assert_eq!(text("b.yaml"), MENDED.replace("4v", "5v"));
}

#[test]
fn two_runs_that_mend_the_same_folder_are_refused_and_a_check_is_not() {
    let folder = school();
    folder.write("klas.yaml", BROKEN);
    let gate = Gate::new(&folder, "z");
    let fix = day(&["check", "--fix"]);
    let mut first = started(&folder, &fix);
    gate.pass(&mut first, || {});
    // The second reading is that of the mending itself: its turn is taken.
    gate.last(&mut first, || {
        let second = leerplan(folder.path()).args(&fix).output();
        let second = second.unwrap();
        assert_eq!(code(&second), 2, "{}", out(&second));
        let told = "leerplan kan niet verder: een andere opdracht van leerplan schrijft nu in ";
        assert!(err(&second).starts_with(told), "{}", err(&second));
        let check = run(folder.path(), &day(&["check"]));
        assert_eq!(code(&check), 1, "{}", err(&check));
    });
    let first = first.wait_with_output().unwrap();
    assert_eq!(code(&first), 0, "{}", err(&first));
    assert_eq!(contents(folder.path())["klas.yaml"], MENDED.as_bytes());
}

/// Two baselines at once: the second does not throw away what the first put in it.
#[test]
fn a_baseline_that_another_run_wrote_meanwhile_stays() {
    let folder = school();
    folder.write("klas.yaml", BROKEN);
    let known =
        |rule: &'static str| day(&["check", "--write-baseline", "bekend.jsonl", "--regel", rule]);
    let Some(mut stopped) = signalled(folder.path(), &known("onbekend-veld"), "STOP", (WRITTEN, 1))
    else {
        return;
    };
    stopped.until_stopped();
    assert_eq!(code(&run(folder.path(), &known("verplicht-veld"))), 0);
    let written = contents(folder.path())["bekend.jsonl"].clone();
    let output = stopped.go_on();
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("bekend.jsonl is veranderd"),
        "{}",
        err(&output)
    );
    assert_eq!(contents(folder.path())["bekend.jsonl"], written);
}

#[test]
fn two_schools_do_not_begin_in_one_folder() {
    let folder = Folder::empty();
    let init = |name: &'static str| {
        [
            "init",
            "school",
            "--kleur",
            "geel",
            "--vandaag",
            TODAY,
            "--school",
            name,
        ]
    };
    // At its eighth file: some are there, others are not.
    let Some(mut stopped) = signalled(folder.path(), &init("Een"), "STOP", (PLACED, 8)) else {
        return;
    };
    stopped.until_stopped();
    for name in ["Een", "Twee"] {
        let second = run(folder.path(), &init(name));
        assert_eq!(code(&second), 2, "{}", out(&second));
    }
    assert_eq!(code(&stopped.go_on()), 0);
    let files = contents(folder.path());
    let settings = String::from_utf8(files["school/leerplan.toml"].clone()).unwrap();
    assert!(settings.contains("\"Een\""), "{settings}");
    assert_eq!(
        code(&run(&folder.path().join("school"), &day(&["check"]))),
        0
    );
}
