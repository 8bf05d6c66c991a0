//! What the examples of the rules about plannings, draaiboeken and leerlijnen leave open.

use leerplan::model::Kleur;

use crate::support::{Folder, TODAY};

const PLANNING: &str = "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\n";

/// The findings of one rule in a folder of files, each with its file and line.
fn found_on(today: &str, rule: &str, files: &[(&str, String)]) -> Vec<String> {
    let folder = Folder::school(Kleur::Groen);
    let settings = folder.path().join("leerplan.toml");
    let settings = std::fs::read_to_string(settings).unwrap();
    let level = format!("[regels]\nniveau = {{ \"{rule}\" = \"fout\" }}\n");
    let aside = "[bestanden]\nnegeer = [\"aside-*\"]\n";
    folder.write("leerplan.toml", &format!("{settings}{level}{aside}"));
    for (path, text) in files {
        folder.write(path, text);
    }
    let report = folder.check_only(today, &[rule]);
    let shown = report.findings.iter();
    shown
        .map(|f| format!("{}:{} {}", f.file, f.span.start.line, f.message))
        .collect()
}

/// The findings of one rule in a planning that goes on from line 6, each with its line.
fn in_planning(rule: &str, rest: &str) -> Vec<String> {
    let found = found_on(TODAY, rule, &[("h1.yaml", format!("{PLANNING}{rest}"))]);
    found
        .into_iter()
        .map(|one| one.trim_start_matches("h1.yaml:").to_owned())
        .collect()
}

#[test]
fn a_test_counts_for_the_goals_it_lists() {
    let rest = "toets: {datum: 2026-10-14, leerdoelen: [A.1, a.2]}\n\
                paragrafen:\n\
                - nummer: '1'\n  leerdoelen:\n  - {doel: Je kunt a, id: a.1}\n  - {doel: Je kunt b, id: a.2}\n\
                - nummer: '2'\n  leerdoelen:\n  - {doel: Je kunt c, id: a.2}\n  - {doel: Je kunt d, id: a.4}\n\
                - nummer: '3'\n  leerdoelen: Je kunt e\n\
                - nummer: '4'\n  leerdoelen: [Je kunt f]\n  toets: {week: 40}\n\
                - nummer: '5'\n";
    let expected = [
        "15 leerdoel `a.4` heeft geen toetsmoment",
        "16 paragraaf `3` heeft geen toetsmoment",
    ];
    assert_eq!(in_planning("toetsmoment-ontbreekt", rest), expected);
}

#[test]
fn what_could_not_be_read_is_not_said_to_be_lacking() {
    let rest = "paragrafen:\n\
                - nummer: '1'\n  leerdoelen: [{id: a}]\n  toets: week 36\n\
                - nummer: '2'\n  leerdoelen: Je kunt b\n";
    let goals = in_planning("leerdoelen-ontbreken", rest);
    assert!(goals.is_empty(), "{goals:?}");
    let tests = in_planning("formatieve-toets-ontbreekt", rest);
    assert_eq!(tests, ["10 paragraaf `2` heeft geen formatieve toets"]);
    let rest =
        "toets: {datum: volgende week}\nparagrafen:\n- nummer: '1'\n  leerdoelen: Je kunt a\n";
    let tests = in_planning("toetsmoment-ontbreekt", rest);
    assert!(tests.is_empty(), "{tests:?}");
}

#[test]
fn what_could_not_be_read_is_not_summed_up() {
    let rest = "periode: 1\nparagrafen:\n- nummer: '1'\n  week: [44, 99, 36 of 37]\n";
    let expected = ["9 week 44 valt buiten periode 1"];
    assert_eq!(in_planning("planning-buiten-periode", rest), expected);
    let actions = draaiboek(
        "periode: {van: 2026-09-18, tot: 2026-10-04}\n\
         acties:\n- {wat: a, wanneer: 2026-10-05}\n- {wat: b, wanneer: morgen}\n",
    );
    let expected = ["x.yaml:6 actie `a` valt buiten de periode van het draaiboek"];
    assert_eq!(found_on(TODAY, "actie-buiten-periode", &actions), expected);
    let line = "soort: leerlijn\nvak: na\nleerdoelen:\n\
                - {id: a, doel: Je kunt a}\n- {id: b, doel: Je kunt b, kerndoelen: [{x: y}]}\n";
    let found = found_on(TODAY, "kerndoel-ontbreekt", &[("a.yaml", line.to_owned())]);
    assert_eq!(
        found,
        ["a.yaml:4 leerdoel `a` heeft geen kerndoel of eindterm"]
    );
}

