//! Who needs attention today: in the terminal and as JSON.
//!
//! The JSON is one object: `versie`, `vandaag`, `school`, and `klas` with a class, or `klassen` and
//! `invoeringsplannen` with the school; of several schools these of each in `scholen`, with `map`. Keys are only added within a version.

use std::io::{self, Write};

use chrono::NaiveDate;
use serde::Serialize;

use super::safe;
use super::steps::wrap;
use crate::calendar::dutch;
use crate::overview::{Aandacht, Dagstart, Klasstand, Leerling, Rondestand, Schoolstand};
use crate::words;

/// The version of the JSON.
pub const STATUS_VERSION: u8 = 1;

/// The input of every form of the overview.
#[derive(Debug, Clone, Copy)]
pub struct StatusContext<'r> {
    /// The name of the school, where it has one.
    pub school: Option<&'r str>,
    /// The day that the overview is for.
    pub today: NaiveDate,
    /// The columns of the terminal.
    pub width: usize,
}

#[derive(Serialize)]
struct Class<'r> {
    versie: u8,
    vandaag: String,
    school: Option<&'r str>,
    klas: &'r Dagstart,
}

#[derive(Serialize)]
struct Whole<'r> {
    versie: u8,
    vandaag: String,
    school: Option<&'r str>,
    #[serde(flatten)]
    stand: &'r Schoolstand,
}

/// One of several schools, with a class or all of it.
#[derive(Debug, Clone, Serialize)]
pub struct OneSchool<'r> {
    /// The folder of the school, from the current folder.
    pub map: String,
    /// The name of the school, where it has one.
    pub school: Option<&'r str>,
    /// The class that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub klas: Option<Dagstart>,
    /// The school, where no class was asked for.
    #[serde(flatten)]
    pub stand: Option<Schoolstand>,
}

#[derive(Serialize)]
struct Several<'r> {
    versie: u8,
    vandaag: String,
    scholen: &'r [OneSchool<'r>],
}

