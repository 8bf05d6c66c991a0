//! What pupils, parents and the school itself read on the pages of a generated school.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use leerplan::internals::audience::Gate;
use leerplan::internals::render::{Format, Page, folder};
use leerplan::internals::school::School;

use super::disguise::PUPILS;
use super::gate::{Tally, shown, without_tags};
use super::random_school::{Plant, RandomSchool};
use crate::pages::support::options;
use crate::support::{Folder, TODAY, check_school};

/// Who the other pupils are than the one that the documents are about.
static OTHERS: LazyLock<Gate> = LazyLock::new(|| {
    let folder = Folder::school(leerplan::model::Kleur::Groen);
    let pupils = PUPILS[1..].iter();
    let pupils = pupils.map(|(id, name)| format!("  - {{id: {id}, naam: \"{name}\"}}\n"));
    let head = "soort: klas\nklas: 3v1\nniveau: vwo\nleerjaar: 3\nleerlingen:\n";
    folder.write("k.yaml", &format!("{head}{}", pupils.collect::<String>()));
    Gate::new([&folder.load(TODAY)])
});

/// Adds what the pages of the school show to whom they must not.
pub fn look(school: &RandomSchool, loaded: &School, format: Format, tally: &mut Tally) {
    let report = check_school(loaded, TODAY, &["introverten-eerst", "contactgegevens"]);
    let pages = folder(loaded, &report, options(format)).unwrap();
    let own = PUPILS[0].0;
    // A link shows the name of a file, and no page can leave that out. Who stands in a document that
    // everybody may see is a fout there.
    let documents = loaded.all_documents();
    let of_files = documents.flat_map(|(_, document)| OTHERS.search("", &document.path));
    let public = school.plants.iter().filter(|plant| !plant.is_about_pupil);
    let public = public.flat_map(|plant| OTHERS.search("", &plant.text));
    let named: BTreeSet<_> = of_files.chain(public).collect();
    for page in &pages {
        let bare = without_tags(&page.contents);
        let seen = [&page.contents, &page.path, &bare].into_iter();
        let numbers = seen.flat_map(|text| shown(text)).map(|(number, _)| number);
        for plant in numbers.map(|number| &school.plants[number]) {
            if is_never_shown(plant) {
                tally.passed.push(told(plant, page));
            }
        }
        if is_of_style(page) {
            tally
                .passed
                .push(format!("how a pupil learns or talks on {}", page.path));
        }
        tally.read[1] += 1;
        if is_of_pupil(page, own) {
            tally.read[0] += 1;
            let found = OTHERS.search(&page.path, &page.contents);
            let found = found.difference(&named).filter(|trace| trace.is_pupil());
            let passed: Vec<String> = found
                .map(|trace| format!("{trace:?} on {}", page.path))
                .collect();
            if !passed.is_empty() {
                let plants = shown(&bare)
                    .into_iter()
                    .map(|(number, _)| &school.plants[number]);
                let plants = plants.filter(|plant| !OTHERS.search("", &plant.text).is_empty());
                tally
                    .passed
                    .extend(plants.map(|plant| format!("{} {:?}", told(plant, page), plant.text)));
            }
            tally.passed.extend(passed);
        }
    }
}

fn told(plant: &Plant, page: &Page) -> String {
    format!("{} {} on {}", plant.soort, plant.field, page.path)
}

/// Whether a field is for coaches only.
fn is_never_shown(plant: &Plant) -> bool {
    plant.field.rsplit('.').next() == Some("intern")
}

/// Whether a page says how a pupil likes to learn or to talk; the step plan speaks of it in general.
fn is_of_style(page: &Page) -> bool {
    let words = [
        "introvert",
        "extravert",
        "doener",
        "denker",
        "leervoorkeur",
        "gespreksstijl",
    ];
    let text = page.contents.to_lowercase();
    let is_general = page.path.contains("stappenplan") || !page.path.contains('.');
    !is_general && page.path != "stijl.css" && words.iter().any(|word| text.contains(word))
}

/// Whether the first pupil or the parents read a page.
fn is_of_pupil(page: &Page, own: &str) -> bool {
    let path = page.path.as_str();
    path.starts_with(&format!("leerlingen/{own}-"))
        || ["leerplan/", "gesprek/"]
            .iter()
            .any(|folder| path.starts_with(folder))
}
