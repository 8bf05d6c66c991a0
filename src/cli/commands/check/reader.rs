//! Who reads the report of a check.

use crate::cli::args::Check;
use crate::report::Reader;

/// The variable that build servers set.
const SERVER: &str = "CI";

/// On a build server whoever may see its log; `--citeer` says that the school lets quotes stand there.
pub(super) fn of(command: &Check) -> Reader {
    let server = std::env::var_os(SERVER);
    Reader {
        is_of_log: server.is_some_and(|set| !set.is_empty() && set != "false"),
        may_see_quotes: command.citeer,
    }
}
