//! Reading and editing YAML.

mod colons;
mod cut_text;
mod edit;
mod edit_ops;
mod edit_properties;
mod hidden_signs;
mod losses;
mod merges;
mod mishaps;
mod reading;
mod repairs;
mod second_opinion;
mod silent_loss;
mod tests_and_work;
