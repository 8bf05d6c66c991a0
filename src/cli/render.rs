//! `leerplan render`.

use anyhow::Result;

use super::args::Render;
use super::console::Console;

pub(super) fn run(_command: &Render, _console: &mut Console) -> Result<u8> {
    Ok(super::CLEAN)
}
