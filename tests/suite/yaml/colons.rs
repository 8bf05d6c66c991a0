//! A space that is missing behind the colon of a field: where it is told, and what `--fix` makes of it.

use leerplan::internals::yaml::edit::Safety;

use super::repairs::{faults, folder_with, holds, mended};
use crate::mend::folders::{after, files};
use crate::support::PLANNING;

#[test]
fn a_field_gets_its_space_wherever_it_stands() {
    let wrong = "verkeerde-waarde";
    holds(&[
        // Below an empty value, alone and with others.
        (
            "toets:\n  vorm:summatief\n",
            &[&format!("7:3 {wrong}")],
            "toets:\n  vorm: summatief\n",
        ),
        (
            "toets:\n  datum:2026-10-14\n  vorm:summatief # H1\n",
            &[&format!("7:3 {wrong}")],
            "toets:\n  datum: 2026-10-14\n  vorm: summatief # H1\n",
        ),
        (
            "toets:\n  vorm: summatief\n  datum:2026-10-14\n",
            &["8:3 onleesbaar-bestand"],
            "toets:\n  vorm: summatief\n  datum: 2026-10-14\n",
        ),
        // The first of an item, and all of it.
        (
            "leerdoelen:\n  - doel:Je kunt meten\n  - Je kunt rekenen\n",
            &[&format!("7:5 {wrong}")],
            "leerdoelen:\n  - doel: Je kunt meten\n  - Je kunt rekenen\n",
        ),
        // On the line of the name it belongs under, where a second colon cannot stand.
        (
            "toets: vorm:summatief # H1\n",
            &[&format!("6:8 {wrong}")],
            "toets: {vorm: summatief} # H1\n",
        ),
        (
            "toets: naam:Toets H1, vorm:summatief\n",
            &[&format!("6:8 {wrong}")],
            "toets: naam:Toets H1, vorm:summatief\n",
        ),
        // Between brackets.
        (
            "leerdoelen: [{doel:Je kunt meten, id: a}, doel:Je kunt rekenen]\n",
            &["6:15 onbekend-veld", &format!("6:43 {wrong}")],
            "leerdoelen: [{doel: Je kunt meten, id: a}, doel: Je kunt rekenen]\n",
        ),
        (
            "toets: {vorm: summatief, stof:[H1, H2]}\n",
            &["6:26 onleesbaar-bestand"],
            "toets: {vorm: summatief, stof: [H1, H2]}\n",
        ),
        (
            "toets: {weging:{pta: 2}, vorm: summatief}\n",
            &["6:9 onleesbaar-bestand"],
            "toets: {weging: {pta: 2}, vorm: summatief}\n",
        ),
    ]);
}

/// The start of a paragraph whose exercises follow.
const EXERCISES: &str = "paragrafen:\n  - nummer: 1\n    opdrachten:\n";

#[test]
fn a_field_with_a_name_of_ones_own_gets_its_space_too() {
    for (wrong, fault, right) in [
        (
            "      kern:1-4\n",
            "9:7 verkeerde-waarde",
            "      kern: 1-4\n",
        ),
        (
            "      kern:1-4\n      extra:5\n",
            "9:7 verkeerde-waarde",
            "      kern: 1-4\n      extra: 5\n",
        ),
        // Beside other fields it is only likely that it is one.
        (
            "      kern:1-4\n      extra: 5\n",
            "9:7 onleesbaar-bestand",
            "",
        ),
        (
            "      kern: 1-4\n      extra:5\n",
            "10:7 onleesbaar-bestand",
            "",
        ),
    ] {
        let text = format!("{PLANNING}{EXERCISES}{wrong}");
        assert_eq!(faults(&text)[0], fault, "{wrong}");
        let (at_most, right) = match right {
            "" => (Safety::Review, "      kern: 1-4\n      extra: 5\n"),
            right => (Safety::Safe, right),
        };
        let before = files(folder_with(&text).path());
        let mended = after(&before, at_most)["document.yaml"].clone();
        let mended = String::from_utf8(mended).unwrap();
        assert_eq!(mended, format!("{PLANNING}{EXERCISES}{right}"));
    }
    // Braces need no guess.
    let text = format!("{PLANNING}{EXERCISES}")
        .replace("opdrachten:\n", "opdrachten: {kern:1, extra: 5}\n");
    assert_eq!(mended(&text), text.replace("kern:1", "kern: 1"));
}

#[test]
fn a_colon_in_a_text_is_let_be() {
    for rest in [
        "toelichting:\n  vak:na is ons vak\n",
        "toelichting: zie vak:na\n",
        "afsluiting:\n  titel:Samenvatting maken\n",
        "afsluiting: [\"naam:los\", Kijk op https://voorbeeld.nl]\n",
        "toets: Toets H1:2\n",
        "leerdoelen: [Je kunt de verhouding 1:2 gebruiken, \"tijd:10\"]\n",
        "paragrafen:\n  - nummer: 1\n    opdrachten: blz:12\n",
        "paragrafen:\n  - nummer: 1\n    opdrachten:\n      kern:1 en dan\n      verder\n",
    ] {
        let text = format!("{PLANNING}{rest}");
        assert_eq!(faults(&text), [""; 0], "{rest}");
        assert_eq!(mended(&text), text);
    }
}
