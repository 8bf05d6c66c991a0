//! What a shell proposes for names of pupils and for ids: asked for when Tab is pressed.

use std::path::Path;
use std::process::Command;

use crate::support::{Folder, code, err, leerplan, out, run, school};

const KLAS: &str = "soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: l-k7f2q}\n  - {id: l-9x4hb}\n  - {id: tim}\n  - {id: zonder}\n";
const NAMEN: &str = "soort: namen\nklas: 3v\nnamen:\n  l-k7f2q: Sanne de Wit\n  l-9x4hb: Sam O'Neill\n  tim: Tim Bakker\n  weg: Tim Bakker\n  x-9: Bo $(x)`y`\n";

fn folder() -> Folder {
    let folder = school();
    folder
        .write("klassen/3v.yaml", KLAS)
        .write("klassen/sport.yaml", &KLAS.replace("3v", "sport-1"))
        .write("namen/3v.yaml", NAMEN)
        .write(
            "planningen/na-h1.yaml",
            "soort: planning\nvak: na\nklas: 3v\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\n",
        );
    folder
}

/// What is proposed for the end of a line, one a line.
fn proposed(folder: &Path, shell: &str, line: &[&str]) -> Vec<String> {
    let args = [&["aanvullen", shell, "--", "leerplan"], line].concat();
    let output = run(folder, &args);
    assert_eq!(code(&output), 0, "{line:?}: {}", err(&output));
    assert_eq!(err(&output), "");
    out(&output).lines().map(str::to_owned).collect()
}

#[test]
fn names_and_ids_are_proposed_where_one_belongs() {
    let folder = folder();
    let everybody = [
        "Bo $(x)`y`",
        "Sam O'Neill",
        "Sanne de Wit",
        "tim",
        "weg",
        "zonder",
    ];
    let classes = ["3v", "sport-1"];
    let cases: [(&[&str], &[&str]); 22] = [
        (&["hernoem", "leerling", ""], &everybody),
        (&["hernoem", "leerling", "sa"], &everybody[1..3]),
        (&["hernoem", "leerling", "Sanne\\ d"], &everybody[2..3]),
        (&["hernoem", "leerling", "\"Sanne d"], &everybody[2..3]),
        (&["hernoem", "leerling", "l-k"], &["l-k7f2q"]),
        (&["hernoem", "leerling", "tim", ""], &[]),
        (&["hernoem", "klas", ""], &classes),
        (&["hernoem", "--diff", "klas", "s"], &classes[1..]),
        (&["hernoem", "--in", "klas", "klas", ""], &classes),
        (&["hernoem", "planning", ""], &["na-h1"]),
        (&["hernoem", "leerdoel", ""], &[]),
        (&["hernoem", ""], &[]),
        (&["hernoem", "leerling", "-"], &[]),
        (&["inzage", "San"], &everybody[2..3]),
        (&["inzage", "--format", "m"], &[]),
        (&["verwijder", "leerling", "San"], &everybody[2..3]),
        (
            &["formulier", "gesprek", "--leerling", "San"],
            &everybody[2..3],
        ),
        (
            &["formulier", "studiewijzer", "--klas", "=", "3"],
            &classes[..1],
        ),
        (&["nieuw", "voortgang", "--planning", ""], &["na-h1"]),
        (&["nieuw", "klas", "--leerling", ""], &[]),
        (&["check", ""], &[]),
        (&["uitleg", "dub"], &[]),
    ];
    for (line, expected) in cases {
        assert_eq!(proposed(folder.path(), "bash", line), expected, "{line:?}");
    }
    assert_eq!(
        proposed(folder.path(), "fish", &["inzage", "San"]),
        ["Sanne de Wit\tl-k7f2q, 3v, sport-1"]
    );
    assert_eq!(
        proposed(folder.path(), "zsh", &["hernoem", "leerling", "l-k"]),
        ["l-k7f2q:Sanne de Wit, 3v, sport-1"]
    );
    let elsewhere = Folder::empty();
    assert!(proposed(elsewhere.path(), "bash", &["inzage", ""]).is_empty());
}

#[test]
fn a_build_server_is_told_no_names() {
    let folder = folder();
    let mut command = leerplan(folder.path());
    command.args(["aanvullen", "fish", "--", "leerplan", "inzage", ""]);
    let output = command.env("CI", "true").output().unwrap();
    let told = out(&output);
    assert!(told.contains("l-k7f2q\t"), "{told}");
    assert!(!told.contains("Sanne") && !told.contains("Tim"), "{told}");
}

#[test]
fn every_option_for_a_class_or_a_pupil_proposes_them() {
    let folder = folder();
    let help = out(&run(folder.path(), &["--help"]));
    let commands = help.lines().filter_map(|line| {
        let word = line.strip_prefix("  ")?.split(' ').next()?;
        word.chars().all(char::is_alphabetic).then_some(word)
    });
    let mut found = 0;
    for command in commands.filter(|word| !word.is_empty()) {
        let help = out(&run(folder.path(), &[command, "--help"]));
        for line in help.lines() {
            let option = line.split_whitespace().find(|word| word.starts_with("--"));
            let takes = ["<KLAS>", "<LEERLING>"]
                .iter()
                .any(|one| line.contains(one));
            if let Some(option) = option.filter(|_| takes) {
                found += 1;
                let told = proposed(folder.path(), "bash", &[command, option, ""]);
                assert!(!told.is_empty(), "{command} {option}");
            }
        }
    }
    assert!(found >= 6, "{found}");
}

