//! Links and names that try to lead out of the school folder or the output folder: what is outside
//! is not read, not shown, not written and not taken away.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use crate::pages::little_school;
use crate::pages::pupil::PICTURE;
use crate::support::{Folder, KLAS, TODAY, check, code, err, out, run, school, settings, titles};

const SECRET: &str = "GEHEIM-42";

/// A folder that is none of the school's business.
fn outside() -> Folder {
    let folder = Folder::empty();
    folder.write("geheim.yaml", &format!("soort: klas\nklas: {SECRET}\n"));
    folder.write("geheim.toml", &format!("{SECRET} = 1\nschooljaar = 3\n"));
    folder
}

fn render(folder: &Folder, more: &[&str]) -> std::process::Output {
    let mut args = vec!["render", "--vandaag", TODAY];
    args.extend(more);
    run(folder.path(), &args)
}

/// The names in a folder, with a `/` behind those of folders.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let mark = if entry.path().is_dir() { "/" } else { "" };
            format!("{}{mark}", entry.file_name().to_str().unwrap())
        })
        .collect();
    names.sort();
    names
}

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// Every text in a folder, one after the other.
fn all_texts(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.push_str(&all_texts(&path));
        } else {
            all.push_str(&String::from_utf8_lossy(&fs::read(path).unwrap()));
        }
    }
    all
}

#[test]
fn settings_behind_a_link_are_a_finding_and_are_not_shown() {
    let outside = outside();
    let folder = Folder::empty();
    folder.write("klas.yaml", KLAS);
    let link = folder.path().join("leerplan.toml");
    for target in [
        outside.path().join("geheim.toml"),
        "/proc/self/environ".into(),
    ] {
        symlink(target, &link).unwrap();
        let mut command = crate::support::leerplan(folder.path());
        command
            .args(["check", "--vandaag", TODAY])
            .env("WACHTWOORD", SECRET);
        let output = command.output().unwrap();
        assert_eq!(code(&output), 1, "{}", err(&output));
        assert_eq!(
            titles(&output)[0],
            "fout[onleesbaar-bestand]: dit is een koppeling naar een plek buiten de schoolmap, of naar niets"
        );
        let told = out(&output) + &err(&output);
        assert!(!told.contains(SECRET), "{told}");
        fs::remove_file(&link).unwrap();
    }
}

#[test]
fn rules_of_what_to_ignore_that_are_no_file_are_told_of_and_not_read() {
    type Make = fn(&Path);
    let odd: [(&str, Make); 2] = [
        ("device", |path| symlink("/dev/zero", path).unwrap()),
        ("large", |path| {
            fs::write(path, "#".repeat(1024 * 1024 + 1)).unwrap();
        }),
    ];
    for (what, make) in odd {
        for (place, found) in [
            (
                ".gitignore",
                "niets bekeken: ik kon niet lezen wat er staat",
            ),
            ("sub/.ignore", "1 document bekeken"),
        ] {
            let folder = school();
            folder.write("klas.yaml", KLAS).write("sub/b.yaml", KLAS);
            make(&folder.path().join(place));
            let output = check(&folder, &["--regel", "dubbele-id"]);
            assert_eq!(code(&output), 2, "{what} at {place}");
            assert!(err(&output).contains(place), "{}", err(&output));
            assert!(out(&output).starts_with(found), "{}", out(&output));
        }
    }
}

#[test]
fn a_step_plan_elsewhere_is_a_finding() {
    let outside = outside();
    let folder = Folder::empty();
    symlink(outside.path(), folder.path().join("weg")).unwrap();
    symlink(
        outside.path().join("geheim.yaml"),
        folder.path().join("link.yaml"),
    )
    .unwrap();
    pipe(&folder.path().join("pijp.yaml"));
    let absolute = outside.path().join("geheim.yaml");
    for (named, expected) in [
        ("../geheim.yaml", "ligt buiten de schoolmap"),
        ("sub/../../geheim.yaml", "ligt buiten de schoolmap"),
        (absolute.to_str().unwrap(), "ligt buiten de schoolmap"),
        ("weg/geheim.yaml", "ligt buiten de schoolmap"),
        ("link.yaml", "ligt buiten de schoolmap"),
        ("pijp.yaml", "is geen gewoon bestand"),
        ("C:\\geheim.yaml", "er is geen bestand"),
        ("\\\\server\\deel\\geheim.yaml", "er is geen bestand"),
    ] {
        let text = settings(leerplan::model::Kleur::Geel);
        folder.write(
            "leerplan.toml",
            &format!("{text}[stappenplan]\nbestand = '{named}'\n"),
        );
        let output = check(&folder, &["--regel", "verkeerde-waarde"]);
        let titles = titles(&output);
        assert!(titles[0].contains(expected), "{named}: {titles:?}");
        assert!(!out(&output).contains(SECRET), "{named}");
    }
}

