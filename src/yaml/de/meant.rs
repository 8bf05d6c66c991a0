//! What a misspelt value was meant to be, and the fix that writes it.

use crate::words;
use crate::yaml::edit::{Fix, Op, Quotes, Safety, Value};
use crate::yaml::path::Path;

/// What a misspelt value was meant to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    form: MeantForm,
    safety: Safety,
}

/// How it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
enum MeantForm {
    /// A text in the spelling of the one that is there.
    Text(String),
    /// A number, without quotes.
    Number(String),
    /// The same text under another field of the group.
    Under(&'static str, String),
    /// Several values, without quotes.
    Many(Vec<String>),
    /// Fields, with values without quotes.
    Fields(Vec<(&'static str, String)>),
}

impl Meant {
    fn sure(form: MeantForm) -> Self {
        Self {
            form,
            safety: Safety::Safe,
        }
    }

    /// Another spelling of the same: nothing else can be meant.
    #[must_use]
    pub fn surely(text: impl Into<String>) -> Self {
        Self::sure(MeantForm::Text(text.into()))
    }

    /// What is most likely meant.
    #[must_use]
    pub fn likely(text: impl Into<String>) -> Self {
        Self {
            safety: Safety::Review,
            ..Self::surely(text)
        }
    }

    /// The value of another field of the same group: nothing else can be meant.
    #[must_use]
    pub fn under(key: &'static str, text: impl Into<String>) -> Self {
        Self::sure(MeantForm::Under(key, text.into()))
    }

    /// Several values, in a field that may have a list: nothing else can be meant.
    #[must_use]
    pub fn many(values: Vec<String>) -> Self {
        Self::sure(MeantForm::Many(values))
    }

    /// Fields instead of a text: nothing else can be meant.
    #[must_use]
    pub fn fields(fields: Vec<(&'static str, String)>) -> Self {
        Self::sure(MeantForm::Fields(fields))
    }

    /// A number that must stand without quotes.
    pub(super) fn number(text: impl Into<String>) -> Self {
        Self::sure(MeantForm::Number(text.into()))
    }

    /// Whether a field that may have a list gets the whole of it, and not an item of it.
    pub(super) fn is_more_than_a_text(&self) -> bool {
        matches!(self.form, MeantForm::Many(_) | MeantForm::Fields(_))
    }

    /// The values, where several were meant.
    pub(super) fn values(&self) -> Option<&[String]> {
        match &self.form {
            MeantForm::Many(values) => Some(values),
            _ => None,
        }
    }

    /// The fix that writes it at a path.
    #[must_use]
    pub fn fix(self, path: Path) -> Fix {
        let description = self.description();
        let edit = match self.form {
            MeantForm::Text(text) => return Fix::value(path, text, self.safety),
            MeantForm::Number(text) => {
                let quotes = Quotes::Drop;
                Op::Respell { path, text, quotes }
            }
            MeantForm::Under(key, _) => Op::Rename {
                path,
                name: key.to_owned(),
            },
            MeantForm::Many(values) => Op::Set {
                path,
                value: Value::List(values.into_iter().map(Value::Plain).collect()),
            },
            MeantForm::Fields(fields) => {
                let plain = |(key, text)| (key, Value::Plain(text));
                let value = Value::map(fields.into_iter().map(plain));
                Op::Set { path, value }
            }
        };
        Fix::safe(description, vec![edit])
    }

    /// The fix where an item of a list stands for several.
    pub(super) fn fix_in_list(self, list: &Path, at: usize) -> Fix {
        let description = self.description();
        let MeantForm::Many(values) = self.form else {
            return self.fix(list.then(at));
        };
        let edit = |(nth, text)| {
            let (path, value) = (list.clone(), Value::Plain(text));
            if nth == 0 {
                let path = path.then(at);
                return Op::Set { path, value };
            }
            let at = at + 1;
            Op::Insert { path, at, value }
        };
        Fix::safe(
            description,
            values.into_iter().enumerate().map(edit).collect(),
        )
    }

    /// As it is written.
    fn shown(&self) -> String {
        match &self.form {
            MeantForm::Text(text) | MeantForm::Number(text) => text.clone(),
            MeantForm::Under(key, text) => format!("{key}: {text}"),
            MeantForm::Many(values) => format!("[{}]", values.join(", ")),
            MeantForm::Fields(fields) => {
                let field = |(key, text): &(&str, String)| format!("{key}: {text}");
                let fields: Vec<String> = fields.iter().map(field).collect();
                format!("{{{}}}", fields.join(", "))
            }
        }
    }

    /// What to write in the place of the value; not where it belongs under another field.
    pub(super) fn value(&self) -> Option<String> {
        let stays = !matches!(self.form, MeantForm::Under(..));
        stays.then(|| self.shown())
    }

    fn description(&self) -> String {
        let shown = self.shown();
        let quotes = matches!(self.form, MeantForm::Number(_));
        let without = if quotes {
            " zonder aanhalingstekens"
        } else {
            ""
        };
        format!("schrijf {}{without}", words::quote(&shown))
    }
}
