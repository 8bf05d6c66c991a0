//! `leerplan serve`.

mod port;

use std::io::Write;

use anyhow::Result;

use crate::check::{Change, IncrementalCheck};
use crate::error::{Error, io_reason};
use crate::live::http::{Question, Reply, Running, Status};
use crate::live::{Message, Moment, Watch};
use crate::render::{Served, ServedFile, Site};
use crate::school::LoadOptions;
use crate::words;

use super::args::Serve;
use super::console::{Console, NOTE};
use super::{STOPPED, open, stop};

pub(super) fn run(command: &Serve, console: &mut Console) -> Result<u8> {
    let paths: Vec<_> = command.path.iter().cloned().collect();
    let root = open::root(&paths)?;
    let server = port::bind(command.poort, console)?;
    let mut watch = Watch::<Question>::new(&root, command.common.days())?;
    let load = LoadOptions {
        today: watch.day(),
        kleur: command.common.kleur,
    };
    let mut checked = IncrementalCheck::load(&root, load, Vec::new())?;
    open::notes(checked.school(), console)?;
    stop::on_ctrl_c(watch.sender())?;
    let port = server.port();
    let sender = watch.sender();
    let running = server.run(move |question| drop(sender.send(Message::Asked(question))));
    let running = running.map_err(|error| Error::Usage(io_reason(&error)))?;
    writeln!(console.out, "de bladen staan op http://127.0.0.1:{port}/")?;
    console.out.flush()?;
    writeln!(console.err, "ze volgen wat je opslaat; stop met Ctrl-C")?;
    loop {
        let change = match until_changed(&mut watch, &checked)? {
            Moment::Changed(paths) => checked.update(&paths),
            Moment::Anything(day) => checked.reload(day),
            Moment::Asked(_) => continue,
            Moment::Stop => return Ok(STOPPED),
        };
        told(change, &checked, &running, console)?;
    }
}

/// Answers questions with the pages of a school as it is, until something changes.
fn until_changed(
    watch: &mut Watch<Question>,
    checked: &IncrementalCheck,
) -> Result<Moment<Question>> {
    let mut site = None;
    loop {
        match watch.next(checked.school()) {
            Moment::Asked(question) => {
                let made = match site.take() {
                    Some(site) => site,
                    None => Site::new(checked.school(), checked.report(), checked.today())?,
                };
                let file = made.serve(&question.path);
                question.answer(reply(file));
                site = Some(made);
            }
            moment => return Ok(moment),
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

/// Tells the pages that something changed, and in a line who looks at the terminal.
fn told(
    change: crate::error::Result<Change>,
    checked: &IncrementalCheck,
    running: &Running,
    console: &mut Console,
) -> Result<()> {
    // Also a template or a picture may have changed.
    running.tell();
    match change {
        Ok(change) if change.is_empty() => return Ok(()),
        Ok(change) => {
            let changed = match change.documents.first() {
                Some(only) if change.documents.len() == 1 => words::shown(only),
                _ => words::count(change.documents.len(), words::DOCUMENT),
            };
            let totals = checked.report().totals().in_words();
            let totals = if totals.is_empty() {
                "alles in orde".to_owned()
            } else {
                totals
            };
            writeln!(console.out, "{changed} veranderd; nu {totals}")?;
        }
        Err(error) => writeln!(console.err, "{NOTE}: {error}\n  ik wacht tot het weer kan")?,
    }
    console.out.flush()?;
    Ok(())
}
