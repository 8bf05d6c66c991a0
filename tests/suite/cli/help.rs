//! Help, man pages and completions: Dutch, complete, and with examples that work.

use std::process::{Command, Stdio};

use leerplan::model::Kleur;

use crate::live::support::Going;
use crate::start::support;
use crate::support::{Folder, code, err, leerplan, out, run};

/// The commands, as the general help lists them.
pub fn commands() -> Vec<String> {
    let help = out(&run(Folder::empty().path(), &["--help"]));
    let list = help.split("Opdrachten:\n").nth(1).unwrap();
    let list = list.split("\n\n").next().unwrap();
    // The lines that go on with an explanation stand further in.
    let own = list.lines().filter(|line| !line.starts_with("   "));
    own.map(|line| line.trim().split(' ').next().unwrap().to_owned())
        .collect()
}

fn help(command: &str) -> String {
    let output = run(Folder::empty().path(), &[command, "--help"]);
    assert_eq!(code(&output), 0, "{command}: {}", err(&output));
    out(&output)
}

#[test]
fn every_command_has_help_in_dutch() {
    let commands = commands();
    assert!(commands.len() >= 12, "{commands:?}");
    let english = [
        "Usage",
        "OPTIONS",
        "Options",
        "COMMAND",
        "Commands",
        "Arguments",
        "Print help",
        "Print version",
        "default:",
        "possible values",
        "aliases",
        "env:",
    ];
    let general = out(&run(Folder::empty().path(), &["--help"]));
    let pages = commands.iter().map(|command| help(command));
    for page in pages.chain([general]) {
        for word in english {
            assert!(!page.contains(word), "{word:?} in {page}");
        }
        assert!(page.contains("Gebruik: leerplan "), "{page}");
        assert!(page.contains("Opties:"), "{page}");
    }
}

#[test]
fn both_ways_of_asking_for_help_say_the_same() {
    for command in commands() {
        let short = run(Folder::empty().path(), &[&command, "-h"]);
        assert_eq!(out(&short), help(&command));
    }
}

fn examples(command: &str) -> Vec<String> {
    let help = help(command);
    let lines = help.split("Voorbeelden:\n").nth(1);
    let lines = lines.unwrap_or_else(|| panic!("{command} has no examples: {help}"));
    let lines = lines.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The arguments of an example as a shell takes them, without what is said about it and without
/// what goes on behind a pipe.
fn words(example: &str) -> Vec<String> {
    let command = example.split(" | ").next().unwrap();
    let command = command.split(" > ").next().unwrap();
    let command = command.split(" >> ").next().unwrap();
    let command = command.split("  ").next().unwrap();
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in command.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().unwrap().push(c),
        }
    }
    words
}

#[test]
fn every_command_has_examples_that_the_command_line_takes() {
    for command in commands() {
        let examples = examples(&command);
        assert!(!examples.is_empty(), "{command}");
        for example in examples {
            let words = words(&example);
            assert_eq!(words[0], "leerplan", "{example}");
            if words.iter().any(|word| word == "pdf") {
                continue;
            }
            let folder = support::school(Kleur::Groen);
            if words
                .iter()
                .any(|word| word == "--watch" || word == "serve")
            {
                let args: Vec<&str> = words[1..].iter().map(String::as_str).collect();
                let first = Going::start(folder.path(), &args).wait_for("");
                let refused = first.contains("kan niet verder") && !first.contains("is bezet");
                assert!(!refused, "{example}: {first}");
                continue;
            }
            let mut run = leerplan(folder.path());
            let output = run.args(&words[1..]).stdin(Stdio::null()).output().unwrap();
            let said = err(&output);
            assert!(
                !said.contains("`leerplan --help` laat zien"),
                "{example}: {said}"
            );
        }
    }
}

