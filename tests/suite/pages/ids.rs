//! Ids in a page: each once, and there where something points to it.

use std::collections::HashMap;
use std::path::Path;

use leerplan::internals::check::{CheckOptions, check};
use leerplan::internals::render::{Format, folder};
use leerplan::internals::school::{LoadOptions, School, Surroundings};
use leerplan::model::Kleur;

use crate::pages::support::{options, page};
use crate::support::{Folder, TODAY, day};

/// The values of an attribute in the tags of a page, in order.
fn values<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let begin = format!(" {name}=\"");
    let tags = html.split('<').filter_map(|part| part.split('>').next());
    let inside = tags.flat_map(|tag| tag.split(begin.as_str()).skip(1));
    inside.filter_map(|rest| rest.split('"').next()).collect()
}

/// What is wrong with the ids of a page. Ids that differ in case alone are as good as the same to a
/// reader of an address.
fn wrong(html: &str) -> Vec<String> {
    let ids = values(html, "id");
    let mut times: HashMap<String, usize> = HashMap::new();
    for id in &ids {
        *times.entry(id.to_lowercase()).or_default() += 1;
    }
    let mut wrong: Vec<String> = times
        .into_iter()
        .filter(|(id, times)| *times > 1 || id.is_empty() || id.contains(char::is_whitespace))
        .map(|(id, times)| format!("{id:?} {times} times"))
        .collect();
    let links = values(html, "href").into_iter();
    let links = links.filter_map(|link| link.strip_prefix('#'));
    let named = ["for", "aria-labelledby", "aria-describedby", "headers"];
    let named = named.iter().flat_map(|name| values(html, name));
    let named = named.flat_map(str::split_whitespace);
    for target in links.chain(named) {
        if !ids.contains(&target) {
            wrong.push(format!("nothing is {target:?}"));
        }
    }
    wrong.sort();
    wrong
}

fn assert_right(root: &Path) -> usize {
    let (today, kleur) = (day(TODAY), None);
    let school = LoadOptions {
        today,
        kleur,
        regelset: None,
        surroundings: Surroundings::UNKNOWN,
    };
    let school = School::load(&root.canonicalize().unwrap(), school).unwrap();
    let (only, files) = (Vec::new(), None);
    let report = check(&school, &CheckOptions { today, only, files }).unwrap();
    let pages = folder(&school, &report, options(Format::Html)).unwrap();
    let html = pages
        .iter()
        .filter(|page| page.path.rsplit('.').next() == Some("html"));
    let mut seen = 0;
    for page in html {
        let wrong = wrong(&page.contents);
        assert!(
            wrong.is_empty(),
            "{} {}: {wrong:#?}",
            root.display(),
            page.path
        );
        seen += values(&page.contents, "id").len();
    }
    seen
}

#[test]
fn ids_of_the_examples_and_of_what_is_hard_to_lay_out_are_unique() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in [
        "examples/blauw",
        "examples/geel",
        "examples/groen",
        "tests/data/lastig",
        "tests/data/leeg",
        "tests/data/dertig",
    ] {
        assert!(assert_right(&root.join(name)) > 20, "{name}");
    }
}

#[test]
fn names_that_differ_little_give_no_id_twice() {
    let folder = Folder::school(Kleur::Groen);
    folder
        .write(
            "lijn.yaml",
            "soort: leerlijn\nvak: na\nleerdoelen:\n\
             - {id: druk, doel: Je kunt met druk rekenen, leerjaar: 2}\n\
             - {id: DRUK, doel: Je kunt met druk rekenen, leerjaar: 3, voorkennis: [druk]}\n\
             - {id: drúk, doel: \"Je kunt \\\" id=\\\"inhoud\\\" lezen\", voorkennis: [Druk, nergens]}\n\
             - {id: '', doel: Je kunt meten}\n- {doel: Je kunt meten}\n",
        )
        .write(
            "klas.yaml",
            "soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\n\
             leerlingen: [{id: zoë, naam: Zoë}, {id: zoe, naam: Zoë}, {id: inhoud, naam: '#inhoud'}]\n",
        );
    for (id, plan) in [("zoë", "a"), ("zoe", "A"), ("inhoud", "stap-1")] {
        folder
            .write(
                &format!("plannen/{id}.yaml"),
                &format!("soort: leerplan\nid: {id}-{plan}\nleerling: {id}\nvak: na\ndatum: 2026-09-01\ntitel: Raket\n"),
            )
            .write(
                &format!("boeken/{id}.yaml"),
                &format!(
                    "soort: draaiboek\nleerplan: {id}-{plan}\ndatum: 2026-09-02\nlogboek:\n\
                     - {{datum: 2026-09-03, gedaan: Raket, bewijs: [raket.jpg]}}\n\
                     - {{datum: 2026-09-03, gedaan: Raket, bewijs: [raket.jpg]}}\n"
                ),
            );
    }
    assert!(assert_right(folder.path()) > 20);
    let html = page(&folder, "lijn.html");
    let goals: Vec<&str> = values(&html, "id")
        .into_iter()
        .filter(|id| id.starts_with("doel-"))
        .collect();
    assert_eq!(goals, ["doel-1", "doel-2", "doel-3", "doel-4", "doel-5"]);
}

#[test]
fn wrong_ids_are_seen() {
    let twice = "<p id=\"a\"></p><p id=\"A\"></p><a href=\"#b\"></a><p id=\"c d\"></p>";
    let expected = ["\"a\" 2 times", "\"c d\" 1 times", "nothing is \"b\""];
    assert_eq!(wrong(twice), expected);
}
