//! Rules about ids, references, subjects and named files.

use leerplan::internals::finding::Finding;
use leerplan::model::Kleur;
use leerplan::model::part::Id;

use crate::support::{Folder, TODAY};

const CLASS: &str =
    "soort: klas\nklas: 3v2\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: sanne}\n";

fn found(folder: &Folder, rule: &str) -> Vec<Finding> {
    folder.check_only(TODAY, &[rule]).findings
}

fn messages(folder: &Folder, rule: &str) -> Vec<String> {
    found(folder, rule).into_iter().map(|f| f.message).collect()
}

fn files(folder: &Folder, rule: &str) -> Vec<String> {
    found(folder, rule).into_iter().map(|f| f.file).collect()
}

fn one(path: &str, text: &str) -> Folder {
    let folder = Folder::school(Kleur::Blauw);
    folder.write(path, text);
    folder
}

#[test]
fn an_archive_does_not_compete_for_ids() {
    let folder = one("klassen/3v2.yaml", CLASS);
    folder.write("archief/3v2.yaml", CLASS);
    assert_eq!(files(&folder, "dubbele-id"), ["klassen/3v2.yaml"]);
    let settings = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    folder.write(
        "leerplan.toml",
        &format!("{settings}\n[bestanden]\nnegeer = [\"archief/**\"]\n"),
    );
    assert_eq!(files(&folder, "dubbele-id"), Vec::<String>::new());
    let school = folder.load(TODAY);
    let (number, _) = school.klas(&Id::from_name("3v2")).unwrap();
    assert_eq!(school.document(number).unwrap().path, "klassen/3v2.yaml");
}

#[test]
fn two_pupils_of_different_names_may_not_share_an_id() {
    let folder = one(
        "klassen/a.yaml",
        &CLASS.replace("sanne}", "sanne, naam: Sanne de Wit}"),
    );
    let other = CLASS.replace("3v2", "2h1");
    folder.write(
        "klassen/b.yaml",
        &other.replace("sanne}", "Sanne, naam: sanne de wit}"),
    );
    assert_eq!(messages(&folder, "dubbele-id"), Vec::<String>::new());
    folder.write(
        "klassen/b.yaml",
        &other.replace("sanne}", "Sanne, naam: Sanne Bos}"),
    );
    let messages = messages(&folder, "dubbele-id");
    assert_eq!(messages, ["leerling `Sanne` heet in klas `3v2` anders"]);
}

#[test]
fn goals_of_one_planning_and_activities_share_no_id() {
    let folder = one(
        "p.yaml",
        "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: T\nparagrafen:\n  \
         - {nummer: 1, leerdoelen: {doel: Je kunt a, id: a}}\n  \
         - {nummer: 2, leerdoelen: [{doel: Je kunt b, id: A}]}\n",
    );
    folder.write(
        "q.yaml",
        "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: T\nparagrafen:\n  \
         - {nummer: 1, leerdoelen: {doel: Je kunt a, id: a}}\n",
    );
    folder.write(
        "i.yaml",
        "soort: invoeringsplan\ntitel: T\nactiviteiten: [{id: x, wat: a}, {id: x, wat: b}]\n",
    );
    assert_eq!(files(&folder, "dubbele-id"), ["i.yaml", "p.yaml"]);
}

