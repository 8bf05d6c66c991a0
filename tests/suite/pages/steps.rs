//! Sheets of rounds and step plans.

use leerplan::internals::render::text::plain;
use leerplan::internals::render::{Format, step_plan};
use leerplan::internals::stepplan::built_in;
use leerplan::model::Kleur;

use crate::pages::little_school::school;
use crate::pages::support::{assert_in_order, page, texts, visible};
use crate::support::{Folder, code, err, out, run};

#[test]
fn a_round_goes_along_the_seven_steps() {
    let html = page(&school(), "invoering/ronde.html");
    assert_eq!(texts(&html, "h1"), ["Zelf kiezen Ronde 2"]);
    let steps = [
        "1 Doel",
        "2 Tactiek",
        "3 Activiteiten",
        "4 Plan",
        "5 Do",
        "6 Check",
        "7 Act",
    ];
    let heads = texts(&html, "h2");
    assert_eq!(heads.len(), 8, "the question and seven steps: {heads:?}");
    for (head, step) in heads[1..].iter().zip(steps) {
        assert!(head.starts_with(step), "{head}");
    }
    let text = visible(&html);
    assert_in_order(
        &text,
        &[
            "Hiervoor: Ronde 1: Eerst oefenen",
            "Leerlingen kiezen zelf",
            "Klaar op6 november 2026",
            "Scherm (digitaal)",
            "VoordoenA. Jansenma 21 sep",
            "draaiboek van 20 september 2026",
            "H1 Krachten",
            "Hier staat nog niets.",
        ],
    );
    assert!(html.contains("<a href=\"../draaiboeken/ronde.html\">"));
    assert!(html.contains("<a href=\"../stappenplan.html\">"));
}

#[test]
fn a_round_tells_what_the_rules_miss_at_the_step_that_asks_for_it() {
    let html = page(&school(), "invoering/ronde.html");
    let part = |number: u8| {
        let start = html.find(&format!("id=\"stap-{number}\"")).unwrap();
        visible(html[start..].split("</section>").next().unwrap())
    };
    assert!(!part(1).contains("Dit mist nog"), "{}", part(1));
    assert_in_order(&part(2), &["Dit mist nog", "waarschuwing", "(regel 8)"]);
    assert_in_order(
        &part(5),
        &["Dit mist nog", "Klaarzetten", "(draaiboek ronde, regel 6)"],
    );
    let stations = html.split("class=\"strook\"").nth(1).unwrap();
    let stations = stations.split("</ol>").next().unwrap();
    let states = texts(&stations.replace("alleen-voor", ""), "li");
    assert_eq!(states[0], "ingevuld1 Doel");
    assert_eq!(states[1], "er mist nog iets2 Tactiek");
    assert_eq!(states[6], "nog leeg7 Act");
}

#[test]
fn the_next_question_is_that_of_the_first_step_that_is_not_done() {
    let plan = built_in(Kleur::Blauw).unwrap();
    let html = page(&school(), "invoering/ronde.html");
    let text = visible(&html);
    assert_in_order(
        &text,
        &["Bij stap 2 mist nog iets.", &plan.stappen[1].vraag],
    );
    let tips = html.split("class=\"kernvraag\"").nth(1).unwrap();
    let tips = texts(tips.split("</section>").next().unwrap(), "li");
    assert_eq!(tips.len(), plan.stappen[1].tips.len());
    let first = visible(&page(&school(), "invoering/eerst.html"));
    assert_in_order(
        &first,
        &[
            "Stap 1 is nog leeg.",
            &plan.stappen[0].vraag,
            "Hierna: Ronde 2: Zelf kiezen",
        ],
    );
    let text = page(&school(), "invoering/eerst.md");
    assert_in_order(
        &text,
        &[
            "| 1    | Doel",
            "○ nog leeg",
            "## Nu: stap 1, Doel",
            "## Stap 7: Act",
        ],
    );
}

#[test]
fn a_round_takes_the_questions_of_its_own_colour() {
    let folder = school();
    folder.write(
        "invoering/groen.yaml",
        "soort: invoeringsplan\ntitel: Groen\nkleur: groen\n",
    );
    let html = page(&folder, "invoering/groen.html");
    let plan = built_in(Kleur::Groen).unwrap();
    assert!(visible(&html).contains(&plan.stappen[0].vraag));
    assert!(visible(&html).contains(&plan.naam));
    assert!(
        !html.contains("stappenplan.html"),
        "that page is of the colour of the school"
    );
}

