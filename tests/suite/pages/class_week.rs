//! The week of a class, from all its studiewijzers.

use leerplan::internals::calendar::IsoWeek;
use leerplan::model::Kleur;
use leerplan::model::part::Id;

use crate::rules::studiewijzer::{school, write};
use crate::support::TODAY;

fn week(number: u8) -> IsoWeek {
    IsoWeek::new(2026, number).unwrap()
}

#[test]
fn the_week_of_a_class_is_what_all_its_studiewijzers_have_for_it() {
    let folder = school();
    write(
        &folder,
        "a/en.yaml",
        "vak: en\nklas: [1a, 1b]\nperiode: 1",
        &["week: [38, 39], lesstof: Unit 1"],
    );
    write(
        &folder,
        "b/klas.yaml",
        "klas: 1A\nperiode: 1",
        &[
            "lesweek: 4, thema: De stad, vakken: [{vak: ne, leren: [Woorden]}, {vakken: [entl, ak], titel: Kaart}], coaching: [Plannen]",
        ],
    );
    write(
        &folder,
        "c/wi.yaml",
        "vak: wi\nklas: 1b",
        &["week: 39, lesstof: Getallen"],
    );
    let school = folder.load(TODAY);
    let klas = Id::from_name("1a");
    let class_week = school.class_week(&klas, week(39));
    let subjects: Vec<Vec<&str>> = class_week.rows().map(|row| row.vakken()).collect();
    assert_eq!(subjects, [vec!["en"], vec!["ne"], vec!["entl", "ak"]]);
    let paths: Vec<String> = class_week
        .rows()
        .map(|row| row.path().to_string())
        .collect();
    assert_eq!(
        paths,
        ["weken[0]", "weken[0].vakken[0]", "weken[0].vakken[1]"]
    );
    assert_eq!(class_week.coaching().collect::<Vec<_>>(), ["Plannen"]);
    assert_eq!(class_week.themas(), ["De stad"]);
    assert_eq!(school.weeks_of_class(&klas), [week(38), week(39)]);
    assert_eq!(
        school.weeks_of_subject(&klas, "Engels"),
        [week(38), week(39)]
    );
    assert_eq!(school.subject_week(&klas, "en", week(39)).len(), 2);
    assert!(school.class_week(&klas, week(40)).weken.is_empty());
}

#[test]
fn a_document_aside_and_a_week_that_cannot_be_read_are_in_no_class_week() {
    let folder = school();
    let settings = crate::support::settings(Kleur::Geel);
    folder.write(
        "leerplan.toml",
        &format!("{settings}[bestanden]\nnegeer = [\"oud/**\"]\n"),
    );
    write(
        &folder,
        "oud/en.yaml",
        "vak: en\nklas: 1a",
        &["week: 39, lesstof: Unit 1"],
    );
    write(
        &folder,
        "wi.yaml",
        "vak: wi\nklas: 1a",
        &["week: negen, lesstof: x", "week: 40, lesstof: y"],
    );
    let school = folder.load(TODAY);
    assert_eq!(school.weeks_of_class(&Id::from_name("1a")), [week(40)]);
}
