//! What everybody may see: nothing that only documents about pupils hold.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use leerplan::internals::check::Report;
use leerplan::internals::render::{Format, Page, folder};
use leerplan::model::Kleur;
use proptest::prelude::*;

use crate::pages::little_school;
use crate::pages::support::{self, options};
use crate::support::{Folder, TODAY, code, err, out, run};

/// A word that stands nowhere else.
fn word() -> impl Strategy<Value = String> {
    "[b-df-hj-np-tv-z]{9,12}"
}

/// A document about a pupil: its folder, and its text with words of its own.
fn about_a_pupil() -> impl Strategy<Value = (&'static str, String)> {
    (0_usize..7, prop::collection::vec(word(), 8)).prop_map(|(kind, w)| match kind {
        0 => ("klassen", format!("soort: klas\nklas: {}\nniveau: vwo\nleerjaar: 3\nmentor: {}\nleerlingen:\n  - {{id: {}, naam: {} {}, coach: {}}}\n  - {{id: sanne, naam: {}, tot: 2026-09-30}}\n", w[0], w[1], w[2], w[3], w[4], w[5], w[6])),
        1 => ("leerplannen", format!("soort: leerplan\nid: raket\nleerling: sanne\nvak: {}\ndatum: 2026-09-14\ntitel: {}\nidee: {}\nleerdoelen: [{}]\npersonen: [{{wie: {}, contact: {}}}]\n", w[0], w[1], w[2], w[3], w[4], w[5])),
        2 => ("draaiboeken", format!("soort: draaiboek\nleerplan: raket\ndatum: 2026-09-17\nacties: [{{wat: {}, wie: {}}}]\nevaluaties: [{{met: {}, tops: [{}]}}]\nlogboek: [{{datum: 2026-09-22, gedaan: {}, bewijs: [{}/x.jpg], aspect: {}}}]\n", w[0], w[1], w[2], w[3], w[4], w[5], w[6])),
        3 => ("draaiboeken", format!("soort: draaiboek\nleerplan: {}\ninvoeringsplan: ronde\ndatum: 2026-09-17\nacties: [{{wat: {}}}]\n", w[0], w[1])),
        4 => ("gesprekken", format!("soort: gesprek\nvorm: coach\nleerling: {}\ndatum: 2026-10-05\nverslag: {}\nintern: {}\nafspraken: [{{wat: {}, wie: {}}}]\n", w[0], w[1], w[2], w[3], w[4])),
        5 => ("voortgang", format!("soort: voortgang\nplanning: na-h1\nklas: {}\nmetingen: [{{datum: 2026-09-11, aspect: {}, resultaten: {{{}: b, sanne: n}}}}]\n", w[0], w[1], w[2])),
        _ => ("kapot", format!("soort: leerplann\nleerling: {}\n", w[0])),
    })
}

/// A school in which lessons are fixed and pupils random; and their documents.
fn random() -> impl Strategy<Value = Vec<(String, String)>> {
    let one = (about_a_pupil(), word());
    let named = one.prop_map(|((folder, text), name)| (format!("{folder}/{name}.yaml"), text));
    prop::collection::vec(named, 1..10)
}

fn lessons() -> Folder {
    let folder = Folder::school(Kleur::Groen);
    folder
        .write("planningen/na-h1.yaml", support::PLANNING)
        .write("studiewijzers/na.yaml", support::NATUURKUNDE)
        .write("studiewijzers/samen.yaml", support::SAMEN)
        .write("leerlijnen/na.yaml", little_school::LEERLIJN)
        .write("invoering/ronde.yaml", little_school::RONDE);
    folder
}

/// The pages that everybody may see, in HTML and Markdown; even with the findings of the whole
/// school.
fn public(school: &Folder) -> Vec<Page> {
    let loaded = school.load(TODAY).without_pupils();
    let report: Report = school.check(TODAY);
    let formats = [Format::Html, Format::Markdown].into_iter();
    let pages = formats.flat_map(|format| folder(&loaded, &report, options(format)).unwrap());
    pages.collect()
}

