//! Manual pages in roff, for `man`.

use std::fmt::Write;

use super::Page;

/// Writes a page; the page of leerplan itself refers to the others.
pub(in crate::cli) fn write(page: &Page, all: &[Page]) -> String {
    let mut out = String::from("'\\\" -*- coding: utf-8 -*-\n");
    let version = concat!("leerplan ", env!("CARGO_PKG_VERSION"));
    let title = page.title();
    line(
        &mut out,
        &format!(".TH \"{title}\" \"1\" \"\" \"{version}\" \"leerplan\""),
    );
    heading(&mut out, "naam");
    let about = page.about.trim_end_matches('.').replace('\n', " ");
    line(
        &mut out,
        &format!("{} \\- {}", escaped(&title), escaped(&about)),
    );
    heading(&mut out, "gebruik");
    line(&mut out, &format!("\\fB{}\\fR", escaped(&page.usage)));
    if page.command().is_none() {
        heading(&mut out, "opdrachten");
        for other in all.iter().filter(|other| other.command().is_some()) {
            item(&mut out, &format!("{}(1)", other.title()), &other.about);
        }
    }
    for (name, rows) in &page.sections {
        heading(&mut out, name);
        for (written, help) in rows {
            item(&mut out, written, help);
        }
    }
    heading(&mut out, "voorbeelden");
    line(&mut out, ".nf");
    for example in &page.examples {
        line(&mut out, &guarded(&escaped(example)));
    }
    line(&mut out, ".fi");
    heading(&mut out, "afsluitcode");
    item(
        &mut out,
        "0",
        "Gelukt, en niets gevonden waarop de opdracht mislukt.",
    );
    item(&mut out, "1", "Gelukt, maar er is iets gevonden.");
    item(&mut out, "2", "De opdracht kon niet worden uitgevoerd.");
    out
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn heading(out: &mut String, name: &str) {
    // A String takes every write.
    let _ = writeln!(out, ".SH \"{}\"", escaped(&name.to_uppercase()));
}

fn item(out: &mut String, name: &str, text: &str) {
    line(out, ".TP");
    line(out, &format!("\\fB{}\\fR", escaped(name)));
    line(out, &guarded(&escaped(&text.replace('\n', " "))));
}

/// Escapes what roff interprets; a dash stays one that can be copied.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\e"),
            '-' => out.push_str("\\-"),
            '\'' => out.push_str("\\(aq"),
            '"' => out.push_str("\\(dq"),
            '`' => out.push_str("\\(ga"),
            '~' => out.push_str("\\(ti"),
            '^' => out.push_str("\\(ha"),
            c if c.is_ascii() => out.push(c),
            c => {
                let _ = write!(out, "\\[u{:04X}]", u32::from(c));
            }
        }
    }
    out
}

/// Keeps a line that begins with a point from being a request.
fn guarded(text: &str) -> String {
    if text.starts_with('.') {
        format!("\\&{text}")
    } else {
        text.to_owned()
    }
}
