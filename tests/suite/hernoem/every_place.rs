//! A school in which one id stands for everything that has one, in every place where it can stand: what is
//! renamed changes in all of its own places, and in no other.

use super::support::{files, hernoem, text};
use crate::support::{Folder, code, err, school};

/// What everything is called.
const OLD: &str = "na-h1";
const NEW: &str = "nieuw.x_2";

/// Documents in which `@` and a letter is an id: @P of a pupil, @K of a class, @N of a planning, @G of a
/// goal of it, @J of a leerlijn, @L of a goal of it, @T of a leerplan, @E of a goal of it, @D of a
/// draaiboek, @I of an invoeringsplan, @A of an activity of it. Where `na-h1` stands, it is something else.
const DOCUMENTS: [(&str, &str); 20] = [
    (
        "klassen/een.yaml",
        "soort: klas\nid: @K   # na-h1\nklas: \"@K\"\nniveau: vwo\nleerjaar: 3\nmentor: na-h1\nleerlingen:\n  - id: @P   # na-h1, nieuw\n    naam: Sanne de Wit\n    coach: na-h1\n  - {id: tim}\n",
    ),
    (
        "klassen/sport.yaml",
        "soort: klas\nklas: sport\nniveau: vwo\nleerjaar: 3\nleerlingen: [{id: tim}, {coach: A. Jansen, id: '@P'}]\n",
    ),
    (
        "namen/een.yaml",
        "soort: namen\nklas: @K\nnamen:\n  @P: {naam: Sanne de Wit, nummer: na-h1}\n",
    ),
    (
        "leerlijnen/lijn.yaml",
        "soort: leerlijn\nid: @J\nvak: na\nsectie: na-h1\nleerdoelen:\n  - {id: @L, doel: Je kunt krachten herkennen, kerndoelen: [na-h1]}\n  - {id: ander, doel: Je kunt krachten tekenen, voorkennis: [@L]}\n  - {id: derde, doel: Je kunt krachten meten, voorkennis: @L}\n",
    ),
    (
        "planningen/een.yaml",
        "soort: planning\nid: @N\nvak: na\nklas: [@K, sport]\nniveau: vwo\nleerjaar: 3\nhoofdstuk: na-h1\ntitel: Krachten\ntoelichting: |\n  Dit is na-h1.\nleerdoelen:\n  - {doel: Je kunt meten, id: @G, leerlijn: @L}\nparagrafen:\n  - nummer: \"1.1\"\n    titel: na-h1\n    leerdoelen:\n      - na-h1\n      - doel: Je kunt tekenen\n        id: na.h1.1\n        leerlijn: @L\n        opdrachten: \"4\"\n    toets: {vorm: formatief, week: 37, leerdoelen: [@G, na.h1.1], groep: @K}\ntoets:\n  - {naam: na-h1, vorm: summatief, datum: 2026-10-14, leerdoelen: @G, groep: [@K, wie na-h1 doet], onderdelen: [{naam: verslag, leerdoelen: [@G]}]}\n",
    ),
    (
        "planningen/twee.yaml",
        "soort: planning\nid: twee\nvak: na\nklas: sport\nniveau: vwo\nleerjaar: 3\ntitel: Energie\nleerdoelen: [{doel: Je kunt rekenen, id: na-h1}]\ntoets: {vorm: summatief, datum: 2026-10-13, leerdoelen: na-h1}\n",
    ),
    (
        "studiewijzers/na.yaml",
        "soort: studiewijzer\nvak: na\nklas: [@K]\nperiode: 1\ntoelichting: na-h1\nweken:\n  - week: 37\n    leerdoelen: [@G, Je kunt na-h1]\n    lesstof: na-h1\n    toets: [{planning: @N, paragraaf: \"1.1\", leerdoelen: [@G], groep: @K}, na-h1 nog eens]\n    inleveren: [{wat: na-h1, datum: 2026-09-09, leerdoelen: [@G], groep: [@K]}]\n    lessen:\n      - les: ma\n        leerdoelen: @G\n        toets: {planning: @N, naam: na-h1}\n        inleveren: {wat: verslag, groep: @K, leerdoelen: @G}\n  - week: 38\n    leerdoelen: @G\n    extra: {na-h1: na-h1}\n    toets: {planning: twee, leerdoelen: na-h1}\n",
    ),
    (
        "studiewijzers/alle.yaml",
        "soort: studiewijzer\nklas: @K\nperiode: 1\nweken:\n  - week: 39\n    thema: na-h1\n    vakken:\n      - vak: na\n        leerdoelen: @G\n        toets: {naam: x, planning: @N}\n        inleveren: {wat: y, leerdoelen: @G}\n        lessen:\n          - {les: 1, leerdoelen: [@G], inleveren: {wat: z, groep: @K}}\n    coaching: na-h1\n",
    ),
    (
        "leerplannen/een.yaml",
        "soort: leerplan\nid: @T\nleerling: @P\nleerlijn: @J\ndatum: 2026-09-14\ntitel: na-h1\nleerdoelen:\n  - {doel: Je kunt met druk rekenen, id: @E, leerlijn: @L}\npersonen: [{wie: na-h1}]\n",
    ),
    (
        "draaiboeken/een.yaml",
        "soort: draaiboek\nid: @D\nleerplan: @T\ndatum: 2026-09-17\nmijlpaal: na-h1\nacties: [{wat: tekenen, wie: na-h1, wanneer: 2026-09-21}]\n",
    ),
    (
        "draaiboeken/ronde.yaml",
        "soort: draaiboek\nid: ronde\ninvoeringsplan: @I\ndatum: 2026-09-17\nacties:\n  - {wat: knippen, wie: docent, wanneer: 2026-09-21, activiteit: @A}\n",
    ),
    (
        "draaiboeken/vervolg.yaml",
        "soort: draaiboek\nid: vervolg\ninvoeringsplan: vervolg\ndatum: 2026-09-17\nacties:\n  - {wat: plakken, wie: docent, wanneer: 2026-09-21, activiteit: na-h1}\n",
    ),
    (
        "voortgang/een.yaml",
        "soort: voortgang\nplanning: @N\nklas: @K\nmetingen:\n  - datum: 2026-09-11\n    paragraaf: hoofdstuk\n    aspect: na-h1\n    resultaten:\n      @P: {@G: b}\n      tim: {@G: d}\n    gemaakt: {@P: \"1-2\"}\n  - datum: 2026-09-12\n    resultaten: {\"@P\": b, tim: n}   # @ na-h1\n",
    ),
    (
        "voortgang/twee.yaml",
        "soort: voortgang\nplanning: twee\nklas: sport\nmetingen:\n  - {datum: 2026-09-11, paragraaf: hoofdstuk, resultaten: {tim: {na-h1: b}, @P: {na-h1: b}}}\n",
    ),
    (
        "voortgang/eigen.yaml",
        "soort: voortgang\nleerplan: @T\nmetingen:\n  - datum: 2026-09-11\n    resultaten: {@E: b}\n    gemaakt:\n      @E: \"1\"\n",
    ),
    (
        "gesprekken/een.yaml",
        "soort: gesprek\nvorm: coach\nleerling: @P\nmet: na-h1\ndatum: 2026-10-06\nverslag: Wat na-h1 is.\nafspraken: [{wat: na-h1 afmaken, wie: na-h1}]\n",
    ),
    (
        "invoering/een.yaml",
        "soort: invoeringsplan\nid: @I\ntitel: na-h1\neigenaar: na-h1\nplanningen: [@N, twee]\ndraaiboek: @D\nactiviteiten:\n  - {id: @A, wat: na-h1}\n  - {id: twee, wat: knippen}\n",
    ),
    (
        "invoering/vervolg.yaml",
        "soort: invoeringsplan\nid: vervolg\ntitel: Tweede ronde\nvorige: @I\nplanningen: @N\nactiviteiten: [{id: na-h1, wat: plakken}]\n",
    ),
    (
        "archief/gesprek.yaml",
        "soort: gesprek\nvorm: coach\nleerling: @P\ndatum: 2025-10-06\nverslag: na-h1\n",
    ),
    (
        "archief/oud.yaml",
        "soort: voortgang\nplanning: @N\nklas: @K\nmetingen: [{datum: 2026-09-03, resultaten: {@P: {@G: b}}}]\n",
    ),
];

