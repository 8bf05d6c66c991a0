//! Schools whose files, texts or templates are an attack.

mod paths;
pub mod school;
mod templates;
