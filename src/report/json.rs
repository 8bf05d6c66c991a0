//! Findings as JSON.
//!
//! One object: `versie`, `vandaag`, `totalen`, `bevindingen`, and with `--samenvatting`
//! `samenvatting`. Lines and columns are counted from
//! 1, columns in characters, `byte` from 0; the end is exclusive. Keys are only added within a
//! version.

use std::io::{self, Write};

use serde::Serialize;

use crate::finding::{Finding, Mending, RelatedPlace};
use crate::yaml::Span;
use crate::yaml::edit::Replacement;

use super::Context;
use super::summary::StepRow;

/// The version of the JSON report.
pub const JSON_VERSION: u8 = 1;

#[derive(Serialize)]
struct Whole<'f> {
    versie: u8,
    vandaag: String,
    totalen: Totalen,
    #[serde(skip_serializing_if = "Option::is_none")]
    samenvatting: Option<&'f [StepRow]>,
    bevindingen: Vec<Bevinding<'f>>,
}

#[derive(Serialize)]
struct Totalen {
    documenten: usize,
    fouten: usize,
    waarschuwingen: usize,
    tips: usize,
}

#[derive(Serialize)]
struct Bevinding<'f> {
    naam: &'f str,
    groep: &'f str,
    stap: Option<u8>,
    niveau: &'static str,
    melding: &'f str,
    hint: Option<&'f str>,
    bestand: &'f str,
    pad: &'f str,
    #[serde(flatten)]
    plek: Plek,
    verwant: Vec<Verwant<'f>>,
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
    bestand: &'f str,
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

fn related(place: &RelatedPlace) -> Verwant<'_> {
    Verwant {
        bestand: &place.file,
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
        reden: replacements.err().map(|refusal| refusal.0.as_str()),
    }
}

fn finding(finding: &Finding) -> Bevinding<'_> {
    Bevinding {
        naam: &finding.rule,
        groep: &finding.group,
        stap: finding.step,
        niveau: finding.level.as_str(),
        melding: &finding.message,
        hint: finding.hint.as_deref(),
        bestand: &finding.file,
        pad: &finding.path,
        plek: finding.span.into(),
        verwant: finding.related.iter().map(related).collect(),
        herstel: finding.mending.as_ref().map(mending),
    }
}

/// Writes the report as one object, indented, with a final line break.
pub(super) fn write(context: &Context<'_>, out: &mut impl Write) -> io::Result<()> {
    let totals = context.report.totals();
    let whole = Whole {
        versie: JSON_VERSION,
        vandaag: context.today.to_string(),
        totalen: Totalen {
            documenten: context.report.documents,
            fouten: totals.fouten,
            waarschuwingen: totals.waarschuwingen,
            tips: totals.tips,
        },
        samenvatting: context.summary,
        bevindingen: context.report.findings.iter().map(finding).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &whole)?;
    writeln!(out)
}
