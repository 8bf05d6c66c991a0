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
    let read = |path: &&str| std::fs::read_to_string(folder.path().join("uit").join(path)).unwrap();
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
    assert!(
        pages[0].contains("les op ma 26, wo 28 en vr 30 okt"),
        "{}",
        pages[0]
    );
    assert!(
        pages[1].contains("les op wo 4 nov"),
        "the row begins on Tuesday, and Friday is of tests: {}",
        pages[1]
    );
    assert!(
        pages[2].contains("les op ma 26, wo 28 en vr 30 okt"),
        "{}",
        pages[2]
    );
    assert!(
        pages[2].contains("les op ma 16, wo 18 en vr 20 nov"),
        "{}",
        pages[2]
    );
}
