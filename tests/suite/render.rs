//! Pages of documents: what stands where, and that text stays text.

use leerplan::check::{CheckOptions, check};
use leerplan::model::Kleur;
use leerplan::render::{Format, Page, RenderOptions, document, folder};
use leerplan::school::{LoadOptions, School};

use crate::support::{Folder, TODAY, day};

const PLANNING: &str = "\
soort: planning
vak: na
klas: 3v1
niveau: vwo
leerjaar: 3
hoofdstuk: H1
titel: Krachten
docent: A. Jansen
periode: 1
paragrafen:
  - nummer: '1.10'
    titel: Krachten om je heen
    week: [36, 37]
    leerdoelen:
      - Je kunt krachten tekenen
      - {doel: Je kunt rekenen met F = m*g, opdrachten: '4', basis: '1'}
    activiteiten: [Demo, Proef]
    opdrachten: '(1, 2), 3-6, **8**, 9a-c'
    verdieping: Bouw een brug
    toets: {vorm: formatief, week: 37}
  - {nummer: '1.2', leerdoelen: [Je kent hefbomen], opdrachten: {makkelijk: '10', moeilijk: '11 t/m 13'}}
afsluiting: [Test jezelf]
toets: {vorm: summatief, datum: 2026-10-14}
";

const KLAS: &str = "\
soort: klas
klas: 3v1
niveau: vwo
leerjaar: 3
mentor: M. Mentor
leerlingen:
  - {id: sanne, naam: Sanne de Wit}
";

const LEERPLAN: &str = "\
soort: leerplan
leerling: sanne
vak: na
datum: 2026-09-14
titel: Een raket
idee: Ik bouw een raket
motivatie: {omdat: Ik wil dit graag omdat het kan, daarom: bouw ik}
materialen:
  - {wat: Fles, hoe: thuis sparen, kosten: 0}
  - {wat: Pomp, hoe: kopen, kosten: 12.5}
";

const DRAAIBOEK: &str = "\
soort: draaiboek
leerplan: raket
datum: 2026-09-17
periode: {van: 2026-09-17, tot: 2026-11-06}
acties:
  - {wat: Tekenen, wie: sanne, wanneer: 2026-09-21, klaar: 2026-09-22}
  - {wat: Bouwen, wie: [leerling, toa], wanneer: {van: 2026-09-28, tot: 2026-10-02}, uur: '19.00'}
evaluaties:
  - {met: ouders, wanneer: 2026-10-02, ontvangen: 2026-10-03, feedback: [feedback/ouders.md], tops: [Mooi], tips: [Meer tijd]}
logboek:
  - {datum: 2026-09-22, gedaan: Getekend, bewijs: ['https://example.org/foto', fotos/a.jpg]}
";

const NATUURKUNDE: &str = "\
soort: studiewijzer
vak: na
klas: 3v1
periode: 1
weken:
  - {week: 39, lesstof: Krachten, verplicht: [Opgave 1], uren: 2.5, extra: {Practicum: Veerunster}, inleveren: [{wat: Verslag, datum: 2026-09-24}]}
  - {lesweek: 5, verplicht: [Opgave 2], toets: [{naam: SO, datum: 2026-10-01, weging: 2}]}
";

const SAMEN: &str = "\
soort: studiewijzer
klas: [3v1, 3v2]
periode: 1
weken:
  - week: 39
    thema: De stad
    vakken:
      - {vak: en, verplicht: [Ex. 1], keuze: [Lees]}
      - {vakken: [en, ak], titel: Plattegrond, maken: [Teken]}
    coaching: [Je leert plannen]
";

fn school() -> Folder {
    let folder = Folder::school(Kleur::Blauw);
    folder
        .write("klassen/3v1.yaml", KLAS)
        .write("planningen/na-h1.yaml", PLANNING)
        .write("leerplannen/raket.yaml", LEERPLAN)
        .write("draaiboeken/raket.yaml", DRAAIBOEK)
        .write("studiewijzers/na.yaml", NATUURKUNDE)
        .write("studiewijzers/samen.yaml", SAMEN);
    folder
}

