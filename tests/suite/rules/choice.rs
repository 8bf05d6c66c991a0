//! Time to choose, and tests in the lessons: what a studiewijzer says with other words than a column.

use super::studiewijzer::{found, school, write};

#[test]
fn time_to_choose_is_a_choice() {
    let folder = school();
    write(
        &folder,
        "klas.yaml",
        "klas: 1a",
        &[
            "week: 36, vakken: [{vak: wi, maken: [1]}, {vak: kwt, opmerking: kies zelf}]",
            "week: 37, vakken: [{vak: wi, maken: [1]}, {titel: Keuzewerktijd}]",
            "week: 38, vakken: [{vak: wi, maken: [1], lessen: [{les: flexuur}]}]",
            "week: 39, thema: Keuzeweek, vakken: [{vak: wi, maken: [1]}]",
            "week: 40, vakken: [{vak: wi, maken: [1], extra: {Keuze: [een puzzel]}}]",
            "week: 41, vakken: [{vak: wi, lessen: [{les: 1, maken: [1], keuze: [een puzzel]}]}]",
            "week: 44, vakken: [{vak: wi, lesstof: 'Flextijd: zelf kiezen', maken: [1]}]",
            "week: 45, vakken: [{vak: wi, lessen: [{les: wo, lesstof: KWT}, {les: do, maken: [1]}]}]",
            "week: 46, thema: Vrije keuze, vakken: [{vak: wi, maken: [1]}]",
            "week: 47, vakken: [{vak: wi, maken: [1]}, {titel: Maatwerk Engels}]",
            "week: 48, vakken: [{vak: wi, maken: [1], lessen: [{les: Flex 2}]}]",
            "week: 49, thema: 'Keuze: boek of film', vakken: [{vak: wi, maken: [1]}]",
        ],
    );
    assert_eq!(found(&folder, "keuzedelen-ontbreken"), [""; 0]);
}

#[test]
fn what_only_sounds_like_choice_is_none() {
    let rows = [
        "vakken: [{vak: wi, maken: [1]}, {titel: Keuzevakken kiezen}]",
        "thema: Meerkeuzetoetsen, vakken: [{vak: wi, maken: [1]}]",
        "thema: Flexibel leren denken, vakken: [{vak: wi, maken: [1]}]",
        "vakken: [{vak: wi, lesstof: De keuze van een rekenwijze}]",
        "vakken: [{vak: wi, lesstof: Keuze maken uit twee formules}]",
        "vakken: [{vak: wi, lesstof: Flex je brein met breuken}]",
        "vakken: [{vak: wi, lesstof: Dalton en het atoommodel}]",
        "vakken: [{vak: wi, lesstof: Rekenen met keuzetabellen}]",
        "vakken: [{vak: wi, maken: [1], extra: {Keuze: ['']}}]",
        "vakken: [{vak: wi, maken: [1], extra: {Kennis: [een puzzel]}}]",
        "vakken: [{vak: wi, maken: [1], lessen: [{les: theorie}]}]",
        "vakken: [{vak: ml, maken: [Profielkeuze]}, {vak: wi, maken: [1]}]",
        "vakken: [{vak: ml, maken: [Studiekeuzemarkt bezoeken]}, {vak: wi, maken: [1]}]",
        "vakken: [{vak: wi, maken: [1]}, {titel: Keuzegids lezen}]",
        "thema: Verkiezingen, vakken: [{vak: wi, maken: [1]}]",
        "thema: Keuzestress, vakken: [{vak: wi, maken: [1]}]",
        "thema: Een moeilijke keuze, vakken: [{vak: wi, maken: [1]}]",
        "vakken: [{vak: wi, lesstof: Partnerkeuze bij vogels}]",
        "vakken: [{vak: wi, lesstof: Meerkeuzevragen oefenen}]",
        "vakken: [{vak: wi, lesstof: Maatwerk in meubels}]",
        "vakken: [{vak: wi, lesstof: Flexibele stoffen}]",
        "vakken: [{vak: wi, lesstof: Kiezen of delen}]",
        "vakken: [{vak: wi, maken: [1], lessen: [{les: keuzemenu's in Python}]}]",
        "vakken: [{vak: wi, lesstof: De wet van Dalton}]",
        "thema: De wet van Dalton, vakken: [{vak: wi, maken: [1]}]",
        "thema: Keuze maken, vakken: [{vak: wi, maken: [1]}]",
        "vakken: [{vak: wi, maken: [1]}, {titel: Maatwerk in de bouw}]",
    ];
    assert!(rows.len() >= 20);
    for row in rows {
        let folder = school();
        write(
            &folder,
            "klas.yaml",
            "klas: 1a",
            &[&format!("week: 36, {row}")],
        );
        assert_eq!(found(&folder, "keuzedelen-ontbreken").len(), 1, "{row}");
    }
}

#[test]
fn a_practical_test_of_physical_education_needs_no_date() {
    let folder = school();
    write(
        &folder,
        "klas.yaml",
        "klas: 1a",
        &[
            "week: 36, vakken: [{vak: lo, toets: {naam: Coopertest, wijze: praktisch}}]",
            "week: 37, vakken: [{vak: wi, toets: {naam: Bouwplaat, wijze: praktisch}}]",
            "week: 38, vakken: [{vak: lo, toets: {naam: Spelregels, wijze: schriftelijk}}]",
            "week: 39, vakken: [{vak: mu, toets: {naam: Zingen, wijze: praktisch, datum: 2026-10-02}}]",
        ],
    );
    assert_eq!(
        found(&folder, "toets-zonder-datum"),
        [
            "klas.yaml:5 2 toetsen hebben geen datum: `Bouwplaat` en `Spelregels`",
            "klas.yaml:7 de datum van toets `Zingen` valt niet in week 39"
        ]
    );
}
