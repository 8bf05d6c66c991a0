//! Removing the names of other pupils from a page for parents.

use std::collections::HashSet;

use super::dossier::Dossier;
use crate::model::part::{Id, Tekst};
use crate::school::names::words;
use crate::words;

/// What stands in the place of another pupil.
pub(super) const SOMEBODY: &str = "een medeleerling";

/// Takes the names of other pupils out of texts.
pub(super) struct OtherPupils<'d, 's> {
    dossier: &'d Dossier<'d, 's>,
    /// The first names of the other pupils in the classes of this one, as written.
    first_names: HashSet<&'s str>,
}

impl<'d, 's> OtherPupils<'d, 's> {
    pub(super) fn new(dossier: &'d Dossier<'d, 's>) -> Self {
        let own = dossier.id.key();
        let classes = dossier
            .klassen
            .iter()
            .flat_map(|(klas, _)| &klas.leerlingen);
        let others = classes.filter(|other| other.id.key() != own);
        let school = dossier.context.school;
        let names = others.filter_map(|other| school.known_name(&other.id));
        let firsts = names.filter_map(|name| name.split_whitespace().next());
        let mine: Vec<&str> = dossier.naam.split_whitespace().collect();
        Self {
            dossier,
            first_names: firsts.filter(|first| !mine.contains(first)).collect(),
        }
    }

    /// A text without the names of other pupils: full names of the whole school, and first names of
    /// the pupils in the same class.
    pub(super) fn without(&self, text: &str) -> String {
        let names = self.dossier.context.school.index.known().names();
        let mut kept = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((at, id)) = names.find(rest) {
            let (before, found) = (&rest[..at.start], &rest[at.clone()]);
            kept.push_str(before);
            let own = self.is_own(id) || words::lower(found) == words::lower(&self.dossier.naam);
            kept.push_str(if own { found } else { SOMEBODY });
            rest = &rest[at.end..];
        }
        kept.push_str(rest);
        self.without_first_names(&kept)
    }

    fn without_first_names(&self, text: &str) -> String {
        let mut kept = String::with_capacity(text.len());
        let mut end = 0;
        for word in words(text) {
            let spelled = text.get(word.at.clone()).unwrap_or_default();
            if self.first_names.contains(spelled) {
                kept.push_str(text.get(end..word.at.start).unwrap_or_default());
                kept.push_str(SOMEBODY);
                end = word.at.end;
            }
        }
        kept.push_str(text.get(end..).unwrap_or_default());
        kept
    }

    /// Who takes part, in words for parents: they are "u", the pupil has a first name, and another
    /// pupil is "een medeleerling".
    pub(super) fn participants(&self, who: &[Tekst]) -> Vec<String> {
        let mut named: Vec<String> = Vec::new();
        for one in who.iter().map(|who| self.person(who)) {
            if !one.is_empty() && !named.contains(&one) {
                named.push(one);
            }
        }
        named
    }

    fn person(&self, who: &str) -> String {
        let who = who.trim();
        let word = match who.to_lowercase().as_str() {
            "leerling" => self.dossier.first_name(),
            "ouders" | "ouder" | "verzorgers" | "verzorger" => "u",
            "coach" => "de coach",
            "mentor" => "de mentor",
            "docent" => "de docent",
            "teamleider" => "de teamleider",
            "externe" => "iemand van buiten school",
            "medeleerling" | "leerlingen" => SOMEBODY,
            _ => "",
        };
        if !word.is_empty() {
            return word.to_owned();
        }
        let id = Id::from_name(who);
        if self.is_own(&id) {
            return self.dossier.first_name().to_owned();
        }
        let known = id.as_str() == who && self.dossier.context.pupils.contains_key(&id.key());
        if known {
            return SOMEBODY.to_owned();
        }
        self.without(who)
    }

    fn is_own(&self, id: &Id) -> bool {
        *id == *self.dossier.id
    }
}
