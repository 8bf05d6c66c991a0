//! Whether an action brings people together in a room.

use crate::model::draaiboek::Actie;
use crate::words::lower_words;

/// Words that mean more than one person.
const GROUPS: &[&str] = &[
    "leerlingen",
    "medeleerlingen",
    "klas",
    "klassen",
    "ouders",
    "verzorgers",
    "vaksectie",
    "sectie",
    "vakgroep",
    "werkgroep",
    "team",
    "docenten",
    "mentoren",
    "coaches",
    "collega's",
    "collega’s",
    "iedereen",
];

/// Words for an occasion on which people meet.
const MEETINGS: &[&str] = &[
    "les",
    "lessen",
    "mentorles",
    "mentorlessen",
    "proefles",
    "proeflessen",
    "voorbeeldles",
    "gastles",
    "proef",
    "proeven",
    "ouderavond",
    "ouderavonden",
    "informatieavond",
    "studiemiddag",
    "studiedag",
    "training",
    "workshop",
    "vergadering",
    "teamvergadering",
    "sectievergadering",
    "klassendiscussie",
];

/// Endings of words for an occasion on which people meet: "startoverleg", "klassengesprekken".
const ENDINGS: &[&str] = &[
    "overleg",
    "bijeenkomst",
    "bijeenkomsten",
    "gesprek",
    "gesprekken",
    "presentatie",
    "presentaties",
    "bezoek",
    "bezoeken",
    "observatie",
    "observaties",
];

/// Words for work of one person, even where it is about a meeting.
const ALONE: &[&str] = &[
    "voorbereiden",
    "maken",
    "schrijven",
    "plannen",
    "inplannen",
    "opstellen",
    "uitwerken",
    "ontwerpen",
    "uitnodigen",
    "uitnodiging",
    "uitnodigingen",
    "verslag",
    "notulen",
    "nakijken",
];

/// Words for what needs no room.
const AT_A_DISTANCE: &[&str] = &[
    "online",
    "telefonisch",
    "videobellen",
    "mail",
    "mailen",
    "mailtje",
    "brief",
    "brieven",
    "nieuwsbrief",
    "bericht",
    "berichten",
];

/// Whether an action brings people together: two or more take part, a group does, or it is by its
/// words a meeting, a lesson or a visit.
pub(crate) fn brings_people_together(actie: &Actie) -> bool {
    let wat = lower_words(actie.wat.as_deref().unwrap_or_default());
    let any = |list: &[&str]| wat.iter().any(|word| list.contains(&word.as_str()));
    if any(AT_A_DISTANCE) {
        return false;
    }
    let meeting = || {
        let ends = |word: &String| ENDINGS.iter().any(|ending| word.ends_with(ending));
        !any(ALONE) && (any(MEETINGS) || wat.iter().any(ends) || is_with_group(&wat))
    };
    let people: usize = actie.wie.iter().map(|wie| head_count(wie)).sum();
    people > 1 || meeting()
}

/// How many people a text of `wie` means; a group is more than one.
fn head_count(wie: &str) -> usize {
    let words = lower_words(wie);
    if words.iter().any(|word| GROUPS.contains(&word.as_str())) {
        return 2;
    }
    let joined = wie.replace(" en ", ",");
    let parts = joined.split([',', ';', '+', '&', '/']);
    parts.filter(|part| !part.trim().is_empty()).count()
}

/// "met alle coaches": a group within three words behind "met".
fn is_with_group(words: &[String]) -> bool {
    let with = words.iter().position(|word| word == "met");
    with.is_some_and(|at| {
        let next = words.iter().skip(at + 1).take(3);
        next.into_iter().any(|word| GROUPS.contains(&word.as_str()))
    })
}
