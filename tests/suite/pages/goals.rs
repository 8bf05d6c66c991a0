//! The goals of a planning by week, and a leerlijn as a graph.

use leerplan::internals::render::Format;

use crate::pages::results::spoken;
use crate::pages::support::{PLANNING, page, pages, texts};
use crate::support::Folder;

const GOALS: &str = "\
soort: planning
vak: na
klas: 3v1
niveau: vwo
leerjaar: 3
titel: Krachten
paragrafen:
  - {nummer: '1.1', week: 37, leerdoelen: [{doel: Je kunt wegen, id: a}, {doel: Je kunt meten, id: b}], toets: {vorm: formatief, week: 38, leerdoelen: a}}
  - {nummer: '1.10', leerdoelen: [{doel: Je kent hefbomen, id: c, leerlijn: hefboom}]}
  - {nummer: '1.3', week: 40, leerdoelen: [{doel: Je kunt bouwen, id: d}]}
toets: {vorm: summatief, datum: 2026-09-25, leerdoelen: [c, d]}
";

const GUIDE: &str = "\
soort: studiewijzer
vak: na
klas: 3v1
weken:
  - {week: 38, lesstof: 1.10 Hefbomen}
  - {week: 39, verplicht: ['Herhaal 1.1, opgave 3']}
";

/// The cells of the goals by week, as they are told.
fn by_week(planning: &str) -> Vec<String> {
    let folder = Folder::school(leerplan::model::Kleur::Blauw);
    folder.write("planningen/krachten.yaml", planning);
    folder.write("studiewijzers/na.yaml", GUIDE);
    spoken(&page(&folder, "planningen/krachten-weken.html"), "td")
}

#[test]
fn a_goal_is_introduced_practised_and_tested_in_its_weeks() {
    // weeks 37 to 40, then what is said of it; letters and words as they are read out
    let (u, o) = ("Uuitleg", "Ooefenen");
    let (f, t) = ("Fformatieve toets", "Ttoets voor een cijfer");
    let weighs = [u, f, o, "", "in orde"];
    let measures = [u, "", o, "", "wordt niet getoetst"];
    let levers = ["", u, t, "", "in orde"];
    let builds = ["", "", t, u, "toets komt voor de uitleg"];
    let cells: Vec<String> = by_week(GOALS)
        .iter()
        .map(|cell| cell.replace(' ', ""))
        .collect();
    let all = [weighs, measures, levers, builds].concat();
    let expected: Vec<String> = all.iter().map(|cell| cell.replace(' ', "")).collect();
    assert_eq!(
        cells, expected,
        "1.1 is not 1.10, and a test that names goals is not about others"
    );
}

#[test]
fn a_planning_without_weeks_says_so() {
    let folder = Folder::school(leerplan::model::Kleur::Blauw);
    folder.write("planningen/h1.yaml", "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: K\nparagrafen: [{nummer: '1', leerdoelen: [Je kunt wegen]}]\n");
    let html = page(&folder, "planningen/h1-weken.html");
    assert!(html.contains("nog geen weken") && html.contains("wordt niet getoetst"));
    folder.write(
        "planningen/h1.yaml",
        "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: K\n",
    );
    let made = pages(&folder, Format::Html);
    assert!(
        made.iter()
            .all(|page| page.path != "planningen/h1-weken.html")
    );
    let planning = made
        .iter()
        .find(|page| page.path == "planningen/h1.html")
        .unwrap();
    assert!(
        !planning.contents.contains("per week"),
        "no link that leads nowhere"
    );
}

#[test]
fn markdown_has_letters_for_what_is_done() {
    let folder = Folder::school(leerplan::model::Kleur::Blauw);
    folder.write("planningen/h1.yaml", PLANNING);
    let md = page(&folder, "planningen/h1-weken.md");
    let rows: Vec<String> = md
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let found = rows
        .iter()
        .find(|line| line.contains("krachten tekenen"))
        .unwrap();
    // weeks 36 up to and including 42: two of the paragraph, its test in the second, that of the chapter
    let row = "| Je kunt krachten tekenen | U | O F | | | | | T | in orde |";
    assert_eq!(found, row);
}

/// A leerlijn with a goal for each letter, its year and what it builds on.
fn line(goals: &[(&str, u8, &str)]) -> Folder {
    let folder = Folder::school(leerplan::model::Kleur::Groen);
    let goals: String = goals
        .iter()
        .map(|(id, year, first)| {
            format!(
                "  - {{id: {id}, doel: Je kunt {id}, leerjaar: {year}, voorkennis: [{first}]}}\n"
            )
        })
        .collect();
    folder.write(
        "leerlijnen/na.yaml",
        &format!("soort: leerlijn\nvak: na\nleerdoelen:\n{goals}"),
    );
    folder
}

/// The place of each goal in the drawing: its number, and the left side and the top of its box.
fn boxes(html: &str) -> Vec<(String, f64, f64)> {
    let (_, drawing) = html.split_once("<figure class=\"graaf\">").unwrap();
    let drawing = drawing.split_once("</svg>").unwrap().0;
    let number = |part: &str, name: &str| -> f64 {
        let (_, rest) = part.split_once(&format!(" {name}=\"")).unwrap();
        rest.split('"').next().unwrap().parse().unwrap()
    };
    let each = drawing.split("<rect class=\"vak").skip(1);
    each.map(|part| {
        (
            texts(part, "text")[0].clone(),
            number(part, "x"),
            number(part, "y"),
        )
    })
    .collect()
}

