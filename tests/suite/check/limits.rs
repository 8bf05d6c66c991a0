//! The limits of what is read and shown, just inside and just outside.

use leerplan::internals::yaml::{MAX_BYTES, MAX_DEPTH, MAX_NODES, parse_toml, parse_yaml};
use leerplan::path;

use crate::support::{
    Folder, KLAS, PLANNING, TODAY, check, code, leerplan, out, run, school, settings, titles,
};

/// The message of the fault of a text; nothing where it is read.
fn fault(text: String) -> Option<String> {
    parse_yaml(text).err().map(|(fault, _)| fault.message)
}

#[test]
fn a_file_may_be_as_large_as_the_limit_and_no_larger() {
    let size = usize::try_from(MAX_BYTES).unwrap();
    let filled = |bytes: usize| {
        let comment = "x".repeat(bytes - KLAS.len() - 3);
        format!("{KLAS}# {comment}\n")
    };
    for (bytes, expected) in [(size - 1, 0), (size, 0), (size + 1, 1), (2 * size, 1)] {
        let folder = school();
        let text = filled(bytes);
        assert_eq!(text.len(), bytes);
        folder.write("klas.yaml", &text);
        let output = check(&folder, &["--regel", "onleesbaar-bestand"]);
        assert_eq!(titles(&output).len(), expected, "{bytes}");
    }
    let folder = school();
    let text = settings(leerplan::model::Kleur::Blauw);
    let comment = "x".repeat(size - text.len() - 1);
    folder.write("leerplan.toml", &format!("{text}# {comment}\n"));
    let output = check(&folder, &["--regel", "onleesbaar-bestand"]);
    assert_eq!(titles(&output).len(), 1, "the settings too");
}

#[test]
fn lists_and_groups_may_be_as_deep_as_the_limit() {
    let flow = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    let maps = |depth: usize| "{a: ".repeat(depth) + &"}".repeat(depth);
    let block = |depth: usize| "- ".repeat(depth) + "a\n";
    let fields = |depth: usize| {
        let line = |at| format!("{}a:\n", "  ".repeat(at));
        (0..depth).map(line).collect::<String>() + &"  ".repeat(depth) + "a\n"
    };
    let shapes: [&dyn Fn(usize) -> String; 4] = [&flow, &maps, &block, &fields];
    for shape in shapes {
        for depth in [1, MAX_DEPTH - 1, MAX_DEPTH] {
            assert_eq!(fault(shape(depth)), None, "{depth}");
        }
        for depth in [MAX_DEPTH + 1, MAX_DEPTH + 2, 2 * MAX_DEPTH, 1_000] {
            let message = fault(shape(depth)).unwrap();
            assert!(message.contains("meer dan 64 lagen diep"), "{message}");
        }
    }
}

#[test]
fn settings_are_not_read_deeper_than_bears() {
    for depth in [100, 10_000, 100_000] {
        let list = format!("a = {}{}\n", "[".repeat(depth), "]".repeat(depth));
        let table = format!(
            "a = {}{}\n",
            "{a = ".repeat(depth),
            "1".to_owned() + &"}".repeat(depth)
        );
        let name = format!("{}a = 1\n", "a.".repeat(depth));
        for text in [list, table, name] {
            // Read or a fault: either will do, as long as there is an answer.
            if let Ok(tree) = parse_toml(text) {
                assert!(tree.root().is_some());
            }
        }
    }
}

#[test]
fn a_file_has_at_most_so_many_names_and_values() {
    // The list itself is a value too.
    let list = |items: usize| format!("[{}]\n", vec!["a"; items].join(","));
    assert_eq!(fault(list(MAX_NODES - 1)), None);
    let message = fault(list(MAX_NODES)).unwrap();
    assert!(message.contains("meer dan 50.000 velden"), "{message}");
    let toml = |items: usize| parse_toml(format!("a = [{}]\n", vec!["1"; items].join(",")));
    assert!(toml(MAX_NODES - 3).is_ok());
    assert!(toml(MAX_NODES).is_err());
    // As many as fit in the largest file: far more than a tree could number.
    assert!(toml(500_000).is_err());
    assert!(fault(list(500_000)).is_some());
}

