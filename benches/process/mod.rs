//! The tool as a process of its own.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::school;

/// How long `leerplan check` of a folder takes.
pub fn check(root: &Path) -> Duration {
    time(leerplan().args(arguments(root)))
}

/// How long `leerplan render` of a folder takes, into a folder that is not there yet.
pub fn render(root: &Path, out: &Path) -> Duration {
    if out.exists() {
        std::fs::remove_dir_all(out).unwrap();
    }
    let mut command = leerplan();
    command.args(["render", "--vandaag", school::DAY]);
    time(command.arg(root).arg("--out").arg(out))
}

/// How long `leerplan --version` takes.
pub fn version() -> Duration {
    time(leerplan().arg("--version"))
}

/// How long a program that does nothing takes.
pub fn nothing() -> Duration {
    time(&mut Command::new("true"))
}

/// The most memory that `leerplan check` of a folder has, in KiB, as GNU time tells it.
pub fn memory(root: &Path) -> Option<usize> {
    let mut command = Command::new("time");
    command.args(["-f", "%M", env!("CARGO_BIN_EXE_leerplan")]);
    let output = command.args(arguments(root)).output().ok()?;
    let said = String::from_utf8(output.stderr).ok()?;
    said.lines().last()?.parse().ok()
}

fn leerplan() -> Command {
    Command::new(env!("CARGO_BIN_EXE_leerplan"))
}

fn arguments(root: &Path) -> [&OsStr; 4] {
    let words = ["check", "--vandaag", school::DAY].map(OsStr::new);
    [words[0], words[1], words[2], root.as_os_str()]
}

fn time(command: &mut Command) -> Duration {
    command.stdout(Stdio::null());
    let start = Instant::now();
    let status = command.status().unwrap();
    assert!(status.success());
    start.elapsed()
}

/// The time that processors spent on this program and on the programs that it ran, in hundredths of
/// a second as Linux counts them: unlike time on the clock it is the same on a busy machine.
pub fn processor() -> Option<(u32, u32)> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    let number = |at: usize| fields.get(at)?.parse::<u32>().ok();
    Some((number(11)? + number(12)?, number(13)? + number(14)?))
}
