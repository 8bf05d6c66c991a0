//! The engine: a school folder in, findings out. Knows no rule by name but those it finds itself.

mod baseline;
mod baseline_entry;
mod baseline_moved;
#[cfg(feature = "cli")]
mod baseline_renamed;
mod baseline_summary;
mod engine;
mod engine_rules;
mod expression;
mod fingerprint;
mod ignores;
mod incremental;
mod levels;
mod named;
mod newer;
mod nothing;
mod options;
mod own_rules;
mod place;
mod private;
mod reach;
mod report;
mod settings;

pub use baseline::Baseline;
pub use engine::{check, check_with};
pub use ignores::is_ignored_with_reason;
pub use incremental::{Change, IncrementalCheck};
pub use levels::{Decision, EffectiveLevels, Source};
pub use named::{OWN_GROUP, is_known, names};
pub use newer::NewerRegelset;
pub use nothing::Nothing;
pub use options::CheckOptions;
pub use reach::{ChangedReferents, touched};
pub use report::{Compared, Report};
pub(crate) use report::{NOT_ALL, found_in_words};
