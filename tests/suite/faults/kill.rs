//! Runs that are killed at each change that they make on the disk.

use std::collections::{BTreeMap, BTreeSet};

use crate::faults::support::{
    BROKEN, MENDED, PLACED, WRITTEN, contents, killed_everywhere, signalled,
};
use crate::support::{Folder, KLAS, TODAY, check, code, err, run};

const HALF: &str = ".leerplan-half-";

fn names(folder: &Folder) -> Vec<String> {
    contents(folder.path()).into_keys().collect()
}

/// Files that would be read as documents.
fn documents(folder: &Folder) -> usize {
    let extensions = names(folder)
        .into_iter()
        .map(|name| name.rsplit('.').next().map(str::to_owned));
    extensions
        .filter(|end| end.as_deref() == Some("yaml"))
        .count()
}

#[test]
fn a_killed_fix_leaves_each_file_old_or_new_and_the_next_one_finishes() {
    let broken = || {
        let folder = crate::support::school();
        for name in ["a.yaml", "b/b.yaml", "b/c.yaml", "d.yaml"] {
            folder.write(name, &BROKEN.replace("4v", &name[..1]));
        }
        folder
    };
    let mended = |name: &str| MENDED.replace("4v", name);
    let fix = ["check", "--fix", "--vandaag", TODAY];
    let mut seen = BTreeSet::new();
    let killed = killed_everywhere(broken, &fix, |folder, at| {
        let mut new = 0;
        for (name, id) in [
            ("a.yaml", "a"),
            ("b/b.yaml", "b"),
            ("b/c.yaml", "b"),
            ("d.yaml", "d"),
        ] {
            let text = std::fs::read_to_string(folder.path().join(name)).unwrap();
            let old = BROKEN.replace("4v", id);
            assert!(text == old || text == mended(id), "{at:?}: {name}: {text}");
            new += usize::from(text != old);
        }
        seen.insert(new);
        assert_eq!(documents(folder), 4, "{at:?}");
        let again = check(folder, &["--fix"]);
        assert_ne!(code(&again), 2, "{at:?}: {}", err(&again));
        let left = names(folder);
        assert!(
            !left.iter().any(|name| name.contains(HALF)),
            "{at:?}: {left:?}"
        );
        let text = std::fs::read_to_string(folder.path().join("d.yaml")).unwrap();
        assert_eq!(text, mended("d"), "{at:?}");
    });
    if let Some(killed) = killed {
        assert_eq!(killed, 8, "four files, each written and put in its place");
        assert!(seen.len() > 3, "{seen:?} were new");
    }
}

const INIT: [&str; 9] = [
    "init",
    "school",
    "--kleur",
    "groen",
    "--school",
    "X",
    "--vandaag",
    TODAY,
    "--regio=zuid",
];

#[test]
fn a_killed_init_is_finished_by_the_next_one() {
    let whole = Folder::empty();
    assert_eq!(code(&run(whole.path(), &INIT)), 0);
    let whole = contents(whole.path());
    let written = [1, 2, 8, 20].map(|nth| (WRITTEN, nth));
    let placed = [1, 2, 3, 11, 19].map(|nth| (PLACED, nth));
    for at in written.into_iter().chain(placed) {
        let folder = Folder::empty();
        let Some(killed) = signalled(folder.path(), &INIT, "KILL", at) else {
            return;
        };
        let output = killed.end();
        assert_eq!(output.status.code(), None, "{at:?}: not killed");
        let left: BTreeMap<_, _> = contents(folder.path());
        for (path, bytes) in left.iter().filter(|(path, _)| !path.contains(HALF)) {
            assert_eq!(Some(bytes), whole.get(path), "{at:?}: half of {path}");
        }
        assert!(
            !left.contains_key("school/leerplan.toml"),
            "{at:?}: the settings come last"
        );
        let again = run(folder.path(), &INIT);
        assert_eq!(code(&again), 0, "{at:?}: {}", err(&again));
        assert_eq!(contents(folder.path()), whole, "{at:?}");
    }
}

