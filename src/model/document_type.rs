//! What differs per soort.

use super::choice::Choice;
use super::part::{Grouped, Id, Leerjaar, Tekst};

/// What differs per soort: implemented in the file of each.
pub trait DocumentType: Grouped {
    /// The key that holds [`DocumentType::own_id`].
    const ID_KEY: &'static str = "id";
    /// Whom the soort may be about.
    const ABOUT: About;
    /// Keys of which a document must have some.
    const CHOICE: Option<Choice> = None;

    /// The id that the document gives itself.
    fn own_id(&self) -> Option<&Id>;

    /// Whom this document is about, where that differs from [`DocumentType::ABOUT`].
    fn about(&self) -> About {
        Self::ABOUT
    }

    /// Tells what the document adds to the indexes of its school, in the order of the file.
    fn entries<'d>(&'d self, add: &mut dyn FnMut(Entry<'d>)) {
        let _ = add;
    }
}

/// Whom a document is about: whether everybody may see it, and what may be in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Lessons: everybody may see it.
    Lessons,
    /// A pupil, or results of pupils.
    Pupil,
    /// Neither of them: who is in a class, or what nobody can tell.
    Other,
}

/// What a document adds to the indexes of its school.
#[derive(Debug, Clone, Copy)]
pub enum Entry<'d> {
    /// It belongs to the document with this id; the field that says so.
    BelongsTo(&'static str, &'d Id),
    /// A pupil of a class, with the name.
    Pupil(&'d Id, Option<&'d Tekst>),
    /// An id as a document of names writes it, with the name of that pupil.
    Name(&'d Tekst, Option<&'d Tekst>),
    /// A goal of a leerlijn.
    Goal(&'d Id),
    /// A planning of one year and subject.
    PlanningOf(Leerjaar, &'d Tekst),
    /// A class for which it plans.
    PlannedFor(&'d Id),
    /// A goal of a leerlijn that it plans.
    PlannedGoal(&'d Id),
    /// A class of which it tells the weeks.
    WeeksOf(&'d Id),
    /// A planning with which a round works.
    WorksWith(&'d Id),
    /// The invoeringsplan of the round before.
    EarlierRound(&'d Id),
}
