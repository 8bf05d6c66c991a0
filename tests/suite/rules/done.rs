//! What is done is done today or before, and a moment counts where it has a day in time.

use leerplan::model::Kleur;

use super::round_support::message;
use crate::support::{Folder, TODAY, leerplan, settings};

const RULE: &str = "datum-in-toekomst";

fn told(name: &str, text: &str) -> String {
    let folder = Folder::school(Kleur::Groen);
    folder.write(name, text);
    message(&folder, TODAY, RULE)
}

#[test]
fn each_day_on_which_something_was_done_is_looked_at() {
    let book = "soort: draaiboek\nleerplan: kas\ndatum: 2026-09-17\n";
    let plan = "soort: leerplan\nleerling: lotte\nvak: bi\ndatum: 2026-09-14\n";
    let talk = "soort: gesprek\nvorm: coach\nleerling: lotte\n";
    let results = "soort: voortgang\nplanning: h1\nklas: 2h\nmetingen:\n";
    let round = "soort: invoeringsplan\ntitel: Proef\n";
    let cases = [
        format!("{book}acties: [{{wat: Zaaien, wie: leerling, klaar: DAG}}]\n"),
        format!("{book}evaluaties: [{{met: ouders, wanneer: 2026-10-01, ontvangen: DAG}}]\n"),
        format!("{book}logboek: [{{datum: DAG, gedaan: Gezaaid}}]\n"),
        format!("{plan}besproken: DAG\n"),
        format!("{plan}kosten: {{totaal: 4, besproken: DAG}}\n"),
        format!("{talk}datum: DAG\nverslag: Het gaat goed\n"),
        format!("{talk}datum: 2026-10-01\nafspraken: [{{wat: Gieter halen, klaar: DAG}}]\n"),
        format!("{results}  - {{datum: DAG, paragraaf: \"1.1\", resultaten: {{lotte: b}}}}\n"),
        format!("{round}uitvoering: [{{datum: DAG, werkt: Rust}}]\n"),
        format!("{round}controle: {{datum: DAG, uitkomst: Meer rust}}\n"),
    ];
    for case in cases {
        let on = |day: &str| told("document.yaml", &case.replace("DAG", day));
        assert_eq!(on("2026-10-07"), "", "today is not to come: {case}");
        assert_eq!(
            on("2026-10-08"),
            "hier is iets gedaan op `2026-10-08`, en die dag moet nog komen",
            "{case}"
        );
    }
}

#[test]
fn what_is_planned_is_not_done_too_early() {
    let silent = [
        "soort: gesprek\nvorm: coach\nleerling: lotte\ndatum: 2026-11-02\n",
        "soort: gesprek\nvorm: coach\nleerling: lotte\ndatum: 2026-11-02\nverslag: \"-\"\n",
        "soort: voortgang\nplanning: h1\nklas: 2h\nmetingen:\n  - {datum: 2026-11-02, paragraaf: \"1.1\", resultaten: {lotte: }}\n",
        "soort: invoeringsplan\ntitel: Proef\ncontrole: {datum: 2026-11-02}\n",
        "soort: draaiboek\nleerplan: kas\ndatum: 2026-09-17\nacties: [{wat: Zaaien, wie: leerling, wanneer: 2026-11-02}]\n",
    ];
    for text in silent {
        assert_eq!(told("document.yaml", text), "", "{text}");
    }
}

#[test]
fn the_days_of_a_file_are_told_together() {
    let text = "soort: draaiboek\nleerplan: kas\ndatum: 2026-09-17\nlogboek:\n  - {datum: 2026-10-01, gedaan: Gezaaid}\n  - {datum: 2026-11-01, gedaan: Geplant}\n  - {datum: 2026-11-02, gedaan: Geoogst}\n";
    assert_eq!(
        told("boek.yaml", text),
        "2 dagen waarop iets is gedaan, moeten nog komen: `2026-11-01` en `2026-11-02`"
    );
}

