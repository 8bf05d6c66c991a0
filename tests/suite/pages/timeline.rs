//! The timeline of a draaiboek: what is drawn where, and the same in words.

use leerplan::internals::render::Format;

use crate::pages::support::{page, pages, school};
use crate::support::Folder;

const BOOK: &str = "\
soort: draaiboek
leerplan: raket
datum: 2026-09-17
acties:
  - {wat: Tekenen, wie: leerling, wanneer: 2026-09-21, klaar: 2026-09-22}
  - {wat: Bouwen, wie: toa, wanneer: {van: 2026-09-28, tot: 2026-10-02}}
  - {wat: 'Lanceren <b> & meer', wie: leerling, wanneer: 43}
  - {wat: Ooit, wie: leerling}
evaluaties:
  - {met: ouders, wanneer: 2026-10-02, ontvangen: 2026-10-03, tops: [Mooi]}
  - {met: coach, over: portfolio, wanneer: 2026-10-30}
";

fn drawn(book: &str) -> (Folder, String) {
    let folder = school();
    folder.write("draaiboeken/raket.yaml", book);
    let html = page(&folder, "draaiboeken/raket.html");
    (folder, html)
}

/// The drawing, without the legend below it.
fn drawing(html: &str) -> &str {
    let (_, rest) = html.split_once("<figure class=\"tijdlijn").unwrap();
    rest.split_once("<figcaption").unwrap().0
}

#[test]
fn actions_are_bars_and_feedback_is_diamonds_each_by_its_state() {
    let (_, html) = drawn(BOOK);
    let drawing = drawing(&html);
    let count = |what: &str| drawing.matches(what).count();
    assert_eq!(count("<rect class=\"vorm is-klaar\""), 1);
    assert_eq!(
        count("<rect class=\"vorm is-laat\""),
        1,
        "due on 2 October, today is the 7th"
    );
    assert_eq!(count("<rect class=\"vorm is-open\""), 1);
    assert_eq!(count("<path class=\"vorm is-klaar\""), 1);
    assert_eq!(count("<path class=\"vorm is-open\""), 1);
    assert!(drawing.contains(">te laat</text>") && drawing.contains(">vandaag</text>"));
    assert!(drawing.contains(">herfstvakantie</text>"));
    // weeks 39 up to and including 44
    for week in 39..=44 {
        assert!(drawing.contains(&format!(">{week}</text>")), "{week}");
    }
    assert!(
        !drawing.contains("Ooit"),
        "what has no day is in the table alone"
    );
    assert!(drawing.contains("&lt;b&gt;"), "text stays text");
}

#[test]
fn who_cannot_see_it_is_told() {
    let (_, html) = drawn(BOOK);
    let told = "Tijdlijn van 21 september – 30 oktober 2026: 3 acties, waarvan 1 klaar; \
                2 momenten van feedback, waarvan 1 gehouden; 1 te laat.";
    assert!(drawing(&html).contains(told), "{}", drawing(&html));
}

#[test]
fn markdown_has_the_same_by_week() {
    let (folder, _) = drawn(BOOK);
    let made = pages(&folder, Format::Markdown);
    let page = made
        .iter()
        .find(|page| page.path == "draaiboeken/raket.md")
        .unwrap();
    let rows: Vec<String> = page
        .contents
        .split("## Tijdlijn")
        .nth(1)
        .unwrap()
        .lines()
        .filter(|line| line.starts_with('|'))
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    assert!(
        rows.contains(&"| 39 | 21 – 25 sep | Tekenen, klaar | | |".to_owned()),
        "{rows:?}"
    );
    let row = "| 40 | 28 sep – 2 okt | Bouwen, te laat | Ouders/verzorgers, klaar | |";
    assert!(rows.contains(&row.to_owned()), "{rows:?}");
    assert!(
        rows.iter()
            .any(|row| row.starts_with("| 43 |") && row.contains("herfstvakantie"))
    );
}

#[test]
fn without_days_there_is_no_timeline() {
    let (_, html) =
        drawn("soort: draaiboek\nleerplan: raket\ndatum: 2026-09-17\nacties: [{wat: Ooit}]\n");
    assert!(!html.contains("<figure"));
    let far = "soort: draaiboek\nleerplan: raket\ndatum: 2026-09-17\n\
               acties: [{wat: A, wanneer: 2026-09-21}, {wat: B, wanneer: 2062-09-21}, {wat: C, wanneer: 2026-09-28}]\n";
    let (_, html) = drawn(far);
    assert!(
        drawing(&html).matches("class=\"week\"").count() < 60,
        "a slip of the pen draws no century"
    );
}
