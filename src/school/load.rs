//! Reading a whole school folder.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::NaiveDate;

use rayon::prelude::*;

use crate::calendar::{Calendar, SchoolYear};
use crate::error::{Error, Result};
use crate::model::part::{Grouped, Regelset};
use crate::model::{Content, Kleur, Soort};
use crate::path;
use crate::yaml::{self, Fault, FaultKind, Span, Tree};

use super::colours::{self, Colours};
use super::config::Config;
use super::document::Document;
use super::far_years::Years;
use super::globs::{self, Globs};
use super::goals::Goals;
use super::index::Index;
use super::known::written_soort;
use super::names_folder::NamesFolder;
use super::own_plan::{self, OwnPlanFile};
use super::read::Texts;
use super::settings::{ConfigFile, SubConfigFile};
use super::surroundings::Surroundings;
use super::vakken::Vakken;
use super::walk::{self, CONFIG, Files};
use super::weeks::WeekIndex;
use super::{School, lookalikes, read, week_53};

/// The options of reading a folder.
#[derive(Debug, Clone, Copy)]
pub struct LoadOptions {
    /// The day of today: gives the school year where `leerplan.toml` does not.
    pub today: NaiveDate,
    /// The colour for all documents, whatever the files say.
    pub kleur: Option<Kleur>,
    /// The edition of the rules, whatever the settings say.
    pub regelset: Option<Regelset>,
    /// What is known of the machine around the folder.
    pub surroundings: Surroundings,
}

impl LoadOptions {
    /// The colours and the edition of the rules that the files give, on a day; of the machine around
    /// the folder nothing is known.
    #[must_use]
    pub fn new(today: NaiveDate) -> Self {
        Self {
            today,
            kleur: None,
            regelset: None,
            surroundings: Surroundings::UNKNOWN,
        }
    }
}

impl School {
    /// Reads the school folder `root`, which holds a `leerplan.toml`.
    ///
    /// # Errors
    /// Where `leerplan.toml` cannot be read at all, and where the folder of names that the surroundings
    /// ask for is not there. Files that cannot be read are in [`School::unreadable`]; broken ones have
    /// faults.
    pub fn load(root: &Path, options: LoadOptions) -> Result<Self> {
        Self::load_with(root, options, &Texts::default())
    }

    /// Reads a folder `root` that stands for the school folder `home`, such as a checkout of what is
    /// staged there: the names of pupils, which git does not have, come from `home`.
    ///
    /// # Errors
    /// As [`School::load`].
    #[cfg(feature = "cli")]
    pub(crate) fn load_for(home: &Path, root: &Path, options: LoadOptions) -> Result<Self> {
        Self::load_from(home, root, options, &Texts::default())
    }

    /// Reads a school folder as it would be with other texts in some of its files.
    ///
    /// # Errors
    /// As [`School::load`].
    #[doc(hidden)]
    pub fn load_with(root: &Path, options: LoadOptions, texts: &Texts) -> Result<Self> {
        Self::load_from(root, root, options, texts)
    }

    fn load_from(home: &Path, root: &Path, options: LoadOptions, texts: &Texts) -> Result<Self> {
        let mut config = config_file(root, texts, options.today)?;
        let own_plans = own_plans(root, &mut config, texts);
        let names = names_folder(home, &mut config, options)?;
        let settings = config.config.as_ref();
        let mut files = walk::files(
            root,
            &names.to_read(home, root),
            texts,
            &left_aside(settings),
        );
        files
            .documents
            .retain(|path| !is_staged_too(path, home, root));
        let mut unreadable = std::mem::take(&mut files.unreadable);
        let subconfigs = subconfigs(root, &files.configs, texts, &mut unreadable);
        let reader = Reader::new(root, texts, settings, (&subconfigs, &names), options);
        let mut documents = reader.documents(&files, &own_plans, &mut unreadable);
        if options.kleur.is_none() {
            colours::share(&mut documents);
        }
        let lookalikes = lookalikes::among(root, reader.in_use(&files.others), &documents);
        let calendar = calendar(settings, options.today)?;
        let vakken = Vakken::new(settings.and_then(|c| c.vakken.as_ref()));
        let (index, (weeks, goals)) = rayon::join(
            || Index::new(&documents),
            || {
                let weeks = WeekIndex::new(&documents, &calendar, &vakken);
                (weeks, Goals::new(&documents))
            },
        );
        let mut school = Self {
            root: root.to_owned(),
            names_folder: names,
            repository: None,
            index,
            weeks,
            calendar,
            vakken,
            goals,
            config,
            subconfigs,
            own_plans,
            documents,
            unreadable,
            lookalikes,
            inner: relative_to(root, &files.schools).collect(),
            asked_regelset: options.regelset,
            people: OnceLock::new(),
            #[cfg(feature = "cli")]
            is_in_log: (options.surroundings.is_in_log)(),
            hides_names: false,
            without_pupils: false,
        };
        school.ask_git(home, options.surroundings);
        Ok(school)
    }
}

