//! leerplan, the command line tool. All of it is in the library.

fn main() -> std::process::ExitCode {
    leerplan::cli::run(std::env::args_os())
}
