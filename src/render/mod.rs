//! Documents as pages: a sheet for each document, one for each class and week, and an index.
//!
//! A page is a view struct and a template. The view says all that a template may use; the template
//! says how it looks, in HTML for paper and screen or in Markdown. Nothing here reads the clock or
//! writes a file; the only files that are read are templates of the school's own, in its folder
//! `templates`, which replace those of the same name, and pictures inside the school folder that a
//! pupil names as evidence.
//!
//! From the top down: `pages`, `paper`, `site` and `forms` give out pages; `jobs` lists the
//! pages of a school; `views` has a view for each page, `parts` what views share; `context` is what
//! every view reads; `placed` and `document_view` say what differs a soort; `engine` fills in
//! templates.

mod bundle;
mod class_weeks;
mod context;
mod document_view;
mod documents;
mod drawing;
mod engine;
mod existing;
mod fill;
mod forms;
mod inzage;
mod jobs;
mod named;
mod options;
mod overview_page;
mod pages;
mod paper;
mod parts;
mod paths;
mod placed;
mod poster;
mod privacy;
mod results;
mod search;
mod sheet;
mod site;
pub mod text;
mod variant;
mod views;

pub use engine::assets::{Asset, assets};
pub use engine::built_in::purpose;
pub use engine::templates::{FOLDER as TEMPLATES, built_in};
pub use forms::{Form, Whom, form};
pub use inzage::{Inzage, inzage};
pub use options::{Format, Page, Poster, RenderOptions};
pub use pages::{
    day_start, document, findings, findings_of_schools, folder, folder_watched, schools_index,
    step_plan,
};
pub use paper::{paper, plans_of};
pub use poster::poster;
pub use privacy::privacy;
pub use site::{Served, ServedFile, Site};
pub use variant::Variant;
pub use views::bevindingen::TitledFindings;
pub use views::leerling::InzageView;
pub use views::scholen::SchoolLink;
