//! A rule, and the macro that declares it in the file of the rule.

use super::Scope;
use super::run::Run;
use crate::finding::Problem;
use crate::model::Soort;

/// A rule of the catalogue.
#[derive(Debug)]
pub struct Rule {
    /// Kebab-case name of the offence: `toets-zonder-datum`.
    pub name: &'static str,
    /// Markdown: a summary, then `## Waarom`, `## Fout` and `## Goed`.
    pub docs: &'static str,
    /// Which documents the rule reads, and its function.
    pub run: Run,
}

impl Rule {
    /// The first paragraph of the documentation: what the rule finds.
    #[must_use]
    pub fn summary(&self) -> &'static str {
        let end = self.docs.find("\n\n").unwrap_or(self.docs.len());
        self.docs[..end].trim()
    }

    /// What the rule finds as a message, which tells nothing of a document: lower case, without a full stop.
    #[must_use]
    pub fn summary_as_message(&self) -> String {
        let mut chars = self.summary().trim_end_matches('.').chars();
        let first = chars.next().into_iter().flat_map(char::to_lowercase);
        first.chain(chars).collect()
    }

    /// The soorten that the rule reads; none for rules that read every file.
    #[must_use]
    pub fn soorten(&self) -> Vec<Soort> {
        self.run.soorten()
    }

    /// The problems that the rule finds in a document. Rules about texts are not run here but by
    /// [`super::check_texts()`].
    #[must_use]
    pub fn check(&self, scope: &Scope<'_>) -> Vec<Problem> {
        self.run.check(scope)
    }
}

/// Declares the rule of a file: documentation, name, what it reads and its function.
macro_rules! rule {
    ($(#[doc = $doc:literal])+ $name:literal: $($reads:tt)+) => {
        /// The rule of this file.
        pub static RULE: $crate::rules::Rule = $crate::rules::Rule {
            name: $name,
            docs: concat!($($doc, "\n"),+),
            run: $crate::rules::run!($($reads)+),
        };
    };
}

pub(crate) use rule;