#[test]
fn a_step_plan_has_all_that_its_file_says() {
    for kleur in Kleur::ALL {
        let plan = built_in(*kleur).unwrap();
        let html = step_plan(&plan, None, None, Format::Html).unwrap();
        let text = visible(&html);
        assert_eq!(texts(&html, "h1"), [plan.naam.as_str()]);
        assert_eq!(texts(&html, "h2").len(), 7);
        for step in &plan.stappen {
            let items = step.tips.iter().chain(&step.voorbeelden);
            let links = step.links.iter().map(|link| &link.titel);
            for one in items.chain(links).chain([&step.vraag, &step.titel]) {
                assert!(text.contains(&plain(one)), "{kleur} {}: {one}", step.nummer);
            }
            for link in &step.links {
                let target = format!("href=\"{}\"", link.url);
                assert!(html.replace("&#x2f;", "/").contains(&target), "{target}");
            }
            for eis in &step.eisen {
                assert!(text.contains(&eis.regel), "{}", eis.regel);
            }
        }
    }
}

#[test]
fn the_circle_has_seven_stations_and_four_names_and_can_do_without_colour() {
    let plan = built_in(Kleur::Geel).unwrap();
    let html = step_plan(&plan, None, None, Format::Html).unwrap();
    let circle = html.split("<svg class=\"kring\"").nth(1).unwrap();
    let circle = circle.split("</svg>").next().unwrap();
    assert_eq!(circle.matches("<circle").count(), 7);
    let labels = texts(circle, "text");
    let names: Vec<&String> = labels.iter().take(4).collect();
    assert_eq!(names, ["Plan", "Do", "Check", "Act"]);
    for step in &plan.stappen {
        assert!(labels.contains(&step.nummer.to_string()) && labels.contains(&step.naam));
    }
    assert!(circle.contains("role=\"img\"") && circle.contains("aria-label=\"De zeven stappen"));
    assert!(html.contains("class=\"stappenplan kleur-geel\""));
    assert!(visible(&html).contains("stappenplan voor een gele school"));
}

#[test]
fn the_command_prints_a_page_that_stands_by_itself() {
    let folder = Folder::empty();
    let made = run(folder.path(), &["stappenplan", "groen", "--format", "html"]);
    assert_eq!((code(&made), err(&made)), (0, String::new()));
    let html = out(&made);
    assert!(html.starts_with("<!doctype html>") && html.contains("data:font/woff2"));
    assert!(!html.contains("<link") && !html.contains("index.html"));
    let made = run(
        folder.path(),
        &["stappenplan", "groen", "--format", "md", "--stap", "3"],
    );
    let text = out(&made);
    let heads: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("## "))
        .collect();
    assert_eq!(heads.len(), 1);
    assert!(heads[0].starts_with("## Stap 3: Activiteiten"));
}

#[test]
fn an_own_step_plan_is_shown_and_its_text_stays_text() {
    let folder = school();
    let toml = crate::support::settings(Kleur::Blauw);
    folder
        .write("leerplan.toml", &format!("{toml}[stappenplan]\nbestand = \"ons.yaml\"\n"))
        .write(
            "ons.yaml",
            "erft: blauw\nnaam: Ons <b>plan</b>\nstappen:\n  - nummer: 3\n    naam: Activiteiten en nog veel meer\n    tips: ['<script>x</script>']\n    links: [{titel: Slecht, url: 'javascript:x'}, {titel: 'Goed](https://kwaad.example)', url: 'https://a.example/b(\"c'}]\n",
        );
    let html = page(&folder, "stappenplan.html");
    assert_eq!(texts(&html, "h1"), ["Ons <b>plan</b>"]);
    assert!(!html.contains("<script") && !html.contains("javascript:"));
    assert!(html.contains("a.example") && !html.contains("href=\"https://kwaad"));
    assert!(texts(&html, "text").contains(&"Activiteiten…".to_owned()));
    let text = page(&folder, "stappenplan.md");
    assert!(
        text.contains("(https://a.example/b%28%22c)")
            && text.contains("[Goed\\](https://kwaad.example)]")
    );
    assert!(!text.contains("javascript:") && !text.contains("<script"));
    assert!(
        visible(&page(&folder, "index.html")).contains("Ons <b>plan</b> hier werkt de school mee")
    );
}
