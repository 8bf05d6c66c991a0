//! The names and ids that fit where a line ends.

use std::path::Path;

use clap_complete::Shell;

use crate::cli::{surroundings, today};
use crate::facts::kept_pupils;
use crate::facts::pupils::{classes_of, each_once};
use crate::mend::rename::{Subject, known_ids};
use crate::model::part::Id;
use crate::school::{LoadOptions, School, Surroundings, find_root};
use crate::words;

use super::line::asked;

/// What can be typed, and what it is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Proposal {
    value: String,
    about: String,
}

impl Proposal {
    /// The line by which a shell gets it, behind a word that begins with quotes or not. Fish and zsh add
    /// quotes themselves, and bash does where there are none yet.
    pub(super) fn line(&self, shell: Shell, begin: &str) -> String {
        let Self { value, about } = self;
        match shell {
            Shell::Zsh => {
                let value = value.replace('\\', "\\\\").replace(':', "\\:");
                format!("{value}:{}\n", about.replace('\\', "\\\\"))
            }
            Shell::Fish => format!("{value}\t{about}\n"),
            _ => match quote_of(begin) {
                Some('"') => {
                    let special = |c| matches!(c, '"' | '\\' | '$' | '`');
                    let escaped = value.chars().flat_map(|c| {
                        let sign = special(c).then_some('\\');
                        sign.into_iter().chain([c])
                    });
                    escaped.chain(['\n']).collect()
                }
                Some(_) => value.replace('\'', "'\\''") + "\n",
                None => format!("{value}\n"),
            },
        }
    }
}

/// What can come at the end of a line; nothing where that is not a name or an id, or there is no school
/// here. On a build server no name is told.
pub(super) fn of(line: &[String]) -> Vec<Proposal> {
    let line: Vec<String> = line.iter().map(|word| as_meant(word)).collect();
    let Some((subject, begin)) = asked(&line).zip(line.last()) else {
        return Vec::new();
    };
    let options = LoadOptions {
        surroundings: Surroundings {
            repository: Surroundings::UNKNOWN.repository,
            ..surroundings::AROUND
        },
        ..LoadOptions::new(today::or_today(None))
    };
    let school = find_root(Path::new(".")).and_then(|root| School::load(&root, options));
    let Ok(school) = school else {
        return Vec::new();
    };
    let all = match subject {
        Subject::Pupil => pupils(&school, begin),
        _ => ids(&school, subject),
    };
    let begins = |one: &Proposal| words::lower(&one.value).starts_with(&*words::lower(begin));
    let mut all: Vec<Proposal> = all.into_iter().filter(begins).collect();
    // A shell takes each line for one proposal.
    all.retain(|one| {
        ![&one.value, &one.about]
            .iter()
            .any(|text| text.contains(char::is_control))
    });
    all
}

fn ids(school: &School, subject: Subject) -> Vec<Proposal> {
    let ids = known_ids(school, subject).into_iter();
    let noun = subject.noun().to_owned();
    ids.map(|value| Proposal {
        value,
        about: noun.clone(),
    })
    .collect()
}

/// Every pupil by name; by id where no name is known, several have it, or the id is being typed.
fn pupils(school: &School, begin: &str) -> Vec<Proposal> {
    let all = kept_pupils::all(school);
    let tells_names = !school.is_in_log();
    let name = |id: &Id| school.known_name(id).filter(|_| tells_names);
    let is_only = |name: &str| {
        let same = all.iter().filter(|id| school.known_name(id) == Some(name));
        same.count() == 1
    };
    let begins = |id: &Id| !begin.is_empty() && id.key().starts_with(&*words::lower(begin));
    let mut proposals = Vec::new();
    for id in &all {
        let classes = classes_of(school, id);
        let classes = each_once(classes.iter().map(Id::as_str));
        let about = |first: &str| {
            let parts = std::iter::once(first).chain(classes.iter().copied());
            parts.collect::<Vec<_>>().join(", ")
        };
        match name(id) {
            Some(name) if is_only(name) => {
                if begins(id) {
                    proposals.push(Proposal {
                        value: id.to_string(),
                        about: about(name),
                    });
                }
                proposals.push(Proposal {
                    value: name.to_owned(),
                    about: about(id.as_str()),
                });
            }
            other => proposals.push(Proposal {
                value: id.to_string(),
                about: about(other.unwrap_or("leerling")),
            }),
        }
    }
    proposals.sort_by(|a, b| (&a.value, &a.about).cmp(&(&b.value, &b.about)));
    proposals
}

/// A word without the quotes and backslashes with which a shell has it.
fn as_meant(word: &str) -> String {
    let Some(quote) = quote_of(word) else {
        let mut plain = String::with_capacity(word.len());
        let mut letters = word.chars();
        while let Some(letter) = letters.next() {
            plain.extend(if letter == '\\' {
                letters.next()
            } else {
                Some(letter)
            });
        }
        return plain;
    };
    word[1..].trim_end_matches(quote).to_owned()
}

/// The quotes that a word begins with.
fn quote_of(word: &str) -> Option<char> {
    ['"', '\'']
        .into_iter()
        .find(|quote| word.starts_with(*quote))
}
