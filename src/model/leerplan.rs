//! leerplan: a pupil's own plan, "Mijn eigen plan" (step 4).

use serde::{Deserialize, Serialize};

use super::part::kort::Beknopt;
use super::part::{Bedrag, Datum, EenOfMeer, Id, Leerdoel, Lijst, Soort, Tekst};

/// A pupil's own plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Leerplan {
    /// Always [`Soort::Leerplan`].
    pub soort: Soort,
    /// The document's id.
    pub id: Option<Id>,
    /// The pupil's id.
    pub leerling: Id,
    /// The subject; or else `leerlijn`.
    pub vak: Option<Tekst>,
    /// The id of a leerlijn; or else `vak`.
    pub leerlijn: Option<Id>,
    /// The day of this version.
    pub datum: Datum,
    /// A title.
    pub titel: Option<Tekst>,
    /// The idea.
    pub idee: Option<Tekst>,
    /// Why the pupil wants this.
    pub motivatie: Option<Motivatie>,
    /// What the pupil knows already.
    pub voorkennis: Option<Voorkennis>,
    /// What the pupil can do after this.
    pub resultaat: Option<Tekst>,
    /// Goals, as in a planning.
    pub leerdoelen: EenOfMeer<Beknopt<Leerdoel>>,
    /// Who is needed.
    pub personen: Lijst<Persoon>,
    /// What is needed besides materials.
    pub benodigdheden: Lijst<Benodigdheid>,
    /// Materials.
    pub materialen: Lijst<Materiaal>,
    /// What not to forget.
    pub aandachtspunten: Option<Aandachtspunten>,
    /// How the pupil will see that it worked.
    pub gelukt: Option<Tekst>,
    /// The costs as a whole.
    pub kosten: Option<Kosten>,
    /// The parents' part.
    pub ouders: Option<OudersDeel>,
    /// The day of the talk with the coach about this plan.
    pub besproken: Option<Datum>,
}

/// The two halves of the motivation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Motivatie {
    /// "Ik wil dit graag omdat …"
    pub omdat: Option<Tekst>,
    /// "Daarom …"
    pub daarom: Option<Tekst>,
}

/// What is known already, and from where.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Voorkennis {
    /// Learned at school.
    pub school: Option<Tekst>,
    /// Learned at work, in sport or at home.
    pub ervaring: Option<Tekst>,
}

/// Somebody who is needed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Persoon {
    /// Who.
    pub wie: Option<Tekst>,
    /// For what.
    pub waarvoor: Option<Tekst>,
    /// How to reach them.
    pub contact: Option<Tekst>,
}

/// Something that is needed besides materials.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Benodigdheid {
    /// What.
    pub wat: Option<Tekst>,
    /// How it is arranged.
    pub hoe: Option<Tekst>,
}

/// A material.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Materiaal {
    /// What.
    pub wat: Option<Tekst>,
    /// How to get it.
    pub hoe: Option<Tekst>,
    /// What it costs.
    pub kosten: Option<Bedrag>,
}

/// What not to forget, per column of the form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Aandachtspunten {
    /// About people.
    pub personen: Option<Tekst>,
    /// About needs.
    pub benodigdheden: Option<Tekst>,
    /// About materials.
    pub materialen: Option<Tekst>,
}

/// The costs of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kosten {
    /// The sum of the materials.
    pub totaal: Option<Bedrag>,
    /// How they are met.
    pub regeling: Option<Tekst>,
    /// The day on which they were talked through.
    pub besproken: Option<Datum>,
}

/// What parents hear and do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OudersDeel {
    /// How they are told.
    pub informeren: Option<Tekst>,
    /// What they can do.
    pub hulp: Option<Tekst>,
}
