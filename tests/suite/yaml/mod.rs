//! Reading and editing YAML.

mod cut_text;
mod edit;
mod edit_ops;
mod edit_properties;
mod reading;
mod second_opinion;
mod tests_and_work;
