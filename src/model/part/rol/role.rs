//! The roles of people.

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
