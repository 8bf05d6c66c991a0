//! `leerplan nieuw`: the form of a soort, with what is known filled in.

mod carried;
mod field;
mod form;
mod known;
mod place;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use minijinja::context;

pub use field::Field;
pub(super) use form::folder;
pub use form::soort;

use super::template::fill;
use super::{NewFile, editor};
use crate::error::{Error, Result};
use crate::model::Soort;
use crate::school::School;
use crate::words;
use form::{Form, Step, a};

/// A document in the making.
#[derive(Debug)]
pub struct Draft<'s> {
    school: &'s School,
    today: NaiveDate,
    soort: Soort,
    told: BTreeMap<Field, Vec<String>>,
    /// What follows from what was told; what was told goes first.
    implied: BTreeMap<Field, Vec<String>>,
    declined: BTreeSet<Field>,
}

/// A question about a new document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is asked about.
    pub field: Field,
    /// The question.
    pub text: String,
    /// What the answer may be; empty where anything will do.
    pub choices: Vec<String>,
    /// Whether there may be no answer.
    pub optional: bool,
}

impl<'s> Draft<'s> {
    /// A document of which only the soort is known.
    #[must_use]
    pub fn new(school: &'s School, soort: Soort, today: NaiveDate) -> Self {
        Self {
            school,
            today,
            soort,
            told: BTreeMap::new(),
            implied: BTreeMap::new(),
            declined: BTreeSet::new(),
        }
    }

    /// Tells something about the document; more than once where it may be more.
    ///
    /// # Errors
    /// [`Error::Usage`] where it does not go with the soort or is unknown in the school.
    pub fn tell(&mut self, field: Field, text: &str) -> Result<()> {
        let fields = Form::of(self.soort).fields();
        if !fields.contains(&field) {
            let options: Vec<String> = fields.iter().map(|field| field.option()).collect();
            return Err(Error::Usage(format!(
                "{} hoort niet bij {}\n  daarbij passen {}",
                field.option(),
                a(self.soort),
                words::and(&options)
            )));
        }
        let texts: Vec<&str> = if field.takes_many() {
            text.split(',').collect()
        } else {
            vec![text]
        };
        let read = |text| known::read(self.school, self.soort, field, text);
        let values = texts.into_iter().map(read).collect::<Result<Vec<_>, _>>();
        let values = values.map_err(Error::Usage)?;
        let held = self.told.entry(field).or_default();
        for value in values {
            if !held.contains(&value) {
                held.push(value);
            }
        }
        self.implied = values::implied(self).into_iter().collect();
        Ok(())
    }

    /// Leaves a question without an answer.
    pub fn decline(&mut self, field: Field) {
        self.declined.insert(field);
    }

