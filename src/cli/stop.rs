//! Ctrl-C for commands that go on until somebody stops them.

use std::sync::mpsc::Sender;

use anyhow::Result;

use crate::error::Error;
use crate::live::Message;

/// From now on Ctrl-C, and the request of the machine to stop, come in as a message.
pub(super) fn on_ctrl_c<Q: Send + 'static>(sender: Sender<Message<Q>>) -> Result<()> {
    // Who has stopped already hears nothing any more.
    let stop = move || drop(sender.send(Message::Stop));
    let set = ctrlc::set_handler(stop);
    Ok(set.map_err(|error| Error::Internal(error.to_string()))?)
}