fn options(format: Format) -> RenderOptions {
    RenderOptions {
        today: day(TODAY),
        format,
        self_contained: false,
    }
}

fn pages(folder_: &Folder, format: Format) -> Vec<Page> {
    folder(
        &folder_.load(TODAY),
        &folder_.check(TODAY),
        &options(format),
    )
    .unwrap()
}

fn page(folder: &Folder, path: &str) -> String {
    let format = if path.ends_with(".md") {
        Format::Markdown
    } else {
        Format::Html
    };
    let pages = pages(folder, format);
    let paths: Vec<&str> = pages.iter().map(|page| page.path.as_str()).collect();
    let found = pages.iter().find(|page| page.path == path);
    found
        .unwrap_or_else(|| panic!("{path} is not among {paths:?}"))
        .contents
        .clone()
}

/// What stands between the tags of an element, tags inside it left out, entities read.
fn texts(html: &str, tag: &str) -> Vec<String> {
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    let mut found = Vec::new();
    let mut rest = body;
    while let Some(start) = rest.find(&format!("<{tag}")) {
        let inner = &rest[start..];
        let inner = &inner[inner.find('>').unwrap() + 1..];
        let end = inner.find(&format!("</{tag}>")).unwrap_or(inner.len());
        found.push(visible(&inner[..end]));
        rest = &inner[end..];
    }
    found
}

