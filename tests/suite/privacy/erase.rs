//! `leerplan verwijder leerling`: everything of one pupil goes, and nothing of another.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::check;
use crate::names::support::{KLAS, NAMEN, named, set};
use crate::support::{Folder, TODAY, code, err, out, run};

const PLAN: &str =
    "soort: leerplan\nleerling: l-k7f2q\nvak: na\ndatum: 2026-09-14\ntitel: Een raket\n";
const BOOK: &str = "soort: draaiboek\nleerplan: raket\ndatum: 2026-09-17\nlogboek:\n  \
    - {datum: 2026-09-22, gedaan: Getekend, bewijs: [fotos/een.md, fotos/samen.md, ../README.md]}\n";
const TIMS_BOOK: &str = "soort: draaiboek\nleerplan: boot\ndatum: 2026-09-17\nevaluaties:\n  - met: [coach, l-k7f2q] # wie meekijkt\n    \
    wanneer: 2026-10-02\n  - met: l-k7f2q\n    wanneer: 2026-10-03\nlogboek:\n  - {datum: 2026-09-22, gedaan: Getekend, bewijs: [fotos/samen.md]}\n";
const RESULTS: &str = "soort: voortgang\nplanning: na-h1\nklas: 3v\nmetingen:\n  - datum: 2026-09-11\n    paragraaf: \"1.1\"\n    resultaten:\n      \
    # deze blijft\n      l-9x4hb: n # tim\n      l-k7f2q: b # was ziek\n  - {datum: 2026-09-18, paragraaf: \"1.2\", resultaten: {l-k7f2q: d}}\n";
const KLAS_WITH_NOTES: &str = "# onze klas\nsoort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  # de eerste van de lijst\n  \
    - id: l-k7f2q # verhuist misschien\n    coach: A. Jansen\n  - {id: l-9x4hb}   # blijft\n";

/// A folder with something of the pupil in each place.
fn school() -> Folder {
    let folder = named();
    folder
        .write("README.md", "Onze plannen.\n")
        .write("klassen/3v.yaml", KLAS_WITH_NOTES)
        .write("gesprekken/een.yaml", "soort: gesprek\nvorm: coach\nleerling: l-k7f2q\ndatum: 2026-10-06\nverslag: Begonnen.\n")
        .write("leerplannen/raket.yaml", PLAN)
        .write("leerplannen/boot.yaml", &PLAN.replace("l-k7f2q", "l-9x4hb"))
        .write("draaiboeken/raket.yaml", BOOK)
        .write("draaiboeken/boot.yaml", TIMS_BOOK)
        .write("draaiboeken/fotos/een.md", "Een foto.")
        .write("draaiboeken/fotos/samen.md", "Een foto.")
        .write("voortgang/eigen.yaml", "soort: voortgang\nleerplan: raket\nmetingen:\n  - {datum: 2026-09-30, resultaten: {d1: b}}\n")
        .write("voortgang/alleen.yaml", "soort: voortgang\nplanning: na-h2\nklas: 3v\nmetingen:\n  - {datum: 2026-09-30, resultaten: {l-k7f2q: b}}\n")
        .write("voortgang/na.yaml", RESULTS);
    folder
}

fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with(".git") {
                folders.push(path);
            } else if path.is_file() {
                let inside = path.strip_prefix(root).unwrap().display().to_string();
                all.insert(inside, fs::read(&path).unwrap());
            }
        }
    }
    all.remove(".leerplan-slot");
    all
}

fn verwijder(folder: &Folder, more: &[&str]) -> std::process::Output {
    let args = [
        &["verwijder", "leerling", "l-k7f2q", "--vandaag", TODAY],
        more,
    ]
    .concat();
    run(folder.path(), &args)
}

