//! The architecture: imports go one way, files and functions stay short, every rule is listed.

mod budgets;
mod documented;
mod imports;
mod source;
mod tokens;
