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

/// A word about health, a diagnosis or faith.
pub fn special(dice: &mut Dice) -> (Kind, String) {
    let words = [
        "heeft dyslexie",
        "ADHD",
        "is Moslim",
        "gebruikt medicijnen",
        "in de **jeugdzorg**",
    ];
    (
        Kind::BijzonderWoord,
        words[dice.below(words.len())].to_owned(),
    )
}

/// A letter and what stands for it.
fn swapped(name: &str, letter: char, other: &str) -> String {
    name.replace(letter, other)
}

fn name(dice: &mut Dice) -> String {
    let (_, name) = PUPILS[dice.below(PUPILS.len())];
    let (first, last) = name.split_once(' ').unwrap();
    let end = last.rsplit(' ').next().unwrap();
    let middle = last.strip_suffix(end).unwrap().trim();
    let cut = |between: &str| format!("{}{between}{} {last}", &first[..2], &first[2..]);
    match dice.below(44) {
        0 => name.to_owned(),
        1 => name.to_uppercase(),
        2 => name.to_lowercase(),
        3 => format!("{first} {end}"),
        // macOS writes letters with their accents apart.
        4 => swapped(name, 'ë', "e\u{308}"),
        5 => swapped(name, 'ë', "e"),
        6 => format!("**{first}** {last}"),
        7 => format!("<b>{first}</b> {last}"),
        8 => format!("{first} <i>{last}</i>"),
        9 => format!("{}<b>{}</b> {last}", &first[..2], &first[2..]),
        10 => name.replace(' ', "\u{a0}"),
        11 => cut("\u{ad}"),
        12 => format!("{end}, {first}"),
        13 => format!("{name}s"),
        14 => name.replace(' ', "  "),
        15 => format!("[{name}](https://example.org/blog)"),
        16 => format!("https://example.org/{}", name.replace(' ', "%20")),
        17 => format!("https://example.org/{}", name.replace(' ', "-")),
        18 => name.replace('\'', "’").replace(' ', "_"),
        19 => format!("![{name}](foto.png \"{name}\")"),
        20 => format!("{end}, {first}").to_lowercase(),
        21 => format!("{end}, {first} {middle}"),
        22 => format!("{end} {middle}, {first}"),
        23 => format!("{end}, {middle}, {first}").replace(", ,", ","),
        24 => format!("{middle} {end}, {first}").to_uppercase(),
        25 => format!("{end} {first}"),
        26 => format!("{first} M. {last}"),
        27 => format!("{first} J.P. {last}"),
        28 => format!("{}. {last} (3v1)", &first[..1]),
        29 => format!("{end}, {}. {middle} (klas 3v1)", &first[..1]),
        30 => cut("\u{200b}"),
        31 => cut("\u{202a}"),
        32 => cut("**"),
        33 => swapped(name, 'e', "&#101;"),
        34 => swapped(name, 'e', "%65"),
        35 => swapped(name, 'e', "&amp;#x65;"),
        36 => swapped(name, 'e', "\\u0065"),
        37 => name.replace(' ', "\\_"),
        38 => swapped(name, 'n', "ｎ"),
        39 => format!("{}@example", name.replace(' ', ".")),
        40 => format!("{first}\\\n{last}"),
        41 => format!("| {first} | {last} |"),
        42 => format!("{name}'s werk"),
        _ => format!("`{name}`"),
    }
}

fn id(dice: &mut Dice) -> String {
    let (id, _) = PUPILS[dice.below(3)];
    match dice.below(7) {
        0 => id.to_owned(),
        1 => id.to_uppercase(),
        2 => format!("https://example.org/leerlingen/{id}.html"),
        3 => format!("{}\u{200b}{}", &id[..4], &id[4..]),
        4 => format!("{}<b>{}</b>", &id[..4], &id[4..]),
        5 => id.replace('-', "&#45;").replace('_', "%5F"),
        _ => format!("({id})"),
    }
}

fn mail(dice: &mut Dice) -> String {
    let mail = "m.de_wit+school@voorbeeld.nl";
    match dice.below(9) {
        0 => mail.to_owned(),
        1 => mail.to_uppercase(),
        2 => mail.replace('@', "%40"),
        3 => mail.replace('@', "&#64;"),
        4 => format!("mailto:{mail}"),
        5 => mail.replace('@', "\u{200b}@\u{ad}"),
        6 => format!("<{mail}>"),
        7 => mail.replace("voorbeeld", "voor<i>beeld</i>"),
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
        "06-1234<b>5678</b>",
        "0031612345678",
        "06\u{2011}12345678",
        "(0182) 12 34 56",
    ];
    numbers[dice.below(numbers.len())].to_owned()
}
