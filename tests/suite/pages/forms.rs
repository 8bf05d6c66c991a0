//! Forms to fill in by hand.

use leerplan::internals::render::{Form, Format, RenderOptions, Variant, Whom, form};
use leerplan::model::Kleur;
use leerplan::model::part::Id;

use crate::pages::support::{assert_in_order, texts, visible};
use crate::support::{Folder, TODAY, code, day, err, out, run};

const ALL: [Form; 4] = [
    Form::Planning,
    Form::Studiewijzer,
    Form::Leerplan,
    Form::Draaiboek,
];

const KLAS: &str = "\
soort: klas
klas: 3v1
niveau: vwo
leerjaar: 3
mentor: M. Mentor
leerlingen:
  - {id: wout, naam: Wout Zuur, coach: C. Coach}
  - {id: anna, naam: Anna Aal, tot: 2026-10-06}
  - {id: bo, naam: Bo Appel, tot: 2026-10-07}
  - {id: zonder-naam}
";

fn class() -> Folder {
    let folder = Folder::school(Kleur::Groen);
    folder.write("klassen/3v1.yaml", KLAS);
    folder
}

fn options(variant: Variant) -> RenderOptions {
    RenderOptions {
        today: day(TODAY),
        format: Format::Html,
        self_contained: true,
        variant,
    }
}

fn made(folder: &Folder, kind: Form, whom: &Whom) -> String {
    let school = folder.load(TODAY);
    let page = form(Some(&school), kind, whom, options(Variant::default()));
    page.unwrap().contents
}

/// The answers of the head, by the name that stands before them.
fn head(html: &str) -> Vec<(String, String)> {
    let names = texts(html, "dt");
    names.into_iter().zip(texts(html, "dd")).collect()
}

fn said<'h>(head: &'h [(String, String)], name: &str) -> &'h str {
    let found = head.iter().find(|(known, _)| known == name);
    &found.unwrap_or_else(|| panic!("{name} in {head:?}")).1
}

#[test]
fn a_form_for_nobody_needs_no_school_and_has_lines_for_the_name() {
    for kind in ALL {
        let page = form(None, kind, &Whom::Nobody, options(Variant::default())).unwrap();
        assert_eq!(page.path, format!("formulieren/{}.html", kind.name()));
        let head = head(&page.contents);
        assert_eq!(said(&head, "Naam"), "");
        assert_eq!(said(&head, "Klas"), "");
        assert!(page.contents.contains("<dd class=\"leeg\">"));
        assert_eq!(texts(&page.contents, "h1").len(), 1);
        assert!(page.contents.contains("versie van 7 oktober 2026"));
        assert!(!page.contents.contains("<a href"), "nothing to go to");
    }
}

#[test]
fn a_form_is_headed_with_what_is_known() {
    let folder = class();
    for kind in ALL {
        let html = made(&folder, kind, &Whom::Class(Id::from_name("3V1")));
        let known = head(&html);
        assert_eq!((said(&known, "Klas"), said(&known, "Naam")), ("3v1", ""));
        assert!(visible(&html).contains("Testcollege · "));
        let html = made(&folder, kind, &Whom::Pupil(Id::from_name("wout")));
        let known = head(&html);
        assert_eq!(
            (said(&known, "Klas"), said(&known, "Naam")),
            ("3v1", "Wout Zuur")
        );
    }
    let html = made(&folder, Form::Leerplan, &Whom::Pupil(Id::from_name("bo")));
    assert_eq!(said(&head(&html), "Coach"), "M. Mentor");
}

#[test]
fn every_question_of_the_plan_has_room_to_write() {
    let html = made(&class(), Form::Leerplan, &Whom::Nobody);
    let cells: Vec<&str> = html.split("<tr><th scope=\"row\">").skip(1).collect();
    assert_eq!(cells.len(), 5);
    for cell in cells {
        let cell = cell.split("</tr>").next().unwrap();
        let lines = cell.matches("class=\"lijn").count() - cell.matches("class=\"lijnen").count();
        assert!(lines >= 5, "{cell}");
    }
    let questions: Vec<&str> = html.split("<h4>").skip(1).collect();
    assert_eq!(questions.len(), 12);
    for question in questions {
        let question = question.split("</div>").next().unwrap();
        assert!(
            question.matches("class=\"lijn\"").count() >= 4,
            "{question}"
        );
    }
    assert_in_order(
        &visible(&html),
        &[
            "Mijn idee",
            "Ik wil dit graag omdat",
            "Daarom",
            "Van school:",
            "Wat kan ik na dit project?",
            "Wie heb ik nodig?",
            "Wat kost het en wie betaalt het?",
            "Handtekening coach",
        ],
    );
}

#[test]
fn the_draaiboek_asks_parents_twice() {
    let html = made(&class(), Form::Draaiboek, &Whom::Nobody);
    let rows = texts(&html, "th");
    let parents = rows
        .iter()
        .filter(|row| row.starts_with("Ouders/verzorgers"));
    assert_eq!(parents.count(), 2);
    assert!(html.matches("class=\"leeg-rij open").count() > 20);
}

#[test]
fn a_form_for_each_pupil_keeps_the_order_of_the_class_and_skips_who_left() {
    let folder = class();
    for kind in ALL {
        let html = made(&folder, kind, &Whom::PupilsOf(Id::from_name("3v1")));
        let known = head(&html);
        let names = known.iter().filter(|(name, _)| name == "Naam");
        let names: Vec<&str> = names.map(|(_, said)| said.as_str()).collect();
        assert_eq!(names, ["Wout Zuur", "Bo Appel", "zonder-naam"]);
        assert_eq!(html.matches("<article ").count(), 3);
        assert_eq!(html.matches("<main ").count(), 1);
        assert_eq!(html.matches("@font-face").count(), 3, "fonts only once");
        for number in 1..=3 {
            assert!(html.contains(&format!("style=\"page: blad-{number}\"")));
            assert!(html.contains(&format!("@page blad-{number} {{")));
        }
        let foot = r"Wout Zuur \0000B7  3v1";
        assert!(html.contains(foot), "each page says whose it is");
    }
}

