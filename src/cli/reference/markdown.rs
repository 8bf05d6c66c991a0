//! All pages in one text: `docs/commands.md` is made of it.

use std::fmt::Write;

use super::Page;

/// Writes a table of the commands, and one of the arguments of each.
pub(in crate::cli) fn write(pages: &[Page]) -> String {
    let mut out = String::from("| opdracht | wat hij doet |\n|---|---|\n");
    for page in pages.iter().filter(|page| page.command().is_some()) {
        // A String takes every write.
        let _ = writeln!(out, "| `{}` | {} |", page.name, cell(&page.about));
    }
    for page in pages {
        let _ = writeln!(
            out,
            "\n### `{}`\n\n```text\n{}\n```\n",
            page.name, page.usage
        );
        let rows = page.sections.iter().flat_map(|(_, rows)| rows);
        let own = rows.filter(|(written, _)| is_own(page, written));
        let own: Vec<_> = own.collect();
        if !own.is_empty() {
            out.push_str("| | |\n|---|---|\n");
        }
        for (written, help) in own {
            let _ = writeln!(out, "| `{}` | {} |", cell(written), cell(help));
        }
        let _ = write!(out, "\n```text\n{}\n```\n", page.examples.join("\n"));
    }
    out
}

/// Leaves out what every command takes, which stands once at leerplan itself.
fn is_own(page: &Page, written: &str) -> bool {
    let shared = written.starts_with("--color") || written.starts_with("-h");
    page.command().is_none() || !shared
}

/// A text in one cell of a table.
fn cell(text: &str) -> String {
    text.replace('\n', " ").replace('|', "\\|")
}
