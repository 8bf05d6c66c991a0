//! Who sees what of a pupil: the gate before what everybody may see.

mod disguise;
mod erase;
mod erase_examples;
mod gate;
mod inventory;
mod inzage;
mod kept;
mod places;
mod publish;
mod random_school;
mod readers;
mod shown;