#[test]
fn who_is_unknown_is_told_with_what_is_near() {
    let school = class().load(TODAY);
    let refused = |whom: &Whom| {
        let options = options(Variant::default());
        let error = form(Some(&school), Form::Leerplan, whom, options).unwrap_err();
        error.to_string()
    };
    assert_eq!(
        refused(&Whom::Pupil(Id::from_name("wouw"))),
        "ik ken geen leerling `wouw`\n  bedoel je `wout`?"
    );
    assert_eq!(
        refused(&Whom::Class(Id::from_name("3v2"))),
        "ik ken geen klas `3v2`\n  bedoel je `3v1`?"
    );
    let folder = Folder::school(Kleur::Groen);
    folder.write(
        "k.yaml",
        &KLAS[..KLAS.find("  - ").unwrap()].replace("leerlingen:", "leerlingen: []"),
    );
    let whom = Whom::PupilsOf(Id::from_name("3v1"));
    let options = options(Variant::default());
    let error = form(Some(&folder.load(TODAY)), Form::Leerplan, &whom, options).unwrap_err();
    assert_eq!(error.to_string(), "in klas `3v1` zit geen enkele leerling");
    let error = form(None, Form::Leerplan, &whom, options).unwrap_err();
    assert!(error.to_string().starts_with("zonder schoolmap"), "{error}");
}

#[test]
fn a_variant_is_on_every_sheet() {
    let school = class().load(TODAY);
    let both = Variant {
        dyslexie: true,
        groot: true,
    };
    for kind in ALL {
        let whom = Whom::PupilsOf(Id::from_name("3v1"));
        let html = form(Some(&school), kind, &whom, options(both))
            .unwrap()
            .contents;
        let tags: Vec<&str> = html.split("<article ").skip(1).collect();
        assert!(tags.iter().all(|tag| {
            let tag = tag.split('>').next().unwrap();
            tag.contains("dyslexie groot\"")
        }));
        assert!(html.contains("<html lang=\"nl\" class=\"dyslexie groot\">"));
        let plain = made(&class(), kind, &Whom::Nobody);
        let tag = plain
            .split("<html ")
            .nth(1)
            .unwrap()
            .split('>')
            .next()
            .unwrap();
        assert!(!tag.contains("groot") && !tag.contains("dyslexie"), "{tag}");
    }
}

#[test]
fn a_school_form_follows_the_own_template() {
    let folder = class();
    folder.write("templates/leerplan.html", "Van ons: {{ blad.klas }}");
    let html = made(&folder, Form::Leerplan, &Whom::Class(Id::from_name("3v1")));
    assert_eq!(html, "Van ons: 3v1");
}

#[test]
fn the_command_writes_a_form_or_shows_it() {
    let folder = class();
    let output = run(
        folder.path(),
        &[
            "formulier",
            "leerplan",
            "--per-leerling",
            "3v1",
            "--out",
            "uit",
        ],
    );
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(out(&output), "1 blad gemaakt in uit\n");
    assert!(
        folder
            .path()
            .join("uit/formulieren/leerplan-3v1-per-leerling.html")
            .is_file()
    );
    let output = run(folder.path(), &["formulier", "planning", "--out", "-"]);
    assert!(out(&output).starts_with("<!doctype html>"));
    let nowhere = Folder::empty();
    let output = run(nowhere.path(), &["formulier", "draaiboek", "--out", "-"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let output = run(nowhere.path(), &["formulier", "draaiboek", "--klas", "3v1"]);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("zonder schoolmap"),
        "{}",
        err(&output)
    );
    let output = run(
        folder.path(),
        &[
            "formulier",
            "draaiboek",
            "--klas",
            "3v1",
            "--leerling",
            "wout",
        ],
    );
    assert_eq!(code(&output), 2, "one or the other");
    let output = run(folder.path(), &["formulier", "rapport"]);
    assert!(err(&output).contains("kies uit: planning, studiewijzer, leerplan, draaiboek"));
}

#[test]
fn a_hostile_name_stays_text_on_every_sheet() {
    let folder = class();
    let hostile = "</style><img src=x> \\\"} @page { {{ x }}";
    folder.write(
        "klassen/3v1.yaml",
        &KLAS.replace("naam: Wout Zuur", &format!("naam: \"{hostile}\"")),
    );
    for kind in ALL {
        let html = made(&folder, kind, &Whom::PupilsOf(Id::from_name("3v1")));
        assert_eq!(
            html.matches("</style>").count(),
            4,
            "of the page and of each sheet"
        );
        assert!(!html.contains("<img"));
        let said = texts(&html, "dd");
        assert!(
            said.contains(&"</style><img src=x> \"} @page { {{ x }}".to_owned()),
            "{said:?}"
        );
    }
}

#[test]
fn rendered_pages_take_a_variant_too() {
    let folder = crate::pages::support::school();
    let args = ["render", "--groot", "--out", "uit"];
    assert_eq!(code(&run(folder.path(), &args)), 0);
    for page in ["index", "planningen/na-h1", "klassen/3v1/2026-W39"] {
        let path = folder.path().join(format!("uit/{page}.html"));
        let html = std::fs::read_to_string(path).unwrap();
        let tag = html
            .split("<html ")
            .nth(1)
            .unwrap()
            .split('>')
            .next()
            .unwrap();
        assert!(tag.ends_with("groot\""), "{page}: {tag}");
    }
}
