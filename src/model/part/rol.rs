//! Roles among the words of `wie`, `met`, `van` and `rol`.

use super::Tekst;
use crate::words;

/// A role that the rules know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each variant is the role of its name")]
pub enum Rol {
    /// The pupil whose plan it is.
    Leerling,
    Leerlingen,
    Medeleerling,
    Docent,
    Coach,
    Mentor,
    Ouders,
    /// Somebody from outside school.
    Externe,
    Collega,
    Vaksectie,
    Teamleider,
    Schoolleiding,
}

/// Each role with the words that name it; the first is the word of the format.
const WORDS: &[(Rol, &[&str])] = &[
    (Rol::Leerling, &["leerling"]),
    (Rol::Leerlingen, &["leerlingen"]),
    (
        Rol::Medeleerling,
        &[
            "medeleerling",
            "medeleerlingen",
            "klasgenoot",
            "klasgenoten",
            "klasgenote",
        ],
    ),
    (
        Rol::Docent,
        &[
            "docent",
            "docenten",
            "docente",
            "vakdocent",
            "vakdocenten",
            "leraar",
            "leraren",
            "lerares",
        ],
    ),
    (Rol::Coach, &["coach", "coaches"]),
    (Rol::Mentor, &["mentor", "mentoren"]),
    (
        Rol::Ouders,
        &[
            "ouders",
            "ouder",
            "verzorgers",
            "verzorger",
            "moeder",
            "vader",
            "mama",
            "papa",
            "pa",
            "pleegouders",
            "pleegouder",
            "voogd",
        ],
    ),
    (Rol::Externe, &["externe", "externen"]),
    (
        Rol::Collega,
        &[
            "collega",
            "collega's",
            "collega’s",
            "vakcollega",
            "vakcollega's",
        ],
    ),
    (Rol::Vaksectie, &["vaksectie", "sectie", "vakgroep"]),
    (
        Rol::Teamleider,
        &[
            "teamleider",
            "teamleiders",
            "teamleidster",
            "afdelingsleider",
            "unitleider",
            "leidinggevende",
            "leidinggevenden",
        ],
    ),
    (
        Rol::Schoolleiding,
        &[
            "schoolleiding",
            "schoolleider",
            "management",
            "managementteam",
            "mt",
            "directie",
            "directeur",
            "rector",
            "conrector",
        ],
    ),
];

/// The roles named in a text, as words of it: "C. Smit (teamleider)" names one.
#[must_use]
pub fn roles_in(text: &str) -> Vec<Rol> {
    let lower = words::lower(text);
    let spoken: Vec<&str> = lower
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')))
        .collect();
    WORDS
        .iter()
        .filter(|(_, names)| names.iter().any(|name| spoken.contains(name)))
        .map(|(rol, _)| *rol)
        .collect()
}

/// Whether any of the texts names the role.
pub fn mentions<'a>(texts: impl IntoIterator<Item = &'a Tekst>, rol: Rol) -> bool {
    texts.into_iter().any(|text| roles_in(text).contains(&rol))
}