static WITHOUT: LazyLock<Vec<Page>> = LazyLock::new(|| public(&lessons()));

/// The words of a text that are long enough to know a pupil by.
fn words(text: &str) -> BTreeSet<String> {
    let split = text.split(|c: char| !c.is_alphanumeric());
    split
        .filter(|word| word.chars().count() >= 4)
        .map(str::to_lowercase)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn nothing_of_pupils_is_in_a_public_site(documents in random()) {
        let school = lessons();
        let without = &*WITHOUT;
        let known: BTreeSet<String> = without
            .iter()
            .flat_map(|page| words(&format!("{} {}", page.path, page.contents)))
            .collect();
        let mut secret = BTreeSet::new();
        for (path, text) in &documents {
            school.write(path, text);
            secret.extend(words(&format!("{path} {text}")));
        }
        let secret: BTreeSet<String> = secret.difference(&known).cloned().collect();
        prop_assume!(!secret.is_empty());
        let with = public(&school);
        for page in &with {
            let there = words(&format!("{} {}", page.path, page.contents));
            let told: Vec<&String> = there.intersection(&secret).collect();
            prop_assert!(told.is_empty(), "{}: {:?}", page.path, told);
        }
        prop_assert_eq!(&with, without, "pupils leave no trace at all, not even a number");
    }
}

/// The text of every file below a folder, with its path.
fn everything(root: &Path) -> String {
    let mut all = String::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            all.push_str(path.strip_prefix(root).unwrap().to_str().unwrap());
            if path.is_dir() {
                folders.push(path);
            } else {
                all.push_str(&String::from_utf8_lossy(&std::fs::read(&path).unwrap()));
            }
        }
    }
    all
}

#[test]
fn a_public_run_takes_away_what_earlier_runs_told_of_pupils() {
    let folder = support::school();
    let render = |more: &[&str]| {
        let mut args = vec!["render", "--vandaag", TODAY, "--out", "uit"];
        args.extend(more);
        run(folder.path(), &args)
    };
    render(&["--format", "html", "--format", "md"]);
    run(
        folder.path(),
        &[
            "formulier",
            "leerplan",
            "--leerling",
            "sanne",
            "--out",
            "uit",
        ],
    );
    assert!(everything(&folder.path().join("uit")).contains("Sanne de Wit"));
    let output = render(&["--publiek"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let all = everything(&folder.path().join("uit")).to_lowercase();
    assert!(
        !all.contains("sanne") && !all.contains("raket") && !all.contains("m. mentor"),
        "{}",
        out(&output)
    );
}

#[test]
fn a_page_of_pupils_that_was_changed_by_hand_stops_a_public_run() {
    let folder = support::school();
    let args = ["render", "--vandaag", TODAY, "--out", "uit"];
    run(folder.path(), &args);
    folder.write("uit/leerlingen/sanne.html", "Sanne, met de hand");
    let output = run(folder.path(), &[&args[..], &["--publiek"]].concat());
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("leerlingen/sanne.html"),
        "{}",
        err(&output)
    );
    assert!(
        folder.path().join("uit/leerlingen/index.html").exists(),
        "nothing was changed"
    );
}

#[test]
fn a_document_about_a_pupil_is_not_made_public_by_name() {
    let folder = support::school();
    let output = run(
        folder.path(),
        &[
            "render",
            "leerplannen/raket.yaml",
            "--publiek",
            "--out",
            "-",
        ],
    );
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("gaan over leerlingen"),
        "{}",
        err(&output)
    );
}

#[test]
fn files_of_others_in_a_public_folder_are_told_of() {
    let folder = support::school();
    let args = ["render", "--vandaag", TODAY, "--publiek", "--out", "uit"];
    run(folder.path(), &args);
    folder.write("uit/foto.jpg", "een foto");
    let output = run(folder.path(), &args);
    assert!(
        err(&output).contains("`foto.jpg`; kijk of iedereen dat mag zien"),
        "{}",
        err(&output)
    );
}
