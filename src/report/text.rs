//! Findings for people: what, where, an excerpt, and what to do.

use std::io::{self, Write};
use std::path::{Component, MAIN_SEPARATOR, Path, PathBuf};

use annotate_snippets::{AnnotationKind, Element, Group, Level as Kind, Origin, Renderer, Snippet};

use crate::finding::{Finding, Level, RelatedPlace};
use crate::words;
use crate::yaml::edit::Safety;
use crate::yaml::{Point, Span, Tree};

use super::context::ReportContext;
use super::window::{self, Window};
use super::{safe, summary, together};
use crate::check::NOT_ALL;

/// Writes each finding with its excerpt and a last line with totals; schools each under a heading.
pub(super) fn write(schools: &[ReportContext<'_>], out: &mut impl Write) -> io::Result<()> {
    let [only] = schools else {
        for context in schools {
            if context.quiet && context.summary.is_none() && context.report.fresh().next().is_none()
            {
                continue;
            }
            writeln!(out, "{}\n", context.title())?;
            school(context, out)?;
            if !context.quiet || context.summary.is_some() {
                writeln!(out)?;
            }
        }
        return together::write(schools, out);
    };
    school(only, out)
}

fn school(context: &ReportContext<'_>, out: &mut impl Write) -> io::Result<()> {
    if let Some(rows) = context.summary {
        summary::text(rows, out)?;
        writeln!(out, "\n{}", totals(context))?;
        return about_newer(context, out);
    }
    let renderer = if context.has_colours {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.term_width(context.width);
    for finding in context.report.fresh() {
        let shown = safe::finding(&context.told(finding));
        let is_quoted = context.is_told_whole(finding);
        let mut columns = Vec::new();
        let text = renderer.render(&[group(context, &shown, is_quoted, &mut columns)]);
        let text = columns
            .iter()
            .fold(text, |text, column| column.correct(&text));
        // the excerpt is the file as it is
        let text = safe::visible(&text, context.has_colours);
        writeln!(out, "{}\n", safe::lines(&text))?;
    }
    closing_of(context, "", out)
}

/// Writes the last lines of a report for people: the totals, and how many findings were known; of
/// schools each, and then together.
///
/// # Errors
/// Those of the writer.
pub fn closing(schools: &[ReportContext<'_>], out: &mut impl Write) -> io::Result<()> {
    let [only] = schools else {
        for context in schools {
            closing_of(context, &format!("{}: ", context.title()), out)?;
        }
        return together::write(schools, out);
    };
    closing_of(only, "", out)
}

fn closing_of(context: &ReportContext<'_>, title: &str, out: &mut impl Write) -> io::Result<()> {
    if context.quiet {
        return Ok(());
    }
    writeln!(out, "{title}{}", totals(context))?;
    for line in context.report.about_baseline(context.today) {
        writeln!(out, "{line}")?;
    }
    about_quotes(context, out)?;
    about_newer(context, out)
}

/// Writes that quotes are left out, where some are.
fn about_quotes(context: &ReportContext<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut fresh = context.report.fresh();
    if context.reader.may_see_quotes || fresh.all(|finding| context.is_told_whole(finding)) {
        return Ok(());
    }
    writeln!(
        out,
        "uit bestanden over leerlingen staat hier geen tekst; met `--citeer` wel"
    )
}

/// Writes what a newer edition of the rules would bring.
fn about_newer(context: &ReportContext<'_>, out: &mut impl Write) -> io::Result<()> {
    match context.report.newer {
        Some(newer) if !context.quiet => writeln!(out, "{newer}"),
        _ => Ok(()),
    }
}

/// The number of findings that count, and of their documents.
pub(super) fn totals(context: &ReportContext<'_>) -> String {
    let report = context.report;
    let documents = words::count(report.documents, words::DOCUMENT);
    let number = report.files_with_findings();
    if let (0, Some(nothing)) = (number, report.nothing) {
        return nothing.in_words();
    }
    let missed = if report.unseen().is_empty() {
        ""
    } else {
        NOT_ALL
    };
    if number == 0 {
        let good = match report.baseline {
            Some(_) => "niets nieuws gevonden",
            None if missed.is_empty() => "alles in orde",
            None => "niets gevonden",
        };
        return format!("{documents} bekeken, {good}{missed}");
    }
    let total = report.totals().in_words();
    let files = words::count(number, words::FILE);
    let mendable = |at_most| {
        report
            .findings
            .iter()
            .filter(move |f| f.is_mendable(at_most))
    };
    let (safe, all) = (
        mendable(Safety::Safe).count(),
        mendable(Safety::Review).count(),
    );
    let mending = match (safe, all - safe) {
        (0, 0) => String::new(),
        (0, _) => format!("; {all} te herstellen met --fix=alles"),
        (_, 0) => format!("; {safe} te herstellen met --fix"),
        (_, more) => format!("; {safe} te herstellen met --fix, nog {more} met --fix=alles"),
    };
    format!("{total} in {files}; {documents} bekeken{missed}{mending}")
}

fn group<'a>(
    context: &ReportContext<'a>,
    finding: &'a Finding,
    is_quoted: bool,
    columns: &mut Vec<Column>,
) -> Group<'a> {
    let kind = match finding.level {
        Level::Fout => Kind::ERROR,
        Level::Waarschuwing => Kind::WARNING,
        Level::Tip => Kind::NOTE,
    };
    let title = kind
        .with_name(finding.level.as_str())
        .primary_title(words::shown(&finding.message))
        .id(words::shown(&finding.rule));
    let (here, elsewhere): (Vec<_>, Vec<_>) = finding
        .related
        .iter()
        .partition(|place| place.file == finding.file && window::is_near(place.span, finding.span));
    let own = (finding.span, Some(finding.span));
    let mut places: Vec<Element<'a>> = Vec::new();
    if is_quoted {
        places.push(excerpt(context, &finding.file, own, &here, columns));
        for place in elsewhere {
            places.push(excerpt(
                context,
                &place.file,
                (place.span, None),
                &[place],
                columns,
            ));
        }
    } else {
        let others = finding
            .related
            .iter()
            .map(|other| (&other.file, other.span));
        let all = std::iter::once((&finding.file, finding.span)).chain(others);
        places.extend(all.map(|(file, span)| place(context, file, span)));
    }
    let group = title.elements(places);
    match &finding.hint {
        Some(hint) => group.element(Kind::HELP.no_name().message(words::shown(hint))),
        None => group,
    }
}

/// A place in a file without its text.
fn place<'a>(context: &ReportContext<'_>, file: &str, span: Span) -> Element<'a> {
    Origin::path(display(context, file))
        .line(span.start.line as usize)
        .char_column(span.start.column as usize)
        .into()
}

