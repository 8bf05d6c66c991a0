//! What identifies a pupil, written in the ways in which people and programs write it.

use leerplan::internals::audience::Kind;

use super::random_school::Dice;

/// Pupils by id and name. The ids but for `tim` can stand for nothing else.
pub const PUPILS: [(&str, &str); 4] = [
    ("l-k7f2q", "Sanne de Wit"),
    ("l-9x4hb", "Zoë van den Berg-Bakker"),
    ("sem_d2", "Sem D'Angelo"),
    ("tim", "Tim Bos"),
];

/// Something that must not get out: what it is, and how it is written.
pub fn secret(dice: &mut Dice) -> (Kind, String) {
    match dice.below(8) {
        0..4 => (Kind::Naam, name(dice)),
        4 => (Kind::Id, id(dice)),
        5 | 6 => (Kind::Mailadres, mail(dice)),
        _ => (Kind::Telefoonnummer, phone(dice)),
    }
}

fn name(dice: &mut Dice) -> String {
    let (_, name) = PUPILS[dice.below(PUPILS.len())];
    let (first, last) = name.split_once(' ').unwrap();
    let end = last.rsplit(' ').next().unwrap();
    match dice.below(20) {
        0 => name.to_owned(),
        1 => name.to_uppercase(),
        2 => name.to_lowercase(),
        3 => format!("{first} {end}"),
        // macOS writes letters with their accents apart.
        4 => name.replace('ë', "e\u{308}"),
        5 => name.replace('ë', "e"),
        6 => format!("**{first}** {last}"),
        7 => format!("<b>{first}</b> {last}"),
        8 => format!("{first} <i>{last}</i>"),
        9 => format!("{}<b>{}</b> {last}", &first[..2], &first[2..]),
        10 => name.replace(' ', "\u{a0}"),
        11 => format!("{}\u{ad}{} {last}", &first[..2], &first[2..]),
        12 => format!("{end}, {first}"),
        13 => format!("{name}s"),
        14 => name.replace(' ', "  "),
        15 => format!("[{name}](https://example.org/blog)"),
        16 => format!("https://example.org/{}", name.replace(' ', "%20")),
        17 => format!("https://example.org/{}", name.replace(' ', "-")),
        18 => name.replace('\'', "’").replace(' ', "_"),
        _ => format!("![{name}](foto.png \"{name}\")"),
    }
}

fn id(dice: &mut Dice) -> String {
    let (id, _) = PUPILS[dice.below(3)];
    match dice.below(4) {
        0 => id.to_owned(),
        1 => id.to_uppercase(),
        2 => format!("https://example.org/leerlingen/{id}.html"),
        _ => format!("({id})"),
    }
}

fn mail(dice: &mut Dice) -> String {
    let mail = "m.de_wit+school@voorbeeld.nl";
    match dice.below(6) {
        0 => mail.to_owned(),
        1 => mail.to_uppercase(),
        2 => mail.replace('@', "%40"),
        3 => mail.replace('@', "&#64;"),
        4 => format!("mailto:{mail}"),
        _ => mail.replace('@', "＠"),
    }
}

fn phone(dice: &mut Dice) -> String {
    let numbers = [
        "06-12345678",
        "0612345678",
        "+31 6 12345678",
        "0182 123456",
        "06 12 34 56 78",
        "06\u{a0}12345678",
    ];
    numbers[dice.below(numbers.len())].to_owned()
}
