//! The words in `wat` that give the kind of an activity without `vorm`. All are in lower case.

use crate::model::part::Activiteitvorm::{self, self as Vorm};

/// A word that gives a kind.
#[derive(Clone, Copy)]
pub(super) enum KindWord {
    /// Anywhere, also within a word: "sectieoverleg".
    Part(&'static str),
    /// At the beginning of a word: "formatieve", and not "informatieavond".
    Begin(&'static str),
}

use KindWord::{Begin, Part};

impl KindWord {
    pub(super) fn is_in(self, lower: &str) -> bool {
        match self {
            Part(word) => lower.contains(word),
            Begin(word) => lower.match_indices(word).any(|(at, _)| {
                let before = lower[..at].chars().next_back();
                before.is_none_or(|c| !c.is_alphanumeric())
            }),
        }
    }
}

pub(super) const WORDS_OF_KIND: &[(Activiteitvorm, &[KindWord])] = &[
    (
        Vorm::FormatiefToetsen,
        &[Begin("formatief"), Begin("formatieve")],
    ),
    (
        Vorm::Overleg,
        &[
            Part("overleg"),
            Part("vergader"),
            Part("bespreking"),
            Part("bijeenkom"),
        ],
    ),
    (
        Vorm::Nulmeting,
        &[
            Part("nulmeting"),
            Begin("beginmeting"),
            Begin("startmeting"),
        ],
    ),
    (
        Vorm::Voortgang,
        &[
            Part("voortgang"),
            Begin("tussenmeting"),
            Begin("tussenstand"),
            Begin("eindmeting"),
            Begin("nameting"),
            Begin("vervolgmeting"),
            Begin("tussentijdse meting"),
            Begin("tweede meting"),
            Begin("turven"),
            Begin("opnieuw meten"),
            Begin("opnieuw tellen"),
            Begin("nog eens meten"),
            Begin("nog een keer meten"),
        ],
    ),
    (
        Vorm::Observatie,
        &[
            Part("observ"),
            Part("opname"),
            Begin("les opnemen"),
            Begin("lessen opnemen"),
            Begin("filmen"),
            Begin("meekijk"),
            Begin("kijkt mee"),
            Begin("kijken mee"),
            Part("lesbezoek"),
        ],
    ),
    (
        Vorm::Evaluatie,
        &[
            Part("evalu"),
            Begin("terugblik"),
            Begin("terugkijk"),
            Begin("kijken terug"),
            Begin("nabespreking"),
        ],
    ),
    (
        Vorm::Leerlingfeedback,
        &[
            Part("enquête"),
            Part("enquete"),
            Begin("klassendiscussie"),
            Begin("klassengesprek"),
            Begin("klasgesprek"),
            Begin("kringgesprek"),
            Begin("panelgesprek"),
            Begin("leerlingfeedback"),
            Begin("leerlingenfeedback"),
            Begin("leerlingpanel"),
            Begin("leerlingenpanel"),
            Begin("leerlingenraad"),
            Begin("leerlingarena"),
            Begin("leerlingenarena"),
            Begin("leerlingvragenlijst"),
            Begin("leerlingenvragenlijst"),
            Begin("vragenlijst voor leerlingen"),
            Begin("vragenlijst onder leerlingen"),
            Begin("vragenlijst aan leerlingen"),
            Begin("vragenlijst voor de leerlingen"),
            Begin("vragenlijst voor de klas"),
            Begin("feedback van leerlingen"),
            Begin("feedback van de klas"),
            Begin("leerlingen om feedback"),
            Begin("klas om feedback"),
            Begin("mening van leerlingen"),
            Begin("mening van de klas"),
            Begin("leerlingen bevragen"),
            Begin("leerlingen vragen wat"),
        ],
    ),
    (
        Vorm::Vakoverstijgend,
        &[
            Part("overstijgend"),
            Begin("twee vakken"),
            Begin("drie vakken"),
            Begin("meer vakken"),
        ],
    ),
    (
        Vorm::Oudercommunicatie,
        &[
            Begin("ouders"),
            Begin("ouderavond"),
            Begin("oudergesprek"),
            Begin("ouderbrief"),
            Begin("ouderbericht"),
            Begin("verzorgers"),
            Begin("pleegouders"),
            Begin("stiefouders"),
            Begin("grootouders"),
            Begin("driehoeksgesprek"),
            Begin("brief naar huis"),
            Begin("bericht naar huis"),
            Begin("thuisfront"),
        ],
    ),
    (
        Vorm::Coachgesprek,
        &[
            Begin("coachgespr"),
            Begin("coachingsgespr"),
            Begin("coachinggespr"),
            Begin("coachronde"),
            Begin("mentorgespr"),
            Begin("ontwikkelgespr"),
            Begin("leerlinggespr"),
            Begin("reflectiegespr"),
            Begin("voortgangsgespr"),
            Begin("gesprekken met leerlingen"),
            Begin("gesprek met elke leerling"),
            Begin("gesprek met iedere leerling"),
        ],
    ),
];
