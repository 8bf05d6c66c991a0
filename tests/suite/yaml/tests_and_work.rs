//! A test and what is handed in have one shape wherever they stand.

use leerplan::internals::yaml::edit::Safety;
use leerplan::internals::yaml::parse_yaml;
use leerplan::model::part::{Herkansing, Toets, Toetsvorm, Weging};
use leerplan::model::{self, Content, Planning, Studiewijzer};

use crate::support::{Folder, PLANNING, TODAY, check, school};

const WIJZER: &str = "soort: studiewijzer\nvak: na\nklas: 3v2\n";

/// A test with every key.
const FULL: &str = "{naam: SO woorden, code: 4V-EN-S01, vorm: summatief, wijze: [schriftelijk, luisteren], \
     week: 39, datum: 2026-09-25, toetsweek: 1, uur: 3e uur, duur: 60, stof: [Unit 1, Grammar 2], \
     leerdoelen: en.u1.2a, hulpmiddelen: woordenboek, weging: {rapport: 2, se: 10 %}, \
     groep: 4aktl1, herkansing: ja, onderdelen: [{naam: verslag, wijze: werkstuk, weging: 1}, spreken], \
     planning: en-u1, paragraaf: '1.2'}";

fn content(text: &str) -> Content {
    let tree = parse_yaml(text.to_owned()).unwrap_or_else(|(fault, _)| panic!("{fault:?}"));
    let (content, faults) = model::read(&tree);
    assert_eq!(faults, [], "{text}");
    content.expect(text)
}

fn planning(rest: &str) -> Planning {
    match content(&format!("{PLANNING}{rest}\n")) {
        Content::Planning(planning) => planning,
        other => panic!("{other:?}"),
    }
}

fn wijzer(weken: &str) -> Studiewijzer {
    match content(&format!("{WIJZER}weken:\n  - {{week: 39, {weken}}}\n")) {
        Content::Studiewijzer(wijzer) => wijzer,
        other => panic!("{other:?}"),
    }
}

/// Every place where a test may stand, with that test in it.
fn everywhere(test: &str) -> Vec<Toets> {
    let of_planning = planning(&format!(
        "toets: {test}\nparagrafen: [{{nummer: 1, toets: {test}}}]"
    ));
    let of_paragraph = &of_planning.paragrafen[0].toets;
    let mut all: Vec<Toets> = of_planning
        .toets
        .iter()
        .chain(of_paragraph.iter())
        .cloned()
        .collect();
    let lesson = format!("lessen: [{{les: 1, toets: {test}}}]");
    let own = format!("toets: {test}");
    let row = format!("vakken: [{{vak: na, {own}, {lesson}}}]");
    let weken = wijzer(&format!("{own}, {lesson}, {row}")).weken;
    all.extend(weken[0].kolommen().toets.into_iter().cloned());
    all.extend(weken[0].vakken[0].kolommen().toets.into_iter().cloned());
    all
}

#[test]
fn every_key_of_a_test_is_read_wherever_a_test_may_stand() {
    let all = everywhere(FULL);
    assert_eq!(all.len(), 6);
    for test in &all {
        assert_eq!(test, &all[0]);
    }
    let test = &all[0];
    assert_eq!(test.vorm, Some(Toetsvorm::Summatief));
    assert_eq!(test.toetsweek.as_deref(), Some("1"));
    assert_eq!(test.duur.as_deref(), Some("60"));
    assert_eq!(test.herkansing, Some(Herkansing::Ja));
    assert_eq!(*test.wijze, ["schriftelijk", "luisteren"]);
    let Some(Weging::PerDossier(dossiers)) = &test.weging else {
        panic!("{:?}", test.weging);
    };
    assert_eq!(
        dossiers.get("se").map(compact_str::CompactString::as_str),
        Some("10 %")
    );
    let parts: Vec<_> = test
        .onderdelen
        .iter()
        .map(|part| part.naam.as_deref())
        .collect();
    assert_eq!(parts, [Some("verslag"), Some("spreken")]);
}

#[test]
fn a_plain_text_is_the_name_of_a_test_and_what_is_handed_in() {
    for test in everywhere("Toets H1") {
        assert_eq!(test.name(), Some("Toets H1"));
    }
    let many = planning("toets: [Toets H1, {naam: Practicum, week: 40}]");
    let names: Vec<_> = many.toets.iter().map(Toets::name).collect();
    assert_eq!(names, [Some("Toets H1"), Some("Practicum")]);
    let weken =
        wijzer("inleveren: [PO, {wat: Verslag, uur: 16.00, groep: [3v2, havo], weging: 1}]").weken;
    let work = weken[0].kolommen().inleveren;
    assert_eq!(work[0].wat.as_deref(), Some("PO"));
    assert_eq!(work[1].uur.as_deref(), Some("16.00"));
    assert_eq!(work[1].groep.len(), 2);
}

