//! The whole check of a little school folder: places lie in their files, and the number of threads
//! makes no difference.

#![no_main]

use std::sync::LazyLock;

use leerplan::internals::check::{Report, check};
use leerplan::internals::school::School;
use leerplan::internals::yaml::Span;
use leerplan_fuzz::{Map, files, lies_in};
use libfuzzer_sys::fuzz_target;
use rayon::{ThreadPool, ThreadPoolBuilder};

static MAP: LazyLock<Map> = LazyLock::new(Map::new);
static ONE: LazyLock<ThreadPool> = LazyLock::new(|| pool(1));
static MORE: LazyLock<ThreadPool> = LazyLock::new(|| pool(3));

fn pool(threads: usize) -> ThreadPool {
    let builder = ThreadPoolBuilder::new().num_threads(threads);
    builder.build().expect("threads")
}

fn found(files: &[(&str, &str)]) -> (School, Report) {
    let school = MAP.school(files);
    let report = check(&school, &Map::check()).expect("a check");
    (school, report)
}

fuzz_target!(|input: &str| {
    let files = files(input);
    let (school, report) = ONE.install(|| found(&files));
    for finding in &report.findings {
        lies(&school, &finding.file, finding.span);
        for place in &finding.related {
            lies(&school, &place.file, place.span);
        }
        assert!(
            !finding.message.contains('\n'),
            "{finding:#?} is more than a line"
        );
    }
    // Twice as much work, so not each time.
    if input.len() % 4 == 0 {
        let (_, again) = MORE.install(|| found(&files));
        assert_eq!(report.findings, again.findings);
    }
});

fn lies(school: &School, file: &str, span: Span) {
    let tree = school.tree(file);
    let tree = tree.unwrap_or_else(|| panic!("there is no {file}"));
    lies_in(tree.text(), span);
}
