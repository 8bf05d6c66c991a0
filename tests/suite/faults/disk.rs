//! A disk that is full, nearly full, or on which nothing can be written.

use crate::faults::support::{FULL, NEARLY_FULL, READ_ONLY, school, writers};
use crate::support::{code, err, out};

#[test]
fn on_a_full_disk_every_command_says_so_and_all_stays_as_it_was() {
    let school = school();
    for args in writers() {
        let Some(done) = FULL.run(school.path(), &args) else {
            return;
        };
        let told = err(&done.output);
        assert_eq!(code(&done.output), 2, "{args:?}: {told}");
        assert!(
            told.contains("niet schrijven: de schijf is vol; maak ruimte en probeer het opnieuw\n"),
            "{args:?}: {told}"
        );
        assert!(!told.contains("os error"), "{args:?}: {told}");
        assert_eq!(done.after, done.before, "{args:?}");
    }
}

#[test]
fn a_site_that_does_not_fit_leaves_nothing_of_itself() {
    let school = school();
    for more in [&[][..], &["--los"], &["--format", "md", "--format", "html"]] {
        let mut args = vec!["render", "--vandaag", "2026-10-07", "--out", "uit"];
        args.extend(more);
        let Some(done) = NEARLY_FULL.run(school.path(), &args) else {
            return;
        };
        let told = err(&done.output);
        assert_eq!(code(&done.output), 2, "{args:?}: {told}");
        // The name of the page that did not fit.
        assert!(
            told.contains("/uit/") && told.contains("de schijf is vol"),
            "{told}"
        );
        assert_eq!(done.after, done.before, "{args:?}");
    }
}

/// Where others have files in the folder, pages come one by one.
#[test]
fn neither_does_a_site_in_a_folder_of_others() {
    let school = school();
    school.write("uit/van-ons.txt", "van ons");
    let args = ["render", "--vandaag", "2026-10-07", "--out", "uit"];
    let Some(done) = NEARLY_FULL.run(school.path(), &args) else {
        return;
    };
    assert_eq!(code(&done.output), 2, "{}", err(&done.output));
    assert_eq!(done.after, done.before);
}

#[test]
fn where_nothing_can_be_written_every_command_says_so() {
    let school = school();
    for args in writers() {
        let Some(done) = READ_ONLY.run(school.path(), &args) else {
            return;
        };
        let told = err(&done.output);
        assert_eq!(code(&done.output), 2, "{args:?}: {told}");
        let why =
            "niet schrijven: op deze schijf kan niet geschreven worden; kies een andere map\n";
        assert!(told.contains(why), "{args:?}: {told}");
        assert_eq!(done.after, done.before, "{args:?}");
    }
}

#[test]
fn a_school_that_cannot_be_written_can_be_read_and_printed_elsewhere() {
    let school = school();
    let elsewhere = tempfile::tempdir().unwrap();
    let site = elsewhere.path().join("site");
    let site = site.to_str().unwrap();
    let day = "--vandaag=2026-10-07";
    let lines: [(&[&str], i32); 4] = [
        (&["check", day], 1),
        (&["check", "--diff", day], 1),
        (&["status", day], 0),
        (&["render", day, "--out", site], 0),
    ];
    for (args, expected) in lines {
        let Some(done) = READ_ONLY.run(school.path(), args) else {
            return;
        };
        assert_eq!(
            code(&done.output),
            expected,
            "{args:?}: {}",
            err(&done.output)
        );
        assert_ne!(out(&done.output), "", "{args:?}");
    }
    assert!(elsewhere.path().join("site/index.html").is_file());
    assert_eq!(std::fs::read_dir(elsewhere.path()).unwrap().count(), 1);
}

#[test]
fn a_school_does_not_begin_on_a_full_disk() {
    let nothing = tempfile::tempdir().unwrap();
    let init = ["init", "school", "--kleur", "groen", "--school", "X"];
    for disk in [FULL, READ_ONLY] {
        let Some(done) = disk.run(nothing.path(), &init) else {
            return;
        };
        assert_eq!(code(&done.output), 2, "{}", err(&done.output));
        assert!(
            err(&done.output).contains("niet schrijven"),
            "{}",
            err(&done.output)
        );
        assert_eq!(done.after, done.before);
    }
}
