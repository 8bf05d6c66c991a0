//! A goal in a planning or in a pupil's own plan.

use serde::{Deserialize, Serialize};

use super::Tekst;
use super::id::Id;
use super::kort::Kort;
use super::opdrachten::Opdrachten;

/// What a pupil can do, knows or learns (step 3). Short form: the goal itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Leerdoel {
    /// The goal, from the pupil's side.
    pub doel: Tekst,
    /// Needed where results are recorded per goal.
    pub id: Option<Id>,
    /// The goal of a leerlijn that this is.
    pub leerlijn: Option<Id>,
    /// The exercises that show mastery.
    pub opdrachten: Option<Opdrachten>,
    /// The exercises that were known last year.
    pub basis: Option<Opdrachten>,
    /// The kind of learning, in the school's own words, for the portfolio.
    pub aspect: Option<Tekst>,
}

impl Kort for Leerdoel {
    const EXPECTED: &'static str = "een leerdoel als tekst, of een groep velden met `doel`";

    fn kort(doel: Tekst) -> Self {
        Self {
            doel,
            id: None,
            leerlijn: None,
            opdrachten: None,
            basis: None,
            aspect: None,
        }
    }
}