/// A folder with the program in it, which the scripts call by name, and a search path that begins there.
fn path() -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_leerplan"));
    let folder = program.parent().unwrap().display();
    format!("{folder}:{}", std::env::var("PATH").unwrap())
}

/// What a shell says of a program, in a folder with the program on its path; `None` where there is no such
/// shell.
fn said(folder: &Folder, shell: &[&str], program: &str) -> Option<String> {
    Command::new(shell[0]).arg("--version").output().ok()?;
    let output = Command::new("timeout")
        .arg("20")
        .args(shell)
        .arg(program)
        .current_dir(folder.path())
        .env("PATH", path())
        .env_remove("CI")
        .env_remove("LEERPLAN_NAMEN")
        .output()
        .unwrap();
    Some(String::from_utf8_lossy(&output.stdout).into_owned() + &err(&output))
}

fn script(folder: &Folder, shell: &str) -> String {
    out(&run(folder.path(), &["aanvullen", shell]))
}

#[cfg(unix)]
#[test]
fn bash_puts_a_name_in_quotes_that_it_needs() {
    let folder = folder();
    folder.write("script", &script(&folder, "bash"));
    for (typed, expected) in [
        ("Sanne", "<Sanne\\ de\\ Wit>"),
        ("Sanne\\ d", "<Sanne\\ de\\ Wit>"),
        ("\"Sanne d", "<Sanne de Wit>"),
        ("Sam", "<Sam\\ O\\'Neill>"),
        ("y", "<>"),
        ("Bo", "<Bo\\ \\$\\(x\\)\\`y\\`>"),
        ("\"Bo", "<Bo \\$(x)\\`y\\`>"),
        ("'Sam", "<Sam O'\\''Neill>"),
    ] {
        folder.write("typed", typed);
        let test = "source ./script; typed=$(<typed); COMP_WORDS=(leerplan hernoem leerling \"$typed\"); COMP_CWORD=3; _leerplan_met_namen leerplan \"$typed\" leerling; printf '<%s>' \"${COMPREPLY[@]}\"";
        if let Some(said) = said(&folder, &["bash", "--norc", "-c"], test) {
            assert_eq!(said, expected, "{typed}");
        }
    }
    let test = "source ./script; complete -p leerplan; COMP_WORDS=(leerplan ch); COMP_CWORD=1; _leerplan_met_namen leerplan ch leerplan; echo \"${COMPREPLY[@]}\"";
    if let Some(said) = said(&folder, &["bash", "--norc", "-c"], test) {
        assert!(said.contains("-F _leerplan_met_namen leerplan"), "{said}");
        assert!(said.ends_with("\ncheck\n"), "{said}");
    }
}

#[test]
fn fish_proposes_names_with_who_they_are() {
    let folder = folder();
    folder.write("l.fish", &script(&folder, "fish"));
    for (line, expected) in [
        (
            "leerplan hernoem leerling Sanne",
            "Sanne de Wit\tl-k7f2q, 3v, sport-1\n",
        ),
        ("leerplan status --klas sp", "sport-1\tklas\n"),
        ("leerplan hernoem klas ", "3v\tklas\nsport-1\tklas\n"),
        (
            "leerplan hernoem lee",
            "leerdoel\nleerlijn\nleerling\nleerplan\n",
        ),
    ] {
        let test = format!("source l.fish; complete -C '{line}'");
        if let Some(said) = said(&folder, &["fish", "--no-config", "-c"], &test) {
            assert_eq!(said, expected, "{line}");
        }
    }
}

#[cfg(unix)]
#[test]
fn zsh_completes_a_name() {
    let folder = folder();
    folder.write("z/_leerplan", &script(&folder, "zsh"));
    for (typed, expected) in [
        ("leerplan hernoem leerling Sanne", "*Wit*"),
        ("leerplan status --klas sp", "*sport-1*"),
        ("leerplan uitleg opdracht-n", "*notatie*"),
    ] {
        let test = format!(
            "\
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'fpath=($PWD/z $fpath); autoload -Uz compinit; compinit -u -D; PS1=; print be\"\"gin'
while zpty -r z out && [[ $out != *begin* ]]; do :; done
zpty -w -n z $'print -r -- leerplan >/dev/null; {typed}\\t'
while zpty -r z out '{expected}'; do print -r -- found; break; done
zpty -d z
"
        );
        folder.write("test.zsh", &test);
        if let Some(said) = said(&folder, &["zsh", "-f"], "test.zsh") {
            assert!(said.contains("found"), "{typed}: {said:?}");
        }
    }
}
