//! Pages and sheets in a real browser. Ignored in a plain `cargo test`; `.ci/run` runs them.

mod axe;
mod grey;
mod hostile;
mod lab;
mod long;
mod measure;
mod overlap;
mod pages;
mod paper;
mod pdf;
mod pipe;
mod poster;
mod print;
mod serve;
mod site;
