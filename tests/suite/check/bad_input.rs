//! What a school folder may hold that nobody meant to be there.

use crate::support::{
    Folder, KLAS, PLANNING, TODAY, check, code, err, leerplan, leerplan_as, out, school, titles,
};

#[test]
fn a_broken_file_never_stops_the_others() {
    let folder = school();
    folder.write("a.yaml", "soort: planning\n\tvak: na\n");
    folder.write("b.yaml", "soort: planning\ntitel: \"open\n");
    folder.write("c.yaml", &KLAS.replace("soort: klas", "soort: clas"));
    folder.write("d.yaml", &KLAS.replace("leerjaar: 3", "leerjaar: 33"));
    let output = check(&folder, &[]);
    assert_eq!(
        titles(&output),
        [
            "fout[onzichtbaar-teken]: hier staat een tab (U+0009) waar spaties moeten staan",
            "fout[onleesbaar-bestand]: een aanhalingsteken wordt niet gesloten",
            "fout[onbekende-soort]: `clas` is geen soort document",
            "fout[verkeerde-waarde]: `33` is geen leerjaar",
        ]
    );
}

#[test]
fn week_53_is_there_in_2026_and_not_in_2027() {
    let found = |year: &str, week: &str| {
        let folder = school();
        let text = format!("{PLANNING}paragrafen:\n  - {{nummer: 1.1, week: {week}}}\n");
        folder.write("p.yaml", &text);
        let settings = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
        let head: Vec<&str> = settings.lines().take(4).collect();
        folder.write("leerplan.toml", &head.join("\n").replace("2026-2027", year));
        titles(&check(&folder, &["--regel", "verkeerde-waarde"]))
    };
    let none: [&str; 0] = [];
    assert_eq!(found("2026-2027", "53"), none);
    assert_eq!(found("2026-2027", "2026-W53"), none);
    assert_eq!(
        found("2027-2028", "53"),
        ["fout[verkeerde-waarde]: 2027 heeft geen week 53"]
    );
    assert_eq!(
        found("2026-2027", "54"),
        ["fout[verkeerde-waarde]: week 54 bestaat niet"]
    );
    assert_eq!(
        found("2026-2027", "2027-W53"),
        ["fout[verkeerde-waarde]: `2027-W53` is geen week"]
    );
}

#[test]
fn other_encodings_are_a_clear_finding() {
    let folder = school();
    std::fs::write(folder.path().join("bom.yaml"), format!("\u{feff}{KLAS}")).unwrap();
    std::fs::write(
        folder.path().join("latin1.yaml"),
        b"soort: klas\nklas: 3v\nmentor: Ren\xe9e\n",
    )
    .unwrap();
    std::fs::write(folder.path().join("utf16.yaml"), b"\xff\xfes\x00o\x00").unwrap();
    let output = check(&folder, &[]);
    assert_eq!(
        titles(&output),
        [
            "fout[onleesbaar-bestand]: dit bestand is niet in UTF-8 opgeslagen",
            "fout[onleesbaar-bestand]: dit bestand is in UTF-16 opgeslagen",
        ]
    );
}

#[test]
fn hostile_files_are_findings() {
    let folder = school();
    folder.write(
        "groot.yaml",
        &format!("soort: klas\n# {}\n", "x".repeat(20 * 1024 * 1024)),
    );
    let laughs: String = (1..10)
        .map(|n| format!("a{n}: &a{n} [*a{}, *a{}]\n", n - 1, n - 1))
        .collect();
    folder.write("lach.yaml", &format!("soort: klas\na0: &a0 ha\n{laughs}"));
    folder.write(
        "diep.yaml",
        &format!("soort: klas\nx: {}", "[".repeat(10_000)),
    );
    folder.write(
        "breed.yaml",
        &format!("soort: klas\nx: {}", "{a: ".repeat(62_500)),
    );
    let output = check(&folder, &[]);
    let titles = titles(&output);
    assert_eq!(titles.len(), 4, "{titles:#?}");
    assert!(
        titles
            .iter()
            .all(|title| title.starts_with("fout[onleesbaar-bestand]")),
        "{titles:#?}"
    );
    assert_eq!(code(&output), 1);
}