    /// Whether all is known that the form cannot do without.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.lacking().is_none()
    }

    /// The next question; `None` when there are no more.
    #[must_use]
    pub fn question(&self) -> Option<Question> {
        let steps = Form::of(self.soort).steps.iter();
        let (field, optional) = steps.into_iter().find_map(|step| match step {
            Step::Ask(field) => {
                let open = !self.has(*field) && !self.declined.contains(field);
                open.then_some((*field, true))
            }
            Step::Need(choices) => {
                let (choice, is_last) = self.open_choice(choices)?;
                let half = choice.iter().any(|field| self.has(*field));
                let field = choice.iter().find(|field| !self.has(**field))?;
                Some((*field, !half && !is_last))
            }
            Step::From(source, fields) => {
                let field = fields.iter().find(|field| !self.has(**field))?;
                let first = !self.has(*source) && !self.declined.contains(source);
                Some(if first {
                    (*source, true)
                } else {
                    (*field, false)
                })
            }
            Step::Take(_) => None,
        })?;
        Some(Question {
            field,
            text: self.asked(field),
            choices: known::choices(self.school, self.soort, field),
            optional,
        })
    }

    /// The new document.
    ///
    /// # Errors
    /// [`Error::Usage`] where something is missing, or the name is taken.
    pub fn file(&self) -> Result<NewFile> {
        if let Some(lacking) = self.lacking() {
            let example = Form::of(self.soort).example;
            return Err(Error::Usage(format!(
                "voor {} ontbreekt nog {lacking}\n  bijvoorbeeld: `{example}`",
                a(self.soort)
            )));
        }
        let id = place::id(self)?;
        let path = place::path(self, &id);
        let template = format!("nieuw/{}.yaml", self.soort);
        let contents = fill(&template, values::values(self, &id, &path))?;
        Ok(editor::with_schema(self.soort, NewFile { path, contents }))
    }

    /// What to say when the files are there: the document and what came with it; `typed` is its
    /// path as the person would type it.
    ///
    /// # Errors
    /// Only where the template that is compiled in is broken.
    pub fn done(&self, files: &[NewFile], typed: &str) -> Result<String> {
        let Some((file, besides)) = files.split_first() else {
            return Ok(String::new());
        };
        let schema = besides.first().map(|file| file.path.clone());
        let id = place::id_of(self, file);
        let soort = self.soort.as_str();
        let klas = self.one(Field::Klas);
        let values = context! { pad => file.path.as_str(), pad_getypt => typed.to_owned(), soort, id, schema, klas => klas.map(str::to_owned) };
        fill("nieuw/klaar.txt", values)
    }

    fn has(&self, field: Field) -> bool {
        !self.all(field).is_empty()
    }

    fn one(&self, field: Field) -> Option<&str> {
        self.all(field).first().map(String::as_str)
    }

    fn all(&self, field: Field) -> &[String] {
        let found = self.told.get(&field).or_else(|| self.implied.get(&field));
        found.map_or(&[], Vec::as_slice)
    }

    /// Of the choices of a need that is not met: the one that is half there, or else the first
    /// that was not declined; and whether it is the last.
    fn open_choice(
        &self,
        choices: &'static [&'static [Field]],
    ) -> Option<(&'static [Field], bool)> {
        let full = |choice: &&[Field]| choice.iter().all(|field| self.has(*field));
        if choices.iter().any(full) {
            return None;
        }
        let half = |choice: &[Field]| choice.iter().any(|field| self.has(*field));
        let declined = |choice: &[Field]| choice.iter().any(|f| self.declined.contains(f));
        let mut open = choices.iter().filter(|choice| !declined(choice));
        let choice = choices
            .iter()
            .find(|choice| half(choice))
            .or_else(|| open.next())
            .or(choices.last())?;
        Some((choice, Some(choice) == choices.last()))
    }

    /// The options that are missing, as a person would name them.
    fn lacking(&self) -> Option<String> {
        let steps = Form::of(self.soort).steps.iter();
        let lacking: Vec<String> = steps.filter_map(|step| self.lacks(step)).collect();
        (!lacking.is_empty()).then(|| words::and(&lacking))
    }

    fn lacks(&self, step: &Step) -> Option<String> {
        match step {
            Step::Need(choices) => {
                let (choice, _) = self.open_choice(choices)?;
                let half = choice.iter().any(|field| self.has(*field));
                let shown = if half { &[choice][..] } else { choices };
                let names: Vec<String> = shown.iter().map(|choice| self.open(choice)).collect();
                Some(words::or(&names))
            }
            Step::From(source, fields) if fields.iter().any(|field| !self.has(*field)) => {
                let names = self.open(fields);
                Some(if self.has(*source) {
                    names
                } else {
                    format!("{} (of {names})", source.option())
                })
            }
            _ => None,
        }
    }

    /// The options for the fields that are not known.
    fn open(&self, fields: &[Field]) -> String {
        let open = fields.iter().filter(|field| !self.has(**field));
        let names: Vec<String> = open.map(|field| field.option()).collect();
        words::and(&names)
    }

    fn asked(&self, field: Field) -> String {
        match (self.soort, field) {
            (Soort::Klas, Field::Klas) => "Hoe heet de klas?".to_owned(),
            _ => field.question().to_owned(),
        }
    }
}
