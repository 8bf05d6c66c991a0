//! Forms that have no filled-in sheet of the same shape: a planning and a week.

use serde::Serialize;

use crate::render::parts::frame::Blad;
use crate::render::sheet::Sheet;

/// The paragraphs of a blank planning, and the goals of each; they fill one page.
#[derive(Debug, Serialize)]
struct Planning {
    paragrafen: u32,
    leerdoelen: u32,
}

/// The rows of a blank week and the lines in each; they fill one page.
#[derive(Debug, Serialize)]
struct Week {
    vakken: u32,
    projecten: u32,
    regels: u32,
}

/// The form for the planning of a chapter.
pub(in crate::render) fn planning(mut blad: Blad, path: String) -> Sheet {
    "planning".clone_into(&mut blad.soort);
    "Planning".clone_into(&mut blad.titel);
    let inhoud = Planning {
        paragrafen: 4,
        leerdoelen: 4,
    };
    Sheet::new("planning_leeg", path, &blad, &inhoud)
}

/// The form for the week of a class.
pub(in crate::render) fn week(mut blad: Blad, path: String) -> Sheet {
    "studiewijzer".clone_into(&mut blad.soort);
    "Studiewijzer".clone_into(&mut blad.titel);
    let inhoud = Week {
        vakken: 6,
        projecten: 1,
        regels: 2,
    };
    Sheet::new("week_leeg", path, &blad, &inhoud)
}