#[test]
fn goals_without_ids_are_named_by_their_paragraphs() {
    let rest = "paragrafen:\n\
                - nummer: '1.1'\n  leerdoelen: [Je kunt a, Je kunt b]\n\
                - nummer: '1.2'\n  leerdoelen:\n  - {doel: Je kunt c, leerlijn: na.c}\n\
                - nummer: '1.3'\n  leerdoelen: Je kunt d\n";
    let expected =
        ["8 3 leerdoelen hebben geen kerndoel of eindterm, in paragrafen `1.1` en `1.3`"];
    assert_eq!(in_planning("kerndoel-ontbreekt", rest), expected);
}

#[test]
fn exercises_twice_are_named_as_what_is_shared() {
    let rest = "paragrafen:\n\
                - nummer: '1'\n  opdrachten: {makkelijk: '1-6, 9a', moeilijk: '5-8'}\n\
                - nummer: '2'\n  opdrachten: 9, 10\n  verdieping: ['11', '10']\n\
                - nummer: '3'\n  opdrachten: 10b, 12, 9a-b\n";
    let expected = [
        "8 opgaven `5-6` staan twee keer",
        "10 opgave `9a` staat twee keer",
        "11 opgave `10` staat twee keer",
        "13 opgaven `10b` en `9a` staan twee keer",
    ];
    assert_eq!(in_planning("opdracht-dubbel", rest), expected);
}

#[test]
fn numbers_that_begin_again_stand_once_in_each_paragraph() {
    let again =
        "paragrafen:\n- nummer: '1'\n  opdrachten: 2-6\n- nummer: '2'\n  opdrachten: 1-4, 4\n";
    let expected = ["10 opgave `4` staat twee keer"];
    assert_eq!(in_planning("opdracht-dubbel", again), expected);
    let later = again.replace("1-4", "3-4");
    let expected = ["10 opgaven `3-4` en `4` staan twee keer"];
    assert_eq!(in_planning("opdracht-dubbel", &later), expected);
    let told = later.replace("paragrafen:", "nummering: per-paragraaf\nparagrafen:");
    let expected = ["11 opgave `4` staat twee keer"];
    assert_eq!(in_planning("opdracht-dubbel", &told), expected);
}

#[test]
fn weeks_of_another_year_are_named_with_it() {
    let rest = "periode: 1\nparagrafen:\n- nummer: '1'\n  week: [2025-W40, 36, 2026-W44, 40]\n\
                - nummer: '2'\n  week: 44\n";
    let expected = ["9 weken 2025-W40 en 44 vallen buiten periode 1"];
    assert_eq!(in_planning("planning-buiten-periode", rest), expected);
}

#[test]
fn a_free_week_of_lessons_is_found_once_and_that_of_a_test_by_another_rule() {
    let rest = "paragrafen:\n- nummer: '1'\n  week: 43\n- nummer: '2'\n  week: [43, 44]\n\
                toets: {week: 52}\n";
    let expected = ["8 week 43 is helemaal vrij (herfstvakantie)"];
    assert_eq!(in_planning("planning-buiten-periode", rest), expected);
    let expected = ["11 de toets van week 52 valt op vrije dagen (kerstvakantie)"];
    assert_eq!(in_planning("datum-in-vakantie", rest), expected);
}

#[test]
fn when_the_school_year_is_over_nobody_is_told_about_weeks() {
    let text = format!(
        "{PLANNING}periode: 1\nparagrafen:\n- nummer: '1'\n  week: 44\n  toets: {{week: 37}}\n\
         - nummer: '2'\n  week: 36\n"
    );
    for rule in [
        "planning-buiten-periode",
        "weken-lopen-terug",
        "toets-voor-les",
    ] {
        let files = [("h1.yaml", text.clone())];
        assert_eq!(found_on("2027-07-31", rule, &files).len(), 1, "{rule}");
        assert!(found_on("2027-08-01", rule, &files).is_empty(), "{rule}");
    }
}

#[test]
fn a_test_is_compared_with_what_it_tests() {
    let rest = "toets: {datum: 2026-09-13, leerdoelen: a.1}\n\
                paragrafen:\n\
                - nummer: '1'\n  week: 37\n  leerdoelen: [{doel: Je kunt a, id: a.1}]\n\
                - nummer: '2'\n  week: 38\n  leerdoelen: [{doel: Je kunt b, id: a.2}]\n";
    assert!(in_planning("toets-voor-les", rest).is_empty());
    let both = rest.replace("leerdoelen: a.1", "leerdoelen: [a.1, a.2]");
    let expected =
        ["6 de toets van het hoofdstuk is op zo 13 sep, en paragraaf `2` begint pas in week 38"];
    assert_eq!(in_planning("toets-voor-les", &both), expected);
    let last_year = both.replace("2026-09-13", "2025-09-13");
    assert!(in_planning("toets-voor-les", &last_year).is_empty());
}

