//! Sheets of results: balls with words, totals, and what needs care.

use crate::pages::little_school::school;
use crate::pages::support::{page, texts};

/// What stands between the tags of an element for those who do not see it.
pub fn spoken(html: &str, tag: &str) -> Vec<String> {
    texts(&html.replace("alleen-voor", ""), tag)
}

#[test]
fn results_of_a_class_are_balls_with_words_and_totals() {
    let html = page(&school(), "voortgang/krachten.html");
    assert_eq!(texts(&html, "h1"), ["Voortgang H1 Krachten"]);
    let heads = spoken(&html, "th");
    let expected = [
        "Leerling",
        "1.1",
        "1.2: Je kent hefbomen",
        "1.3",
        "9.9",
        "Beheerst",
        "1.1a: Je kunt wegen",
        "1.1b: Je kunt meten",
    ];
    assert_eq!(heads[..8], expected);
    let cells = spoken(&html, "td");
    let none = "–niet gemeten";
    let sanne = ["beheerst", "nog niet", "beheerst", none, "deels", "2 van 4"];
    let tim = ["deels", "deels", "nog niet", none, none, "0 van 3"];
    let noor = ["nog niet", "nog niet", none, none, none, "0 van 2"];
    let abe = [none, none, none, none, none, ""];
    let rows = [sanne, tim, noor, abe].concat();
    assert_eq!(cells[..24], rows, "the last result counts, absence aside");
    let mastered = ["1", "0 vraagt aandacht", "1 vraagt aandacht", "0", "0", ""];
    assert_eq!(
        cells[24..30],
        mastered,
        "who left does not count, and one pupil of three says too little"
    );
    assert_eq!(cells[30..36], ["2", "2", "2", "0", "1", ""]);
    // Of 1.1a Sanne was not there yet the first time; of 1.1b each has one result.
    let care = "Je kunt meten de helft of meer nog niet";
    assert!(spoken(&html, "th").iter().any(|head| head == care));
    let legend = ["1.1a", "1", "1", "1", "0", "1.1b", "", "0", "1", "1"];
    assert_eq!(cells[36..46], legend);
    assert_eq!(
        texts(&html, "caption")[1..],
        [
            "De leerdoelen",
            "Per week: hoeveel leerdoelen een leerling beheerst",
            "De metingen"
        ]
    );
    let first = cells.iter().position(|cell| cell == "inzicht").unwrap();
    assert_eq!(
        cells[first - 1..first + 5],
        ["1.1", "inzicht", "1", "1", "1", "1"]
    );
}

#[test]
fn results_of_a_pupil_are_goals_by_day_and_now() {
    let html = page(&school(), "voortgang/raket.html");
    assert_eq!(texts(&html, "h1"), ["Voortgang Een raket"]);
    assert_eq!(texts(&html, "dd"), ["Sanne de Wit", "1 oktober 2026"]);
    let heads = [
        "Leerdoel",
        "wo 16 sepnauwkeurigheid",
        "do 1 okt",
        "Nu",
        "Je kunt rekenen met druk",
        "Je kunt tekenen",
        "anders",
        "Nu beheerst",
    ];
    assert_eq!(texts(&html, "th"), heads);
    let cells = spoken(&html, "td");
    let none = "–niet gemeten";
    let expected = [
        "deels", "beheerst", "beheerst", none, none, none, none, "nog niet", "nog niet", "1 van 3",
    ];
    assert_eq!(cells, expected);
}
