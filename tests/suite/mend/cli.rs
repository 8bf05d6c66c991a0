//! `check --fix` and `--diff` as a person types them.

use std::process::Command;

use crate::mend::folders::{before_and_after, files, folder_of};
use crate::support::{Folder, KLAS, PLANNING, check, code, err, out, school};

const BROKEN: &str = "soort: klas\nklas: 3v\nniveu: vwo   # ë\nleerjaar: 3\nleerlingen:\n  - {id: sanne, naam: Sanne de Wit, tot: 31-1-2027}\n";
const MENDED: &str = "soort: klas\nklas: 3v\nniveau: vwo   # ë\nleerjaar: 3\nleerlingen:\n  - {id: sanne, naam: Sanne de Wit, tot: 2027-01-31}\n";

fn read(folder: &Folder, path: &str) -> String {
    std::fs::read_to_string(folder.path().join(path)).unwrap()
}

#[test]
fn fix_mends_and_says_what_it_did() {
    let folder = school();
    folder.write("klas.yaml", BROKEN);
    let output = check(&folder, &["--fix"]);
    assert_eq!(read(&folder, "klas.yaml"), MENDED);
    assert_eq!(
        err(&output),
        "hersteld: 2 bevindingen in 1 bestand\n  \
         klas.yaml:3  `niveu` → `niveau` (onbekend-veld)\n  \
         klas.yaml:6  `31-1-2027` → `2027-01-31` (verkeerde-waarde)\n"
    );
    assert_eq!(out(&output), "1 document bekeken, alles in orde\n");
    assert_eq!(code(&output), 0);
    let again = check(&folder, &["--fix"]);
    assert_eq!(err(&again), "");
    assert_eq!(read(&folder, "klas.yaml"), MENDED);
}

#[test]
fn a_check_tells_how_many_can_be_mended() {
    let folder = school();
    folder.write("klas.yaml", BROKEN);
    folder.write(
        "g.yaml",
        "soort: planning\nvak: na\nklas: 3vv\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\n",
    );
    let output = check(&folder, &[]);
    let last =
        "in 2 bestanden; 2 documenten bekeken; 2 te herstellen met --fix, nog 1 met --fix=alles\n";
    assert!(out(&output).ends_with(last), "{}", out(&output));
}

#[test]
fn diff_shows_exactly_what_fix_writes_and_writes_nothing() {
    for args in [&["--diff"][..], &["--diff", "--fix=alles"][..]] {
        let (before, _) = before_and_after();
        let folder = folder_of(&before);
        let output = check(&folder, args);
        assert_eq!(code(&output), 1);
        assert_eq!(files(folder.path()), before);

        let patched = folder_of(&before);
        patched.write("verschil.patch", &out(&output));
        let apply = Command::new("git")
            .args([
                "-c",
                "core.autocrlf=false",
                "apply",
                "--whitespace=nowarn",
                "verschil.patch",
            ])
            .current_dir(patched.path())
            .env("GIT_CEILING_DIRECTORIES", std::env::temp_dir())
            .output()
            .unwrap();
        assert!(apply.status.success(), "{}", err(&apply));
        std::fs::remove_file(patched.path().join("verschil.patch")).unwrap();

        let fix = if args.len() > 1 {
            "--fix=alles"
        } else {
            "--fix"
        };
        check(&folder, &[fix]);
        assert_eq!(files(folder.path()), files(patched.path()));
        let nothing = check(&folder, args);
        assert_eq!((code(&nothing), out(&nothing).as_str()), (0, ""));
    }
}

#[test]
fn what_is_left_decides_the_exit_code() {
    let folder = school();
    folder.write("klas.yaml", &format!("{BROKEN}onzinnigs: 1\n"));
    let output = check(&folder, &["--fix"]);
    assert_eq!(code(&output), 1);
    assert!(out(&output).contains("het veld `onzinnigs` is hier onbekend"));
    assert_eq!(
        read(&folder, "klas.yaml"),
        format!("{MENDED}onzinnigs: 1\n")
    );
    assert_eq!(code(&check(&folder, &["--fix", "--fail-on", "nooit"])), 0);
}

