//! Steps 1 to 3 of an introduction plan: the readings that an example alone does not hold.

use leerplan::model::Kleur;

use crate::support::{Folder, TODAY};

/// The messages of one rule about one plan without its first two lines.
fn told(kleur: Kleur, rule: &str, plan: &str) -> Vec<String> {
    let folder = Folder::school(kleur);
    folder.write(
        "plan.yaml",
        &format!("soort: invoeringsplan\ntitel: Proef\n{plan}"),
    );
    let findings = folder.check_only(TODAY, &[rule]).findings;
    findings.into_iter().map(|f| f.message).collect()
}

fn silent(kleur: Kleur, rule: &str, plan: &str) {
    assert_eq!(told(kleur, rule, plan), Vec::<String>::new(), "{plan}");
}

#[test]
fn a_plan_with_only_a_title_hears_three_things_of_these_steps() {
    for kleur in Kleur::ALL {
        let folder = Folder::school(*kleur);
        folder.write("plan.yaml", "soort: invoeringsplan\ntitel: Proef\n");
        let findings = folder.check(TODAY).findings;
        let steps = findings.iter().filter(|f| matches!(f.step, Some(1..=3)));
        let mut rules: Vec<&str> = steps.map(|f| f.rule.as_str()).collect();
        rules.sort_unstable();
        assert_eq!(
            rules,
            [
                "activiteiten-ontbreken",
                "doel-ontbreekt",
                "tactiek-onvolledig"
            ],
            "{kleur}"
        );
    }
}

#[test]
fn what_cannot_be_read_is_not_called_missing() {
    let geel = Kleur::Geel;
    silent(geel, "doel-ontbreekt", "doel: Leerlingen weten het\n");
    silent(
        geel,
        "doel-niet-meetbaar",
        "doel: {omschrijving: A, meetbar: B}\n",
    );
    silent(geel, "tactiek-onvolledig", "tactiek: [a, b]\n");
    silent(
        geel,
        "tactiek-onvolledig",
        "tactiek:\n  midelen: [a]\n  personen: [b]\n  materialen: [c]\n  kennis: {d: e}\n",
    );
    silent(
        geel,
        "leidinggevende-niet-betrokken",
        "tactiek:\n  middelen: [a]\n  werkgroep: [{wei: teamleider}]\n",
    );
    silent(
        geel,
        "evaluatie-ontbreekt",
        "activiteiten:\n  - {wat: Samen kijken, vorm: evalautie}\n",
    );
    silent(
        geel,
        "nulmeting-onvolledig",
        "doel: {omschrijving: A, nulmeting: vragenlijst}\n",
    );
    let other_key = "activiteiten:\n  - {wat: Samen kijken, wanneer: {van: 1}}\n";
    assert_eq!(told(geel, "evaluatie-ontbreekt", other_key).len(), 1);
}

#[test]
fn goals_that_hang_together_are_fine_in_geel_only() {
    let plan = "doel:\n  - {omschrijving: A, samenhang: hoort bij B}\n  - omschrijving: B\n";
    let rule = "meer-dan-een-doel";
    silent(Kleur::Geel, rule, plan);
    for kleur in [Kleur::Blauw, Kleur::Groen] {
        let message = "dit plan heeft 2 doelen tegelijk: `A` en `B`";
        assert_eq!(told(kleur, rule, plan), [message]);
    }
    silent(
        Kleur::Blauw,
        rule,
        "doel:\n  - omschrijving: A\n  - samenhang: geen\n",
    );
}

