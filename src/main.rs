//! leerplan, the command line tool. All of it is in the library.

#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    leerplan::cli::run(std::env::args_os())
}