#[test]
fn every_reference_of_the_format_is_looked_up() {
    let cases = [
        (
            "soort: planning\nvak: na\nklas: 3v9\nniveau: vwo\nleerjaar: 3\ntitel: T\n",
            "klas `3v9`",
        ),
        (
            "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: T\nperiode: 9\n",
            "periode `9`",
        ),
        (
            "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: T\nparagrafen: [{nummer: 1, leerdoelen: [{doel: d, leerlijn: x}]}]\n",
            "leerdoel `x` in een leerlijn",
        ),
        (
            "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: T\nparagrafen: [{nummer: 1, toets: {leerdoelen: y}}]\n",
            "leerdoel `y` in deze planning",
        ),
        (
            "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: T\ntoets: {leerdoelen: [z]}\n",
            "leerdoel `z` in deze planning",
        ),
        ("soort: studiewijzer\nklas: [3v2, 3v8]\n", "klas `3v8`"),
        (
            "soort: studiewijzer\nklas: 3v2\nperiode: 8\n",
            "periode `8`",
        ),
        (
            "soort: leerplan\nleerling: tim\nvak: na\ndatum: 2026-09-14\n",
            "leerling `tim`",
        ),
        (
            "soort: leerplan\nleerling: sanne\nleerlijn: l\ndatum: 2026-09-14\n",
            "leerlijn `l`",
        ),
        (
            "soort: leerplan\nleerling: sanne\nvak: na\ndatum: 2026-09-14\nleerdoelen: {doel: d, leerlijn: w}\n",
            "leerdoel `w` in een leerlijn",
        ),
        (
            "soort: draaiboek\nleerplan: p\ndatum: 2026-09-14\n",
            "leerplan `p`",
        ),
        (
            "soort: draaiboek\ninvoeringsplan: i\ndatum: 2026-09-14\nacties: [{wat: a, activiteit: b}]\n",
            "invoeringsplan `i`",
        ),
        ("soort: voortgang\nplanning: q\nklas: 3v2\n", "planning `q`"),
        (
            "soort: voortgang\nplanning: bestaat\nklas: 3v7\n",
            "klas `3v7`",
        ),
        ("soort: voortgang\nleerplan: r\n", "leerplan `r`"),
        (
            "soort: voortgang\nplanning: bestaat\nklas: 3v2\nmetingen: [{datum: 2026-09-14, resultaten: {jan: b}}]\n",
            "leerling `jan`",
        ),
        (
            "soort: voortgang\nplanning: bestaat\nklas: 3v2\nmetingen: [{datum: 2026-09-14, paragraaf: '1.2'}]\n",
            "paragraaf `1.2` in de planning",
        ),
        (
            "soort: gesprek\nvorm: coach\nleerling: jan\ndatum: 2026-09-14\n",
            "leerling `jan`",
        ),
        (
            "soort: invoeringsplan\ntitel: T\nvorige: v\n",
            "invoeringsplan `v`",
        ),
        (
            "soort: invoeringsplan\ntitel: T\nplanningen: [bestaat, u]\n",
            "planning `u`",
        ),
        (
            "soort: invoeringsplan\ntitel: T\ndraaiboek: d\n",
            "draaiboek `d`",
        ),
        (
            "soort: leerlijn\nvak: na\nleerdoelen: [{id: a, doel: d, voorkennis: [a, b, b]}]\n",
            "leerdoel `b` in een leerlijn",
        ),
    ];
    for (text, named) in cases {
        let folder = one("klassen/3v2.yaml", CLASS);
        folder.write(
            "bestaat.yaml",
            "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: T\nparagrafen: [{nummer: '1.1'}]\n",
        );
        folder.write("document.yaml", text);
        assert_eq!(
            messages(&folder, "onbekende-verwijzing"),
            [format!("er is geen {named}")],
            "{text}"
        );
    }
}

#[test]
fn an_action_names_an_activity_of_its_own_plan() {
    let folder = one(
        "i.yaml",
        "soort: invoeringsplan\ntitel: T\nactiviteiten: [{id: start, wat: a}]\n",
    );
    let action = |id: &str| {
        format!(
            "soort: draaiboek\ninvoeringsplan: i\ndatum: 2026-09-14\nacties: [{{wat: a, activiteit: {id}}}]\n"
        )
    };
    folder.write("d.yaml", &action("Start"));
    assert_eq!(
        messages(&folder, "onbekende-verwijzing"),
        Vec::<String>::new()
    );
    folder.write("d.yaml", &action("strat"));
    let found = found(&folder, "onbekende-verwijzing");
    assert_eq!(
        found[0].message,
        "er is geen activiteit `strat` in het invoeringsplan"
    );
    assert_eq!(found[0].hint.as_deref(), Some("bedoel je `start`?"));
}

