//! leerplan: checks and prints the personal learning plans of Dutch secondary schools.
//!
//! A school keeps its plans as YAML in a folder. The folder is read into documents, documents
//! are checked into findings or turned into views, findings and views are written. Data flows one
//! way, and imports go one way too, down this list; a module may use anything below it.
//!
//! 1. [`cli`]: talks to people
//! 2. `serve`: pages in a browser on this machine
//! 3. [`report`]: findings as text, one file a format
//! 4. [`render`]: documents as pages
//! 5. [`mend`]: which fixes can be made together
//! 6. [`start`]: new school folders and documents
//! 7. [`overview`]: who needs attention and how far everybody is, from facts and findings
//! 8. [`check`]: the engine; knows no rule by name
//! 9. [`rules`]: what is right, one rule a file
//! 10. [`stepplan`]: what the three step plans ask
//! 11. [`finding`], [`schema`]: what a finding is; the shape of documents for editors
//! 12. [`facts`]: what is true of a school on a day
//! 13. [`school`]: a folder as a whole
//! 14. [`model`]: the documents as a school writes them
//! 15. [`calendar`]: weeks, periods, holidays
//! 16. [`yaml`]: text in, values with places out
//! 17. `git`: asks git about a repository
//! 18. `disk`, [`watch`]: files written whole; hearing of changes
//! 19. [`typing`]: which word was meant by a misspelt one
//! 20. [`words`], [`error`]: Dutch words for messages; why a job could not be done

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
