//! Where pages come, and how they find each other.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::named::ClassesAndSections;
use super::overview_page::OverviewPage;
use crate::calendar::IsoWeek;
use crate::model::part::Id;
use crate::overview::Groep;
use crate::school::{DocumentNumber, School};
use crate::words;

/// The most bytes of a name that pages are made of. Disks take names of 255; what comes behind it,
/// such as `-dagstart.html`, needs room as well.
const LONGEST: usize = 200;

/// The folder of the week pages.
const CLASSES: &str = "klassen";

/// The page of a class at the start of the day.
const DAY_START: &str = "dagstart";

/// The page of a class on all its plannings.
const PROGRESS: &str = "voortgang";

/// All weeks of a class in one file.
pub(super) const WEEKS: &str = "weken";

/// The portfolios of a class in one file.
pub(super) const PORTFOLIOS: &str = "portfolios";

/// The pages for parents of a class in one file.
pub(super) const PARENTS: &str = "ouders";

/// The page of the step plan.
pub(super) const STEP_PLAN: &str = "stappenplan";

/// The page of the school today.
pub(super) const TODAY: &str = "dagstart";
/// The folder of the pages of pupils.
const PUPILS: &str = "leerlingen";

/// The path of each document's page, from the output folder, without extension.
#[derive(Debug, Default)]
pub(super) struct Paths {
    documents: HashMap<DocumentNumber, String>,
    classes: HashMap<String, String>,
    overview_pages: HashMap<OverviewPage, String>,
    pupils: HashMap<String, PupilPaths>,
    goals: HashMap<DocumentNumber, String>,
}

/// The paths of the pages of a pupil.
#[derive(Debug, Clone)]
pub(super) struct PupilPaths {
    /// Everything that was made, said and measured.
    pub(super) portfolio: String,
    /// The page that parents read.
    pub(super) ouders: String,
}

impl Paths {
    /// Paths for these documents, weeks of classes, and what the school names: those of their
    /// files, and different ones where two would fall together or where a document would take the
    /// place of another page.
    pub(super) fn new<'s>(
        school: &School,
        documents: impl IntoIterator<Item = DocumentNumber>,
        weeks: impl IntoIterator<Item = (&'s Id, IsoWeek)>,
        (named, pupils, groups): (&ClassesAndSections, &BTreeMap<String, Id>, &[Groep]),
    ) -> Self {
        let mut paths = Self::default();
        let fixed = ["index", "stijl", STEP_PLAN, TODAY];
        let mut taken: HashSet<String> = fixed.map(str::to_owned).into();
        let weeks: Vec<(&Id, IsoWeek)> = weeks.into_iter().collect();
        for (overview_page, path) in named.lists(school, (!weeks.is_empty(), !pupils.is_empty())) {
            taken.insert(path.to_owned());
            paths.overview_pages.insert(overview_page, path.to_owned());
        }
        let mut folders = HashSet::new();
        for (id, week) in weeks {
            let folder = paths.folder(&mut folders, id);
            taken.insert(words::lower(&format!("{folder}/{week}")).into_owned());
        }
        for (key, id) in &named.classes {
            let page = format!("{}/index", paths.folder(&mut folders, id));
            taken.insert(words::lower(&page).into_owned());
            paths
                .overview_pages
                .insert(OverviewPage::Class(key.clone()), page);
        }
        for group in groups {
            for page in [DAY_START, PROGRESS, WEEKS, PORTFOLIOS, PARENTS] {
                taken.insert(words::lower(&of_group(&paths.classes, group, page)).into_owned());
            }
        }
        for (key, id) in pupils {
            let pages = PupilPaths::new(id, &mut taken);
            paths.pupils.insert(key.clone(), pages);
        }
        for number in documents {
            if let Some(document) = school.document(number) {
                let path = &document.path;
                let stem = path.rsplit_once('.').map_or(&path[..], |(stem, _)| stem);
                paths.documents.insert(number, claim(&mut taken, stem));
            }
        }
        for (overview_page, path) in named.each(pupils) {
            paths
                .overview_pages
                .insert(overview_page, claim(&mut taken, &path));
        }
        paths
    }

    /// The folder of a class, made up where it has none yet.
    fn folder(&mut self, folders: &mut HashSet<String>, id: &Id) -> String {
        let folder = self.classes.entry(id.key()).or_insert_with(|| {
            let name = id.as_str().trim_start_matches('.');
            claim(folders, &format!("{CLASSES}/{name}"))
        });
        folder.clone()
    }