#[test]
fn what_cannot_be_read_may_hold_what_is_named() {
    let folder = one(
        "d.yaml",
        "soort: draaiboek\nleerplan: raket\ndatum: 2026-09-14\n",
    );
    folder.write("raket.yaml", "soort: leerplan\nidee: [\n");
    assert_eq!(
        messages(&folder, "onbekende-verwijzing"),
        Vec::<String>::new()
    );
    folder.write("raket.yaml", "soort: planning\nidee: [\n");
    assert_eq!(messages(&folder, "onbekende-verwijzing").len(), 1);
}

#[test]
fn an_unknown_subject_is_named_once_a_document() {
    let text = "soort: studiewijzer\nklas: 3v2\nweken:\n  - week: 39\n    vakken: [{vak: na}, {vak: xyz}, {vak: Wiskunde}]\n  \
                - week: 40\n    vakken: [{vakken: [XYZ, qrs], titel: T}]\n";
    let folder = one("s.yaml", text);
    let expected = [
        "het vak `xyz` is niet bekend",
        "het vak `qrs` is niet bekend",
    ];
    assert_eq!(messages(&folder, "onbekend-vak"), expected);
}

fn evidence(list: &str) -> String {
    format!(
        "soort: draaiboek\nleerplan: p\ndatum: 2026-09-17\nlogboek:\n  - {{gedaan: a, bewijs: {list}}}\n"
    )
}

#[test]
fn evidence_is_a_link_words_or_a_file_in_the_folder() {
    for fine in [
        "foto planbespreking",
        "\"https://voorbeeld.nl/a.jpg\"",
        "\"http://voorbeeld.nl\"",
        "\"mailto:a@voorbeeld.nl\"",
        "[a.md, ./a.md, ../top.md, 'a.md#tips', '[ontwerp](a.md)']",
        "filmpje en/of foto in mijn map",
        "8/10 goed",
        "toets van 3.2",
        "\"\"",
    ] {
        let folder = one("map/d.yaml", &evidence(fine));
        folder.write("map/a.md", "a").write("top.md", "b");
        assert_eq!(
            messages(&folder, "bestand-ontbreekt"),
            Vec::<String>::new(),
            "{fine}"
        );
    }
    for (bad, message) in [
        ("b.md", "het bestand `b.md` is er niet"),
        ("mijn foto.JPG", "het bestand `mijn foto.JPG` is er niet"),
        ("fotos/ontwerp", "het bestand `fotos/ontwerp` is er niet"),
        ("../../top.md", "`../../top.md` ligt buiten de schoolmap"),
        ("/etc/hosts", "`/etc/hosts` ligt buiten de schoolmap"),
        (
            "'C:\\fotos\\a.jpg'",
            "`C:\\fotos\\a.jpg` ligt buiten de schoolmap",
        ),
        ("'..\\top.md'", "`..\\top.md` werkt niet op elke computer"),
        (
            "\"file:///home/jan/a.jpg\"",
            "`///home/jan/a.jpg` ligt buiten de schoolmap",
        ),
    ] {
        let folder = one("map/d.yaml", &evidence(bad));
        folder.write("map/a.md", "a").write("top.md", "b");
        assert_eq!(messages(&folder, "bestand-ontbreekt"), [message], "{bad}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_no_evidence() {
    let outside = Folder::empty();
    outside.write("geheim.md", "x");
    let folder = one("d.yaml", &evidence("[uit.md, in.md]"));
    folder.write("a.md", "a");
    std::os::unix::fs::symlink(
        outside.path().join("geheim.md"),
        folder.path().join("uit.md"),
    )
    .unwrap();
    std::os::unix::fs::symlink(folder.path().join("a.md"), folder.path().join("in.md")).unwrap();
    assert_eq!(
        messages(&folder, "bestand-ontbreekt"),
        ["`uit.md` ligt buiten de schoolmap"]
    );
}