#[test]
fn a_leerlijn_that_is_wider_than_a_sheet_has_a_drawing_for_each_year() {
    let names: Vec<String> = (0..12).map(|at| format!("d{at}")).collect();
    let before = |at: usize| if at == 0 { "" } else { &names[at - 1] };
    let years = |per_year: u8| -> Vec<(&str, u8, &str)> {
        let year = |at: usize| u8::try_from(at).unwrap() / per_year + 1;
        (0..12)
            .map(|at| (&names[at][..], year(at), before(at)))
            .collect()
    };
    let html = page(&line(&years(2)), "leerlijnen/na.html");
    assert_eq!(html.matches("<figure class=\"graaf\">").count(), 6);
    let (_, second) = html.split_once("</figure>").unwrap();
    let heads: Vec<String> = texts(second, "text").into_iter().take(2).collect();
    assert_eq!(heads, ["Eerder", "Leerjaar 2"]);
    let drawn: Vec<String> = boxes(second).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(
        drawn,
        ["2 · niet gepland", "3 · niet gepland", "4 · niet gepland"]
    );
    assert_eq!(html.matches("Een pijl gaat").count(), 1);
    let html = page(&line(&years(12)), "leerlijnen/na.html");
    assert!(!html.contains("<figure") && html.contains("te veel stappen na elkaar"));
}

#[test]
fn years_go_to_the_right_and_so_does_what_builds_on_a_goal() {
    let html = page(
        &line(&[("a", 1, ""), ("b", 2, "a"), ("c", 2, "b"), ("d", 3, "a")]),
        "leerlijnen/na.html",
    );
    let boxes = boxes(&html);
    let columns: Vec<f64> = boxes.iter().map(|(_, x, _)| *x).collect();
    assert!(
        columns.windows(2).all(|pair| pair[0] < pair[1]),
        "{boxes:?}"
    );
    let heads: Vec<&str> = html
        .split("class=\"jaar\"")
        .skip(1)
        .map(|part| part.split(['>', '<']).nth(1).unwrap())
        .collect();
    assert_eq!(heads, ["Leerjaar 1", "Leerjaar 2", "Leerjaar 3"]);
    assert!(html.contains("4 leerdoelen per leerjaar") && html.contains("met 3 pijlen"));
}

#[test]
fn goals_stand_in_the_order_that_lets_no_lines_cross() {
    // three lines that cross each other where goals stay in the order of the file
    let goals = [
        ("a", 1, ""),
        ("b", 1, ""),
        ("c", 1, ""),
        ("d", 2, "c"),
        ("e", 2, "b"),
        ("f", 2, "a"),
    ];
    let boxes = boxes(&page(&line(&goals), "leerlijnen/na.html"));
    let top = |at: usize| boxes[at].2;
    for (one, other) in [(0, 1), (1, 2), (0, 2)] {
        let (left, right) = (top(one) < top(other), top(5 - one) < top(5 - other));
        assert_eq!(left, right, "{boxes:?}");
    }
}

#[test]
fn boxes_of_a_column_do_not_touch() {
    let goals: Vec<(String, u8, String)> = (0..24)
        .map(|n| {
            (
                format!("g{n}"),
                1 + n / 8,
                if n < 8 {
                    String::new()
                } else {
                    format!("g{}, g{}", n - 8, (n * 7) % 8)
                },
            )
        })
        .collect();
    let goals: Vec<(&str, u8, &str)> = goals
        .iter()
        .map(|(a, y, b)| (a.as_str(), *y, b.as_str()))
        .collect();
    let folder = line(&goals);
    let mut boxes = boxes(&page(&folder, "leerlijnen/na.html"));
    assert_eq!(boxes.len(), 24);
    boxes.sort_by(|a, b| (a.1, a.2).partial_cmp(&(b.1, b.2)).unwrap());
    for pair in boxes
        .windows(2)
        .filter(|pair| (pair[0].1 - pair[1].1).abs() < 0.1)
    {
        assert!(pair[1].2 - pair[0].2 > 9.0, "{pair:?}");
    }
    let again = page(&folder, "leerlijnen/na.html");
    assert_eq!(
        again,
        page(&folder, "leerlijnen/na.html"),
        "the same drawing again"
    );
}

#[test]
fn a_circle_of_goals_is_drawn_too_and_lone_goals_are_not() {
    let html = page(
        &line(&[("a", 1, "b"), ("b", 1, "a"), ("c", 2, "a")]),
        "leerlijnen/na.html",
    );
    assert_eq!(boxes(&html).len(), 3);
    let html = page(&line(&[("a", 1, ""), ("b", 1, "")]), "leerlijnen/na.html");
    assert!(!html.contains("<figure"));
}

#[test]
fn goals_are_planned_when_a_planning_has_them_and_covered_when_their_weeks_are_over() {
    let folder = line(&[("a", 3, ""), ("b", 3, "a"), ("c", 3, "b"), ("d", 3, "c")]);
    folder.write(
        "planningen/h1.yaml",
        "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: K\nparagrafen:\n\
        \x20 - {nummer: '1', week: 39, leerdoelen: [{doel: A, leerlijn: a}]}\n\
        \x20 - {nummer: '2', week: 45, leerdoelen: [{doel: B, leerlijn: b}]}\n\
        \x20 - {nummer: '3', week: 46, leerdoelen: [{doel: C, leerlijn: c, id: c1}]}\n",
    );
    folder.write("voortgang/h1.yaml", "soort: voortgang\nplanning: h1\nklas: 3v1\nmetingen: [{datum: 2026-10-01, paragraaf: '3', resultaten: {tim: {c1: b}}}]\n");
    let html = page(&folder, "leerlijnen/na.html");
    let states: Vec<String> = boxes(&html).into_iter().map(|(state, ..)| state).collect();
    assert_eq!(
        states,
        [
            "1 · behandeld",
            "2 · gepland",
            "3 · behandeld",
            "4 · niet gepland"
        ]
    );
}