#[test]
fn what_cannot_be_done_is_told_with_the_reason_and_the_text() {
    let folder = school();
    let text =
        format!("{PLANNING}paragrafen:\n  - nummer: \"1.1\"\n    opdrachten: |\n      39), 40\n");
    folder.write("p.yaml", &text);
    let output = check(&folder, &["--fix"]);
    assert_eq!(
        err(&output),
        "niet hersteld, doe dit zelf:\n  \
         p.yaml:9  schrijf `(39), 40` (opdracht-notatie)\n    \
         de tekst staat in een blok achter `|` of `>`\n"
    );
    assert_eq!(read(&folder, "p.yaml"), text);
    assert!(!out(&output).contains("te herstellen"), "{}", out(&output));
}

#[test]
fn a_fix_that_brings_another_fault_is_not_made() {
    let folder = school();
    let text =
        "soort: studiewijzer\nvak: en\nklas: 1a\nperiode: 1\nweken:\n  - {week: wk 50, keuze: x}\n";
    folder.write("d.yaml", text);
    let output = check(&folder, &["--fix"]);
    assert_eq!(read(&folder, "d.yaml"), text);
    let told = err(&output);
    assert!(
        told.contains("d.yaml:6  schrijf `50` (verkeerde-waarde)\n    daarna komt er een andere bij, in d.yaml: "),
        "{told}"
    );
    // A name whose value does not fit it was another name.
    let text = format!("{PLANNING}paragrafn: geen\n");
    folder.write("d.yaml", &text);
    check(&folder, &["--fix"]);
    assert_eq!(read(&folder, "d.yaml"), text);
}

#[test]
fn a_fault_that_was_hidden_does_not_stop_what_hid_it_from_being_mended() {
    let folder = school();
    folder.write("klas.yaml", KLAS);
    let plan = |price: &str, total: &str| {
        format!(
            "soort: leerplan\nleerling: sanne\nvak: na\ndatum: 2026-09-14\nmaterialen:\n  \
             - wat: Fietspomp\n    kosten: {price}\nkosten: {{totaal: {total}}}\n"
        )
    };
    folder.write("l.yaml", &plan("12,50", "20"));
    let output = check(&folder, &["--fix"]);
    assert_eq!(read(&folder, "l.yaml"), plan("12.50", "20"));
    assert!(
        out(&output).contains("fout[kosten-kloppen-niet]"),
        "{}",
        out(&output)
    );
    check(&folder, &["--fix=alles"]);
    assert_eq!(read(&folder, "l.yaml"), plan("12.50", "12.50"));
}

#[test]
fn only_what_was_asked_for_is_mended() {
    let folder = school();
    folder.write("a/klas.yaml", BROKEN);
    folder.write("b/klas.yaml", &BROKEN.replace("3v", "4v"));
    check(&folder, &["--fix", "a", "--regel", "onbekend-veld"]);
    assert_eq!(
        read(&folder, "a/klas.yaml"),
        BROKEN.replace("niveu", "niveau")
    );
    assert_eq!(read(&folder, "b/klas.yaml"), BROKEN.replace("3v", "4v"));
}

#[test]
fn people_decide_what_people_must_decide() {
    let folder = school();
    let untouched = [
        // Two fields, or two words, are as near.
        (
            "d.yaml",
            "soort: draaiboek\nleerplan: x\ndatum: 2026-09-17\nevaluaties:\n  - {met: coach, wanneer: 2026-09-24, tps: [a]}\n",
        ),
        // A range that runs back, an exercise that is missing, a bracket with two places.
        (
            "p.yaml",
            "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: K\nparagrafen:\n  - {nummer: \"1\", opdrachten: \"12-8\"}\n  - {nummer: \"2\", opdrachten: \"4-\"}\n  - {nummer: \"3\", opdrachten: \"1, 39), 40\"}\n",
        ),
        // A day in February that is not there, and a date that may be American.
        (
            "g.yaml",
            "soort: gesprek\nvorm: coach\nleerling: x\ndatum: 30-2-2027\n",
        ),
        (
            "h.yaml",
            "soort: gesprek\nvorm: coach\nleerling: x\ndatum: 9/10/2026\n",
        ),
        // Which of two is right.
        (
            "k.yaml",
            "soort: klas\nklas: 1a\nklas: 1b\nniveau: vwo\nleerjaar: 1\n",
        ),
    ];
    for (path, text) in untouched {
        folder.write(path, text);
    }
    check(&folder, &["--fix"]);
    for (path, text) in untouched {
        assert_eq!(read(&folder, path), text, "{path}");
    }
}

