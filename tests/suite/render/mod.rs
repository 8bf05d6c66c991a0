//! How documents become pages: text, templates, links, PDF.

mod bundle;
mod documents;
mod folder;
mod pdf;
pub mod templates;
mod text_attacks;
mod text_html;
mod text_markdown;
