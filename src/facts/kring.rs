//! The circles of people around a plan, and whether a free text means one of them: tolerant, because
//! schools write "ouderavond", "de sectie" and "3v2 (leerlingen)".

use crate::model::Invoeringsplan;
use crate::model::part::rol::{Rol, roles_in};
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

    /// Whether a text means the circle as a whole: "ouderavond", "de sectie", "3v2 (leerlingen)".
    pub(crate) fn is_named_in(self, text: &str) -> bool {
        let named = roles_in(text);
        let has = |rol: Rol| named.contains(&rol);
        let words = words::lower_words(text);
        let any = |test: &dyn Fn(&str) -> bool| words.iter().any(|word| test(word));
        match self {
            Self::Leerlingen => {
                has(Rol::Leerling)
                    || has(Rol::Leerlingen)
                    || has(Rol::Medeleerling)
                    || any(&|w| w.starts_with("leerling") || w.starts_with("klas"))
                    || any(&|w| w.starts_with("driehoek"))
            }
            Self::Ouders => {
                let older = ["oudere", "ouderwets"];
                has(Rol::Ouders)
                    || any(&|w| w.starts_with("ouder") && !older.iter().any(|o| w.starts_with(o)))
                    || any(&|w| w.starts_with("driehoek"))
            }
            Self::Collegas => {
                let groups = ["collega", "vakcollega", "sectie", "vaksectie", "vakgroep"];
                let teams = [
                    "team",
                    "teams",
                    "werkgroep",
                    "docenten",
                    "mentoren",
                    "coaches",
                ];
                has(Rol::Collega)
                    || has(Rol::Vaksectie)
                    || any(&|w| groups.iter().any(|group| w.starts_with(group)))
                    || any(&|w| teams.contains(&w) || is_team(w))
            }
            Self::Teamleider => has(Rol::Teamleider) || has(Rol::Schoolleiding),
        }
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

/// Whether a word is about a team ("teamoverleg") and not about its leader ("teamleider").
fn is_team(word: &str) -> bool {
    word.starts_with("team") && !word.starts_with("teamleid")
}

/// The names of circles, joined with "of": "ouders of teamleider".
pub(crate) fn joined_with_or(circles: &[Kring]) -> String {
    let names: Vec<&str> = circles.iter().map(|kring| kring.name()).collect();
    words::or(&names)
}
