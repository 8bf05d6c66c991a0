//! Forms that have no filled-in sheet of the same shape: a planning and a week.

use serde::Serialize;

use crate::render::parts::frame::PageFrame;
use crate::render::sheet::Sheet;

/// The paragraphs of a blank planning, and the goals of each; they fill one page.
#[derive(Debug, Serialize)]
struct PlanningForm {
    paragrafen: u32,
    leerdoelen: u32,
}

/// The rows of a blank week and the lines in each; they fill one page.
#[derive(Debug, Serialize)]
struct WeekForm {
    vakken: u32,
    projecten: u32,
    regels: u32,
}

/// The form for the planning of a chapter.
pub(in crate::render) fn planning(mut frame: PageFrame, path: String) -> Sheet {
    "planning".clone_into(&mut frame.soort);
    "Planning".clone_into(&mut frame.titel);
    let view = PlanningForm {
        paragrafen: 4,
        leerdoelen: 4,
    };
    Sheet::new("planning_leeg", path, &frame, &view)
}

/// The form for the week of a class.
pub(in crate::render) fn week(mut frame: PageFrame, path: String) -> Sheet {
    "studiewijzer".clone_into(&mut frame.soort);
    "Studiewijzer".clone_into(&mut frame.titel);
    let view = WeekForm {
        vakken: 6,
        projecten: 1,
        regels: 2,
    };
    Sheet::new("week_leeg", path, &frame, &view)
}