/// The message, hint and mending of the first fault in a planning with a test.
fn fault(test: &str) -> (String, String, Option<(String, Safety)>) {
    let folder: Folder = school();
    folder.write("p.yaml", &format!("{PLANNING}toets: {test}\n"));
    let report = folder.check_only(TODAY, &["verkeerde-waarde"]);
    let [finding] = report.findings.as_slice() else {
        panic!("{test}: {:?}", report.findings);
    };
    let mending = finding.mending.as_ref().map(|mending| {
        assert!(mending.replacements.is_ok(), "{test}");
        (mending.fix.description.clone(), mending.fix.safety)
    });
    (
        finding.message.clone(),
        finding.hint.clone().unwrap_or_default(),
        mending,
    )
}

#[test]
fn a_way_of_testing_as_vorm_becomes_wijze() {
    for way in ["mondeling", "schriftelijk", "praktijk", "Observatie"] {
        let (message, hint, mending) = fault(&format!("{{vorm: {way}, week: 40}}"));
        assert_eq!(message, format!("`{way}` is hier geen geldige keuze"));
        assert!(hint.contains("`wijze`"), "{hint}");
        let description = format!("schrijf `wijze: {way}`");
        assert_eq!(mending, Some((description, Safety::Safe)));
    }
    for other in ["diagnostisch", "centraal", "po"] {
        let (_, hint, mending) = fault(&format!("{{vorm: {other}}}"));
        assert!(hint.contains("`wijze`"), "{hint}");
        assert_eq!(mending, None, "{other}");
    }
    let (_, hint, _) = fault("{vorm: sumatief}");
    assert_eq!(hint, "bedoel je `summatief`?");
}

#[test]
fn fix_gives_a_way_of_testing_its_own_key() {
    let folder = school();
    folder.write(
        "p.yaml",
        &format!("{PLANNING}toets: {{vorm: mondeling, week: 40}} # hier\n"),
    );
    check(&folder, &["--fix"]);
    let text = std::fs::read_to_string(folder.path().join("p.yaml")).unwrap();
    assert!(
        text.ends_with("toets: {wijze: mondeling, week: 40} # hier\n"),
        "{text}"
    );
}

#[test]
fn what_is_surely_no_name_of_a_test_is_refused() {
    let table = [
        ("2026-10-16", "schrijf het als `{datum: 2026-10-16}`"),
        ("36", "schrijf het als `{week: 36}`"),
        ("wk 36", "schrijf het als `{week: 36}`"),
        ("formatief", "schrijf het als `{vorm: formatief}`"),
        (
            "nee",
            "schrijf hoe de toets heet, of laat het veld weg als er geen toets is",
        ),
    ];
    for (text, expected) in table {
        let (message, hint, _) = fault(text);
        assert_eq!(message, format!("`{text}` is geen naam van een toets"));
        assert_eq!(hint, expected);
    }
    for name in [
        "week van de wiskunde",
        "Toets 36",
        "H1",
        "1.3",
        "99",
        "formatieve toets",
        "PW",
    ] {
        for test in everywhere(name) {
            assert_eq!(test.name(), Some(name));
        }
    }
}

#[test]
fn own_rules_see_a_single_test_of_a_planning_as_before() {
    let folder = school();
    let own = |name: &str, eis: &str| {
        format!(
            "[[eigen_regel]]\nnaam = \"{name}\"\nsoort = \"planning\"\neis = '{eis}'\nmelding = \"m\"\nniveau = \"fout\"\n"
        )
    };
    let rules = own("een", "toets is not none")
        + &own("twee", "toets.week == \"40\"")
        + &own("drie", "toets.weging >= 2");
    folder.write(
        "leerplan.toml",
        &format!("kleur = \"blauw\"\nschooljaar = \"2026-2027\"\n{rules}"),
    );
    folder.write(
        "met.yaml",
        &format!("{PLANNING}toets: {{week: 40, weging: 2.5}}\n"),
    );
    folder.write("zonder.yaml", PLANNING);
    let report = folder.check_only(TODAY, &["een", "twee", "drie"]);
    let found: Vec<_> = report
        .findings
        .iter()
        .map(|one| (one.file.as_str(), one.rule.as_str()))
        .collect();
    let expected = ["een", "twee", "drie"].map(|rule| ("zonder.yaml", rule));
    for one in expected {
        assert!(found.contains(&one), "{found:?}");
    }
    assert_eq!(found.len(), 3, "{found:?}");
}

#[test]
fn what_is_known_of_the_one_test_of_a_planning_stays_known() {
    let folder = school();
    let late = "paragrafen: [{nummer: 1, week: 40, toets: {week: 39}}]\ntoets: {week: 38}\n";
    folder.write("p.yaml", &format!("{PLANNING}{late}"));
    check(&folder, &["--write-baseline", "bekend.jsonl"]);
    let lines = std::fs::read_to_string(folder.path().join("bekend.jsonl")).unwrap();
    for pad in ["\"paragrafen[].toets.week\"", "\"toets.week\""] {
        assert!(lines.contains(pad), "{pad}: {lines}");
    }
}
