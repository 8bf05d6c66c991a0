//! A school's own step plan: the shape of the built-in ones, every part optional.

use std::path::{Component, Path};

use serde::{Deserialize, Serialize};

use crate::error::io_reason;
use crate::model::part::spelled::spelled;
use crate::model::part::{EenOfMeer, Instelling, Kleur, Lijst, Stap};
use crate::words;
use crate::yaml::de::value::{FromText, SpellingError};
use crate::yaml::{self, Fault, FaultKind, Path as FieldPath, Tree};

use super::read::{self, Texts};

/// A step plan of the school's own; what it gives replaces what it inherits, step by step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OwnPlan {
    /// The step plan that it builds on; nothing where left out.
    pub erft: Option<Erft>,
    /// The colour that it is for; that of `leerplan.toml` where left out.
    pub kleur: Option<Kleur>,
    /// Its name.
    pub naam: Option<String>,
    /// What kind of school it is for.
    pub kenmerk: Option<String>,
    /// The steps that it changes.
    pub stappen: Lijst<OwnStap>,
}

/// A step of a school's own step plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OwnStap {
    /// Its number, 1 to 7.
    pub nummer: Stap,
    /// Its name.
    pub naam: Option<String>,
    /// Its title.
    pub titel: Option<String>,
    /// The guiding question.
    pub vraag: Option<String>,
    /// The explanation.
    pub toelichting: Option<String>,
    /// Examples; where given they replace those that are inherited.
    pub voorbeelden: EenOfMeer<String>,
    /// Tips; where given they replace those that are inherited.
    pub tips: EenOfMeer<String>,
    /// Further reading; where given it replaces what is inherited.
    pub links: Lijst<OwnLink>,
    /// Rules; each replaces the level that is inherited for it, the others stay.
    pub eisen: Lijst<OwnEis>,
}

/// Further reading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OwnLink {
    /// What it is about.
    pub titel: String,
    /// The address.
    pub url: String,
}

/// A rule that a step asks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OwnEis {
    /// The name of the rule.
    pub regel: String,
    /// The level, or that it is off.
    pub niveau: Instelling,
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

spelled!(Erft);

/// A file with a step plan of the school's own.
#[derive(Debug)]
pub struct OwnPlanFile {
    /// The path from the school folder.
    pub path: String,
    /// The positioned values.
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
    let real = full.canonicalize();
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
