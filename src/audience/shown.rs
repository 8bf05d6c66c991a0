//! What is shown of a pupil, and to whom: one table, which the page of `leerplan privacy`, what a pupil may
//! ask to see and the documentation tell. A test holds it against what is made.

use serde::Serialize;

/// Who sees something of a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// Everybody: the site of `render --publiek`.
    Openbaar,
    /// The parents of the pupil: the page for parents.
    Ouders,
    /// The pupil: the portfolio.
    Leerling,
    /// Who works at the school: all pages.
    Team,
    /// Whoever may read the log of a build server.
    Log,
}

impl Audience {
    /// All of them, in the order of [`ShownData::to`].
    pub const ALL: [Self; 5] = [
        Self::Openbaar,
        Self::Ouders,
        Self::Leerling,
        Self::Team,
        Self::Log,
    ];

    /// The word for them.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Openbaar => "openbaar",
            Self::Ouders => "ouders",
            Self::Leerling => "leerling",
            Self::Team => "team",
            Self::Log => "log",
        }
    }

    /// Who they are, and where they see it.
    #[must_use]
    pub fn told(self) -> &'static str {
        match self {
            Self::Openbaar => "iedereen, op de pagina's van `leerplan render --publiek`",
            Self::Ouders => "ouders en verzorgers, op de pagina voor ouders van hun eigen kind",
            Self::Leerling => "de leerling, op het eigen portfolio",
            Self::Team => "wie op school werkt, op alle bladen en pagina's",
            Self::Log => "wie het verslag van een bouwserver kan lezen",
        }
    }
}

/// Whether some audience sees something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Shown {
    /// They see it.
    Ja,
    /// They see a part of it, or that it is there.
    Deels,
    /// They do not see it.
    Nee,
}

impl Shown {
    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::Deels => "deels",
            Self::Nee => "nee",
        }
    }
}

/// Something that a school keeps of a pupil, and who sees it.
#[derive(Debug, Clone, Copy)]
pub struct ShownData {
    /// What it is, in Dutch.
    pub what: &'static str,
    /// Who sees it, in the order of [`Audience::ALL`].
    pub to: [Shown; 5],
}

impl ShownData {
    /// Whether an audience sees it.
    #[must_use]
    pub fn seen_by(&self, audience: Audience) -> Shown {
        let at = Audience::ALL.iter().position(|one| *one == audience);
        at.map_or(Shown::Nee, |at| self.to[at])
    }
}

use Shown::{Deels, Ja, Nee};

const fn row(what: &'static str, to: [Shown; 5]) -> ShownData {
    ShownData { what, to }
}

/// Everything that a school keeps of a pupil: to everybody, parents, the pupil, the team, and in a log.
pub const SHOWN: &[ShownData] = &[
    row("de naam", [Nee, Deels, Ja, Ja, Nee]),
    row("de id", [Nee, Ja, Ja, Ja, Deels]),
    row("het nummer in de administratie", [Nee, Nee, Nee, Nee, Nee]),
    row("de klas en de coach", [Nee, Ja, Ja, Ja, Nee]),
    row("leervoorkeur en gespreksstijl", [Nee, Nee, Nee, Nee, Nee]),
    row("het eigen plan", [Nee, Deels, Deels, Ja, Nee]),
    row("de kosten van het plan", [Nee, Ja, Nee, Ja, Nee]),
    row("de acties van het draaiboek", [Nee, Deels, Deels, Ja, Nee]),
    row("het logboek", [Nee, Ja, Ja, Ja, Nee]),
    row(
        "de bestanden die als bewijs zijn genoemd",
        [Nee, Nee, Ja, Ja, Nee],
    ),
    row(
        "de feedback, en wat ermee is gedaan",
        [Nee, Ja, Ja, Ja, Nee],
    ),
    row("de resultaten", [Nee, Ja, Ja, Ja, Nee]),
    row("het verslag van een gesprek", [Nee, Nee, Ja, Ja, Nee]),
    row("de afspraken uit een gesprek", [Nee, Ja, Ja, Ja, Nee]),
    row("`intern` in een gesprek", [Nee, Nee, Nee, Nee, Nee]),
    row("wat `leerplan check` vindt", [Nee, Nee, Nee, Ja, Deels]),
];
