//! Publishing pages: nothing is written before all of it was searched for what is about pupils.

use std::collections::BTreeSet;
use std::io::Write;

use anyhow::Result;

use crate::audience::{Gate, Kind, Leaks, Page as Searched, Place, Places, Trace};
use crate::cli::args::Render;
use crate::cli::console::{Console, NOTE};
use crate::cli::exit::{CLEAN, FINDINGS};
use crate::cli::open::Opened;
use crate::cli::output::Output;
use crate::error::Error;
use crate::model::Soort;
use crate::render::Page;
use crate::school::School;
use crate::words::{self, Noun};

/// How many things, and places of each, are told one by one.
const TOLD: usize = 20;
const PLACES: usize = 5;

const PLEK: Noun = Noun("plek", "plekken");
const PAGE: Noun = Noun("blad", "bladen");

/// Pages that were made and not written yet.
pub(super) struct Made<'o> {
    pub(super) output: Output<'o>,
    /// What they tell of pupils.
    pub(super) leaks: Leaks,
    /// The school that they are of; `None` where they lead to several.
    pub(super) opened: Option<Opened>,
}

/// Adds what pages of a school tell of pupils, where there is a gate.
pub(super) fn search(
    leaks: &mut Leaks,
    gate: Option<&Gate>,
    school: Option<&School>,
    pages: &[Page],
) {
    if let Some(gate) = gate {
        let searched = pages.iter().map(|page| Searched {
            path: &page.path,
            contents: &page.contents,
        });
        leaks.search(gate, &searched.collect::<Vec<_>>());
        leaks.set_apart(gate, || school.map(|school| Places::new(school, gate)));
    }
}

/// Refuses to publish where names of pupils stand in files that cannot be read: they would not be found.
///
/// # Errors
/// Where a document of a class or of names cannot be read, without `--toch`.
pub(super) fn refuse_unread(command: &Render, schools: &[&Opened]) -> Result<()> {
    let hides = |one: &&&Opened| {
        let known = one.school.index.known();
        known.is_hidden(Soort::Klas) || known.is_hidden(Soort::Namen)
    };
    if command.toch || !schools.iter().any(|one| hides(&one)) {
        return Ok(());
    }
    let message = "een klas of een lijst met namen is niet te lezen, dus ik weet niet welke namen van leerlingen ik moet zoeken\n  \
         verbeter eerst wat `leerplan check` meldt";
    Err(Error::Usage(message.to_owned()).into())
}

/// Says what the search cannot find.
pub(super) fn tell_limits(gate: &Gate, console: &mut Console) -> Result<()> {
    if gate.is_without_names() {
        let note = "ik ken hier geen namen van leerlingen, dus ik zoek alleen naar id's, mailadressen en telefoonnummers";
        writeln!(console.err, "{NOTE}: {note}")?;
    }
    Ok(())
}

/// Writes the pages of a run, or none of them where they tell of pupils and are not wanted anyway.
pub(super) fn finish(
    command: &Render,
    gate: Option<&Gate>,
    held: Vec<Made<'_>>,
    console: &mut Console,
) -> Result<u8> {
    let told: usize = held.iter().map(|made| made.leaks.found.len()).sum();
    if let Some(gate) = gate.filter(|_| told > 0) {
        tell(command, gate, &held, console)?;
        if !command.toch {
            return Ok(FINDINGS);
        }
    }
    if let Some(gate) = gate {
        tell_allowed(gate, &held, console)?;
    }
    for made in held {
        made.output.finish(console)?;
    }
    Ok(CLEAN)
}

