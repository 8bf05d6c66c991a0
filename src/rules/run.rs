//! Which documents a rule reads, and how it is run.

use chrono::NaiveDate;

use super::Scope;
use super::texts::{CheckText, Reach};
use crate::finding::Problem;
use crate::model::Soort;
use crate::school::{Config, School};
use crate::yaml::FaultKind;

/// How a rule is run.
#[derive(Debug, Clone, Copy)]
pub enum Run {
    /// Documents of one or more soorten.
    Some(&'static [Soort], fn(&Scope<'_>) -> Vec<Problem>),
    /// Documents of any soort.
    Every(fn(&Scope<'_>) -> Vec<Problem>),
    /// Each text of a document, in one walk for all rules of this kind: see
    /// [`super::check_texts()`].
    Text(Reach, CheckText),
    /// Reported by the deserializer as a fault of this kind.
    Reader(FaultKind),
    /// The settings of the school folder, on a day.
    Settings(fn(&Config, &School, NaiveDate) -> Vec<Problem>),
    /// Reported by the engine: about names of rules and ignore comments.
    Engine,
}

/// The value of [`Run`] for what stands behind the name in [`super::rule!`]. The function of a rule
/// that reads one soort gets the document as the type of that soort.
macro_rules! run {
    (Every => $check:expr) => { $crate::rules::Run::Every($check) };
    (Text of $reach:ident => $check:expr) => {
        $crate::rules::Run::Text($crate::rules::texts::Reach::$reach, $check)
    };
    (Engine) => { $crate::rules::Run::Engine };
    (Settings => $check:expr) => { $crate::rules::Run::Settings($check) };
    (Reader => $kind:ident) => {
        $crate::rules::Run::Reader($crate::yaml::FaultKind::$kind)
    };
    ([$($soort:ident),+] => $check:expr) => {
        $crate::rules::Run::Some(&[$($crate::model::Soort::$soort),+], $check)
    };
    ($soort:ident => $check:expr) => {
        $crate::rules::Run::Some(&[$crate::model::Soort::$soort], |scope| {
            match &scope.document.content {
                Some($crate::model::Content::$soort(document)) => $check(document, scope),
                _ => Vec::new(),
            }
        })
    };
}

pub(crate) use run;

impl Run {
    /// The soorten that are read; none where every file is.
    pub(super) fn soorten(&self) -> Vec<Soort> {
        match self {
            Self::Some(soorten, _) => soorten.to_vec(),
            Self::Text(reach, _) if *reach != Reach::Every => {
                let soorten = Soort::ALL.iter().copied();
                soorten
                    .filter(|soort| reach.includes(soort.about()))
                    .collect()
            }
            Self::Text(..)
            | Self::Every(_)
            | Self::Reader(_)
            | Self::Settings(_)
            | Self::Engine => Vec::new(),
        }
    }

    /// Runs the function on a document of the right soort; none for rules about texts.
    pub(super) fn check(&self, scope: &Scope<'_>) -> Vec<Problem> {
        match (self, &scope.document.content) {
            (Self::Some(soorten, check), Some(content)) if soorten.contains(&content.soort()) => {
                check(scope)
            }
            (Self::Every(check), Some(_)) => check(scope),
            _ => Vec::new(),
        }
    }
}
