//! Findings as JSON.
//!
//! One object: `versie`, `vandaag`, `regelset`, `totalen`, `bevindingen`, with `--samenvatting`
//! `samenvatting`, and with `--baseline` `baseline`. A report about several schools has these of each in
//! `scholen`, and `school` in each finding. Paths are from the top of the git repository. Lines and columns are counted from
//! 1, columns in characters, `byte` from 0; the end is exclusive. Keys are only added within a
//! version.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::{Serialize, Serializer};

use crate::check::{Nothing, Report};
use crate::finding::{Finding, Mending, RelatedPlace, Totals};
use crate::model::part::Regelset;
use crate::yaml::Span;
use crate::yaml::edit::Replacement;

use super::context::ReportContext;
use super::safe::{self, EachOf};
use super::summary::StepRow;

/// The version of the JSON report.
pub const JSON_VERSION: u8 = 1;

/// The JSON Schema (draft-07) of the report; a line of JSON Lines is its definition `bevinding`.
pub const JSON_SCHEMA: &str = include_str!("bevindingen.schema.json");

#[derive(Serialize)]
struct Whole<'f, B> {
    versie: u8,
    vandaag: String,
    #[serde(flatten)]
    stand: Stand<'f>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    scholen: Vec<School<'f>>,
    bevindingen: B,
}

/// One of several schools.
#[derive(Serialize)]
struct School<'f> {
    map: String,
    naam: Option<&'f str>,
    #[serde(flatten)]
    stand: Stand<'f>,
}

/// What is told of a check besides the findings: of a school, or of several together.
#[derive(Serialize)]
struct Stand<'f> {
    /// Absent where schools have different ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    regelset: Option<Regelset>,
    totalen: Totalen,
    #[serde(skip_serializing_if = "Option::is_none")]
    niets_bekeken: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    niet_bekeken: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    samenvatting: Option<&'f [StepRow]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<Baseline>,
}

#[derive(Serialize)]
struct Totalen {
    #[serde(skip_serializing_if = "Option::is_none")]
    documenten: Option<usize>,
    fouten: usize,
    waarschuwingen: usize,
    tips: usize,
}

/// What a baseline did: how many findings it knew, and how many of it are solved.
#[derive(Serialize)]
struct Baseline {
    bekend: Totalen,
    opgelost: usize,
}

#[derive(Serialize)]
pub(super) struct Bevinding<'f> {
    #[serde(skip_serializing_if = "Option::is_none")]
    school: Option<String>,
    naam: &'f str,
    groep: &'f str,
    stap: Option<u8>,
    niveau: &'static str,
    melding: &'f str,
    hint: Option<&'f str>,
    bestand: String,
    pad: &'f str,
    #[serde(flatten)]
    plek: Plek,
    verwant: Vec<Verwant<'f>>,
    vingerafdruk: &'f str,
    bekend_sinds: Option<String>,
    herstel: Option<Herstel<'f>>,
}

/// How a finding can be mended; `reden` where the tool itself does not do it.
#[derive(Serialize)]
struct Herstel<'f> {
    omschrijving: &'f str,
    zekerheid: &'static str,
    wijzigingen: Vec<Wijziging<'f>>,
    reden: Option<&'f str>,
}

#[derive(Serialize)]
struct Wijziging<'f> {
    #[serde(flatten)]
    plek: Plek,
    tekst: &'f str,
}

#[derive(Serialize)]
struct Verwant<'f> {
    bestand: String,
    #[serde(flatten)]
    plek: Plek,
    label: &'f str,
}

#[derive(Serialize)]
struct Plek {
    regel: u32,
    kolom: u32,
    byte: u32,
    eind_regel: u32,
    eind_kolom: u32,
    eind_byte: u32,
}

impl From<Span> for Plek {
    fn from(span: Span) -> Self {
        Self {
            regel: span.start.line,
            kolom: span.start.column,
            byte: span.start.offset,
            eind_regel: span.end.line,
            eind_kolom: span.end.column,
            eind_byte: span.end.offset,
        }
    }
}

impl Totalen {
    fn of(totals: Totals, documenten: Option<usize>) -> Self {
        Self {
            documenten,
            fouten: totals.fouten,
            waarschuwingen: totals.waarschuwingen,
            tips: totals.tips,
        }
    }
}

