//! "Could not do the job": never "the document is wrong", which is a finding.

use std::path::PathBuf;

/// Why a command could not do its job. Messages are Dutch and say what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No `leerplan.toml` here or above.
    #[error(
        "hier is geen schoolmap: ik vind geen `leerplan.toml` in {} of daarboven\n  \
         ga naar de map van de school, of begin een schoolmap met `leerplan init`",
        .0.display()
    )]
    NoSchool(PathBuf),
    /// A path of the command line that does not exist.
    #[error("ik vind {} niet\n  kijk of de naam klopt", .0.display())]
    NotFound(PathBuf),
    /// A path of the command line that no document matches.
    #[error("bij {} hoort geen document van deze schoolmap\n  documenten eindigen op `.yaml` of `.yml`", .0.display())]
    NoMatch(PathBuf),
    /// A file or folder that cannot be read.
    #[error("ik kan {} niet lezen: {}", .path.display(), io_reason(.source))]
    Read {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file or folder that was there a moment ago.
    #[error("{} verdween terwijl ik de map las\n  doe de opdracht nog eens", .0.display())]
    Vanished(PathBuf),
    /// A file or folder that cannot be written.
    #[error("ik kan {} niet schrijven: {}", .path.display(), io_reason(.source))]
    Write {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// An option that cannot be used so.
    #[error("{0}")]
    Usage(String),
    /// A template of the school or of the tool that does not work.
    #[error("{0}")]
    Template(String),
    /// A part of the tool itself that is broken.
    #[error("er ging iets mis in leerplan zelf: {0}\n  meld dit bij wie leerplan onderhoudt")]
    Internal(String),
}

impl Error {
    /// Why something that a folder was seen to hold could not be read.
    #[must_use]
    pub fn unread(path: PathBuf, source: std::io::Error) -> Self {
        if source.kind() == std::io::ErrorKind::NotFound {
            Self::Vanished(path)
        } else {
            Self::Read { path, source }
        }
    }
}

/// The result of a job that may fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The reason of a failed read or write, in Dutch for the reasons that people meet.
#[must_use]
pub fn io_reason(error: &std::io::Error) -> String {
    use std::io::ErrorKind as K;
    match error.kind() {
        K::NotFound => "het bestaat niet".to_owned(),
        K::PermissionDenied => "ik mag er niet bij; vraag wie de map beheert om rechten".to_owned(),
        K::AlreadyExists => "het bestaat al, en ik schrijf er niet overheen".to_owned(),
        K::FileTooLarge => "het bestand wordt te groot".to_owned(),
        K::StorageFull => "de schijf is vol; maak ruimte en probeer het opnieuw".to_owned(),
        K::QuotaExceeded => {
            "je ruimte op deze schijf is op; haal iets weg en probeer het opnieuw".to_owned()
        }
        K::ReadOnlyFilesystem => {
            "op deze schijf kan niet geschreven worden; kies een andere map".to_owned()
        }
        K::InvalidFilename => "de naam is te lang; kies een kortere".to_owned(),
        K::IsADirectory => "het is een map".to_owned(),
        K::NotADirectory => "een deel van het pad is geen map".to_owned(),
        K::InvalidData => "het is geen tekst in UTF-8".to_owned(),
        _ => error.to_string(),
    }
}
