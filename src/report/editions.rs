//! What differs between two editions of the rules.

use std::io::{self, Write};

use serde::Serialize;

use crate::model::Kleur;
use crate::model::part::{Instelling, Regelset};
use crate::rules;
use crate::stepplan::{Levels, StepPlans};

/// Two editions and the rules that differ between them.
#[derive(Debug, Serialize)]
pub struct EditionsDiff {
    van: Regelset,
    naar: Regelset,
    regels: Vec<RuleDiff>,
}

/// A rule that differs.
#[derive(Debug, Serialize)]
struct RuleDiff {
    naam: &'static str,
    groep: &'static str,
    wat: Change,
    blauw: LevelDiff,
    geel: LevelDiff,
    groen: LevelDiff,
    samenvatting: &'static str,
}

/// What a later edition does with a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Change {
    /// It runs in no colour before.
    Nieuw,
    /// It has a higher level in some colour.
    Hoger,
}

/// The level of a rule in a colour, in both editions; `None` where it does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
struct LevelDiff {
    van: Option<&'static str>,
    naar: Option<&'static str>,
}

impl EditionsDiff {
    /// What the later of two editions of step plans has that the earlier has not, in the order of the
    /// catalogue.
    #[must_use]
    pub fn new(plans: &StepPlans, one: Regelset, other: Regelset) -> Self {
        let (van, naar) = (one.min(other), one.max(other));
        let (before, after) = (Levels::new(plans, van), Levels::new(plans, naar));
        let diff = |name: &str, kleur: Kleur| LevelDiff {
            van: level(&before, name, kleur),
            naar: level(&after, name, kleur),
        };
        let rules = rules::all().filter_map(|(group, rule)| {
            let colours = [Kleur::Blauw, Kleur::Geel, Kleur::Groen].map(|k| diff(rule.name, k));
            if colours.iter().all(|colour| colour.van == colour.naar) {
                return None;
            }
            let is_new = colours.iter().all(|colour| colour.van.is_none());
            let [blauw, geel, groen] = colours;
            Some(RuleDiff {
                naam: rule.name,
                groep: group.name,
                wat: if is_new { Change::Nieuw } else { Change::Hoger },
                blauw,
                geel,
                groen,
                samenvatting: rule.summary(),
            })
        });
        Self {
            van,
            naar,
            regels: rules.collect(),
        }
    }

    /// Whether the editions have the same rules at the same levels.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.regels.is_empty()
    }

    /// Writes the rules with their levels: the new ones, then those with a higher level.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn text(&self, out: &mut impl Write) -> io::Result<()> {
        let Self { van, naar, .. } = self;
        if self.is_empty() {
            return writeln!(
                out,
                "regelset {van} en regelset {naar} zijn gelijk: geen nieuwe regels, geen hogere niveaus"
            );
        }
        writeln!(out, "Wat regelset {naar} anders doet dan regelset {van}")?;
        for (change, title) in [
            (Change::Nieuw, "Nieuwe regels"),
            (Change::Hoger, "Regels met een hoger niveau"),
        ] {
            let rules = self.regels.iter().filter(|rule| rule.wat == change);
            for (at, rule) in rules.enumerate() {
                if at == 0 {
                    writeln!(out, "\n{title}")?;
                }
                writeln!(out, "  {}\n    {}", rule.naam, rule.samenvatting)?;
                writeln!(out, "    {}", rule.levels())?;
            }
        }
        writeln!(out, "\n`leerplan uitleg <regel>` legt een regel uit.")
    }
}

impl RuleDiff {
    /// The levels by colour: "blauw geldt niet, geel tip, groen tip → fout".
    fn levels(&self) -> String {
        let colours = [
            (Kleur::Blauw, self.blauw),
            (Kleur::Geel, self.geel),
            (Kleur::Groen, self.groen),
        ];
        let shown = |level: Option<&'static str>| level.unwrap_or("geldt niet");
        let colour = |(kleur, diff): (Kleur, LevelDiff)| {
            let (van, naar) = (shown(diff.van), shown(diff.naar));
            if self.wat == Change::Nieuw || van == naar {
                format!("{kleur} {naar}")
            } else {
                format!("{kleur} {van} → {naar}")
            }
        };
        colours.map(colour).join(", ")
    }
}

fn level(levels: &Levels, rule: &str, kleur: Kleur) -> Option<&'static str> {
    let setting = levels.of(rule, Some(kleur))?;
    Some(setting.niveau)
        .filter(|niveau| *niveau != Instelling::Uit)
        .map(Instelling::as_str)
}
