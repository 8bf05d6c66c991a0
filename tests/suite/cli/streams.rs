//! What goes to a terminal and to a pipe: colours, widths, closed pipes, control characters.

use std::fs;
use std::process::Stdio;

use leerplan::model::Kleur;

use crate::start::support;
use crate::support::{Folder, KLAS, TODAY, code, err, leerplan, out, run, school};

/// Commands that write more than a pipe holds, or at least something, and need no answers.
pub fn talkative() -> Vec<Vec<&'static str>> {
    [
        "--help",
        "check --help",
        "--version",
        "regels",
        "regels --format json",
        "regels --format md",
        "uitleg opdracht-notatie",
        "uitleg planning",
        "stappenplan geel",
        "stappenplan geel --format html",
        "sjablonen",
        "sjablonen blad.css --out -",
        "schema",
        "schema invoeringsplan",
        "aanvullen bash",
        "man",
        "man --format md",
        "formulier leerplan --out -",
        "check --vandaag 2026-10-07",
        "check --format json --vandaag 2026-10-07",
        "render planningen/na-h1.yaml --out - --vandaag 2026-10-07",
    ]
    .map(|line| line.split(' ').collect())
    .to_vec()
}

#[test]
fn a_closed_pipe_is_no_error_for_any_command() {
    let folder = support::school(Kleur::Geel);
    for args in talkative() {
        let mut child = leerplan(folder.path())
            .args(&args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(err(&output), "", "{args:?}");
        assert!(
            [0, 1].contains(&code(&output)),
            "{args:?}: {}",
            code(&output)
        );
    }
}

const ESCAPE: char = '\u{1b}';

#[test]
fn a_pipe_gets_no_colours_unless_they_are_asked_for() {
    let folder = support::school(Kleur::Geel);
    for args in talkative() {
        let mut command = leerplan(folder.path());
        let output = command.env_remove("NO_COLOR").args(&args).output().unwrap();
        assert!(!out(&output).contains(ESCAPE), "{args:?}");
        assert!(!err(&output).contains(ESCAPE), "{args:?}");
    }
    let args = ["check", "--color", "always", "--vandaag", TODAY];
    assert!(out(&run(folder.path(), &args)).contains(ESCAPE));
}

#[test]
fn a_file_gets_no_control_characters_unless_colours_are_asked_for() {
    let folder = hostile();
    let forms = [
        "text", "kort", "json", "jsonl", "github", "gitlab", "sarif", "junit", "rdjson",
        "markdown", "html",
    ];
    let check = |color: &str| {
        let mut command = leerplan(folder.path());
        command.env_remove("NO_COLOR");
        command.args(["check", "--vandaag", TODAY, "--color", color]);
        for form in forms {
            command.args(["--format", &format!("{form}=uit/{form}")]);
        }
        assert_eq!(code(&command.output().unwrap()), 1);
    };
    let read = |form: &str| fs::read_to_string(folder.path().join("uit").join(form)).unwrap();
    for color in ["auto", "never"] {
        check(color);
        for form in forms {
            let text = read(form);
            let control = |c: &char| c.is_control() && !"\n\t".contains(*c);
            assert_eq!(text.chars().find(control), None, "{color} {form}");
            assert!(text.len() > 100, "{color} {form}");
        }
    }
    let plain = read("text");
    check("always");
    assert!(read("text").contains(ESCAPE));
    assert!(!read("json").contains(ESCAPE));
    let shown = out(&run(folder.path(), &["check", "--vandaag", TODAY]));
    assert!(shown.contains(plain.lines().next().unwrap()), "{shown}");
}

/// A school in which everything that is text tries to steer the terminal.
fn hostile() -> Folder {
    let folder = school();
    let evil =
        r"\e[31mROOD\e]0;titel\a\e]8;;https://x\a\r\b\x9b2J\u202e\u2067\u061c\u200b\ufeff\ufffb";
    folder.write(
        "klas.yaml",
        &format!("soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nmentor: \"{evil}\"\nleerlingen:\n  - {{id: sanne, naam: \"Sanne {evil} Wit\"}}\n"),
    );
    folder.write(
        "leerplan/sanne.yaml",
        &format!("soort: leerplan\nleerling: \"{evil}\"\nvak: \"{evil}\"\ndatum: \"{evil}\"\ntitel: \"{evil}\"\n\"{evil}\": 1\n"),
    );
    folder.write(
        "planningen/p.yaml",
        &format!("soort: planning\nvak: \"{evil}\"\nniveau: \"{evil}\"\nleerjaar: 3\ntitel: \"{evil}\"\nklas: [\"{evil}\"]\nparagrafen:\n  - nummer: \"{evil}\"\n    opdrachten: \"39), {evil}\"\n  - {{nummer: \"2\", opdrachten: \"39), 4\", toets: {{datum: 2026-10-10}}}}\n"),
    );
    folder.write(
        "gesprek.yaml",
        &format!("soort: gesprek\nvorm: coach\nleerling: sanne\ndatum: 2026-10-01\nverslag: \"{evil} Sanne {evil} Wit\"\nafspraken: [{{wat: \"{evil}\", wie: \"{evil}\", wanneer: 2026-10-02}}]\n"),
    );
    // As they are, in a file that can be mended: a difference shows its lines.
    let raw = "\u{202e}\u{2067}\u{61c}\u{200b}\u{feff}\u{9b}";
    folder.write(
        "draaiboek.yaml",
        &format!("soort: draaiboek # {raw}\nleerplan: x\nlogbok: # {raw}\n  - {{datum: 2026-09-14, gedaan: {raw} a}}\n"),
    );
    #[cfg(unix)]
    folder.write(
        "boos \u{1b}[31m\u{7}\u{202e}\u{200b}.yaml",
        "soort: klass\n",
    );
    folder
}

/// The escape sequences of a text that are no colours, and its other control characters.
fn steering(text: &str) -> Vec<char> {
    let mut rest = text.to_owned();
    while let Some(at) = rest.find("\u{1b}[") {
        let end = rest[at + 2..].find(|c: char| !c.is_ascii_digit() && c != ';');
        let end = at + 2 + end.unwrap_or(0);
        if rest[end..].starts_with('m') {
            rest.replace_range(at..=end, "");
        } else {
            break;
        }
    }
    let bad = |c: &char| {
        (c.is_control() && !matches!(c, '\n' | '\t'))
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}')
            || matches!(c, '\u{61c}' | '\u{200b}' | '\u{feff}')
    };
    rest.chars().filter(bad).collect()
}

