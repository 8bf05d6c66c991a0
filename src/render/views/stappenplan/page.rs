//! A step plan: seven steps as a circle, and each step with its question, tips and rules.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::Kleur;
use crate::render::parts::frame::{self, PageFrame};
use crate::render::parts::link::Link;
use crate::render::paths;
use crate::render::sheet::Sheet;
use crate::rules;
use crate::stepplan::{self, Eis, Stap, StepPlan};

/// The longest name that has room beside the circle, in characters.
const LABEL: usize = 13;

/// What the page of a step plan shows.
#[derive(Debug, Serialize)]
struct StappenplanView {
    kleur: &'static str,
    kenmerk: String,
    /// Whether all steps are shown; only then the circle is drawn.
    heel: bool,
    stappen: Vec<StepView>,
}

#[derive(Debug, Serialize)]
pub(in crate::render) struct StepView {
    nummer: u8,
    naam: String,
    /// The name as it fits beside the circle.
    kort: String,
    /// The part of the circle: Plan, Do, Check or Act.
    fase: &'static str,
    titel: String,
    vraag: String,
    toelichting: String,
    voorbeelden: Vec<String>,
    tips: Vec<String>,
    links: Vec<FurtherReading>,
    eisen: Vec<RuleRow>,
}

#[derive(Debug, Serialize)]
struct FurtherReading {
    titel: String,
    /// The escaped address; absent where it is not http or https.
    url: Option<String>,
}

/// A rule that the step asks for.
#[derive(Debug, Serialize)]
struct RuleRow {
    naam: String,
    niveau: &'static str,
    uitleg: Option<&'static str>,
}

#[derive(Debug, Default)]
pub(in crate::render) struct StepPlanFrame<'p> {
    /// The name of the school.
    pub(in crate::render) school: Option<&'p str>,
    /// The day that the page was made, where it has one.
    pub(in crate::render) today: Option<NaiveDate>,
    /// The index page, where there is one.
    pub(in crate::render) index: Option<String>,
    /// Where the search is; empty where there is none.
    pub(in crate::render) zoeken: String,
    /// Whether the page holds its style itself.
    pub(in crate::render) self_contained: bool,
    /// Whether the page is shown while documents are being written.
    pub(in crate::render) live: bool,
}

/// The page of a step plan; of one step where `only` gives its number.
pub(in crate::render) fn sheet(
    plan: &StepPlan,
    only: Option<u8>,
    place: StepPlanFrame<'_>,
) -> Sheet {
    let wanted = |step: &&Stap| only.is_none_or(|number| number == step.nummer);
    let view = StappenplanView {
        kleur: plan.kleur.as_str(),
        kenmerk: plan.kenmerk.clone(),
        heel: only.is_none() && plan.stappen.len() == 7,
        stappen: plan.stappen.iter().filter(wanted).map(part).collect(),
    };
    let mut frame = frame(plan, place);
    frame.ondertitel = only.map(|number| format!("Stap {number}"));
    Sheet::new("stappenplan", paths::STEP_PLAN.to_owned(), &frame, &view)
}

/// The frame of a step plan.
pub(in crate::render) fn frame(plan: &StepPlan, place: StepPlanFrame<'_>) -> PageFrame {
    PageFrame {
        school: place.school.map(str::to_owned),
        soort: format!("stappenplan voor een {} school", adjective(plan.kleur)),
        titel: plan.naam.clone(),
        versie: place.today.map(frame::version).unwrap_or_default(),
        breadcrumbs: place
            .index
            .iter()
            .map(|index| Link {
                titel: "Overzicht".to_owned(),
                pad: Some(index.clone()),
            })
            .collect(),
        zoeken: place.zoeken,
        index: place.index.unwrap_or_default(),
        zelfstandig: place.self_contained,
        levend: place.live,
        ..PageFrame::default()
    }
}

impl StepView {
    /// The part of the circle.
    pub(in crate::render) fn phase(&self) -> &'static str {
        self.fase
    }
}

fn adjective(kleur: Kleur) -> &'static str {
    match kleur {
        Kleur::Blauw => "blauwe",
        Kleur::Geel => "gele",
        Kleur::Groen => "groene",
    }
}

/// What is shown of a step.
pub(in crate::render) fn part(step: &Stap) -> StepView {
    StepView {
        nummer: step.nummer,
        kort: short(&step.naam),
        naam: step.naam.clone(),
        fase: match step.nummer {
            1..=4 => "Plan",
            5 => "Do",
            6 => "Check",
            _ => "Act",
        },
        titel: step.titel.clone(),
        vraag: step.vraag.clone(),
        toelichting: step.toelichting.clone(),
        voorbeelden: step.voorbeelden.clone(),
        tips: step.tips.clone(),
        links: step.links.iter().map(reading).collect(),
        eisen: step.eisen.iter().filter_map(rule).collect(),
    }
}

fn short(name: &str) -> String {
    if name.chars().count() <= LABEL {
        return name.to_owned();
    }
    let begin: String = name.chars().take(LABEL - 1).collect();
    format!("{}…", begin.trim_end())
}

/// A rule with what it finds; none where the plan turns it off.
fn rule(eis: &Eis) -> Option<RuleRow> {
    Some(RuleRow {
        naam: eis.regel.clone(),
        niveau: eis.niveau.level()?.as_str(),
        uitleg: rules::find(&eis.regel).map(|(_, rule)| rule.summary()),
    })
}

fn reading(link: &stepplan::Link) -> FurtherReading {
    FurtherReading {
        titel: link.titel.clone(),
        url: web(&link.url),
    }
}

/// An http or https address that cannot end a link: characters with a meaning in HTML or Markdown are
/// written as `%XX`.
fn web(url: &str) -> Option<String> {
    let url = url.trim();
    let lower = url.to_ascii_lowercase();
    if !lower.starts_with("https://") && !lower.starts_with("http://") {
        return None;
    }
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&*+,;=%".contains(&byte);
    let parts = url.bytes().map(|byte| {
        if plain(byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    });
    Some(parts.collect())
}
