//! `leerplan init --ci`: a build server checks the folder. `.ci/kits` runs what is written here.

use crate::support::{Folder, code, err, out, run, school};

const INSTALL: &str = "sh installeer-leerplan.sh";

/// The command in a file with which the server installs.
fn installation(text: &str) -> String {
    let mut lines = text.lines();
    let line = lines.find_map(|line| {
        let github = line.strip_prefix("        run: ");
        github.or_else(|| line.strip_prefix("    - "))
    });
    let value = line.unwrap();
    // what stands between double quotes is spelled as in JSON
    if value.starts_with('"') {
        serde_json::from_str(value).unwrap()
    } else {
        value.to_owned()
    }
}

/// Nobody owns the name `leerplan` where programs are fetched by name: whoever takes it would run a
/// program of theirs in every build.
#[test]
fn a_way_to_install_is_never_made_up() {
    for server in ["github", "gitlab"] {
        let folder = school();
        let output = run(folder.path(), &["init", "--ci", server]);
        assert_eq!(code(&output), 2);
        let said = err(&output);
        assert!(said.contains("die naam is nog van niemand"), "{said}");
        assert!(said.contains("--installatie"), "{said}");
        assert_eq!(names(&folder), ["leerplan.toml"]);
        let new = Folder::empty();
        let words = [
            "init", "--ci", server, "--school", "Noord", "--kleur", "geel",
        ];
        assert_eq!(code(&run(new.path(), &words)), 2);
        assert_eq!(names(&new), [""; 0]);
    }
    for template in ["github", "gitlab"] {
        let path = format!("templates/start/ci/{template}.yml");
        let text = std::fs::read_to_string(path).unwrap();
        assert!(!text.contains("install leerplan"), "{text}");
    }
}

fn names(folder: &Folder) -> Vec<String> {
    let entries = std::fs::read_dir(folder.path()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name());
    names.map(|name| name.into_string().unwrap()).collect()
}

#[test]
fn what_the_school_says_is_written_as_one_value() {
    for command in [
        "cargo install --locked --git https://code.example/leerplan leerplan",
        "echo \"$(date)\": 'klaar' # {[*&!%@`?|>-",
        "true",
        "- a: b",
        "curl -fsS https://een.example/leerplan -o \"$HOME/bin/leerplan\" && chmod +x ~/bin/leerplan",
        "a \\n b\\",
        "{{ versie }} ${{ secrets.SLEUTEL }}",
    ] {
        let option = format!("--installatie={command}");
        for (server, path) in [
            ("github", ".github/workflows/leerplan.yml"),
            ("gitlab", ".gitlab-ci.yml"),
        ] {
            let folder = school();
            let output = run(folder.path(), &["init", "--ci", server, &option]);
            assert_eq!(code(&output), 0, "{}", err(&output));
            let text = std::fs::read_to_string(folder.path().join(path)).unwrap();
            assert_eq!(installation(&text), command, "{text}");
        }
    }
}

#[test]
fn a_way_to_install_is_one_line_that_can_be_read() {
    for (command, why) in [
        ("", "de opdracht is leeg"),
        ("  ", "de opdracht is leeg"),
        ("a\nb", "op een regel"),
        ("a\rb", "op een regel"),
        ("a\tb", "dat je niet ziet (U+0009)"),
        ("a\u{1b}[2Jb", "dat je niet ziet (U+001B)"),
        ("sh \u{202e}a", "dat je niet ziet (U+202E)"),
        ("sh\u{a0}a", "dat je niet ziet (U+00A0)"),
    ] {
        let folder = school();
        let words = ["init", "--ci", "github", "--installatie", command];
        let output = run(folder.path(), &words);
        assert_eq!(code(&output), 2, "{command:?}");
        assert!(err(&output).contains(why), "{command:?}: {}", err(&output));
        assert_eq!(names(&folder), ["leerplan.toml"]);
    }
    let alone = run(school().path(), &["init", "--installatie", INSTALL]);
    assert_eq!(code(&alone), 2);
    assert!(err(&alone).contains("--ci"), "{}", err(&alone));
}

#[test]
fn a_school_that_is_there_gets_only_the_file_of_its_server() {
    for (server, path) in [
        ("github", ".github/workflows/leerplan.yml"),
        ("gitlab", ".gitlab-ci.yml"),
    ] {
        let folder = school();
        let words = ["init", "--ci", server, "--installatie", INSTALL];
        let output = run(folder.path(), &words);
        assert_eq!(code(&output), 0, "{}", err(&output));
        assert!(out(&output).contains(path), "{}", out(&output));
        let text = std::fs::read_to_string(folder.path().join(path)).unwrap();
        assert!(text.contains("  MAP: \".\"\n"), "{text}");
        assert_eq!(installation(&text), INSTALL);
        let again = run(folder.path(), &words);
        assert_eq!(code(&again), 2);
        assert!(
            err(&again).contains("ik schrijf er niet overheen"),
            "{}",
            err(&again)
        );
    }
}

#[test]
fn the_file_lies_at_the_top_and_names_the_school_folder() {
    let top = Folder::empty();
    top.write(".git/HEAD", "ref: refs/heads/main\n");
    let words = [
        "init",
        "leren/een school",
        "--ci",
        "gitlab",
        "--installatie",
        INSTALL,
        "--school",
        "Noord",
        "--kleur",
        "geel",
    ];
    let output = run(
        top.path(),
        &[&words[..], &["--vandaag", "2026-10-07"]].concat(),
    );
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(top.path().join("leren/een school/leerplan.toml").is_file());
    let text = std::fs::read_to_string(top.path().join(".gitlab-ci.yml")).unwrap();
    assert!(text.contains("  MAP: leren/een school\n"), "{text}");
}

#[test]
fn an_unknown_server_is_refused() {
    let output = run(school().path(), &["init", "--ci", "jenkins"]);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("kies uit github of gitlab"),
        "{}",
        err(&output)
    );
}
