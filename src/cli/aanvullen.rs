//! `leerplan aanvullen`: what a shell proposes while a command is typed.

use anyhow::Result;
use clap::builder::PossibleValuesParser;

use crate::model::{Kleur, Soort};
use crate::render::built_in;
use crate::rules;
use crate::schema::Kind;

use super::CLEAN;
use super::args::{self, Aanvullen};
use super::console::Console;

pub(super) fn run(command: &Aanvullen, console: &mut Console) -> Result<u8> {
    let mut script = Vec::new();
    clap_complete::generate(command.shell, &mut proposing(), "leerplan", &mut script);
    console.raw(&script)?;
    Ok(CLEAN)
}

/// The command line with the words that go where any text will do for the parser.
fn proposing() -> clap::Command {
    let soorten: Vec<&str> = Soort::ALL.iter().map(|soort| soort.as_str()).collect();
    let kleuren: Vec<&str> = Kleur::ALL.iter().map(|kleur| kleur.as_str()).collect();
    let schemas = Kind::all().map(Kind::name).chain(["alles"]).collect();
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
