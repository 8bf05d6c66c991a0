//! Tests and what is handed in: one shape wherever they stand.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::groups::groups;
use super::kort::{Beknopt, Kort};
use super::shape::{Form, Shape, Shaped};
use super::{Datum, EenOfMeer, Herkansing, Id, Moment, Tekst, Toetsvorm, Week, Weging};
use crate::model::part::is_blank;
use crate::words;
use crate::yaml::de::value::{FromText, SpellingError};
use crate::yaml::{NO_WORDS, YES_WORDS};

/// A test, and a part of one: the fields that both have are written once.
macro_rules! test_and_part {
    ({$($name:tt)+} {$($common:tt)+}) => {
        groups! {
            /// Een toets. Kort geschreven is het alleen de naam.
            #[derive(Default)]
            pub struct Toets {
                $($name)+
                /// De id van de planning waar de toets bij hoort, in een studiewijzer. Naam en dag
                /// komen dan daarvandaan.
                pub planning: Option<Id>,
                /// De paragraaf van die planning, als het de toets van een paragraaf is.
                pub paragraaf: Option<Tekst>,
                $($common)+
                /// Voor wie de toets is, als hij niet voor iedereen is: de id van een klas of eigen
                /// woorden. Op het blad van een andere klas staat hij dan niet.
                pub groep: EenOfMeer<Tekst>,
                /// Of een leerling de toets nog eens kan doen: `ja`, `nee` of wanneer.
                pub herkansing: Option<Herkansing>,
                /// De delen die apart meetellen, elk met een naam.
                pub onderdelen: EenOfMeer<Beknopt<Toetsdeel>>,
            }

            /// Een deel van een toets dat apart meetelt. Kort geschreven is het alleen de naam.
            #[derive(Default)]
            pub struct Toetsdeel {
                $($name)+
                $($common)+
            }
        }
    };
}

test_and_part! {
{
    /// Hoe de toets heet.
    pub naam: Option<Tekst>,
    /// De code van de toets in het toetsprogramma of het PTA.
    pub code: Option<Tekst>,
}
{
    /// Waar de toets voor is: formatief is om te zien waar leerlingen staan, summatief is voor een
    /// cijfer.
    pub vorm: Option<Toetsvorm>,
    /// Hoe er wordt getoetst: schriftelijk, mondeling, praktisch, observatie, werkstuk, presentatie,
    /// digitaal of in eigen woorden.
    pub wijze: EenOfMeer<Tekst>,
    /// De week van de toets.
    pub week: Option<Week>,
    /// De dag van de toets, jaar-maand-dag.
    pub datum: Option<Datum>,
    /// Het nummer of de naam van de toetsweek waarin de toets is.
    pub toetsweek: Option<Tekst>,
    /// Welk uur of hoe laat, als tekst.
    pub uur: Option<Tekst>,
    /// Hoe lang de toets duurt: een aantal minuten, of een tekst.
    pub duur: Option<Tekst>,
    /// Waar de toets over gaat.
    pub stof: EenOfMeer<Tekst>,
    /// De id's van de leerdoelen die worden getoetst. Leeg betekent allemaal.
    pub leerdoelen: EenOfMeer<Id>,
    /// Wat een leerling bij de toets mag gebruiken.
    pub hulpmiddelen: EenOfMeer<Tekst>,
    /// Hoe vaak de toets meetelt: een getal, een tekst zoals `10 %`, of per dossier een van beide.
    pub weging: Option<Weging>,
}
}

groups! {
    /// Iets wat wordt ingeleverd. Kort geschreven is het alleen wat.
    #[derive(Default)]
    pub struct Inleveren {
        /// Wat wordt ingeleverd.
        pub wat: Option<Tekst>,
        /// De code van het werk in het toetsprogramma of het PTA.
        pub code: Option<Tekst>,
        /// De laatste dag, jaar-maand-dag.
        pub datum: Option<Datum>,
        /// Welk uur of hoe laat, als tekst.
        pub uur: Option<Tekst>,
        /// Voor wie het is, als het niet voor iedereen is: de id van een klas of eigen woorden. Op
        /// het blad van een andere klas staat het dan niet.
        pub groep: EenOfMeer<Tekst>,
        /// Hoe vaak het meetelt: een getal, een tekst zoals `10 %`, of per dossier een van beide.
        pub weging: Option<Weging>,
        /// De id's van de leerdoelen waar het over gaat.
        pub leerdoelen: EenOfMeer<Id>,
    }
}