#[test]
fn nothing_in_a_document_steers_the_terminal() {
    let folder = hostile();
    let lines = [
        "check --color always --vandaag 2026-10-07",
        "check --color always --samenvatting --vandaag 2026-10-07",
        "check --vandaag 2026-10-07",
        "regels --color always --effectief gesprek.yaml",
        "stappenplan blauw --color always",
        "nieuw --color always voortgang --planning x",
        "render --color always --per-leerling 3v --vandaag 2026-10-07",
        "render --vandaag 2026-10-07 --out uit",
        "check --format kort --vandaag 2026-10-07",
        "check --format junit --vandaag 2026-10-07",
        "check --format markdown --vandaag 2026-10-07",
        "check --write-baseline --baseline b.json --vandaag 2026-10-07",
        "status --color always --vandaag 2026-10-07",
        "status 3v --color always --vandaag 2026-10-07",
        "status --format json --vandaag 2026-10-07",
        "uitleg \u{1b}[31mROOD\u{202e}",
        "check \u{1b}[31mROOD\u{202e}.yaml",
        "check --regel \u{1b}[31mROOD\u{202e}",
        "render --per-leerling \u{1b}[31mROOD\u{202e}",
        "schema \u{1b}[31mROOD\u{202e}",
        "sjablonen \u{1b}[31mROOD\u{202e}",
        "\u{1b}[31mROOD\u{202e}",
    ];
    for line in lines {
        let args: Vec<&str> = line.split(' ').collect();
        let output = run(folder.path(), &args);
        for text in [out(&output), err(&output)] {
            assert!(steering(&text).is_empty(), "{line}: {text}");
        }
        // The colours are those of the report, not those of a pupil's name.
        assert!(!out(&output).contains("\u{1b}[31mROOD"), "{line}");
        assert!(!err(&output).contains("\u{1b}[31mROOD"), "{line}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn at_a_terminal_the_same_holds_for_pages_that_are_shown() {
    let folder = hostile();
    for args in [
        "render gesprek.yaml --out - --format md",
        "render gesprek.yaml --out -",
        "check",
        "check --diff",
        "check --fix",
        "status 3v",
    ] {
        let shown = support::at_a_terminal(folder.path(), args, "");
        let shown = shown.replace("\r\n", "\n");
        assert!(steering(&shown).is_empty(), "{args}: {shown}");
        assert!(!shown.contains("\u{1b}[31mROOD"), "{args}");
    }
}

/// A file that is written to a pipe is that file, byte for byte.
#[test]
fn what_goes_to_a_file_is_left_alone() {
    let folder = Folder::empty();
    let shown = run(folder.path(), &["sjablonen", "blad.css", "--out", "-"]);
    let known = leerplan::internals::render::built_in().find(|(name, _)| *name == "blad.css");
    assert_eq!(out(&shown), known.unwrap().1);
}

#[cfg(target_os = "linux")]
#[test]
fn at_a_terminal_lines_are_as_wide_as_it_is() {
    let folder = school();
    folder.write("klas.yaml", &KLAS.replace("naam: Sanne", "nam: Sanne"));
    folder.write("p.yaml", "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\nparagrafen:\n  - nummer: '1.4'\n");
    for args in [
        "check",
        "regels",
        "uitleg opdracht-notatie",
        "uitleg studiewijzer",
        "stappenplan geel",
        "sjablonen",
        "schema",
    ] {
        for width in [60, 100] {
            let shown = at_width(&folder, args, width);
            // An example can be copied: its lines are not broken.
            let shown = shown.split("\nVoorbeeld:").next().unwrap_or_default();
            for line in shown.lines().filter(|line| !line.contains("http")) {
                let wide = line.trim_end().chars().count();
                assert!(wide <= width, "{args} at {width}: {wide} in {line:?}");
            }
            assert!(shown.lines().count() > 3, "{args}: {shown}");
        }
    }
}

/// What a command shows on a terminal of so many columns, without colours.
#[cfg(target_os = "linux")]
fn at_width(folder: &Folder, args: &str, width: usize) -> String {
    let vandaag = if args == "check" {
        "--vandaag 2026-10-07"
    } else {
        ""
    };
    let line = format!(
        "stty rows 40 cols {width}; {} {args} {vandaag}",
        env!("CARGO_BIN_EXE_leerplan")
    );
    let mut script = std::process::Command::new("script");
    script
        .args(["-qec", &line, "/dev/null"])
        .current_dir(folder.path());
    script
        .env_remove("COLUMNS")
        .env_remove("CI")
        .env("NO_COLOR", "1")
        .stdin(Stdio::null());
    let output = script.output().unwrap();
    String::from_utf8(output.stdout)
        .unwrap()
        .replace("\r\n", "\n")
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_gets_colours_and_no_color_takes_them_away() {
    let folder = hostile();
    let shown = |variables: &str| {
        let line = format!(
            "{variables} {} check --vandaag {TODAY}",
            env!("CARGO_BIN_EXE_leerplan")
        );
        let mut script = std::process::Command::new("script");
        script
            .args(["-qec", &line, "/dev/null"])
            .current_dir(folder.path());
        script
            .env_remove("NO_COLOR")
            // A build server is taken for a terminal that bears colours, whatever TERM says.
            .env_remove("CI")
            .env("TERM", "xterm-256color")
            .stdin(Stdio::null());
        String::from_utf8(script.output().unwrap().stdout).unwrap()
    };
    assert!(shown("").contains(ESCAPE));
    assert!(!shown("NO_COLOR=1").contains(ESCAPE));
    assert!(!shown("TERM=dumb").contains(ESCAPE));
}
