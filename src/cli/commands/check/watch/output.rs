//! The output of `leerplan check --watch`.

use std::collections::HashSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::check::{Change, IncrementalCheck, Nothing, Report};
use crate::cli::console::{Console, NOTE};
use crate::cli::open;
use crate::finding::Finding;
use crate::report::{self, Format, Reader, ReportContext, path_from};
use crate::words::{self, DOCUMENT};

/// How many solved findings are listed.
const NAMED: usize = 10;

/// Which findings are shown, and how.
pub(super) struct WatchOutput {
    /// The files and folders to show findings of, from the school folder; empty for all.
    pub(super) within: Vec<String>,
    /// The current folder.
    pub(super) here: PathBuf,
    pub(super) quiet: bool,
    pub(super) format: Format,
    /// Who reads along.
    pub(super) reader: Reader,
    /// The folder of the school as people type it, where there are several.
    pub(super) label: Option<String>,
}

impl WatchOutput {
    pub(super) fn all(&self, checked: &IncrementalCheck, console: &mut Console) -> Result<()> {
        for sentence in self.left_aside(checked) {
            writeln!(console.err, "{NOTE}: {sentence}")?;
        }
        let report = self.limited(checked, &checked.report().findings);
        if let (Some(_), false) = (&self.label, self.quiet) {
            let title = self.context(&report, checked, false).title();
            writeln!(console.out, "{title}\n")?;
        }
        self.write(&report, checked, self.quiet, console)?;
        if let (Some(_), false) = (&self.label, self.quiet) {
            writeln!(console.out)?;
        }
        Ok(console.out.flush()?)
    }

    /// Writes what a change led to: new findings, solved ones and the totals.
    pub(super) fn change(
        &self,
        change: crate::error::Result<Change>,
        checked: &IncrementalCheck,
        console: &mut Console,
    ) -> Result<()> {
        let change = match change {
            Ok(change) => change,
            Err(error) => {
                writeln!(console.err, "{NOTE}: {error}\n  ik wacht tot het weer kan")?;
                return Ok(());
            }
        };
        if change.is_empty() {
            return Ok(());
        }
        let label = self.label.as_ref().map(|label| format!("{label}: "));
        let label = label.unwrap_or_default();
        writeln!(console.out, "\n{label}{}", headline(&change))?;
        let new = self.limited(checked, &change.new);
        self.write(&new, checked, true, console)?;
        self.solved(&change.solved, checked, console)?;
        if !self.quiet {
            let now = self.limited(checked, &checked.report().findings);
            let context = self.context(&now, checked, false);
            report::closing(std::slice::from_ref(&context), &mut console.prose())?;
        }
        console.out.flush()?;
        Ok(())
    }

    fn solved(
        &self,
        solved: &[Finding],
        checked: &IncrementalCheck,
        console: &mut Console,
    ) -> Result<()> {
        let solved: Vec<&Finding> = solved
            .iter()
            .filter(|one| self.is_shown(&one.file))
            .collect();
        for one in solved.iter().take(NAMED) {
            let one = report::told(one, checked.school(), self.reader);
            let path = path_from(&self.here, &checked.school().root.join(&one.file));
            writeln!(
                console.out,
                "opgelost: {path}: {}[{}]: {}",
                one.level, one.rule, one.message
            )?;
        }
        let more = solved.len().saturating_sub(NAMED);
        if more > 0 {
            writeln!(
                console.out,
                "opgelost: nog {}",
                words::count(more, words::BEVINDING)
            )?;
        }
        Ok(())
    }

    /// A report of these findings, limited to the files to show.
    fn limited(&self, checked: &IncrementalCheck, findings: &[Finding]) -> Report {
        let all = checked.report();
        let shown = findings.iter().filter(|one| self.is_shown(&one.file));
        let files: Vec<String> = all
            .files
            .iter()
            .filter(|file| self.is_shown(file))
            .cloned()
            .collect();
        let none_shown = files.is_empty() && all.nothing.is_none();
        let nothing =
            none_shown.then(|| Nothing::of(checked.school(), Some(&self.selected(checked))));
        Report {
            nothing: nothing.flatten().or(all.nothing),
            findings: shown.cloned().collect(),
            documents: files.len(),
            files,
            baseline: all.baseline.clone(),
            newer: all.newer,
            missed: all
                .missed
                .iter()
                .cloned()
                .chain(self.left_aside(checked))
                .collect(),
        }
    }

    /// What is asked for and left aside, a sentence each.
    fn left_aside(&self, checked: &IncrementalCheck) -> impl Iterator<Item = String> {
        let (school, here) = (checked.school(), &self.here);
        let paths = self.within.iter().map(Path::new);
        let aside = paths.filter(|path| open::is_left_aside(school, path));
        aside.map(|path| {
            let path = path_from(here, &school.root.join(path));
            open::about_left_aside(Path::new(&path))
        })
    }

    /// The documents to show findings of, those that are left aside too.
    fn selected(&self, checked: &IncrementalCheck) -> HashSet<String> {
        let documents = checked.school().all_documents();
        let paths = documents.map(|(_, document)| document.path.clone());
        paths.filter(|path| self.is_shown(path)).collect()
    }

    fn is_shown(&self, file: &str) -> bool {
        let below = |path: &String| {
            let rest = file.strip_prefix(path.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.within.is_empty() || self.within.iter().any(below)
    }

    fn write(
        &self,
        report: &Report,
        checked: &IncrementalCheck,
        quiet: bool,
        console: &mut Console,
    ) -> Result<()> {
        let mut bytes = Vec::new();
        self.format
            .write(&self.context(report, checked, quiet), &mut bytes)?;
        console.allow_styles();
        console.prose().write_all(&bytes)?;
        console.out.flush()?;
        Ok(())
    }

    fn context<'r>(
        &'r self,
        report: &'r Report,
        checked: &'r IncrementalCheck,
        quiet: bool,
    ) -> ReportContext<'r> {
        ReportContext {
            has_colours: true,
            school: checked.school(),
            report,
            today: checked.today(),
            here: &self.here,
            base: &checked.school().root,
            fail_on: None,
            quiet,
            width: Console::width(),
            summary: None,
            reader: self.reader,
            folder: self.label.as_deref(),
            outside: &[],
        }
    }
}

/// How many documents changed, and how many were checked checked.
fn headline(change: &Change) -> String {
    let documents = &change.documents;
    let changed = match documents.first() {
        Some(only) if documents.len() == 1 => format!("{} is veranderd", words::shown(only)),
        Some(_) => format!("{} zijn veranderd", words::count(documents.len(), DOCUMENT)),
        None => "er is iets veranderd".to_owned(),
    };
    let checked = words::count(change.checked, DOCUMENT);
    format!("{changed}; {checked} opnieuw nagekeken")
}
