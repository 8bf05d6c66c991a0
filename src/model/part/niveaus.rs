//! Levels as schools write them: the words of the format, other names for the same, and several
//! in one text.

use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::kinds::Niveau::{self, Havo, VmboBb, VmboGl, VmboKb, VmboTl, Vwo};
use super::lists::EenOfMeer;
use super::shape::{Form, Shape, Shaped, Spelling};
use crate::yaml::de::value::{FromText, Meant, SpellingError};
use crate::{typing, words};

/// The levels of a class, a planning or a goal: one or more; absent is empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Niveaus(EenOfMeer<Niveau>);

/// The levels that one text names.
struct Named(Vec<Niveau>);

/// Words that stand alone, with the levels that they name. `vmbo` without a track is all four
/// tracks. Theoretisch, mavo and tl are one track, also where schools of a region call it vmbo-t.
const NAMES: &[(&str, &[Niveau])] = &[
    ("vmbo", VMBO),
    ("bb", &[VmboBb]),
    ("bbl", &[VmboBb]),
    ("basis", &[VmboBb]),
    ("basisberoepsgericht", &[VmboBb]),
    ("basisberoepsgerichte", &[VmboBb]),
    ("kb", &[VmboKb]),
    ("kbl", &[VmboKb]),
    ("kader", &[VmboKb]),
    ("kaderberoepsgericht", &[VmboKb]),
    ("kaderberoepsgerichte", &[VmboKb]),
    ("gl", &[VmboGl]),
    ("gemengd", &[VmboGl]),
    ("gemengde", &[VmboGl]),
    ("tl", &[VmboTl]),
    ("mavo", &[VmboTl]),
    ("theoretisch", &[VmboTl]),
    ("theoretische", &[VmboTl]),
    ("havo", &[Havo]),
    ("vwo", &[Vwo]),
    ("gymnasium", &[Vwo]),
    ("gym", &[Vwo]),
    ("atheneum", &[Vwo]),
    ("ath", &[Vwo]),
    // classes of more than one level
    ("bk", &[VmboBb, VmboKb]),
    ("bkgt", VMBO),
    ("kgt", &[VmboKb, VmboGl, VmboTl]),
    ("kt", &[VmboKb, VmboTl]),
    ("gt", &[VmboGl, VmboTl]),
    ("gtl", &[VmboGl, VmboTl]),
    ("mh", &[VmboTl, Havo]),
    ("th", &[VmboTl, Havo]),
    ("hv", &[Havo, Vwo]),
    ("mhv", &[VmboTl, Havo, Vwo]),
    ("thv", &[VmboTl, Havo, Vwo]),
];

const VMBO: &[Niveau] = &[VmboBb, VmboKb, VmboGl, VmboTl];

/// Letters that mean a level beside another word only: `vmbo-t`, `h/v`.
const LETTERS: &[(&str, Niveau)] = &[
    ("b", VmboBb),
    ("k", VmboKb),
    ("g", VmboGl),
    ("t", VmboTl),
    ("m", VmboTl),
    ("h", Havo),
    ("v", Vwo),
];

/// Words that may follow a level and add nothing.
const AFTER: [&str; 3] = ["leerweg", "leerwegen", "plus"];

/// What may stand between two words.
const BETWEEN: [char; 7] = ['-', '_', '/', ',', ';', '+', '&'];

/// Whether two lists of levels have none in common. An empty one stands for all.
#[must_use]
pub fn are_apart(one: &[Niveau], other: &[Niveau]) -> bool {
    !one.is_empty() && !other.is_empty() && !one.iter().any(|level| other.contains(level))
}

impl Niveaus {
    /// The levels that a text names, in its order: `havo/vwo` names two, `vmbo` four; `None` where
    /// it names something else too.
    #[must_use]
    pub fn named(text: &str) -> Option<Vec<Niveau>> {
        let text = text.trim();
        let lower = words::lower(text);
        let is_edge = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let bare = lower.strip_suffix('+').unwrap_or(&lower);
        if !is_edge(bare.chars().next()) || !is_edge(bare.chars().next_back()) {
            return None;
        }
        if is_standard(&lower) && !is_standard(text) {
            return None;
        }
        let parts = bare.split(|c: char| c.is_whitespace() || BETWEEN.contains(&c));
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        levels(&parts)
    }

    /// Why a text names no level.
    #[must_use]
    pub fn unknown(text: &str) -> SpellingError {
        let standard = || Niveau::ALL.iter().map(|level| level.as_str());
        let all = standard().chain(NAMES.iter().map(|(name, _)| *name));
        let near = || typing::suggestion(text, all);
        let hint = with_year(text).or_else(near).unwrap_or_else(|| {
            let choices: Vec<String> = standard().map(words::quote).collect();
            format!("kies uit {}", words::or(&choices))
        });
        let message = format!("{} is hier geen geldige keuze", words::quote(text));
        let meant = typing::meant(text, standard()).map(Meant::surely);
        SpellingError::new(message, hint).meant(meant)
    }

