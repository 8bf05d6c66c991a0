//! Nothing of a document reaches a log as a command, or a terminal as a control character.

use crate::support::{Folder, PLANNING, TODAY, code, leerplan, out, school};

/// Values that a runner, a terminal or a page would do something with.
const NASTY: [&str; 7] = [
    "::set-output name=x::1",
    "##[add-mask]x",
    "##vso[task.setvariable variable=x]y",
    "\\r::error::x",
    "\\x1B[2J\\x1B]0;x\\x07",
    "\\u202Egnp.exe \\u2028::warning::x",
    "<script>alert(1)</script> | [x](http://x.nl) @iedereen",
];

/// A school in which unknown keys, values and exercises are nasty.
fn nasty() -> Folder {
    let folder = school();
    for (at, text) in NASTY.iter().enumerate() {
        folder.write(
            &format!("p{at}.yaml"),
            &format!(
                "{PLANNING}niveau: \"{text}\"\n\"{text}\": 1\nparagrafen:\n  - nummer: \"{text}\"\n    opdrachten: \"39) {text}\"\n"
            ),
        );
    }
    folder.write(
        "::error::x.yaml",
        "soort: ::error::\n##[add-mask]: 2\n::stop-commands::x: 1\n",
    );
    folder
}

const FORMATS: [&str; 11] = [
    "text", "kort", "json", "jsonl", "github", "gitlab", "sarif", "junit", "rdjson", "markdown",
    "html",
];

fn report(format: &str) -> String {
    let folder = nasty();
    let args = ["check", "--vandaag", TODAY, "--format", format];
    let output = leerplan(folder.path()).args(args).output().unwrap();
    assert_eq!(code(&output), 1);
    out(&output)
}

#[test]
fn no_line_of_any_format_is_a_command_of_a_document() {
    for format in FORMATS {
        for line in report(format).lines() {
            let begin = line.trim_start();
            if format == "github" {
                let own = [
                    "::error file=",
                    "::warning file=",
                    "::notice file=",
                    "::notice title=leerplan::",
                ];
                assert!(own.iter().any(|own| begin.starts_with(own)), "{line}");
            } else {
                assert!(!begin.starts_with("::"), "{format}: {line}");
            }
            for command in ["##[", "##vso["] {
                assert!(!line.contains(command), "{format}: {line}");
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn no_line_beside_a_report_is_a_command_either() {
    let name = "twee\n::error::regels.yaml";
    let folder = school();
    folder.write(name, "soort: klas\nklas: 3v\nniveu: vwo\nleerjaar: 3\n");
    folder.write(
        "g.yaml",
        "soort: gesprek\nvorm: coach\nleerling: x\ndatum: 30-2-2027\n",
    );
    let baseline = "--write-baseline=b\n::error::b";
    let all: [&[&str]; 7] = [
        &["check", name],
        &["check", "--fix", "--regel", "onbekend-veld"],
        &["check", "weg\n::error::x"],
        &["check", baseline],
        &["check", "--baseline=x\n::error::x"],
        &["check", "--format=x\n::error::x"],
        &["x\n::error::x"],
    ];
    for args in all {
        let output = leerplan(folder.path()).args(args).output().unwrap();
        let told = format!("{}{}", out(&output), crate::support::err(&output));
        assert!(told.contains("::error::"), "{args:?} {told}");
        let command = |line: &str| line.trim_start().starts_with("::");
        assert!(!told.lines().any(command), "{args:?} {told}");
    }
}

#[test]
fn no_line_of_a_status_is_a_command() {
    let folder = school();
    folder.write(
        "i.yaml",
        "soort: invoeringsplan\ntitel: \"::error::x ##[add-mask]y\"\nvak: na\n",
    );
    let status = ["status", "--vandaag", TODAY];
    let text = out(&leerplan(folder.path()).args(status).output().unwrap());
    assert!(text.contains("::error::x"), "{text}");
    let command = |line: &str| line.trim_start().starts_with("::") || line.contains("##[");
    assert!(!text.lines().any(command), "{text}");
}

#[test]
fn no_format_lets_a_character_through_that_steers() {
    for format in FORMATS {
        let text = report(format);
        let steers =
            |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202E}' | '\u{2028}');
        let found: Vec<char> = text.chars().filter(|c| steers(*c)).collect();
        assert_eq!(found, Vec::<char>::new(), "{format}");
    }
}

#[test]
fn an_annotation_escapes_what_parts_its_fields() {
    let folder = school();
    folder.write("a, b: 50%.yaml", "soort: planing\n");
    let args = ["check", "--vandaag", TODAY, "--format", "github"];
    let text = out(&leerplan(folder.path()).args(args).output().unwrap());
    assert!(
        text.starts_with("::error file=a%2C b%3A 50%25.yaml,line=1,endLine=1,col=8,endColumn=15,title=onbekende-soort::"),
        "{text}"
    );
    assert_eq!(
        text.lines().count(),
        1,
        "the hint is on the line of its finding"
    );
    assert!(text.contains("%0A"), "{text}");
}

/// So many class lists with a wrong level, a warning and tips.
fn many(number: usize) -> Folder {
    let folder = school();
    for at in 0..number {
        folder.write(
            &format!("p{at:04}.yaml"),
            &format!("{PLANNING}paragrafen:\n  - {{nummer: 1.1, opdrachten: \"39)\"}}\n"),
        );
    }
    folder
}

#[test]
fn annotations_keep_to_what_github_shows_heaviest_first() {
    let folder = many(12);
    let args = ["check", "--vandaag", TODAY, "--format", "github"];
    let text = out(&leerplan(folder.path()).args(args).output().unwrap());
    let levels: Vec<&str> = text
        .lines()
        .map(|line| line.split(' ').next().unwrap())
        .collect();
    let number = |level: &str| levels.iter().filter(|l| **l == level).count();
    assert_eq!(
        (number("::error"), number("::warning"), number("::notice")),
        (10, 10, 10)
    );
    assert!(levels.is_sorted_by_key(|level| {
        ["::error", "::warning", "::notice"]
            .iter()
            .position(|l| l == level)
    }));
    let all = folder.check(TODAY).findings.len();
    let last = text.lines().last().unwrap();
    assert!(
        last.contains(&format!("en nog {} bevindingen", all - 29)),
        "{last}"
    );
}

#[test]
fn the_summary_of_a_step_is_added_and_cut_to_what_github_takes() {
    let folder = many(40);
    let summary = folder.path().join("samenvatting.md");
    let run = || {
        let args = ["check", "--vandaag", TODAY, "--format", "github"];
        let mut command = leerplan(folder.path());
        command.args(args).env("GITHUB_STEP_SUMMARY", &summary);
        assert_eq!(code(&command.output().unwrap()), 1);
        std::fs::read_to_string(&summary).unwrap()
    };
    std::fs::write(&summary, "eerst dit\n").unwrap();
    let text = run();
    assert!(
        text.starts_with("eerst dit\n### leerplan check\n"),
        "{text}"
    );
    let rows = text.lines().filter(|line| line.starts_with("| ")).count();
    assert_eq!(
        rows,
        folder.check(TODAY).findings.len() + 1,
        "a row each, and the head"
    );
    std::fs::write(&summary, "x".repeat(1024 * 1024 - 3000)).unwrap();
    let text = run();
    assert!(text.len() <= 1024 * 1024);
    assert!(
        text.contains("die passen hier niet meer"),
        "the rest is told"
    );
    std::fs::write(&summary, "x".repeat(1024 * 1024)).unwrap();
    assert_eq!(run().len(), 1024 * 1024, "what is full stays as it is");
}
