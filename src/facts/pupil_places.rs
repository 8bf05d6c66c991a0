//! Every place of a school that is about one pupil: whoever shows it, takes it out or counts it asks here.
//!
//! What a document is about, who is in a class and whose results are given comes from the model. In all
//! else each text of each document is read, whatever field it stands in, so that no field is forgotten.

use std::collections::BTreeSet;
use std::fmt;
use std::path::PathBuf;

use super::named_files::{file_name, found, in_draaiboek};
use super::people;
use super::pupil_mentions::{Mention, PupilMentions};
use super::pupils::{pupil_of_document, pupils_in_results};
use crate::model::part::Id;
use crate::model::{About, Content, Soort};
use crate::path;
use crate::school::{Document, DocumentNumber, NamedFile, NamesFolder, School};
use crate::yaml::{Fault, FaultKind, Path, Segment, Span, Text};

/// How a place is about a pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HowAbout {
    /// The whole document is: a plan, its draaiboek and results, a talk.
    Document,
    /// The item of a list, or the field of which the id is the name: in a class, in results, in a list of
    /// names.
    Entry,
    /// The value is the pupil, among the people of a moment or an action.
    Person,
    /// A text tells of the pupil.
    Text(Vec<Mention>),
    /// The name of a field does.
    Key(Vec<Mention>),
    /// A comment does.
    Comment(Vec<Mention>),
    /// The path of the document does.
    FileName(Vec<Mention>),
}

/// A place of a school that is about a pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PupilPlace {
    /// The document.
    pub document: DocumentNumber,
    /// What in it.
    pub path: Path,
    /// The stretch of the file, where it is no value.
    pub span: Option<Span>,
    /// How it is about the pupil.
    pub how: HowAbout,
}

/// A file that a document about a pupil names as evidence or feedback.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PupilFile {
    /// The document that names it.
    pub document: DocumentNumber,
    /// Where in it.
    pub path: Path,
    /// The name as it is written.
    pub name: String,
    /// Where the file is.
    pub found: NamedFile,
    /// Whether a document that is not about the pupil names the same file.
    pub is_shared: bool,
}

/// A file in which something about anybody may be hidden.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hidden {
    /// The file or folder, from the school folder.
    pub path: String,
    /// The line, where one is at fault.
    pub line: Option<u32>,
    /// Why, in Dutch.
    pub reason: String,
}

impl fmt::Display for Hidden {
    /// "gesprekken/een.yaml, regel 3: het veld `leerling` ontbreekt".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.path.is_empty(), self.line) {
            (true, _) => f.write_str(&self.reason),
            (false, Some(line)) => write!(f, "{}, regel {line}: {}", self.path, self.reason),
            (false, None) => write!(f, "{}: {}", self.path, self.reason),
        }
    }
}

/// All that a school keeps about one pupil.
#[derive(Debug, Default)]
pub struct PupilPlaces {
    /// The places, in order of path and place in the file.
    pub all: Vec<PupilPlace>,
    /// The files that the documents about the pupil name, in their order.
    pub files: Vec<PupilFile>,
}

impl PupilPlaces {
    /// Looks for a pupil in every document of a school, ignored ones too.
    #[must_use]
    pub fn of(school: &School, id: &Id) -> Self {
        let finder = Finder {
            school,
            id,
            mentions: PupilMentions::new(school, id),
        };
        let mut places = Self::default();
        for (number, document) in school.all_documents() {
            finder.document(number, document, &mut places);
        }
        places.files = files(school, &places);
        places
    }

    /// The documents that are wholly about the pupil.
    #[must_use]
    pub fn documents(&self) -> BTreeSet<DocumentNumber> {
        let whole = self.all.iter();
        let whole = whole.filter(|place| place.how == HowAbout::Document);
        whole.map(|place| place.document).collect()
    }
}

