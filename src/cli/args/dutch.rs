//! Translates the texts that the command line parser writes itself, for every command.

use clap::{Arg, Command};

const TEMPLATE: &str = "\
{about-with-newline}
Gebruik: {usage}

{all-args}{after-help}";

/// The command with the help pages of its subcommands in Dutch.
pub(super) fn dutch(command: Command) -> Command {
    let mut built = command.clone();
    built.build();
    let usages: Vec<(String, String)> = built
        .get_subcommands_mut()
        .map(|sub| (sub.get_name().to_owned(), usage(sub)))
        .collect();
    let mut command = page(command);
    for (name, usage) in usages {
        command = command.mut_subcommand(name, |sub| page(sub).override_usage(usage));
    }
    command
}

/// The usage line of a command.
fn usage(command: &mut Command) -> String {
    let usage = command.render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
    format!("{} [OPTIES]", usage.trim().replace(" [OPTIONS]", ""))
}

fn page(command: Command) -> Command {
    command.help_template(TEMPLATE).mut_args(values)
}

/// Adds the possible values and the default of an option to its help.
fn values(arg: Arg) -> Arg {
    if !arg.get_action().takes_values() {
        return arg;
    }
    let mut notes = Vec::new();
    if !arg.is_hide_possible_values_set() {
        let values = arg.get_possible_values();
        let names: Vec<&str> = values
            .iter()
            .map(clap::builder::PossibleValue::get_name)
            .collect();
        if !names.is_empty() {
            notes.push(format!("kies uit: {}", names.join(", ")));
        }
    }
    if !arg.is_hide_default_value_set() && !arg.get_default_values().is_empty() {
        let values = arg.get_default_values().iter();
        let values: Vec<_> = values.map(|value| value.to_string_lossy()).collect();
        notes.push(format!("anders {}", values.join(", ")));
    }
    let arg = arg.hide_possible_values(true).hide_default_value(true);
    if notes.is_empty() {
        return arg;
    }
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    arg.help(format!("{help} [{}]", notes.join("; ")))
}
