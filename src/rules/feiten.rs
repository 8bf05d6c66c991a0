//! What rules know about pupils, for overviews: the facts behind their findings, one by one.
//!
//! Whether a rule runs, at which level and where it is ignored is not asked here: that is in the
//! findings of a report.

use chrono::NaiveDate;

use super::Scope;
use super::invoering::introverten_eerst;
use super::leerplan::{feedback_niet_verwerkt, feedback_uitgebleven};
use super::shared::{behind, measured, versions};
use super::voortgang::logboek_leeg;
use crate::calendar::dutch::short_date;
use crate::model::draaiboek::Evaluatie;
use crate::model::part::Id;
use crate::model::{Content, Draaiboek};
use crate::school::School;

/// A pupil who does not get on with a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Achter {
    /// The pupil's id.
    pub(crate) leerling: Id,
    /// The id of the goal, or the number of the paragraph as a whole; empty for the chapter.
    pub(crate) doel: String,
    /// The day of the second time that it was nog-niet.
    pub(crate) sinds: NaiveDate,
}

/// What a rule found wrong in a document, item by item: "Ontwerp tekenen (ma 21 sep)". Empty for
/// rules that have nothing to add to their name.
pub(crate) fn details(rule: &str, scope: &Scope<'_>) -> Vec<String> {
    let Some(Content::Draaiboek(book)) = &scope.document.content else {
        return Vec::new();
    };
    match rule {
        "actie-te-laat" => late(book, scope),
        "feedback-uitgebleven" => names(&feedback_uitgebleven::open(book, scope), scope),
        "feedback-niet-verwerkt" => names(&feedback_niet_verwerkt::open(book, scope), scope),
        "logboek-leeg" => {
            let silence = logboek_leeg::silent(book, scope);
            let said = silence.map(|silence| match silence.last {
                Some(day) => format!("laatste regel {}", short_date(day)),
                None => "nog geen regel met een dag".to_owned(),
            });
            said.into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn late(book: &Draaiboek, scope: &Scope<'_>) -> Vec<String> {
    let late = measured::late(book, scope, 0).into_iter();
    late.map(|(_, action, day)| {
        let what = action.wat.as_deref().unwrap_or("actie zonder naam");
        format!("{} ({})", what.trim(), short_date(day))
    })
    .collect()
}

fn names(open: &[(usize, &Evaluatie)], scope: &Scope<'_>) -> Vec<String> {
    let names = open.iter();
    names
        .map(|(_, one)| versions::name_of(one, scope))
        .collect()
}

/// Who is behind on goals in a voortgang document: nog-niet twice, and the last time too. Not who
/// has left.
pub(crate) fn achter(scope: &Scope<'_>) -> Vec<Achter> {
    if !matches!(scope.document.content, Some(Content::Voortgang(_))) {
        return Vec::new();
    }
    let all = behind::behind(scope, 0).into_iter();
    all.map(|one| Achter {
        leerling: one.leerling,
        doel: one.wat.unwrap_or_default(),
        sinds: one.sinds,
    })
    .collect()
}

/// Whether a pupil is quiet in a talk: such pupils are spoken to first.
pub(crate) fn is_introvert(school: &School, pupil: &Id) -> bool {
    introverten_eerst::is_introvert(school, pupil)
}