#[test]
fn first_it_tells_what_goes_and_changes_nothing() {
    let folder = school();
    let before = files(folder.path());
    let output = verwijder(&folder, &[]);
    assert_eq!(code(&output), 1, "{}", err(&output));
    assert!(
        err(&output).contains("er is nog niets weg; doe het met `--ja`"),
        "{}",
        err(&output)
    );
    assert_eq!(files(folder.path()), before);
    let told = out(&output);
    for line in [
        "draaiboeken/raket.yaml  het hele bestand",
        "draaiboeken/fotos/een.md  het hele bestand",
        "gesprekken/een.yaml  het hele bestand",
        "leerplannen/raket.yaml  het hele bestand",
        "voortgang/eigen.yaml  het hele bestand",
        "voortgang/alleen.yaml  het hele bestand",
        "klassen/3v.yaml\n    regel 8: weg uit `leerlingen`",
        "regel 5: weg uit `evaluaties`",
        "regel 7: wordt `medeleerling` in `evaluaties`",
        "draaiboeken/fotos/samen.md: ook een ander document noemt dit bestand",
        "README.md: dit is geen bestand van een leerling alleen",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
    assert!(
        !told.contains("Sanne") && !told.contains("boot.yaml  het hele"),
        "{told}"
    );
}

#[test]
fn all_of_the_pupil_goes_and_every_other_byte_stays() {
    let folder = school();
    let before = files(folder.path());
    let output = verwijder(&folder, &["--ja"]);
    assert_eq!(code(&output), 0, "{}{}", out(&output), err(&output));
    let after = files(folder.path());
    for (path, bytes) in &after {
        let text = String::from_utf8_lossy(bytes);
        for trace in ["l-k7f2q", "Sanne", "114334", "ziek", "verhuist"] {
            assert!(!text.contains(trace), "{path}: {trace}\n{text}");
        }
    }
    let gone: Vec<&String> = before
        .keys()
        .filter(|path| !after.contains_key(*path))
        .collect();
    assert_eq!(
        gone,
        [
            "draaiboeken/fotos/een.md",
            "draaiboeken/raket.yaml",
            "gesprekken/een.yaml",
            "leerplannen/raket.yaml",
            "voortgang/alleen.yaml",
            "voortgang/eigen.yaml"
        ]
    );
    let text = |path: &str| String::from_utf8(after[path].clone()).unwrap();
    assert_eq!(
        text("klassen/3v.yaml"),
        "# onze klas\nsoort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  # de eerste van de lijst\n  - {id: l-9x4hb}   # blijft\n"
    );
    assert_eq!(
        text("namen/3v.yaml"),
        "soort: namen\nklas: 3v\nnamen:\n  l-9x4hb: Tim Bakker\n"
    );
    assert_eq!(
        text("voortgang/na.yaml"),
        "soort: voortgang\nplanning: na-h1\nklas: 3v\nmetingen:\n  - datum: 2026-09-11\n    paragraaf: \"1.1\"\n    resultaten:\n      \
         # deze blijft\n      l-9x4hb: n # tim\n"
    );
    let boot = TIMS_BOOK
        .replace("[coach, l-k7f2q]", "[coach]")
        .replace("met: l-k7f2q", "met: medeleerling");
    assert_eq!(text("draaiboeken/boot.yaml"), boot);
    for same in [
        "README.md",
        "leerplan.toml",
        ".gitignore",
        "draaiboeken/fotos/samen.md",
        "leerplannen/boot.yaml",
    ] {
        assert_eq!(after[same], before[same], "{same}");
    }
    assert!(
        out(&output).contains("geen git-repository"),
        "{}",
        out(&output)
    );
    let again = verwijder(&folder, &["--ja"]);
    assert_eq!(code(&again), 2);
    assert!(
        err(&again).contains("is deze leerling al weggehaald"),
        "{}",
        err(&again)
    );
}

#[test]
fn texts_that_name_the_pupil_are_in_the_way_until_they_may_change() {
    let folder = school();
    let talk = "soort: gesprek\nvorm: coach\nleerling: l-9x4hb\ndatum: 2026-10-05\n# vraag Sanne ook\nverslag: |\n  \
        Tim werkt met Sanne\n  de Wit aan een boot. \"Sanne\" vindt dat fijn.\nintern: 'Zie 114334, en l-k7f2q.'\n";
    folder
        .write("gesprekken/tim.yaml", talk)
        .write("fotos.md", "Sanne de Wit op de foto\nSanne lacht\n");
    let before = files(folder.path());
    let refused = verwijder(&folder, &["--ja"]);
    assert_eq!(code(&refused), 1);
    assert!(
        out(&refused).contains("er is niets weg: op 4 plekken noemt een tekst deze leerling"),
        "{}",
        out(&refused)
    );
    assert!(
        out(&refused).contains("gesprekken/tim.yaml, regel 7"),
        "{}",
        out(&refused)
    );
    assert_eq!(files(folder.path()), before);
    let output = verwijder(&folder, &["--ja", "--teksten"]);
    assert_eq!(code(&output), 0, "{}{}", out(&output), err(&output));
    let text = fs::read_to_string(folder.path().join("gesprekken/tim.yaml")).unwrap();
    assert_eq!(
        text,
        "soort: gesprek\nvorm: coach\nleerling: l-9x4hb\ndatum: 2026-10-05\n# vraag een leerling ook\nverslag: |\n  \
         Tim werkt met een leerling aan een boot. \"een leerling\" vindt dat fijn.\nintern: 'Zie een leerling, en een leerling.'\n"
    );
    let told = out(&output);
    assert!(
        told.contains("fotos.md, regel 1: hier staat de leerling nog"),
        "{told}"
    );
    assert!(
        told.contains("fotos.md, regel 2: kijk zelf of dit deze leerling is"),
        "{told}"
    );
}

#[test]
fn what_cannot_change_is_told() {
    let folder = school();
    folder.write("gesprekken/duo-l-k7f2q.yaml", "soort: gesprek\nvorm: coach\nleerling: l-9x4hb\ndatum: 2026-10-05\nverslag: Zie [foto](fotos/l-k7f2q.jpg).\n");
    let output = verwijder(&folder, &["--ja", "--teksten"]);
    assert_eq!(code(&output), 0, "{}{}", out(&output), err(&output));
    let told = out(&output);
    assert!(
        told.contains("gesprekken/duo-l-k7f2q.yaml: de naam van dit bestand noemt de leerling"),
        "{told}"
    );
    assert!(
        told.contains(
            "gesprekken/duo-l-k7f2q.yaml, regel 5: hier zit de leerling in een naam of een pad"
        ),
        "{told}"
    );
}

#[test]
fn nothing_goes_while_something_may_hide_the_pupil() {
    let folder = school();
    let before = files(folder.path());
    for text in [
        "soort: gesprek\n  leerling: x\n",
        "soort: gesprek\nvorm: coach\ndatum: 2026-10-05\n",
    ] {
        folder.write("gesprekken/stuk.yaml", text);
        let output = verwijder(&folder, &["--ja"]);
        assert_eq!(code(&output), 2, "{text}");
        assert!(
            err(&output).contains("gesprekken/stuk.yaml, regel "),
            "{}",
            err(&output)
        );
        fs::remove_file(folder.path().join("gesprekken/stuk.yaml")).unwrap();
        assert_eq!(files(folder.path()), before);
    }
    folder.write(
        "leerplannen/twee.yaml",
        "soort: leerplan\nid: raket\nleerling: l-9x4hb\nvak: na\ndatum: 2026-09-14\n",
    );
    let output = verwijder(&folder, &["--ja"]);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("heeft dezelfde id, en is van een andere leerling"),
        "{}",
        err(&output)
    );
}

