//! The circles of people around a plan, and whether a free text means one of them: tolerant, because
//! schools write "ouderavond", "de sectie" and "3v2 (leerlingen)".

use crate::model::Invoeringsplan;
use crate::model::part::rol::{Rol, is_about, roles_in};
use crate::words;

/// A group of people around a plan: step 6 asks feedback of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kring {
    Leerlingen,
    Ouders,
    Collegas,
    /// Includes the management.
    Teamleider,
}

impl Kring {
    /// The plural noun that messages use.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Leerlingen => "leerlingen",
            Self::Ouders => "ouders",
            Self::Collegas => "collega's",
            Self::Teamleider => "teamleider",
        }
    }

    /// The roles of the people in the circle.
    fn roles(self) -> &'static [Rol] {
        match self {
            Self::Leerlingen => &[Rol::Leerling, Rol::Leerlingen, Rol::Medeleerling],
            Self::Ouders => &[Rol::Ouders],
            Self::Collegas => &[Rol::Collega, Rol::Vaksectie],
            Self::Teamleider => &[Rol::Teamleider, Rol::Schoolleiding],
        }
    }

    /// Whether a text means the circle as a whole: "ouderavond", "de sectie", "3v2 (leerlingen)".
    pub(crate) fn is_named_in(self, text: &str) -> bool {
        let named = roles_in(text);
        let mut roles = self.roles().iter();
        if roles.any(|rol| named.contains(rol) || is_about(text, *rol)) {
            return true;
        }
        let groups = ["werkgroep", "docenten", "mentoren", "coaches"];
        let words = words::lower_words(text);
        self == Self::Collegas && words.iter().any(|word| groups.contains(&word.as_str()))
    }

    /// Whether a text in `met` or `van` means a member of the circle: in these fields one teacher
    /// counts as a colleague too.
    pub(crate) fn has_member_in(self, text: &str) -> bool {
        let teachers = [Rol::Docent, Rol::Coach, Rol::Mentor];
        self.is_named_in(text)
            || self == Self::Collegas && roles_in(text).iter().any(|rol| teachers.contains(rol))
    }

    /// The names, in lower case, of the people to whom the tactics of a plan give a role of the
    /// circle.
    pub(crate) fn people_in(self, plan: &Invoeringsplan) -> Vec<String> {
        let Some(tactiek) = &plan.tactiek else {
            return Vec::new();
        };
        let people = tactiek.personen.iter().chain(&tactiek.werkgroep);
        people
            .filter(|person| {
                let texts = person.rol.iter().chain(&person.wie);
                texts.into_iter().any(|text| self.has_member_in(text))
            })
            .flat_map(|person| &person.wie)
            .filter_map(|wie| wie.split('(').next())
            .map(|name| words::lower(name.trim()).into_owned())
            .filter(|name| name.chars().count() > 2)
            .collect()
    }
}

/// The names of circles, joined with "of": "ouders of teamleider".
pub(crate) fn joined_with_or(circles: &[Kring]) -> String {
    let names: Vec<&str> = circles.iter().map(|kring| kring.name()).collect();
    words::or(&names)
}
