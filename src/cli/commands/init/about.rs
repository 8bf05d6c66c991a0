//! What `leerplan init` needs to know of a school.

use anyhow::Result;

use crate::calendar::{Region, SchoolYear};
use crate::error::Error;
use crate::model::Kleur;
use crate::start;
use crate::words;

use crate::cli::args::Init;
use crate::cli::ask;
use crate::cli::console::Console;

/// The school as the options describe it. At a terminal missing options are asked for, elsewhere they
/// are an error.
pub(super) fn ask(
    command: &Init,
    proposed: SchoolYear,
    console: &mut Console,
) -> Result<start::Init> {
    let named = command.school.as_deref().map(str::trim);
    let named = named.filter(|name| !name.is_empty());
    if let (Some(school), Some(kleur)) = (named, command.kleur) {
        return Ok(start::Init {
            school: school.to_owned(),
            kleur,
            schooljaar: command.schooljaar.unwrap_or(proposed),
            regio: command.regio,
        });
    }
    if !ask::is_possible() {
        return Err(Error::Usage(lacking(named, command.kleur)).into());
    }
    Ok(start::Init {
        school: named.map_or_else(|| school(console), |name| Ok(name.to_owned()))?,
        kleur: command.kleur.map_or_else(|| kleur(console), Ok)?,
        schooljaar: command
            .schooljaar
            .map_or_else(|| year(proposed, console), Ok)?,
        regio: command
            .regio
            .map_or_else(|| region(console), |r| Ok(Some(r)))?,
    })
}

fn lacking(school: Option<&str>, kleur: Option<Kleur>) -> String {
    let mut lacking = Vec::new();
    if kleur.is_none() {
        lacking.push("`--kleur` (blauw, geel of groen)");
    }
    if school.is_none() {
        lacking.push("`--school` (de naam van de school)");
    }
    format!(
        "voor een schoolmap ontbreekt nog {}\n  \
         bijvoorbeeld: `leerplan init --kleur blauw --school \"Ons College\" --regio midden`",
        words::and(&lacking)
    )
}

fn school(console: &mut Console) -> Result<String> {
    ask::ask(console, "Hoe heet de school?", |answer| {
        let name = Some(answer.to_owned()).filter(|name| !name.is_empty());
        name.ok_or_else(|| "geef de school een naam".to_owned())
    })
}

fn kleur(console: &mut Console) -> Result<Kleur> {
    let question = "\
        Welk stappenplan past bij de school?\n  \
        blauw: een vast rooster, de lesmethode is leidend\n  \
        geel: een vast rooster met keuzetijd, eigen materiaal\n  \
        groen: een flexibel rooster, elke dag een coach\n\
        Kies blauw, geel of groen:";
    ask::ask(console, question, |answer| {
        let word = answer.to_lowercase();
        word.parse()
            .map_err(|()| "kies uit blauw, geel of groen".to_owned())
    })
}

fn year(proposed: SchoolYear, console: &mut Console) -> Result<SchoolYear> {
    let question = format!("Welk schooljaar? [{proposed}]");
    ask::ask(console, &question, |answer| {
        if answer.is_empty() {
            return Ok(proposed);
        }
        let wrong = |_| "schrijf twee jaren die op elkaar volgen, zoals 2026-2027".to_owned();
        answer.parse().map_err(wrong)
    })
}

fn region(console: &mut Console) -> Result<Option<Region>> {
    let question = "Welke vakantieregio: noord, midden of zuid? [geen]";
    ask::ask(console, question, |answer| {
        let word = answer.to_lowercase();
        let named = Some(word).filter(|word| !word.is_empty() && word != "geen");
        let region = named.map(|word| word.parse()).transpose();
        region.map_err(|_| "kies uit noord, midden of zuid, of laat het leeg".to_owned())
    })
}
