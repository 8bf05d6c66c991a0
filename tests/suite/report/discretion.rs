//! What a log shows of pupils: where and what, and nothing of what their documents say.

use std::process::Output;

use crate::support::{Folder, TODAY, code, leerplan, out};

/// The forms that build servers keep and show.
const OF_SERVERS: [&str; 5] = ["github", "gitlab", "sarif", "junit", "rdjson"];

const OTHERS: [&str; 6] = ["text", "kort", "json", "jsonl", "markdown", "html"];

/// Words that stand in documents about pupils, each in a place about which something is found.
const PLANTED: [&str; 11] = [
    "kwikstaart",
    "Ooievaar",
    "nachtegaal",
    "lepelaar",
    "roodborst",
    "wielewaal",
    "zeearend",
    "grutto",
    "scholekster",
    "kievit",
    "tureluur",
];

/// Words of private matters: shown to nobody through a log.
const PRIVATE: [&str; 4] = ["depressie", "0612345678", "introvret", "do 18 sept"];

/// A school in which documents about pupils have a fault at each planted word.
fn school() -> Folder {
    let folder = Folder::school(leerplan::model::Kleur::Groen);
    folder.write(
        "k.yaml",
        "soort: klas\nklas: 2m1\nniveau: kwikstaart\nleerjaar: 2\nkievit: 1\nleerlingen:\n  \
         - {id: iris, naam: Iris Ooievaar, gespreksstijl: introvret}\n  - {id: kaj}\n",
    );
    folder.write(
        "g.yaml",
        "soort: gesprek\nvorm: nachtegaal\nleerling: lepelaar\ndatum: 2026-09-18\n\
         verslag: Iris Ooievaar vertelde over een depressie, bel 0612345678.\n\
         intern: De moeder belde op do 18 sept.\nafspraken: [{wat: roodborst, wanneer: wielewaal}]\n",
    );
    folder.write(
        "d.yaml",
        "soort: draaiboek\nleerplan: zeearend\ndatum: 2026-09-01\n\
         acties: [{wat: scholekster tekenen, wie: leerling, wanneer: 2026-09-02}]\n\
         evaluaties: [{met: grutto, wanneer: 2026-09-03}]\n",
    );
    folder.write("kapot.yaml", "soort: gesprek\nverslag: 'tureluur\n");
    folder
}

fn check(folder: &Folder, format: &str, more: &[&str], server: &str) -> Output {
    let mut command = leerplan(folder.path());
    command
        .args(["check", "--vandaag", TODAY, "--format", format])
        .args(more);
    if !server.is_empty() {
        command.env("CI", server);
    }
    let output = command.output().unwrap();
    assert_eq!(code(&output), 1);
    output
}

fn named<'w>(text: &str, words: &[&'w str]) -> Vec<&'w str> {
    let words = words.iter().copied();
    words.filter(|word| text.contains(word)).collect()
}

#[test]
fn at_home_the_words_are_shown() {
    let text = out(&check(&school(), "text", &[], ""));
    assert_eq!(named(&text, &PLANTED), PLANTED);
    assert_eq!(named(&text, &PRIVATE), PRIVATE);
    let text = out(&check(&school(), "text", &[], "false"));
    assert_eq!(named(&text, &PLANTED), PLANTED);
}

#[test]
fn no_form_for_build_servers_quotes_a_document_about_a_pupil() {
    for format in OF_SERVERS {
        let text = out(&check(&school(), format, &[], ""));
        assert_eq!(named(&text, &PLANTED), [""; 0], "{format}");
        assert_eq!(named(&text, &PRIVATE), [""; 0], "{format}");
        assert!(text.contains("g.yaml"), "{format} tells where");
    }
}

#[test]
fn on_a_build_server_no_form_quotes_one() {
    for format in OF_SERVERS.iter().chain(&OTHERS) {
        let folder = school();
        let summary = folder.path().join("summary.md");
        std::fs::write(&summary, "").unwrap();
        let output = check(&folder, format, &[], "true");
        let text = out(&output) + &String::from_utf8_lossy(&output.stderr);
        assert_eq!(named(&text, &PLANTED), [""; 0], "{format}");
        assert_eq!(named(&text, &PRIVATE), [""; 0], "{format}");
    }
    let text = out(&check(&school(), "text", &[], "true"));
    assert!(text.contains("met `--citeer` wel"), "{text}");
}

#[test]
fn the_summary_of_a_step_quotes_none() {
    let folder = school();
    let summary = folder.path().join("summary.md");
    let output = leerplan(folder.path())
        .args(["check", "--vandaag", TODAY, "--format", "github"])
        .env("GITHUB_STEP_SUMMARY", &summary)
        .output()
        .unwrap();
    assert_eq!(code(&output), 1);
    let text = std::fs::read_to_string(&summary).unwrap();
    assert_eq!(named(&text, &PLANTED), [""; 0]);
    assert!(text.contains("g.yaml"), "{text}");
}

#[test]
fn a_school_may_let_quotes_stand_in_logs_but_private_matters_never() {
    for (format, server) in [
        ("text", "true"),
        ("sarif", ""),
        ("github", "true"),
        ("kort", "1"),
    ] {
        let text = out(&check(&school(), format, &["--citeer"], server));
        assert!(named(&text, &PLANTED).len() > 6, "{format}: {text}");
        let excerpts = usize::from(format == "text");
        assert!(named(&text, &PRIVATE).len() <= excerpts, "{format}: {text}");
    }
}

#[test]
fn the_changes_of_a_document_about_a_pupil_are_not_in_a_log() {
    let folder = school();
    folder.write(
        "k.yaml",
        "soort: klas\nklas: 2m1\nniveau: mavo\nleerjaar: 2\nleerlinngen: [{id: tureluur}]\n",
    );
    folder.write("p.yaml", "soort: planning\nvak: na\nniveau: VWO\nleerjaar: 3\ntitel: H1\nparagrafen: [{nummer: 1}]\n");
    let run = |server: &str, more: &[&str]| {
        let mut command = leerplan(folder.path());
        command
            .args(["check", "--vandaag", TODAY, "--fix", "--diff"])
            .args(more);
        if !server.is_empty() {
            command.env("CI", server);
        }
        let output = command.output().unwrap();
        out(&output) + &String::from_utf8_lossy(&output.stderr)
    };
    assert!(run("", &[]).contains("tureluur"));
    assert!(run("true", &["--citeer"]).contains("tureluur"));
    let text = run("true", &[]);
    assert!(!text.contains("tureluur"), "{text}");
    assert!(text.contains("k.yaml gaat over leerlingen"), "{text}");
    assert!(
        text.contains("niveau: vwo") || text.contains("niveau: VWO"),
        "{text}"
    );
}

#[test]
fn words_of_the_format_are_no_quotes_of_a_person() {
    let folder = school();
    folder.write("d.yaml", "soort: draaiboek\nleerplan: zeearend\ndatum: 2026-09-01\nacties: [{wat: a, wie: leerling}]\n");
    let text = out(&check(&folder, "kort", &[], "true"));
    let line = text.lines().find(|line| line.contains("evaluatie"));
    assert!(line.is_some(), "{text}");
    let text = out(&check(&folder, "text", &[], "true"));
    assert!(text.contains("`evaluaties:`"), "{text}");
    assert!(
        text.contains("`met: ouders`") || text.contains("`met: coach`"),
        "{text}"
    );
}
