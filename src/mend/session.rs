//! One run of `check --fix`: which fixes are chosen, tried together and kept.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use crate::check::{CheckOptions, Report, check};
use crate::error::Result;
use crate::finding::{Finding, Mending};
use crate::school::{LoadOptions, School, Texts};
use crate::yaml::edit::{self, Op, Replacement, Safety, unordered};

use super::judge::{about, drops_comment, is_splice, makes_read, objections};
use super::outcome::{Entry, Mended, MendedFile};

/// A byte order mark in UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// A school folder that is being mended: the texts so far, and what a check says of them.
pub(super) struct FixSession<'d> {
    root: &'d Path,
    load: LoadOptions,
    options: &'d CheckOptions,
    at_most: Safety,
    /// The texts that were read in place of files on disk.
    given: Texts,
    texts: Texts,
    now: State,
    before: BTreeMap<String, Vec<u8>>,
    done: Vec<Entry>,
    refused: HashMap<Key, String>,
    /// What was refused before its file was mended elsewhere: it may be possible now.
    retried: HashSet<Key>,
    /// What did not go together with others, and is to be tried alone.
    doubted: HashSet<Key>,
}

/// What a finding is about, to know it by in a later check.
type Key = [String; 4];

/// What a round came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Round {
    /// Some fixes were made and kept.
    Mended,
    /// Of some fixes it is known now that they cannot be made, or not with others.
    Learned,
    /// There is nothing left to try.
    Idle,
}

/// A school with what is found in it.
struct State {
    school: School,
    /// The findings of the rules and files that the options ask for.
    asked: Report,
    /// All findings: a fix must not cause one elsewhere.
    all: Report,
}

/// What became of some fixes that were tried together.
enum Trial {
    Better(Box<State>, Texts),
    /// Which of them are the cause, by position, and why.
    Worse(Vec<(usize, String)>),
}

impl State {
    fn new(root: &Path, load: LoadOptions, options: &CheckOptions, texts: &Texts) -> Result<Self> {
        let school = School::load_with(root, load, texts)?;
        let everything = CheckOptions {
            today: options.today,
            only: Vec::new(),
            files: None,
        };
        let all = check(&school, &everything)?;
        let asked = if options.only.is_empty() && options.files.is_none() {
            all.clone()
        } else {
            check(&school, options)?
        };
        Ok(Self { school, asked, all })
    }
}

/// The edits of some findings, by position.
fn edits(findings: &[Finding], positions: &[usize]) -> Vec<Op> {
    let fixes = positions
        .iter()
        .filter_map(|at| findings[*at].mending.as_ref());
    fixes
        .flat_map(|mending| mending.fix.edits.iter().cloned())
        .collect()
}

fn key(finding: &Finding) -> Key {
    let (file, rule, path, message) = about(finding);
    [file, rule, path, message].map(str::to_owned)
}

impl<'d> FixSession<'d> {
    pub(super) fn open(
        root: &'d Path,
        load: LoadOptions,
        given: Texts,
        options: &'d CheckOptions,
        at_most: Safety,
    ) -> Result<Self> {
        Ok(Self {
            now: State::new(root, load, options, &given)?,
            root,
            load,
            options,
            at_most,
            texts: given.clone(),
            given,
            before: BTreeMap::new(),
            done: Vec::new(),
            refused: HashMap::new(),
            retried: HashSet::new(),
            doubted: HashSet::new(),
        })
    }

    /// Tries what can be mended now. What is the cause that it does not go well is left out, to be
    /// tried alone in a later round: nothing stops the others.
    pub(super) fn round(&mut self) -> Result<Round> {
        let mut batch = self.choose();
        if batch.is_empty() {
            return Ok(Round::Idle);
        }
        while !batch.is_empty() {
            match self.attempt(&batch)? {
                Trial::Better(state, texts) => {
                    self.keep(&batch, *state, texts);
                    return Ok(Round::Mended);
                }
                Trial::Worse(causes) if batch.len() == 1 => {
                    let reasons = causes.into_iter().map(|(_, reason)| reason);
                    let keys = batch.drain(..).map(|finding| key(&finding));
                    self.refused.extend(keys.zip(reasons));
                }
                Trial::Worse(causes) => {
                    let causes: HashSet<usize> = causes.into_iter().map(|(at, _)| at).collect();
                    self.doubted
                        .extend(causes.iter().map(|at| key(&batch[*at])));
                    let mut at = 0..;
                    batch.retain(|_| at.next().is_some_and(|at| !causes.contains(&at)));
                }
            }
        }
        Ok(Round::Learned)
    }

    fn keep(&mut self, mended: &[Finding], state: State, texts: Texts) {
        let school = &self.now.school;
        let done = mended
            .iter()
            .map(|f| Entry::new(f, school.tree(&f.file), None));
        self.done.extend(done);
        let files: HashSet<&str> = mended.iter().map(|f| f.file.as_str()).collect();
        let refused = self.refused.keys();
        let earlier = refused.filter(|[file, ..]| files.contains(file.as_str()));
        self.retried.extend(earlier.cloned());
        self.now = state;
        self.texts = texts;
    }

    /// Forgets the refusals that a later fix in the same file may have taken the reason from; false
    /// where there are none.
    pub(super) fn retry(&mut self) -> bool {
        let retried = std::mem::take(&mut self.retried);
        self.refused.retain(|key, _| !retried.contains(key));
        !retried.is_empty()
    }

