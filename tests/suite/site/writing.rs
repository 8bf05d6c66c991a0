//! The output folder: what is written again, what is taken away, what a killed run leaves.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::SystemTime;

use crate::pages::support::{PLANNING, school};
use crate::support::{self, Folder, code, err, out, run};

const ARGS: [&str; 4] = ["render", "--vandaag", "2026-10-07", "--out"];

fn render(folder: &Folder, more: &[&str]) -> std::process::Output {
    let mut args = ARGS.to_vec();
    args.push("uit");
    args.extend(more);
    run(folder.path(), &args)
}

/// Every file below a folder with what is in it.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let short = path.strip_prefix(folder).unwrap().to_str().unwrap();
                found.insert(short.to_owned(), std::fs::read(&path).unwrap());
            }
        }
    }
    found
}

fn modified(path: &Path) -> SystemTime {
    std::fs::metadata(path).unwrap().modified().unwrap()
}

#[test]
fn only_what_changed_is_written_again() {
    let folder = school();
    assert_eq!(code(&render(&folder, &[])), 0);
    let site = folder.path().join("uit");
    let long_ago = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000);
    for path in contents(&site).keys() {
        let file = std::fs::File::options().append(true).open(site.join(path));
        file.unwrap().set_modified(long_ago).unwrap();
    }
    let again = render(&folder, &[]);
    assert!(
        out(&again).ends_with("in uit: alles was al goed\n"),
        "{}",
        out(&again)
    );
    assert_eq!(modified(&site.join("planningen/na-h1.html")), long_ago);
    folder.write(
        "planningen/na-h1.yaml",
        &PLANNING.replace("[Demo, Proef]", "[Demo]"),
    );
    let changed = render(&folder, &[]);
    assert!(
        out(&changed).ends_with("in uit: 1 bestand geschreven\n"),
        "{}",
        out(&changed)
    );
    assert!(modified(&site.join("planningen/na-h1.html")) > long_ago);
    assert_eq!(modified(&site.join("stappenplan.html")), long_ago);
}

#[test]
fn what_is_gone_is_taken_away_with_its_folder() {
    let folder = school();
    render(&folder, &[]);
    std::fs::remove_file(folder.path().join("planningen/na-h1.yaml")).unwrap();
    let output = render(&folder, &[]);
    assert!(out(&output).contains("weggehaald"), "{}", out(&output));
    assert!(!folder.path().join("uit/planningen").exists());
    let fresh = folder.path().join("vers");
    let args = ["render", "--vandaag", "2026-10-07", "--out", "vers"];
    run(folder.path(), &args);
    assert_eq!(contents(&folder.path().join("uit")), contents(&fresh));
}

#[test]
fn what_a_person_made_or_changed_stays_and_is_told_of() {
    let folder = school();
    folder.write("uit-eigen.txt", "los");
    render(&folder, &[]);
    folder
        .write("uit/logo/logo.svg", "<svg/>")
        .write("uit/weken.html", "van mij")
        .write("uit/planningen/na-h1.html", "ook van mij");
    std::fs::remove_file(folder.path().join("planningen/na-h1.yaml")).unwrap();
    let output = render(&folder, &[]);
    assert_eq!(code(&output), 0);
    let told = err(&output);
    assert!(
        told.contains("uit/weken.html is met de hand veranderd"),
        "{told}"
    );
    assert!(
        told.contains("uit/planningen/na-h1.html hoort niet meer bij"),
        "{told}"
    );
    let site = contents(&folder.path().join("uit"));
    assert_eq!(site["weken.html"], b"van mij");
    assert_eq!(site["planningen/na-h1.html"], b"ook van mij");
    assert_eq!(site["logo/logo.svg"], b"<svg/>");
    std::fs::remove_file(folder.path().join("uit/weken.html")).unwrap();
    assert!(!err(&render(&folder, &[])).contains("weken.html"));
    assert!(contents(&folder.path().join("uit")).contains_key("weken.html"));
}

#[test]
fn a_folder_of_others_keeps_all_that_was_in_it() {
    let folder = school();
    folder
        .write("uit/index.html", "de site van de school")
        .write("uit/.git/HEAD", "ref");
    let output = render(&folder, &[]);
    assert!(
        err(&output).contains("uit/index.html heb ik niet gemaakt"),
        "{}",
        err(&output)
    );
    let site = contents(&folder.path().join("uit"));
    assert_eq!(site["index.html"], b"de site van de school");
    assert_eq!(site[".git/HEAD"], b"ref");
    assert!(site.contains_key("weken.html"));
    std::fs::remove_file(folder.path().join("planningen/na-h1.yaml")).unwrap();
    render(&folder, &[]);
    let site = contents(&folder.path().join("uit"));
    assert!(!site.keys().any(|path| path.starts_with("planningen/")));
    assert!(!site.keys().any(|path| path.starts_with(".leerplan-klaar")));
}

#[test]
fn one_document_and_forms_leave_the_rest_of_the_site() {
    let folder = school();
    render(&folder, &[]);
    let before = contents(&folder.path().join("uit")).len();
    let args = [
        "render",
        "planningen",
        "--vandaag",
        "2026-10-07",
        "--out",
        "uit",
    ];
    let one = run(folder.path(), &args);
    assert_eq!(out(&one), "1 blad gemaakt in uit\n");
    run(folder.path(), &["formulier", "planning", "--out", "uit"]);
    let site = contents(&folder.path().join("uit"));
    assert_eq!(site.len(), before + 1);
    let page = String::from_utf8(site["planningen/na-h1.html"].clone()).unwrap();
    assert!(page.contains("data:font") && !page.contains("kruimels\""));
    render(&folder, &[]);
    let site = contents(&folder.path().join("uit"));
    assert!(site.contains_key("formulieren/planning.html"));
    let page = String::from_utf8(site["planningen/na-h1.html"].clone()).unwrap();
    assert!(
        page.contains("stijl.css"),
        "the site has its own page again"
    );
}