/// Whether a document is about one pupil: itself, or through the leerplan that it names. Of leerplannen
/// that share an id each counts.
fn is_about(school: &School, content: &Content, id: &Id) -> bool {
    let plan = match content {
        Content::Draaiboek(book) => book.leerplan.as_ref(),
        Content::Voortgang(results) => results.leerplan.as_ref(),
        _ => None,
    };
    let plans = plan.map_or(&[][..], |plan| {
        school.index.documents(Soort::Leerplan, plan)
    });
    let is_theirs = |number: &DocumentNumber| {
        let plan = school.document(*number);
        let content = plan.and_then(|plan| plan.content.as_ref());
        content.is_some_and(|content| pupil_of_document(school, content) == Some(id))
    };
    plans.iter().any(is_theirs) || pupil_of_document(school, content) == Some(id)
}

struct Finder<'s> {
    school: &'s School,
    id: &'s Id,
    mentions: PupilMentions<'s>,
}

impl Finder<'_> {
    fn document(&self, number: DocumentNumber, document: &Document, places: &mut PupilPlaces) {
        let mut add = |path: Path, span: Option<Span>, how: HowAbout| {
            places.all.push(PupilPlace {
                document: number,
                path,
                span,
                how,
            });
        };
        let content = document.content.as_ref();
        if content.is_some_and(|content| is_about(self.school, content, self.id)) {
            add(Path::root(), None, HowAbout::Document);
            return;
        }
        let is_near = content.is_some_and(|content| self.is_near(content));
        let in_path = self.mentions.find(&document.path, false);
        if !in_path.is_empty() {
            add(Path::root(), None, HowAbout::FileName(in_path));
        }
        let entries = content.map_or_else(Vec::new, |content| self.entries(content));
        for path in &entries {
            add(path.clone(), None, HowAbout::Entry);
        }
        let tree = &document.tree;
        tree.walk(&mut |text| {
            let path = text.path();
            if entries.iter().any(|entry| path.is_under(entry)) {
                return;
            }
            if let Some(how) = self.text(text, is_near) {
                add(path, None, how);
            }
        });
        for comment in tree.comments() {
            let inside = |entry: &Path| {
                let entry = tree.find(entry).map(|node| tree.span(node));
                let at = comment.span.start.offset;
                entry.is_some_and(|entry| (entry.start.offset..entry.end.offset).contains(&at))
            };
            let found = self.mentions.find(tree.slice(comment.span), is_near);
            if !found.is_empty() && !entries.iter().any(inside) {
                add(Path::root(), Some(comment.span), HowAbout::Comment(found));
            }
        }
    }

    /// What of a text is about the pupil.
    fn text(&self, text: &Text<'_, '_>, is_near: bool) -> Option<HowAbout> {
        let field = text.keys().next_back().unwrap_or_default();
        if !text.is_key && people::FIELDS.contains(&field) {
            let people = people::split(text.text);
            if people.iter().any(|one| self.mentions.is_all_of(one)) {
                return Some(HowAbout::Person);
            }
        }
        let found = self.mentions.find(text.text, is_near);
        let how = if text.is_key {
            HowAbout::Key
        } else {
            HowAbout::Text
        };
        (!found.is_empty()).then(|| how(found))
    }

    /// The items and fields that stand for the pupil.
    fn entries(&self, content: &Content) -> Vec<Path> {
        let is_own = |name: &str| Id::from_name(name.trim()) == *self.id;
        match content {
            Content::Klas(klas) => {
                let pupils = klas.leerlingen.iter().enumerate();
                let own = pupils.filter(|(_, pupil)| pupil.id == *self.id);
                own.map(|(at, _)| path!["leerlingen", at]).collect()
            }
            Content::Namen(list) => {
                let own = list.names().filter(|(key, _)| is_own(key));
                own.map(|(key, _)| path!["namen", key]).collect()
            }
            Content::Voortgang(results) if results.leerplan.is_none() => {
                let all = results.metingen.iter().enumerate();
                all.flat_map(|(at, one)| {
                    let own = one.named().filter(|(_, key)| is_own(key));
                    own.map(move |(field, key)| path!["metingen", at, field, key])
                        .collect::<Vec<_>>()
                })
                .collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether a first name in a document may be that of the pupil: it is about somebody in the same class,
    /// or about that class.
    fn is_near(&self, content: &Content) -> bool {
        let classes = self.school.pupil(self.id);
        let is_mate = |other: &Id| {
            let mut mates = classes.iter().flat_map(|place| &place.klas.leerlingen);
            mates.any(|mate| mate.id == *other)
        };
        let is_class = |klas: &Id| classes.iter().any(|place| place.klas.klas == *klas);
        match content {
            Content::Klas(klas) => is_class(&klas.klas),
            Content::Namen(names) => is_class(&names.klas),
            Content::Voortgang(results) if results.leerplan.is_none() => {
                results.klas.as_ref().is_some_and(is_class)
                    || pupils_in_results(results).any(|other| is_mate(&other))
            }
            content => pupil_of_document(self.school, content).is_some_and(is_mate),
        }
    }
}

/// The files that the documents about a pupil name.
fn files(school: &School, places: &PupilPlaces) -> Vec<PupilFile> {
    let about = places.documents();
    let mut own = Vec::new();
    let mut others: BTreeSet<PathBuf> = BTreeSet::new();
    for (number, document) in school.all_documents() {
        let Some(Content::Draaiboek(book)) = &document.content else {
            continue;
        };
        for (path, text) in in_draaiboek(book) {
            let Some(name) = file_name(text) else {
                continue;
            };
            let found = found(school, document, &name.replace('\\', "/"));
            if about.contains(&number) {
                own.push(PupilFile {
                    document: number,
                    path,
                    name: name.to_owned(),
                    found,
                    is_shared: false,
                });
            } else if let NamedFile::Present(real) = found {
                others.insert(real);
            }
        }
    }
    for file in &mut own {
        file.is_shared = match &file.found {
            NamedFile::Present(real) => others.contains(real) || is_document(school, real),
            _ => false,
        };
    }
    own
}

/// Whether a file that is named as evidence is a document itself.
fn is_document(school: &School, real: &std::path::Path) -> bool {
    let inside = real.strip_prefix(&school.root).ok();
    let inside = inside.map(|path| path.to_string_lossy().replace('\\', "/"));
    inside.is_some_and(|path| school.document_at(&path).is_some())
}

/// What could not be read of a school, so that something about a pupil may be in it: files, documents that
/// cannot be told, and fields that say whom a document is about.
#[must_use]
pub fn hidden(school: &School) -> Vec<Hidden> {
    let unread = school.unreadable.iter().map(|error| Hidden {
        path: String::new(),
        line: None,
        reason: error.to_string(),
    });
    let mut all: Vec<Hidden> = unread.collect();
    if let NamesFolder::Missing(folder) = &school.names_folder {
        all.push(Hidden {
            path: folder.display().to_string(),
            line: None,
            reason: "de map met namen is er nu niet".to_owned(),
        });
    }
    for (_, document) in school.all_documents() {
        let faults = document.faults.iter();
        let faults = faults.filter(|fault| hides(document, fault));
        all.extend(faults.map(|fault| Hidden {
            path: document.path.clone(),
            line: Some(fault.span.start.line),
            reason: fault.message.clone(),
        }));
    }
    all
}

/// Whether a fault in a document may hide whom it is about.
fn hides(document: &Document, fault: &Fault) -> bool {
    // Its texts are read all the same, and the settings say that it is none of ours.
    let is_foreign = document.is_ignored && fault.kind == FaultKind::UnknownSoort;
    let Some(content) = &document.content else {
        return !is_foreign;
    };
    if content.about() == About::Lessons {
        return false;
    }
    let says = ["leerling", "leerplan", "leerlingen", "namen", "metingen"];
    match fault.path.segments() {
        [Segment::Key(first), rest @ ..] => {
            let is_list = *first == "leerlingen" || *first == "metingen";
            let of_item = match rest {
                [_, Segment::Key(field), ..] => {
                    ["id", "resultaten", "gemaakt"].contains(&field.as_ref())
                }
                _ => true,
            };
            says.contains(&first.as_ref()) && (!is_list || of_item)
        }
        _ => true,
    }
}
