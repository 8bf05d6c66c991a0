//! leerplan: checks and prints the personal learning plans of Dutch secondary schools.
//!
//! A school keeps its plans as YAML in a folder. The folder is read into documents, documents
//! are checked into findings or turned into views, findings and views are written. Data flows one
//! way, and imports go one way too, down this list; a module may use anything below it.
//!
//! 1. [`cli`]: talks to people
//! 2. [`report`], [`render`], [`start`], [`mend`]: findings as text; documents as pages; new
//!    documents and school folders; what can be mended
//! 3. [`overview`]: who needs attention and how far everybody is, from documents and findings
//! 4. [`check`]: the engine; knows no rule by name
//! 5. [`rules`]: what is right, one rule a file
//! 6. [`stepplan`], [`finding`], [`schema`]: what the three step plans ask; what a finding is; the
//!    shape of documents for editors
//! 7. [`school`]: a folder as a whole
//! 8. [`model`]: the documents as a school writes them
//! 9. [`calendar`]: weeks, periods, holidays
//! 10. [`yaml`]: text in, values with places out
//! 11. [`words`], [`error`]: Dutch words for messages; why a job could not be done

pub mod calendar;
pub mod check;
pub mod cli;
pub mod error;
pub mod finding;
pub mod mend;
pub mod model;
pub mod overview;
pub mod render;
pub mod report;
pub mod rules;
pub mod schema;
pub mod school;
pub mod start;
pub mod stepplan;
pub mod words;
pub mod yaml;
