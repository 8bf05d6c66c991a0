//! Merges of git that are not finished.

use crate::support::{PLANNING, TODAY, check, code, school, titles};

/// The findings of a file, as `line: message / hint`.
fn told(path: &str, text: &str) -> Vec<String> {
    let folder = school();
    folder.write(path, text);
    let report = folder.check(TODAY);
    let of_file = report
        .findings
        .iter()
        .filter(|finding| finding.file == path);
    let shown = of_file.map(|finding| {
        let hint = finding.hint.as_deref().unwrap_or_default();
        format!(
            "{} {}: {} / {hint}",
            finding.span.start.line, finding.rule, finding.message
        )
    });
    shown.collect()
}

#[test]
fn it_is_the_only_finding_and_says_which_lines_are_whose() {
    let text = format!(
        "{PLANNING}<<<<<<< HEAD\ndocent: \"Jansen\nklas: 3v1\n=======\ndocent:De Boer\n>>>>>>> feature/rooster\n"
    );
    assert_eq!(
        told("document.yaml", &text),
        [
            "6 samenvoeging-open: hier staat een samenvoeging die nog niet af is (regels 6–11) / \
             regels 7–8 zijn van `HEAD` en regel 10 is van `feature/rooster`: houd over wat klopt, en \
             haal regels 6, 9 en 11 met de tekens van git weg"
        ]
    );
}

#[test]
fn each_place_is_one_finding_also_with_the_text_before_the_split() {
    let conflict = |name: &str| {
        format!("<<<<<<< ours\n{name}: a\n||||||| 3f2a1\n{name}: b\n=======\n>>>>>>> theirs\n")
    };
    let text = format!(
        "{PLANNING}{}klas: 3v1\r\n{}",
        conflict("docent"),
        conflict("methode")
    );
    let found = told("document.yaml", &text);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("6 ") && found[0].contains("regel 9 is van voor de splitsing"));
    assert!(found[1].starts_with("13 ") && found[1].contains("haal regels 13, 15, 17 en 18"));
}

#[test]
fn settings_have_it_too_and_nothing_else_is_read_into_it() {
    let settings =
        "kleur = \"geel\"\n<<<<<<< HEAD\nregio = \"zuid\"\n=======\nregio = \"noord\"\n>>>>>>> b\n";
    let folder = school();
    folder.write("leerplan.toml", settings);
    let output = check(&folder, &[]);
    assert_eq!(code(&output), 1);
    assert_eq!(
        titles(&output),
        ["fout[samenvoeging-open]: hier staat een samenvoeging die nog niet af is (regels 2–6)"]
    );
}

#[test]
fn signs_in_a_text_are_no_merge() {
    let texts = [
        "toelichting: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> b\n",
        "toelichting: kijk <<<<<<< hier\n",
        "# <<<<<<< HEAD\n",
        "toelichting: \"a ======= b\"\n",
    ];
    for text in texts {
        assert_eq!(
            told("document.yaml", &format!("{PLANNING}{text}")),
            [""; 0],
            "{text}"
        );
    }
}

#[test]
fn a_mark_that_was_left_behind_is_found() {
    let found = told(
        "document.yaml",
        &format!("{PLANNING}docent: A\n>>>>>>> b\n"),
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("7 samenvoeging-open: "), "{found:?}");
}

#[test]
fn every_kind_of_line_break_counts_before_a_mark() {
    let text = format!(
        "{PLANNING}docent: \"a\rb\"\n<<<<<<< HEAD\nklas: 3v1\n=======\nklas: 3v2\n>>>>>>> b\n"
    );
    let lines: Vec<usize> = told("document.yaml", &text)
        .iter()
        .filter_map(|one| one.split(' ').next()?.parse().ok())
        .collect();
    assert_eq!(lines, [8]);
}
