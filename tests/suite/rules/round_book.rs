//! Step 4: what the versions of the draaiboek of an invoeringsplan must hold together.

use leerplan::model::Kleur;

use crate::rules::round_support::{about, book, found, message, plan, school};
use crate::support::{Folder, TODAY};

#[test]
fn versions_count_together_and_the_latest_is_told() {
    let activities =
        "activiteiten:\n  - {id: a, wat: Een}\n  - {id: b, wat: Twee}\n  - {id: c, wat: Drie}\n";
    let folder = Folder::school(Kleur::Blauw);
    folder.write("route.yaml", &plan(activities));
    // By path the latest version comes first.
    folder.write(
        "boek/1.yaml",
        &book("2026-09-20", "acties:\n  - {wat: x, activiteit: A}\n"),
    );
    folder.write(
        "boek/2.yaml",
        &book("2026-09-01", "acties:\n  - {wat: ' twee'}\n"),
    );
    let rule = "activiteit-niet-in-draaiboek";
    let expected = "activiteit `c` heeft geen actie in het draaiboek";
    assert_eq!(
        found(&folder, TODAY, rule),
        [("boek/1.yaml".to_owned(), 4, expected.to_owned())]
    );
    folder.write(
        "boek/2.yaml",
        &book("2026-09-01", "acties:\n  - {wat: y, activiteit: c}\n"),
    );
    assert_eq!(
        message(&folder, TODAY, rule),
        "activiteit `b` heeft geen actie in het draaiboek"
    );
}

#[test]
fn what_cannot_be_read_is_not_called_missing() {
    let folder = school(
        Kleur::Geel,
        "activiteiten:\n  - {id: a, wat: Een}\n",
        "acties:\n  - {wat: Iets, activiteid: a}\n",
    );
    for rule in [
        "activiteit-niet-in-draaiboek",
        "stap-niet-in-draaiboek",
        "communicatie-ontbreekt",
    ] {
        assert_eq!(message(&folder, TODAY, rule), "");
    }
}

#[test]
fn the_draaiboek_of_a_pupil_is_let_be() {
    let folder = Folder::school(Kleur::Geel);
    folder.write(
        "boek.yaml",
        "soort: draaiboek\nleerplan: sanne\ndatum: 2026-09-01\nperiode: {van: 2026-09-01, tot: 2027-05-01}\n\
         acties:\n  - {wat: Gesprek, wie: [leerling, coach]}\n",
    );
    let report = folder.check_only(TODAY, &["draaiboek"]);
    let rules: Vec<&str> = report.findings.iter().map(|f| f.rule.as_str()).collect();
    for rule in ["periode-lang", "ruimte-ontbreekt", "stap-niet-in-draaiboek"] {
        assert!(!rules.contains(&rule), "{rules:?}");
    }
}

#[test]
fn the_link_of_the_draaiboek_counts() {
    let rule = "draaiboek-ontbreekt";
    assert_eq!(message(&school(Kleur::Blauw, "", ""), TODAY, rule), "");
    let folder = Folder::school(Kleur::Blauw);
    folder.write("plan/ander.yaml", &plan("draaiboek: route\n"));
    folder.write("boek/route.yaml", &book("2026-09-01", ""));
    assert_eq!(
        found(&folder, TODAY, rule),
        [(
            "plan/ander.yaml".to_owned(),
            3,
            "draaiboek `route` hoort niet bij dit invoeringsplan".to_owned()
        )]
    );
    // A draaiboek that does not exist is the finding of another rule.
    folder.write("plan/ander.yaml", &plan("draaiboek: weg\n"));
    assert_eq!(message(&folder, TODAY, rule), "");
}

#[test]
fn eight_school_weeks_is_not_long() {
    let lasts = |van: &str, tot: &str| {
        let periode = format!("periode: {{van: {van}, tot: {tot}}}\n");
        about(Kleur::Geel, "periode-lang", &periode)
    };
    // Nine weeks on the calendar, one of them the autumn holiday.
    assert_eq!(lasts("2026-08-31", "2026-10-30"), "");
    assert_eq!(
        lasts("2026-08-31", "2026-11-06"),
        "de periode duurt 9 schoolweken, meer dan 8"
    );
    // From Wednesday to Tuesday: two halves are one week.
    assert_eq!(lasts("2026-09-02", "2026-11-03"), "");
    assert_ne!(lasts("2026-09-02", "2026-11-05"), "");
}