#[test]
fn what_the_parser_refuses_is_said_in_dutch() {
    let folder = support::school(Kleur::Blauw);
    let cases: [(&[&str], &str); 8] = [
        (&["uitleg"], "er ontbreekt iets: <NAAM>"),
        (&["check", "--format"], "ontbreekt een waarde"),
        (&["aanvullen", "csh"], "kies uit: bash"),
        (
            &["render", "--timeout", "0"],
            "kies een getal van 1 tot en met 86400",
        ),
        (
            &["render", "--timeout", "lang"],
            "kies een getal van 1 tot en met 86400",
        ),
        (
            &["stappenplan", "blauw", "--stap", "9"],
            "kan niet bij `--stap",
        ),
        (&["man", "chek"], "bedoel je `check`?"),
        (&["schema", "planing"], "bedoel je `planning`?"),
    ];
    for (args, said) in cases {
        let output = run(folder.path(), args);
        assert_eq!(code(&output), 2, "{args:?}");
        assert!(err(&output).contains(said), "{args:?}: {}", err(&output));
    }
}

#[test]
fn uitleg_tells_what_may_be_written_in_a_document() {
    let output = run(Folder::empty().path(), &["uitleg", "planning"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let said = out(&output);
    assert!(said.contains("titel*"), "{said}");
    assert!(said.contains("Wie dit hoofdstuk geeft."), "{said}");
    assert!(said.contains("Kies uit formatief, summatief."), "{said}");
    // A field of a group within stands further in.
    assert!(said.contains("\n    nummer*"), "{said}");
}

/// Each page as man shows it; whatever groff has to say about it is a fault.
#[cfg(unix)]
#[test]
fn man_pages_are_read_without_warnings() {
    let folder = Folder::empty();
    let output = run(folder.path(), &["man", "--out", "man"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let names: Vec<String> = commands();
    for name in names
        .iter()
        .map(|name| format!("leerplan-{name}.1"))
        .chain(["leerplan.1".to_owned()])
    {
        let path = folder.path().join("man").join(&name);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(".SH \"NAAM\""), "{name}");
        assert!(text.contains(".SH \"VOORBEELDEN\""), "{name}");
        let groff = Command::new("groff")
            .args(["-man", "-Tutf8", "-ww", "-z", "-K", "utf8"])
            .arg(&path)
            .output();
        if let Ok(groff) = groff {
            assert_eq!(String::from_utf8_lossy(&groff.stderr), "", "{name}");
            assert!(groff.status.success(), "{name}");
        }
    }
}

#[test]
fn a_man_page_keeps_dashes_and_lines_that_begin_with_a_point() {
    let page = out(&run(Folder::empty().path(), &["man", "check"]));
    assert!(page.contains("\\-\\-samenvatting"), "{page}");
    assert!(!page.contains("--samenvatting"), "{page}");
    let requests = page.lines().filter(|line| line.starts_with('.'));
    for line in requests {
        let known = [".TH", ".SH", ".TP", ".nf", ".fi"];
        assert!(known.iter().any(|known| line.starts_with(known)), "{line}");
    }
}

/// What bash proposes for a line that is being typed.
#[cfg(unix)]
fn proposed(line: &[&str]) -> Option<Vec<String>> {
    let script = out(&run(Folder::empty().path(), &["aanvullen", "bash"]));
    let words: Vec<String> = line.iter().map(|word| format!("'{word}'")).collect();
    let test = format!(
        "{script}\nCOMP_WORDS=({})\nCOMP_CWORD={}\n_leerplan leerplan '{}' '{}'\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"\n",
        words.join(" "),
        line.len() - 1,
        line.last().unwrap(),
        line.get(line.len().wrapping_sub(2)).unwrap(),
    );
    let bash = Command::new("bash")
        .args(["--norc", "-c", &test])
        .output()
        .ok()?;
    assert_eq!(String::from_utf8_lossy(&bash.stderr), "");
    let said = String::from_utf8(bash.stdout).unwrap();
    Some(said.lines().map(str::to_owned).collect())
}

#[cfg(unix)]
#[test]
fn bash_proposes_commands_options_and_names() {
    let cases: [(&[&str], &str); 7] = [
        (&["leerplan", "ch"], "check"),
        (&["leerplan", "check", "--sam"], "--samenvatting"),
        (&["leerplan", "uitleg", "opdracht-n"], "opdracht-notatie"),
        (&["leerplan", "nieuw", "inv"], "invoeringsplan"),
        (&["leerplan", "schema", "al"], "alles"),
        (&["leerplan", "stappenplan", "gr"], "groen"),
        (&["leerplan", "aanvullen", "z"], "zsh"),
    ];
    for (line, expected) in cases {
        if let Some(proposed) = proposed(line) {
            assert_eq!(proposed, [expected], "{line:?}");
        }
    }
}

#[test]
fn there_is_a_script_for_each_shell() {
    for (shell, sign) in [
        ("bash", "complete -F _leerplan"),
        ("zsh", "#compdef leerplan"),
        ("fish", "complete -c leerplan"),
        ("powershell", "Register-ArgumentCompleter"),
    ] {
        let output = run(Folder::empty().path(), &["aanvullen", shell]);
        assert_eq!(code(&output), 0);
        let script = out(&output);
        assert!(script.contains(sign), "{shell}");
        // PowerShell is told of commands and options only.
        let words = shell != "powershell";
        assert_eq!(script.contains("opdracht-notatie"), words, "{shell}");
        let checked = match shell {
            "bash" | "zsh" | "fish" => check_syntax(shell, &script),
            _ => None,
        };
        assert!(checked.is_none_or(|errors| errors.is_empty()), "{shell}");
    }
}

/// What the shell itself says of a script; `None` where it is not on this machine.
fn check_syntax(shell: &str, script: &str) -> Option<String> {
    let folder = Folder::empty();
    folder.write("script", script);
    let flag = if shell == "fish" {
        "--no-execute"
    } else {
        "-n"
    };
    let path = folder.path().join("script");
    let checked = Command::new(shell).arg(flag).arg(path).output().ok()?;
    Some(String::from_utf8_lossy(&checked.stderr).into_owned())
}

/// What fish proposes, where it is on this machine.
#[test]
fn fish_proposes_commands_options_and_names() {
    let folder = Folder::empty();
    folder.write("l.fish", &out(&run(folder.path(), &["aanvullen", "fish"])));
    for (line, expected) in [
        ("leerplan ch", "check"),
        ("leerplan check --sam", "--samenvatting"),
        ("leerplan uitleg opdracht-n", "opdracht-notatie"),
        ("leerplan nieuw inv", "invoeringsplan"),
    ] {
        let test = format!("source l.fish; complete -C '{line}'");
        let mut fish = Command::new("fish");
        fish.args(["--no-config", "-c", &test])
            .current_dir(folder.path());
        if let Ok(shown) = fish.output() {
            let shown = String::from_utf8(shown.stdout).unwrap();
            let first: Vec<&str> = shown.lines().filter_map(|l| l.split('\t').next()).collect();
            assert_eq!(first, [expected], "{line}");
        }
    }
}

/// What zsh makes of a line when Tab is pressed, where it is on this machine.
#[cfg(unix)]
#[test]
fn zsh_completes_commands_and_names() {
    let folder = Folder::empty();
    folder.write(
        "z/_leerplan",
        &out(&run(folder.path(), &["aanvullen", "zsh"])),
    );
    let test = "\
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'fpath=($PWD/z $fpath); autoload -Uz compinit; compinit -u -D; PS1=; print be\"\"gin'
while zpty -r z out && [[ $out != *begin* ]]; do :; done
zpty -w -n z $'print -r -- leerplan >/dev/null; leerplan uitleg opdracht-n\\t'
while zpty -r z out '*notatie*'; do print -r -- $out; break; done
zpty -d z
";
    folder.write("test.zsh", test);
    let mut zsh = Command::new("timeout");
    zsh.args(["20", "zsh", "-f", "test.zsh"])
        .current_dir(folder.path());
    let has_zsh = Command::new("zsh").arg("--version").output().is_ok();
    if let Some(shown) = has_zsh.then(|| zsh.output().unwrap()) {
        let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
        assert!(shown.contains("opdracht-notatie"), "{shown:?}");
    }
}