#[test]
fn what_a_killed_init_left_is_not_taken_over_where_something_else_is_asked() {
    let folder = Folder::empty();
    let Some(killed) = signalled(folder.path(), &INIT, "KILL", (PLACED, 8)) else {
        return;
    };
    killed.end();
    let before = contents(folder.path());
    let other: Vec<&str> = INIT
        .iter()
        .map(|word| if *word == "X" { "Y" } else { word })
        .collect();
    let output = run(folder.path(), &other);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("in school staat al iets: `LEESMIJ.md`"),
        "{}",
        err(&output)
    );
    let after = contents(folder.path());
    let kept = before.iter().filter(|(path, _)| !path.contains(HALF));
    assert!(
        kept.into_iter()
            .all(|(path, bytes)| after.get(path) == Some(bytes))
    );
}

#[test]
fn a_killed_run_leaves_a_report_old_or_new() {
    let school = || {
        let folder = crate::support::school();
        folder
            .write("klas.yaml", KLAS)
            .write("verslag.json", "oud\n");
        folder
    };
    let args = ["check", "--format", "json=verslag.json", "--vandaag", TODAY];
    let fresh = school();
    run(fresh.path(), &args);
    let new = std::fs::read_to_string(fresh.path().join("verslag.json")).unwrap();
    let killed = killed_everywhere(school, &args, |folder, at| {
        let text = std::fs::read_to_string(folder.path().join("verslag.json")).unwrap();
        assert!(text == "oud\n" || text == new, "{at:?}: {text}");
        run(folder.path(), &args);
        assert!(
            !names(folder).iter().any(|name| name.contains(HALF)),
            "{at:?}"
        );
    });
    assert!(killed.is_none_or(|killed| killed == 2), "{killed:?}");
}

/// A run that is only stopped still holds what it is writing: that is not cleared.
#[test]
fn what_another_run_is_writing_is_not_taken_for_left_behind() {
    let folder = crate::support::school();
    folder.write("klas.yaml", KLAS);
    let args = ["check", "--format", "json=verslag.json", "--vandaag", TODAY];
    let Some(mut stopped) = signalled(folder.path(), &args, "STOP", (WRITTEN, 1)) else {
        return;
    };
    stopped.until_stopped();
    let waiting = |name: &String| name.contains(HALF);
    assert_eq!(
        names(&folder).iter().filter(|name| waiting(name)).count(),
        1
    );
    let other = ["check", "--format", "json=ander.json", "--vandaag", TODAY];
    assert_eq!(code(&run(folder.path(), &other)), 0);
    assert_eq!(
        names(&folder).iter().filter(|name| waiting(name)).count(),
        1
    );
    assert_eq!(code(&stopped.go_on()), 0);
    let names = names(&folder);
    assert!(names.contains(&"verslag.json".to_owned()), "{names:?}");
    assert!(!names.iter().any(waiting), "{names:?}");
}

/// Where the power fails, what has its place must have its contents: they go to the disk first.
#[test]
fn what_is_put_in_its_place_is_on_the_disk() {
    let folder = crate::faults::support::school();
    let names = format!("{WRITTEN},syncfs,{PLACED}");
    let seen = |args: &[&str]| {
        let calls = crate::faults::support::calls(folder.path(), args, &names)?;
        let kind = |call: &String| if call.contains("sync") { 'w' } else { 'p' };
        Some(calls.iter().map(kind).collect::<String>())
    };
    let Some(fix) = seen(&["check", "--fix", "--vandaag", TODAY]) else {
        return;
    };
    assert_eq!(fix, "wp");
    let report = [
        "check",
        "--format",
        "json=r.json",
        "--format",
        "html=r.html",
        "--vandaag",
        TODAY,
    ];
    assert_eq!(seen(&report).unwrap(), "wpwp");
    assert_eq!(seen(&["sjablonen", "blad.css"]).unwrap(), "wp");
    let render = ["render", "--vandaag", TODAY, "--out", "uit"];
    // All pages at once, the list of what was there and what comes, the pages, the list.
    let expected = |seen: &str| {
        let pages = seen.strip_prefix("wwp").and_then(|s| s.strip_suffix("wp"));
        pages.is_some_and(|pages| !pages.is_empty() && pages.bytes().all(|b| b == b'p'))
    };
    let new = seen(&render).unwrap();
    assert!(expected(&new), "{new}");
    folder.write(
        "planningen/nog.yaml",
        "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: Nog\n",
    );
    let again = seen(&render).unwrap();
    assert!(expected(&again) && again.len() < new.len(), "{again}");
}

