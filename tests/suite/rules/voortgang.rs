//! The group `voortgang`: what is late, who is behind, what a class measured.

use leerplan::internals::finding::Finding;
use leerplan::model::Kleur;

use crate::support::{Folder, TODAY};

fn found(folder: &Folder, today: &str, rule: &str) -> Vec<Finding> {
    folder.check_only(today, &[rule]).findings
}

fn count(folder: &Folder, today: &str, rule: &str) -> usize {
    found(folder, today, rule).len()
}

/// A blauwe school where sanne has a plan; `draaiboek` is what her draaiboek says.
fn sanne(draaiboek: &str) -> Folder {
    let folder = Folder::school(Kleur::Blauw);
    folder.write(
        "raket.yaml",
        "soort: leerplan\nleerling: sanne\nvak: na\ndatum: 2026-09-01\n",
    );
    let head = "soort: draaiboek\nleerplan: raket\n";
    folder.write("d1.yaml", &format!("{head}{draaiboek}"));
    folder
}

/// A school of a colour with the results of a class.
fn class(kleur: Kleur, metingen: &[&str]) -> Folder {
    let folder = Folder::school(kleur);
    let mut text = "soort: voortgang\nplanning: na-h1\nklas: 3v2\nmetingen:\n".to_owned();
    for meting in metingen {
        text.push_str("  - {");
        text.push_str(meting);
        text.push_str("}\n");
    }
    folder.write("v.yaml", &text);
    folder
}

#[test]
fn nothing_becomes_late_in_a_weekend_or_a_holiday() {
    let rule = "actie-te-laat";
    let week = sanne("datum: 2026-09-01\nacties: [{wat: x, wanneer: 2026-W42}]\n");
    assert_eq!(count(&week, "2026-10-16", rule), 0, "Friday itself");
    assert_eq!(count(&week, "2026-10-25", rule), 0, "end of the holiday");
    assert_eq!(count(&week, "2026-10-26", rule), 1, "first school day");
    assert_eq!(count(&week, "2027-08-01", rule), 0, "the year is over");
    let several =
        sanne("datum: 2026-09-01\nacties: [{wat: x, wanneer: [2026-09-21, 2026-10-07]}]\n");
    assert_eq!(count(&several, TODAY, rule), 0, "the last moment counts");
    assert_eq!(count(&several, "2026-10-08", rule), 1);
}

#[test]
fn an_action_whose_day_cannot_be_read_is_not_late() {
    let rule = "actie-te-laat";
    let broken = sanne("datum: 2026-09-01\nacties: [{wat: x, wanneer: 2026-09-31}]\n");
    assert_eq!(count(&broken, TODAY, rule), 0);
}

#[test]
fn an_older_version_is_let_be() {
    let folder = sanne("datum: 2026-09-01\nacties: [{wat: x, wanneer: 2026-09-21}]\n");
    assert_eq!(count(&folder, TODAY, "actie-te-laat"), 1);
    folder.write(
        "d2.yaml",
        "soort: draaiboek\nleerplan: raket\ndatum: 2026-09-20\nacties: [{wat: y, wanneer: 45}]\n",
    );
    assert_eq!(count(&folder, TODAY, "actie-te-laat"), 0);
}

#[test]
fn of_an_invoeringsplan_only_what_was_moved_is_let_be() {
    let folder = Folder::school(Kleur::Blauw);
    let head = "soort: draaiboek\ninvoeringsplan: ronde-1\n";
    let acts = "acties: [{wat: x, wanneer: 2026-09-21}, {wat: y, wanneer: 2026-09-22}]\n";
    folder.write("d1.yaml", &format!("{head}datum: 2026-09-01\n{acts}"));
    folder.write(
        "d2.yaml",
        &format!("{head}datum: 2026-09-25\nacties: [{{wat: x, wanneer: 2026-10-21}}]\n"),
    );
    let findings = found(&folder, TODAY, "actie-te-laat");
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].path, "acties[1].wanneer");
}