/// A school with a plan of `lotte` and its draaiboek.
fn plan(kleur: Kleur, of_plan: &str, of_book: &str) -> Folder {
    let folder = Folder::school(kleur);
    folder.write("klas.yaml", "soort: klas\nklas: 2h\nniveau: havo\nleerjaar: 2\nleerlingen:\n  - {id: lotte, naam: Lotte Vermeer}\n");
    folder.write(
        "leerplannen/kas.yaml",
        &format!("soort: leerplan\nleerling: lotte\nvak: bi\ndatum: 2026-09-01\n{of_plan}"),
    );
    folder.write(
        "draaiboeken/kas.yaml",
        &format!("soort: draaiboek\nleerplan: kas\ndatum: 2026-09-03\n{of_book}"),
    );
    folder
}

#[test]
fn what_is_done_tomorrow_is_not_done_for_other_rules() {
    let rules = [
        (
            "actie-te-laat",
            "",
            "acties: [{wat: Zaaien, wie: leerling, wanneer: 2026-09-21, klaar: DAG}]\n",
        ),
        ("plan-niet-besproken", "besproken: DAG\n", ""),
        (
            "kosten-niet-besproken",
            "kosten: {totaal: 4, besproken: DAG}\n",
            "",
        ),
        (
            "feedback-uitgebleven",
            "",
            "evaluaties: [{met: ouders, wanneer: 2026-09-21, ontvangen: DAG}]\n",
        ),
        (
            "logboek-leeg",
            "",
            "periode: {van: 2026-09-03, tot: 2026-12-11}\nlogboek: [{datum: DAG, gedaan: Gezaaid}]\n",
        ),
    ];
    for (rule, of_plan, of_book) in rules {
        let on = |day: &str| {
            let folder = plan(
                Kleur::Groen,
                &of_plan.replace("DAG", day),
                &of_book.replace("DAG", day),
            );
            folder.check_only(TODAY, &[rule]).findings.len()
        };
        assert_eq!(on("2026-10-06"), 0, "{rule}");
        assert_eq!(on("2026-10-08"), 1, "{rule}");
    }
}

#[test]
fn a_planned_talk_with_the_coach_is_the_appointment() {
    let of = |talk: &str| {
        let folder = plan(Kleur::Groen, "", "");
        folder.write(
            "gesprek.yaml",
            &format!("soort: gesprek\nleerling: lotte\n{talk}"),
        );
        message(&folder, TODAY, "plan-niet-besproken")
    };
    assert_eq!(of("vorm: coach\ndatum: 2026-10-12\n"), "");
    assert_ne!(
        of("vorm: coach\ndatum: 2026-09-28\nverslag: Over iets anders\n"),
        ""
    );
    assert_ne!(of("vorm: instructie\ndatum: 2026-10-12\n"), "");
}

#[test]
fn the_edition_of_before_takes_every_day_and_every_text() {
    let folder = plan(
        Kleur::Groen,
        "besproken: 2026-10-20\nidee: \"-\"\n",
        "acties: [{wat: Zaaien, wie: \"?\", wanneer: 2026-09-21, klaar: 2026-12-01}]\n",
    );
    let old = format!("{}[regels]\nversie = \"2026\"\n", settings(Kleur::Groen));
    folder.write("leerplan.toml", &old);
    for rule in [
        "plan-niet-besproken",
        "actie-te-laat",
        "actie-onvolledig",
        RULE,
    ] {
        assert_eq!(message(&folder, TODAY, rule), "", "{rule}");
    }
    let open = folder.check_only(TODAY, &["vraag-onbeantwoord"]).findings;
    assert!(open.iter().all(|one| !one.message.contains("Mijn idee")));
}

