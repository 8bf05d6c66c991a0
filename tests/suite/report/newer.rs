//! What a newer edition of the rules would bring, in the reports for people and in no other.

use leerplan::internals::check::{NewerRegelset, Report};
use leerplan::internals::report::{Format, Reader, ReportContext, summary};
use leerplan::model::part::Regelset;

use crate::support::{TODAY, day, school};

const LINE: &str =
    "er is een regelset 2027 met 3 nieuwe regels: probeer `leerplan check --regelset 2027`\n";

fn written(format: Format, quiet: bool, summarized: bool) -> String {
    let folder = school();
    let school = folder.load(TODAY);
    let report = Report {
        newer: Some(NewerRegelset {
            regelset: Regelset::NEWEST,
            new: 3,
            stricter: 0,
        }),
        ..folder.check(TODAY)
    };
    let rows = summary::rows(&school, &report).unwrap();
    let context = ReportContext {
        has_colours: true,
        school: &school,
        report: &report,
        today: day(TODAY),
        here: folder.path(),
        base: folder.path(),
        fail_on: None,
        quiet,
        reader: Reader::default(),
        width: 80,
        summary: summarized.then_some(&*rows),
        folder: None,
        outside: &[],
    };
    let mut bytes = Vec::new();
    format.write(&context, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn people_read_it_last_and_machines_never() {
    for format in Format::ALL {
        let text = written(format, false, false);
        let for_people = matches!(format, Format::Text | Format::Kort);
        assert_eq!(text.ends_with(LINE), for_people, "{format:?}: {text}");
        assert_eq!(text.contains("regelset 2027 met"), for_people, "{format:?}");
        assert!(!written(format, true, false).contains(LINE), "{format:?}");
    }
    assert!(written(Format::Text, false, true).ends_with(LINE));
    assert!(!written(Format::Text, true, true).contains(LINE));
}