#[test]
fn loose_pages_take_the_place_of_the_site() {
    let folder = school();
    render(&folder, &[]);
    render(&folder, &["--los"]);
    let site = contents(&folder.path().join("uit"));
    for gone in ["stijl.css", "zoek.js", "letters/OFL.txt"] {
        assert!(!site.contains_key(gone), "{gone}");
    }
}

#[test]
fn two_runs_at_once_are_refused() {
    let folder = school();
    folder.write("uit/van-ons.txt", "van ons");
    let held = std::fs::File::open(folder.path().join("uit")).unwrap();
    held.lock().unwrap();
    let output = render(&folder, &[]);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("een andere opdracht van leerplan schrijft nu in"),
        "{}",
        err(&output)
    );
    assert_eq!(contents(&folder.path().join("uit")).len(), 1);
    drop(held);
    assert_eq!(code(&render(&folder, &[])), 0);
}

/// Makes a folder hold these files and no others.
fn restore(folder: &Path, files: &BTreeMap<String, Vec<u8>>) {
    let _ = std::fs::remove_dir_all(folder);
    for (path, bytes) in files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

/// Starts a run and kills it as soon as `reached` says so; a run that ends before is fine too.
fn killed(folder: &Folder, reached: impl Fn() -> bool) {
    let mut args = ARGS.to_vec();
    args.push("uit");
    let mut child = support::leerplan(folder.path())
        .args(args)
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    while child.try_wait().unwrap().is_none() {
        if reached() {
            child.kill().unwrap();
            child.wait().unwrap();
            return;
        }
    }
}

#[test]
fn a_killed_run_leaves_whole_pages_and_the_next_one_finishes() {
    let folder = school();
    let fresh = |planning: &str| {
        folder.write("planningen/na-h1.yaml", planning);
        let _ = std::fs::remove_dir_all(folder.path().join("uit"));
        render(&folder, &[]);
        contents(&folder.path().join("uit"))
    };
    let changed = PLANNING
        .replace("vak: na", "vak: sk")
        .replace("Krachten", "Stoffen");
    let (new, old) = (fresh(&changed), fresh(PLANNING));
    assert_ne!(old, new);
    folder.write("planningen/na-h1.yaml", &changed);
    let site = folder.path().join("uit");
    let stage = site.join(".leerplan-klaar");
    let ready = |number: usize| {
        let stage = stage.clone();
        move || std::fs::read_dir(&stage).is_ok_and(|all| all.count() >= number)
    };
    let mut seen = Vec::new();
    let mut cut_off = |reached: &dyn Fn() -> bool| {
        restore(&site, &old);
        killed(&folder, reached);
        let mut now = contents(&site);
        now.retain(|path, _| !path.starts_with(".leerplan-"));
        for (path, bytes) in &now {
            let whole = [old.get(path), new.get(path)].contains(&Some(bytes));
            assert!(whole, "half of {path}");
        }
        seen.push(now.contains_key("vaksecties/sk.html"));
        let output = render(&folder, &[]);
        assert_eq!(err(&output), "", "nothing is taken for a person's");
        assert_eq!(contents(&site), new);
    };
    for number in [0, 1, 2, 5, 8] {
        cut_off(&ready(number));
    }
    cut_off(&|| site.join("vaksecties/sk.html").exists());
    assert!(seen.contains(&false), "no run was killed in time");
}

#[test]
fn a_folder_of_others_is_finished_by_the_run_after_a_killed_one() {
    let folder = school();
    folder.write("uit/van-ons.txt", "van ons");
    render(&folder, &[]);
    let changed = PLANNING
        .replace("vak: na", "vak: sk")
        .replace("Krachten", "Stoffen");
    folder.write("planningen/na-h1.yaml", &changed);
    let stage = folder.path().join("uit/.leerplan-klaar");
    for left in [15, 8, 3] {
        let fewer = || std::fs::read_dir(&stage).is_ok_and(|all| all.count() <= left);
        killed(&folder, fewer);
    }
    let output = render(&folder, &[]);
    assert_eq!(err(&output), "", "nothing is taken for a person's");
    let site = contents(&folder.path().join("uit"));
    let args = ["render", "--vandaag", "2026-10-07", "--out", "vers"];
    run(folder.path(), &args);
    let mut fresh = contents(&folder.path().join("vers"));
    let manifest = ".leerplan-uitvoer.json";
    fresh.remove(manifest);
    fresh.insert("van-ons.txt".to_owned(), b"van ons".to_vec());
    fresh.insert(manifest.to_owned(), site[manifest].clone());
    assert_eq!(site, fresh);
}

#[test]
fn a_folder_that_cannot_be_written_is_told_of() {
    let folder = school();
    folder.write("uit", "een bestand");
    let output = render(&folder, &[]);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("leerplan kan niet verder"),
        "{}",
        err(&output)
    );
    assert_eq!(
        std::fs::read(folder.path().join("uit")).unwrap(),
        b"een bestand"
    );
}
