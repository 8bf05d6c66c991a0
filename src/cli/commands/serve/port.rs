//! Binds the port of `leerplan serve`.

use std::io::{ErrorKind, Write};

use anyhow::Result;

use crate::cli::console::{Console, NOTE};
use crate::error::{Error, io_reason};
use crate::serve::Server;

/// The default port, and how many after it are tried.
const PORT: u16 = 8123;
const MORE: u16 = 9;

/// Binds the port that was given, or else the first free one of the default ports.
pub(super) fn bind(named: Option<u16>, console: &mut Console) -> Result<Server> {
    let ports = match named {
        Some(port) => port..=port,
        None => PORT..=PORT + MORE,
    };
    let taken = |error: &std::io::Error| error.kind() == ErrorKind::AddrInUse;
    for port in ports.clone() {
        match Server::bind(port) {
            Ok(server) => {
                if port > *ports.start() {
                    writeln!(
                        console.err,
                        "{NOTE}: poort {} is bezet, ik neem {port}",
                        ports.start()
                    )?;
                }
                return Ok(server);
            }
            Err(error) if taken(&error) => {}
            Err(error) => {
                let message = format!("ik kan poort {port} niet gebruiken: {}", io_reason(&error));
                return Err(Error::Usage(message).into());
            }
        }
    }
    let which = match named {
        Some(port) => format!("poort {port} is bezet"),
        None => format!("de poorten {PORT} tot en met {} zijn bezet", PORT + MORE),
    };
    let hint = "draait `leerplan serve` al? kies anders een andere poort, of `--poort 0` voor een die vrij is";
    Err(Error::Usage(format!("{which}\n  {hint}")).into())
}