#[test]
fn the_holiday_does_not_make_a_log_silent() {
    let rule = "logboek-leeg";
    let log = |period: &str| {
        let entry = "logboek: [{datum: 2026-10-07, gedaan: Gelezen, bewijs: a.jpg}]\n";
        sanne(&format!("datum: 2026-09-01\nperiode: {period}\n{entry}"))
    };
    let running = log("{van: 2026-09-07, tot: 2026-12-11}");
    // week 43 is free: two school weeks before week 45 begin in week 42
    assert_eq!(count(&running, "2026-10-30", rule), 0, "back to week 41");
    assert_eq!(count(&running, "2026-11-02", rule), 1, "back to week 42");
    let ended = log("{van: 2026-09-07, tot: 2026-10-30}");
    assert_eq!(count(&ended, "2026-11-02", rule), 0);
    let young = log("{van: 2026-10-13, tot: 2026-12-11}");
    assert_eq!(count(&young, "2026-11-02", rule), 0);
}

#[test]
fn who_left_the_school_is_late_with_nothing() {
    let folder = sanne("datum: 2026-09-01\nacties: [{wat: x, wanneer: 2026-09-21}]\n");
    let klas = "soort: klas\nklas: 3v2\nniveau: vwo\nleerjaar: 3\nleerlingen: [{id: sanne";
    folder.write("klas.yaml", &format!("{klas}}}]\n"));
    let rules = ["actie-te-laat", "inhaalmoment-ontbreekt"];
    assert_eq!(folder.check_only(TODAY, &rules).findings.len(), 2);
    folder.write("klas.yaml", &format!("{klas}, tot: 2026-09-25}}]\n"));
    assert!(folder.check_only(TODAY, &rules).findings.is_empty());
}

#[test]
fn who_succeeds_the_third_time_is_not_behind() {
    let rule = "inhaalmoment-ontbreekt";
    let (first, second) = (
        "datum: 2026-09-11, paragraaf: '1.1', resultaten: {tim: n, lot: n}",
        "datum: 2026-09-18, paragraaf: '1.1', resultaten: {tim: n, lot: n}",
    );
    let third = "datum: 2026-09-25, paragraaf: '1.1', resultaten: {tim: d, lot: a}";
    let twice = found(&class(Kleur::Blauw, &[second, first]), TODAY, rule);
    assert_eq!(twice.len(), 1);
    assert_eq!(twice[0].path, "metingen[0].resultaten.tim", "by date");
    assert!(twice[0].message.contains("`tim` en `lot`"));
    let thrice = found(&class(Kleur::Blauw, &[first, second, third]), TODAY, rule);
    assert_eq!(thrice.len(), 1);
    assert!(
        thrice[0].message.starts_with("`lot`"),
        "absent is no success"
    );
    let other = "datum: 2026-09-18, paragraaf: '1.2', resultaten: {tim: n, lot: n}";
    assert_eq!(count(&class(Kleur::Blauw, &[first, other]), TODAY, rule), 0);
}

#[test]
fn a_talk_before_the_second_time_plans_nothing() {
    let rule = "inhaalmoment-ontbreekt";
    let folder = class(
        Kleur::Blauw,
        &[
            "datum: 2026-09-11, resultaten: {tim: {g.a: n}}",
            "datum: 2026-09-25, resultaten: {tim: {g.a: n}}",
        ],
    );
    let talk = |vorm: &str, day: &str, rest: &str| {
        let head = format!("soort: gesprek\nvorm: {vorm}\nleerling: tim\ndatum: {day}\n");
        folder.write("g.yaml", &format!("{head}{rest}"));
        count(&folder, TODAY, rule)
    };
    assert_eq!(
        talk("coach", "2026-09-15", "afspraken: [{wat: Inhalen}]\n"),
        1
    );
    assert_eq!(
        talk(
            "coach",
            "2026-09-15",
            "afspraken: [{wat: x, wanneer: 41}]\n"
        ),
        0
    );
    assert_eq!(
        talk("coach", "2026-09-28", "afspraken: [{wat: Inhalen}]\n"),
        0
    );
    assert_eq!(talk("coach", "2026-09-28", "verslag: Het gaat goed.\n"), 1);
    assert_eq!(talk("instructie", "2026-09-28", ""), 0);
}

