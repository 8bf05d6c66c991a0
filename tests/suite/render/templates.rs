//! Templates: every one is known and used, a school can replace each, mistakes are told in Dutch.

use std::path::Path;

use leerplan::internals::error::Error;
use leerplan::internals::render::{Format, RenderOptions, Variant, built_in, folder};
use leerplan::model::Kleur;

use crate::support::{Folder, TODAY, day};

/// A plan with words that no message about a template may repeat.
pub const LEERPLAN: &str = "\
soort: leerplan
leerling: sanne
vak: na
datum: 2026-09-14
titel: Geheim plan van Sanne
idee: Geheim idee van Sanne
";

fn school() -> Folder {
    let folder = Folder::school(Kleur::Blauw);
    folder.write("leerplannen/raket.yaml", LEERPLAN);
    folder
}

fn render(folder_: &Folder) -> leerplan::internals::error::Result<Vec<String>> {
    let options = RenderOptions {
        today: day(TODAY),
        format: Format::Html,
        self_contained: false,
        variant: Variant::default(),
    };
    let pages = folder(&folder_.load(TODAY), &folder_.check(TODAY), options)?;
    Ok(pages.into_iter().map(|page| page.contents).collect())
}

fn mistake(template: &str, text: &str) -> String {
    let folder = school();
    folder.write(&format!("templates/{template}"), text);
    let error = render(&folder).unwrap_err();
    assert!(matches!(error, Error::Template(_)));
    let message = error.to_string();
    assert!(
        !message.contains("Sanne") && !message.contains("Geheim"),
        "{message}"
    );
    message
}

const HELP: &str = "\n  verbeter het eigen sjabloon, of haal het weg: dan geldt het ingebouwde";

#[test]
fn every_template_file_is_in_the_table() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut files: Vec<String> = std::fs::read_dir(root)
        .unwrap()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().unwrap().is_file())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    files.sort();
    let known: Vec<&str> = built_in().map(|(name, _)| name).collect();
    assert_eq!(files, known);
}

#[test]
fn every_template_is_a_sheet_or_used_by_another() {
    let sheets = [
        "planning",
        "studiewijzer",
        "week",
        "leerplan",
        "draaiboek",
        "index",
        "klas",
        "leerlijn",
        "voortgang",
        "dagstart",
        "klasvoortgang",
        "school",
        "scholen",
        "gesprek",
        "invoeringsplan",
        "inzage",
        "privacy",
        "stappenplan",
        "portfolio",
        "ouders",
        "dekking",
        "stijl",
        "bundel",
        "planning_leeg",
        "poster",
        "week_leeg",
        "bevindingen",
        "melding",
        "nagekeken",
        "documenten",
        "zoek",
    ];
    for (name, _) in built_in() {
        let sheet = sheets.contains(&name.split('.').next().unwrap());
        let quoted = format!("\"{name}\"");
        let used = built_in().any(|(other, text)| other != name && text.contains(&quoted));
        assert!(sheet || used, "{name}");
    }
}

#[test]
fn a_school_replaces_one_template_and_the_rest_stays() {
    let folder = school();
    let built_in = render(&folder).unwrap();
    folder.write(
        "templates/leerplan.html",
        "{% extends \"basis.html\" %}{% block inhoud %}<p>Ons eigen blad: {{ blad.ondertitel }}</p>{% endblock %}",
    );
    folder.write("templates/logo.html", "ongebruikt");
    let own = render(&folder).unwrap();
    assert!(own[1].contains("<p>Ons eigen blad: Geheim plan van Sanne</p>"));
    assert!(
        own[1].contains("<h1>Mijn eigen plan"),
        "the frame is still the built-in one"
    );
    assert_eq!(own[0], built_in[0]);
    assert_eq!(own[2], built_in[2]);
}

#[test]
fn a_school_may_use_partial_templates_of_its_own_but_none_from_elsewhere() {
    let folder = school();
    folder.write("templates/leerplan.html", "{% include \"logo.svg\" %}");
    folder.write(
        "templates/logo.svg",
        "<svg>{{ blad.ondertitel ~ '<' }}</svg>",
    );
    assert_eq!(
        render(&folder).unwrap()[1],
        "<svg>Geheim plan van Sanne&lt;</svg>"
    );
    let message = mistake("leerplan.html", "\n{% include \"../leerplan.toml\" %}");
    assert!(message.contains("regel 2: het sjabloon in"), "{message}");
}

#[test]
fn an_unknown_name_is_told_with_template_and_line() {
    let message = mistake(
        "leerplan.html",
        "<p>{{ blad.titel }}</p>\n\n{{ inhoud.ide }}\n",
    );
    assert_eq!(
        message,
        format!("sjabloon `templates/leerplan.html`, regel 3: `inhoud.ide` is hier onbekend{HELP}")
    );
}

#[test]
fn a_mistake_in_an_included_template_is_told_where_it_is() {
    let message = mistake(
        "macros.html",
        "{% macro veld(a, b) %}\n{{ b.c.d }}{% endmacro %}",
    );
    assert!(
        message.starts_with("sjabloon `templates/macros.html`, regel 2: "),
        "{message}"
    );
    let message = mistake("stijl.css", "a\nb\n{{ kleur }}");
    assert!(
        message.starts_with("sjabloon `templates/stijl.css`, regel 3: `kleur` "),
        "{message}"
    );
}

#[test]
fn other_mistakes_say_what_kind_they_are() {
    let cases = [
        ("{% if x %}", "de schrijfwijze klopt niet"),
        ("{{ blad.titel|mooi }}", "het filter `mooi` bestaat niet"),
        (
            "{{ sorteer(blad.titel) }}",
            "de functie `sorteer` bestaat niet",
        ),
        ("{{ blad.titel is mooi }}", "de toets `mooi` bestaat niet"),
        ("{% extends \"niets.html\" %}", "bestaat niet"),
        ("{{ blad.ondertitel|datum }}", "kan hier niet"),
        ("{{ blad.ondertitel.x() }}", "kan niet aangeroepen worden"),
        (
            "{% for a in range(9999) %}{% for b in range(9999) %}{{ b }}{% endfor %}{% endfor %}",
            "vraagt te veel werk",
        ),
    ];
    for (template, expected) in cases {
        let message = mistake("leerplan.html", template);
        assert!(message.contains(expected), "{template}: {message}");
        assert!(
            message.starts_with("sjabloon `templates/leerplan.html`, regel 1: "),
            "{message}"
        );
        assert!(message.ends_with(HELP), "{message}");
    }
}

#[test]
fn a_template_that_is_no_text_is_told_by_name() {
    let folder = school();
    folder.write("templates/leerplan.html", "");
    std::fs::write(folder.path().join("templates/leerplan.html"), [0xff, 0xfe]).unwrap();
    let message = render(&folder).unwrap_err().to_string();
    assert_eq!(
        message,
        "ik kan het sjabloon `leerplan.html` uit de map `templates` niet lezen: het is geen tekst in UTF-8"
    );
}

#[test]
fn what_is_absent_prints_nothing() {
    let folder = school();
    folder.write(
        "templates/leerplan.html",
        "[{{ blad.fouten|length }}{{ inhoud.coach }}]",
    );
    assert_eq!(render(&folder).unwrap()[1], "[0]");
}
