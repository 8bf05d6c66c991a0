//! How a shell asks for names and ids while a command is typed: what is known when the script is made is
//! in it, and who is in a class is asked for when Tab is pressed.

use std::fmt::Write;

use clap_complete::Shell;

use super::line::{OPTIONS, WORDS};

/// Names that are asked for come before what the script knows; without any it goes on as it was.
const BASH: &str = r#"
_leerplan_met_namen() {
    local woord namen=()
    while IFS= read -r woord; do
        case "${COMP_WORDS[COMP_CWORD]}" in
            [\"\']*) namen+=("$woord") ;;
            *) namen+=("$(printf '%q' "$woord")") ;;
        esac
    done < <(command leerplan aanvullen bash -- "${COMP_WORDS[@]:0:COMP_CWORD+1}" 2>/dev/null)
    if [[ ${#namen[@]} -gt 0 ]]; then
        COMPREPLY=("${namen[@]}")
    else
        _leerplan "$@"
    fi
}
"#;

const ZSH: &str = r#"
_leerplan() {
    local -a namen
    namen=("${(@f)$(command leerplan aanvullen zsh -- "${(@)words[1,CURRENT]}" 2>/dev/null)}")
    if [[ -n "$namen" ]]; then
        _describe -V 'namen' namen
    else
        _leerplan_vast "$@"
    fi
}

"#;

const FISH: &str = r"
function __leerplan_namen
    set -l woorden (commandline -opc) (commandline -ct)
    command leerplan aanvullen fish -- $woorden 2>/dev/null
end
function __leerplan_zonder_namen
    test (count (__leerplan_namen)) -eq 0
end
";

/// A condition of fish: nothing is asked for here.
pub(super) const WITHOUT_NAMES: &str = "; and __leerplan_zonder_namen";

/// The script of a shell, with what asks for names. PowerShell and Elvish do without.
pub(super) fn with_names(shell: Shell, script: String) -> String {
    match shell {
        Shell::Bash => {
            let (functions, end) = parted(&script, "\nif [[ \"${BASH_VERSINFO[0]}\" -eq 4");
            let end = end.replace("-F _leerplan ", "-F _leerplan_met_namen ");
            format!("{functions}{BASH}{end}")
        }
        Shell::Zsh => {
            let (functions, end) = parted(&script, "if [ \"$funcstack[1]\" = \"_leerplan\" ]");
            let functions = functions.replacen("\n_leerplan() {", "\n_leerplan_vast() {", 1);
            format!("{functions}{}{end}", ZSH.trim_start())
        }
        Shell::Fish => script + FISH + &fish(),
        _ => script,
    }
}

/// A script in two, before a line.
fn parted<'s>(script: &'s str, line: &str) -> (&'s str, &'s str) {
    let at = script.rfind(line).unwrap_or(script.len());
    script.split_at(at)
}

/// For which words and options fish asks.
fn fish() -> String {
    let mut lines = String::new();
    let of = |command: &str| format!("__fish_leerplan_using_subcommand {command}");
    for (command, option, _) in OPTIONS {
        // A String takes every write.
        let _ = writeln!(
            lines,
            "complete -c leerplan -n \"{}\" -l {option} -x -k -a \"(__leerplan_namen)\"",
            of(command)
        );
    }
    for (command, _) in WORDS {
        let _ = writeln!(
            lines,
            "complete -c leerplan -n \"{}\" -f -k -a \"(__leerplan_namen)\"",
            of(command)
        );
    }
    lines
}
