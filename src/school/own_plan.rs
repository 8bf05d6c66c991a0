//! A school's own step plan: the shape of the built-in ones, every part optional.

use std::path::{Component, Path};

use crate::error::io_reason;
use crate::model::part::groups::groups;
use crate::model::part::spelled::spelled;
use crate::model::part::{EenOfMeer, Instelling, Kleur, Lijst, Stap};
use crate::words;
use crate::yaml::de::value::{FromText, SpellingError};
use crate::yaml::{self, Fault, FaultKind, Path as FieldPath, Tree};

use super::read::{self, Texts};
use super::real_path::real_path;

groups! {
    /// Een eigen stappenplan. Wat hier staat, komt in de plaats van het stappenplan waar het op
    /// bouwt.
    pub struct OwnPlan {
        /// Waar dit op bouwt, een kleur of een ander bestand.
        pub erft: Option<Erft>,
        /// Voor welke kleur dit is. Leeg betekent die van de school.
        pub kleur: Option<Kleur>,
        /// Hoe het stappenplan heet.
        pub naam: Option<String>,
        /// Voor wat voor school het is.
        pub kenmerk: Option<String>,
        /// De stappen die anders zijn.
        pub stappen: Lijst<EigenStap>,
    }

    /// Een stap van een eigen stappenplan.
    pub struct EigenStap {
        /// Het nummer van de stap, 1 tot en met 7.
        pub nummer: Stap,
        /// De naam van de stap.
        pub naam: Option<String>,
        /// De titel van de stap.
        pub titel: Option<String>,
        /// De vraag van deze stap.
        pub vraag: Option<String>,
        /// De uitleg.
        pub toelichting: Option<String>,
        /// Voorbeelden. Ze komen in de plaats van de oude.
        pub voorbeelden: EenOfMeer<String>,
        /// Tips. Ze komen in de plaats van de oude.
        pub tips: EenOfMeer<String>,
        /// Om meer te lezen.
        pub links: Lijst<EigenLink>,
        /// De regels die bij deze stap horen.
        pub eisen: Lijst<EigenEis>,
    }

    /// Om meer te lezen.
    pub struct EigenLink {
        /// Waar het over gaat.
        pub titel: String,
        /// Het adres, dat begint met `https://`.
        pub url: String,
    }

    /// Een regel die bij een stap hoort.
    pub struct EigenEis {
        /// De naam van de regel.
        pub regel: String,
        /// Hoe zwaar het telt, of `uit`.
        pub niveau: Instelling,
    }
}

/// What a step plan builds on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Erft {
    /// A built-in step plan.
    Kleur(Kleur),
    /// Another file of the school, from the school folder.
    Bestand(String),
}

impl FromText for Erft {
    const EXPECTED: &'static str = "een kleur of een bestand met een stappenplan";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        if let Ok(kleur) = text.parse() {
            return Ok(Self::Kleur(kleur));
        }
        let file = Path::new(text).extension().is_some();
        file.then(|| Self::Bestand(text.to_owned())).ok_or_else(|| {
            SpellingError::new(
                format!("er is geen stappenplan {}", words::quote(text)),
                "kies uit `blauw`, `geel` en `groen`, of noem een bestand (`….yaml`)",
            )
        })
    }

    fn filler() -> Self {
        Self::Kleur(Kleur::Blauw)
    }
}

impl std::fmt::Display for Erft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Kleur(kleur) => write!(f, "{kleur}"),
            Self::Bestand(file) => f.write_str(file),
        }
    }
}

spelled!(Erft = "erft", StepPlan);

/// A file with a step plan of the school's own.
#[derive(Debug)]
pub struct OwnPlanFile {
    /// The path from the school folder.
    pub path: String,
    /// The values of the file with their places.
    pub tree: Tree,
    /// The step plan; absent where the file is no YAML.
    pub plan: Option<OwnPlan>,
    /// What is wrong with its shape.
    pub faults: Vec<Fault>,
}

/// The step plan that `leerplan.toml` names and those that it builds on, nearest first. A name
/// that leads nowhere or round in a circle is a fault at the place that names it: the first of
/// the pair is about `leerplan.toml`.
pub(super) fn load(root: &Path, named: &str, texts: &Texts) -> (Vec<Fault>, Vec<OwnPlanFile>) {
    let mut files: Vec<OwnPlanFile> = Vec::new();
    let mut next = named.to_owned();
    loop {
        let from = files.last().map_or_else(
            || FieldPath::from_iter(["stappenplan".into(), "bestand".into()]),
            |_| FieldPath::from_iter(["erft".into()]),
        );
        match open(root, &next, &files, texts) {
            Ok(file) => files.push(file),
            Err(message) => {
                let span = files
                    .last()
                    .map_or(yaml::Span::START, |f| f.tree.place(&from));
                let fault = Fault::new(FaultKind::WrongValue, from, span, message);
                return match files.last_mut() {
                    Some(file) => {
                        file.faults.push(fault);
                        (Vec::new(), files)
                    }
                    None => (vec![fault], files),
                };
            }
        }
        let plan = files.last().and_then(|file| file.plan.as_ref());
        match plan.and_then(|plan| plan.erft.clone()) {
            Some(Erft::Bestand(file)) => next = file,
            _ => return (Vec::new(), files),
        }
    }
}

fn open(
    root: &Path,
    name: &str,
    earlier: &[OwnPlanFile],
    texts: &Texts,
) -> Result<OwnPlanFile, String> {
    let shown = words::quote(name);
    let inside = Path::new(name).components();
    let path: std::path::PathBuf = inside.filter(|part| *part != Component::CurDir).collect();
    let normal = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let full = root.join(&path);
    let real = real_path(&full);
    let leaves = !normal || real.as_ref().is_ok_and(|real| !real.starts_with(root));
    if leaves {
        return Err(format!("{shown} ligt buiten de schoolmap"));
    }
    if real.as_ref().is_ok_and(|real| !real.is_file()) {
        return Err(format!("{shown} is geen gewoon bestand"));
    }
    let relative = super::walk::relative(root, &full);
    if earlier.iter().any(|file| file.path == relative) {
        let names: Vec<String> = earlier
            .iter()
            .map(|file| words::quote(&file.path))
            .collect();
        return Err(format!(
            "de stappenplannen bouwen in een kring op elkaar: {}",
            names.join(" op ") + " op " + &words::quote(&relative)
        ));
    }
    let file = read::yaml(&full, texts).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => format!("er is geen bestand {shown}"),
        _ => format!("ik kan {shown} niet lezen: {}", io_reason(&error)),
    })?;
    let (plan, mut faults) = if file.faults.is_empty() {
        yaml::read(&file.tree)
    } else {
        (None, Vec::new())
    };
    faults.extend(file.faults);
    Ok(OwnPlanFile {
        path: relative,
        tree: file.tree,
        plan,
        faults,
    })
}