/// A portfolio with one piece of evidence, as Markdown and HTML.
fn portfolio(folder: &Folder, evidence: &str) -> String {
    let log =
        format!("logboek:\n  - {{datum: 2026-09-24, gedaan: Getest, bewijs: ['{evidence}']}}\n");
    let text = format!("{}{log}", little_school::DRAAIBOEK);
    folder.write("draaiboeken/raket.yaml", &text);
    let output = render(folder, &["--out", "uit"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let page = folder.path().join("uit/leerlingen/sanne-portfolio.html");
    fs::read_to_string(page).unwrap()
}

#[test]
fn a_picture_is_that_of_the_school_however_it_is_named() {
    let outside = Folder::empty();
    outside.write("map/x", "");
    fs::write(outside.path().join("geheim.png"), PICTURE).unwrap();
    let folder = little_school::school();
    folder.write("draaiboeken/geheim.png", "geen beeld");
    symlink(
        outside.path().join("map"),
        folder.path().join("draaiboeken/weg"),
    )
    .unwrap();
    symlink(
        outside.path().join("geheim.png"),
        folder.path().join("draaiboeken/link.png"),
    )
    .unwrap();
    pipe(&folder.path().join("draaiboeken/pijp.png"));
    let absolute = outside.path().join("geheim.png");
    for evidence in [
        // By its letters this is the picture here, by its links the one there.
        "weg/../geheim.png",
        "weg/../../geheim.png",
        "link.png",
        "pijp.png",
        absolute.to_str().unwrap(),
        "../../geheim.png",
        "..\\..\\geheim.png",
        "C:\\geheim.png",
        "\\\\server\\deel\\geheim.png",
        "~/geheim.png",
        "file:///geheim.png",
    ] {
        let page = portfolio(&folder, evidence);
        assert!(!page.contains("data:image"), "{evidence}");
        assert!(!page.contains("href=\"file:"), "{evidence}");
        assert!(!page.contains("server"), "only the name: {evidence}");
    }
    fs::write(folder.path().join("draaiboeken/echt.png"), PICTURE).unwrap();
    assert!(portfolio(&folder, "echt.png").contains("data:image&#x2f;png"));
}

#[test]
fn evidence_links_only_to_the_web_and_only_over_https() {
    let folder = little_school::school();
    for evidence in [
        "http://voorbeeld.nl/x",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://voorbeeld.nl/x",
        "//voorbeeld.nl/x",
        "https://voorbeeld.nl@kwaad.nl/x",
        "https:\\\\kwaad.nl\\x",
    ] {
        let page = portfolio(&folder, evidence);
        let row = page.split("Getest").nth(1).unwrap();
        let row = row.split("</tr>").next().unwrap();
        assert!(!row.contains("href=\"http"), "{evidence}: {row}");
        assert!(!row.contains("href=\"/"), "{evidence}: {row}");
    }
    let page = portfolio(&folder, "https://voorbeeld.nl/x");
    assert!(page.contains("href=\"https://voorbeeld.nl/x\""), "{page}");
}

#[test]
fn a_template_behind_a_link_or_in_a_pipe_is_not_read() {
    let outside = outside();
    outside.write("leerplan.html", SECRET);
    outside.write("index.html", SECRET);
    let told = |folder: &Folder, expected: &str| {
        let output = render(folder, &["--out", "uit"]);
        assert_eq!(code(&output), 2, "{}", out(&output));
        assert!(err(&output).contains(expected), "{}", err(&output));
        assert!(!err(&output).contains(SECRET));
    };
    let link = "een koppeling leidt naar een plek buiten de schoolmap";

    let folder = little_school::school();
    symlink(outside.path(), folder.path().join("templates")).unwrap();
    told(&folder, link);

    let folder = little_school::school();
    folder.write("templates/x", "");
    let own = folder.path().join("templates/index.html");
    symlink(outside.path().join("index.html"), &own).unwrap();
    told(&folder, link);
    fs::remove_file(&own).unwrap();
    pipe(&own);
    told(&folder, "het is geen gewoon bestand");
    fs::remove_file(&own).unwrap();
    fs::write(&own, "x".repeat(1024 * 1024 + 1)).unwrap();
    told(&folder, "het is groter dan 1 MiB");
    fs::write(&own, "x".repeat(1024 * 1024)).unwrap();
    assert_eq!(code(&render(&folder, &["--out", "uit"])), 0);
}

#[test]
fn an_output_folder_that_is_a_link_is_only_used_where_somebody_names_the_place() {
    let outside = outside();
    let before = names(outside.path());
    let folder = little_school::school();
    symlink(outside.path(), folder.path().join("uitvoer")).unwrap();
    let output = render(&folder, &[]);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("is een koppeling"),
        "{}",
        err(&output)
    );
    assert_eq!(names(outside.path()), before);
    let named = outside.path().join("site");
    let output = render(&folder, &["--out", named.to_str().unwrap()]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(named.join("index.html").is_file());
}

#[test]
fn a_link_in_the_output_folder_is_left_and_nothing_comes_or_goes_behind_it() {
    let outside = Folder::empty();
    let folder = little_school::school();
    assert_eq!(code(&render(&folder, &["--out", "uit"])), 0);
    let inside = folder.path().join("uit/planningen");
    let moved = outside.path().join("planningen");
    fs::rename(&inside, &moved).unwrap();
    symlink(&moved, &inside).unwrap();
    let before = names(&moved);
    assert!(!before.is_empty());
    // Pages that are written anew, a page that is new, and pages that are gone.
    folder.write("planningen/nieuw.yaml", little_school::PLANNING);
    let output = render(&folder, &["--out", "uit", "--publiek"]);
    assert_ne!(code(&output), 101);
    assert_eq!(names(&moved), before);
    fs::remove_dir_all(folder.path().join("planningen")).unwrap();
    let output = render(&folder, &["--out", "uit"]);
    assert_ne!(code(&output), 101);
    assert_eq!(names(&moved), before);
}

#[test]
fn a_hostile_list_of_what_was_made_takes_nothing_away() {
    let folder = little_school::school();
    assert_eq!(code(&render(&folder, &["--out", "uit"])), 0);
    let text = "van iemand anders\n";
    folder.write("buiten.txt", text).write("uit/map/x", text);
    let list = folder.path().join("uit/.leerplan-uitvoer.json");
    let known = fs::read_to_string(&list).unwrap();
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let hash = format!("{:x}-{hash:016x}", text.len());
    let absolute = folder.path().join("buiten.txt");
    let absolute = absolute.to_str().unwrap();
    let entries: String = [
        "../buiten.txt",
        "map/../../buiten.txt",
        "./../buiten.txt",
        absolute,
        "map",
        "map\\u0000/x",
        "..",
        "",
    ]
    .map(|path| format!("\"{path}\": {{\"hash\": \"{hash}\", \"van\": \"html\"}},"))
    .concat();
    let hostile = known.replace("\"bestanden\": {", &format!("\"bestanden\": {{{entries}"));
    assert_ne!(hostile, known);
    fs::write(&list, &hostile).unwrap();
    let output = render(&folder, &["--out", "uit"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(fs::read_to_string(absolute).unwrap(), text);
    assert!(folder.path().join("uit/map/x").is_file());
    // The list itself is a link.
    fs::write(&list, &hostile).unwrap();
    fs::rename(&list, folder.path().join("lijst")).unwrap();
    symlink(folder.path().join("lijst"), &list).unwrap();
    let output = render(&folder, &["--out", "uit"]);
    assert_eq!(code(&output), 2, "{}", out(&output));
    assert_eq!(
        fs::read_to_string(folder.path().join("lijst")).unwrap(),
        hostile
    );
}

#[test]
fn a_link_in_the_place_where_pages_wait_clears_and_writes_nothing() {
    let outside = Folder::empty();
    outside.write("0", "van mij").write("map/x", "");
    let folder = little_school::school();
    fs::create_dir(folder.path().join("uit")).unwrap();
    let stage = folder.path().join("uit/.leerplan-klaar");
    symlink(outside.path(), &stage).unwrap();
    let output = render(&folder, &["--out", "uit"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(names(outside.path()), ["0", "map/"]);
    let kept = fs::read_to_string(outside.path().join("0")).unwrap();
    assert_eq!(kept, "van mij");
    assert!(!stage.is_symlink() && !stage.exists());
}

#[test]
fn a_new_document_or_template_does_not_come_behind_a_link() {
    let outside = Folder::empty();
    let folder = school();
    symlink(outside.path(), folder.path().join("klassen")).unwrap();
    symlink(outside.path(), folder.path().join("templates")).unwrap();
    for args in [
        &["nieuw", "klas", "3v2", "--niveau", "vwo", "--leerjaar", "3"][..],
        &["sjablonen", "leerplan.html"],
    ] {
        let output = run(folder.path(), args);
        assert_eq!(code(&output), 2, "{}", out(&output));
        assert!(
            err(&output).contains("achter een koppeling"),
            "{}",
            err(&output)
        );
    }
    assert_eq!(names(outside.path()), [""; 0]);
}

#[test]
fn mending_does_not_write_through_a_link() {
    let outside = Folder::empty();
    let broken = "soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nleerlinge: []\n";
    outside.write("klas.yaml", broken);
    let folder = school();
    let link = folder.path().join("klas.yaml");
    symlink(outside.path().join("klas.yaml"), &link).unwrap();
    let output = check(&folder, &["--fix=alles"]);
    assert_eq!(code(&output), 1);
    assert_eq!(
        fs::read_to_string(outside.path().join("klas.yaml")).unwrap(),
        broken
    );
    assert!(link.is_symlink());
    assert!(!all_texts(folder.path()).contains("leerlingen: []"));
}
