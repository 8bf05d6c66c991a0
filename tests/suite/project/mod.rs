//! What the project says of itself: README and metadata of the package.

mod readme;
mod supply;
