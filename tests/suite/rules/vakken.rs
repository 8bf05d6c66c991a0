//! Subjects under the names that schools give them.

use std::collections::HashMap;

use crate::support::{PLANNING, TODAY, school};

/// The hint of `onbekend-vak` for a subject; `None` where it is known.
fn unknown(vak: &str) -> Option<String> {
    let folder = school();
    let written = PLANNING.replace("vak: na", &format!("vak: \"{vak}\""));
    folder.write("planning.yaml", &written);
    let findings = folder.check_only(TODAY, &["onbekend-vak"]).findings;
    findings.into_iter().next().and_then(|finding| finding.hint)
}

#[test]
fn subjects_of_schools_are_known() {
    let known = "lb|levensbeschouwing|levo|gd|Godsdienst|lob|loopbaan|Loopbaanoriëntatie|kwt|\
                 Keuzewerktijd|mentorles|mentoruur|coachuur|rekenen|rek|o&o|O&O|technasium|dans|drama|\
                 techniek|verzorging|textiele werkvormen|kunst|beeldende vorming|bv|nask|m&m|m&o|\
                 Italiaans|Russisch|nt2|zw|Zorg en welzijn|pie|d&p|wis|ned|Eng|gym|gesch|science|pws";
    for vak in known.split('|') {
        assert_eq!(unknown(vak), None, "{vak}");
    }
}

/// A word for two subjects would give a planning to the wrong one. The table is read here by itself.
#[test]
fn no_word_means_two_subjects() {
    let table = std::fs::read_to_string("src/school/vakken.csv").unwrap();
    let mut subjects: HashMap<String, &str> = HashMap::new();
    let mut rows = 0;
    for row in table.lines().skip(1) {
        let cells: Vec<&str> = row.split(';').collect();
        let [short, name, aliases] = cells[..] else {
            panic!("{row}");
        };
        rows += 1;
        for word in [short, name].into_iter().chain(aliases.split(',')) {
            let other = subjects.insert(word.to_lowercase(), short);
            let is_own = other.is_none_or(|other| other == short);
            assert!(is_own || word.is_empty(), "{word}: {short} and {other:?}");
        }
    }
    assert!(rows > 80, "{rows}");
}

#[test]
fn a_hint_names_a_subject_only_where_the_word_is_long_enough_to_tell() {
    for vak in [
        "wo",
        "sp2",
        "kt",
        "stam",
        "atl",
        "lol",
        "robo",
        "sterrenkunde",
        "koken",
    ] {
        let hint = unknown(vak).unwrap();
        assert!(!hint.contains("bedoel je"), "{vak}: {hint}");
    }
    for (vak, meant) in [
        ("aardrijkskudne", "aardrijkskunde"),
        ("levensbeschouwig", "levensbeschouwing"),
        ("reknen", "rekenen"),
    ] {
        let hint = unknown(vak).unwrap();
        assert!(
            hint.contains(&format!("bedoel je `{meant}`?")),
            "{vak}: {hint}"
        );
    }
}