#[test]
fn parents_count_only_after_the_pupil_fell_behind() {
    let rule = "ouders-niet-ingeschakeld";
    let folder = class(
        Kleur::Groen,
        &[
            "datum: 2026-09-11, resultaten: {tim: {g.a: n}}",
            "datum: 2026-09-25, resultaten: {tim: {g.a: n}}",
        ],
    );
    assert_eq!(
        count(&folder, "2026-10-02", rule),
        0,
        "within a school week"
    );
    assert_eq!(count(&folder, "2026-10-05", rule), 1);
    let talk = |day: &str, met: &str| {
        let head = "soort: gesprek\nvorm: coach\nleerling: tim\n";
        folder.write("g.yaml", &format!("{head}datum: {day}\nmet: {met}\n"));
        count(&folder, TODAY, rule)
    };
    assert_eq!(talk("2026-09-20", "ouders"), 1);
    assert_eq!(talk("2026-10-20", "coach"), 1);
    assert_eq!(talk("2026-10-20", "[coach, ouders]"), 0);
}

#[test]
fn only_a_first_measurement_of_five_can_be_too_easy() {
    let rule = "doel-te-makkelijk";
    let mixed = "datum: 2026-09-18, paragraaf: '1.1', resultaten: {a: b, b: b, c: b, d: b, e: d}";
    let all = "datum: 2026-09-25, paragraaf: '1.1', resultaten: {a: b, b: b, c: b, d: b, e: b}";
    let four = "datum: 2026-09-25, paragraaf: '1.1', resultaten: {a: b, b: b, c: b, d: b, e: a}";
    assert_eq!(count(&class(Kleur::Geel, &[all]), TODAY, rule), 1);
    assert_eq!(count(&class(Kleur::Geel, &[all, mixed]), TODAY, rule), 0);
    assert_eq!(count(&class(Kleur::Geel, &[four]), TODAY, rule), 0);
}

#[test]
fn one_value_for_the_whole_holds_for_each_goal() {
    let rule = "doel-te-makkelijk";
    let per_goal = "datum: 2026-09-18, paragraaf: '1.1', resultaten: \
        {a: {x: b, y: d}, b: {x: b, y: b}, c: {x: b, y: b}, d: b, e: {X: b}, f: a}";
    let folder = class(Kleur::Geel, &[per_goal]);
    let findings = found(&folder, TODAY, rule);
    assert_eq!(findings.len(), 1);
    assert!(findings[0].message.contains("leerdoel `"));
    assert!(!findings[0].message.contains("`y`"));
}

#[test]
fn in_edition_2026_the_latest_measurement_says_whether_a_goal_is_too_hard() {
    let said = |metingen: &[&str]| {
        let folder = class(Kleur::Blauw, metingen);
        let said = folder.said_in("2026", TODAY, "doel-te-moeilijk");
        said.len()
    };
    let half =
        "datum: 2026-09-18, paragraaf: '1.1', resultaten: {a: n, b: n, c: n, d: b, e: d, f: b}";
    let less = "datum: 2026-09-25, paragraaf: '1.1', resultaten: {a: n, b: n, c: d, d: b, e: d}";
    let few = "datum: 2026-09-25, paragraaf: '1.1', resultaten: {a: n, b: n, c: n}";
    assert_eq!(said(&[half]), 1);
    assert_eq!(said(&[less]), 0);
    assert_eq!(said(&[half, less]), 0);
    assert_eq!(said(&[less, half]), 0, "by date");
    assert_eq!(said(&[half, few]), 0);
}