/// Tells what the school lets everybody see, without saying it.
fn tell_allowed(gate: &Gate, held: &[Made<'_>], console: &mut Console) -> Result<()> {
    let mut left = TOLD;
    for made in held.iter().filter(|made| !made.leaks.allowed.is_empty()) {
        let label = made.opened.as_ref().and_then(|one| one.label.as_deref());
        let school = made.opened.as_ref().map(|one| &one.school);
        let places = school.map(|school| Places::new(school, gate));
        for trace in made.leaks.allowed.keys().take(left) {
            let (what, _) = described(trace.kind);
            let place = places.as_ref().and_then(|places| places.of(trace).next());
            let why = match place {
                _ if gate.is_open(trace) => "staat bij `[privacy] openbaar`".to_owned(),
                Some(place) => format!("is met een reden genegeerd in {}", shown(label, place)),
                None => "is met een reden genegeerd".to_owned(),
            };
            writeln!(console.err, "{NOTE}: {what} staat op de site: dat {why}")?;
            left -= 1;
        }
    }
    Ok(())
}

/// Tells what stands where, without saying it.
fn tell(command: &Render, gate: &Gate, held: &[Made<'_>], console: &mut Console) -> Result<()> {
    let all = held.iter().flat_map(|made| &made.leaks.found);
    let pages: BTreeSet<&String> = all.flat_map(|(_, pages)| pages).collect();
    let count = words::count(pages.len(), PAGE);
    let first = if command.toch {
        format!("met `--toch` is dit wel gepubliceerd: op {count} staan gegevens van mensen")
    } else {
        format!("er is niets gepubliceerd: op {count} staan gegevens van mensen")
    };
    writeln!(console.err, "{NOTE}: {first}")?;
    let mut left = TOLD;
    for made in held {
        let school = made
            .opened
            .as_ref()
            .filter(|_| !made.leaks.found.is_empty());
        let places = school.map(|one| Places::new(&one.school, gate));
        let label = school.and_then(|one| one.label.as_deref());
        for leak in made.leaks.found.iter().take(left) {
            one(leak, (places.as_ref(), label), console)?;
            left -= 1;
        }
    }
    let more: usize = held.iter().map(|made| made.leaks.found.len()).sum();
    if more > TOLD {
        let rest = words::count(more - TOLD, PLEK);
        writeln!(console.err, "\n  en nog {rest}")?;
    }
    if !command.toch {
        let hint =
            "haal weg wat er niet hoort; mag iedereen het zien, publiceer het dan met `--toch`";
        writeln!(console.err, "\n{hint}")?;
    }
    Ok(())
}

/// What it is, where it stands, on which pages, and what to do.
fn one(
    (trace, pages): (&Trace, &BTreeSet<String>),
    (places, label): (Option<&Places<'_>>, Option<&str>),
    console: &mut Console,
) -> Result<()> {
    let (what, hint) = described(trace.kind);
    writeln!(console.err, "\n  {what}")?;
    let found: Vec<&Place> = places.map_or_else(Vec::new, |places| places.of(trace).collect());
    for place in found.iter().take(PLACES) {
        writeln!(console.err, "    --> {}", shown(label, place))?;
    }
    if found.len() > PLACES {
        let rest = words::count(found.len() - PLACES, PLEK);
        writeln!(console.err, "    --> en nog {rest}")?;
    }
    if found.is_empty() {
        let where_from =
            "het staat niet zo bij elkaar in een document: kijk in de documenten van deze bladen";
        writeln!(console.err, "    --> {where_from}")?;
    }
    let mut on: Vec<&str> = pages.iter().map(String::as_str).take(2).collect();
    let rest = pages.len() - on.len();
    let more = format!("nog {}", words::count(rest, PAGE));
    if rest > 0 {
        on.push(&more);
    }
    writeln!(console.err, "    op  {}", words::and(&on))?;
    writeln!(console.err, "    =   {hint}")?;
    Ok(())
}

/// A place as people look it up.
fn shown(label: Option<&str>, place: &Place) -> String {
    let folder = label.map_or_else(String::new, |label| format!("{label}/"));
    let file = &place.file;
    match place.line {
        Some(line) => format!("{folder}{file}:{line}"),
        None => format!("{folder}{file} (de naam van het bestand)"),
    }
}

/// What something is, and what to do about it.
fn described(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Naam => (
            "een leerling met voor- en achternaam",
            "noem de leerling niet, of alleen met de voornaam",
        ),
        Kind::Id => (
            "de id van een leerling",
            "haal de id weg: die zegt wie het is",
        ),
        Kind::Mailadres => (
            "een mailadres",
            "haal het weg; is het van de school, zet dan in leerplan.toml bij `[privacy]` het `domein`",
        ),
        Kind::Telefoonnummer => (
            "een telefoonnummer",
            "haal het weg; mag iedereen het zien, zet het dan in leerplan.toml bij `[privacy]` in `openbaar`",
        ),
        Kind::BijzonderWoord => (
            "een woord over gezondheid of geloof, op een blad waar een leerling op staat",
            "haal het weg; gaat het over de lesstof, haal dan de leerling weg",
        ),
    }
}
