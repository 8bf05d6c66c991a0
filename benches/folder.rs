//! Makes a school folder: `cargo bench --bench folder -- MAP CLASSES [SEED]`.
#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a tool for whoever measures"
)]

mod school;

use std::path::Path;

fn main() {
    let args: Vec<String> = std::env::args()
        .skip(1)
        .filter(|arg| arg != "--bench")
        .collect();
    let [folder, classes, seed @ ..] = args.as_slice() else {
        eprintln!("cargo bench --bench folder -- FOLDER CLASSES [SEED]");
        return;
    };
    let seed = seed.first().map_or(1, |seed| seed.parse().unwrap());
    school::write(Path::new(folder), classes.parse().unwrap(), seed);
    eprintln!(
        "{} documents, clean on {}",
        classes.parse::<usize>().unwrap() * school::PER_CLASS,
        school::DAY
    );
}
