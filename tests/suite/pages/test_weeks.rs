//! Test weeks and days with lessons on the sheets of a class.

use leerplan::model::Kleur;

use crate::rules::studiewijzer::write;
use crate::support::{Folder, TODAY, code, run, settings};

/// The page of a path as Markdown, of a school with test weeks and a class with a timetable.
fn pages(paths: &[&str]) -> Vec<String> {
    let folder = Folder::empty();
    let tests = "[[toetsweek]]\nnummer = 1\nvan = 2026-11-05\ntot = 2026-11-13\nleerjaar = [4, 5]\n\
                 [[toetsweek]]\nnummer = 9\nvan = 2026-11-02\ntot = 2026-12-18\nniveau = \"havo\"\n";
    folder.write(
        "leerplan.toml",
        &format!("{}{tests}", settings(Kleur::Geel)),
    );
    folder.write(
        "klassen/4v.yaml",
        "soort: klas\nklas: 4v\nniveau: vwo\nleerjaar: 4\nrooster: {na: [ma, wo, vr], en: di}\n",
    );
    let rows = [
        "week: 44, lesstof: A, toets: [{naam: SO}]",
        "week: 45, van: 2026-11-03, lesstof: B",
        "week: 47, lesstof: C",
    ];
    write(
        &folder,
        "studiewijzers/na.yaml",
        "vak: na\nklas: 4v\nperiode: 2",
        &rows,
    );
    let args = [
        "render",
        "--vandaag",
        TODAY,
        "--format",
        "md",
        "--out",
        "uit",
    ];
    let output = run(folder.path(), &args);
    assert_eq!(code(&output), 0, "{}", crate::support::err(&output));
    let read = |path: &&str| {
        let text = std::fs::read_to_string(folder.path().join("uit").join(path)).unwrap();
        text.replace('\u{a0}', " ")
    };
    paths.iter().map(read).collect()
}

#[test]
fn the_name_of_a_test_week_stands_on_the_sheets_of_its_classes() {
    let pages = pages(&["klassen/4v/2026-W45.md", "studiewijzers/na.md"]);
    let [week, guide] = pages.as_slice() else {
        panic!("{pages:?}")
    };
    assert!(week.contains("5 – 6 nov: Toetsweek 1"), "{week}");
    assert!(!week.contains("Toetsweek 9"), "{week}");
    assert!(guide.contains("Week 46: Toetsweek 1"), "{guide}");
    assert!(guide.contains("5 – 6 nov: Toetsweek 1"), "{guide}");
}

#[test]
fn the_days_of_the_lessons_stand_beside_the_week() {
    let pages = pages(&[
        "klassen/4v/2026-W44.md",
        "klassen/4v/2026-W45.md",
        "studiewijzers/na.md",
    ]);
    assert!(pages[0].contains("les op ma, wo en vr"), "{}", pages[0]);
    assert!(
        pages[1].contains("les op wo |"),
        "the row begins on Tuesday, and Friday is of tests: {}",
        pages[1]
    );
    assert!(pages[2].contains("les op ma, wo en vr"), "{}", pages[2]);
    assert!(pages[2].contains("les op ma, wo en vr"), "{}", pages[2]);
}

/// The pages, as Markdown or HTML, of a school with a test week of years 3 and 4 in week 46, in which tests
/// name test weeks that are not there.
fn unknown(format: &str, paths: &[&str]) -> Vec<String> {
    let folder = Folder::empty();
    let tests =
        "[[toetsweek]]\nnummer = 1\nvan = 2026-11-09\ntot = 2026-11-13\nleerjaar = [3, 4]\n";
    folder.write(
        "leerplan.toml",
        &format!("{}{tests}", settings(Kleur::Geel)),
    );
    for (klas, leerjaar) in [("3h1", 3), ("2h1", 2)] {
        let klas = format!("soort: klas\nklas: {klas}\nniveau: havo\nleerjaar: {leerjaar}\n");
        folder.write(&format!("klassen/{leerjaar}.yaml"), &klas);
    }
    let planning = "soort: planning\nvak: na\nklas: 3h1\nniveau: havo\nleerjaar: 3\nhoofdstuk: H1\ntitel: Krachten\n\
                    paragrafen:\n  - {nummer: '1.1', week: [45, 47], leerdoelen: [A], toets: {vorm: formatief, toetsweek: 7}}\n\
                    toets:\n  - {vorm: summatief, toetsweek: 9}\n\
                    \x20 - {naam: Deel twee, datum: 2026-11-20, toetsweek: 'TW*8*'}\n";
    folder.write("p.yaml", planning);
    let rows = [
        "week: 45, lesstof: A, toets: [{naam: PW, toetsweek: 5}, {naam: PO, toetsweek: Kersttoetsen, onderdelen: [{naam: verslag, toetsweek: TE4}]}]",
        "week: 46, lesstof: A, toets: [{naam: P1, toetsweek: 1}]",
        "week: 47, lesstof: A",
    ];
    write(
        &folder,
        "w.yaml",
        "vak: na\nklas: [3h1, 2h1, 4x]\nperiode: 2",
        &rows,
    );
    let args = [
        "render",
        "--vandaag",
        "2026-11-04",
        "--format",
        format,
        "--out",
        "uit",
    ];
    let output = run(folder.path(), &args);
    assert_eq!(code(&output), 0, "{}", crate::support::err(&output));
    let read = |path: &&str| std::fs::read_to_string(folder.path().join("uit").join(path)).unwrap();
    paths.iter().map(read).collect()
}

#[test]
fn a_test_week_that_is_not_known_stands_on_the_sheets_as_it_is_written() {
    let pages = unknown("md", &["klassen/3h1/2026-W45.md", "w.md", "p.md"]);
    for page in &pages[..2] {
        assert!(
            page.contains("**PW, toetsweek 5** · **PO, Kersttoetsen (delen: verslag, TE4)**"),
            "{page}"
        );
    }
    for text in [
        "week 45 en 47 · formatieve toets in toetsweek 7",
        "**Toets H1**: toetsweek 9",
        "**Deel twee**: vrijdag 20 november 2026 (TW·8\\*)",
    ] {
        assert!(pages[2].contains(text), "{text}: {}", pages[2]);
    }
    let html = unknown("html", &["klassen/3h1/2026-W45.html", "p.html"]);
    assert!(html[0].contains("PW, toetsweek 5"), "{}", html[0]);
    assert!(html[1].contains("TW*8*"), "{}", html[1]);
}

#[test]
fn overviews_of_weeks_name_the_test_weeks() {
    let pages = unknown("md", &["weken.md"]);
    let line = "Week 46: 9 – 13 nov, Toetsweek 1 (leerjaar 3 en 4) (";
    assert!(pages[0].contains(line), "{}", pages[0]);
    let pages = unknown(
        "html",
        &[
            "p-weken.html",
            "klassen/3h1/index.html",
            "klassen/2h1/index.html",
            "klassen/4x/index.html",
        ],
    );
    let column = ">46<span class=\"hulp\">9 nov</span><span class=\"hulp\">toetsweek<span class=\"alleen-voor\">: Toetsweek 1";
    assert!(pages[0].contains(column), "{}", pages[0]);
    assert!(pages[1].contains("9 – 13 nov, Toetsweek 1"), "{}", pages[1]);
    assert!(!pages[2].contains("Toetsweek 1"), "{}", pages[2]);
    assert!(
        !pages[3].contains("Toetsweek 1"),
        "of no known year: {}",
        pages[3]
    );
}