#[test]
fn what_stands_at_the_end_of_the_largest_file_has_its_place() {
    let size = usize::try_from(MAX_BYTES).unwrap();
    let end = "laatste: [a, \"b\"]";
    let filled = format!("#{}\n{end}", "x".repeat(size - end.len() - 2));
    assert_eq!(filled.len(), size);
    let tree = parse_yaml(filled.clone()).unwrap();
    let last = tree.find(&path!["laatste", 1]).unwrap();
    let span = tree.span(last);
    assert_eq!(span.end.offset as usize, size - 1);
    assert_eq!((tree.slice(span), tree.scalar(last)), ("\"b\"", Some("b")));
    let whole = tree.span(tree.root().unwrap());
    assert_eq!(whole.end.offset as usize, size);
    let message = fault(filled + "\n").unwrap();
    assert!(message.contains("groter dan 1 MiB"), "{message}");
    let toml = format!("a = 1 #{}", "x".repeat(size));
    assert!(parse_toml(toml).is_err());
}

#[test]
fn anchors_aliases_and_merges_are_refused_wherever_they_stand() {
    for text in [
        "a: &x 1\n",
        "a: &x\n",
        "&x a: 1\n",
        "&x\na: 1\n",
        "- &x {a: 1}\n",
        "a: [&x b]\n",
        "a: *x\n",
        "*x : 1\n",
        "a: &x {b: 1}\nc:\n  <<: *x\n",
        "a: &x [*x]\n",
        "a: &\u{e9} 1\n",
    ] {
        let message = fault(text.to_owned());
        assert!(message.is_some(), "{text}");
    }
    for text in [
        "a: x & y\n",
        "a: 'A&B'\n",
        "a: 3 * 4\n",
        "a: \"*x\"\n",
        "<<: 1\n",
    ] {
        assert_eq!(fault(text.to_owned()), None, "{text}");
    }
}

/// So many documents with one fault and nothing else that is asked for.
fn faulty(number: usize) -> Folder {
    let folder = school();
    let line = |at| format!("x{at}: 1\n");
    let unknown: String = (0..number).map(line).collect();
    folder.write("klas.yaml", &format!("{KLAS}{unknown}"));
    folder
}

fn report(folder: &Folder, format: &str) -> String {
    let args = ["check", "--vandaag", TODAY, "--regel", "onbekend-veld"];
    let mut command = leerplan(folder.path());
    command.args(args).args(["--format", format]);
    out(&command.output().unwrap())
}

#[test]
fn github_shows_ten_and_tells_of_the_rest() {
    for (number, notes) in [(9, 0), (10, 0), (11, 1), (500, 1)] {
        let text = report(&faulty(number), "github");
        let shown = text.lines().filter(|line| line.starts_with("::error"));
        assert_eq!(shown.count(), number.min(10), "{number}");
        let rest = text.lines().filter(|line| line.contains("en nog "));
        assert_eq!(rest.count(), notes, "{text}");
    }
}

#[test]
fn sarif_holds_what_github_takes_and_tells_of_the_rest() {
    for number in [4_999, 5_000, 5_001] {
        let folder = faulty(number);
        let args = ["check", "--vandaag", TODAY, "--regel", "onbekend-veld"];
        let mut command = leerplan(folder.path());
        command.args(args).args(["--format", "sarif"]);
        let output = command.output().unwrap();
        let json: serde_json::Value = serde_json::from_str(&out(&output)).unwrap();
        let results = json["runs"][0]["results"].as_array().unwrap();
        assert_eq!(results.len(), number, "nothing is lost");
        let told = crate::support::err(&output).contains("5000");
        assert_eq!(told, number > 5_000, "{}", crate::support::err(&output));
    }
}

#[test]
fn text_shows_every_finding() {
    for number in [1, 2_000] {
        let output = check(&faulty(number), &["--regel", "onbekend-veld"]);
        assert_eq!(titles(&output).len(), number);
    }
}

#[test]
fn an_excerpt_of_a_long_line_is_short_and_its_column_right() {
    let folder = school();
    let row = "{nummer: 1, é: 1}";
    let rows = vec![row; 3_000].join(", ");
    folder.write("p.yaml", &format!("{PLANNING}paragrafen: [{rows}]\n"));
    let output = check(&folder, &["--regel", "onbekend-veld"]);
    let text = out(&output);
    assert_eq!(titles(&output).len(), 3_000);
    assert!(text.len() < 3_000 * 600, "{}", text.len());
    let column = |at: usize| 13 + at * (row.chars().count() + 2) + 13;
    let places: Vec<&str> = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--> p.yaml:6:"))
        .collect();
    let expected: Vec<String> = (0..3_000).map(|at| column(at).to_string()).collect();
    assert_eq!(places, expected);
    assert!(!text.contains(":::"), "no place without a name");
}

