//! leerplan: checks and prints the personal learning plans of Dutch secondary schools.
//!
//! A school keeps its plans as YAML in a folder. The folder is read into documents, documents
//! are checked into findings or turned into views, findings and views are written. Data flows one
//! way, and imports go one way too, down this list; a module may use anything below it.
//!
//! 1. [`cli`]: talks to people
//! 2. `serve`: pages in a browser on this machine
//! 3. [`report`], [`render`], [`start`], [`mend`]: findings as text; documents as pages; new
//!    documents and school folders; what can be mended
//! 4. [`overview`]: who needs attention and how far everybody is, from documents and findings
//! 5. [`check`]: the engine; knows no rule by name
//! 6. [`rules`]: what is right, one rule a file
//! 7. [`stepplan`], [`finding`], [`schema`]: what the three step plans ask; what a finding is; the
//!    shape of documents for editors
//! 8. [`facts`]: what is true of a school on a day
//! 9. [`school`]: a folder as a whole
//! 10. [`model`]: the documents as a school writes them
//! 11. [`calendar`]: weeks, periods, holidays
//! 12. [`yaml`]: text in, values with places out
//! 13. `git`, `disk`, [`watch`]: asking git; files written whole; hearing of changes
//! 14. [`words`], [`error`]: Dutch words for messages; why a job could not be done

pub mod calendar;
pub mod check;
pub mod cli;
mod disk;
pub mod error;
pub mod facts;
pub mod finding;
mod git;
pub mod mend;
pub mod model;
pub mod overview;
pub mod render;
pub mod report;
pub mod rules;
pub mod schema;
pub mod school;
mod serve;
pub mod start;
pub mod stepplan;
pub mod typing;
pub mod watch;
pub mod words;
pub mod yaml;
