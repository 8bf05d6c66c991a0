//! A document in the making: what is told of it, what is still asked, the file.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use minijinja::value::merge_maps;
use minijinja::{Value, context};

use super::answers::Answers;
use super::field::Field;
use super::form::{Form, Step};
use super::{colour, known, place, values};
use crate::error::{Error, Result};
use crate::model::part::Id;
use crate::model::{Kleur, Soort};
use crate::school::School;
use crate::start::template::fill;
use crate::start::{NewFile, PupilIds, editor, name};
use crate::words;

/// A document in the making.
#[derive(Debug)]
pub struct Draft<'s> {
    answers: Answers<'s>,
    form: &'static Form,
    declined: BTreeSet<Field>,
    ids: PupilIds,
}

/// A question about a new document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The field that the answer is for.
    pub field: Field,
    /// The question, in Dutch.
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
        Self::with_ids(school, soort, today, PupilIds::new(school))
    }

    /// The same, with these ids for new pupils.
    #[must_use]
    pub fn with_ids(school: &'s School, soort: Soort, today: NaiveDate, ids: PupilIds) -> Self {
        Self {
            answers: Answers::new(school, soort, today),
            form: Form::of(soort),
            declined: BTreeSet::new(),
            ids,
        }
    }

    /// Tells something about the document; more than once where it may be more.
    ///
    /// # Errors
    /// [`Error::Usage`] where it does not go with the soort or is unknown in the school.
    pub fn tell(&mut self, field: Field, text: &str) -> Result<()> {
        let fields = self.form.fields();
        if !fields.contains(&field) {
            let options: Vec<String> = fields.iter().map(|field| field.option()).collect();
            return Err(Error::Usage(format!(
                "{} hoort niet bij {}\n  daarbij passen {}",
                field.option(),
                self.form.with_article,
                words::and(&options)
            )));
        }
        let texts: Vec<&str> = if field.takes_many(self.answers.soort) {
            text.split(',').collect()
        } else {
            vec![text]
        };
        let read = |text| known::read(self.answers.school, self.answers.soort, field, text);
        let values = texts.into_iter().map(read).collect::<Result<Vec<_>, _>>();
        let values = values.map_err(Error::Usage)?;
        let many = field.takes_many(self.answers.soort);
        let held = self.answers.told.entry(field).or_default();
        if !many && field == Field::Leerling && !held.is_empty() {
            let message = "`--leerling` kan hier maar één keer".to_owned();
            return Err(Error::Usage(message));
        }
        for value in values.into_iter().flatten() {
            if !held.contains(&value) {
                held.push(value.clone());
                if field == Field::Leerling && self.answers.soort == Soort::Klas {
                    self.answers.pupils.push((self.ids.draw(), value));
                }
            }
        }
        self.answers.implied = values::implied(&self.answers).into_iter().collect();
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
        let steps = self.form.steps.iter();
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
            text: field.question(self.answers.soort).to_owned(),
            choices: known::choices(self.answers.school, self.answers.soort, field),
            optional,
        })
    }

    /// The new document.
    ///
    /// # Errors
    /// [`Error::Usage`] where something is missing, or the name is taken.
    pub fn file(&self) -> Result<NewFile> {
        if let Some(lacking) = self.lacking() {
            let example = self.form.example;
            return Err(Error::Usage(format!(
                "voor {} ontbreekt nog {lacking}\n  bijvoorbeeld: `{example}`",
                self.form.with_article
            )));
        }
        let soort = self.answers.soort;
        let id = place::id(&self.answers)?;
        let path = place::path(&self.answers, &id)?;
        let template = format!("nieuw/{soort}.yaml");
        let contents = fill(&template, self.values(&id, &path))?;
        Ok(editor::with_schema(soort, NewFile { path, contents }))
    }

    /// The list of names that goes with a new class of which the pupils were told.
    ///
    /// # Errors
    /// [`Error::Usage`] where the list would come outside the school folder.
    pub fn names(&self) -> Result<Option<NewFile>> {
        if self.answers.pupils.is_empty() {
            return Ok(None);
        }
        let school = self.answers.school;
        let folder = school.writable_names()?;
        let stem = name::file(self.answers.text(Field::Klas));
        let numbers = (2..).map(|number| format!("{folder}/{stem}-{number}.yaml"));
        let mut paths = std::iter::once(format!("{folder}/{stem}.yaml")).chain(numbers);
        let free = paths.find(|path| !school.root.join(path).exists());
        let mut answers = self.answers.clone();
        answers.soort = Soort::Namen;
        let values = merge_maps([
            context! { klas => self.answers.text(Field::Klas) },
            (Form::of(Soort::Namen).values)(&answers),
        ]);
        let file = NewFile {
            path: free.unwrap_or_default(),
            contents: fill("nieuw/namen.yaml", values)?,
        };
        Ok(Some(editor::with_schema(Soort::Namen, file)))
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
        let of_kind = |end: &str| {
            let found = besides.iter().find(|file| file.path.ends_with(end));
            found.map(|file| file.path.clone())
        };
        let (schema, namen) = (of_kind(".json"), of_kind(".yaml"));
        let id = place::id_of(&self.answers, file);
        let soort = self.answers.soort.as_str();
        let klas = self.answers.one(Field::Klas);
        let values = context! { pad => file.path.as_str(), pad_getypt => typed.to_owned(), soort, id, schema, namen, klas => klas.map(str::to_owned) };
        fill("nieuw/klaar.txt", values)
    }

    /// Everything that the template of the soort may use.
    fn values(&self, id: &Id, path: &str) -> Value {
        let answers = &self.answers;
        let told = Field::ALL.iter().map(|field| {
            let value = match answers.all(*field) {
                [] => Value::from(()),
                [one] => Value::from(one.as_str()),
                many => many.iter().map(String::as_str).collect(),
            };
            (field.name(), value)
        });
        let told = Value::from_pairs(told);
        let kleur = colour::of(answers.school, path).map(Kleur::as_str);
        let vandaag = answers.today.to_string();
        let common = context! { id => id.as_str(), kleur, vandaag };
        // The last of them that has a name gives its value.
        merge_maps([told, common, (self.form.values)(answers)])
    }

    fn has(&self, field: Field) -> bool {
        self.answers.has(field)
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
        let steps = self.form.steps.iter();
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
}
