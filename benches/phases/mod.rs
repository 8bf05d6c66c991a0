//! The parts of a check, each by itself on all threads.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use granit_parser::{Options, Parser, options};
use leerplan::internals::check::{CheckOptions, Report, check};
use leerplan::internals::render::{self, RenderOptions, Variant};
use leerplan::internals::report::{Format, Reader, ReportContext};
use leerplan::internals::school::{LoadOptions, School, Surroundings};
use leerplan::internals::yaml;
use leerplan::model;
use rayon::prelude::*;

use crate::school;

/// How long each part takes.
pub struct Phases {
    /// The size of all files together.
    pub bytes: usize,
    /// Listing the files.
    pub walk: Duration,
    /// Reading them.
    pub read: Duration,
    /// Parsing the texts to events, and nothing else.
    pub events: Duration,
    /// Parsing them to positioned trees.
    pub tree: Duration,
    /// Reading the trees as documents.
    pub model: Duration,
    /// Who is who, across documents.
    pub index: Duration,
    /// All of the parts above but `events`, as the tool does them.
    pub load: Duration,
    /// Asking the rules.
    pub rules: Duration,
    /// Writing the report.
    pub write: Duration,
}

impl Phases {
    /// Does everything once.
    pub fn of(root: &Path) -> Self {
        let (paths, walk) = timed(|| walk(root));
        let (texts, read) = timed(|| read(&paths));
        let ((), events) = timed(|| parse(&texts));
        let copies = texts.clone();
        let (trees, tree) = timed(|| {
            let trees = copies
                .into_par_iter()
                .map(|text| yaml::parse_yaml(text).unwrap());
            trees.collect::<Vec<_>>()
        });
        let (documents, model) = timed(|| {
            let read = trees.par_iter().map(|tree| model::read(tree).0);
            read.collect::<Vec<_>>()
        });
        drop((trees, documents));
        let today = today();
        let (mut school, load) = timed(|| load(root));
        let ((), index) = timed(|| {
            school.rebuild_index();
        });
        let (report, rules) = timed(|| checked(&school));
        assert!(report.findings.is_empty(), "made to be clean");
        let ((), write) = timed(|| {
            let context = ReportContext {
                has_colours: true,
                school: &school,
                report: &report,
                today,
                here: root,
                base: root,
                fail_on: None,
                quiet: false,
                width: 80,
                summary: None,
                reader: Reader::default(),
                folder: None,
                outside: &[],
            };
            Format::Text.write(&context, &mut Vec::new()).unwrap();
        });
        Self {
            bytes: texts.iter().map(String::len).sum(),
            walk,
            read,
            events,
            tree,
            model,
            index,
            load,
            rules,
            write,
        }
    }

    /// Keeps the better time of each part.
    pub fn improve(&mut self, other: &Self) {
        for (best, new) in self.times().into_iter().zip(other.named()) {
            *best = new.1.min(*best);
        }
    }

    fn times(&mut self) -> [&mut Duration; 9] {
        [
            &mut self.walk,
            &mut self.read,
            &mut self.events,
            &mut self.tree,
            &mut self.model,
            &mut self.index,
            &mut self.load,
            &mut self.rules,
            &mut self.write,
        ]
    }

    /// The parts by name.
    pub fn named(&self) -> [(&'static str, Duration); 9] {
        [
            ("walk", self.walk),
            ("read", self.read),
            ("events", self.events),
            ("tree", self.tree),
            ("model", self.model),
            ("index", self.index),
            ("load", self.load),
            ("rules", self.rules),
            ("write", self.write),
        ]
    }
}

/// How long it takes to make the pages of a site, without reading the folder and writing them.
pub fn pages(root: &Path) -> Duration {
    let school = load(root);
    let report = checked(&school);
    let options = RenderOptions {
        today: today(),
        format: render::Format::Html,
        self_contained: false,
        variant: Variant::default(),
    };
    let (pages, time) = timed(|| render::folder(&school, &report, options).unwrap());
    assert!(!pages.is_empty(), "a school has pages");
    time
}

fn today() -> NaiveDate {
    school::DAY.parse().unwrap()
}

fn load(root: &Path) -> School {
    let today = today();
    School::load(
        root,
        LoadOptions {
            today,
            kleur: None,
            regelset: None,
            surroundings: Surroundings::UNKNOWN,
        },
    )
    .unwrap()
}

fn checked(school: &School) -> Report {
    let options = CheckOptions {
        today: today(),
        only: Vec::new(),
        files: None,
    };
    check(school, &options).unwrap()
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

fn walk(root: &Path) -> Vec<PathBuf> {
    let entries = ignore::WalkBuilder::new(root).require_git(false).build();
    let paths = entries.map(|entry| entry.unwrap().into_path());
    paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
        .collect()
}

fn read(paths: &[PathBuf]) -> Vec<String> {
    let texts = paths.par_iter().map(std::fs::read_to_string);
    texts.collect::<Result<_, _>>().unwrap()
}

/// The texts of a folder.
pub fn texts(root: &Path) -> Vec<String> {
    read(&walk(root))
}

/// Parses texts to events, and nothing else.
pub fn parse(texts: &[String]) {
    texts.par_iter().for_each(|text| events(text));
}

/// Parses a text with the options of the tool.
fn events(text: &str) {
    let options: Options = options! {
        strict_indentation: true,
        disallow_directives: true,
    };
    for event in Parser::new_from_str_with_options(text, options) {
        std::hint::black_box(event.unwrap());
    }
}