    /// The findings to mend together: those whose stretches of text do not touch. What makes the
    /// reader see another document comes first, then a `soort`, for it lets one be read; comments only when nothing else is left, for
    /// only then is it sure that they are of no use.
    fn choose(&self) -> Vec<Finding> {
        let mendable = self.now.asked.findings.iter().filter(|finding| {
            finding.is_mendable(self.at_most) && !self.refused.contains_key(&key(finding))
        });
        let (comments, others): (Vec<_>, Vec<_>) = mendable.partition(|f| drops_comment(f));
        let (texts, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|f| is_splice(f));
        let (soorten, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|f| makes_read(f));
        let all = [texts, soorten, others, comments].into_iter();
        let candidates = all.into_iter().find(|some| !some.is_empty());
        let candidates = candidates.unwrap_or_default();
        let (alone, together): (Vec<_>, Vec<_>) = candidates
            .into_iter()
            .partition(|f| self.doubted.contains(&key(f)));
        if together.is_empty() {
            return alone.into_iter().take(1).cloned().collect();
        }
        let mut taken: HashMap<&str, Vec<&Replacement>> = HashMap::new();
        let mut chosen: Vec<Finding> = Vec::new();
        for finding in together {
            let taken = taken.entry(&finding.file).or_default();
            let stretches = finding.replacements();
            let touches = |one: &Replacement| taken.iter().any(|other| one.overlaps(other));
            if !stretches.iter().any(touches) {
                taken.extend(stretches);
                chosen.push(finding.clone());
            }
        }
        chosen
    }

    /// Makes some fixes and checks the school again.
    fn attempt(&mut self, findings: &[Finding]) -> Result<Trial> {
        let mut per_file: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, finding) in findings.iter().enumerate() {
            per_file.entry(&finding.file).or_default().push(at);
        }
        let mut texts = self.texts.clone();
        let mut causes = Vec::new();
        for (file, positions) in per_file {
            match self.edited(file, &edits(findings, &positions)) {
                Ok(text) => texts.put(self.root.join(file), text),
                Err(_) => {
                    self.keep_compatible(file, findings, &positions, &mut Vec::new(), &mut causes);
                }
            }
        }
        if !causes.is_empty() {
            return Ok(Trial::Worse(causes));
        }
        let state = State::new(self.root, self.load, self.options, &texts)?;
        let (before, after) = (&self.now.all, &state.all);
        let causes = objections(before, after, &state.school, findings, self.at_most);
        Ok(if causes.is_empty() {
            Trial::Better(Box::new(state), texts)
        } else {
            Trial::Worse(causes)
        })
    }

    /// Adds to fixes of a file that go together those of `rest` that go with them; the others are
    /// causes. Looks at halves, for most of many fixes are fine.
    fn keep_compatible(
        &mut self,
        file: &str,
        findings: &[Finding],
        rest: &[usize],
        agreed: &mut Vec<usize>,
        causes: &mut Vec<(usize, String)>,
    ) {
        let all = [agreed.as_slice(), rest].concat();
        match (self.edited(file, &edits(findings, &all)), rest) {
            (Ok(_), _) => *agreed = all,
            (Err(reason), [at]) => causes.push((*at, reason)),
            (Err(_), _) => {
                let (first, second) = rest.split_at(rest.len() / 2);
                self.keep_compatible(file, findings, first, agreed, causes);
                self.keep_compatible(file, findings, second, agreed, causes);
            }
        }
    }

    /// The text of a file after some edits. Remembers its bytes before the first.
    fn edited(&mut self, file: &str, edits: &[Op]) -> Result<String, String> {
        let tree = self.now.school.tree(file).ok_or("het bestand is er niet")?;
        let document = self.now.school.document_at(file);
        let edited = match document {
            Some((_, document)) => edit::apply(tree, edits, &|path| document.keys_at(path)),
            None => edit::apply(tree, edits, &unordered),
        };
        let text = edited.map_err(|refusal| refusal.to_string())?.text;
        if !self.before.contains_key(file) {
            let path = self.root.join(file);
            let bytes = match self.given.get(&path) {
                Some(text) => Ok(text.as_bytes().to_owned()),
                None => std::fs::read(path),
            };
            let bytes = bytes.map_err(|error| crate::error::io_reason(&error))?;
            if bytes.strip_prefix(MARK).unwrap_or(&bytes) != tree.text().as_bytes() {
                return Err("het bestand is veranderd terwijl ik las".to_owned());
            }
            self.before.insert(file.to_owned(), bytes);
        }
        Ok(text)
    }

    /// What it all came to.
    pub(super) fn finish(mut self, unfinished: bool) -> Mended {
        let mut left = Vec::new();
        let mut review = 0;
        for finding in &mut self.now.asked.findings {
            let refused = self.refused.get(&key(finding)).cloned();
            let Some(Mending { fix, replacements }) = &mut finding.mending else {
                continue;
            };
            if let Some(reason) = refused {
                *replacements = Err(reason);
            }
            if fix.safety > self.at_most {
                review += usize::from(replacements.is_ok());
            } else if let Err(reason) = replacements {
                let reason = reason.clone();
                left.push(Entry::new(finding, None, Some(reason)));
            }
        }
        self.done.sort();
        Mended {
            files: self.files(),
            done: self.done,
            left,
            review,
            unfinished,
            school: self.now.school,
            report: self.now.asked,
        }
    }

    fn files(&self) -> Vec<MendedFile> {
        let changed = self.before.iter().filter_map(|(path, before)| {
            let text = self.texts.get(&self.root.join(path))?;
            let mark = if before.starts_with(MARK) { MARK } else { &[] };
            Some(MendedFile {
                path: path.clone(),
                before: before.clone(),
                after: [mark, text.as_bytes()].concat(),
            })
        });
        changed.filter(|file| file.before != file.after).collect()
    }
}
