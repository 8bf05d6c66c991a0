//! `leerplan nieuw`: the form of each soort, where it goes, and what is refused.

use std::fs;

use leerplan::internals::finding::Level;
use leerplan::model::{Content, Kleur};

use crate::start::support::{nieuw, school, text};
use crate::support::{Folder, TODAY, settings};

/// What is wrong with a document: faults of shape and findings of level fout.
fn wrong(folder: &Folder, path: &str) -> Vec<String> {
    let school = folder.load(TODAY);
    let document = school.document_at(path);
    let (_, document) = document.unwrap_or_else(|| panic!("{path} is not there"));
    assert!(document.content.is_some(), "{path}");
    let faults = document.faults.iter().map(|fault| format!("{fault:?}"));
    let report = folder.check(TODAY);
    let findings = report
        .findings
        .iter()
        .filter(|f| f.file == path && f.level == Level::Fout);
    faults.chain(findings.map(|f| f.message.clone())).collect()
}

/// A command, the file that it makes, and some of what is in it.
const FORMS: &[(&[&str], &str, &[&str])] = &[
    (
        &["klas", "4 havo ë", "--niveau", "havo", "--leerjaar", "4"],
        "klassen/4-havo-e.yaml",
        &["klas: 4-havo-ë\n", "niveau: havo\n", "leerjaar: 4\n"],
    ),
    (
        &[
            "planning",
            "--vak",
            "Natuurkunde",
            "--klas",
            "3v2",
            "--hoofdstuk",
            "H2",
            "--titel",
            "Licht: \"wit\" # en 't zwart",
        ],
        "planningen/na-3v2-h2.yaml",
        &[
            "vak: na\n",
            "niveau: vwo\n",
            "leerjaar: 3\n",
            "nummer: \"2.1\"\n",
            "# hoe heet de paragraaf?",
        ],
    ),
    (
        &[
            "studiewijzer",
            "--vak",
            "na",
            "--klas",
            "3v2",
            "--periode",
            "2",
        ],
        "studiewijzers/na-3v2-p2.yaml",
        &[
            "week: 44   # 26 – 30 oktober 2026\n",
            "week: 51   # 14 – 18 december 2026\n",
            "# wat kan een leerling kiezen?",
        ],
    ),
    (
        &[
            "leerplan",
            "--leerling",
            "SANNE",
            "--vak",
            "na",
            "--titel",
            "Een raket",
        ],
        "leerplannen/sanne-een-raket.yaml",
        &[
            "leerling: sanne\n",
            "titel: Een raket",
            "# wat is je idee?",
            "datum: 2026-10-07",
        ],
    ),
    (
        &["leerplan", "--leerling", "tim", "--leerlijn", "na-lijn"],
        "leerplannen/tim-na-lijn.yaml",
        &["leerlijn: na-lijn\n"],
    ),
    (
        &["draaiboek", "--leerplan", "sanne-raket"],
        "draaiboeken/sanne-raket.yaml",
        &["leerplan: sanne-raket\n"],
    ),
    (
        &["draaiboek", "--invoeringsplan", "doelen-1"],
        "draaiboeken/invoering-doelen-1.yaml",
        &[
            "wat: \"Overleg: start\"\n",
            "wie: [A. Jansen, C. Smit]\n",
            "wanneer: 2026-10-12 ",
            "activiteit: start\n",
            "activiteit: later\n",
        ],
    ),
    (
        &["voortgang", "--planning", "na-h1"],
        "voortgang/na-h1-3v2.yaml",
        &[
            "klas: 3v2\n",
            "\"1.1\" (Om je heen)",
            "      sanne:\n      tim:\n",
        ],
    ),
    (
        &["voortgang", "--leerplan", "sanne-raket"],
        "voortgang/sanne-raket.yaml",
        &["      r.druk:\n"],
    ),
    (
        &[
            "gesprek",
            "--leerling",
            "tim",
            "--vorm",
            "driehoek",
            "--datum",
            "2026-10-09",
        ],
        "gesprekken/2026-10-09-tim.yaml",
        &[
            "met: [coach, ouders]",
            "datum: 2026-10-09\n",
            "#   Wie ",
            "#   Wat ",
            "#   Waar ",
            "#   Wanneer ",
            "#   Waarom ",
            "#   Hoe ",
        ],
    ),
    (
        &["invoeringsplan", "--titel", "Élan in 't lokaal"],
        "invoering/elan-in-t-lokaal-1.yaml",
        &["ronde: 1\n", "titel: \"Élan in 't lokaal\"\n", "# Stap 7"],
    ),
    (
        &["leerlijn", "--vak", "na"],
        "leerlijnen/na.yaml",
        &["vak: na\n", "kerndoelen"],
    ),
];