#[test]
fn places_far_apart_are_two_excerpts() {
    let folder = school();
    let between = "# x\n".repeat(5_000);
    folder.write("klas.yaml", &format!("{KLAS}{between}klas: 4v\n"));
    let output = check(&folder, &["--regel", "dubbele-sleutel"]);
    let text = out(&output);
    assert_eq!(titles(&output).len(), 1, "{text}");
    assert!(text.contains("--> klas.yaml:5007:1"), "{text}");
    assert!(text.contains("::: klas.yaml:2:1"), "{text}");
}

#[test]
fn numbers_and_weeks_beyond_all_bounds_are_findings_and_dates_do_no_harm() {
    let huge = [
        "99999999999999999999999999",
        "-99999999999999999999999999",
        "1e999",
        ".inf",
        "0x7fffffffffffffff",
        "340282366920938463463374607431768211456",
        "9".repeat(5_000).leak(),
    ];
    for value in huge {
        let folder = school();
        let planning = PLANNING.replace("leerjaar: 3", &format!("leerjaar: {value}"));
        folder.write(
            "p.yaml",
            &format!(
                "{planning}periode: {value}\nparagrafen:\n  - {{nummer: 1, week: {value}, opdrachten: '{value}, 1-{value}'}}\ntoets: {{vorm: formatief, datum: {value}, week: {value}}}\n"
            ),
        );
        let output = check(&folder, &["--regel", "verkeerde-waarde"]);
        assert_eq!(code(&output), 1, "{value}");
        assert!(titles(&output).len() >= 4, "{value}: {}", out(&output));
    }
    for date in [
        "0000-01-01",
        "9999-12-31",
        "99999-01-01",
        "2026-02-30",
        "-4713-01-01",
    ] {
        let folder = school();
        folder.write(
            "p.yaml",
            &format!("{PLANNING}toets: {{vorm: formatief, datum: {date}}}\n"),
        );
        assert!(matches!(code(&check(&folder, &[])), 0 | 1), "{date}");
        let output = run(
            folder.path(),
            &["render", "--vandaag", TODAY, "--out", "uit"],
        );
        assert_eq!(code(&output), 0, "{date}: {}", crate::support::err(&output));
    }
}

#[test]
fn a_period_of_ages_or_a_year_far_away_does_no_harm() {
    let base = settings(leerplan::model::Kleur::Geel);
    let head: String = base
        .lines()
        .take(5)
        .map(|line| format!("{line}\n"))
        .collect();
    for more in [
        "[[periode]]\nnummer = 1\nvan = 0001-01-01\ntot = 9999-12-31\n",
        "[[periode]]\nnummer = 1\nvan = 2026-10-16\ntot = 2026-08-31\n",
        "[[vrij]]\nnaam = \"altijd\"\nvan = 0001-01-01\ntot = 9999-12-31\n",
        "[[periode]]\nnummer = 99999999999999999999\nvan = 2026-08-31\ntot = 2026-10-16\n",
    ] {
        let folder = Folder::empty();
        folder
            .write("leerplan.toml", &format!("{head}{more}"))
            .write("klas.yaml", KLAS)
            .write(
                "p.yaml",
                &format!("{PLANNING}periode: 1\nparagrafen: [{{nummer: 1, week: 37}}]\n"),
            );
        assert!(matches!(code(&check(&folder, &[])), 0 | 1), "{more}");
        let output = run(
            folder.path(),
            &["render", "--vandaag", TODAY, "--out", "uit"],
        );
        assert_eq!(code(&output), 0, "{more}: {}", crate::support::err(&output));
    }
    for year in [
        "0000-0001",
        "9999-10000",
        "262142-262143",
        "99999999999-99999999999",
    ] {
        let folder = school();
        folder.write("leerplan.toml", &base.replace("2026-2027", year));
        assert!(matches!(code(&check(&folder, &[])), 0 | 1), "{year}");
    }
}

#[test]
fn patterns_that_multiply_are_a_finding_or_work() {
    let folder = school();
    folder.write("klas.yaml", KLAS);
    let many = "{a,b}".repeat(200);
    let deep = "{".repeat(500) + &"}".repeat(500);
    let stars = "**/".repeat(500) + "*";
    let wild = "*a".repeat(2_000);
    for pattern in [
        many,
        deep,
        stars,
        wild,
        "[".repeat(1_000),
        "\\\\".repeat(999),
    ] {
        let base = settings(leerplan::model::Kleur::Blauw);
        let text = format!("{base}[bestanden]\nnegeer = ['{pattern}']\n");
        folder.write("leerplan.toml", &text);
        let short: String = pattern.chars().take(20).collect();
        assert!(matches!(code(&check(&folder, &[])), 0 | 1), "{short}");
    }
}
