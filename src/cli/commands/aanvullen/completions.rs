//! The completions of a shell.

use std::fmt::Write;

use clap::builder::PossibleValuesParser;

use crate::cli::args;
use crate::cli::commands::schema::files::REPORT;
use crate::model::{Kleur, Soort};
use crate::render::built_in;
use crate::rules;
use crate::schema::Kind;

use super::hooks::WITHOUT_NAMES;
use super::line::WORDS;

/// Completions of positional arguments, which the generated script for fish leaves out.
pub(super) fn words_for_fish(command: &clap::Command) -> String {
    let mut lines = String::new();
    for sub in command.get_subcommands() {
        let words = sub
            .get_positionals()
            .flat_map(clap::Arg::get_possible_values);
        let words: Vec<String> = words.map(|word| word.get_name().to_owned()).collect();
        if !words.is_empty() {
            let has_names = WORDS.iter().any(|(command, _)| *command == sub.get_name());
            let unless = if has_names { WITHOUT_NAMES } else { "" };
            // A String takes every write.
            let _ = writeln!(
                lines,
                "complete -c leerplan -n \"__fish_leerplan_using_subcommand {}{unless}\" -f -a \"{}\"",
                sub.get_name(),
                words.join(" ")
            );
        }
    }
    lines
}

/// The parser with the known words as possible values of arguments that take any text.
pub(super) fn command_with_words() -> clap::Command {
    let soorten: Vec<&str> = Soort::ALL.iter().map(|soort| soort.as_str()).collect();
    let kleuren: Vec<&str> = Kleur::ALL.iter().map(|kleur| kleur.as_str()).collect();
    let schemas = Kind::all()
        .map(Kind::name)
        .chain([REPORT, "alles"])
        .collect();
    let explained = rules::names().chain(soorten.iter().copied()).collect();
    let words: [(&str, &str, Vec<&str>); 9] = [
        ("uitleg", "rule", explained),
        ("check", "rules", rules::names().collect()),
        ("nieuw", "soort", soorten),
        ("schema", "name", schemas),
        (
            "sjablonen",
            "name",
            built_in().map(|(name, _)| name).collect(),
        ),
        ("init", "kleur", kleuren.clone()),
        ("check", "kleur", kleuren.clone()),
        ("render", "kleur", kleuren.clone()),
        ("stappenplan", "kleur", kleuren),
    ];
    let known = args::command();
    let names = known.get_subcommands().map(|sub| sub.get_name().to_owned());
    let names: Vec<String> = names.collect();
    let mut command = known.mut_subcommand("man", |man| {
        man.mut_arg("command", |arg| {
            arg.value_parser(PossibleValuesParser::new(names))
        })
    });
    for (sub, arg, words) in words {
        command = command.mut_subcommand(sub, |sub| {
            sub.mut_arg(arg, |arg| {
                arg.value_parser(PossibleValuesParser::new(words))
            })
        });
    }
    command
}
