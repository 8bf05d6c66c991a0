//! Room to write in a draaiboek: the form, and what a pupil's still lacks.

use super::open::BLANK;
use super::view::{DraaiboekView, FeedbackRow, ShownColumns};
use crate::model::Draaiboek;
use crate::model::part::rol::{Rol, mentions};
use crate::render::parts::frame::PageFrame;
use crate::render::parts::moment::When;
use crate::render::sheet::Sheet;

/// Who looks at the plan of a pupil, as the form has it.
const LOOK: [&str; 6] = [
    "Coach",
    "Ouders/verzorgers (1)",
    "Medeleerling",
    "Iemand van buiten school",
    "Ouders/verzorgers (2)",
    "Coach",
];

/// The number of times that parents look at the plan of a pupil.
const PARENTS: usize = 2;

/// The form without actions, for whoever the frame names.
pub(in crate::render) fn blank(mut frame: PageFrame, path: String, coach: Option<String>) -> Sheet {
    "draaiboek".clone_into(&mut frame.soort);
    TITLE.clone_into(&mut frame.titel);
    let view = DraaiboekView {
        datum: None,
        leerling: true,
        leeg: true,
        open: BLANK,
        eigenaar: None,
        coach,
        periode: None,
        acties: Vec::new(),
        evaluaties: LOOK.map(FeedbackRow::open).into(),
        logboek: Vec::new(),
        met: ShownColumns {
            ruimte: false,
            stap: false,
            verwerkt: false,
        },
        tijdlijn: None,
    };
    Sheet::new("draaiboek", path, &frame, &view)
}

/// The heading of a pupil's.
pub(super) const TITLE: &str = "Draaiboek bij mijn eigen plan";

/// The evaluations that the plan of a pupil still lacks: one of the coach, two of parents.
pub(super) fn missing(plan: &Draaiboek) -> Vec<FeedbackRow> {
    if plan.leerplan.is_none() {
        return Vec::new();
    }
    let rounds = || plan.evaluaties.iter();
    let parents = rounds()
        .filter(|one| mentions(&one.met, Rol::Ouders))
        .count();
    let coach = rounds().any(|one| mentions(&one.met, Rol::Coach));
    let mut missing = Vec::new();
    if !coach {
        missing.push(FeedbackRow::open("Coach"));
    }
    missing.extend((parents..PARENTS).map(|_| FeedbackRow::open("Ouders/verzorgers")));
    missing
}

impl FeedbackRow {
    /// Room for what somebody thinks of it.
    fn open(van: &str) -> Self {
        Self {
            van: van.to_owned(),
            over: None,
            wanneer: When::default(),
            ontvangen: None,
            bestanden: Vec::new(),
            tops: Vec::new(),
            tips: Vec::new(),
            verwerkt: None,
        }
    }
}
