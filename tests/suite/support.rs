//! Little school folders to test on.

use std::path::Path;
use std::process::{Command, Output};

use chrono::NaiveDate;
use leerplan::internals::check::{self, CheckOptions, Report};
use leerplan::internals::school::{LoadOptions, Repository, School, Surroundings};
use leerplan::model::Kleur;
use tempfile::TempDir;

/// A day in the middle of the first period of 2026-2027.
pub const TODAY: &str = "2026-10-07";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A folder that is removed when it goes out of scope.
pub struct Folder(pub TempDir);

/// A hidden file that stands for a repository with a remote: the paths that are kept in it.
pub const IN_GIT: &str = ".in-git";

fn in_git(root: &Path, _: &[&str]) -> Repository {
    let kept = std::fs::read_to_string(root.join(IN_GIT));
    kept.map_or_else(
        |_| Repository::default(),
        |kept| Repository {
            has_remote: true,
            tracked: kept.lines().map(str::to_owned).collect(),
        },
    )
}

impl Folder {
    pub fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A school folder with settings and no documents.
    pub fn school(kleur: Kleur) -> Self {
        let folder = Self::empty();
        folder.write("leerplan.toml", &settings(kleur));
        folder
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn write(&self, path: &str, text: &str) -> &Self {
        let path = self.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        self
    }

    pub fn load(&self, today: &str) -> School {
        self.load_in(None, today)
    }

    /// The school with an edition of the rules.
    pub fn load_in(&self, regelset: Option<&str>, today: &str) -> School {
        let root = self.path().canonicalize().unwrap();
        let options = LoadOptions {
            today: day(today),
            kleur: None,
            regelset: regelset.map(|name| name.parse().unwrap()),
            surroundings: Surroundings {
                repository: in_git,
                ..Surroundings::UNKNOWN
            },
        };
        School::load(&root, options).unwrap()
    }

    pub fn check(&self, today: &str) -> Report {
        self.check_only(today, &[])
    }

    pub fn check_only(&self, today: &str, rules: &[&str]) -> Report {
        check_school(&self.load(today), today, rules)
    }

    /// The messages of a rule in an edition of the rules, each with its line.
    pub fn said_in(&self, regelset: &str, today: &str, rule: &str) -> Vec<String> {
        let report = check_school(&self.load_in(Some(regelset), today), today, &[rule]);
        let all = report.findings.iter();
        all.map(|one| format!("{} {}", one.span.start.line, one.message))
            .collect()
    }
}

pub fn check_school(school: &School, today: &str, rules: &[&str]) -> Report {
    let options = CheckOptions {
        today: day(today),
        only: rules.iter().map(|rule| (*rule).to_owned()).collect(),
        files: None,
    };
    check::check(school, &options).unwrap()
}

/// Settings with the four periods of 2026-2027 in the region midden.
pub fn settings(kleur: Kleur) -> String {
    format!(
        "school = \"Testcollege\"\nkleur = \"{kleur}\"\nschooljaar = \"2026-2027\"\nregio = \"midden\"\n\
         max_uren = 20\n\
         [[periode]]\nnummer = 1\nvan = 2026-08-31\ntot = 2026-10-16\n\
         [[periode]]\nnummer = 2\nvan = 2026-10-26\ntot = 2026-12-18\n\
         [[periode]]\nnummer = 3\nvan = 2027-01-04\ntot = 2027-04-02\n\
         [[periode]]\nnummer = 4\nvan = 2027-04-05\ntot = 2027-07-16\n"
    )
}

/// The binary under test, away from the settings of whoever runs the tests.
pub fn leerplan(folder: &Path) -> Command {
    command(Path::new(env!("CARGO_BIN_EXE_leerplan")), folder)
}

fn command(program: &Path, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(folder)
        .env_remove("CI")
        .env_remove("COLUMNS")
        .env_remove("GITHUB_ACTIONS")
        .env_remove("GITHUB_STEP_SUMMARY")
        .env_remove("GIT_DIR")
        .env_remove("GIT_INDEX_FILE")
        .env_remove("LEERPLAN_NAMEN")
        .env("NO_COLOR", "1");
    command
}

/// The binary under test as another user runs it, which only root can ask. It is a copy in a folder that
/// everybody may enter, for the build may lie below one that is closed to that user; it is there as
/// long as the folder that comes with it.
#[cfg(unix)]
pub fn leerplan_as(user: u32, folder: &Path) -> (Command, Folder) {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let open = Folder::empty();
    let copy = open.path().join("leerplan");
    // Another process writes the copy: a file open for writing here could be inherited by what another
    // test starts, and then not be run.
    let mut cp = Command::new("cp");
    cp.arg(env!("CARGO_BIN_EXE_leerplan")).arg(&copy);
    assert!(cp.status().unwrap().success());
    for path in [open.path(), &copy] {
        set_permissions(path, Permissions::from_mode(0o755)).unwrap();
    }
    let mut command = command(&copy, folder);
    command.uid(user).gid(user);
    (command, open)
}

pub fn run(folder: &Path, args: &[&str]) -> Output {
    leerplan(folder).args(args).output().unwrap()
}

pub fn check(folder: &Folder, args: &[&str]) -> Output {
    let mut all = vec!["check", "--vandaag", TODAY];
    all.extend(args);
    run(folder.path(), &all)
}

pub fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The first line of each finding, without its excerpt.
pub fn titles(output: &Output) -> Vec<String> {
    let levels = ["fout[", "waarschuwing[", "tip["];
    out(output)
        .lines()
        .filter(|line| levels.iter().any(|level| line.starts_with(level)))
        .map(str::to_owned)
        .collect()
}

pub const KLAS: &str = "soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: sanne, naam: Sanne de Wit}\n";
pub const PLANNING: &str = "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\n";

pub fn school() -> Folder {
    Folder::school(Kleur::Blauw)
}
