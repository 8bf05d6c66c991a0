//! `leerplan nieuw`: the form of each soort, where it goes, and what is refused.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use leerplan::finding::Level;
use leerplan::model::{Content, Kleur};

use crate::support::{Folder, TODAY, settings};

fn nieuw(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_leerplan"));
    command.current_dir(folder).env("NO_COLOR", "1");
    command.args(["nieuw", "--vandaag", TODAY]).args(args);
    command.stdin(Stdio::null()).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A school with a class, two chapters of work and a round.
fn school(kleur: Kleur) -> Folder {
    let folder = Folder::school(kleur);
    folder
        .write(
            "klassen/3v2.yaml",
            "soort: klas\nklas: 3v2\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  \
             - {id: sanne, naam: Sanne de Wit}\n  - {id: tim, naam: Tim Bos}\n  \
             - {id: weg, naam: Wie Weg, tot: 2026-09-30}\n",
        )
        .write(
            "leerplannen/sanne-raket.yaml",
            "soort: leerplan\nleerling: sanne\nvak: na\ndatum: 2026-09-14\n\
             leerdoelen: [{doel: Ik kan rekenen met druk, id: r.druk}]\n",
        )
        .write(
            "planningen/na-h1.yaml",
            "soort: planning\nvak: na\nklas: 3v2\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\n\
             paragrafen: [{nummer: \"1.1\", titel: Om je heen}]\n",
        )
        .write("leerlijnen/na-lijn.yaml", "soort: leerlijn\nvak: na\n")
        .write("invoering/doelen-1.yaml", ROUND);
    folder
}

const ROUND: &str = "\
soort: invoeringsplan
titel: Doelen op het bord
eigenaar: [A. Jansen, 'B: de Boer']
ronde: 1
doel: {omschrijving: Iedereen weet het doel, meetbaar: '3 van de 4', nulmeting: {wat: turven}}
tactiek: {middelen: [Bord, {wat: App, digitaal: ja}], personen: [{wie: C. Smit, rol: teamleider}]}
activiteiten:
  - {id: start, wat: 'Overleg: start', wie: [A. Jansen, C. Smit], wanneer: 2026-10-12}
  - {id: later, wat: Later, wie: A. Jansen, wanneer: na de toetsweek}
planningen: na-h1
controle: {datum: 2026-10-01, uitkomst: 2 van de 4}
bijstelling: {besluit: bijsturen, hoe: 'Eerst het doel, dan de les'}
";

/// What is wrong with a document: faults of shape and findings of level fout.
fn wrong(folder: &Folder, path: &str) -> Vec<String> {
    let school = folder.load(TODAY);
    let document = school.documents.iter().find(|d| d.path == path);
    let document = document.unwrap_or_else(|| panic!("{path} is not there"));
    assert!(document.content.is_some(), "{path}");
    let faults = document.faults.iter().map(|fault| format!("{fault:?}"));
    let report = folder.check(TODAY);
    let findings = report
        .findings
        .iter()
        .filter(|f| f.file == path && f.level == Level::Fout);
    faults.chain(findings.map(|f| f.message.clone())).collect()
}

#[test]
fn each_soort_goes_to_its_place_without_faults() {
    let cases: &[(&[&str], &str, &[&str])] = &[
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
    for kleur in Kleur::ALL {
        let folder = school(*kleur);
        for (args, path, lines) in cases {
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
            assert_eq!(
                wrong(&folder, path),
                Vec::<String>::new(),
                "{kleur} {written}"
            );
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
    let document = school.documents.iter().find(|d| d.path == path).unwrap();
    let Some(Content::Invoeringsplan(plan)) = &document.content else {
        panic!("{path} is no invoeringsplan");
    };
    assert!(document.faults.is_empty(), "{:?}", document.faults);
    assert_eq!(plan.ronde, Some(2));
    assert_eq!(plan.vorige.as_ref().unwrap().as_str(), "doelen-1");
    assert_eq!(plan.eigenaar.0, ["A. Jansen", "B: de Boer"]);
    let doel = &plan.doel[0];
    assert_eq!(doel.meetbaar.as_deref(), Some("3 van de 4"));
    let baseline = doel.nulmeting.as_ref().unwrap();
    assert_eq!(baseline.wat.as_deref(), Some("turven"));
    assert_eq!(baseline.uitkomst.as_deref(), Some("2 van de 4"));
    let tactiek = plan.tactiek.as_ref().unwrap();
    assert_eq!(tactiek.middelen[0].wat.as_deref(), Some("Bord"));
    assert_eq!(tactiek.middelen[1].digitaal, Some(true));
    assert_eq!(tactiek.personen[0].rol.0, ["teamleider"]);
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
fn nothing_is_written_over() {
    let folder = school(Kleur::Blauw);
    let plan = "soort: leerplan\nid: anders\nleerling: tim\nvak: na\ndatum: 2026-09-14\n";
    folder.write("leerplannen/tim-na.yaml", plan);
    let elsewhere = "soort: leerlijn\nid: NA\nvak: na\n";
    folder.write("ergens/lijn.yaml", elsewhere);
    let cases: [(&[&str], &str); 4] = [
        // the file is there, under another id
        (
            &["leerplan", "--leerling", "tim", "--vak", "na"],
            "het bestaat al",
        ),
        // another file has the id
        (
            &["leerlijn", "--vak", "na"],
            "er is al een leerlijn `na`: ergens/lijn.yaml\n  kies een andere naam met `--naam`",
        ),
        (
            &["klas", "3V2", "--niveau", "vwo", "--leerjaar", "3"],
            "er is al een klas `3V2`: klassen/3v2.yaml",
        ),
        (
            &[
                "planning",
                "--vak",
                "na",
                "--klas",
                "3v2",
                "--titel",
                "X",
                "--naam",
                "na-h1.yaml",
            ],
            "er is al een planning `na-h1`",
        ),
    ];
    let number = || folder.load(TODAY).documents.len();
    let before = number();
    for (args, expected) in cases {
        let output = nieuw(folder.path(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let said = text(&output.stderr);
        assert!(said.contains(expected), "{args:?}: {said}");
    }
    assert_eq!(number(), before);
    let read = |path| fs::read_to_string(folder.path().join(path)).unwrap();
    assert_eq!(read("leerplannen/tim-na.yaml"), plan);
    assert_eq!(read("ergens/lijn.yaml"), elsewhere);
}

#[test]
fn a_name_of_a_file_stays_in_its_folder() {
    let folder = school(Kleur::Blauw);
    let names = [
        ("../../x y", "x-y"),
        ("Zoë's \"plan\".yaml", "zoes-plan"),
        (".verborgen", "verborgen"),
        ("/etc/passwd", "etc-passwd"),
        ("Zoe\u{308}", "zoe"),
    ];
    for (given, expected) in names {
        let args = ["leerlijn", "--vak", "na", "--naam", given];
        let output = nieuw(folder.path(), &args);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{given}: {}",
            text(&output.stderr)
        );
        let path = format!("leerlijnen/{expected}.yaml");
        assert!(
            folder.path().join(&path).is_file(),
            "{given}: {}",
            text(&output.stdout)
        );
    }
}

#[test]
fn what_is_unknown_is_refused_with_what_was_probably_meant() {
    let folder = school(Kleur::Blauw);
    let cases: [(&[&str], &str); 16] = [
        (
            &["plannning"],
            "er is geen soort `plannning`\n  bedoel je `planning`?",
        ),
        (&["x"], "kies uit `klas`, `leerlijn`"),
        (&[], "zeg erbij wat je wilt maken: klas,"),
        (
            &["leerplan", "--leerling", "sane", "--vak", "na"],
            "ik ken geen leerling `sane`\n  bedoel je `sanne`?",
        ),
        (
            &["leerplan", "--leerling", "zzzz", "--vak", "na"],
            "kies uit `sanne`, `tim` of `weg`",
        ),
        (
            &["leerplan", "--leerling", "tim", "--vak", "natuurkunda"],
            "ik ken geen vak `natuurkunda`\n  bedoel je `natuurkunde`?",
        ),
        (
            &["studiewijzer", "--klas", "3v1"],
            "ik ken geen klas `3v1`\n  bedoel je `3v2`?",
        ),
        (
            &["studiewijzer", "--klas", "3v2", "--periode", "5"],
            "er is geen periode `5` in `leerplan.toml`\n  kies uit 1, 2, 3 of 4",
        ),
        (
            &["draaiboek", "--leerplan", "sanne-raked"],
            "bedoel je `sanne-raket`?",
        ),
        (
            &["draaiboek"],
            "voor een draaiboek ontbreekt nog `--leerplan` of `--invoeringsplan`\n  bijvoorbeeld: `leerplan nieuw draaiboek",
        ),
        (
            &["planning"],
            "ontbreekt nog `--vak`, `--klas` (of `--niveau` en `--leerjaar`) en `--titel`",
        ),
        (
            &["voortgang", "--klas", "3v2"],
            "voor voortgang ontbreekt nog `--planning`\n",
        ),
        (
            &["klas", "3v3", "--niveau", "hvao", "--leerjaar", "3"],
            "`hvao` is geen niveau\n  bedoel je `havo`?",
        ),
        (
            &["klas", "3v3", "--niveau", "havo", "--leerjaar", "7"],
            "`7` is geen leerjaar",
        ),
        (
            &[
                "gesprek",
                "--leerling",
                "tim",
                "--vorm",
                "coach",
                "--datum",
                "9-10-2026",
            ],
            "bedoel je `2026-10-09`?",
        ),
        (
            &[
                "leerplan",
                "--leerling",
                "tim",
                "--vak",
                "na",
                "--hoofdstuk",
                "H1",
            ],
            "`--hoofdstuk` hoort niet bij een leerplan",
        ),
    ];
    let before = folder.load(TODAY).documents.len();
    for (args, expected) in cases {
        let output = nieuw(folder.path(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let said = text(&output.stderr);
        assert!(said.contains(expected), "{args:?}: {said}");
        assert_eq!(text(&output.stdout), "");
    }
    assert_eq!(folder.load(TODAY).documents.len(), before);
}

#[test]
fn without_klas_documents_any_pupil_will_do() {
    let folder = Folder::school(Kleur::Blauw);
    let args = ["leerplan", "--leerling", "l-17", "--vak", "na"];
    let output = nieuw(folder.path(), &args);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(folder.path().join("leerplannen/l-17-na.yaml").is_file());
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
    let said = crate::start_init::at_a_terminal(folder.path(), "nieuw", answers);
    for part in [
        "Wat wil je maken",
        "Van welke leerling (het id uit de klas)? (sanne, tim, weg)",
        "bedoel je `sanne`?",
        "Voor welk vak? [geen]",
        "Bij welke leerlijn? (na-lijn)",
        "leerplannen/sanne-mijn-raket.yaml is gemaakt.",
    ] {
        assert!(said.contains(part), "{part:?} in {said}");
    }
    let said = crate::start_init::at_a_terminal(folder.path(), "nieuw draaiboek", "\u{4}");
    assert!(said.contains("zonder antwoord maak ik niets"), "{said}");
}