    /// A page that stands for no single document, where it is made.
    pub(super) fn overview_page(&self, overview_page: &OverviewPage) -> Option<&str> {
        self.overview_pages.get(overview_page).map(String::as_str)
    }

    /// Every page that stands for no single document, in a fixed order.
    pub(super) fn overview_pages(&self) -> Vec<&OverviewPage> {
        let mut overview_pages: Vec<&OverviewPage> = self.overview_pages.keys().collect();
        overview_pages.sort_unstable();
        overview_pages
    }

    /// The page of a document, where it has one.
    pub(super) fn document(&self, number: DocumentNumber) -> Option<&str> {
        self.documents.get(&number).map(String::as_str)
    }

    /// Adds the pages of the goals by week of these plannings, beside the pages of the plannings.
    pub(super) fn with_goals(
        mut self,
        plannings: impl IntoIterator<Item = DocumentNumber>,
    ) -> Self {
        let pages = self.documents.values();
        let mut taken: HashSet<String> =
            pages.map(|path| words::lower(path).into_owned()).collect();
        for number in plannings {
            if let Some(page) = self.documents.get(&number) {
                let path = claim(&mut taken, &format!("{page}-weken"));
                self.goals.insert(number, path);
            }
        }
        self
    }

    /// The page of the goals by week of a planning.
    pub(super) fn goals(&self, planning: DocumentNumber) -> Option<&str> {
        self.goals.get(&planning).map(String::as_str)
    }

    /// The pages of a pupil, where any document is about them.
    pub(super) fn pupil(&self, id: &Id) -> Option<&PupilPaths> {
        self.pupils.get(&id.key())
    }

    /// The page of a class in a week.
    pub(super) fn week(&self, klas: &Id, week: IsoWeek) -> String {
        format!("{}/{week}", self.class(klas))
    }

    /// The page of a class at the start of the day.
    pub(super) fn day_start(&self, group: &Groep) -> String {
        of_group(&self.classes, group, DAY_START)
    }

    /// The page of a class on all its plannings.
    pub(super) fn progress(&self, group: &Groep) -> String {
        of_group(&self.classes, group, PROGRESS)
    }

    /// A page with this name about a class.
    pub(super) fn of_group(&self, group: &Groep, page: &str) -> String {
        of_group(&self.classes, group, page)
    }

    /// The folder of the pages of a class, and the page of all its weeks.
    pub(super) fn class(&self, klas: &Id) -> String {
        class(&self.classes, klas)
    }
}

impl PupilPaths {
    fn new(id: &Id, taken: &mut HashSet<String>) -> Self {
        let name = Id::from_name(id.as_str());
        let name = name.as_str().trim_start_matches('.');
        let mut place = |page: &str| claim(taken, &format!("{PUPILS}/{name}-{page}"));
        Self {
            portfolio: place("portfolio"),
            ouders: place("ouders"),
        }
    }
}

/// The folder of the pages of a class.
fn class(classes: &HashMap<String, String>, klas: &Id) -> String {
    let folder = classes.get(&klas.key()).cloned();
    folder.unwrap_or_else(|| format!("{CLASSES}/{}", klas.as_str().trim_start_matches('.')))
}

/// A page of a class, or of those who are in none; its name is not that of any class.
fn of_group(classes: &HashMap<String, String>, group: &Groep, page: &str) -> String {
    let folder = group.id.as_ref().map(|id| class(classes, id));
    let folder = folder.unwrap_or_else(|| format!("{CLASSES}/_zonder"));
    format!("{folder}-{page}")
}

/// Takes the wanted path, or the first of `-2`, `-3`, … that is free. Case does not make a
/// difference; a name that is too long for a disk once its extension is behind it is cut short.
fn claim(taken: &mut HashSet<String>, wanted: &str) -> String {
    let name = wanted.rfind('/').map_or(0, |slash| slash + 1);
    let wanted = &wanted[..wanted.floor_char_boundary(name + LONGEST)];
    let mut path = wanted.to_owned();
    let mut number = 1;
    while taken.contains(&*words::lower(&path)) {
        number += 1;
        path = format!("{wanted}-{number}");
    }
    taken.insert(words::lower(&path).into_owned());
    path
}

/// What leads from a page back to the output folder: `../` for each folder that it is in.
pub(super) fn to_root(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}
