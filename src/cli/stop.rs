//! Handles SIGINT and SIGTERM for commands that run until they are stopped.

use std::sync::mpsc::Sender;

use anyhow::Result;

use crate::error::Error;
use crate::watch::Message;

/// Sends [`Message::Stop`] at Ctrl-C and when the system asks the program to stop.
pub(super) fn on_ctrl_c<R: Send + 'static>(sender: Sender<Message<R>>) -> Result<()> {
    // Sending fails only where the command has ended.
    let stop = move || drop(sender.send(Message::Stop));
    let set = ctrlc::set_handler(stop);
    Ok(set.map_err(|error| Error::Internal(error.to_string()))?)
}
