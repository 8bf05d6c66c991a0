//! invoeringsplan: a teacher's, section's or school's own round through the seven steps.

use serde::{Deserialize, Serialize};

use super::part::kort::{Beknopt, Kort};
use super::part::wanneer::MomentOfTekst;
use super::part::{
    Activiteitvorm, Besluit, Datum, Drager, EenOfMeer, Id, Kleur, Lijst, Onderdeel, Soort, Tekst,
    Wanneer,
};

/// A round through the seven steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Invoeringsplan {
    /// Always [`Soort::Invoeringsplan`].
    pub soort: Soort,
    /// The document's id.
    pub id: Option<Id>,
    /// The kind of school; that of `leerplan.toml` where left out.
    pub kleur: Option<Kleur>,
    /// The title.
    pub titel: Tekst,
    /// Whose plan it is.
    pub eigenaar: EenOfMeer<Tekst>,
    /// The number of the PDCA round, from 1.
    pub ronde: Option<u8>,
    /// The round before.
    pub vorige: Option<Id>,
    /// Step 1.
    pub doel: EenOfMeer<Doel>,
    /// Step 2.
    pub tactiek: Option<Tactiek>,
    /// Step 3.
    pub activiteiten: Lijst<Activiteit>,
    /// The planningen that the plan works with.
    pub planningen: EenOfMeer<Id>,
    /// Step 4: a draaiboek (its own link counts).
    pub draaiboek: Option<Id>,
    /// Step 4 (groen): what a portfolio must hold.
    pub portfolio_eisen: EenOfMeer<Tekst>,
    /// Step 5: findings along the way.
    pub uitvoering: Lijst<Bevinding>,
    /// Step 6.
    pub controle: Option<Controle>,
    /// Step 7.
    pub bijstelling: Option<Bijstelling>,
}

/// A goal (step 1).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Doel {
    /// The goal.
    pub omschrijving: Option<Tekst>,
    /// How it will be seen that it is reached.
    pub meetbaar: Option<Tekst>,
    /// The baseline (geel: step 2).
    pub nulmeting: Option<Nulmeting>,
    /// A date, or a milestone as text.
    pub streef: Option<Tekst>,
    /// How several goals hang together (geel).
    pub samenhang: Option<Tekst>,
}

/// A baseline measurement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Nulmeting {
    /// What is measured, or with what.
    pub wat: Option<Tekst>,
    /// Who does it.
    pub wie: EenOfMeer<Tekst>,
    /// On paper or not.
    pub vorm: Option<Drager>,
    /// When.
    pub wanneer: Wanneer,
    /// What came out.
    pub uitkomst: Option<Tekst>,
}

/// The tactics (step 2).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tactiek {
    /// Means.
    pub middelen: EenOfMeer<Beknopt<Middel>>,
    /// People.
    pub personen: EenOfMeer<Beknopt<Betrokkene>>,
    /// Materials.
    pub materialen: EenOfMeer<Tekst>,
    /// Knowledge.
    pub kennis: EenOfMeer<Tekst>,
    /// The work group.
    pub werkgroep: EenOfMeer<Beknopt<Betrokkene>>,
    /// Conditions (geel).
    pub randvoorwaarden: EenOfMeer<Tekst>,
    /// What a pupil without a computer does (geel).
    pub zonder_computer: Option<Tekst>,
    /// How parents hear what their child learns (geel, groen).
    pub ouders: Option<Tekst>,
    /// Instruction and coaching moments (groen).
    pub coaching: Option<CoachingDeel>,
    /// Working agreements (groen).
    pub werkafspraken: EenOfMeer<Tekst>,
    /// The time that structure and planning cost (groen).
    pub organisatie: Option<Tekst>,
    /// How pupils show that they are on course (groen).
    pub aantonen: Option<Aantonen>,
}

/// A means. Short form: what it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Middel {
    /// What.
    pub wat: Option<Tekst>,
    /// Whether it needs a device.
    pub digitaal: Option<bool>,
    /// Whether it is new here.
    pub nieuw: Option<bool>,
}

/// Somebody who takes part. Short form: who.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Betrokkene {
    /// Who.
    pub wie: EenOfMeer<Tekst>,
    /// In what role.
    pub rol: EenOfMeer<Tekst>,
}

impl Kort for Middel {
    const EXPECTED: &'static str = "een middel als tekst, of een groep velden met `wat`";

    fn kort(wat: Tekst) -> Self {
        Self {
            wat: Some(wat),
            digitaal: None,
            nieuw: None,
        }
    }
}

impl Kort for Betrokkene {
    const EXPECTED: &'static str = "een naam of rol als tekst, of een groep velden met `wie`";

    fn kort(wie: Tekst) -> Self {
        Self {
            wie: EenOfMeer::from(vec![wie]),
            rol: EenOfMeer::default(),
        }
    }
}

/// Instruction and coaching moments told apart (groen).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CoachingDeel {
    /// Instruction moments.
    pub instructie: Option<Tekst>,
    /// Coaching moments.
    pub coach: Option<Tekst>,
}

/// How pupils show that they are on course (groen).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Aantonen {
    /// Orally.
    pub mondeling: Option<Tekst>,
    /// In writing.
    pub schriftelijk: Option<Tekst>,
}

/// An activity (step 3).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Activiteit {
    /// The id by which actions name it.
    pub id: Option<Id>,
    /// What.
    pub wat: Option<Tekst>,
    /// Who.
    pub wie: EenOfMeer<Tekst>,
    /// When; words will do.
    pub wanneer: EenOfMeer<MomentOfTekst>,
    /// What kind of activity.
    pub vorm: Option<Activiteitvorm>,
}

/// A finding along the way (step 5).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bevinding {
    /// The day.
    pub datum: Option<Datum>,
    /// What works.
    pub werkt: Option<Tekst>,
    /// What does not work.
    pub werkt_niet: Option<Tekst>,
}

/// The check (step 6).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Controle {
    /// The day.
    pub datum: Option<Datum>,
    /// Feedback asked of others.
    pub feedback: Lijst<Terugkoppeling>,
    /// Signals.
    pub signalen: EenOfMeer<Tekst>,
    /// Questions with their answers.
    pub vragen: Lijst<Controlevraag>,
    /// What came out, against `doel.meetbaar`.
    pub uitkomst: Option<Tekst>,
}

/// Feedback on the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Terugkoppeling {
    /// Of whom.
    pub van: EenOfMeer<Tekst>,
    /// What it says.
    pub samenvatting: Option<Tekst>,
}

/// A question of the check.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Controlevraag {
    /// The question.
    pub vraag: Option<Tekst>,
    /// The answer.
    pub antwoord: Option<Tekst>,
}

/// The decision (step 7).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bijstelling {
    /// What was decided.
    pub besluit: Option<Besluit>,
    /// The parts that change.
    pub onderdelen: EenOfMeer<Onderdeel>,
    /// How.
    pub hoe: Option<Tekst>,
    /// The strategy (geel).
    pub strategie: Option<Tekst>,
    /// Where experiences are shared.
    pub delen: EenOfMeer<Tekst>,
    /// Visits to each other's lessons (geel, groen).
    pub visitatie: Option<Tekst>,
    /// Who took part in the change.
    pub met: EenOfMeer<Tekst>,
    /// Literature that was shared (groen).
    pub literatuur: EenOfMeer<Tekst>,
}