#[test]
fn each_soort_goes_to_its_place_without_faults() {
    for kleur in Kleur::ALL {
        let folder = school(*kleur);
        for (args, path, lines) in FORMS {
            let output = nieuw(folder.path(), args);
            assert_eq!(
                output.status.code(),
                Some(0),
                "{args:?}: {}",
                text(&output.stderr)
            );
            let said = text(&output.stdout);
            assert!(said.starts_with(&format!("{path} is gemaakt.\n")), "{said}");
            assert!(said.contains(&format!("leerplan check {path} ")), "{said}");
            let written = fs::read_to_string(folder.path().join(path)).unwrap();
            for line in *lines {
                assert!(written.contains(line), "{line:?} in {written}");
            }
            assert!(
                !written.contains("None") && !written.contains(" \n"),
                "{written}"
            );
            assert!(
                serde_yaml::from_str::<serde_yaml::Value>(&written).is_ok(),
                "{written}"
            );
            // The moments of the form have no day yet: that is what it asks for first.
            let mut wrong = wrong(&folder, path);
            wrong.retain(|one| !one.contains("evaluatiemoment met ouders"));
            assert_eq!(wrong, Vec::<String>::new(), "{kleur} {written}");
        }
    }
}

#[test]
fn only_a_klas_holds_names() {
    let folder = school(Kleur::Geel);
    nieuw(folder.path(), &["voortgang", "--planning", "na-h1"]);
    nieuw(
        folder.path(),
        &["gesprek", "--leerling", "sanne", "--vorm", "coach"],
    );
    for path in [
        "voortgang/na-h1-3v2.yaml",
        "gesprekken/2026-10-07-sanne.yaml",
    ] {
        let written = fs::read_to_string(folder.path().join(path)).unwrap();
        assert!(
            !written.contains("de Wit") && !written.contains("weg"),
            "{written}"
        );
    }
}

#[test]
fn a_draaiboek_of_a_pupil_has_two_evaluations_with_parents() {
    let folder = school(Kleur::Geel);
    nieuw(folder.path(), &["draaiboek", "--leerplan", "sanne-raket"]);
    let school = folder.load(TODAY);
    let (_, draaiboek) = school.draaiboeken().next().unwrap();
    let with = |who: &str| {
        let evaluations = draaiboek.evaluaties.iter();
        evaluations
            .filter(|e| e.met.iter().any(|met| met == who))
            .count()
    };
    assert_eq!(
        (
            with("ouders"),
            with("coach"),
            with("externe"),
            with("medeleerling")
        ),
        (2, 3, 1, 1)
    );
}