#[test]
fn a_work_group_is_read_person_by_person() {
    let rule = "werkgroep-samenstelling";
    let group = |people: &str| {
        told(
            Kleur::Blauw,
            rule,
            &format!("tactiek:\n  werkgroep: {people}\n"),
        )
    };
    let fine = [
        "[A. Jansen, C. Smit (teamleider)]",
        "A. Jansen en C. Smit (teamleider)",
        "[{wie: A. Jansen, rol: [docent, teamleider]}]",
        "[{wie: [A, B], rol: docent}, {wie: [C, D], rol: teamleider}]",
        "[{rol: mentor}, {rol: rector}]",
        "[A. Jansen, C. Smit (afdelingsleider)]",
    ];
    for people in fine {
        assert_eq!(group(people), Vec::<String>::new(), "{people}");
    }
    let wrong = [
        ("[A, B]", "in de `werkgroep` zit geen teamleider"),
        (
            "[{wie: C, rol: teamleider}, {wie: D, rol: ouder}]",
            "in de `werkgroep` zit geen docent",
        ),
        (
            "[A, {wie: [C, D, E], rol: teamleider}]",
            "in de `werkgroep` zitten 3 teamleiders",
        ),
    ];
    for (people, message) in wrong {
        assert_eq!(group(people), [message]);
    }
}

#[test]
fn only_geel_asks_everybody_for_a_work_group() {
    let (rule, plan) = ("werkgroep-samenstelling", "tactiek: {kennis: [a]}\n");
    silent(Kleur::Blauw, rule, plan);
    assert_eq!(
        told(Kleur::Geel, rule, plan),
        ["dit plan heeft geen `werkgroep`"]
    );
}

#[test]
fn people_may_stand_in_the_work_group_and_the_lead_may_own_the_plan() {
    let group = "tactiek:\n  middelen: [a]\n  materialen: [b]\n  kennis: [c]\n  werkgroep: [A]\n";
    silent(Kleur::Blauw, "tactiek-onvolledig", group);
    let owner = "eigenaar: C. Smit (teamleider)\ntactiek: {personen: [A]}\n";
    silent(Kleur::Blauw, "leidinggevende-niet-betrokken", owner);
}

#[test]
fn one_baseline_will_do_and_an_activity_may_be_it() {
    let rule = "nulmeting-onvolledig";
    let full = "{wat: lijst, wie: mentor, vorm: papier, wanneer: 2026-09-01}";
    let two = format!("doel:\n  - omschrijving: A\n  - {{omschrijving: B, nulmeting: {full}}}\n");
    silent(Kleur::Geel, rule, &two);
    let activity =
        "doel: {omschrijving: A}\nactiviteiten:\n  - wat: Nulmeting met een vragenlijst\n";
    silent(Kleur::Geel, rule, activity);
    let none = "doel: {omschrijving: A, nulmeting: {wat: , wie: }}\n";
    assert_eq!(
        told(Kleur::Geel, rule, none),
        ["het doel heeft geen `nulmeting`"]
    );
    let half = "doel: {omschrijving: A, nulmeting: {wat: lijst, wie: ' ', vorm: papier}}\n";
    let message = "bij de nulmeting ontbreken `wie` en `wanneer`";
    assert_eq!(told(Kleur::Geel, rule, half), [message]);
}

#[test]
fn working_agreements_are_asked_of_people_who_share_work() {
    let rule = "werkafspraken-ontbreken";
    let tactics = "tactiek: {middelen: [a]}\n";
    silent(Kleur::Groen, rule, &format!("eigenaar: A\n{tactics}"));
    let shared =
        format!("eigenaar: A\n{tactics}activiteiten:\n  - {{wat: Project, wie: [A, B]}}\n");
    assert_eq!(told(Kleur::Groen, rule, &shared).len(), 1);
}

#[test]
fn words_tell_the_kind_only_where_vorm_is_absent() {
    let rule = "leerlingfeedback-ontbreekt";
    let activity = |fields: &str| format!("activiteiten:\n  - {{{fields}}}\n");
    silent(
        Kleur::Blauw,
        rule,
        &activity("wat: Korte Enquête onder leerlingen"),
    );
    silent(
        Kleur::Blauw,
        rule,
        &activity("wat: Vragen stellen, vorm: leerlingfeedback"),
    );
    let other = activity("wat: Enquête onder collega's, vorm: evaluatie");
    assert_eq!(told(Kleur::Blauw, rule, &other).len(), 1);
}

