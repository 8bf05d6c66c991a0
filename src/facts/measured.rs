//! What a measurement of a voortgang document is about, and the measurements in order of date.

use std::borrow::Cow;

use crate::model::Voortgang;
use crate::model::planning::CHAPTER;
use crate::model::voortgang::Meting;
use crate::{path, words};

use super::Scope;

/// The form in which ids and numbers of results are compared.
pub(crate) fn key(text: &str) -> Cow<'_, str> {
    words::lower(text.trim())
}

/// What is measured: a goal, or a paragraph as a whole. Compared without regard to case.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Measured<'v> {
    is_goal: bool,
    key: Cow<'v, str>,
}

impl<'v> Measured<'v> {
    pub(crate) fn goal(id: &'v str) -> Self {
        Self {
            is_goal: true,
            key: key(id),
        }
    }

    /// The paragraph that a measurement is about, as a whole.
    pub(crate) fn paragraph(meting: &'v Meting) -> Self {
        let number = meting.paragraaf.as_deref().unwrap_or_default();
        Self {
            is_goal: false,
            key: key(number),
        }
    }

    /// The name in messages: "leerdoel `na.h1.2a`", "paragraaf `1.2`".
    pub(crate) fn call(&self, name: &str) -> String {
        match (self.is_goal, name.is_empty()) {
            (true, _) => format!("leerdoel {}", words::quote(name)),
            (false, true) => "het hoofdstuk".to_owned(),
            (false, false) if self.key == CHAPTER => "het hoofdstuk".to_owned(),
            (false, false) => format!("paragraaf {}", words::quote(name)),
        }
    }
}

/// The readable measurements in order of date, with their positions in the document. One of a day that
/// is still to come is none.
pub(crate) fn by_date<'v>(voortgang: &'v Voortgang, scope: &Scope<'_>) -> Vec<(usize, &'v Meting)> {
    let all = voortgang.metingen.iter().enumerate();
    let mut readable: Vec<_> = all
        .filter(|(at, _)| scope.document.is_sound(&path!["metingen", *at]))
        .filter(|(_, meting)| scope.as_of().has_come(meting.datum))
        .collect();
    readable.sort_by_key(|(at, meting)| (meting.datum, *at));
    readable
}