const MARKS: &str = "PKNGJLTEDIA";

/// The documents, with one of the things under a new id.
fn documents(renamed: Option<char>) -> Vec<(&'static str, String)> {
    let with_ids = |text: &str| {
        let text = text.to_owned();
        MARKS.chars().fold(text, |text, mark| {
            let id = if renamed == Some(mark) { NEW } else { OLD };
            text.replace(&format!("@{mark}"), id)
        })
    };
    DOCUMENTS
        .iter()
        .map(|(path, text)| (*path, with_ids(text)))
        .collect()
}

/// The school. A planning with the id of a pupil is a fault of its own, which is not asked for here.
fn folder() -> Folder {
    let folder = school();
    let settings = text(&folder, "leerplan.toml");
    let negeer = "\n# na-h1\n[bestanden]\nnegeer = [\"archief/**\"]\n[regels]\nuit = [\"naam-in-openbaar-document\"]\n";
    folder.write("leerplan.toml", &(settings + negeer));
    for (path, text) in documents(None) {
        folder.write(path, &text);
    }
    folder
}

/// What is renamed, its mark, and in which document it is where others have the same id.
const THINGS: [(&str, char, Option<&str>); 11] = [
    ("leerling", 'P', None),
    ("klas", 'K', None),
    ("planning", 'N', None),
    ("leerdoel", 'G', Some("planningen/een.yaml")),
    ("leerlijn", 'J', None),
    ("leerdoel", 'L', Some("leerlijnen/lijn.yaml")),
    ("leerplan", 'T', None),
    ("leerdoel", 'E', Some("leerplannen/een.yaml")),
    ("draaiboek", 'D', None),
    ("invoeringsplan", 'I', None),
    ("activiteit", 'A', Some("invoering/een.yaml")),
];

