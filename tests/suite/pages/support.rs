//! A little school with a document of every sheet, and ways to read its pages.

use leerplan::internals::render::{Format, Page, RenderOptions, Variant, folder};
use leerplan::model::Kleur;

use crate::support::{Folder, TODAY, day};

pub const PLANNING: &str = "\
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

pub const KLAS: &str = "\
soort: klas
klas: 3v1
niveau: vwo
leerjaar: 3
mentor: M. Mentor
leerlingen:
  - {id: sanne, naam: Sanne de Wit}
";

pub const LEERPLAN: &str = "\
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

pub const DRAAIBOEK: &str = "\
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

pub const NATUURKUNDE: &str = "\
soort: studiewijzer
vak: na
klas: 3v1
periode: 1
weken:
  - {week: 39, lesstof: Krachten, verplicht: [Opgave 1], uren: 2.5, extra: {Practicum: Veerunster}, inleveren: [{wat: Verslag, datum: 2026-09-24}]}
  - {lesweek: 5, verplicht: [Opgave 2], toets: [{naam: SO, datum: 2026-10-01, weging: 2}]}
";

pub const SAMEN: &str = "\
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

pub fn school() -> Folder {
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

pub fn options(format: Format) -> RenderOptions {
    RenderOptions {
        today: day(TODAY),
        format,
        self_contained: false,
        variant: Variant::default(),
    }
}

pub fn pages(folder_: &Folder, format: Format) -> Vec<Page> {
    folder(&folder_.load(TODAY), &folder_.check(TODAY), options(format)).unwrap()
}

pub fn page(folder: &Folder, path: &str) -> String {
    let format = if path.rsplit('.').next() == Some("md") {
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
pub fn texts(html: &str, tag: &str) -> Vec<String> {
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    let body = without_the_way_back(body);
    let mut found = Vec::new();
    let mut rest = &body[..];
    while let Some(start) = rest.find(&format!("<{tag}")) {
        let inner = &rest[start..];
        let inner = &inner[inner.find('>').unwrap() + 1..];
        let end = inner.find(&format!("</{tag}>")).unwrap_or(inner.len());
        found.push(visible(&inner[..end]));
        rest = &inner[end..];
    }
    found
}

/// A page without the links to the pages above it.
fn without_the_way_back(html: &str) -> String {
    let Some((before, rest)) = html.split_once("<nav class=\"kruimels\"") else {
        return html.to_owned();
    };
    let (_, after) = rest.split_once("</nav>").unwrap();
    format!("{before}{after}")
}

/// The text without tags and without what only a screen reader reads.
pub fn visible(html: &str) -> String {
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

pub fn assert_in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let at = rest.find(part);
        let at = at.unwrap_or_else(|| panic!("{part:?} does not come next in {rest:?}"));
        rest = &rest[at + part.len()..];
    }
}

/// Whether a file of the output is a page.
pub fn is_page(path: &str) -> bool {
    path.rsplit('.').next() == Some("html")
}
