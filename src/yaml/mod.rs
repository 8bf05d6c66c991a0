//! Text in, values with places out.
//!
//! A YAML or TOML file becomes a positioned [`Tree`] in one pass; [`read`] turns the tree into
//! typed values and lists every structural fault with its place; a [`Path`] finds the place of
//! what a rule is about.

mod build;
mod colons;
mod cut;
pub mod de;
pub mod edit;
mod fault;
mod hidden;
mod keys;
mod limits;
mod lines;
mod merge;
mod node;
mod number;
mod parse;
mod path;
mod place;
mod repair;
mod signs;
mod swallowed;
mod syntax;
mod toml;
mod toml_syntax;
mod tree;
mod typographic;
mod walk;

pub use colons::{joined_field, missing_space, without_space};
pub use de::read;
pub use fault::{Fault, FaultKind};
pub use limits::{MAX_BYTES, MAX_DEPTH, MAX_NODES, too_large};
pub use lines::BYTE_ORDER_MARK;
pub use merge::open_merges;
pub use node::{Entries, Items, NodeId, Style};
pub use number::{NO_WORDS, YES_WORDS, decimal, integer, with_point};
pub use parse::parse as parse_yaml;
pub use path::{Path, Segment};
pub use place::{Point, Span, advance};
pub use repair::{IsField, diagnose};
pub use toml::parse as parse_toml;
pub use tree::{Comment, Syntax, Tree};
pub use walk::Text;
