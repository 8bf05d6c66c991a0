//! What several commands take.

use chrono::NaiveDate;

use crate::cli::{surroundings, today};
use crate::model::Kleur;
use crate::model::part::{Datum, Id, Regelset};
use crate::school::LoadOptions;
use crate::yaml::de::value::FromText;

/// What every command that reads a folder takes.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Common {
    /// Doe alsof het deze dag is (jjjj-mm-dd).
    #[arg(long, value_name = "DATUM", value_parser = date)]
    pub(in crate::cli) vandaag: Option<NaiveDate>,
    /// Gebruik voor alle documenten het stappenplan van deze kleur: blauw, geel of groen.
    #[arg(long, value_name = "KLEUR", value_parser = kleur)]
    pub(in crate::cli) kleur: Option<Kleur>,
}

impl Common {
    /// A function that gives the day to work with, also after midnight.
    pub(in crate::cli) fn days(&self) -> Box<dyn Fn() -> NaiveDate> {
        let asked = self.vandaag;
        Box::new(move || today::or_today(asked))
    }

    /// How to read the school folder.
    pub(in crate::cli) fn load(&self) -> LoadOptions {
        LoadOptions {
            today: self.today(),
            kleur: self.kleur,
            regelset: None,
            surroundings: surroundings::AROUND,
        }
    }

    /// The day to work with.
    pub(in crate::cli) fn today(&self) -> NaiveDate {
        today::or_today(self.vandaag)
    }
}

pub(super) fn date(text: &str) -> Result<NaiveDate, String> {
    text.parse::<Datum>().map(|date| date.0).map_err(|error| {
        let hint = error
            .hint
            .map(|hint| format!(" ({hint})"))
            .unwrap_or_default();
        format!("{}{hint}", error.message)
    })
}

pub(super) fn kleur(text: &str) -> Result<Kleur, String> {
    text.parse()
        .map_err(|()| "kies uit blauw, geel of groen".to_owned())
}

pub(super) fn regelset(text: &str) -> Result<Regelset, String> {
    text.parse()
        .map_err(|()| format!("kies uit {}", Regelset::choices()))
}

/// Parses an id as documents have it.
pub(super) fn id(text: &str) -> Result<Id, String> {
    Id::from_text(text).map_err(|error| error.message)
}
