//! `leerplan.toml` as a school writes it.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::calendar::{FreeDays, Period, Region, SchoolYear};
use crate::model::part::spelled::spelled;
use crate::model::part::{Datum, EenOfMeer, Instelling, Kleur, Level, Lijst, Soort};
use crate::yaml::de::value::{FromText, SpellingError};

/// The settings of a school folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Config {
    /// The name of the school.
    pub school: Option<String>,
    /// Which step plan applies.
    pub kleur: Kleur,
    /// The school year.
    pub schooljaar: Schooljaar,
    /// The region of the school holidays.
    pub regio: Option<Regio>,
    /// The most hours of work a week, for the rule `weekbelasting`.
    pub max_uren: Option<f64>,
    /// The school's periods, in order.
    pub periode: Lijst<Periode>,
    /// The school's own free days.
    pub vrij: Lijst<Vrij>,
    /// Settings for privacy.
    pub privacy: Option<Privacy>,
    /// Own subjects: abbreviation and name.
    pub vakken: Option<IndexMap<String, String>>,
    /// Changes to levels of rules.
    pub regels: Option<Regels>,
    /// Rules off for some files.
    pub uitzondering: Lijst<Uitzondering>,
    /// Rules of the school's own.
    pub eigen_regel: Lijst<EigenRegel>,
    /// Files to leave aside.
    pub bestanden: Option<Bestanden>,
    /// The school's own step plan.
    pub stappenplan: Option<EigenStappenplan>,
}

/// The settings of a subfolder: only another colour.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SubConfig {
    /// Which step plan applies to the documents below.
    pub kleur: Kleur,
}

/// A school year as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schooljaar(pub Option<SchoolYear>);

/// A holiday region as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Regio(pub Region);

/// A period of the school.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Periode {
    /// Its number.
    pub nummer: u8,
    /// The first day.
    pub van: Datum,
    /// The last day, inclusive.
    pub tot: Datum,
}

/// Free days of the school.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Vrij {
    /// What they are called.
    pub naam: Option<String>,
    /// The first day.
    pub van: Datum,
    /// The last day, inclusive; one day where left out.
    pub tot: Option<Datum>,
}

/// Settings for privacy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Privacy {
    /// The school's own mail domains.
    pub domein: EenOfMeer<String>,
}

/// Changes to levels of rules.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Regels {
    /// Rules or groups that are off.
    pub uit: EenOfMeer<String>,
    /// Rules or groups with another level.
    pub niveau: Option<IndexMap<String, Instelling>>,
}

/// Rules off for some files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Uitzondering {
    /// A glob over paths from the school folder.
    pub pad: String,
    /// Rules, groups or `*`.
    pub regels: EenOfMeer<String>,
}

/// A rule of the school's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EigenRegel {
    /// Its name.
    pub naam: String,
    /// The soort that it reads.
    pub soort: Soort,
    /// An expression over one document that gives true or false.
    pub eis: String,
    /// What to say where it is false.
    pub melding: String,
    /// How much it weighs; a warning where left out.
    pub niveau: Option<Level>,
}

/// Files to leave aside.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bestanden {
    /// Globs over paths from the school folder.
    pub negeer: EenOfMeer<String>,
}

/// The school's own step plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EigenStappenplan {
    /// The file, from the school folder.
    pub bestand: String,
}

impl Config {
    /// The periods for the calendar.
    #[must_use]
    pub fn periods(&self) -> Vec<Period> {
        let period = |p: &Periode| Period {
            nummer: p.nummer,
            van: p.van.0,
            tot: p.tot.0,
        };
        self.periode.iter().map(period).collect()
    }

    /// The school's own free days for the calendar.
    #[must_use]
    pub fn free_days(&self) -> Vec<FreeDays> {
        let free = |v: &Vrij| FreeDays {
            naam: v.naam.clone().unwrap_or_else(|| "vrij".to_owned()),
            van: v.van.0,
            tot: v.tot.unwrap_or(v.van).0,
        };
        self.vrij.iter().map(free).collect()
    }
}

impl std::fmt::Display for Schooljaar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.map_or(Ok(()), |year| write!(f, "{year}"))
    }
}

impl std::fmt::Display for Regio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromText for Schooljaar {
    const EXPECTED: &'static str = "een schooljaar (zoals 2026-2027)";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        text.parse().map(|year| Self(Some(year))).map_err(|_| {
            SpellingError::new(
                format!("{} is geen schooljaar", crate::words::quote(text)),
                "schrijf twee jaren die op elkaar volgen: `\"2026-2027\"`",
            )
        })
    }

    fn filler() -> Self {
        Self(None)
    }
}

impl FromText for Regio {
    const EXPECTED: &'static str = "een regio (noord, midden of zuid)";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        text.parse().map(Self).map_err(|_| {
            SpellingError::new(
                format!("{} is geen vakantieregio", crate::words::quote(text)),
                "kies uit `noord`, `midden` of `zuid`",
            )
        })
    }

    fn filler() -> Self {
        Self(Region::Midden)
    }
}

spelled!(Schooljaar);
spelled!(Regio);
