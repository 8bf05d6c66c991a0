//! The commands as pages of a manual: read from the command line parser itself.

pub(super) mod markdown;
pub(super) mod roff;

use clap::{Arg, Command};

/// The manual page of leerplan itself or of one of its commands.
#[derive(Debug, Clone)]
pub(in crate::cli) struct Page {
    /// The words of the command, such as `leerplan check`.
    pub(super) name: String,
    pub(super) about: String,
    pub(super) usage: String,
    /// The arguments and options by heading: spelling and meaning.
    pub(super) sections: Vec<(String, Vec<(String, String)>)>,
    pub(super) examples: Vec<String>,
}

impl Page {
    /// Every page: leerplan itself and then each command.
    pub(in crate::cli) fn all(mut command: Command) -> Vec<Self> {
        command.build();
        let mut pages = vec![Self::of(&mut command)];
        let subs = command
            .get_subcommands_mut()
            .filter(|sub| !sub.is_hide_set());
        pages.extend(subs.map(Self::of));
        pages
    }

    fn of(command: &mut Command) -> Self {
        let usage = command.render_usage().to_string();
        let usage = usage.split_once(": ").map_or("", |(_, usage)| usage);
        let about = command.get_about().map(ToString::to_string);
        let after = command.get_after_help().map(ToString::to_string);
        let lines = after.unwrap_or_default();
        let name = command.get_bin_name().unwrap_or(command.get_name());
        Self {
            name: name.to_owned(),
            about: about.unwrap_or_default(),
            usage: usage.trim().to_owned(),
            sections: sections(command),
            examples: lines
                .lines()
                .skip(1)
                .map(|line| line.trim().to_owned())
                .collect(),
        }
    }

    /// The name of the command; `None` for leerplan itself.
    pub(in crate::cli) fn command(&self) -> Option<&str> {
        self.name.split_once(' ').map(|(_, command)| command)
    }

    /// The name of the page in a manual.
    pub(super) fn title(&self) -> String {
        self.name.replace(' ', "-")
    }

    /// The name of its file.
    pub(in crate::cli) fn file_name(&self) -> String {
        format!("{}.1", self.title())
    }
}

/// The arguments and options, under the headings of the help and in its order.
fn sections(command: &Command) -> Vec<(String, Vec<(String, String)>)> {
    let mut sections: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
        let heading = arg.get_help_heading().unwrap_or("Opties");
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let row = (written(arg), help);
        match sections.iter_mut().find(|(known, _)| known == heading) {
            Some((_, rows)) => rows.push(row),
            None => sections.push((heading.to_owned(), vec![row])),
        }
    }
    sections
}

/// The spelling of an argument: `-q, --quiet`, `--out MAP`, `[PAD]...`.
fn written(arg: &Arg) -> String {
    let values = arg.get_value_names().unwrap_or_default().join(" ");
    if arg.is_positional() {
        return arg.to_string();
    }
    let short = arg.get_short().map(|short| format!("-{short}"));
    let long = arg.get_long().map(|long| format!("--{long}"));
    let names: Vec<String> = short.into_iter().chain(long).collect();
    let names = names.join(", ");
    if values.is_empty() || !arg.get_action().takes_values() {
        return names;
    }
    format!("{names} {values}")
}