/// The folder of names of a school; one that can be none is a fault of the settings.
fn names_folder(home: &Path, config: &mut ConfigFile, options: LoadOptions) -> Result<NamesFolder> {
    let asked = (options.surroundings.names)();
    let (folder, fault) = NamesFolder::find(home, config.config.as_ref(), asked.as_deref())?;
    if let Some(mut fault) = fault {
        fault.span = config.tree.place(&fault.path);
        config.faults.push(fault);
    }
    Ok(folder)
}

/// Whether a file of the school folder is in the folder that stands for it too.
fn is_staged_too(path: &Path, home: &Path, root: &Path) -> bool {
    let inside = path.strip_prefix(home).ok().filter(|_| home != root);
    inside.is_some_and(|inside| !path.starts_with(root) && root.join(inside).exists())
}

/// The school's own step plans; a name that leads nowhere is a fault of the settings.
fn own_plans(root: &Path, config: &mut ConfigFile, texts: &Texts) -> Vec<OwnPlanFile> {
    let settings = config.config.as_ref();
    let Some(named) = settings.and_then(|c| c.stappenplan.as_ref()) else {
        return Vec::new();
    };
    let (faults, plans) = own_plan::load(root, &named.bestand, texts);
    for mut fault in faults {
        fault.span = config.tree.place(&fault.path);
        config.faults.push(fault);
    }
    plans
}

fn calendar(config: Option<&Config>, today: NaiveDate) -> Result<Calendar> {
    let year = config
        .and_then(|c| c.schooljaar.0)
        .or_else(|| SchoolYear::of(today))
        .ok_or_else(|| Error::Usage(format!("{today} ligt te ver weg voor een schooljaar")))?;
    let region = config.and_then(|c| c.regio).map(|region| region.0);
    let periods = config.map(Config::periods).unwrap_or_default();
    let free = config.map(Config::free_days).unwrap_or_default();
    Ok(Calendar::new(year, region, periods, free))
}

fn config_file(root: &Path, texts: &Texts, today: NaiveDate) -> Result<ConfigFile> {
    let path = root.join(CONFIG);
    let read = if walk::leads_out(root, &path) {
        read::FileRead::unread(elsewhere())
    } else {
        read::toml(&path, texts).map_err(|source| Error::Read { path, source })?
    };
    let (mut config, mut faults): (Option<Config>, _) = typed(&read.tree, read.faults.is_empty());
    faults.extend(read.faults);
    if let Some(config) = &mut config {
        let far = Years::new(config.schooljaar.0, today).school_year(&read.tree);
        if far.is_some() {
            config.schooljaar.0 = None;
        }
        faults.extend(far);
        let years = Years::new(config.schooljaar.0, today);
        faults.extend(years.faults(&read.tree, || Some(Config::group())));
    }
    Ok(ConfigFile {
        path: CONFIG.to_owned(),
        tree: read.tree,
        config,
        faults,
    })
}

fn typed<T: serde::de::DeserializeOwned>(tree: &Tree, parsed: bool) -> (Option<T>, Vec<Fault>) {
    if parsed {
        yaml::read(tree)
    } else {
        (None, Vec::new())
    }
}

fn subconfigs(
    root: &Path,
    paths: &[PathBuf],
    texts: &Texts,
    unreadable: &mut Vec<Error>,
) -> Vec<SubConfigFile> {
    let mut files = Vec::new();
    for path in paths.iter().filter(|path| path.parent() != Some(root)) {
        match read::toml(path, texts) {
            Ok(read) => {
                let (config, mut faults) = typed(&read.tree, read.faults.is_empty());
                faults.extend(read.faults);
                files.push(SubConfigFile {
                    path: walk::relative(root, path),
                    tree: read.tree,
                    config,
                    faults,
                });
            }
            Err(source) => unreadable.push(Error::unread(path.clone(), source)),
        }
    }
    files
}

fn relative_to<'p>(root: &'p Path, paths: &'p [PathBuf]) -> impl Iterator<Item = String> + 'p {
    paths.iter().map(|path| walk::relative(root, path))
}

/// Which files the settings of the school leave aside.
pub(super) fn left_aside(settings: Option<&Config>) -> Globs {
    let files = settings.and_then(|settings| settings.bestanden.as_ref());
    globs::set(files.into_iter().flat_map(|files| files.negeer.iter()))
}

/// Reads documents as the settings of the school ask.
pub(super) struct Reader<'r> {
    root: &'r Path,
    texts: &'r Texts,
    names: &'r NamesFolder,
    ignored: Globs,
    pub(super) colours: Colours,
    year: Option<SchoolYear>,
    years: Years,
}