    /// A pattern of all texts that are read besides the words of the format.
    pub(crate) fn pattern() -> String {
        let join = |words: Vec<&str>| {
            let any_case: Vec<String> = words.into_iter().map(any_case).collect();
            any_case.join("|")
        };
        let names = join(NAMES.iter().map(|(name, _)| *name).collect());
        let letters = join(LETTERS.iter().map(|(letter, _)| *letter).collect());
        let standard = join(Niveau::ALL.iter().map(|one| one.as_str()).collect());
        let between = r"[-_/,;+&\s]+";
        let after = format!("(?:{between}(?:{}))?", join(AFTER.to_vec()));
        let next = format!("{between}(?:{}{between})?", any_case("en"));
        let any = format!("(?:{names}|{letters}){after}");
        format!(r"^\s*(?!(?:{standard})\s*$)(?:(?:{names}){after}|{any}(?:{next}{any})+)\+?\s*$")
    }
}

/// Whether a text is a word of the format.
fn is_standard(text: &str) -> bool {
    text.parse::<Niveau>().is_ok()
}

/// A pattern for a word in capitals, without or mixed.
fn any_case(word: &str) -> String {
    let letter = |c: char| {
        if c.is_ascii_lowercase() {
            format!("[{c}{}]", c.to_ascii_uppercase())
        } else {
            c.to_string()
        }
    };
    word.chars().map(letter).collect()
}

/// The levels of words that each name one or more.
fn levels(parts: &[&str]) -> Option<Vec<Niveau>> {
    let mut found: Vec<&[Niveau]> = Vec::new();
    let mut before = "en";
    let mut alone = true;
    for part in parts {
        let after = AFTER.contains(part) && before != "en" && !AFTER.contains(&before);
        let joins = *part == "en" && before != "en";
        if !after && !joins {
            let name = NAMES.iter().find(|(name, _)| name == part);
            let letter = LETTERS.iter().find(|(letter, _)| letter == part);
            let named = name.map(|(_, levels)| *levels);
            found.push(named.or(letter.map(|(_, level)| std::slice::from_ref(level)))?);
            alone = name.is_some();
        }
        before = part;
    }
    if before == "en" || (found.len() == 1 && !alone) {
        return None;
    }
    // In `vmbo-t` the first word says of which school the second is a track.
    let is_school = |at: usize| {
        let is_track =
            |next: &&[Niveau]| *next != VMBO && next.iter().all(|one| VMBO.contains(one));
        found.get(at + 1).is_some_and(is_track)
    };
    let named = found.iter().enumerate();
    let named = named.filter(|(at, levels)| **levels != VMBO || !is_school(*at));
    Some(each_once(named.flat_map(|(_, levels)| *levels)))
}

fn each_once<'l>(levels: impl Iterator<Item = &'l Niveau>) -> Vec<Niveau> {
    let mut all: Vec<Niveau> = Vec::new();
    for level in levels {
        if !all.contains(level) {
            all.push(*level);
        }
    }
    all
}

impl FromText for Named {
    const EXPECTED: &'static str = "een niveau (zoals `havo` of `vmbo-tl`)";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        let named = Niveaus::named(text);
        named.map(Self).ok_or_else(|| Niveaus::unknown(text))
    }

    fn filler() -> Self {
        Self(vec![VmboBb])
    }
}
/// What to do where a year stands beside a level: `3 havo`.
fn with_year(text: &str) -> Option<String> {
    let level = text.trim_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    (level != text && Niveaus::named(level).is_some()).then(|| {
        let level = words::quote(level);
        format!("schrijf hier alleen {level}; het jaar hoort bij `leerjaar`")
    })
}

impl<'de> Deserialize<'de> for Named {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::yaml::de::value::text(deserializer)
    }
}

impl Shaped for Named {
    fn shape() -> Shape {
        Shape::Spelled(Spelling::of::<Self>("niveau", Form::Levels))
    }
}

/// Levels that must be there, for `#[serde(deserialize_with)]`.
///
/// # Errors
/// Those of the deserializer.
pub fn verplicht<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Niveaus, D::Error> {
    let named: EenOfMeer<Named> = super::lists::verplicht(deserializer)?;
    Ok(Niveaus::of(&named))
}

impl Niveaus {
    fn of(named: &[Named]) -> Self {
        Self(each_once(named.iter().flat_map(|named| &named.0)).into())
    }
}

impl<'de> Deserialize<'de> for Niveaus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        EenOfMeer::<Named>::deserialize(deserializer).map(|named| Self::of(&named))
    }
}

impl Serialize for Niveaus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl Shaped for Niveaus {
    fn shape() -> Shape {
        EenOfMeer::<Named>::shape()
    }
}

impl Deref for Niveaus {
    type Target = [Niveau];

    fn deref(&self) -> &[Niveau] {
        &self.0
    }
}

impl<'a> IntoIterator for &'a Niveaus {
    type Item = &'a Niveau;
    type IntoIter = std::slice::Iter<'a, Niveau>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