/// The excerpt of a file with its places marked, for the first of them; of a file with names only that
/// place.
fn excerpt<'a>(
    context: &ReportContext<'a>,
    file: &str,
    (first, primary): (Span, Option<Span>),
    related: &[&'a RelatedPlace],
    columns: &mut Vec<Column>,
) -> Element<'a> {
    let related_spans = related.iter().map(|place| place.span);
    if context.school.is_private(file) {
        return place(context, file, first);
    }
    let text = context.school.tree(file).map_or("", Tree::text);
    let window = Window::around(text, primary.into_iter().chain(related_spans.clone()));
    let path = display(context, file);
    columns.extend(Column::of(&path, first.start, window.column(first)));
    let mut snippet = Snippet::source(window.text)
        .line_start(window.first_line)
        .path(path);
    if let Some(span) = primary {
        snippet = snippet.annotation(AnnotationKind::Primary.span(window.range(span)));
    }
    for place in related {
        let mark = AnnotationKind::Context.span(window.range(place.span));
        snippet = snippet.annotation(mark.label(words::shown(&place.label)));
    }
    snippet.into()
}

/// A place as the renderer writes it, counted from where it cuts a line, and the right one.
struct Column {
    written: String,
    right: String,
}

impl Column {
    /// `None` where the renderer is right.
    fn of(path: &str, at: Point, shown: usize) -> Option<Self> {
        let place = |column: usize| format!("{path}:{}:{column}", at.line);
        let right = at.column as usize;
        (right != shown).then(|| Self {
            written: place(shown),
            right: place(right),
        })
    }

    fn correct(&self, text: &str) -> String {
        text.replacen(&self.written, &self.right, 1)
    }
}

/// The path of a file of the school as it is typed in the current folder.
pub(super) fn display(context: &ReportContext<'_>, file: &str) -> String {
    safe::line(&path_from(context.here, &context.school.root.join(file)))
}

/// A path as it is typed in a folder.
#[must_use]
pub fn path_from(here: &Path, path: &Path) -> String {
    let shown = match path.strip_prefix(here) {
        Ok(inside) => inside.to_owned(),
        Err(_) => climb(here, path),
    };
    shown.to_string_lossy().replace(MAIN_SEPARATOR, "/")
}

fn climb(from: &Path, to: &Path) -> PathBuf {
    let shared = from
        .components()
        .zip(to.components())
        .take_while(|(a, b)| a == b)
        .count();
    let up = from.components().skip(shared).map(|_| Component::ParentDir);
    up.chain(to.components().skip(shared)).collect()
}