#[test]
fn results_of_an_own_plan_name_its_goals() {
    let rule = "doel-zonder-id";
    let folder = Folder::school(Kleur::Groen);
    folder.write(
        "raket.yaml",
        "soort: leerplan\nleerling: sanne\nvak: na\ndatum: 2026-09-01\n\
         leerdoelen: [{id: druk.rekenen, doel: Je kunt rekenen}, Je kunt lezen]\n",
    );
    folder.write(
        "v.yaml",
        "soort: voortgang\nleerplan: raket\nmetingen:\n  - datum: 2026-09-11\n    \
         resultaten: {druk.rekennen: b, sanne: d}\n  - datum: 2026-09-12\n    \
         resultaten: {druk.rekennen: b, Druk.Rekenen: d}\n",
    );
    let findings = found(&folder, TODAY, rule);
    assert_eq!(findings.len(), 2, "each wrong name once: {findings:#?}");
    assert_eq!(
        findings[0].hint.as_deref(),
        Some("bedoel je `druk.rekenen`?")
    );
    assert_eq!(
        (findings[0].span.start.line, findings[0].span.start.column),
        (5, 18)
    );
    assert!(findings[1].message.contains("`sanne`"));
}

#[test]
fn an_unknown_planning_gives_no_unknown_goals() {
    let folder = class(
        Kleur::Blauw,
        &["datum: 2026-09-11, resultaten: {tim: {g.a: n}}"],
    );
    assert_eq!(count(&folder, TODAY, "doel-zonder-id"), 0);
}

#[test]
fn a_planning_waits_a_school_week_after_its_last_test() {
    let rule = "voortgang-ontbreekt";
    let folder = Folder::school(Kleur::Blauw);
    let head = "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: x\nklas: [3v1, 3v2]\n";
    let first = "paragrafen: [{nummer: 1, toets: {week: 37}}, {nummer: 2, toets: {week: 40}}]\n";
    folder.write("na-h1.yaml", &format!("{head}{first}"));
    assert_eq!(count(&folder, "2026-10-09", rule), 0);
    let late = found(&folder, "2026-10-12", rule);
    assert_eq!(late.len(), 1);
    assert!(late[0].message.contains("`3v1` en `3v2`"));
    let results = |klas: &str| {
        let head = format!("soort: voortgang\nplanning: na-h1\nklas: {klas}\n");
        let rows = "metingen: [{datum: 2026-10-02, resultaten: {tim: b}}]\n";
        folder.write(&format!("{klas}.yaml"), &format!("{head}{rows}"));
        count(&folder, "2026-10-12", rule)
    };
    assert_eq!(results("3V1"), 1);
    assert_eq!(results("3v2"), 0);
}

#[test]
fn a_planning_with_a_test_to_come_or_without_dates_is_let_be() {
    let rule = "voortgang-ontbreekt";
    let folder = Folder::school(Kleur::Blauw);
    let head = "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: x\n";
    for rest in [
        "paragrafen: [{nummer: 1, toets: {week: 37}}]\ntoets: {datum: 2026-10-30}\n",
        "paragrafen: [{nummer: 1, toets: {vorm: formatief}}]\n",
        "paragrafen: [{nummer: 1, toets: {datum: 2026-9-14}}]\n",
    ] {
        folder.write("na-h1.yaml", &format!("{head}{rest}"));
        assert_eq!(count(&folder, TODAY, rule), 0, "{rest}");
    }
}

#[test]
fn a_report_may_take_three_school_days() {
    let rule = "gespreksverslag-ontbreekt";
    let folder = Folder::school(Kleur::Groen);
    let talk = "soort: gesprek\nvorm: coach\nleerling: tim\ndatum: 2026-10-01\nintern: Rustig\n";
    folder.write("g.yaml", talk);
    assert_eq!(count(&folder, "2026-10-06", rule), 0);
    assert_eq!(count(&folder, "2026-10-07", rule), 1);
    assert_eq!(count(&folder, "2027-08-01", rule), 0, "the year is over");
}