#[test]
fn a_room_is_asked_where_people_come_together() {
    let lacks = |action: &str| {
        let acties = format!("acties:\n  - {{{action}}}\n");
        !about(Kleur::Geel, "ruimte-ontbreekt", &acties).is_empty()
    };
    assert!(lacks("wat: Kaartjes knippen, wie: [J. Aerts, B. Smit]"));
    assert!(lacks("wat: Kaartjes knippen, wie: J. Aerts en B. Smit"));
    assert!(lacks("wat: Kaartjes knippen, wie: de werkgroep"));
    assert!(lacks("wat: Startoverleg, wie: J. Aerts"));
    assert!(lacks("wat: Evaluatie met alle coaches, wie: J. Aerts"));
    assert!(!lacks("wat: Startoverleg, wie: J. Aerts, ruimte: B03"));
    assert!(!lacks("wat: Startoverleg voorbereiden, wie: J. Aerts"));
    assert!(!lacks("wat: Alles nalopen met formules, wie: J. Aerts"));
    assert!(!lacks("wat: Brief aan ouders, wie: J. Aerts"));
    assert!(!lacks("wat: Online overleg, wie: [J. Aerts, B. Smit]"));
}

#[test]
fn an_evaluation_may_be_an_action_or_an_activity() {
    let rule = "evaluatiemoment-ontbreekt";
    assert_ne!(
        about(Kleur::Geel, rule, "acties:\n  - {wat: Kaartjes knippen}\n"),
        ""
    );
    assert_eq!(
        about(Kleur::Geel, rule, "acties:\n  - {wat: Tussenevaluatie}\n"),
        ""
    );
    let activity = "activiteiten:\n  - {id: kijken, wat: Terugkijken, vorm: evaluatie}\n";
    let folder = school(Kleur::Geel, activity, "");
    assert_eq!(message(&folder, TODAY, rule), "");
}

#[test]
fn groen_evaluates_once_a_period() {
    let evaluated = |tot: &str, days: &str| {
        let text = format!(
            "periode: {{van: 2026-09-14, tot: {tot}}}\nevaluaties:\n  - {{met: team, wanneer: [{days}]}}\n"
        );
        about(Kleur::Groen, "evaluatiemoment-ontbreekt", &text)
    };
    assert_eq!(
        evaluated("2027-02-05", "2026-12-10"),
        "er is geen evaluatie in periode 1 of 3"
    );
    // In the holiday after period 1, and in a week of period 2.
    assert_eq!(evaluated("2026-12-11", "2026-10-20, 50"), "");
    // Four days of period 2 do not ask for an evaluation of their own.
    assert_eq!(evaluated("2026-10-29", "2026-10-15"), "");
}

#[test]
fn a_name_counts_for_the_role_that_the_tactics_give() {
    let rule = "communicatie-ontbreekt";
    let tactics = "tactiek:\n  werkgroep:\n    - {wie: B. Hendrikx, rol: teamleider}\n";
    let acties =
        "acties:\n  - {wat: Ouderavond, wie: B. Hendrikx}\n  - {wat: Teamoverleg, wie: J. Aerts}\n";
    assert_eq!(
        message(&school(Kleur::Geel, tactics, acties), TODAY, rule),
        ""
    );
    assert_eq!(
        message(&school(Kleur::Geel, "", acties), TODAY, rule),
        "in het draaiboek staat geen moment met teamleider"
    );
    assert_eq!(
        about(
            Kleur::Geel,
            rule,
            "acties:\n  - {wat: Oudere leerlingen helpen}\n"
        ),
        "in het draaiboek staat geen moment met ouders, teamleider of collega's"
    );
    assert_eq!(
        about(Kleur::Groen, rule, "evaluaties:\n  - {met: verzorgers}\n"),
        ""
    );
}

#[test]
fn pupils_and_parents_may_each_have_their_portfolio_moment() {
    let rule = "portfoliobespreking-ontbreekt";
    let apart = "acties:\n  - {wat: Portfolio's bespreken, wie: [coach, leerlingen]}\n\
                 evaluaties:\n  - {met: ouders, over: Portfolio van hun kind}\n";
    assert_eq!(about(Kleur::Groen, rule, apart), "");
    let pupils = "acties:\n  - {wat: Portfolio's bespreken, wie: [coach, leerlingen]}\n\
                  evaluaties:\n  - {met: ouders, over: de uitkomst}\n";
    assert_eq!(
        about(Kleur::Groen, rule, pupils),
        "in het draaiboek wordt het portfolio niet met ouders besproken"
    );
}
