//! Who reads the report of a check.

use crate::cli::args::Check;
use crate::cli::build_server;
use crate::report::Reader;

/// On a build server whoever may see its log; `--citeer` says that the school lets quotes stand there.
pub(super) fn of(command: &Check) -> Reader {
    Reader {
        is_of_log: build_server::is_here(),
        may_see_quotes: command.citeer,
    }
}
