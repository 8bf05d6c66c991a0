//! Which name was meant: the answers for many names are those for a few.

use leerplan::internals::typing::{Lexicon, nearest, one_letter_off};
use proptest::collection::vec;
use proptest::prelude::*;

const NAMES: [&str; 7] = [
    "Fatima2",
    "fenna-1",
    "joris.b",
    "jorik",
    "Jörn",
    "ab",
    "abcdefghijkl",
];

#[test]
fn a_slip_leads_to_the_name_that_was_meant() {
    let lexicon = Lexicon::new(NAMES);
    let table = [
        ("fatimma2", Some("Fatima2"), Some("Fatima2")),
        ("FATIAM2", Some("Fatima2"), Some("Fatima2")),
        ("fena1", Some("fenna-1"), None),
        // two letters of five, of which one is swapped with its neighbour
        ("jroix", Some("jorik"), None),
        ("jorn", Some("Jörn"), Some("Jörn")),
        ("ba", Some("ab"), Some("ab")),
        ("b", None, None),
        ("abcefghijk", Some("abcdefghijkl"), None),
        ("xyzdefghijkl", Some("abcdefghijkl"), None),
        ("wxyzefghijkl", None, None),
        ("", None, None),
    ];
    for (word, near, off) in table {
        assert_eq!(lexicon.nearest(word), near, "{word}");
        assert_eq!(lexicon.one_letter_off(word), off, "{word}");
    }
}

#[test]
fn of_equally_near_names_the_first_is_taken_and_none_is_sure() {
    let lexicon = Lexicon::new(["piet3", "piet1", "piet2"]);
    assert_eq!(lexicon.nearest("piet9"), Some("piet3"));
    assert_eq!(lexicon.one_letter_off("piet9"), None);
    let twice = Lexicon::new(["Piet", "piet"]);
    assert_eq!(twice.one_letter_off("piett"), Some("Piet"));
}

proptest! {
    #[test]
    fn many_names_answer_as_few(
        names in vec("[abcé]{0,4}[ab]{0,7}", 0..40),
        words in vec("[abcÉ]{0,4}[ab]{0,7}", 1..8),
    ) {
        let all = || names.iter().map(String::as_str);
        let lexicon = Lexicon::new(all());
        for word in &words {
            prop_assert_eq!(lexicon.nearest(word), nearest(word, all()), "{}", word);
            prop_assert_eq!(lexicon.one_letter_off(word), one_letter_off(word, all()), "{}", word);
        }
    }
}