/// Writes several schools as JSON.
///
/// # Errors
/// Those of the writer.
pub fn schools_json(
    today: NaiveDate,
    schools: &[OneSchool<'_>],
    out: &mut impl Write,
) -> io::Result<()> {
    let several = Several {
        versie: STATUS_VERSION,
        vandaag: today.to_string(),
        scholen: schools,
    };
    safe::json(&several, true, out)
}

/// Writes a class as JSON.
///
/// # Errors
/// Those of the writer.
pub fn class_json(
    context: &StatusContext<'_>,
    klas: &Dagstart,
    out: &mut impl Write,
) -> io::Result<()> {
    let whole = Class {
        versie: STATUS_VERSION,
        vandaag: context.today.to_string(),
        school: context.school,
        klas,
    };
    safe::json(&whole, true, out)
}

/// Writes the school as JSON.
///
/// # Errors
/// Those of the writer.
pub fn school_json(
    context: &StatusContext<'_>,
    stand: &Schoolstand,
    out: &mut impl Write,
) -> io::Result<()> {
    let whole = Whole {
        versie: STATUS_VERSION,
        vandaag: context.today.to_string(),
        school: context.school,
        stand,
    };
    safe::json(&whole, true, out)
}

/// Writes a class for people: who needs attention first.
///
/// # Errors
/// Those of the writer.
pub fn class_text(
    context: &StatusContext<'_>,
    klas: &Dagstart,
    out: &mut impl Write,
) -> io::Result<()> {
    let day = dutch::long_date(context.today);
    let number = words::count(klas.leerlingen.len(), words::LEERLING);
    writeln!(out, "Dagstart {}, {day}, {number}", klas.naam)?;
    let bands = [
        (Aandacht::Vandaag, "Vandaag langs"),
        (Aandacht::DezeWeek, "Deze week langs"),
        (Aandacht::OpWeg, "Op weg"),
    ];
    for (soon, head) in bands {
        let pupils: Vec<&Leerling> = klas.met(soon).collect();
        if pupils.is_empty() {
            continue;
        }
        writeln!(out, "\n{head} ({})", pupils.len())?;
        for pupil in pupils {
            one(context, pupil, out)?;
        }
    }
    talks(context, klas, out)?;
    if !klas.klasmomenten.is_empty() {
        writeln!(out, "\nDe klas, komende twee weken")?;
        for moment in &klas.klasmomenten {
            let vak = moment.vak.as_ref().map(|vak| format!(" ({vak})"));
            let vak = vak.unwrap_or_default();
            writeln!(out, "  {:10} {}{vak}", moment.wanneer, moment.wat)?;
        }
    }
    if klas.uit_de_klas > 0 {
        let gone = words::count(klas.uit_de_klas, words::LEERLING);
        writeln!(out, "\nUit de klas: {gone}")?;
    }
    Ok(())
}

fn one(context: &StatusContext<'_>, pupil: &Leerling, out: &mut impl Write) -> io::Result<()> {
    let far = Some(pupil.stand.in_words().join(", ")).filter(|far| !far.is_empty());
    let parts = [Some(pupil.naam.clone()), pupil.coach.clone(), far];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    writeln!(out, "  {}", parts.join(" · "))?;
    let (full, rest) = pupil.in_short();
    for reason in full {
        let text = if reason.wat.is_empty() {
            reason.kop.to_owned()
        } else {
            format!("{}: {}", reason.kop, reason.wat.join(", "))
        };
        hanging(context, "- ", &text, out)?;
    }
    if !rest.is_empty() {
        hanging(context, "- ook: ", &rest, out)?;
    }
    if !pupil.straks.is_empty() {
        let next = pupil
            .straks
            .iter()
            .map(|one| format!("{} {}", one.wanneer, one.wat));
        let next: Vec<String> = next.collect();
        hanging(context, "straks: ", &next.join("; "), out)?;
    }
    Ok(())
}

fn talks(context: &StatusContext<'_>, klas: &Dagstart, out: &mut impl Write) -> io::Result<()> {
    if klas.gesprekken.is_empty() && klas.te_plannen.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nGesprekken, in deze volgorde")?;
    for (at, talk) in klas.gesprekken.iter().enumerate() {
        let day = dutch::short_date(talk.datum.0);
        let hour = talk.uur.as_ref().map(|uur| format!(", {uur}"));
        let hour = hour.unwrap_or_default();
        writeln!(
            out,
            "  {}. {}: {} {day}{hour}",
            at + 1,
            talk.leerling,
            talk.vorm
        )?;
    }
    if !klas.te_plannen.is_empty() {
        let names = format!("nog te plannen: {}", klas.te_plannen.join(", "));
        for line in wrap(&names, context.width.saturating_sub(2)) {
            writeln!(out, "  {line}")?;
        }
    }
    Ok(())
}

/// Wraps a text, with its lines below the first.
fn hanging(
    context: &StatusContext<'_>,
    mark: &str,
    text: &str,
    out: &mut impl Write,
) -> io::Result<()> {
    let width = context.width.saturating_sub(4 + mark.len()).max(20);
    for (at, line) in wrap(text, width).iter().enumerate() {
        let mark = if at == 0 { mark } else { "" };
        let rest = if at == 0 { 0 } else { 2 };
        writeln!(out, "    {mark}{:rest$}{line}", "")?;
    }
    Ok(())
}

/// Writes the school by class, and each round by step.
///
/// # Errors
/// Those of the writer.
pub fn school_text(
    context: &StatusContext<'_>,
    stand: &Schoolstand,
    out: &mut impl Write,
) -> io::Result<()> {
    let name = context.school.unwrap_or("De school");
    let day = dutch::long_date(context.today);
    writeln!(out, "{name}, {day}")?;
    classes(context, &stand.klassen, out)?;
    rounds(&stand.invoeringsplannen, out)
}

fn classes(context: &StatusContext<'_>, all: &[Klasstand], out: &mut impl Write) -> io::Result<()> {
    if all.is_empty() {
        return writeln!(out, "\nEr zijn nog geen leerlingen om te laten zien.");
    }
    let wide = all.iter().map(|one| one.naam.chars().count()).max();
    let wide = wide.unwrap_or_default().max(4);
    writeln!(
        out,
        "\n{:wide$}  leerlingen  eigen plan  vandaag  deze week",
        "Klas"
    )?;
    for one in all {
        writeln!(
            out,
            "{:wide$}  {:>10}  {:>10}  {:>7}  {:>9}",
            one.naam, one.leerlingen, one.met_plan, one.vandaag, one.deze_week
        )?;
        if !one.wie.is_empty() {
            hanging(context, "vandaag langs: ", &one.wie.join(", "), out)?;
        }
        if let Some(next) = &one.straks {
            hanging(
                context,
                "straks: ",
                &format!("{} {}", next.wanneer, next.wat),
                out,
            )?;
        }
    }
    Ok(())
}

fn rounds(all: &[Rondestand], out: &mut impl Write) -> io::Result<()> {
    if all.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nInvoeringsplannen per stap")?;
    for round in all {
        let number = round.ronde.map(|number| format!(", ronde {number}"));
        writeln!(out, "{}{}", round.titel, number.unwrap_or_default())?;
        for step in &round.stappen {
            let found = if step.gevonden.is_empty() {
                String::new()
            } else {
                format!("  ({})", step.gevonden)
            };
            let mark = match step.stand {
                "klaar" => "●",
                "deels" => "◐",
                _ => "○",
            };
            let stand = match step.stand {
                "deels" => "er mist nog iets",
                "leeg" => "nog leeg",
                other => other,
            };
            writeln!(
                out,
                "  {mark} {} {:13} {stand}{found}",
                step.nummer, step.naam
            )?;
        }
    }
    Ok(())
}
