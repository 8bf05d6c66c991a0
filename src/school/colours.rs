//! Which step plan applies to which document.

use std::collections::HashMap;

use crate::model::{Content, Kleur};

use super::config::Config;
use super::document::Document;
use super::settings::SubConfigFile;

/// Which colour applies where.
pub(super) struct Colours {
    forced: Option<Kleur>,
    school: Option<Kleur>,
    folders: Vec<(String, Kleur)>,
}

impl Colours {
    pub(super) fn new(
        config: Option<&Config>,
        subconfigs: &[SubConfigFile],
        forced: Option<Kleur>,
    ) -> Self {
        let folders = subconfigs
            .iter()
            .filter_map(|file| Some((file.folder().to_owned(), file.config.as_ref()?.kleur)));
        Self {
            forced,
            school: config.map(|config| config.kleur),
            folders: folders.collect(),
        }
    }

    pub(super) fn of(&self, path: &str, content: Option<&Content>) -> Option<Kleur> {
        let own = match content {
            Some(Content::Invoeringsplan(plan)) => plan.kleur,
            _ => None,
        };
        let nearest = self
            .folders
            .iter()
            .filter(|(folder, _)| {
                path.strip_prefix(folder)
                    .is_some_and(|rest| rest.starts_with('/'))
            })
            .max_by_key(|(folder, _)| folder.len())
            .map(|(_, kleur)| *kleur);
        self.forced.or(own).or(nearest).or(self.school)
    }
}

/// Gives the draaiboek of an invoeringsplan the colour that the plan gives itself.
pub(super) fn share(documents: &mut [Document]) {
    let own: HashMap<String, Kleur> = documents
        .iter()
        .filter_map(|document| match &document.content {
            Some(Content::Invoeringsplan(plan)) => Some((document.id.key(), plan.kleur?)),
            _ => None,
        })
        .collect();
    for document in documents {
        if let Some(Content::Draaiboek(book)) = &document.content {
            let plan = book.invoeringsplan.as_ref();
            let kleur = plan.and_then(|plan| own.get(&plan.key()));
            document.kleur = kleur.copied().or(document.kleur);
        }
    }
}