fn related<'f>(context: &ReportContext<'_>, place: &'f RelatedPlace) -> Verwant<'f> {
    Verwant {
        bestand: context.path(&place.file),
        plek: place.span.into(),
        label: &place.label,
    }
}

fn change(replacement: &Replacement) -> Wijziging<'_> {
    Wijziging {
        plek: replacement.span.into(),
        tekst: &replacement.text,
    }
}

fn mending(mending: &Mending) -> Herstel<'_> {
    let replacements = mending.replacements.as_ref();
    Herstel {
        omschrijving: &mending.fix.description,
        zekerheid: mending.fix.safety.as_str(),
        wijzigingen: replacements.into_iter().flatten().map(change).collect(),
        reden: replacements.err().map(String::as_str),
    }
}

/// A finding as its reader may see it, as an object.
pub(super) struct Told<'c, 'f> {
    context: &'c ReportContext<'f>,
    finding: Cow<'f, Finding>,
}

impl<'c, 'f> Told<'c, 'f> {
    pub(super) fn new(context: &'c ReportContext<'f>, finding: &'f Finding) -> Self {
        let finding = context.told(finding);
        Self { context, finding }
    }
}

impl Serialize for Told<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        finding(self.context, &self.finding).serialize(serializer)
    }
}

fn finding<'f>(context: &ReportContext<'_>, finding: &'f Finding) -> Bevinding<'f> {
    let elsewhere = finding.related.iter();
    Bevinding {
        school: context.school_path(),
        naam: &finding.rule,
        groep: &finding.group,
        stap: finding.step,
        niveau: finding.level.as_str(),
        melding: &finding.message,
        hint: finding.hint.as_deref(),
        bestand: context.path(&finding.file),
        pad: &finding.path,
        plek: finding.span.into(),
        verwant: elsewhere.map(|place| related(context, place)).collect(),
        vingerafdruk: &finding.fingerprint,
        bekend_sinds: finding.since.map(|since| since.to_string()),
        herstel: finding.mending.as_ref().map(mending),
    }
}

/// Writes the report as one object, indented, with a final line break.
pub(super) fn write(schools: &[ReportContext<'_>], out: &mut impl Write) -> io::Result<()> {
    let Some(first) = schools.first() else {
        return Ok(());
    };
    let bevindingen = EachOf(|| {
        let findings = schools.iter().flat_map(ReportContext::all);
        findings.map(|(context, finding)| Told::new(context, finding))
    });
    let (stand, scholen) = match schools {
        [only] => (stand(only), Vec::new()),
        several => (together(several), several.iter().map(school).collect()),
    };
    let whole = Whole {
        versie: JSON_VERSION,
        vandaag: first.today.to_string(),
        stand,
        scholen,
        bevindingen,
    };
    safe::json(&whole, true, out)
}

/// What is told of several schools together.
fn together<'f>(schools: &[ReportContext<'f>]) -> Stand<'f> {
    let reports = || schools.iter().map(|context| context.report);
    let missed = |context: &ReportContext<'_>| [&context.report.missed, context.outside].concat();
    let totals = Totals::of(reports().flat_map(Report::fresh));
    let documents = reports().map(|report| report.documents).sum();
    let mut editions = schools.iter().map(|context| context.school.regelset());
    let edition = editions.next();
    Stand {
        regelset: edition.filter(|edition| editions.all(|other| other == *edition)),
        totalen: Totalen::of(totals, Some(documents)),
        niets_bekeken: None,
        niet_bekeken: schools.iter().flat_map(missed).collect(),
        samenvatting: None,
        baseline: None,
    }
}

fn school<'f>(context: &ReportContext<'f>) -> School<'f> {
    let config = context.school.config.config.as_ref();
    School {
        map: context.school_path().unwrap_or_default(),
        naam: config.and_then(|config| config.school.as_deref()),
        stand: stand(context),
    }
}

fn stand<'f>(context: &ReportContext<'f>) -> Stand<'f> {
    let report = context.report;
    Stand {
        regelset: Some(context.school.regelset()),
        totalen: Totalen::of(report.totals(), Some(report.documents)),
        niets_bekeken: report.nothing.map(Nothing::in_words),
        niet_bekeken: report.missed.clone(),
        samenvatting: context.summary,
        baseline: report.baseline.as_ref().map(|baseline| Baseline {
            bekend: Totalen::of(report.known_totals(), None),
            opgelost: baseline.solved.len(),
        }),
    }
}
