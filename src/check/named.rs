//! A rule by name: one of the tool, or one of the school's own.

use crate::finding::Problem;
use crate::rules::{self, Group, Rule};
use crate::school::{EigenRegel, School};

/// The group that all rules of a school's own are in.
pub const OWN_GROUP: &str = "eigen";

/// A rule of the tool or of the school.
#[derive(Debug, Clone, Copy)]
pub(super) enum Named<'e> {
    BuiltIn(&'static Group, &'static Rule),
    Own(&'e EigenRegel),
}

impl<'e> Named<'e> {
    /// The rule of the tool with a name.
    pub(super) fn built_in(name: &str) -> Option<Self> {
        rules::find(name).map(|(group, rule)| Self::BuiltIn(group, rule))
    }

    /// The name of the rule.
    pub(super) fn name(self) -> &'e str {
        match self {
            Self::BuiltIn(_, rule) => rule.name,
            Self::Own(rule) => &rule.naam,
        }
    }

    /// The name of its group.
    pub(super) fn group(self) -> &'e str {
        match self {
            Self::BuiltIn(group, _) => group.name,
            Self::Own(_) => OWN_GROUP,
        }
    }

    /// Whether a word of settings or an ignore comment means this rule: its name, its group or
    /// `*`.
    pub(super) fn is_meant_by(self, word: &str) -> bool {
        word == self.name() || word == self.group() || word == "*"
    }
}

/// A problem with the rule that found it.
pub(super) struct RuleProblem<'e> {
    pub(super) rule: Named<'e>,
    pub(super) problem: Problem,
}

/// The rules of a school's own.
pub(super) fn own(school: &School) -> &[EigenRegel] {
    let config = school.config.config.as_ref();
    config.map_or(&[], |config| &config.eigen_regel)
}

/// Whether a word is the name of a rule or a group, of the tool or of the school.
#[must_use]
pub fn is_known(school: &School, word: &str) -> bool {
    word == OWN_GROUP || rules::is_known(word) || own(school).iter().any(|rule| rule.naam == word)
}

/// Every name of a rule or group, of the tool and of the school, for suggestions.
pub fn names(school: &School) -> impl Iterator<Item = &str> {
    let built_in = rules::names().map(|name| -> &str { name });
    built_in.chain(own(school).iter().map(|rule| rule.naam.as_str()))
}
