//! Exercise notation: what is read lies in the text, and reads the same again as it is shown.

#![no_main]

use leerplan::model::part::notatie::{Notatie, Opgave, bedoeld, ontleed};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let length = text.chars().count();
    match ontleed(text) {
        Notatie::Opgaven(items) => {
            for item in &items {
                assert!(
                    item.plek.start < item.plek.end && item.plek.end <= length,
                    "{item:?}"
                );
                assert!(
                    item.van <= item.tot || item.tot.letter.is_none(),
                    "{item:?}"
                );
                assert!(item.overlapt(item), "{item:?}");
            }
            let shown: Vec<String> = items.iter().map(ToString::to_string).collect();
            let Notatie::Opgaven(again) = ontleed(&shown.join(", ")) else {
                panic!("{shown:?} is no notation any more");
            };
            assert_eq!(meaning(&items), meaning(&again), "{shown:?}");
        }
        Notatie::Kapot(fault) => {
            assert!(
                fault.plek.start <= fault.plek.end && fault.plek.end <= length,
                "{fault:?}"
            );
        }
        Notatie::Tekst => {}
    }
    if let Some(meant) = bedoeld(text) {
        assert!(matches!(ontleed(&meant), Notatie::Opgaven(_)), "{meant:?}");
        assert_eq!(bedoeld(&meant), None);
    }
});

fn meaning(items: &[Opgave]) -> Vec<Opgave> {
    let without_place = |item: &Opgave| Opgave {
        plek: 0..0,
        ..item.clone()
    };
    items.iter().map(without_place).collect()
}
