//! Faults that happen for real: full disks, killed runs, folders that change while they are read.

mod change;
mod disk;
mod kill;
mod names;
mod owner;
mod streams;
mod support;