#[test]
fn each_thing_changes_in_all_of_its_places_and_in_no_other() {
    for (noun, mark, inside) in THINGS {
        let folder = folder();
        let before = files(folder.path());
        let mut args = vec![noun, OLD, NEW];
        args.extend(inside.iter().flat_map(|inside| ["--in", inside]));
        let output = hernoem(&folder, &args);
        assert_eq!(code(&output), 0, "{noun} @{mark}: {}", err(&output));
        for (path, expected) in documents(Some(mark)) {
            assert_eq!(text(&folder, path), expected, "{noun} @{mark}: {path}");
        }
        let back = hernoem(&folder, &[noun, NEW, OLD]);
        assert_eq!(code(&back), 0, "{noun} @{mark}: {}", err(&back));
        assert_eq!(files(folder.path()), before, "{noun} @{mark}");
    }
}

#[test]
fn of_several_things_with_the_same_id_one_must_be_chosen() {
    let folder = folder();
    let before = files(folder.path());
    for (noun, paths) in [
        (
            "leerdoel",
            "`leerlijnen/lijn.yaml`, `leerplannen/een.yaml`, `planningen/een.yaml` en `planningen/twee.yaml`",
        ),
        (
            "activiteit",
            "`invoering/een.yaml` en `invoering/vervolg.yaml`",
        ),
    ] {
        let output = hernoem(&folder, &[noun, OLD, NEW]);
        assert_eq!(code(&output), 2);
        let told = err(&output).replace('`', "");
        assert!(told.contains(&paths.replace('`', "")), "{told}");
        assert!(told.contains("--in"), "{told}");
    }
    assert_eq!(files(folder.path()), before);
}

#[test]
fn a_document_that_is_called_by_its_file_gets_another_file() {
    let folder = folder();
    let plan = text(&folder, "planningen/een.yaml").replace("id: na-h1\nvak", "vak");
    std::fs::remove_file(folder.path().join("planningen/een.yaml")).unwrap();
    folder.write("planningen/NA-H1.yml", &plan);
    let before = files(folder.path());
    let output = hernoem(&folder, &["planning", "na-h1", NEW]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(text(&folder, "planningen/nieuw.x_2.yml"), plan);
    assert!(!folder.path().join("planningen/NA-H1.yml").exists());
    let wijzer = text(&folder, "studiewijzers/na.yaml");
    assert!(
        wijzer.contains("planning: nieuw.x_2, paragraaf"),
        "{wijzer}"
    );
    let back = hernoem(&folder, &["planning", NEW, "NA-H1"]);
    assert_eq!(code(&back), 0, "{}", err(&back));
    let after = files(folder.path());
    assert!(after.keys().eq(before.keys()));
    assert_eq!(
        after["planningen/NA-H1.yml"],
        before["planningen/NA-H1.yml"]
    );
}