impl Toets {
    /// The day of the test, or else its week, as the document gives them.
    #[must_use]
    pub fn moment(&self) -> Option<Moment> {
        let day = self.datum.map(Moment::Dag);
        day.or_else(|| self.week.map(Moment::Week))
    }

    /// Whether the document says when it is: a day, a week or a test week.
    #[must_use]
    pub fn has_moment(&self) -> bool {
        self.moment().is_some() || !is_blank(self.toetsweek.as_ref())
    }

    /// What it is called; `None` for a blank name too.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        let name = self.naam.as_ref().filter(|name| !is_blank(Some(name)));
        name.map(|name| name.trim())
    }
}

impl Kort for Toets {
    const NAME: &'static str = "toets";
    const EXPECTED: &'static str = "de naam van een toets, of een groep velden";
    const FORM: Form = Form::TestName;

    fn kort(text: Tekst) -> Self {
        Self {
            naam: Some(text),
            ..Self::default()
        }
    }

    fn refuse(text: &str) -> Option<SpellingError> {
        no_name(text)
    }
}

impl Kort for Toetsdeel {
    const NAME: &'static str = "toetsdeel";
    const EXPECTED: &'static str = "de naam van een deel, of een groep velden";

    fn kort(text: Tekst) -> Self {
        Self {
            naam: Some(text),
            ..Self::default()
        }
    }
}

impl Kort for Inleveren {
    const NAME: &'static str = "inleveren";
    const EXPECTED: &'static str = "een tekst, of een groep velden met `wat`";

    fn kort(text: Tekst) -> Self {
        Self {
            wat: Some(text),
            ..Self::default()
        }
    }
}

/// Why a text is surely not what a test is called, but belongs in another field of it.
fn no_name(text: &str) -> Option<SpellingError> {
    let hint = if text.parse::<Toetsvorm>().is_ok() {
        format!("schrijf het als `{{vorm: {text}}}`")
    } else if text.parse::<Datum>().is_ok() {
        format!("schrijf het als `{{datum: {text}}}`")
    } else if let Some(week) = week(text) {
        format!("schrijf het als `{{week: {week}}}`")
    } else if YES_WORDS.contains(&text) || NO_WORDS.contains(&text) {
        "schrijf hoe de toets heet, of laat het veld weg als er geen toets is".to_owned()
    } else {
        return None;
    };
    let message = format!("{} is geen naam van een toets", words::quote(text));
    Some(SpellingError::new(message, hint))
}

/// The week that a text is, also with a word before it: `36`, `2026-W36`, `week 36`, `wk. 36`.
fn week(text: &str) -> Option<&str> {
    let mut words = ["week", "Week", "wk", "Wk"].into_iter();
    let after = words.find_map(|word| text.strip_prefix(word));
    let number = after.map_or(text, |rest| rest.trim_start_matches([' ', '.']));
    let is_week = Week::from_text(number).is_ok() && !number.starts_with('0');
    let is_full = number.contains('W');
    (is_week && !(is_full && after.is_some())).then_some(number)
}

/// The tests of a planning or a paragraph: none, one or more. Written out again, none is an empty
/// value and one stands alone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Toetsen(EenOfMeer<Beknopt<Toets>>);

impl Toetsen {
    /// The tests, in the order of the file.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Toets> + ExactSizeIterator {
        self.0.iter().map(|test| &**test)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Shaped for Toetsen {
    fn shape() -> Shape {
        EenOfMeer::<Beknopt<Toets>>::shape()
    }
}

impl Serialize for Toetsen {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_empty() {
            return serializer.serialize_none();
        }
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Toetsen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        EenOfMeer::deserialize(deserializer).map(Self)
    }
}