#[test]
fn the_baseline_is_no_measure_of_progress_but_a_formative_test_is() {
    let rule = "voortgangsmeting-ontbreekt";
    let baseline = "activiteiten:\n  - {wat: Nulmeting}\n";
    assert_eq!(
        told(Kleur::Geel, rule, baseline),
        ["geen activiteit meet de voortgang"]
    );
    silent(
        Kleur::Geel,
        rule,
        "activiteiten:\n  - {wat: Toetsje, vorm: formatief-toetsen}\n",
    );
}

#[test]
fn parents_who_take_part_are_addressed() {
    let rule = "oudercontact-ontbreekt";
    let with = "activiteiten:\n  - {wat: Terugblik, wie: [A, ouders], vorm: evaluatie}\n";
    silent(Kleur::Groen, rule, with);
    let without = "activiteiten:\n  - {wat: Gesprek met oudere leerlingen, wie: A}\n";
    assert_eq!(told(Kleur::Groen, rule, without).len(), 1);
}

#[test]
fn a_meeting_that_repeats_is_often() {
    let meeting = |fields: &str| {
        let group = "tactiek:\n  werkgroep: [A, C (teamleider)]\n";
        let plan = format!("{group}activiteiten:\n  - {{wat: Maken}}\n  - {{{fields}}}\n");
        told(Kleur::Blauw, "overleg-ontbreekt", &plan)
    };
    let often = [
        "wat: Overleg, wanneer: [2026-09-07, 41]",
        "wat: Overleg, wanneer: elke vrijdag",
        "wat: Wekelijks overleg",
        "wat: Overleg, wanneer: {van: 2026-09-07, tot: 2026-10-30}",
    ];
    for fields in often {
        assert_eq!(meeting(fields), Vec::<String>::new(), "{fields}");
    }
    let once = "de werkgroep heeft maar één `overleg` bij de activiteiten";
    for fields in [
        "wat: Overleg",
        "wat: Overleg, wanneer: na de vakantie",
        "wat: Overleg, wanneer: {van: 2026-09-07, tot: 2026-09-07}",
    ] {
        assert_eq!(meeting(fields), [once], "{fields}");
    }
    let never = "de werkgroep heeft geen `overleg` bij de activiteiten";
    assert_eq!(meeting("wat: Overleg, vorm: evaluatie"), [never]);
    silent(
        Kleur::Blauw,
        "overleg-ontbreekt",
        "activiteiten:\n  - {wat: Maken}\n",
    );
}

#[test]
fn one_name_does_all_only_when_it_is_one_person() {
    let tasks = |first: &str, second: &str| {
        let group = "tactiek:\n  werkgroep: [A, C (teamleider)]\n";
        let list = format!("activiteiten:\n  - {{wat: X, {first}}}\n  - {{wat: Y, {second}}}\n");
        told(
            Kleur::Blauw,
            "taken-niet-verdeeld",
            &format!("{group}{list}"),
        )
    };
    let alone = tasks("wie: A. Jansen", "wie: a. jansen");
    assert_eq!(alone, ["`A. Jansen` doet alle activiteiten alleen"]);
    for (first, second) in [
        ("wie: A. Jansen", "wie: B"),
        ("wie: A. Jansen", "wie: A. Jansen en B"),
        ("wie: A. Jansen", "wanneer: 39"),
        ("wie: de werkgroep", "wie: de werkgroep"),
        ("wie: docenten", "wie: docenten"),
    ] {
        assert_eq!(
            tasks(first, second),
            Vec::<String>::new(),
            "{first} {second}"
        );
    }
}

#[test]
fn an_activity_may_have_words_for_a_moment() {
    let rule = "activiteit-onvolledig";
    silent(
        Kleur::Blauw,
        rule,
        "activiteiten:\n  - {wat: X, wie: A, wanneer: na het kamp}\n",
    );
    let plan =
        "activiteiten:\n  - {id: x, wie: [' '], wanneer: 39}\n  - {vorm: planning, wie: A}\n";
    assert_eq!(
        told(Kleur::Blauw, rule, plan),
        [
            "activiteit `x` heeft geen `wie`",
            "activiteit `2` heeft geen `wanneer`"
        ]
    );
}
