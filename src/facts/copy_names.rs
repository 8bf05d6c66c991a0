//! Names that people, file managers and sync programs give to a copy of a file.

/// What a file may be a copy of, by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OriginalName {
    /// The name of the original, without extension.
    pub(crate) stem: String,
    /// Whether such a name is given to nothing but copies; else the contents must be alike too.
    pub(crate) is_sure: bool,
}

/// How often a copy of a copy is looked through.
const DEPTH: usize = 3;

/// What a file may be a copy of, by its name without extension; the nearest first.
pub(crate) fn originals(stem: &str) -> Vec<OriginalName> {
    let mut found: Vec<OriginalName> = Vec::new();
    let mut names = vec![OriginalName {
        stem: stem.to_owned(),
        is_sure: true,
    }];
    for _ in 0..DEPTH {
        let next: Vec<OriginalName> = names
            .iter()
            .flat_map(|name| {
                let forms = forms(&name.stem).into_iter();
                forms.map(|(stem, is_sure)| OriginalName {
                    stem: stem.trim().to_owned(),
                    is_sure: is_sure && name.is_sure,
                })
            })
            .filter(|name| !name.stem.is_empty())
            .collect();
        found.extend(next.iter().cloned());
        names = next;
    }
    found
}

/// Each way to read a name as that of a copy: the name before, and whether that is sure.
fn forms(stem: &str) -> Vec<(&str, bool)> {
    let sure = [
        copy_of(stem),
        copy_behind(stem),
        sync_conflict(stem),
        conflict_in_brackets(stem),
        conflict_of_somebody(stem),
        merge_tool(stem),
    ];
    let weak = [numbered(stem), conflict(stem), machine(stem)];
    let sure = sure.into_iter().flatten().map(|name| (name, true));
    sure.chain(weak.into_iter().flatten().map(|name| (name, false)))
        .collect()
}

const SEPARATORS: [char; 3] = [' ', '_', '-'];

/// The rest of a text after a word, whatever its case.
fn after<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let (head, rest) = text.split_at_checked(word.len())?;
    head.eq_ignore_ascii_case(word).then_some(rest)
}

/// The text before a word at the end, whatever its case.
fn before<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let at = text.len().checked_sub(word.len())?;
    let (rest, tail) = text.split_at_checked(at)?;
    tail.eq_ignore_ascii_case(word).then_some(rest)
}

/// A text without separators at its start; `None` where there are none.
fn separated(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(SEPARATORS);
    (rest.len() < text.len()).then_some(rest)
}

/// `Kopie van h1`, `Kopie (2) van h1`, `Copy of h1`.
fn copy_of(stem: &str) -> Option<&str> {
    let (rest, word) = match after(stem, "kopie") {
        Some(rest) => (rest, "van"),
        None => (after(stem, "copy")?, "of"),
    };
    let rest = separated(rest)?;
    let rest = match rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((number, rest)) if is_number(number) => separated(rest)?,
        _ => rest,
    };
    separated(after(rest, word)?)
}

/// `h1 - kopie`, `h1 - Kopie (2)`, `h1 kopie 2`, `h1_copy`.
fn copy_behind(stem: &str) -> Option<&str> {
    let last = stem.rsplit_once(SEPARATORS);
    let counted = last
        .filter(|(_, number)| is_number(number))
        .map(|(rest, _)| rest);
    let bare = numbered(stem).or(counted).unwrap_or(stem);
    let rest = before(bare, "kopie").or_else(|| before(bare, "copy"))?;
    let name = rest.trim_end_matches(SEPARATORS);
    (name.len() < rest.len()).then_some(name)
}

/// `h1.sync-conflict-20261007-101500-ABCDEFG`.
fn sync_conflict(stem: &str) -> Option<&str> {
    let (name, rest) = stem.split_once(".sync-conflict-")?;
    rest.starts_with(|c: char| c.is_ascii_digit())
        .then_some(name)
}

/// `h1 (conflict van Jan)`, `h1 (Jan's conflicted copy 2026-10-07)`, `h1 (Jans kopie met conflicten)`.
fn conflict_in_brackets(stem: &str) -> Option<&str> {
    let (name, inside) = stem.strip_suffix(')')?.rsplit_once('(')?;
    inside.to_lowercase().contains("conflict").then_some(name)
}

/// `h1_conflict_van_Jan`, `h1_conflict-20261007-101500`.
fn conflict_of_somebody(stem: &str) -> Option<&str> {
    let (name, rest) = at_conflict(stem)?;
    let word = after(rest, "van").or_else(|| after(rest, "of"));
    let is_sure = word.is_some_and(|rest| separated(rest).is_some())
        || rest.bytes().take(8).filter(u8::is_ascii_digit).count() == 8;
    is_sure.then_some(name)
}

/// `h1-conflict`, `h1_conflict_thuis`: conflict is also a subject of lessons.
fn conflict(stem: &str) -> Option<&str> {
    before(stem, "conflict")
        .and_then(|name| name.strip_suffix(SEPARATORS))
        .or_else(|| at_conflict(stem).map(|(name, _)| name))
}

/// The name before `_conflict_`, and what comes behind it.
fn at_conflict(stem: &str) -> Option<(&str, &str)> {
    let lower = stem.to_ascii_lowercase();
    let at = lower.find("conflict")?;
    let name = stem[..at].strip_suffix(SEPARATORS)?;
    Some((name, separated(&stem[at + "conflict".len()..])?))
}

/// `h1.orig`, `h1_BACKUP_4312`, `h1_LOCAL_4312`: what tools for merging leave.
fn merge_tool(stem: &str) -> Option<&str> {
    if let Some(name) = stem.strip_suffix(".orig") {
        return Some(name);
    }
    let (rest, number) = stem.rsplit_once('_')?;
    let (name, side) = rest.rsplit_once('_')?;
    let is_side = ["BACKUP", "BASE", "LOCAL", "REMOTE"].contains(&side);
    (is_side && is_number(number)).then_some(name)
}

/// `h1 (1)`, `h1(1)`.
fn numbered(stem: &str) -> Option<&str> {
    let (name, number) = stem.strip_suffix(')')?.rsplit_once('(')?;
    (number.len() <= 2 && is_number(number)).then_some(name.trim_end())
}

/// How names of computers begin.
const MACHINES: [&str; 12] = [
    "LAPTOP",
    "DESKTOP",
    "PC",
    "MACBOOK",
    "IMAC",
    "SURFACE",
    "WIN",
    "WS",
    "NB",
    "CHROMEBOOK",
    "THINKPAD",
    "NOTEBOOK",
];

/// `h1-LAPTOP-1`, `h1-DESKTOP-7G4KQ2B`, `h1-Laptop van Jan`: the computer on which it was saved.
fn machine(stem: &str) -> Option<&str> {
    let dashes = stem.match_indices('-').map(|(at, _)| at);
    let mut ends = dashes.filter(|at| {
        let name = &stem[at + 1..];
        MACHINES.iter().any(|word| {
            let rest = after(name, word);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
        })
    });
    ends.next().map(|at| &stem[..at])
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