#[test]
fn a_moment_counts_with_a_day_in_the_period_or_shortly_after() {
    let rule = "ouder-evaluaties";
    let of = |first: &str, second: &str| {
        let list = [first, second]
            .map(|when| format!("  - {{met: ouders{when}}}\n"))
            .concat();
        let book = format!("periode: {{van: 2026-09-07, tot: 2026-11-06}}\nevaluaties:\n{list}");
        let found = plan(Kleur::Groen, "", &book)
            .check_only(TODAY, &[rule])
            .findings;
        found.into_iter().next().map(|one| (one.message, one.hint))
    };
    let one = |first: &str, second: &str| {
        let (message, hint) = of(first, second).unwrap();
        assert_eq!(
            message,
            "er staat maar één evaluatiemoment met ouders in het draaiboek"
        );
        hint.unwrap().ends_with("tot twee schoolweken daarna")
    };
    assert_eq!(of(", wanneer: 2026-10-05", ", wanneer: 45"), None);
    assert_eq!(
        of(", wanneer: 2026-10-05", ", wanneer: 2026-11-20"),
        None,
        "two school weeks after it"
    );
    assert!(
        one(", wanneer: 2026-10-05", ", wanneer: 2026-11-23"),
        "a day later"
    );
    assert!(
        one(", wanneer: 2026-10-05", ", wanneer: 2026-09-04"),
        "before it"
    );
    assert!(
        one(", wanneer: 2026-10-05", ", over: de kas"),
        "without a day"
    );
    assert!(
        !one(
            ", wanneer: 2026-10-05",
            ", wanneer: 2026-10-05, over: de kas"
        ),
        "on the same day"
    );
    let (message, _) = of("", ", over: de kas").unwrap();
    assert_eq!(
        message,
        "er staat nog geen evaluatiemoment met ouders in het draaiboek"
    );
}

#[test]
fn an_evaluation_has_a_day_and_people() {
    let rule = "evaluatie-onvolledig";
    let of = |list: &str| {
        let found = plan(Kleur::Blauw, "", &format!("evaluaties:\n{list}"))
            .check_only(TODAY, &[rule])
            .findings;
        found.into_iter().map(|one| one.message).collect::<Vec<_>>()
    };
    assert_eq!(of("  - {met: oma, wanneer: 41}\n"), Vec::<String>::new());
    assert_eq!(
        of("  - {met: oma}\n  - {met: coach, over: kas}\n"),
        ["2 evaluaties hebben geen datum of week: `oma` en `coach`"]
    );
    assert_eq!(
        of("  - {met: \"?\", wanneer: 2026-10-12}\n"),
        ["evaluatie `? (ma 12 okt)` heeft geen `met`"]
    );
    // A date that could not be read is told by the reader.
    assert_eq!(
        of("  - {met: oma, wanneer: morgen}\n"),
        Vec::<String>::new()
    );
}

#[test]
fn pages_and_overviews_call_nothing_done_before_its_day() {
    let book = "acties:\n  - {wat: Zaaien in de kas, wie: leerling, wanneer: 2026-11-02, klaar: 2026-12-01}\n  - {wat: Potten kopen, wie: leerling, wanneer: 2026-09-21, klaar: 2026-09-22}\n";
    let folder = plan(Kleur::Groen, "", book);
    let output = leerplan(folder.path())
        .args(["render", "--vandaag", TODAY, "--format", "md"])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let read =
        |name: &str| std::fs::read_to_string(folder.path().join("uitvoer").join(name)).unwrap();
    let mut all = Vec::new();
    collect(&folder.path().join("uitvoer"), &mut all);
    let portfolio = all.iter().find(|path| path.contains("portfolio")).unwrap();
    assert!(
        read(portfolio).contains("1 van 2 acties klaar"),
        "{}",
        read(portfolio)
    );
    let sheet = all
        .iter()
        .find(|path| path.contains("draaiboeken") && path.contains("kas"))
        .unwrap();
    let sheet = read(sheet);
    let row = |what: &str| {
        sheet
            .lines()
            .find(|line| line.contains(what))
            .unwrap()
            .to_owned()
    };
    assert!(row("Potten kopen").ends_with("| ja    |"));
    assert!(!row("Zaaien in de kas").ends_with("| ja    |"));
}

fn collect(folder: &std::path::Path, all: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, all);
        } else {
            let text = path.to_string_lossy().into_owned();
            all.extend(text.split_once("uitvoer/").map(|(_, name)| name.to_owned()));
        }
    }
}
