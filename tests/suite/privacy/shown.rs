//! The table of what is shown to whom, held against what is made of a school in which every field has a word
//! of its own.

use leerplan::internals::audience::{Audience, SHOWN, Shown};
use leerplan::internals::render::{Format, RenderOptions, folder};
use leerplan::internals::report::Reader;
use leerplan::model::Kleur;
use leerplan::{ReportContext, ReportFormat};

use crate::support::{Folder, TODAY, check_school, day};

/// What each row of the table stands for in the school below: words that stand nowhere else.
const WORDS: &[(&str, &[&str])] = &[
    ("de naam", &["Zanne", "Qnaam"]),
    ("de id", &["l-k7f2q"]),
    ("het nummer in de administratie", &["998877"]),
    ("de klas en de coach", &["3v-qklas", "Qcoach"]),
    ("leervoorkeur en gespreksstijl", &["doener", "introvert"]),
    (
        "het eigen plan",
        &[
            "qtitel",
            "qidee",
            "qdoel",
            "qvoorkennis",
            "qcontact",
            "qgelukt",
        ],
    ),
    ("de kosten van het plan", &["12,50", "qregeling"]),
    ("de acties van het draaiboek", &["qactie", "qruimte"]),
    ("het logboek", &["qgedaan"]),
    ("de bestanden die als bewijs zijn genoemd", &["qbewijs"]),
    (
        "de feedback, en wat ermee is gedaan",
        &["qover", "qtops", "qtips", "qverwerkt"],
    ),
    ("het verslag van een gesprek", &["qverslag"]),
    ("de afspraken uit een gesprek", &["qafspraak"]),
    ("`intern` in een gesprek", &["qintern"]),
];

/// Pages that are the same in every school.
const GENERAL: [&str; 3] = ["stappenplan.html", "zoek.js", "stijl.css"];

fn school() -> Folder {
    let folder = Folder::school(Kleur::Groen);
    folder
        .write("namen/3v.yaml", "soort: namen\nklas: 3v-qklas\nnamen:\n  l-k7f2q: {naam: Zanne Qnaam, nummer: \"998877\"}\n")
        .write(
            "klassen/3v.yaml",
            "soort: klas\nklas: 3v-qklas\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - id: l-k7f2q\n    coach: C. Qcoach\n    \
             leervoorkeur: doener\n    gespreksstijl: introvert\n",
        )
        .write(
            "leerplannen/een.yaml",
            "soort: leerplan\nleerling: l-k7f2q\nvak: na\ndatum: 2026-09-14\ntitel: qtitel\nidee: qidee\n\
             voorkennis: {school: qvoorkennis}\nleerdoelen:\n  - {doel: Je kunt qdoel, id: d1}\n\
             personen:\n  - {wie: buurvrouw, contact: qcontact}\ngelukt: qgelukt\n\
             materialen:\n  - {wat: hout, kosten: 12.50}\nkosten: {totaal: 12.50, regeling: qregeling}\n",
        )
        .write(
            "draaiboeken/een.yaml",
            "soort: draaiboek\nleerplan: een\ndatum: 2026-09-17\nperiode: {van: 2026-09-17, tot: 2026-11-06}\n\
             acties:\n  - {wat: qactie, wie: leerling, wanneer: 2026-11-02, ruimte: qruimte}\n\
             evaluaties:\n  - {met: ouders, wanneer: 2026-10-01, over: qover, ontvangen: 2026-10-02, tops: [qtops], tips: [qtips], verwerkt: qverwerkt}\n\
             logboek:\n  - {datum: 2026-09-22, gedaan: qgedaan, bewijs: [fotos/qbewijs.md]}\n",
        )
        .write("draaiboeken/fotos/qbewijs.md", "De foto.")
        .write(
            "gesprekken/een.yaml",
            "soort: gesprek\nvorm: coach\nleerling: l-k7f2q\nmet: [coach]\ndatum: 2026-10-02\nverslag: qverslag\nintern: qintern\n\
             afspraken:\n  - {wat: qafspraak, wie: leerling, wanneer: 2026-11-03}\n",
        )
        .write(
            "voortgang/een.yaml",
            "soort: voortgang\nleerplan: een\nmetingen:\n  - {datum: 2026-09-30, resultaten: {d1: deels}}\n",
        );
    folder
}