fn draaiboek(rest: &str) -> Vec<(&'static str, String)> {
    let head = "soort: draaiboek\nleerplan: x\ndatum: 2026-09-17\n";
    vec![("x.yaml", format!("{head}{rest}"))]
}

#[test]
fn a_week_lies_in_the_period_with_one_day_from_monday_to_friday() {
    let files = draaiboek(
        "periode: {van: 2026-09-18, tot: 2026-10-04}\n\
         acties:\n- {wat: a, wanneer: 38}\n- {wat: b, wanneer: 37}\n- {wat: c, wanneer: 41}\n\
         - {wat: d, wanneer: {van: 2026-09-17, tot: 2026-09-21}}\n- {wat: e, wanneer: 2026-10-04}\n",
    );
    let expected = ["x.yaml:7 acties `b`, `c` en `d` vallen buiten de periode van het draaiboek"];
    assert_eq!(found_on(TODAY, "actie-buiten-periode", &files), expected);
}

#[test]
fn a_milestone_makes_up_for_half_a_period_but_not_for_one_that_runs_back() {
    let rule = "periode-onbegrensd";
    let half = draaiboek("periode: {tot: 2026-10-04}\nmijlpaal: H1 af\n");
    assert!(found_on(TODAY, rule, &half).is_empty());
    let blank = draaiboek("periode: {tot: 2026-10-04}\nmijlpaal: ' '\n");
    assert_eq!(
        found_on(TODAY, rule, &blank),
        ["x.yaml:4 de periode heeft geen begin"]
    );
    let back = draaiboek("periode: {van: 2026-10-05, tot: 2026-10-04}\nmijlpaal: H1 af\n");
    assert_eq!(found_on(TODAY, rule, &back).len(), 1);
    let unread = draaiboek("periode: {van: 5 oktober, tot: 2026-10-04}\n");
    assert!(found_on(TODAY, rule, &unread).is_empty());
}

/// A leerlijn from goals with what they need: "a: b c".
fn line(goals: &[&str]) -> String {
    let goal = |goal: &&str| {
        let (id, needs) = goal.split_once(':').unwrap();
        let needs = needs.split_whitespace().collect::<Vec<_>>().join(", ");
        format!("- {{id: {id}, doel: Je kunt x, voorkennis: [{needs}]}}\n")
    };
    let goals: String = goals.iter().map(goal).collect();
    format!("soort: leerlijn\nvak: na\nleerdoelen:\n{goals}")
}

fn circles(files: &[(&str, &[&str])]) -> Vec<String> {
    let files: Vec<_> = files
        .iter()
        .map(|(path, goals)| (*path, line(goals)))
        .collect();
    found_on(TODAY, "voorkennis-kring", &files)
}

#[test]
fn circles_are_printed_once_at_their_first_goal() {
    let found = circles(&[
        ("a.yaml", &["a: b", "b: e y", "c: d", "d:", "e:"]),
        ("b.yaml", &["z: z", "x: a", "y: X"]),
    ]);
    let expected = [
        "a.yaml:4 voorkennis gaat in een kring rond: `a` → `b` → `y` → `x` → `a`",
        "b.yaml:4 voorkennis gaat in een kring rond: `z` → `z`",
    ];
    assert_eq!(found, expected);
}

#[test]
fn what_only_leads_to_a_circle_or_away_from_it_is_not_in_it() {
    let found = circles(&[("a.yaml", &["a: b", "b: c d", "c:", "d: e c", "e: d"])]);
    let expected = ["a.yaml:7 voorkennis gaat in een kring rond: `d` → `e` → `d`"];
    assert_eq!(found, expected);
    assert!(circles(&[("a.yaml", &["a: b c", "b: d", "c: d", "d:", "e: onbekend"])]).is_empty());
}

#[test]
fn a_circle_is_told_where_it_is_not_left_aside() {
    let found = circles(&[("aside-a.yaml", &["a: b"]), ("b.yaml", &["b: a"])]);
    let expected = ["b.yaml:4 voorkennis gaat in een kring rond: `b` → `a` → `b`"];
    assert_eq!(found, expected);
    assert!(circles(&[("aside-a.yaml", &["a: b", "b: a"])]).is_empty());
}

