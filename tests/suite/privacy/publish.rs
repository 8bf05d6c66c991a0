//! What `leerplan render --publiek` does where a page tells of a pupil.

use std::process::Output;

use leerplan::internals::audience::{Gate, Kind, Places};
use leerplan::internals::render::Format;

use crate::pages::support;
use crate::support::{Folder, TODAY, code, err, run};

/// A school with a pupil, and a planning with this title on line 7.
fn school(title: &str) -> Folder {
    let folder = support::school();
    let planning = support::PLANNING.replace("titel: Krachten\n", &format!("titel: {title}\n"));
    folder.write("planningen/na-h1.yaml", &planning);
    folder
}

fn publish(folder: &Folder, more: &[&str]) -> Output {
    let mut args = vec!["render", "--publiek", "--vandaag", TODAY, "--out", "uit"];
    args.extend(more);
    run(folder.path(), &args)
}

#[test]
fn a_name_stops_the_run_before_anything_is_written() {
    let folder = school("Krachten, met <b>SANNE</b> de Wit");
    let output = publish(&folder, &[]);
    let told = err(&output);
    assert_eq!(code(&output), 1, "{told}");
    assert!(!folder.path().join("uit").exists());
    for part in [
        "er is niets gepubliceerd",
        "een leerling met voor- en achternaam",
        "--> planningen/na-h1.yaml:7\n",
        "op  ",
        "noem de leerling niet",
        "--toch",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(
        !told.to_lowercase().contains("sanne"),
        "the name itself is not told: {told}"
    );
}

#[test]
fn what_was_published_before_stays_as_it_was() {
    let folder = school("Krachten");
    assert_eq!(code(&publish(&folder, &[])), 0);
    let page = folder.path().join("uit/planningen/na-h1.html");
    let before = std::fs::read_to_string(&page).unwrap();
    let planning = support::PLANNING.replace("Demo", "Demo van Sanne de Wit");
    folder.write("planningen/na-h1.yaml", &planning);
    assert_eq!(code(&publish(&folder, &[])), 1);
    assert_eq!(std::fs::read_to_string(&page).unwrap(), before);
}

#[test]
fn with_toch_it_is_published_and_told() {
    let folder = school("Krachten, met Sanne de Wit");
    let output = publish(&folder, &["--toch"]);
    let told = err(&output);
    assert_eq!(code(&output), 0, "{told}");
    assert!(folder.path().join("uit/planningen/na-h1.html").exists());
    assert!(
        told.contains("met `--toch` is dit wel gepubliceerd"),
        "{told}"
    );
    assert!(told.contains("--> planningen/na-h1.yaml:7\n"), "{told}");
}

#[test]
fn toch_is_for_publishing_only() {
    let folder = school("Krachten");
    let output = run(folder.path(), &["render", "--toch", "--vandaag", TODAY]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("--publiek"), "{}", err(&output));
}

#[test]
fn one_page_on_the_screen_is_searched_too() {
    let folder = school("Krachten van Sanne Wit");
    for format in ["html", "md"] {
        let args = ["render", "planningen/na-h1.yaml", "--publiek", "--out", "-"];
        let output = run(folder.path(), &[&args[..], &["--format", format]].concat());
        assert_eq!(code(&output), 1, "{format}: {}", err(&output));
        assert!(output.stdout.is_empty(), "{format}");
    }
}

#[test]
fn a_pupil_of_one_school_stops_the_pages_of_another() {
    let folder = Folder::empty();
    for school in ["a", "b"] {
        let titel = if school == "a" {
            "Krachten"
        } else {
            "Werk van Pim Vos"
        };
        let planning = support::PLANNING.replace("titel: Krachten\n", &format!("titel: {titel}\n"));
        folder.write(&format!("{school}/planningen/na.yaml"), &planning);
        let toml = crate::support::settings(leerplan::model::Kleur::Groen);
        folder.write(&format!("{school}/leerplan.toml"), &toml);
    }
    let class = support::KLAS.replace("Sanne de Wit", "Pim Vos");
    folder.write("a/klassen/3v1.yaml", &class);
    let output = run(
        folder.path(),
        &[
            "render",
            "a",
            "b",
            "--publiek",
            "--vandaag",
            TODAY,
            "--out",
            "uit",
        ],
    );
    assert_eq!(code(&output), 1, "{}", err(&output));
    assert!(
        err(&output).contains("b/planningen/na.yaml:7"),
        "{}",
        err(&output)
    );
    assert!(
        !folder.path().join("uit/a/index.html").exists(),
        "nothing of the other either"
    );
}

#[test]
fn a_class_that_cannot_be_read_may_have_names() {
    let folder = school("Krachten");
    folder.write("klassen/4v1.yaml", "soort: klas\nklas: [\n");
    let output = publish(&folder, &[]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("niet te lezen"), "{}", err(&output));
    assert!(!folder.path().join("uit").exists());
    assert_eq!(code(&publish(&folder, &["--toch"])), 0);
}

#[test]
fn names_of_files_settings_and_templates_are_places_too() {
    let folder = school("Krachten");
    let toml = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    folder
        .write(
            "leerplan.toml",
            &toml.replace("Testcollege", "School van Sanne de Wit"),
        )
        .write("planningen/sanne-de-wit.yaml", support::PLANNING)
        .write("templates/planning.md", "{# gemaakt\ndoor Sanne de Wit #}");
    let school = folder.load(TODAY);
    let gate = Gate::new([&school]);
    let found = gate.search("", "Sanne de Wit");
    let trace = found.iter().find(|one| one.kind == Kind::Naam).unwrap();
    let places = Places::new(&school.without_pupils(), &gate);
    let found: Vec<_> = places
        .of(trace)
        .map(|one| (one.file.as_str(), one.line))
        .collect();
    assert_eq!(
        found,
        [
            ("leerplan.toml", Some(1)),
            ("planningen/sanne-de-wit.yaml", None),
            ("templates/planning.md", Some(2)),
        ]
    );
}

/// A planning with a phone number, below this comment.
fn with_number(comment: &str) -> Folder {
    let folder = school(&format!("Krachten\n{comment}docent: bel 0182-123456"));
    let planning = std::fs::read_to_string(folder.path().join("planningen/na-h1.yaml")).unwrap();
    folder.write(
        "planningen/na-h1.yaml",
        &planning.replace("docent: A. Jansen\n", ""),
    );
    folder
}

#[test]
fn what_is_ignored_with_a_reason_is_published_and_told() {
    let comment = "# leerplan: negeer[contactgegevens]";
    assert_eq!(code(&publish(&with_number(""), &[])), 1);
    assert_eq!(
        code(&publish(&with_number(&format!("{comment}\n")), &[])),
        1,
        "no reason"
    );
    let folder = with_number(&format!("{comment} nummer van de school\n"));
    let output = publish(&folder, &["--format", "html", "--format", "md"]);
    let told = err(&output);
    assert_eq!(code(&output), 0, "{told}");
    let told_once = "een telefoonnummer staat op de site: dat is met een reden genegeerd in planningen/na-h1.yaml:9\n";
    assert_eq!(told.matches(told_once).count(), 1, "{told}");
    assert!(!told.contains("0182"), "{told}");
    // Another number is another matter, and so is the same one elsewhere without a comment.
    folder.write(
        "planningen/na-h2.yaml",
        "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: Bel 0182 123456\n",
    );
    assert_eq!(code(&publish(&folder, &[])), 1);
    folder.write(
        "planningen/na-h2.yaml",
        "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: Bel 0182 123457\n",
    );
    assert_eq!(code(&publish(&folder, &[])), 1);
}

#[test]
fn what_the_settings_let_everybody_see_is_published_and_told() {
    let folder = with_number("");
    let toml = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    folder.write(
        "leerplan.toml",
        &(toml + "[privacy]\nopenbaar = [\"0182 12 34 56\"]\n"),
    );
    let output = publish(&folder, &[]);
    let told = err(&output);
    assert_eq!(code(&output), 0, "{told}");
    let line = "een telefoonnummer staat op de site: dat staat bij `[privacy] openbaar`";
    assert!(told.contains(line), "{told}");
}

#[test]
fn what_stops_the_run_a_check_tells_beforehand() {
    for title in [
        "Krachten van Sanne Wit",
        "Bel 06-12345678",
        "Mail a@b.nl",
        "wit, sanne",
        "Sa**nne** de Wit",
    ] {
        let folder = school(&format!("'{title}'"));
        assert_eq!(code(&publish(&folder, &[])), 1, "{title}");
        let report = folder.check_only(TODAY, &["naam-in-openbaar-document", "contactgegevens"]);
        let lines: Vec<u32> = report
            .findings
            .iter()
            .map(|one| one.span.start.line)
            .collect();
        assert_eq!(lines, [7], "{title}");
    }
}

#[test]
fn the_page_of_findings_does_not_tell_who_is_quiet_in_a_talk() {
    let folder = Folder::school(leerplan::model::Kleur::Groen);
    folder.write(
        "k.yaml",
        "soort: klas\nklas: k\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: ida, gespreksstijl: introvert}\n  - {id: eva, gespreksstijl: extravert}\n",
    );
    folder.write(
        "l.yaml",
        "soort: klas\nklas: l\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: ole, gespreksstijl: extravrt}\n",
    );
    for (pupil, day) in [("eva", 12), ("ida", 14)] {
        let talk =
            format!("soort: gesprek\nvorm: coach\nleerling: {pupil}\ndatum: 2026-10-{day}\n");
        folder.write(&format!("{pupil}.yaml"), &talk);
    }
    let report = folder.check(TODAY);
    let rules: Vec<&str> = report
        .findings
        .iter()
        .map(|one| one.rule.as_str())
        .collect();
    assert!(
        rules.contains(&"introverten-eerst") && rules.contains(&"verkeerde-waarde"),
        "{rules:?}"
    );
    for format in [Format::Html, Format::Markdown] {
        for page in support::pages(&folder, format) {
            let text = page.contents.to_lowercase();
            let is_general = page.path.contains("stappenplan");
            for word in [
                "introvert",
                "extravrt",
                "gespreksstijl",
                "is eerder dan dat met",
            ] {
                assert!(
                    is_general || !text.contains(word),
                    "{word} on {}",
                    page.path
                );
            }
        }
    }
}

/// The kinds of traces that a page has.
fn kinds(text: &str) -> Vec<Kind> {
    let folder = school("Krachten");
    folder.write(
        "klassen/4v1.yaml",
        "soort: klas\nklas: 4v1\nniveau: vwo\nleerjaar: 4\nleerlingen:\n  - {id: roos, naam: Roos Bloem}\n  \
         - {id: h2, naam: Tim Bos}\n  - {id: '12', naam: Anne-Marie Wit-Bakker}\n  - {id: l-k7f2q, naam: S. Berg}\n",
    );
    let toml = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    folder.write(
        "leerplan.toml",
        &(toml + "[privacy]\ndomein = \"onzeschool.nl\"\n"),
    );
    let found = Gate::new([&folder.load(TODAY)]).search("pagina.html", text);
    found.iter().map(|trace| trace.kind).collect()
}

#[test]
fn what_tells_of_a_pupil_is_found_and_nothing_else() {
    for text in [
        "In het bos is Tim. Bos en hei.",
        "bloem, roos en tulp",
        "roos doet H2, opgave 12",
        "<td>Sanne</td><td>doet mee</td>",
        "vragen aan docent@onzeschool.nl of bij@vak.onzeschool.nl",
        "Bij diabetes maakt het lichaam geen insuline.",
        "<style>@font-face{src:url(data:font/woff2;base64,Tim+Bos/0612345678/x)}</style>",
        "https://example.org/artikel/0612345678",
        "op 06-10-2026 om 12.30 uur",
    ] {
        assert_eq!(kinds(text), [], "{text}");
    }
    for (text, kind) in [
        ("Sanne Wit", Kind::Naam),
        ("Bloem, Roos", Kind::Naam),
        ("roos bloem", Kind::Naam),
        ("<td>Tim</td><td>Bos</td>", Kind::Naam),
        ("<img alt=\"Tim Bos\">", Kind::Naam),
        ("<i data-wie='Tim&#32;Bos'></i>", Kind::Naam),
        ("content: \"Tim\\000020 Bos\"", Kind::Naam),
        ("{\"t\":\"Tim\\u0020Bos\"}", Kind::Naam),
        ("<!-- Tim Bos -->", Kind::Naam),
        (
            "Sa&lt;b&gt;nn&lt;/b&gt;e de</text><text y=\"38\">Wit",
            Kind::Naam,
        ),
        ("x&lt;y <b>Tim</b> Bos", Kind::Naam),
        ("Anne-Marie Bakker", Kind::Naam),
        ("S. Berg", Kind::Naam),
        ("tim.bos", Kind::Naam),
        ("l-k7f2q", Kind::Id),
        ("leerlingen/l%2Dk7f2q-portfolio.html", Kind::Id),
        ("m.bos@voorbeeld.nl", Kind::Mailadres),
        ("nieuw@nietonzeschool.nl", Kind::Mailadres),
        ("bel 06&nbsp;12345678", Kind::Telefoonnummer),
    ] {
        assert_eq!(kinds(text), [kind], "{text}");
    }
    let both = [Kind::Naam, Kind::BijzonderWoord];
    assert_eq!(kinds("Sanne de Wit heeft diabetes"), both);
}