#[test]
fn names_outside_the_school_folder_are_not_changed() {
    let folder = school();
    let outside = Folder::empty();
    outside.write("3v.yaml", NAMEN);
    fs::remove_dir_all(folder.path().join("namen")).unwrap();
    set(
        &folder,
        &format!("[privacy]\nnamen = \"{}\"", outside.path().display()),
    );
    let output = verwijder(&folder, &["--ja"]);
    assert_eq!(code(&output), 2, "{}", out(&output));
    assert!(
        err(&output).contains("buiten de schoolmap"),
        "{}",
        err(&output)
    );
    assert_eq!(
        fs::read_to_string(outside.path().join("3v.yaml")).unwrap(),
        NAMEN
    );
}

#[test]
fn the_last_pupil_of_a_class_leaves_an_empty_list_and_no_list_of_names() {
    let folder = named();
    folder
        .write("klassen/3v.yaml", &KLAS.replace("  - {id: l-9x4hb}\n", ""))
        .write(
            "namen/3v.yaml",
            "soort: namen\nklas: 3v\nnamen:\n  l-k7f2q: Sanne de Wit\n",
        );
    fs::remove_file(folder.path().join("gesprekken/een.yaml")).unwrap();
    let output = verwijder(&folder, &["--ja"]);
    assert_eq!(code(&output), 0, "{}{}", out(&output), err(&output));
    let text = fs::read_to_string(folder.path().join("klassen/3v.yaml")).unwrap();
    assert!(text.ends_with("leerlingen: []\n"), "{text}");
    assert!(!folder.path().join("namen/3v.yaml").exists());
    let check = run(
        folder.path(),
        &["check", "--vandaag", TODAY, "--fail-on", "fout"],
    );
    assert_eq!(code(&check), 0, "{}", out(&check));
}

#[test]
fn it_tells_what_git_still_keeps() {
    let folder = school();
    let git = |args: &[&str]| drop(check::git::git(folder.path(), args));
    git(&["init", "-q"]);
    git(&["add", "-A"]);
    git(&["commit", "-qm", "een"]);
    folder.write("leerplannen/raket.yaml", &format!("{PLAN}idee: Hoog.\n"));
    git(&["commit", "-qam", "twee"]);
    folder.write("README.md", "Niets over iemand.\n");
    git(&["commit", "-qam", "drie"]);
    let output = verwijder(&folder, &["--ja"]);
    assert_eq!(code(&output), 0, "{}{}", out(&output), err(&output));
    let told = out(&output);
    assert!(
        told.contains("in de geschiedenis van git staat het nog: 2 commits"),
        "{told}"
    );
    assert!(told.contains("git filter-repo --invert-paths --path draaiboeken/fotos/een.md --path draaiboeken/raket.yaml"), "{told}");
    assert!(told.contains("kopieën van collega's"), "{told}");
}

#[test]
fn pages_that_were_made_earlier_are_told_and_the_next_render_takes_them_away() {
    let folder = school();
    run(folder.path(), &["render", "--vandaag", TODAY]);
    let output = verwijder(&folder, &["--ja"]);
    assert_eq!(code(&output), 0, "{}{}", out(&output), err(&output));
    assert!(
        out(&output).contains("in uitvoer staan nog "),
        "{}",
        out(&output)
    );
    run(folder.path(), &["render", "--vandaag", TODAY]);
    for (path, bytes) in files(folder.path()) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(
            !text.contains("l-k7f2q")
                && !text.contains("Sanne de Wit")
                && !path.contains("l-k7f2q"),
            "{path}"
        );
    }
}