#[test]
fn a_long_circle_is_printed_in_part() {
    let goals: Vec<String> = (0..2000)
        .map(|n| format!("g{n}: g{}", (n + 1) % 2000))
        .collect();
    let goals: Vec<&str> = goals.iter().map(String::as_str).collect();
    let found = circles(&[("a.yaml", &goals)]);
    assert_eq!(found.len(), 1);
    assert!(found[0].ends_with("`g11` → … → `g0`"), "{found:?}");
}

#[test]
fn goals_are_planned_under_any_name_of_the_subject() {
    let line = "soort: leerlijn\nvak: na\nleerdoelen:\n\
                - {id: a, doel: Je kunt a, leerjaar: 3}\n- {id: b, doel: Je kunt b, leerjaar: 3}\n\
                - {id: c, doel: Je kunt c, leerjaar: 2}\n- {id: d, doel: Je kunt d}\n";
    let planning = |vak: &str| {
        let paragraph =
            "paragrafen:\n- {nummer: '1', leerdoelen: [{doel: Je kunt a, leerlijn: A}]}\n";
        format!(
            "{}{paragraph}",
            PLANNING.replace("vak: na", &format!("vak: {vak}"))
        )
    };
    let found = |path: &'static str, vak: &str| {
        let files = [("lijn.yaml", line.to_owned()), (path, planning(vak))];
        found_on(TODAY, "leerdoel-niet-gepland", &files)
    };
    let expected = ["lijn.yaml:5 leerdoel `b` heeft geen plek in een planning"];
    assert_eq!(found("h1.yaml", "Natuurkunde"), expected);
    assert!(found("h1.yaml", "wi").is_empty());
    assert!(found("aside-h1.yaml", "na").is_empty());
}

/// The findings of a rule in a planning of a subject with two paragraphs that have these tests.
fn practical(rule: &str, vak: &str, tests: &str) -> Vec<String> {
    let text = format!(
        "soort: planning\nvak: {vak}\nniveau: vwo\nleerjaar: 3\ntitel: Dans en spel\nparagrafen:\n\
         - {{nummer: '1', week: [36, 37], leerdoelen: Je kunt een dans maken, toets: {tests}}}\n\
         - {{nummer: '2', leerdoelen: Je kunt een spel leiden, toets: {tests}}}\n"
    );
    let found = found_on(TODAY, rule, &[("h1.yaml", text)]);
    found
        .iter()
        .map(|one| one.split('`').nth(1).unwrap().to_owned())
        .collect()
}

#[test]
fn physical_education_and_the_arts_are_tested_in_the_lessons() {
    let formative = "formatieve-toets-ontbreekt";
    for (vak, tests) in [
        ("lo", "{vorm: summatief, wijze: observatie}"),
        ("gym", "{vorm: summatief, wijze: [schriftelijk, praktisch]}"),
        ("beeldend", "{vorm: summatief, wijze: werkstuk}"),
        (
            "drama",
            "[{vorm: summatief}, {vorm: summatief, wijze: een scène spelen}]",
        ),
    ] {
        assert_eq!(practical(formative, vak, tests), [""; 0], "{vak}");
        // Only the first paragraph has lessons in a week.
        assert_eq!(
            practical("toetsmoment-ontbreekt", vak, tests),
            ["2"],
            "{vak}"
        );
    }
    let others = [
        ("na", "observatie"),
        ("sk", "practicum"),
        ("bi", "praktisch"),
        ("ne", "presentatie"),
        ("en", "mondeling"),
        ("fa", "luisteren"),
        ("wi", "werkstuk"),
        ("ak", "werkstuk"),
        ("gs", "een debat voeren"),
        ("ec", "presentatie"),
        ("ma", "[praktisch, observatie]"),
        ("fi", "essay"),
        ("kua", "werkstuk"),
        ("lo", "''"),
        ("lo", "schriftelijk"),
        ("lo", "Toets"),
        ("te", "' proefwerk '"),
        ("mu", "Digitaal"),
        ("mu", "overhoring"),
        ("drama", "SO"),
        ("ckv", "[schriftelijk, digitaal]"),
        ("tekenen", "[]"),
    ];
    assert!(others.len() >= 20);
    for (vak, wijze) in others {
        let tests = &format!("{{vorm: summatief, wijze: {wijze}}}");
        let both = practical(formative, vak, tests);
        assert_eq!(both, ["1"], "the first of two: {vak} {tests}");
        assert_eq!(
            practical("toetsmoment-ontbreekt", vak, tests).len(),
            1,
            "{vak} {tests}"
        );
    }
}