const RENDER: [&str; 6] = ["render", "--out", "uit", "--format", "md", TODAY_IS];
const TODAY_IS: &str = "--vandaag=2026-10-07";

/// The site of a school, with what a killed run left in it.
fn site(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    contents(&folder.path().join("uit"))
}

/// A run that is killed, and says so; false where no run can be.
fn is_killed(folder: &Folder, at: (&str, usize)) -> bool {
    let Some(killed) = signalled(folder.path(), &RENDER, "KILL", at) else {
        return false;
    };
    assert_eq!(killed.end().status.code(), None, "{at:?}: not killed");
    true
}

/// Each page is old or new, and a site that is not whole is never taken for one: its list says that a
/// run is busy until all pages have their places.
#[test]
fn every_page_is_old_or_new_wherever_its_run_is_killed() {
    let planning = |title: &str| {
        format!("soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: {title}\n")
    };
    let begin = || {
        let folder = crate::support::school();
        folder
            .write("klas.yaml", KLAS)
            .write("h1.yaml", &planning("Oud"));
        assert_eq!(code(&run(folder.path(), &RENDER)), 0);
        folder.write("h1.yaml", &planning("Nieuw"));
        folder
    };
    let folder = begin();
    let old = site(&folder);
    run(folder.path(), &RENDER);
    let new = site(&folder);
    let mut mixed = 0;
    for at in [
        ("syncfs", 1),
        (PLACED, 1),
        (PLACED, 2),
        (PLACED, 3),
        (WRITTEN, 1),
        (WRITTEN, 2),
        ("rmdir,unlinkat", 1),
    ] {
        let folder = begin();
        if !is_killed(&folder, at) {
            return;
        }
        let mut left = site(&folder);
        left.retain(|path, _| !path.starts_with(STAGE) && !path.contains(HALF));
        let list = String::from_utf8(left[LIST].clone()).unwrap();
        let pages = |site: &BTreeMap<String, Vec<u8>>| {
            let mut pages = site.clone();
            pages.remove(LIST);
            pages
        };
        let (left, old, new_pages) = (pages(&left), pages(&old), pages(&new));
        assert!(left.keys().eq(new_pages.keys()), "{at:?}");
        for (path, bytes) in &left {
            let whole = *bytes == old[path] || *bytes == new_pages[path];
            assert!(whole, "{at:?}: half of {path}");
        }
        if left != old && left != new_pages {
            mixed += 1;
            assert!(list.contains("\"bezig\": true"), "{at:?}: {list}");
        }
        let again = run(folder.path(), &RENDER);
        assert_eq!(code(&again), 0);
        assert_eq!(err(&again), "", "{at:?}: nothing is taken for a person's");
        assert_eq!(site(&folder), new, "{at:?}");
    }
    assert!(mixed > 0, "no run was killed between two pages");
}

/// What a run has ready in the output folder, and the list of what it made there.
const STAGE: &str = ".leerplan-klaar";
const LIST: &str = ".leerplan-uitvoer.json";

/// In a folder of others pages come one by one: each is old or new, and the next run finishes.
#[test]
fn in_a_folder_of_others_each_page_is_old_or_new() {
    let begin = || {
        let folder = crate::support::school();
        folder
            .write("klas.yaml", KLAS)
            .write("uit/van-ons.txt", "van ons");
        folder
    };
    let whole = begin();
    assert_eq!(code(&run(whole.path(), &RENDER)), 0);
    let whole = site(&whole);
    for nth in [1, 2, 3, 5] {
        let folder = begin();
        if !is_killed(&folder, (PLACED, nth)) {
            return;
        }
        let stage = |path: &str| path.starts_with(STAGE) || path.contains(HALF);
        let left = site(&folder);
        for (path, bytes) in left
            .iter()
            .filter(|(path, _)| !stage(path) && *path != LIST)
        {
            assert_eq!(Some(bytes), whole.get(path), "{nth}: half of {path}");
        }
        let again = run(folder.path(), &RENDER);
        assert_eq!(err(&again), "", "{nth}: nothing is taken for a person's");
        assert_eq!(site(&folder), whole, "{nth}");
    }
}