/// The text without tags and without what only a screen reader reads.
fn visible(html: &str) -> String {
    let mut out = String::new();
    for (number, part) in html.split('<').enumerate() {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        let hidden = tag.contains("alleen-voor");
        out.push_str(if number == 0 {
            part
        } else if hidden {
            ""
        } else {
            text
        });
    }
    let out = out
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    let out = out
        .replace("&#x2f;", "/")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&quot;", "\"");
    let out = out
        .replace("&ensp;", " ")
        .replace(['\u{2060}', '\u{ad}'], "");
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn assert_in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let at = rest.find(part);
        let at = at.unwrap_or_else(|| panic!("{part:?} does not come next in {rest:?}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn a_planning_has_a_row_a_goal_and_the_columns_of_the_example_sheet() {
    let html = page(&school(), "planningen/na-h1.html");
    assert_eq!(texts(&html, "h1"), ["Krachten H1"]);
    let heads: Vec<String> = texts(&html, "th").into_iter().take(7).collect();
    let expected = [
        "Leerdoelen",
        "nog niet",
        "bijna",
        "ja",
        "Activiteiten",
        "Opdrachten",
        "Verdieping",
    ];
    assert_eq!(heads, expected);
    let bands: Vec<String> = texts(&html, "th").split_off(7);
    let expected = [
        "week 36 en 37 · formatieve toets in week 371.10 Krachten om je heen",
        "1.2",
        "Afsluiting",
    ];
    assert_eq!(bands, expected);
    let rows = html.matches("<tr><td>").count();
    assert_eq!(rows, 4, "three goals and the closing");
    assert_eq!(
        html.matches("class=\"vink\"").count(),
        12,
        "three boxes a row"
    );
    assert!(
        texts(&html, "div")
            .iter()
            .any(|text| text.contains("woensdag 14 oktober 2026Toets H1"))
    );
}

#[test]
fn optional_exercises_stand_in_brackets_and_emphasis_stays() {
    let html = page(&school(), "planningen/na-h1.html");
    let cells = texts(&html, "td");
    assert!(
        cells.contains(&"(1, 2), 3–6, 8, 9a–c".to_owned()),
        "{cells:?}"
    );
    assert!(html.contains("<strong>8</strong>"));
    assert!(
        cells.contains(&"makkelijk10moeilijk11–13".to_owned()),
        "{cells:?}"
    );
    assert!(cells.contains(&"Bouw een brug".to_owned()));
    assert!(html.contains("(7) = opgave die niet verplicht is"));
    assert!(
        cells
            .iter()
            .any(|cell| cell.ends_with("F = m·g begin: 1 · laat zien: 4")),
        "{cells:?}"
    );
}

#[test]
fn a_studiewijzer_of_one_subject_has_a_row_a_week_with_its_own_columns() {
    let html = page(&school(), "studiewijzers/na.html");
    assert_eq!(texts(&html, "h1"), ["Natuurkunde, periode 1"]);
    let heads: Vec<String> = texts(&html, "th").into_iter().take(5).collect();
    assert_eq!(
        heads,
        [
            "Week",
            "Lesstof",
            "Verplicht",
            "Practicum",
            "Toetsen en inleveren"
        ]
    );
    let rows = texts(&html, "th").split_off(5);
    assert_eq!(
        rows,
        ["39 2,5 uur21 – 25 sep", "4028 sep – 2 okt"],
        "lesweek 5 is week 40"
    );
    let cells = texts(&html, "td");
    assert_eq!(cells[2], "Veerunster");
    assert_eq!(cells[3], "Inleveren: Verslag, do 24 sep");
    assert_eq!(cells[7], "SO, do 1 okt (weegt 2×)");
}

#[test]
fn a_week_is_gathered_from_all_studiewijzers_of_the_class() {
    let folder = school();
    let html = page(&folder, "klassen/3v1/2026-W39.html");
    assert_eq!(texts(&html, "h1"), ["Studiewijzer week 39"]);
    let rows: Vec<String> = texts(&html, "th").split_off(8);
    let expected = [
        "Natuurkunde 2,5 uur",
        "Engels",
        "Mentorles en coaching",
        "Projecten: vakken werken samen",
        "PlattegrondEngels – Aardrijkskunde",
    ];
    assert_eq!(rows, expected);
    assert_in_order(
        &visible(&html),
        &[
            "21 – 25 september 2026, periode 1",
            "De stad",
            "Opgave 1",
            "Je leert plannen",
        ],
    );
    let other = page(&folder, "klassen/3v2/2026-W39.html");
    assert!(
        !texts(&other, "th")
            .iter()
            .any(|text| text.starts_with("Natuurkunde"))
    );
    let paths: Vec<String> = pages(&folder, Format::Html)
        .into_iter()
        .map(|page| page.path)
        .collect();
    let weeks: Vec<&String> = paths
        .iter()
        .filter(|path| path.starts_with("klassen/"))
        .collect();
    assert_eq!(
        weeks,
        [
            "klassen/3v1/2026-W39.html",
            "klassen/3v1/2026-W40.html",
            "klassen/3v2/2026-W39.html"
        ]
    );
}

#[test]
fn a_leerplan_shows_names_costs_and_room_for_what_is_missing() {
    let html = page(&school(), "leerplannen/raket.html");
    assert_eq!(texts(&html, "h1"), ["Mijn eigen plan Een raket"]);
    let answers = texts(&html, "dd");
    assert_eq!(
        answers,
        [
            "14 september 2026",
            "Sanne de Wit",
            "3v1",
            "Natuurkunde",
            "M. Mentor"
        ]
    );
    let questions = texts(&html, "th").split_off(2);
    let expected = [
        "Mijn idee",
        "Mijn motivatie",
        "Wat weet ik al?",
        "Wat kan ik na dit project?",
        "Waaraan zie ik dat het gelukt is?",
    ];
    assert_eq!(questions, expected);
    let cells = texts(&html, "td");
    assert_eq!(cells[1], "Ik wil dit graag omdat het kanDaarom bouw ik");
    assert!(
        html.contains("class=\"lijn\""),
        "what is empty can be written on paper"
    );
    assert_in_order(
        &visible(&html),
        &[
            "Fles (gratis)",
            "Pomp (€ 12,50)",
            "Pomp: kopen",
            "Samen € 12,50.",
        ],
    );
}

#[test]
fn a_draaiboek_says_who_does_what_when_and_what_others_say() {
    let html = page(&school(), "draaiboeken/raket.html");
    assert_eq!(
        texts(&html, "h1"),
        ["Draaiboek bij mijn eigen plan Een raket"]
    );
    assert_eq!(
        texts(&html, "caption"),
        ["Wat, wie, wanneer", "Feedback: tops en tips", "Logboek"]
    );
    let cells = texts(&html, "td");
    assert_eq!(cells[..4], ["Tekenen", "Sanne de Wit", "ma 21 sep", ""]);
    assert_eq!(
        cells[4..8],
        ["Bouwen", "Leerling, toa", "28 sep – 2 okt, 19.00 uur", ""]
    );
    assert_eq!(html.matches("M2.4 5.2").count(), 1, "one action is ticked");
    assert_eq!(
        cells[8..11],
        ["vr 2 oktontvangen za 3 oktouders.md", "Mooi", "Meer tijd"]
    );
    assert!(html.contains("<a href=\"https://example.org/foto\""));
    assert!(
        !html.contains("feedback/ouders.md"),
        "a path leads nowhere from a page"
    );
}

#[test]
fn the_index_leads_to_every_page() {
    let folder = school();
    let pages = pages(&folder, Format::Html);
    assert_eq!(pages[0].path, "index.html");
    assert_eq!(texts(&pages[0].contents, "h1"), ["Testcollege"]);
    for page in &pages[1..] {
        let link = format!("href=\"{}\"", page.path);
        assert!(pages[0].contents.contains(&link), "{}", page.path);
    }
    assert_eq!(pages.last().unwrap().path, "stijl.css");
}

#[test]
fn a_page_tells_that_its_document_has_a_fout_and_where() {
    let folder = school();
    folder.write(
        "planningen/na-h1.yaml",
        &PLANNING.replace("docent:", "dosent:"),
    );
    let html = page(&folder, "planningen/na-h1.html");
    assert_in_order(
        &visible(&html),
        &["nog iets dat niet klopt", "dosent", "(regel 8)"],
    );
    assert!(!page(&folder, "leerplannen/raket.html").contains("class=\"fouten\""));
    assert!(visible(&page(&folder, "index.html")).contains("1 fout"));
}

#[test]
fn a_hostile_pupil_stays_text() {
    let folder = school();
    let hostile =
        "<script>alert(1)</script> {{ x }} {% y %} 's ë \"q\" </style><img src=x onerror=y>";
    let name = hostile.replace('"', "\\\"");
    folder
        .write(
            "klassen/3v1.yaml",
            &KLAS.replace("Sanne de Wit", &format!("\"{name}\"")),
        )
        .write(
            "leerplannen/raket.yaml",
            &LEERPLAN.replace("Een raket", &format!("\"{name}\"")),
        )
        .write(
            "planningen/na-h1.yaml",
            &PLANNING.replace("titel: Krachten\n", &format!("titel: \"{name}\"\n")),
        );
    for page in pages(&folder, Format::Html) {
        let html = page.contents.to_lowercase();
        assert!(
            !html.contains("<script") && !html.contains("<img"),
            "{}",
            page.path
        );
        assert_eq!(
            html.matches("</style>").count(),
            usize::from(html.contains("<style")),
            "{}",
            page.path
        );
        assert!(html.contains("default-src 'none'") || page.path == "stijl.css");
    }
    let html = page(&folder, "leerplannen/raket.html");
    assert!(texts(&html, "h1")[0].contains("<script>alert(1)</script> {{ x }} {% y %} 's ë \"q\""));
    assert!(texts(&html, "dd")[1].contains("</style><img"));
    let text = page(&folder, "leerplannen/raket.md");
    assert!(
        !text.contains("<script") && !text.contains("<img"),
        "{text}"
    );
}

#[test]
fn markdown_pages_hold_the_same_in_tables() {
    let text = page(&school(), "planningen/na-h1.md");
    assert_in_order(
        &text,
        &[
            "# Krachten: H1\n",
            "Testcollege · planning · 3v1 · Natuurkunde · stand van 7 oktober 2026\n",
            "## 1.10 Krachten om je heen\n",
            "| Leerdoelen ",
            "| Activiteiten",
            "| Opdrachten",
            "| Verdieping",
            "|\n| ---",
            "| Je kunt krachten tekenen ",
            "| Demo<br>Proef | (1, 2), 3–6, **8**, 9a–c | Bouw een brug |",
            "## 1.2\n",
            "makkelijk: 10<br>moeilijk: 11–13",
            "**Toets H1**: woensdag 14 oktober 2026\n",
        ],
    );
    let week = page(&school(), "klassen/3v1/2026-W39.md");
    assert_in_order(
        &week,
        &[
            "# Studiewijzer week 39\n",
            "| Natuurkunde (2,5 uur)",
            "**Inleveren: Verslag, do 24 sep**",
            "## Projecten",
        ],
    );
}

#[test]
fn a_page_that_holds_its_own_style_needs_nothing_else() {
    let folder_ = school();
    let mut options = options(Format::Html);
    options.self_contained = true;
    let pages = folder(&folder_.load(TODAY), &folder_.check(TODAY), &options).unwrap();
    assert!(pages.iter().all(|page| page.path != "stijl.css"));
    for page in &pages {
        assert_eq!(
            page.contents
                .matches("data:font/woff2;base64,d09GMg")
                .count(),
            3,
            "{}",
            page.path
        );
        assert!(!page.contents.contains("<link"), "{}", page.path);
        assert!(
            page.contents
                .contains("<meta name=\"robots\" content=\"noindex\">")
        );
        assert!(page.contents.contains("<html lang=\"nl\""));
        assert_eq!(page.contents.matches("<h1>").count(), 1);
    }
}

#[test]
fn every_table_head_says_what_it_is_the_head_of() {
    for page in pages(&school(), Format::Html) {
        let heads = page.contents.matches("<th ").count() + page.contents.matches("<th>").count();
        assert_eq!(
            heads,
            page.contents.matches("<th scope=").count(),
            "{}",
            page.path
        );
    }
}

#[test]
fn one_document_gives_the_same_page_as_the_folder() {
    let folder_ = school();
    let (school, report) = (folder_.load(TODAY), folder_.check(TODAY));
    let number = school
        .documents
        .iter()
        .position(|d| d.path == "draaiboeken/raket.yaml")
        .unwrap();
    let one = document(&school, &report, number, &options(Format::Html)).unwrap();
    assert!(pages(&folder_, Format::Html).contains(&one));
    let klas = school
        .documents
        .iter()
        .position(|d| d.path == "klassen/3v1.yaml")
        .unwrap();
    let error = document(&school, &report, klas, &options(Format::Html)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "van klassen/3v1.yaml kan ik geen blad maken"
    );
}

#[test]
fn two_documents_never_share_a_page() {
    let folder = school();
    folder
        .write("planningen/na-h1.yml", PLANNING)
        .write("planningen/NA-H1.yaml", PLANNING)
        .write("index.yaml", PLANNING);
    let mut paths: Vec<String> = pages(&folder, Format::Html)
        .into_iter()
        .map(|page| page.path.to_lowercase())
        .collect();
    let all = paths.len();
    paths.sort();
    paths.dedup();
    assert_eq!(paths.len(), all);
    assert!(paths.contains(&"index-2.html".to_owned()), "{paths:?}");
}

#[test]
fn the_same_examples_give_the_same_bytes() {
    for name in ["blauw", "geel", "groen"] {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("examples")
            .join(name);
        let load = || {
            let today = day(TODAY);
            let school = School::load(&root, LoadOptions { today, kleur: None }).unwrap();
            let options = CheckOptions {
                today,
                only: Vec::new(),
                files: None,
            };
            let report = check(&school, &options).unwrap();
            (school, report)
        };
        for format in [Format::Html, Format::Markdown] {
            let ((a, found_a), (b, found_b)) = (load(), load());
            let one = folder(&a, &found_a, &options(format)).unwrap();
            assert!(one.len() > 20, "{name}");
            assert_eq!(one, folder(&b, &found_b, &options(format)).unwrap());
        }
    }
}
