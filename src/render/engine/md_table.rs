//! Tables in Markdown with their columns in line, so that the source reads well too.

/// The text with every block of `| a | b |` lines padded to equal columns. A block without a line
/// of dashes gets one after its first line.
pub(in crate::render) fn align(text: &str) -> String {
    let mut out = Vec::new();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for line in text.lines() {
        if let Some(row) = cells(line) {
            rows.push(row);
        } else {
            out.append(&mut table(std::mem::take(&mut rows)));
            out.push(line.trim_end().to_owned());
        }
    }
    out.append(&mut table(rows));
    out.join("\n")
}

/// The text with at most one blank line in a row, code left as it is, and one line end at the end.
/// A table is followed by a blank line: without one the next line would be a row of it.
pub(in crate::render) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut blank, mut code, mut row) = (true, false, false);
    for line in text.lines() {
        code ^= line.trim_start().starts_with("```");
        if line.trim().is_empty() && !code {
            blank = true;
            continue;
        }
        let after_table = row && !code && !line.starts_with('|');
        row = line.starts_with('|');
        if (blank || after_table) && !out.is_empty() {
            out.push('\n');
        }
        blank = false;
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// The cells of a line between bars; a bar behind a backslash is text.
fn cells(line: &str) -> Option<Vec<String>> {
    let inner = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for c in inner.chars() {
        if c == '|' && !escaped {
            cells.push(String::new());
        } else if let Some(cell) = cells.last_mut() {
            cell.push(c);
        }
        escaped = c == '\\' && !escaped;
    }
    Some(cells.iter().map(|cell| cell.trim().to_owned()).collect())
}

fn table(mut rows: Vec<Vec<String>>) -> Vec<String> {
    let Some(columns) = rows.iter().map(Vec::len).max() else {
        return Vec::new();
    };
    let ruled = |row: &Vec<String>| row.iter().all(|cell| cell.starts_with("---"));
    if !rows.get(1).is_some_and(ruled) {
        rows.insert(1, vec!["---".to_owned(); columns]);
    }
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    rows.iter()
        .enumerate()
        .map(|(number, row)| line(row, &widths, if number == 1 { '-' } else { ' ' }))
        .collect()
}

fn line(row: &[String], widths: &[usize], fill: char) -> String {
    let mut out = String::from("|");
    for (column, width) in widths.iter().enumerate() {
        let cell = row.get(column).map_or("", String::as_str);
        let missing = width.saturating_sub(cell.chars().count());
        out.push(' ');
        out.push_str(cell);
        out.extend(std::iter::repeat_n(fill, missing));
        out.push_str(" |");
    }
    out
}
