//! What is right: one rule a file, `rules/<group>/<rule>.rs`.
//!
//! A rule is a doc comment (its page in `leerplan uitleg`, with examples that run as tests), a
//! name and a pure function from a document in its school to problems. The engine adds level,
//! step and place.

pub mod bestand;
pub mod draaiboek;
mod example;
mod faults;
pub(crate) mod feiten;
pub mod invoering;
mod kinds;
mod kring;
pub mod leerlijn;
pub mod leerplan;
pub mod planning;
pub mod privacy;
mod ronde;
mod scope;
pub mod studiewijzer;
pub mod texts;
pub mod voortgang;

pub use example::{Example, ExampleFile, Examples, Pin, section};
pub use scope::Scope;

use crate::finding::Problem;
use crate::model::{
    Draaiboek, Gesprek, Invoeringsplan, Klas, Leerlijn, Leerplan, Planning, Soort, Studiewijzer,
    Voortgang,
};
use crate::yaml::FaultKind;
use texts::{CheckText, Reach};

/// The function of a rule that reads one soort.
pub type Check<T> = fn(&T, &Scope<'_>) -> Vec<Problem>;

/// How a rule is asked.
#[derive(Debug, Clone, Copy)]
#[allow(
    missing_docs,
    reason = "each variant with a soort reads the soort of its name"
)]
pub enum Run {
    Klas(Check<Klas>),
    Leerlijn(Check<Leerlijn>),
    Planning(Check<Planning>),
    Studiewijzer(Check<Studiewijzer>),
    Leerplan(Check<Leerplan>),
    Draaiboek(Check<Draaiboek>),
    Voortgang(Check<Voortgang>),
    Gesprek(Check<Gesprek>),
    Invoeringsplan(Check<Invoeringsplan>),
    /// Documents of several soorten.
    Some(&'static [Soort], fn(&Scope<'_>) -> Vec<Problem>),
    /// Documents of any soort.
    Every(fn(&Scope<'_>) -> Vec<Problem>),
    /// Each text of a document, in one walk with the other rules of this kind: see [`texts::ask`].
    Text(Reach, CheckText),
    /// The reader notes it while it reads.
    Reader(FaultKind),
    /// The engine itself notes it: about settings and ignore comments.
    Engine,
}

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// Its name: names the offence.
    pub name: &'static str,
    /// Its documentation: summary, `## Waarom`, `## Fout`, `## Goed`.
    pub docs: &'static str,
    /// How it is asked.
    pub run: Run,
}

/// Declares the rule of a file: documentation, name, what it reads and the function that reads.
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

/// What stands behind the name in [`rule!`].
macro_rules! run {
    (Every => $check:expr) => { $crate::rules::Run::Every($check) };
    (Text of $reach:ident => $check:expr) => {
        $crate::rules::Run::Text($crate::rules::texts::Reach::$reach, $check)
    };
    (Engine) => { $crate::rules::Run::Engine };
    (Reader => $kind:ident) => {
        $crate::rules::Run::Reader($crate::yaml::FaultKind::$kind)
    };
    ([$($soort:ident),+] => $check:expr) => {
        $crate::rules::Run::Some(&[$($crate::model::Soort::$soort),+], $check)
    };
    ($soort:ident => $check:expr) => { $crate::rules::Run::$soort($check) };
}

pub(crate) use {rule, run};

/// A group of rules: stands for all of them in settings and ignore comments.
#[derive(Debug)]
pub struct Group {
    /// Its name.
    pub name: &'static str,
    /// Its rules, in the order of the catalogue.
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

impl Rule {
    /// The first paragraph of the documentation: what the rule finds.
    #[must_use]
    pub fn summary(&self) -> &'static str {
        let end = self.docs.find("\n\n").unwrap_or(self.docs.len());
        self.docs[..end].trim()
    }

    /// The soorten that it reads; none for rules that read every file.
    #[must_use]
    pub fn soorten(&self) -> Vec<Soort> {
        match self.run {
            Run::Klas(_) => vec![Soort::Klas],
            Run::Leerlijn(_) => vec![Soort::Leerlijn],
            Run::Planning(_) => vec![Soort::Planning],
            Run::Studiewijzer(_) => vec![Soort::Studiewijzer],
            Run::Leerplan(_) => vec![Soort::Leerplan],
            Run::Draaiboek(_) => vec![Soort::Draaiboek],
            Run::Voortgang(_) => vec![Soort::Voortgang],
            Run::Gesprek(_) => vec![Soort::Gesprek],
            Run::Invoeringsplan(_) => vec![Soort::Invoeringsplan],
            Run::Some(soorten, _) => soorten.to_vec(),
            Run::Text(Reach::Pupil, _) => texts::PUPIL.to_vec(),
            Run::Text(Reach::Every, _) | Run::Every(_) | Run::Reader(_) | Run::Engine => Vec::new(),
        }
    }

    /// Asks the rule about a document; one about texts says nothing here.
    #[must_use]
    pub fn ask(&self, scope: &Scope<'_>) -> Vec<Problem> {
        use crate::model::Content as C;
        match (self.run, &scope.document.content) {
            (Run::Klas(check), Some(C::Klas(d))) => check(d, scope),
            (Run::Leerlijn(check), Some(C::Leerlijn(d))) => check(d, scope),
            (Run::Planning(check), Some(C::Planning(d))) => check(d, scope),
            (Run::Studiewijzer(check), Some(C::Studiewijzer(d))) => check(d, scope),
            (Run::Leerplan(check), Some(C::Leerplan(d))) => check(d, scope),
            (Run::Draaiboek(check), Some(C::Draaiboek(d))) => check(d, scope),
            (Run::Voortgang(check), Some(C::Voortgang(d))) => check(d, scope),
            (Run::Gesprek(check), Some(C::Gesprek(d))) => check(d, scope),
            (Run::Invoeringsplan(check), Some(C::Invoeringsplan(d))) => check(d, scope),
            (Run::Some(soorten, check), Some(content)) if soorten.contains(&content.soort()) => {
                check(scope)
            }
            (Run::Every(check), Some(_)) => check(scope),
            _ => Vec::new(),
        }
    }
}
