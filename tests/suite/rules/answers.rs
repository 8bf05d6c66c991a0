//! What is an answer to a question of a form, and what only fills the field.

use leerplan::internals::facts::answer::AnswerKind::{OrNone, Substance};
use leerplan::internals::facts::answer::is_answer;

/// Whatever is asked, these leave it open.
const NO_ANSWER: &[&str] = &[
    "",
    "   ",
    "-",
    "–",
    "—",
    "---",
    "- -",
    ".",
    "..",
    "...",
    "…",
    "?",
    "??",
    "? ",
    "!",
    "/",
    "()",
    "[ ]",
    "*",
    "_",
    "____",
    "\"\"",
    "☐",
    "x",
    "X",
    "xx",
    "XXX",
    "x x",
    "volgt",
    "Volgt.",
    "volgt nog",
    "volgt later",
    "nog volgt",
    "komt nog",
    "Komt nog!",
    "komt er nog",
    "komt later",
    "later",
    "zie boven",
    "Zie hierboven",
    "(zie boven)",
    "zie vorige",
    "idem",
    "Idem.",
    "idem dito",
    "dito",
    "tba",
    "TBA",
    "t.b.a.",
    "tbd",
    "T.B.D.",
    "n.n.b.",
    "n.t.b.",
    "nader te bepalen",
    "weet ik niet",
    "Weet ik niet.",
    "weet ik nog niet",
    "weet ik (nog) niet",
    "dat weet ik nog niet",
    "ik weet het nog niet",
    "ik weet niet",
    "weet niet",
    "ik zou het niet weten",
    "geen idee",
    "Geen idee!",
    "nog geen idee",
    "ik heb nog geen idee",
    "geen idee nog, sorry",
    "onbekend",
    "nog niet bekend",
    "todo",
    "TODO",
    "to do",
    "vul in",
    "hier invullen",
    "nog in te vullen",
    "moet ik nog doen",
    "nog te doen",
    "blabla",
    "leeg",
    "niet ingevuld",
    "<naam van het project>",
    "Ik wil dit graag omdat",
    "Ik wil dit graag omdat ...",
    "daarom",
    "Daarom…",
    "Je kunt",
    "je kunt ...",
    "Ik kan",
    "Wat gaat er goed",
    "Wat kan beter",
    "Wat ik met de tips heb gedaan",
];

/// These say that there is nothing or nobody.
const NOTHING: &[&str] = &[
    "geen",
    "Geen.",
    "niets",
    "Niets!",
    "niks",
    "niemand",
    "niemand nodig",
    "nee",
    "Nee.",
    "n.v.t.",
    "nvt",
    "N.V.T.",
    "(nvt)",
    "niet van toepassing",
    "niet nodig",
    "nee, niets",
    "nog niemand",
    "eigenlijk niks",
];

/// These are answers to anything: most begin as the texts above do.
const ANSWERS: &[&str] = &[
    "Ik bouw een zonneoven",
    "geen idee is te gek voor onze escaperoom",
    "Volgt de groep naar het museum",
    "x-stralen onderzoeken",
    "X als variabele begrijpen",
    "Niets nieuws, wel een rustiger begin van de les",
    "Niemand van de klas had hulp nodig bij stap 2",
    "Geen telefoon in de les en meer rust",
    "Nee zeggen tegen groepsdruk",
    "nog geen jaar geleden begon ik met tennis",
    "Zie boven de deur: daar komt het rooster te hangen",
    "Idem als bij Frans, maar dan met luisterteksten",
    "Weet ik niet zeker, ik vraag het aan de conciërge",
    "Komt nog een foto bij van de maquette",
    "Later dit jaar meet ik opnieuw",
    "Leeg flesje als kompas",
    "Onbekende woorden opzoeken",
    "Je kunt een grafiek aflezen",
    "Ik kan een recept omrekenen",
    "Daarom wil ik leren lassen",
    "Ik wil dit graag omdat ik dol op honden ben",
    "Omdat mijn zus het ook deed",
    "tba-metingen met de klas",
    "Een spreekbeurt?",
    "Werkblad 3 (zie map)",
    "3",
    "12 van de 19",
    "ja",
    "A3-papier",
    "na",
    "H1",
    "👍",
    "https://foto.example/oven",
    "Blanco velletjes en een stift",
    "Het volgt uit de proef",
    "Dat het lukt",
    "To do-lijstjes leren maken",
    "Wat gaat er goed in onze groep? Iedereen luistert",
];

#[test]
fn what_leaves_a_field_open_is_no_answer_to_anything() {
    for text in NO_ANSWER {
        for kind in [Substance, OrNone] {
            assert!(
                !is_answer(text, kind),
                "`{text}` is taken for an answer to {kind:?}"
            );
        }
    }
}

#[test]
fn nothing_is_an_answer_only_where_it_can_be() {
    for text in NOTHING {
        assert!(
            is_answer(text, OrNone),
            "`{text}` says that there is nothing"
        );
        assert!(
            !is_answer(text, Substance),
            "`{text}` is no idea, goal or result"
        );
    }
}

#[test]
fn a_sentence_that_only_begins_so_is_an_answer() {
    assert!(NO_ANSWER.len() + NOTHING.len() + ANSWERS.len() >= 80);
    for text in ANSWERS {
        for kind in [Substance, OrNone] {
            assert!(is_answer(text, kind), "`{text}` is no answer to {kind:?}");
        }
    }
}