#[test]
fn a_next_round_takes_over_what_is_known() {
    let folder = school(Kleur::Blauw);
    let output = nieuw(folder.path(), &["invoeringsplan", "--vorige", "doelen-1"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let path = "invoering/doelen-op-het-bord-2.yaml";
    let written = fs::read_to_string(folder.path().join(path)).unwrap();
    assert!(
        written.contains("# Besluit na de vorige ronde: bijsturen\n"),
        "{written}"
    );
    assert!(written.contains("# Zo zou het verdergaan: Eerst het doel, dan de les\n"));
    let school = folder.load(TODAY);
    let (_, document) = school.document_at(path).unwrap();
    let Some(Content::Invoeringsplan(plan)) = &document.content else {
        panic!("{path} is no invoeringsplan");
    };
    assert!(document.faults.is_empty(), "{:?}", document.faults);
    assert_eq!(plan.ronde, Some(2));
    assert_eq!(plan.vorige.as_ref().unwrap().as_str(), "doelen-1");
    assert_eq!(*plan.eigenaar, ["A. Jansen", "B: de Boer"]);
    let doel = &plan.doel[0];
    assert_eq!(doel.meetbaar.as_deref(), Some("3 van de 4"));
    let baseline = doel.nulmeting.as_ref().unwrap();
    assert_eq!(baseline.wat.as_deref(), Some("turven"));
    assert_eq!(baseline.uitkomst.as_deref(), Some("2 van de 4"));
    let tactiek = plan.tactiek.as_ref().unwrap();
    assert_eq!(tactiek.middelen[0].wat.as_deref(), Some("Bord"));
    assert_eq!(tactiek.middelen[1].digitaal, Some(true));
    assert_eq!(*tactiek.personen[0].rol, ["teamleider"]);
    assert_eq!(plan.planningen[0].as_str(), "na-h1");
}

#[test]
fn the_form_of_an_invoeringsplan_fits_the_colour() {
    let form = |kleur| {
        let folder = school(kleur);
        nieuw(folder.path(), &["invoeringsplan", "--titel", "X"]);
        fs::read_to_string(folder.path().join("invoering/x-1.yaml")).unwrap()
    };
    let (blauw, geel, groen) = (form(Kleur::Blauw), form(Kleur::Geel), form(Kleur::Groen));
    assert!(geel.contains("zonder_computer:") && !blauw.contains("zonder_computer:"));
    assert!(groen.contains("portfolio_eisen:") && !geel.contains("portfolio_eisen:"));
    assert!(blauw.contains("werkgroep:") && !groen.contains("werkgroep:"));
}

#[test]
fn a_document_goes_where_the_school_keeps_its_soort() {
    let folder = school(Kleur::Blauw);
    let plan = fs::read_to_string(folder.path().join("leerplannen/sanne-raket.yaml")).unwrap();
    folder.write("klas 3/eigen/a.yaml", &plan);
    folder.write("klas 3/eigen/b.yaml", &plan);
    let sub = folder.path().join("klassen");
    let output = nieuw(&sub, &["leerplan", "--leerling", "tim", "--vak", "na"]);
    let said = text(&output.stdout);
    assert!(
        said.starts_with("klas 3/eigen/tim-na.yaml is gemaakt."),
        "{said}"
    );
    assert!(
        said.contains("leerplan check \"../klas 3/eigen/tim-na.yaml\""),
        "{said}"
    );
    assert!(folder.path().join("klas 3/eigen/tim-na.yaml").is_file());
}

#[test]
fn a_nearer_colour_counts() {
    let folder = Folder::empty();
    folder.write("leerplan.toml", &settings(Kleur::Blauw));
    folder.write("team/leerplan.toml", "kleur = \"groen\"\n");
    folder.write("team/een.yaml", "soort: invoeringsplan\ntitel: Een\n");
    nieuw(folder.path(), &["invoeringsplan", "--titel", "Twee"]);
    let written = fs::read_to_string(folder.path().join("team/twee-1.yaml")).unwrap();
    assert!(written.contains("portfolio_eisen:"), "{written}");
}

#[cfg(target_os = "linux")]
#[test]
fn at_a_terminal_what_is_missing_is_asked() {
    let folder = school(Kleur::Blauw);
    let answers = "plan\nleerplan\nsane\nsanne\n\nna-lijn\nMijn raket\n";
    let said = crate::start::support::at_a_terminal(folder.path(), "nieuw", answers);
    for part in [
        "Wat wil je maken",
        "Van welke leerling (de naam of de id)? (Sanne de Wit, Tim Bos, Wie Weg)",
        "bedoel je `sanne`?",
        "Voor welk vak? [geen]",
        "Bij welke leerlijn? (na-lijn)",
        "leerplannen/sanne-mijn-raket.yaml is gemaakt.",
    ] {
        assert!(said.contains(part), "{part:?} in {said}");
    }
    let said = crate::start::support::at_a_terminal(folder.path(), "nieuw draaiboek", "\u{4}");
    assert!(said.contains("zonder antwoord maak ik niets"), "{said}");
}
