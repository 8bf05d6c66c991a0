use crate::facts::contact_details;
use crate::finding::Problem;
use crate::rules::shared::numbers::{self, NineDigits};
use crate::rules::texts::Piece;
use crate::rules::{Scope, rule};

rule! {
    /// Er staat een nummer in een bestand dat een burgerservicenummer kan zijn.
    ///
    /// ## Waarom
    /// Negen cijfers die de elfproef doorstaan, kunnen een BSN zijn; bij een op de elf nummers is dat
    /// toeval. Daarom vragen we alleen om te kijken, en alleen in bestanden over een leerling. Een
    /// nummer met `leerlingnummer`, `artikelnummer`, `bestelnummer` of zo'n woord ernaast laten we
    /// staan, net als cijfers in het adres van een pagina en een groot getal met spaties. Het nummer
    /// zelf staat niet in de melding.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 2026-10-06
    /// verslag: Sanne gaf 1234.56.782 door aan de balie.
    /// #                  ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 2026-10-06
    /// verslag: Sanne gaf leerlingnummer 123456782 door en boekte kamer 123456789.
    /// ```
    "bsn-mogelijk": Text of Pupil => check
}

/// Words that say what a number is, in lower case: the school's own, or that of a thing.
const OWN: &[&str] = &[
    "leerlingnummer",
    "leerlingnr",
    "llnr",
    "stamnummer",
    "artikeln",
    "besteln",
    "ordern",
    "factuurn",
    "serien",
    "isbn",
    "kvk",
];

fn check(piece: &Piece<'_, '_>, scope: &Scope<'_>) -> Vec<Problem> {
    let nine_digit_numbers = numbers::nine_digit_numbers(piece.text).into_iter();
    let found = nine_digit_numbers.filter(|nine| is_unexplained(piece, nine));
    let problem = |nine: NineDigits| {
        let message = "dit nummer kan een burgerservicenummer (BSN) zijn";
        let hint = "is het een BSN, haal het dan weg; is het iets anders, schrijf dat erbij (`artikelnummer`) of negeer dit met een reden";
        piece.problem(scope, &nine.at, message).hint(hint)
    };
    found.map(problem).collect()
}

/// Whether nothing says what the number is, and it is not written as something else.
fn is_unexplained(piece: &Piece<'_, '_>, nine: &NineDigits) -> bool {
    let phones = contact_details::phones(piece.text);
    nine.is_plain
        && !phones.iter().any(|phone| phone.contains(&nine.at.start))
        && !numbers::is_called_bsn(piece, nine)
        && !numbers::is_called(nine, OWN, piece)
        && !piece.is_link_at(nine.at.start)
}
