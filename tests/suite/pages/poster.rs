//! The step plan as a poster, by structure.

use crate::pages::little_school::school;
use crate::pages::support::{texts, visible};
use crate::support::{Folder, code, err, run};

fn poster(folder: &Folder, args: &[&str], name: &str) -> String {
    let made = run(folder.path(), &[&["stappenplan"], args].concat());
    assert_eq!((code(&made), err(&made)), (0, String::new()));
    std::fs::read_to_string(folder.path().join("uitvoer").join(name)).unwrap()
}

#[test]
fn every_colour_and_size_has_seven_steps_below_their_part_of_the_circle() {
    let folder = Folder::empty();
    for colour in ["blauw", "geel", "groen"] {
        for size in ["a4", "a3"] {
            let name = format!("poster-{colour}-{size}.html");
            let html = poster(&folder, &[colour, "--poster", size], &name);
            let steps = [
                "Doel",
                "Tactiek",
                "Activiteiten",
                "Plan",
                "Do",
                "Check",
                "Act",
            ];
            assert_eq!(texts(&html, "h3"), steps);
            let phases = [
                "Plan plannen",
                "Do uitvoeren",
                "Check controleren",
                "Act bijstellen",
            ];
            assert_eq!(texts(&html, "h2"), phases);
            assert!(html.contains(&format!("class=\"poster {size} kleur-{colour}\"")));
            assert!(html.contains("role=\"img\"") && html.contains("data:font/woff2"));
            assert!(!html.contains("<a href=\"index"));
        }
    }
}

#[test]
fn a_school_has_its_name_and_its_own_plan_on_the_poster() {
    let folder = school();
    let toml = crate::support::settings(leerplan::model::Kleur::Blauw);
    let long = "Een lange vraag die meer ruimte vraagt. ".repeat(12);
    let plan = format!(
        "erft: blauw\nnaam: Ons plan\nkenmerk: Wij doen het zo. En nog meer.\nstappen:\n  - {{nummer: 2, vraag: '{long}'}}\n"
    );
    folder
        .write(
            "leerplan.toml",
            &format!("{toml}[stappenplan]\nbestand = \"ons.yaml\"\n"),
        )
        .write("ons.yaml", &plan);
    let html = poster(&folder, &["--poster", "a4"], "poster-blauw-a4.html");
    assert_eq!(texts(&html, "h1"), ["Ons plan"]);
    let text = visible(&html);
    assert!(text.contains("Wij doen het zo.") && !text.contains("En nog meer"));
    assert!(
        html.contains("kleur-blauw vol\""),
        "more to read leaves less room for the circle"
    );
}

#[test]
fn a_poster_is_html_or_pdf_of_a_whole_plan() {
    let folder = Folder::empty();
    for format in ["md", "text"] {
        let args = ["stappenplan", "geel", "--poster", "a4", "--format", format];
        let made = run(folder.path(), &args);
        assert_eq!(code(&made), 2, "{format}");
        assert!(err(&made).contains("een poster kan html of pdf zijn"));
    }
    let args = ["stappenplan", "geel", "--poster", "a4", "--stap", "3"];
    assert_eq!(code(&run(folder.path(), &args)), 2);
    let args = ["stappenplan", "geel", "--poster", "a5"];
    assert_eq!(code(&run(folder.path(), &args)), 2);
}
