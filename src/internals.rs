//! The modules behind the public items, for the tests, benches and fuzz targets of this project.
//!
//! This is no API: everything here changes without notice and without a new major version.

// what `path!` expands to
pub use crate::yaml::{Path, Segment};

macro_rules! give_out {
    ($($(#[$condition:meta])? $module:ident),+ $(,)?) => {
        $(
            $(#[$condition])?
            pub mod $module {
                pub use crate::$module::*;
            }
        )+
    };
}

give_out! {
    audience,
    calendar,
    check,
    error,
    facts,
    finding,
    mend,
    render,
    report,
    rules,
    schema,
    school,
    #[cfg(feature = "cli")]
    start,
    stepplan,
    typing,
    #[cfg(feature = "cli")]
    watch,
    yaml,
}
