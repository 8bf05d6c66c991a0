//! Writes the report to the screen and to files, in every form that was asked for.

use std::io::{self, Write};
use std::path::Path;

use anyhow::Result;

use crate::cli::args::{Shape, Target};
use crate::cli::console::{Console, NOTE};
use crate::disk;
use crate::error::Error;
use crate::render::{self, TitledFindings};
use crate::report::{self, Format, ReportContext, SARIF_SHOWN, SARIF_TAKEN};

/// The variable with the file for the summary of a step, in a workflow of GitHub.
const SUMMARY: &str = "GITHUB_STEP_SUMMARY";

/// The stream of a report without a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Screen {
    Stdout,
    /// Where stdout has the mended document.
    Stderr,
}

/// Refuses two reports in one file, and a report for machines beside another on stdout.
pub(super) fn validate(targets: &[Target]) -> Result<()> {
    let mut files: Vec<&Path> = targets.iter().filter_map(|t| t.file.as_deref()).collect();
    let number = files.len();
    files.sort_unstable();
    files.dedup();
    if files.len() < number {
        let message =
            "twee vormen kunnen niet in hetzelfde bestand\n  geef elke vorm een eigen bestand";
        return Err(Error::Usage(message.to_owned()).into());
    }
    let shown = || targets.iter().filter(|target| target.file.is_none());
    if shown().count() > 1 && !shown().all(|target| is_log(target.shape)) {
        let message = "op het scherm past maar één vorm\n  zet de andere in een bestand, zoals `--format sarif=leerplan.sarif`";
        return Err(Error::Usage(message.to_owned()).into());
    }
    Ok(())
}

/// Whether a form is made of lines that another report may follow.
fn is_log(shape: Shape) -> bool {
    matches!(
        shape,
        Shape::Report(Format::Text | Format::Kort | Format::Github)
    )
}

/// Writes every form. Where all go to files the totals go to the screen.
pub(super) fn write(
    targets: &[Target],
    schools: &[ReportContext<'_>],
    screen: Screen,
    console: &mut Console,
) -> Result<()> {
    for target in targets {
        // what goes to the screen loses its colours there
        let has_colours = target.file.is_none() || console.are_files_coloured();
        let coloured = schools.iter().map(|context| ReportContext {
            has_colours,
            ..*context
        });
        let coloured: Vec<_> = coloured.collect();
        let contents = Contents::new(target.shape, &coloured)?;
        match &target.file {
            Some(file) => disk::write_by(file, |out| contents.write(out))?,
            None => write_to_screen(target.shape, &contents, screen, console)?,
        }
        write_extras(target.shape, schools, console)?;
    }
    if targets.iter().all(|target| target.file.is_some()) {
        match screen {
            Screen::Stdout => report::closing(schools, &mut console.out)?,
            Screen::Stderr => report::closing(schools, &mut console.err)?,
        }
    }
    Ok(())
}

/// Lets colours pass: those of the report itself, since its texts have no control characters.
fn write_to_screen(
    shape: Shape,
    contents: &Contents<'_>,
    screen: Screen,
    console: &mut Console,
) -> Result<()> {
    if screen == Screen::Stderr {
        console.err.allow_styles();
        contents.write(&mut console.err)?;
        return Ok(());
    }
    console.allow_styles();
    if shape == Shape::Report(Format::Text) {
        contents.write(&mut console.prose())?;
    } else {
        contents.write(&mut console.out)?;
    }
    Ok(())
}

/// A report in a form. It is written finding by finding: with many findings it is much larger than
/// they are.
enum Contents<'c> {
    Report(Format, &'c [ReportContext<'c>]),
    Page(String),
}

impl<'c> Contents<'c> {
    fn new(shape: Shape, schools: &'c [ReportContext<'c>]) -> Result<Self> {
        Ok(match shape {
            Shape::Report(format) => Self::Report(format, schools),
            Shape::Html => {
                let page = page(schools)?;
                // In the log of a build server `##[name]` would be a command.
                Self::Page(report::visible(&page, false).replace("##", "#&#35;"))
            }
        })
    }

    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        match self {
            Self::Report(format, schools) => format.write_all(schools, out),
            Self::Page(page) => out.write_all(page.as_bytes()),
        }
    }
}

/// The page with the findings.
fn page(schools: &[ReportContext<'_>]) -> Result<String> {
    if let [only] = schools {
        return Ok(render::findings(
            only.school,
            &only.told_report(),
            only.today,
        )?);
    }
    let outside = schools.first().map_or(&[][..], |first| first.outside);
    let reports: Vec<_> = schools.iter().map(ReportContext::told_report).collect();
    let titled = schools.iter().zip(&reports);
    let titled = titled.map(|(context, report)| TitledFindings {
        title: context.title(),
        report,
        today: context.today,
    });
    Ok(render::findings_of_schools(
        &titled.collect::<Vec<_>>(),
        outside,
    )?)
}

/// Writes what belongs to a form: the summary of a step, and a note where a reader drops findings.
fn write_extras(shape: Shape, schools: &[ReportContext<'_>], console: &mut Console) -> Result<()> {
    match shape {
        Shape::Report(Format::Github) => step_summary(schools)?,
        // What GitHub takes is counted per run, and so per school.
        Shape::Report(Format::Sarif) => {
            for context in schools {
                let number = context.report.findings.len();
                if let Some(limit) = sarif_limit(number) {
                    writeln!(console.err, "{NOTE}: er zijn {number} bevindingen; {limit}")?;
                }
            }
        }
        _ => {}
    }
    Ok(())
}

/// What GitHub does with a SARIF report that has too many findings to show.
fn sarif_limit(number: usize) -> Option<String> {
    if number > SARIF_TAKEN {
        return Some(format!(
            "GitHub neemt een SARIF-bestand met meer dan {SARIF_TAKEN} niet aan\n  \
             kijk met `--regel` of met een map naar een deel tegelijk"
        ));
    }
    (number > SARIF_SHOWN).then(|| format!("GitHub laat er uit SARIF {SARIF_SHOWN} zien"))
}

/// Appends the table of findings to the summary of the step, in a workflow of GitHub.
fn step_summary(schools: &[ReportContext<'_>]) -> Result<()> {
    let Some(path) = std::env::var_os(SUMMARY).filter(|path| !path.is_empty()) else {
        return Ok(());
    };
    let path = Path::new(&path);
    let failed = |source| Error::Write {
        path: path.to_owned(),
        source,
    };
    let mut options = std::fs::OpenOptions::new();
    let mut file = options
        .append(true)
        .create(true)
        .open(path)
        .map_err(failed)?;
    let taken = file.metadata().map_err(failed)?.len();
    let text = report::github_summary(schools, usize::try_from(taken).unwrap_or(usize::MAX));
    file.write_all(text.as_bytes()).map_err(failed)?;
    Ok(())
}
