//! The templates and what fills them in.

pub(super) mod assets;
pub(super) mod base64;
pub(super) mod built_in;
pub(super) mod env;
pub(super) mod filters;
pub(super) mod md_table;
pub(super) mod mistake;
pub(super) mod templates;