/// All that each audience gets of the school, in the order of [`Audience::ALL`].
fn given(folder_of: &Folder) -> [String; 5] {
    let school = folder_of.load(TODAY);
    let report = check_school(&school, TODAY, &[]);
    let options = RenderOptions::new(day(TODAY), Format::Html);
    let pages = folder(&school, &report, options).unwrap();
    let all = |wanted: &dyn Fn(&str) -> bool| -> String {
        let pages = pages
            .iter()
            .filter(|page| !GENERAL.contains(&page.path.as_str()));
        let pages = pages.filter(|page| wanted(&page.path));
        pages
            .map(|page| format!("{} {}\n", page.path, page.contents))
            .collect()
    };
    let team = all(&|_| true);
    let (parents, pupil) = (
        all(&|path| path.contains("ouders")),
        all(&|path| path.contains("portfolio")),
    );
    let context = ReportContext::new(&school, &report, day(TODAY));
    let context = ReportContext {
        reader: Reader {
            is_of_log: true,
            may_see_quotes: false,
        },
        ..context
    };
    let mut log = Vec::new();
    ReportFormat::Text.write(&context, &mut log).unwrap();
    let public = folder_of.load(TODAY).without_pupils();
    let public_pages = folder(&public, &check_school(&public, TODAY, &[]), options).unwrap();
    let public = public_pages
        .iter()
        .filter(|page| !GENERAL.contains(&page.path.as_str()));
    let public: String = public
        .map(|page| format!("{} {}\n", page.path, page.contents))
        .collect();
    [
        public,
        parents,
        pupil,
        team,
        String::from_utf8(log).unwrap(),
    ]
}

fn seen(text: &str, words: &[&str]) -> Shown {
    match words.iter().filter(|word| text.contains(**word)).count() {
        0 => Shown::Nee,
        some if some == words.len() => Shown::Ja,
        _ => Shown::Deels,
    }
}

#[test]
fn each_audience_gets_what_the_table_says() {
    let given = given(&school());
    for (what, words) in WORDS {
        let row = SHOWN.iter().find(|row| row.what == *what).unwrap();
        for (audience, text) in Audience::ALL.into_iter().zip(&given) {
            let told = row.seen_by(audience);
            // In a log an id is only in the name of a file.
            if (*what, audience) == ("de id", Audience::Log) {
                continue;
            }
            assert_eq!(seen(text, words), told, "{what}, {}", audience.as_str());
        }
    }
}

/// Results are told in other words to parents, and findings have words of their own.
#[test]
fn results_and_findings_go_to_whom_the_table_says() {
    let given = given(&school());
    let of = |what: &str| SHOWN.iter().find(|row| row.what == what).unwrap();
    let words: [&[&str]; 5] = [
        &["Dit lukt bijna"],
        &["Dit lukt bijna"],
        &["deels"],
        &["deels"],
        &["deels"],
    ];
    for ((audience, text), words) in Audience::ALL.into_iter().zip(&given).zip(words) {
        let told = of("de resultaten").seen_by(audience);
        assert_eq!(seen(text, words), told, "{}", audience.as_str());
    }
    let school = school();
    let report = check_school(&school.load(TODAY), TODAY, &[]);
    let finding = &report.findings.first().unwrap().rule;
    for (audience, text) in Audience::ALL.into_iter().zip(&given) {
        let told = of("wat `leerplan check` vindt").seen_by(audience) != Shown::Nee;
        assert_eq!(
            text.contains(finding.as_str()),
            told,
            "{}",
            audience.as_str()
        );
    }
}

#[test]
fn every_row_of_the_table_is_held() {
    let by_themselves = ["de resultaten", "wat `leerplan check` vindt"];
    for row in SHOWN {
        let held = WORDS.iter().any(|(what, _)| *what == row.what);
        assert!(held || by_themselves.contains(&row.what), "{}", row.what);
    }
    assert_eq!(SHOWN.len(), WORDS.len() + by_themselves.len());
}

#[test]
fn the_documentation_has_the_same_table() {
    let docs = std::fs::read_to_string("docs/names.md").unwrap();
    let table = docs.split("| | openbaar |").nth(1).unwrap();
    let table = table.split("\n\n").next().unwrap();
    let rows: Vec<String> = table.lines().skip(2).map(str::to_owned).collect();
    let expected = SHOWN.iter().map(|row| {
        let cells = Audience::ALL.map(|audience| row.seen_by(audience).as_str());
        format!("| {} | {} |", row.what, cells.join(" | "))
    });
    assert_eq!(rows, expected.collect::<Vec<_>>());
}
