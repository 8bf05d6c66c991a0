//! JSON Schema of the files of a school, for editors: what may be written where.
//!
//! A schema is made of the model itself ([`Group`]), so it takes what the reader takes and refuses
//! what the reader refuses, as far as a schema can say it: keys, types, words and spellings. It cannot see references, keys that stand twice, or how a number is spelled.

mod build;
mod json;
mod spelling;

pub use json::Schema;

use crate::error::{Error, Result};
use crate::model::Soort;
use crate::model::part::{Group, Grouped};
use crate::school::{CONFIG, Config, OwnPlan};

use build::Builder;
use json::{DIALECT, Kind as JsonKind};

/// The folder of a school that holds the schemas.
pub const FOLDER: &str = "schema";

/// The kinds of file that have a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The documents of a soort.
    Soort(Soort),
    /// The settings of a school, `leerplan.toml`.
    Instellingen,
    /// A step plan of the school's own.
    Stappenplan,
}

impl Kind {
    /// Every kind: the soorten first.
    pub fn all() -> impl Iterator<Item = Self> {
        let soorten = Soort::ALL.iter().map(|soort| Self::Soort(*soort));
        soorten.chain([Self::Instellingen, Self::Stappenplan])
    }

    /// The name: that of the soort, or a word of its own.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Soort(soort) => soort.as_str(),
            Self::Instellingen => "instellingen",
            Self::Stappenplan => "stappenplan",
        }
    }

    /// The kind of a name; the settings may be called by their file.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        let name = if name == CONFIG { "instellingen" } else { name };
        Self::all().find(|kind| kind.name() == name.to_lowercase())
    }

    /// The name of the file of its schema.
    #[must_use]
    pub fn file_name(self) -> String {
        format!("{}.json", self.name())
    }

    /// The path of its schema from the school folder.
    #[must_use]
    pub fn path(self) -> String {
        format!("{FOLDER}/{}", self.file_name())
    }

    /// What such a file is.
    #[must_use]
    pub fn purpose(self) -> &'static str {
        self.group().help
    }

    /// The fields that such a file has.
    #[must_use]
    pub fn group(self) -> Group {
        match self {
            Self::Soort(soort) => soort.group(),
            Self::Instellingen => Config::group(),
            Self::Stappenplan => OwnPlan::group(),
        }
    }

    /// The schema of such a file.
    #[must_use]
    pub fn schema(self) -> Schema {
        let mut schema = Builder::default().file(&self.group());
        schema.dialect = Some(DIALECT);
        schema.title = Some(self.name().to_owned());
        match self {
            Self::Soort(soort) => of_soort(&mut schema, soort),
            Self::Instellingen => only_a_colour(&mut schema),
            Self::Stappenplan => {}
        }
        schema
    }

    /// The schema as a file.
    ///
    /// # Errors
    /// Only where something that is compiled in is broken.
    pub fn text(self) -> Result<String> {
        let text = serde_json::to_string_pretty(&self.schema());
        let text = text.map_err(|error| Error::Internal(error.to_string()))?;
        Ok(text + "\n")
    }
}

/// What a document of a soort has besides the fields of its type: the one word of `soort`, and
/// keys of which there must be some.
fn of_soort(schema: &mut Schema, soort: Soort) {
    if let Some(field) = schema.properties.get_mut("soort") {
        let description = field.description.take();
        *field = Schema::one_of(&[soort.as_str()]);
        field.description = description;
    }
    let Some(choice) = soort.choice() else {
        return;
    };
    let options = choice.options.iter().map(|keys| all_filled(keys)).collect();
    let item = choice.list.and_then(|list| item_of(schema, list));
    let holder = match item {
        Some(name) => schema.definitions.get_mut(&name),
        None => Some(schema),
    };
    if let Some(holder) = holder {
        holder.any_of = options;
    }
}

/// The name of the definition of the items of a list.
fn item_of(schema: &Schema, list: &str) -> Option<String> {
    let items = schema.properties.get(list)?.items.as_ref()?;
    let named = items.any_of.iter().find_map(|one| one.reference.as_ref())?;
    named.rsplit('/').next().map(str::to_owned)
}

/// Keys that are there and not empty.
fn all_filled(keys: &[&str]) -> Schema {
    let filled = |key: &&str| ((*key).to_owned(), Schema::but(Schema::null()));
    Schema {
        required: keys.iter().map(|key| (*key).to_owned()).collect(),
        properties: keys.iter().map(filled).collect(),
        ..Schema::default()
    }
}

/// The settings of a subfolder hold a colour and nothing else; with anything besides it they are
/// those of a school, and then the rest of what is required must be there.
fn only_a_colour(schema: &mut Schema) {
    let colour = Schema {
        most: Some(1),
        ..Schema::of(&[JsonKind::Object])
    };
    let (always, for_schools) = schema.required.drain(..).partition(|name| name == "kleur");
    schema.required = always;
    let school = Schema {
        required: for_schools,
        ..Schema::default()
    };
    schema.any_of = vec![school, colour];
}
