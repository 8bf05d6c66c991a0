//! What is being typed on a line: the name of a pupil, the id of a class.

use crate::cli::args;
use crate::mend::rename::Subject;
use crate::model::Soort;

/// The options of commands that take the id of something, or the name of a pupil.
pub(super) const OPTIONS: [(&str, &str, Subject); 11] = [
    ("formulier", "klas", Subject::Document(Soort::Klas)),
    ("formulier", "leerling", Subject::Pupil),
    ("formulier", "per-leerling", Subject::Document(Soort::Klas)),
    ("render", "per-leerling", Subject::Document(Soort::Klas)),
    ("status", "klas", Subject::Document(Soort::Klas)),
    ("nieuw", "klas", Subject::Document(Soort::Klas)),
    ("nieuw", "leerling", Subject::Pupil),
    ("nieuw", "leerlijn", Subject::Document(Soort::Leerlijn)),
    ("nieuw", "leerplan", Subject::Document(Soort::Leerplan)),
    (
        "nieuw",
        "invoeringsplan",
        Subject::Document(Soort::Invoeringsplan),
    ),
    ("nieuw", "planning", Subject::Document(Soort::Planning)),
];

/// The commands that take one without an option, and which of their words it is, from 0.
pub(super) const WORDS: [(&str, usize); 3] = [("inzage", 0), ("verwijder", 1), ("hernoem", 1)];

/// What the last word of a line is to be, where that is the id or the name of something.
pub(super) fn asked(line: &[String]) -> Option<Subject> {
    let (_, words) = line.split_first()?;
    let (command, words) = words.split_first()?;
    let (current, before) = words.split_last()?;
    // Bash takes `--klas=3` apart.
    let before = match before {
        [rest @ .., equals] if equals == "=" => rest,
        _ => before,
    };
    if current == "=" || current.starts_with('-') {
        return None;
    }
    let option = before.last().and_then(|word| word.strip_prefix("--"));
    let option = option.filter(|option| takes_value(command, option));
    if let Some(option) = option {
        let mut all = OPTIONS.iter();
        let (.., subject) = all.find(|(of, name, _)| of == command && *name == option)?;
        let is_new_name = command == "nieuw"
            && *subject == Subject::Pupil
            && before.first().is_some_and(|soort| soort == "klas");
        return (!is_new_name).then_some(*subject);
    }
    let given = without_options(command, before);
    let (_, at) = WORDS.iter().find(|(of, _)| of == command)?;
    if given.len() != *at {
        return None;
    }
    match (command.as_str(), given.first()) {
        ("hernoem", Some(what)) => {
            let mut all = Subject::ALL.into_iter();
            all.find(|subject| subject.noun() == *what)
        }
        _ => Some(Subject::Pupil),
    }
}

/// The words that are no option and belong to none.
fn without_options<'w>(command: &str, words: &'w [String]) -> Vec<&'w str> {
    let mut given = Vec::new();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.strip_prefix("--") {
            Some(option) if takes_value(command, option) => {
                words.next();
            }
            Some(_) => {}
            None if word.starts_with('-') => {}
            None => given.push(word.as_str()),
        }
    }
    given
}

/// Whether the word behind an option belongs to it.
fn takes_value(command: &str, option: &str) -> bool {
    let all = args::command();
    let command = all.find_subcommand(command);
    let arguments = command
        .into_iter()
        .chain([&all])
        .flat_map(clap::Command::get_arguments);
    let mut named = arguments.filter(|argument| argument.get_long() == Some(option));
    named.any(|argument| argument.get_action().takes_values())
}
