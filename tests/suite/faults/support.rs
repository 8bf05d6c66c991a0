//! Faults that happen for real: full disks, kills at a chosen moment, folders that change while they
//! are read.
//!
//! Some need a program or a right that not every machine gives. Where it lacks such a test does
//! nothing, unless `LEERPLAN_ALLES` is set, as the build server does: then it fails.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use leerplan::model::Kleur;

use crate::start::support;
use crate::support::{Folder, TODAY};

/// Whether a test can go on. Where it cannot and all must be done, it fails.
pub fn possible(what: &str, possible: bool) -> bool {
    let all = std::env::var_os("LEERPLAN_ALLES").is_some();
    assert!(possible || !all, "{what} is needed here");
    possible
}

/// Every file below a folder with what is in it; folders by their path with `/`.
pub fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            let short = path.strip_prefix(folder).unwrap().to_string_lossy();
            if path.is_dir() {
                found.insert(format!("{short}/"), Vec::new());
                folders.push(path);
            } else if path.is_file() {
                found.insert(short.into_owned(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// A school with something to mend, so that every command that writes has something to write.
pub fn school() -> Folder {
    let folder = support::school(Kleur::Geel);
    folder.write("kapot.yaml", BROKEN);
    folder.write("nepbrowser", BROWSER);
    let browser = folder.path().join("nepbrowser");
    fs::set_permissions(browser, fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

/// A stand-in for the browser that makes PDFs.
const BROWSER: &str =
    "#!/bin/sh\nfor a; do case $a in --print-to-pdf=*) echo %PDF-1.7 >\"${a#*=}\";; esac; done\n";

/// What `--fix` mends, before and after.
pub const BROKEN: &str = "soort: klas\nklas: 4v\nniveu: vwo\nleerjaar: 4\n";
pub const MENDED: &str = "soort: klas\nklas: 4v\nniveau: vwo\nleerjaar: 4\n";

/// Command lines that write files: every command that does, in each way. Pages go to `uit`.
pub fn writers() -> Vec<Vec<&'static str>> {
    let lines = [
        "render --out uit",
        "render --out uit --los",
        "render --out uit --format md",
        "render --out uit --publiek",
        "render planningen --out uit",
        "render --out uit --per-leerling 3v2",
        "render --out uit --format pdf --chromium nepbrowser",
        "status --out uit --format html",
        "formulier leerplan --out uit",
        "stappenplan geel --out uit --poster a4",
        "check --fix",
        "check --write-baseline uit/bekend.jsonl",
        "check --format json=uit/verslag.json",
        "check --format html=uit/verslag.html",
        "nieuw klas 5v --niveau vwo --leerjaar 5",
        "schema alles --out uit",
        "sjablonen blad.css --out uit",
        "man --out uit",
    ];
    let dated = ["render", "status", "check", "nieuw", "formulier"];
    let words = |line: &'static str| {
        let mut words: Vec<&str> = line.split(' ').collect();
        if dated.contains(&words[0]) {
            words.extend(["--vandaag", TODAY]);
        }
        words
    };
    lines.into_iter().map(words).collect()
}

/// A disk of a test alone, that is gone when its commands are done.
pub struct Disk {
    /// How the folder of a school comes on it: a script with the school in `$1` and the place in `$2`.
    pub prepare: &'static str,
}

/// What a command did on such a disk, with the sums of the files before and after.
pub struct Done {
    pub output: Output,
    pub before: String,
    pub after: String,
}

/// A disk on which not a byte more can be written.
pub const FULL: Disk = Disk {
    prepare: "mount -t tmpfs -o size=1m leerplan \"$2\" && cp -r \"$1/.\" \"$2\" && mkdir -p \"$2/uit\" && { head -c 2m /dev/zero > \"$2/vol\" 2>/dev/null || true; }",
};

/// The same with room for some files, not for all.
pub const NEARLY_FULL: Disk = Disk {
    prepare: "mount -t tmpfs -o size=200k leerplan \"$2\" && cp -r \"$1/.\" \"$2\" && mkdir -p \"$2/uit\"",
};

/// A disk on which nothing can be written.
pub const READ_ONLY: Disk = Disk {
    prepare: "mkdir -p \"$1/uit\" && mount --bind \"$1\" \"$2\" && mount -o remount,ro,bind \"$2\"",
};

impl Disk {
    /// Runs a command in a school on this disk; `None` where the machine lets nobody mount one.
    pub fn run(&self, school: &Path, args: &[&str]) -> Option<Done> {
        let around = tempfile::tempdir().unwrap();
        let place = around.path().join("schijf");
        fs::create_dir(&place).unwrap();
        let script = format!(
            "set -e\n{}\nsums() {{ find . -type f ! -name vol -exec cksum {{}} + | sort; find . -type d | sort; }}\n\
             cd \"$2\"; sums > \"$2/../voor\" || exit 99\nshift 2\nset +e\n\"$@\"\ncode=$?\nsums > ../na\nexit $code",
            self.prepare
        );
        let mut command = own_mounts()?;
        command.args(["sh", "-c", &script, "sh"]);
        command.arg(school).arg(&place);
        command.arg(env!("CARGO_BIN_EXE_leerplan")).args(args);
        let output = command.env("NO_COLOR", "1").env_remove("CI").output();
        let read = |name: &str| fs::read_to_string(around.path().join(name)).unwrap();
        Some(Done {
            output: output.unwrap(),
            before: read("voor"),
            after: read("na"),
        })
    }
}

/// A command that runs another where it can mount what nobody else sees.
fn own_mounts() -> Option<Command> {
    let ways: [&[&str]; 3] = [
        &["unshare", "-m"],
        &["unshare", "-Urm"],
        &["sudo", "-n", "unshare", "-m"],
    ];
    let works = |way: &&&[&str]| {
        let mut command = Command::new(way[0]);
        command.args(&way[1..]);
        command.args(["mount", "-t", "tmpfs", "leerplan", "/mnt"]);
        let output = command.stdin(Stdio::null()).output();
        output.is_ok_and(|output| output.status.success())
    };
    let way = ways.iter().find(works);
    possible("a right to mount", way.is_some());
    way.map(|way| {
        let mut command = Command::new(way[0]);
        command.args(&way[1..]);
        command
    })
}

/// How a file comes to its place: the calls that a run can be held up at. A machine has one or the
/// other of those that stand together.
pub const WRITTEN: &str = "fsync";
pub const PLACED: &str = "rename,renameat,renameat2,link,linkat";

/// A command under `strace`; `None` where nobody may look at what a program does.
fn traced(folder: &Path, log: &Path) -> Option<Command> {
    let mut strace = Command::new("strace");
    let works = strace.args(["-D", "-o", "/dev/null", "true"]).output();
    let works = works.is_ok_and(|output| output.status.success());
    possible("strace", works).then(|| {
        let mut command = Command::new("strace");
        command.current_dir(folder).env("NO_COLOR", "1");
        command.args(["-D", "-f", "-o"]).arg(log);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    })
}

/// The calls of some names that a run makes, in order, without what is given to them.
pub fn calls(folder: &Path, args: &[&str], names: &str) -> Option<Vec<String>> {
    let log = tempfile::NamedTempFile::new().unwrap();
    let mut command = traced(folder, log.path())?;
    command.args(["-e", &format!("trace={names}")]);
    let output = command
        .arg(env!("CARGO_BIN_EXE_leerplan"))
        .args(args)
        .output();
    assert!(output.unwrap().status.code().is_some());
    let log = fs::read_to_string(log.path()).unwrap();
    let lines = log.lines().filter_map(|line| line.split_once('('));
    let names = lines.filter_map(|(call, _)| call.split_whitespace().last());
    Some(names.map(str::to_owned).collect())
}

/// A run that gets a signal when it has done one of some calls for the nth time.
pub struct Signalled {
    run: Child,
    log: tempfile::NamedTempFile,
}

/// Starts such a run; `None` where nobody may look at what a program does.
pub fn signalled(
    folder: &Path,
    args: &[&str],
    signal: &str,
    (calls, nth): (&str, usize),
) -> Option<Signalled> {
    let log = tempfile::NamedTempFile::new().unwrap();
    let run = traced(folder, log.path())?
        .args(["-e", &format!("trace={calls}")])
        .args(["-e", &format!("inject={calls}:signal={signal}:when={nth}")])
        .arg(env!("CARGO_BIN_EXE_leerplan"))
        .args(args)
        .spawn();
    Some(Signalled {
        run: run.unwrap(),
        log,
    })
}

impl Signalled {
    /// Waits until a run that gets the signal to stop has stopped.
    pub fn until_stopped(&mut self) {
        while !fs::read_to_string(self.log.path())
            .unwrap()
            .contains("stopped by SIGSTOP")
        {
            assert!(
                self.run.try_wait().unwrap().is_none(),
                "the run did not stop"
            );
            std::thread::yield_now();
        }
    }

    /// Lets a stopped run go on to its end. One signal may come before all of its threads have
    /// stopped, and be lost.
    pub fn go_on(mut self) -> Output {
        let id = self.run.id().to_string();
        while self.run.try_wait().unwrap().is_none() {
            let sent = Command::new("kill").args(["-CONT", &id]).output();
            assert!(sent.is_ok());
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        self.end()
    }

    /// What came of it.
    pub fn end(self) -> Output {
        self.run.wait_with_output().unwrap()
    }
}

/// Kills runs at the first file that they write, at the second, and so on, and then so at each file
/// that they put in its place, each in a school as `begin` makes it, until a run comes to its end.
/// `after` looks at what each left. Gives how many were killed.
pub fn killed_everywhere(
    begin: impl Fn() -> Folder,
    args: &[&str],
    mut after: impl FnMut(&Folder, (&str, usize)),
) -> Option<usize> {
    let mut killed = 0;
    for calls in [WRITTEN, PLACED] {
        for nth in 1.. {
            let folder = begin();
            let output = signalled(folder.path(), args, "KILL", (calls, nth))?.end();
            if output.status.code().is_some() {
                break;
            }
            after(&folder, (calls, nth));
            killed += 1;
        }
    }
    Some(killed)
}