impl<'r> Reader<'r> {
    pub(super) fn new(
        root: &'r Path,
        texts: &'r Texts,
        settings: Option<&Config>,
        (subconfigs, names): (&[SubConfigFile], &'r NamesFolder),
        options: LoadOptions,
    ) -> Self {
        let year = settings.and_then(|settings| settings.schooljaar.0);
        Self {
            root,
            texts,
            names,
            ignored: left_aside(settings),
            colours: Colours::new(settings, subconfigs, options.kleur),
            year,
            years: Years::new(year, options.today),
        }
    }

    /// The documents among the files of the folder, in order of path. Those that cannot be read at all are
    /// added to `unreadable`.
    fn documents(
        &self,
        files: &Files,
        own_plans: &[OwnPlanFile],
        unreadable: &mut Vec<Error>,
    ) -> Vec<Document> {
        let is_plan = |path: &PathBuf| {
            let relative = walk::relative(self.root, path);
            own_plans.iter().any(|plan| plan.path == relative)
        };
        let paths = files.documents.iter();
        let paths: Vec<_> = paths.filter(|path| !is_plan(path)).collect();
        let read = paths.into_par_iter().map(|path| self.document(path));
        let read: Vec<Result<Document>> = read.collect();
        let whole = |read: Result<Document>| read.map_err(|error| unreadable.push(error)).ok();
        let mut documents: Vec<Document> = read.into_iter().filter_map(whole).collect();
        documents.extend(faulty(self.root, files));
        documents.sort_by(|a, b| a.path.cmp(&b.path));
        documents
    }

    /// The files that the settings do not leave aside, by path from the folder.
    fn in_use(&self, files: &[PathBuf]) -> Vec<String> {
        let files = relative_to(self.root, files);
        files.filter(|path| !self.ignored.is_match(path)).collect()
    }

    pub(super) fn document(&self, path: &Path) -> Result<Document> {
        let relative = walk::relative(self.root, path);
        let read = read::document(path, self.texts, self.year);
        let (read, content) = read.map_err(|source| Error::unread(path.to_owned(), source))?;
        let own = content.as_ref().and_then(Content::own_id).cloned();
        let mut faults = read.faults;
        if let Some(year) = self.year {
            faults.extend(week_53::faults(&read.tree, content.as_ref(), year));
        }
        let group = || content.as_ref().map(|content| content.soort().group());
        faults.extend(self.years.faults(&read.tree, group));
        let soort = content.as_ref().map(Content::soort);
        let is_names = soort.or_else(|| written_soort(read.tree.text())) == Some(Soort::Namen);
        if !is_names && !path.starts_with(self.root) {
            return Ok(only(no_names(), self.root, path));
        }
        Ok(Document {
            is_private: is_names || (content.is_none() && self.names.holds(path)),
            id: own.unwrap_or_else(|| Document::id_from_path(&relative)),
            kleur: self.colours.of(&relative, content.as_ref()),
            is_ignored: self.ignored.is_match(&relative),
            path: relative,
            tree: read.tree,
            content,
            faults,
            faulty_paths: OnceLock::new(),
        })
    }
}

/// The files that are documents with nothing but a fault.
pub(super) fn faulty<'f>(root: &'f Path, files: &'f Files) -> impl Iterator<Item = Document> + 'f {
    let stray_links = files.stray_links.iter();
    let stray_links = stray_links.map(|path| only(elsewhere(), root, path));
    let nameless_files = files.nameless.iter();
    stray_links.chain(nameless_files.map(|path| only(nameless(), root, path)))
}

/// The fault of a file that is a link: what it leads to is not read, and so never shown.
fn elsewhere() -> Fault {
    let message = "dit is een koppeling naar een plek buiten de schoolmap, of naar niets";
    Fault::unreadable(Span::START, message)
        .with_hint("zet het bestand zelf in de schoolmap".to_owned())
}

/// A path that is no text.
fn nameless() -> Fault {
    let message =
        "de naam van dit bestand, of van de map waar het in staat, is geen gewone tekst (UTF-8)";
    Fault::unreadable(Span::START, message).with_hint("geef het een andere naam".to_owned())
}

/// A file in a folder of names outside the school that is something else.
fn no_names() -> Fault {
    let message =
        "in een map met namen buiten de schoolmap lees ik alleen documenten met `soort: namen`";
    Fault::new(FaultKind::UnknownSoort, path![], Span::START, message)
        .with_hint("zet dit bestand ergens anders".to_owned())
}

/// A document that is only a fault.
fn only(fault: Fault, root: &Path, path: &Path) -> Document {
    let relative = walk::relative(root, path);
    Document {
        id: Document::id_from_path(&relative),
        path: relative,
        tree: Tree::default(),
        content: None,
        faults: vec![fault],
        is_ignored: false,
        // Nothing of it was read.
        is_private: false,
        kleur: None,
        faulty_paths: OnceLock::new(),
    }
}
