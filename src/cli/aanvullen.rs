//! `leerplan aanvullen`: what a shell proposes while a command is typed.

use std::fmt::Write;

use anyhow::Result;
use clap::builder::PossibleValuesParser;
use clap_complete::Shell;

use crate::model::{Kleur, Soort};
use crate::render::built_in;
use crate::rules;
use crate::schema::Kind;

use super::CLEAN;
use super::args::{self, Aanvullen};
use super::console::Console;
use super::schema::REPORT;

pub(super) fn run(command: &Aanvullen, console: &mut Console) -> Result<u8> {
    let mut script = Vec::new();
    let mut known = proposing();
    clap_complete::generate(command.shell, &mut known, "leerplan", &mut script);
    if command.shell == Shell::Fish {
        script.extend(words_for_fish(&known).into_bytes());
    }
    console.raw(&script)?;
    Ok(CLEAN)
}

/// The words that stand on their own behind a command, which the script for fish leaves out.
fn words_for_fish(command: &clap::Command) -> String {
    let mut lines = String::new();
    for sub in command.get_subcommands() {
        let words = sub
            .get_positionals()
            .flat_map(clap::Arg::get_possible_values);
        let words: Vec<String> = words.map(|word| word.get_name().to_owned()).collect();
        if !words.is_empty() {
            // A String takes every write.
            let _ = writeln!(
                lines,
                "complete -c leerplan -n \"__fish_leerplan_using_subcommand {}\" -f -a \"{}\"",
                sub.get_name(),
                words.join(" ")
            );
        }
    }
    lines
}

/// The command line with the words that go where any text will do for the parser.
fn proposing() -> clap::Command {
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