#[test]
fn a_comment_that_ignores_nothing_goes_only_in_a_sound_file() {
    let folder = school();
    let comment = "soort: klas\nklas: 3v # leerplan: negeer[datum-in-weekend] zomaar\nniveau: vwo\nleerjaar: 3\n";
    let broken = format!("{comment}onzinnigs: 1\n");
    folder.write("a.yaml", comment);
    folder.write("b.yaml", &broken.replace("3v", "4v"));
    check(&folder, &["--fix"]);
    assert_eq!(
        read(&folder, "a.yaml"),
        "soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\n"
    );
    assert_eq!(read(&folder, "b.yaml"), broken.replace("3v", "4v"));
}

#[test]
fn json_has_the_fix_with_its_place() {
    let folder = school();
    folder.write("klas.yaml", BROKEN);
    let json = check(&folder, &["--format", "json"]).stdout;
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let all = json["bevindingen"].as_array().unwrap();
    let unknown = all.iter().find(|f| f["naam"] == "onbekend-veld").unwrap();
    let fix = &unknown["herstel"];
    assert_eq!(fix["omschrijving"], "schrijf `niveau`");
    assert_eq!(fix["zekerheid"], "veilig");
    let change = &fix["wijzigingen"][0];
    assert_eq!(
        (&change["regel"], &change["kolom"], &change["eind_kolom"]),
        (&3.into(), &1.into(), &6.into())
    );
    assert_eq!(change["tekst"], "niveau");
}

#[cfg(unix)]
#[test]
fn rights_stay_and_a_file_that_may_not_change_is_not_changed() {
    use std::os::unix::fs::PermissionsExt;
    let folder = school();
    folder.write("klas.yaml", BROKEN);
    let path = folder.path().join("klas.yaml");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    check(&folder, &["--fix"]);
    assert_eq!(
        std::fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o640
    );

    folder.write("klas.yaml", BROKEN);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o440)).unwrap();
    let output = check(&folder, &["--fix"]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("niet schrijven"), "{}", err(&output));
    assert_eq!(read(&folder, "klas.yaml"), BROKEN);
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 2, "a temporary file stayed");
}

#[test]
fn what_is_known_is_no_reason_to_fail_after_mending() {
    let folder = school();
    folder.write("klas.yaml", &format!("{BROKEN}onzinnigs: 1\n"));
    let known = "--write-baseline=bekend.jsonl";
    assert_eq!(code(&check(&folder, &[known])), 0);
    let output = check(&folder, &["--fix", "--baseline=bekend.jsonl"]);
    assert_eq!(code(&output), 0, "{}", out(&output));
    assert_eq!(
        read(&folder, "klas.yaml"),
        format!("{MENDED}onzinnigs: 1\n")
    );
}

#[test]
fn what_is_staged_is_not_mended() {
    let folder = school();
    folder.write("klas.yaml", BROKEN);
    for mending in ["--fix", "--diff"] {
        let output = check(&folder, &["--staged", mending]);
        assert_eq!(code(&output), 2, "{mending}");
        assert!(
            err(&output).contains(&format!("`--staged` kan niet samen met `{mending}`")),
            "{}",
            err(&output)
        );
    }
    assert_eq!(read(&folder, "klas.yaml"), BROKEN);
}