#[test]
fn a_mistake_in_the_settings_is_a_finding_with_its_place() {
    let folder = Folder::empty();
    folder.write(
        "leerplan.toml",
        "schol = \"X\"\nkleur = \"rood\"\nschooljaar = \"2026-2028\"\nregio = \"oost\"\n[regels]\nuit = [\"verdieping-ontbrekt\"]\n",
    );
    folder.write("klas.yaml", KLAS);
    let output = check(&folder, &["--fail-on", "nooit"]);
    assert_eq!(
        titles(&output),
        [
            "fout[onbekend-veld]: het veld `schol` is hier onbekend",
            "fout[verkeerde-waarde]: `rood` is hier geen geldige keuze",
            "fout[verkeerde-waarde]: `2026-2028` is geen schooljaar",
            "fout[verkeerde-waarde]: `oost` is geen vakantieregio",
            "waarschuwing[onbekende-regel]: er is geen regel of groep `verdieping-ontbrekt`",
        ]
    );
    assert!(out(&output).contains("leerplan.toml:2:9"));
    folder.write(
        "leerplan.toml",
        "kleur = \"blauw\nschooljaar = \"2026-2027\"\n",
    );
    let output = check(&folder, &[]);
    assert!(
        titles(&output)[0].starts_with("fout[onleesbaar-bestand]"),
        "{}",
        out(&output)
    );
}

#[test]
fn a_year_outside_the_table_is_one_note() {
    let folder = school();
    let settings = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    folder.write(
        "leerplan.toml",
        &settings
            .replace("2026-2027", "2035-2036")
            .lines()
            .take(4)
            .collect::<Vec<_>>()
            .join("\n"),
    );
    folder.write("klas.yaml", KLAS);
    let output = check(&folder, &[]);
    assert_eq!(code(&output), 0, "{}", out(&output));
    assert_eq!(err(&output).lines().count(), 1);
    assert!(err(&output).contains("schoolvakanties van 2035-2036"));
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_a_finding_and_is_not_read() {
    let outside = Folder::empty();
    outside.write("geheim.yaml", "soort: klas\ngeheim: ja\n");
    let folder = school();
    std::os::unix::fs::symlink(
        outside.path().join("geheim.yaml"),
        folder.path().join("link.yaml"),
    )
    .unwrap();
    let output = check(&folder, &[]);
    assert_eq!(titles(&output).len(), 1);
    assert!(titles(&output)[0].contains("koppeling"), "{}", out(&output));
    assert!(!out(&output).contains("geheim: ja"));
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_named_and_fails_the_run() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let folder = school();
    folder.write("klas.yaml", KLAS).write("dicht.yaml", KLAS);
    let closed = |path: &str, mode| {
        let path = folder.path().join(path);
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    closed("", 0o755);
    closed("dicht.yaml", 0o000);
    let me = std::fs::metadata(folder.path()).unwrap().uid();
    let (mut command, _program) = if me == 0 {
        // Nothing is closed to root: ask as nobody.
        leerplan_as(65_534, folder.path())
    } else {
        (leerplan(folder.path()), Folder::empty())
    };
    command.args(["check", "--vandaag", TODAY]);
    let output = command.output().unwrap();
    assert_eq!(code(&output), 2, "{}", err(&output));
    assert!(
        err(&output).contains("dicht.yaml") && err(&output).contains("rechten"),
        "{}",
        err(&output)
    );
    assert!(out(&output).contains("1 document bekeken"));
}

#[test]
fn names_with_quotes_accents_and_markup_are_shown_as_they_are() {
    let folder = school();
    folder.write(
        "klas.yaml",
        &KLAS.replace(
            "Sanne de Wit",
            "\"Zoë d'Arc <script>\\e[31m\"\n    nam: {{ x }}",
        ),
    );
    let output = check(&folder, &[]);
    assert!(!out(&output).contains('\u{1b}'));
    assert_eq!(code(&output), 1);
}
