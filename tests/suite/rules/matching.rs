//! What one document says of another that it names: the same subject, class, level and year.

use leerplan::model::Kleur;

use super::studiewijzer::found;
use crate::support::Folder;

const RULE: &str = "verwijzing-past-niet";

/// A school with a class of two levels, one of a year later, and a group that takes pupils of both.
fn school() -> Folder {
    let folder = Folder::school(Kleur::Groen);
    let klas = |id: &str, top: &str, pupils: &str| {
        folder.write(
            &format!("klassen/{id}.yaml"),
            &format!("soort: klas\nklas: {id}\n{top}\nleerlingen: [{pupils}]\n"),
        );
    };
    klas(
        "1mh",
        "niveau: mavo/havo\nleerjaar: 1",
        "{id: iris}, {id: kaj}",
    );
    klas("2h1", "niveau: havo\nleerjaar: 2", "{id: noor}");
    klas(
        "toneel",
        "niveau: [mavo, havo, vwo]\nleerjaar: 1",
        "{id: iris}, {id: noor}",
    );
    folder
}

fn planning(folder: &Folder, top: &str) {
    folder.write(
        "gs-h1.yaml",
        &format!(
            "soort: planning\nvak: gs\n{top}\ntitel: Jagers\nparagrafen: [{{nummer: \"1\"}}]\ntoets: {{vorm: summatief, week: 41}}\n"
        ),
    );
}

#[test]
fn a_planning_is_for_the_level_and_the_year_of_its_classes() {
    let folder = school();
    for fits in [
        "klas: 1mh\nniveau: havo\nleerjaar: 1",
        "klas: [1mh, toneel]\nniveau: [tl, havo]\nleerjaar: 1",
        "klas: [1mh, 4v]\nniveau: mavo\nleerjaar: 1",
        "niveau: vwo\nleerjaar: 6",
        "klas: 2h1\nniveau: havoo\nleerjaar: 2",
        "klas: 2h1\nniveau: havo\nleerjaar: tweede",
    ] {
        planning(&folder, fits);
        assert_eq!(found(&folder, RULE), [""; 0], "{fits}");
    }
    planning(&folder, "klas: [1mh, 2h1]\nniveau: vwo\nleerjaar: 1");
    assert_eq!(
        found(&folder, RULE),
        [
            "gs-h1.yaml:3 klas `1mh` is vmbo-tl en havo, en deze planning is voor vwo",
            "gs-h1.yaml:3 klas `2h1` is havo in leerjaar 2, en deze planning is voor vwo in leerjaar 1",
        ]
    );
    planning(&folder, "klas: 2h1\nniveau: havo\nleerjaar: 3");
    assert_eq!(
        found(&folder, RULE),
        ["gs-h1.yaml:3 klas `2h1` is leerjaar 2, en deze planning is voor leerjaar 3"]
    );
}

#[test]
fn a_test_of_a_studiewijzer_is_of_a_planning_of_its_subject_and_class() {
    let folder = school();
    planning(&folder, "klas: 1mh\nniveau: havo\nleerjaar: 1");
    let wijzer = |top: &str, row: &str| {
        folder.write(
            "sw.yaml",
            &format!("soort: studiewijzer\n{top}\nweken:\n  - {{week: 41, {row}}}\n"),
        );
    };
    for (top, row) in [
        (
            "vak: geschiedenis\nklas: [2h1, 1MH]",
            "toets: {planning: gs-h1}",
        ),
        (
            "klas: 1mh",
            "vakken: [{vakken: [ak, gs], titel: Kaart, toets: {planning: gs-h1}}]",
        ),
        ("vak: ak\nklas: 1mh", "toets: {planning: gs-h9}"),
        ("vak: ak\nklas: 1mh", "toets: Jagers"),
    ] {
        wijzer(top, row);
        assert_eq!(found(&folder, RULE), [""; 0], "{top} {row}");
    }
    wijzer(
        "klas: 1mh",
        "vakken: [{vak: ak, lessen: [{les: 2, toets: {planning: gs-h1}}]}]",
    );
    assert_eq!(
        found(&folder, RULE),
        ["sw.yaml:4 planning `gs-h1` is van geschiedenis, en deze toets van aardrijkskunde"]
    );
    wijzer("vak: gs\nklas: 2h1", "toets: {planning: gs-h1}");
    assert_eq!(
        found(&folder, RULE),
        ["sw.yaml:5 planning `gs-h1` is voor `1mh`, en deze studiewijzer voor `2h1`"]
    );
}

