//! What the project says of itself: README, the pages in `docs/` and metadata of the package.

mod library;
mod links;
mod pages;
mod readme;
mod supply;
