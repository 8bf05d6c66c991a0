//! Answers requests with the pages of a school, and reports its changes.

use std::io::Write;

use anyhow::Result;

use crate::check::{Change, IncrementalCheck};
use crate::cli::console::{Console, NOTE};
use crate::cli::saves;
use crate::render::{Served, ServedFile, Site};
use crate::serve::{PageRequest, Reply, RunningServer, Status};
use crate::watch::{Watch, WatchEvent};
use crate::words;

/// Answers requests with the pages of the school until something changes.
pub(super) fn until_changed(
    watch: &mut Watch<PageRequest>,
    checked: &IncrementalCheck,
) -> Result<WatchEvent<PageRequest>> {
    let mut site = None;
    loop {
        match saves::next(watch, &[checked.school()])? {
            WatchEvent::Request(request) => {
                let made = match site.take() {
                    Some(site) => site,
                    None => Site::new(checked.school(), checked.report(), checked.today())?,
                };
                let file = made.serve(&request.path);
                request.answer(reply(file));
                site = Some(made);
            }
            event => return Ok(event),
        }
    }
}

fn reply(file: ServedFile) -> Reply {
    Reply {
        status: match file.served {
            Served::Page => Status::Ok,
            Served::Nothing => Status::NotFound,
            Served::Failed => Status::Failed,
        },
        media: file.media,
        etag: file.version,
        body: file.bytes,
    }
}

/// Reports a change to open pages and, in one line, on the terminal.
pub(super) fn announce(
    change: crate::error::Result<Change>,
    checked: &IncrementalCheck,
    running: &RunningServer,
    console: &mut Console,
) -> Result<()> {
    // Pages reload also where no document changed: it may have been a template or a picture.
    running.announce_change();
    match change {
        Ok(change) if change.is_empty() => return Ok(()),
        Ok(change) => {
            let changed = match change.documents.first() {
                Some(only) if change.documents.len() == 1 => words::shown(only),
                _ => words::count(change.documents.len(), words::DOCUMENT),
            };
            let report = checked.report();
            let totals = match (report.totals().in_words(), report.nothing) {
                (totals, None) if totals.is_empty() && report.missed.is_empty() => {
                    "alles in orde".to_owned()
                }
                (totals, None) if totals.is_empty() => {
                    "niets gevonden; niet alles is bekeken".to_owned()
                }
                (totals, Some(nothing)) if totals.is_empty() => nothing.in_words(),
                (totals, _) => totals,
            };
            writeln!(console.out, "{changed} veranderd; nu {totals}")?;
        }
        Err(error) => writeln!(console.err, "{NOTE}: {error}\n  ik wacht tot het weer kan")?,
    }
    console.out.flush()?;
    Ok(())
}
