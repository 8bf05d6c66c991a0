//! A folder that changes while it is read, and two runs at once.

use std::fs;
use std::process::Output;

use crate::faults::support::{BROKEN, MENDED, PLACED, WRITTEN, contents, signalled};
use crate::support::{Folder, KLAS, TODAY, code, err, out, run, school};

fn day(args: &[&'static str]) -> Vec<&'static str> {
    [args, &["--vandaag", TODAY]].concat()
}

/// A run of `args` during which `does` happens after the names in the school folder were read and
/// before its documents are: at the second of the two calls by which a folder is read. Some of those
/// were for other folders: `nth` says which it is.
fn changed_while_read(
    folder: &Folder,
    args: &[&str],
    nth: usize,
    does: impl FnOnce(),
) -> Option<Output> {
    let mut stopped = signalled(folder.path(), args, "STOP", ("getdents64", nth))?;
    stopped.until_stopped();
    does();
    Some(stopped.go_on())
}

#[test]
fn a_file_that_vanishes_while_the_folder_is_read_is_named_and_fails_the_run() {
    for args in [&["check"][..], &["status"], &["render", "--out", "uit"]] {
        let folder = school();
        folder.write("klas.yaml", KLAS).write("weg.yaml", KLAS);
        let weg = folder.path().join("weg.yaml");
        let done = changed_while_read(&folder, &day(args), 2, || fs::remove_file(&weg).unwrap());
        let Some(output) = done else {
            return;
        };
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
    let done = changed_while_read(&folder, &day(&["check"]), 4, || {
        fs::remove_dir_all(&map).unwrap();
    });
    let Some(output) = done else {
        return;
    };
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
    let done = changed_while_read(&folder, &day(&["check", "--format", "kort"]), 2, || {
        folder.write(
            "a.yaml",
            &format!("{KLAS}# {}\n", "x".repeat(2 * 1024 * 1024)),
        );
        fs::remove_file(folder.path().join("b.yaml")).unwrap();
        fs::create_dir(folder.path().join("b.yaml")).unwrap();
    });
    let Some(output) = done else {
        return;
    };
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
    let done = changed_while_read(&folder, &render, 2, || fs::remove_file(&plan).unwrap());
    let Some(output) = done else {
        return;
    };
    assert_eq!(code(&output), 2);
    let note = "niet alles is gelezen, dus bladen van een eerdere keer laat ik staan";
    assert!(err(&output).contains(note), "{}", err(&output));
    assert_eq!(fs::read(&page).unwrap(), before);
    assert_eq!(code(&run(folder.path(), &render)), 0);
    assert!(!page.exists(), "it is gone for good");
}

/// Somebody saves at the last moment: the mended text waits on the disk already.
#[test]
fn fix_does_not_write_over_what_somebody_saved_meanwhile() {
    let folder = school();
    folder
        .write("a.yaml", BROKEN)
        .write("b.yaml", &BROKEN.replace("4v", "5v"));
    let fix = day(&["check", "--fix"]);
    let Some(mut stopped) = signalled(folder.path(), &fix, "STOP", (WRITTEN, 1)) else {
        return;
    };
    stopped.until_stopped();
    let by_hand = format!("{BROKEN}# van mij\n");
    folder.write("a.yaml", &by_hand);
    let output = stopped.go_on();
    assert_eq!(code(&output), 2);
    let told = err(&output);
    let refused = "a.yaml is veranderd terwijl ik bezig was; ik schrijf er niet overheen\n  doe de opdracht nog eens\n";
    assert!(told.contains(refused), "{told}");
    let none = "daarom is ook in de andere bestanden niets hersteld\n";
    assert!(told.ends_with(none), "the other is not mended: {told}");
    let files = contents(folder.path());
    assert_eq!(files["a.yaml"], by_hand.as_bytes());
    assert_eq!(files["b.yaml"], BROKEN.replace("4v", "5v").as_bytes());
    assert_eq!(files.len(), 3, "nothing stays behind");
}

#[test]
fn a_fix_of_which_one_file_cannot_be_put_in_its_place_puts_the_others_back() {
    let folder = school();
    folder
        .write("a.yaml", BROKEN)
        .write("b.yaml", &BROKEN.replace("4v", "5v"));
    let fix = day(&["check", "--fix"]);
    let Some(mut stopped) = signalled(folder.path(), &fix, "STOP", (PLACED, 1)) else {
        return;
    };
    stopped.until_stopped();
    let a = folder.path().join("a.yaml");
    assert_eq!(
        fs::read_to_string(&a).unwrap(),
        MENDED,
        "the first is in its place"
    );
    let b = folder.path().join("b.yaml");
    fs::remove_file(&b).unwrap();
    fs::create_dir(&b).unwrap();
    let output = stopped.go_on();
    assert_eq!(code(&output), 2);
    assert!(!err(&output).contains("hersteld:"), "{}", err(&output));
    assert_eq!(
        fs::read_to_string(&a).unwrap(),
        BROKEN,
        "it has its old bytes back"
    );
    assert_eq!(contents(folder.path()).len(), 3, "nothing stays behind");
}

#[test]
fn two_runs_that_mend_the_same_folder_are_refused_and_a_check_is_not() {
    let folder = school();
    folder.write("klas.yaml", BROKEN);
    let fix = day(&["check", "--fix"]);
    let Some(mut first) = signalled(folder.path(), &fix, "STOP", (WRITTEN, 1)) else {
        return;
    };
    first.until_stopped();
    let second = run(folder.path(), &fix);
    assert_eq!(code(&second), 2, "{}", out(&second));
    let told = "leerplan kan niet verder: een andere opdracht van leerplan schrijft nu in ";
    assert!(err(&second).starts_with(told), "{}", err(&second));
    assert_eq!(code(&run(folder.path(), &day(&["check"]))), 1);
    let first = first.go_on();
    assert_eq!(code(&first), 0, "{}", err(&first));
    assert_eq!(contents(folder.path())["klas.yaml"], MENDED.as_bytes());
}

/// The folder is not there yet when the runs begin.
#[test]
fn two_runs_that_make_the_same_site_are_refused() {
    let folder = school();
    folder.write("klas.yaml", KLAS);
    let render = day(&["render", "--out", "uit"]);
    let Some(mut first) = signalled(folder.path(), &render, "STOP", (WRITTEN, 1)) else {
        return;
    };
    first.until_stopped();
    let second = run(folder.path(), &render);
    assert_eq!(code(&second), 2, "{}", out(&second));
    let told = "leerplan kan niet verder: een andere opdracht van leerplan schrijft nu in ";
    assert!(err(&second).starts_with(told), "{}", err(&second));
    let first = first.go_on();
    assert_eq!(code(&first), 0, "{}", err(&first));
    let again = run(folder.path(), &render);
    let right = "alles was al goed\n";
    assert!(out(&again).ends_with(right), "{}", out(&again));
}

/// Somebody saves a page while the new ones wait on the disk already.
#[test]
fn render_does_not_write_over_a_page_that_somebody_saved_meanwhile() {
    let folder = school();
    folder
        .write("a.yaml", crate::support::PLANNING)
        .write("b.yaml", crate::support::PLANNING);
    let render = day(&["render", "--out", "uit"]);
    assert_eq!(code(&run(folder.path(), &render)), 0);
    let other = crate::support::PLANNING.replace("Krachten", "Licht");
    folder.write("a.yaml", &other);
    fs::remove_file(folder.path().join("b.yaml")).unwrap();
    let Some(mut stopped) = signalled(folder.path(), &render, "STOP", ("syncfs", 1)) else {
        return;
    };
    stopped.until_stopped();
    folder
        .write("uit/a.html", "van mij")
        .write("uit/b.html", "ook van mij");
    let output = stopped.go_on();
    assert_eq!(code(&output), 0, "{}", err(&output));
    let told = err(&output);
    assert!(
        told.contains("uit/a.html is met de hand veranderd"),
        "{told}"
    );
    assert!(told.contains("uit/b.html hoort niet meer bij"), "{told}");
    let again = run(folder.path(), &render);
    let site = contents(&folder.path().join("uit"));
    assert_eq!(site["a.html"], b"van mij");
    assert_eq!(site["b.html"], b"ook van mij");
    assert_eq!(err(&again), told, "it is told of again");
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
