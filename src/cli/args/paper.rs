//! The commands and options about sheets on paper.

use std::path::PathBuf;
use std::time::Duration;

use chrono::NaiveDate;
use clap::ValueEnum;

use crate::model::part::Id;
use crate::render::{Form, Variant, Whom};

use super::common::{date, id};

pub(super) const FORM_EXAMPLES: &str = "\
Voorbeelden:
  leerplan formulier leerplan                         een leeg leerplan, zonder naam
  leerplan formulier leerplan --per-leerling 3v1      een voor elke leerling, in een bestand
  leerplan formulier draaiboek --leerling sanne
  leerplan formulier studiewijzer --klas 3v1 --format pdf";

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Formulier {
    /// planning, studiewijzer, leerplan of draaiboek.
    #[arg(
        value_name = "SOORT",
        help_heading = "Wat",
        hide_possible_values = true
    )]
    pub(in crate::cli) form: FormKind,
    /// Zet deze klas erop.
    #[arg(long, value_name = "ID", value_parser = id)]
    klas: Option<Id>,
    /// Zet de naam, de klas en de coach van deze leerling erop: de id of de naam.
    #[arg(long, value_name = "LEERLING", conflicts_with = "klas")]
    leerling: Option<String>,
    /// Maak er een voor elke leerling van deze klas, samen in een bestand.
    #[arg(long, value_name = "KLAS", value_parser = id, conflicts_with_all = ["klas", "leerling"])]
    per_leerling: Option<Id>,
    /// De vorm: html of pdf; mag allebei. Html als je niets noemt.
    #[arg(
        long,
        value_name = "VORM",
        default_value = "html",
        hide_possible_values = true
    )]
    #[arg(hide_default_value = true)]
    pub(in crate::cli) format: Vec<PaperFormat>,
    /// De map voor het formulier, `uitvoer` in de schoolmap als je niets noemt; `-` zet het op het scherm.
    #[arg(long, value_name = "MAP")]
    pub(in crate::cli) out: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) paper: Paper,
    /// Doe alsof het deze dag is (jjjj-mm-dd).
    #[arg(long, value_name = "DATUM", value_parser = date)]
    pub(in crate::cli) vandaag: Option<NaiveDate>,
}

impl Formulier {
    /// Whose name stands on it; `find` gives the pupil whom a text means.
    ///
    /// # Errors
    /// Those of `find`.
    pub(in crate::cli) fn whom<E>(&self, find: impl Fn(&str) -> Result<Id, E>) -> Result<Whom, E> {
        Ok(match (&self.klas, &self.leerling, &self.per_leerling) {
            (_, _, Some(klas)) => Whom::PupilsOf(klas.clone()),
            (_, Some(pupil), _) => Whom::Pupil(find(pupil)?),
            (Some(klas), ..) => Whom::Class(klas.clone()),
            _ => Whom::Nobody,
        })
    }
}

/// The options of pages that may be printed.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Paper {
    /// Grotere letters met meer ruimte, voor wie dat makkelijker leest.
    #[arg(long)]
    dyslexie: bool,
    /// Letters van 14 punten en meer ruimte om te schrijven.
    #[arg(long)]
    groot: bool,
    #[command(flatten)]
    pub(in crate::cli) browser: Browser,
}

/// The options of the browser that makes PDFs.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Browser {
    /// De browser die pdf's maakt: Chromium, Chrome of Edge; anders wordt er een gezocht.
    #[arg(long, value_name = "PAD")]
    pub(in crate::cli) chromium: Option<PathBuf>,
    /// Hoeveel seconden de browser over een pdf mag doen; anders 60 en 2 per blad.
    #[arg(long, value_name = "SECONDEN", value_parser = seconds)]
    timeout: Option<u64>,
}

impl Paper {
    /// How sheets differ from the usual.
    pub(in crate::cli) fn variant(&self) -> Variant {
        Variant {
            dyslexie: self.dyslexie,
            groot: self.groot,
        }
    }
}

impl Browser {
    /// How long the browser may take, where that was said.
    pub(in crate::cli) fn limit(&self) -> Option<Duration> {
        self.timeout.map(Duration::from_secs)
    }
}

/// The forms that can be filled in by hand.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(in crate::cli) enum FormKind {
    Planning,
    Studiewijzer,
    Leerplan,
    Draaiboek,
}

impl From<FormKind> for Form {
    fn from(kind: FormKind) -> Self {
        match kind {
            FormKind::Planning => Self::Planning,
            FormKind::Studiewijzer => Self::Studiewijzer,
            FormKind::Leerplan => Self::Leerplan,
            FormKind::Draaiboek => Self::Draaiboek,
        }
    }
}

/// The file formats of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum PaperFormat {
    Html,
    Pdf,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Sjablonen {
    /// Het sjabloon dat je wilt aanpassen; een lijst van alle sjablonen als je niets noemt.
    #[arg(value_name = "NAAM", help_heading = "Wat")]
    pub(in crate::cli) name: Option<String>,
    /// De map voor het sjabloon; anders `templates` in de schoolmap. `-` zet het op het scherm.
    #[arg(long, value_name = "MAP", requires = "name")]
    pub(in crate::cli) out: Option<PathBuf>,
}

/// Parses a number of seconds, at most a day.
fn seconds(text: &str) -> Result<u64, String> {
    let known = text
        .parse()
        .ok()
        .filter(|seconds| (1..=86_400).contains(seconds));
    known.ok_or_else(|| "kies een getal van 1 tot en met 86400".to_owned())
}
