//! Talks to people: one file a command in `commands`, each reads, asks the library and writes.

mod args;
mod ask;
mod build_server;
mod commands;
mod console;
mod exit;
mod fail_on;
mod folder_change;
mod folders;
mod here;
mod lookalikes;
mod open;
mod output;
mod pdf;
mod private_file;
mod progress;
mod reference;
mod refusal;
mod run;
mod saves;
mod schools;
mod stop;
mod surroundings;
mod today;

pub use run::run;