#[test]
fn results_are_of_a_class_of_the_planning_and_of_its_own_pupils() {
    let folder = school();
    planning(&folder, "klas: 1mh\nniveau: havo\nleerjaar: 1");
    let results = |klas: &str, rows: &str| {
        folder.write(
            "v.yaml",
            &format!("soort: voortgang\nplanning: gs-h1\nklas: {klas}\nmetingen:\n{rows}"),
        );
    };
    results(
        "1MH",
        "  - {datum: 2026-09-15, paragraaf: \"1\", resultaten: {Iris: b, niemand: d}}\n",
    );
    assert_eq!(found(&folder, RULE), [""; 0]);
    results(
        "1mh",
        "  - {datum: 2026-09-15, paragraaf: \"1\", resultaten: {iris: b, noor: d}}\n  \
         - {datum: 2026-09-22, paragraaf: \"1\", gemaakt: {noor: \"1-3\"}}\n",
    );
    assert_eq!(
        found(&folder, RULE),
        ["v.yaml:5 `noor` staat niet in klas `1mh`"]
    );
    results(
        "2h1",
        "  - {datum: 2026-09-15, paragraaf: \"1\", resultaten: {noor: b, iris: b, kaj: n}}\n",
    );
    assert_eq!(
        found(&folder, RULE),
        [
            "v.yaml:3 klas `2h1` staat niet bij planning `gs-h1`",
            "v.yaml:5 `iris` en `kaj` staan niet in klas `2h1`",
        ]
    );
    folder.write(
        "klassen/2h1.yaml",
        "soort: klas\nklas: 2h1\nniveau: havo\nleerjaar: 2\nleerlingen: [{id: noor}, {id: iris, tot: 2026-09-20}, {id: kaj}]\n",
    );
    planning(&folder, "niveau: havo\nleerjaar: 1");
    assert_eq!(found(&folder, RULE), [""; 0]);
}

#[test]
fn a_goal_is_of_a_goal_of_the_line_for_one_of_its_levels() {
    let folder = school();
    folder.write(
        "lijn.yaml",
        "soort: leerlijn\nvak: gs\nleerdoelen:\n  - {id: gs.bron, doel: Je kunt een bron duiden, niveau: vwo}\n  - {id: gs.tijd, doel: Je kunt een tijdbalk maken}\n",
    );
    let goals = |goals: &str| {
        planning(
            &folder,
            &format!("niveau: [tl, havo, vwo]\nleerjaar: 1\nleerdoelen: [{goals}]"),
        );
    };
    goals("{doel: Je kunt A, leerlijn: gs.bron}, {doel: Je kunt B, leerlijn: gs.tijd, niveau: tl}");
    assert_eq!(found(&folder, RULE), [""; 0]);
    goals("{doel: Je kunt A, leerlijn: gs.bron, niveau: [tl, havo]}");
    assert_eq!(
        found(&folder, RULE),
        [
            "gs-h1.yaml:5 leerdoel `gs.bron` van de leerlijn is voor vwo, en dit leerdoel voor vmbo-tl en havo"
        ]
    );
}

#[test]
fn a_plan_and_its_line_are_of_one_subject() {
    let folder = school();
    folder.write("lijn.yaml", "soort: leerlijn\nvak: gs\nleerdoelen: []\n");
    let plan = |vak: &str| {
        folder.write(
            "plan.yaml",
            &format!(
                "soort: leerplan\nleerling: kaj\nvak: {vak}\nleerlijn: lijn\ndatum: 2026-09-14\n"
            ),
        );
    };
    plan("Geschiedenis");
    assert_eq!(found(&folder, RULE), [""; 0]);
    plan("mu");
    assert_eq!(
        found(&folder, RULE),
        ["plan.yaml:4 leerlijn `lijn` is van geschiedenis, en dit plan van muziek"]
    );
}

#[test]
fn a_round_comes_after_the_one_before() {
    let folder = school();
    let round = |file: &str, rest: &str| {
        folder.write(
            file,
            &format!("soort: invoeringsplan\ntitel: Samen lezen\n{rest}\n"),
        );
    };
    round("een.yaml", "ronde: 2");
    round("twee.yaml", "ronde: 3\nvorige: een");
    assert_eq!(found(&folder, RULE), [""; 0]);
    round("twee.yaml", "ronde: 2\nvorige: een");
    assert_eq!(
        found(&folder, RULE),
        ["twee.yaml:3 dit is ronde 2, en de vorige (`een`) is ronde 2"]
    );
    round("een.yaml", "ronde: twee");
    assert_eq!(found(&folder, RULE), [""; 0]);
}
