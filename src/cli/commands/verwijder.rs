//! `leerplan verwijder`.

mod history;
mod told;

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::cli::args::{ErasedKind, Verwijder};
use crate::cli::console::{Console, NOTE};
use crate::cli::exit::{CLEAN, FAILED, FINDINGS};
use crate::cli::{ask, folder_change, open};
use crate::error::Error;
use crate::facts::pupil_mentions::PupilMentions;
use crate::facts::pupil_search::find_kept;
use crate::mend::erase::{erase, traces};
use crate::school::find_root;

pub(in crate::cli) fn run(command: &Verwijder, console: &mut Console) -> Result<u8> {
    let ErasedKind::Leerling = command.what;
    let root = find_root(Path::new("."))?;
    let load = command.common.load();
    let (_lock, school) = open::open_to_change(&root, load, console)?;
    let id = find_kept(&school, &command.pupil).map_err(Error::Usage)?;
    let erased = erase(&school, &id)?;
    told::what_goes(&erased, &id, console)?;
    if !erased.texts.is_empty() && !command.teksten {
        told::texts_in_the_way(&erased, console)?;
        return Ok(FINDINGS);
    }
    let checked = erased.change.checked(&school, load)?;
    checked.without_new_faults(&erased.change)?;
    let mentions = PupilMentions::new(&school, &id);
    let traces = traces(&school, &mentions, &erased.change);
    told::what_stays(&erased, &traces, &checked, console)?;
    let history = history::of(&school, &erased, &id, console)?;
    console.out.flush()?;
    if !command.ja {
        if !ask::is_possible() {
            let note = "er is nog niets weg; doe het met `--ja`";
            writeln!(console.err, "{NOTE}: {note}")?;
            return Ok(FINDINGS);
        }
        if !ask::confirm(console, "Verwijderen? [j/N]")? {
            writeln!(console.err, "{NOTE}: er is niets weg")?;
            return Ok(FINDINGS);
        }
    }
    if !folder_change::write(&erased.change, &school, "weggehaald", console)? {
        return Ok(FAILED);
    }
    writeln!(console.out, "\nde leerling is weg uit de schoolmap")?;
    write!(console.out, "{history}")?;
    console.out.flush()?;
    Ok(CLEAN)
}
