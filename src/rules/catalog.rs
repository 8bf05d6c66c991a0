//! The catalogue: every group with its rules, in the order in which they are listed and documented.

use super::rule::Rule;
use super::{
    bestand, draaiboek, invoering, leerlijn, leerplan, planning, privacy, studiewijzer, voortgang,
};

/// A group of rules: stands for all of them in settings and ignore comments.
#[derive(Debug)]
pub struct Group {
    /// The name in settings, ignore comments and `leerplan regels`.
    pub name: &'static str,
    /// In the order of the catalogue.
    pub rules: &'static [&'static Rule],
}

/// Every group, in the order of the catalogue.
pub static GROUPS: &[Group] = &[
    Group {
        name: "bestand",
        rules: bestand::RULES,
    },
    Group {
        name: "privacy",
        rules: privacy::RULES,
    },
    Group {
        name: "invoering",
        rules: invoering::RULES,
    },
    Group {
        name: "planning",
        rules: planning::RULES,
    },
    Group {
        name: "draaiboek",
        rules: draaiboek::RULES,
    },
    Group {
        name: "leerplan",
        rules: leerplan::RULES,
    },
    Group {
        name: "voortgang",
        rules: voortgang::RULES,
    },
    Group {
        name: "studiewijzer",
        rules: studiewijzer::RULES,
    },
    Group {
        name: "leerlijn",
        rules: leerlijn::RULES,
    },
];

/// Every rule with its group, in the order of the catalogue.
pub fn all() -> impl Iterator<Item = (&'static Group, &'static Rule)> {
    GROUPS
        .iter()
        .flat_map(|group| group.rules.iter().map(move |rule| (group, *rule)))
}

/// The rule with a name, and its group.
#[must_use]
pub fn find(name: &str) -> Option<(&'static Group, &'static Rule)> {
    all().find(|(_, rule)| rule.name == name)
}

/// Whether a word is the name of a rule or of a group.
#[must_use]
pub fn is_known(word: &str) -> bool {
    find(word).is_some() || GROUPS.iter().any(|group| group.name == word)
}

/// Every name of a rule or group, for suggestions.
pub fn names() -> impl Iterator<Item = &'static str> {
    let groups = GROUPS.iter().map(|group| group.name);
    all().map(|(_, rule)| rule.name).chain(groups)
}
