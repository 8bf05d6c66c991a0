//! `leerplan serve`.

mod pages;
mod port;

use std::io::Write;

use anyhow::Result;

use crate::check::IncrementalCheck;
use crate::cli::args::Serve;
use crate::cli::console::{Console, NOTE};
use crate::cli::exit::STOPPED;
use crate::cli::{open, schools, stop};
use crate::error::{Error, io_reason};
use crate::school::{LoadOptions, School, is_document};
use crate::serve::PageRequest;
use crate::watch::{Message, Watch, WatchEvent};
use crate::words;

pub(in crate::cli) fn run(command: &Serve, console: &mut Console) -> Result<u8> {
    let root = schools::only_root(command.path.as_ref(), console)?;
    let server = port::bind(command.poort, console)?;
    let mut watch = Watch::<PageRequest>::new(command.common.days(), is_document)?;
    watch.add(&root)?;
    let load = LoadOptions {
        today: watch.day(),
        ..command.common.load()
    };
    let mut checked = IncrementalCheck::load(&root, load, Vec::new())?;
    open::notes(checked.school(), None, console)?;
    about_inner(checked.school(), console)?;
    stop::on_ctrl_c(watch.sender())?;
    let port = server.port();
    let sender = watch.sender();
    let running = server.run(move |request| drop(sender.send(Message::Request(request))));
    let running = running.map_err(|error| Error::Usage(io_reason(&error)))?;
    writeln!(console.out, "de bladen staan op http://127.0.0.1:{port}/")?;
    console.out.flush()?;
    writeln!(console.err, "ze volgen wat je opslaat; stop met Ctrl-C")?;
    loop {
        let change = match pages::until_changed(&mut watch, &checked)? {
            WatchEvent::Changed(paths) => checked.update(&paths),
            WatchEvent::Reload(day) => checked.reload(day),
            WatchEvent::Request(_) => continue,
            WatchEvent::Stop => return Ok(STOPPED),
        };
        pages::announce(change, &checked, &running, console)?;
    }
}

/// Tells of schools inside the school, whose pages are not shown.
fn about_inner(school: &School, console: &mut Console) -> Result<()> {
    for inner in &school.inner {
        writeln!(
            console.err,
            "{NOTE}: {} is een schoolmap op zichzelf; de bladen daarvan staan hier niet bij",
            words::quote(inner)
        )?;
    }
    Ok(())
}
