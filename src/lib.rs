//! Checks and prints the personal learning plans of Dutch secondary schools.
//!
//! A school keeps its plans as YAML in a folder. [`School::load`] reads the folder into documents,
//! [`check()`] compares them with the step plan of the school and gives findings, [`render()`] makes
//! pages of them. Findings are written as text or for machines by a [`ReportFormat`]. Messages and
//! pages are Dutch. Nothing here reads the clock: the day is an option.
//!
//! ```
//! use std::path::Path;
//!
//! use leerplan::{CheckOptions, LoadOptions, NaiveDate, School, check};
//!
//! # fn main() -> leerplan::Result<()> {
//! let today = NaiveDate::from_ymd_opt(2026, 10, 7).unwrap_or_default();
//! let school = School::load(Path::new("examples/blauw"), LoadOptions::new(today))?;
//! let report = check(&school, &CheckOptions::new(today))?;
//! for finding in &report.findings {
//!     let start = finding.span.start;
//!     println!("{}:{}:{}: {}", finding.file, start.line, start.column, finding.message);
//! }
//! assert_eq!((report.documents, report.findings.len()), (32, 0));
//! # Ok(())
//! # }
//! ```
//!
//! # Features
//!
//! - `cli` (default): the commands of the program `leerplan`. A library user switches it off with
//!   `default-features = false`, and then builds no parser of a command line, no progress bar and no
//!   watching of files.
//! - `serve` (default): the command `leerplan serve`; includes `cli`.
//!
//! # Inside
//!
//! Data flows one way: a folder is read into documents, documents are checked into findings or turned
//! into views, findings and views are written. Imports go one way too, down this list; a module may
//! use anything below it. Only what is listed on this page is public.
//!
//! 1. `cli`: talks to people
//! 2. `serve`: pages in a browser on this machine
//! 3. `report`: findings as text, one file a format
//! 4. `render`: documents as pages
//! 5. `mend`: which fixes can be made together
//! 6. `start`: new school folders and documents
//! 7. `audience`: who may see what of whom
//! 8. `overview`: who needs attention and how far everybody is, from facts and findings
//! 9. `check`: the engine; knows no rule by name
//! 10. `rules`: what is right, one rule a file
//! 11. `stepplan`: what the three step plans ask
//! 12. `finding`, `schema`: what a finding is; the shape of documents for editors
//! 13. `facts`: what is true of a school on a day
//! 14. `school`: a folder as a whole
//! 15. `model`: the documents as a school writes them
//! 16. `calendar`: weeks, periods, holidays
//! 17. `yaml`: text in, values with places out
//! 18. `git`: asks git about a repository
//! 19. `disk`, `watch`: files written whole; hearing of changes
//! 20. `typing`, `mentions`: which word was meant by a misspelt one; finding people in a text
//! 21. `words`, `error`: Dutch words for messages; why a job could not be done

mod audience;
mod calendar;
#[warn(missing_docs)]
mod check;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;
#[cfg(feature = "cli")]
mod disk;
#[warn(missing_docs)]
mod error;
mod facts;
#[warn(missing_docs)]
mod finding;
#[cfg(feature = "cli")]
mod git;
#[doc(hidden)]
pub mod internals;
mod mend;
mod mentions;
#[warn(missing_docs)]
pub mod model;
mod overview;
#[warn(missing_docs)]
mod render;
#[warn(missing_docs)]
mod report;
mod rules;
mod schema;
#[warn(missing_docs)]
mod school;
#[cfg(feature = "serve")]
mod serve;
#[cfg(feature = "cli")]
mod start;
mod stepplan;
mod typing;
#[cfg(feature = "cli")]
mod watch;
mod words;
mod yaml;

pub use calendar::IsoWeek;
pub use check::{CheckOptions, Compared, NewerRegelset, Nothing, Report, check};
pub use chrono::NaiveDate;
pub use error::{Error, Result};
pub use finding::{Finding, Level, RelatedPlace, Totals};
pub use render::{Format as PageFormat, Page, RenderOptions, Variant, folder as render};
pub use report::{Format as ReportFormat, ReportContext};
pub use school::{Document, DocumentNumber, LoadOptions, Repository, School, Surroundings};
pub use yaml::{Point, Span};
