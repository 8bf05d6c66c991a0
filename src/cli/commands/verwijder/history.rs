//! What stays in git's history, and elsewhere.

use std::fmt::Write;

use anyhow::Result;

use crate::cli::console::{Console, NOTE};
use crate::git::{Repo, commits_about, top};
use crate::mend::erase::Erased;
use crate::model::part::Id;
use crate::school::School;
use crate::words::{self, Noun};

/// How many files a command to copy names.
const NAMED: usize = 10;

/// What stays behind when the pupil is out of the folder, in lines to show at the end. It is asked before
/// anything goes.
pub(super) fn of(
    school: &School,
    erased: &Erased,
    id: &Id,
    console: &mut Console,
) -> Result<String> {
    if top(&school.root).is_none() {
        return Ok(
            "deze map is geen git-repository: hier wordt geen geschiedenis bewaard\n\
             kopieën van collega's en reservekopieën hebben de gegevens nog wel\n"
                .to_owned(),
        );
    }
    let removed = erased.change.removed.iter();
    let removed: Vec<String> = removed.map(|file| file.path.clone()).collect();
    let mut sought = vec![id.to_string()];
    sought.extend(school.known_name(id).map(str::to_owned));
    let repo = Repo::around(&school.root);
    let count = repo.and_then(|repo| {
        let count = commits_about(&repo, &removed, &sought)?;
        let paths = removed.iter().map(|path| repo.below_top(path)).collect();
        Ok((count, paths))
    });
    let (count, paths): (usize, Vec<String>) = match count {
        Ok(found) => found,
        Err(error) => {
            let said = error.to_string();
            let said = said.lines().next().unwrap_or_default();
            std::io::Write::write_fmt(
                &mut console.err,
                format_args!(
                    "{NOTE}: ik weet niet wat er in de geschiedenis van git staat: {said}\n"
                ),
            )?;
            return Ok("kijk zelf wat er in de geschiedenis van git staat\n".to_owned());
        }
    };
    Ok(lines(count, &paths))
}

fn lines(count: usize, paths: &[String]) -> String {
    let mut text = String::new();
    // Writing to a text does not fail.
    let _ = if count == 0 {
        writeln!(
            text,
            "in de geschiedenis van git staat niets van deze leerling"
        )
    } else {
        let commits = words::count(count, Noun("commit", "commits"));
        writeln!(text, "in de geschiedenis van git staat het nog: {commits}")
    };
    if count > 0 {
        let mut named: Vec<String> = paths
            .iter()
            .take(NAMED)
            .map(|path| format!("--path {}", shell(path)))
            .collect();
        named.extend((paths.len() > NAMED).then(|| "…".to_owned()));
        if !named.is_empty() {
            let _ = writeln!(text, "  git filter-repo --invert-paths {}", named.join(" "));
        }
        let _ = writeln!(
            text,
            "  git filter-repo --replace-text vervang.txt   met in vervang.txt op elke regel een id, naam of nummer"
        );
        let _ = writeln!(
            text,
            "  commit eerst wat nu veranderd is, overleg met je collega's, en zet de nieuwe geschiedenis daarna op de server"
        );
    }
    let _ = writeln!(
        text,
        "kopieën van collega's, de server, een bouwserver en reservekopieën hebben de gegevens ook nog"
    );
    text
}

/// A path as a shell takes it.
fn shell(path: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '_');
    if path.chars().all(is_plain) {
        return path.to_owned();
    }
    format!("'{}'", path.replace('\'', r"'\''"))
}
