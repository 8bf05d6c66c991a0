use crate::finding::Problem;
use crate::rules::shared::numbers::{self, NineDigits};
use crate::rules::texts::Piece;
use crate::rules::{Scope, rule};

rule! {
    /// Er staat een burgerservicenummer in een bestand.
    ///
    /// ## Waarom
    /// Een school mag het BSN alleen gebruiken voor wat de wet noemt, en in een plan of verslag hoort
    /// het nooit. De regel zoekt overal, ook in commentaar, naar negen cijfers die de elfproef
    /// doorstaan en waar een woord als BSN bij staat. Het nummer zelf staat niet in de melding. Het
    /// bestand heeft ook oude versies: vraag wie de map beheert om het nummer ook daar weg te halen.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 2026-10-06
    /// verslag: Inschrijven bij het museum met BSN 123456782.
    /// #                                           ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 2026-10-06
    /// verslag: Inschrijven bij het museum, vader neemt het BSN zelf mee. Boeking 123456789.
    /// ```
    "bsn-gevonden": Text of Every => check
}

fn check(piece: &Piece<'_, '_>, scope: &Scope<'_>) -> Vec<Problem> {
    let nine_digit_numbers = numbers::nine_digit_numbers(piece.text).into_iter();
    let found = nine_digit_numbers.filter(|nine| numbers::is_called_bsn(piece, nine));
    let problem = |nine: NineDigits| {
        let message = "hier staat een burgerservicenummer (BSN)";
        let hint = "haal het nummer weg, ook uit oude versies van dit bestand";
        piece.problem(scope, &nine.at, message).hint(hint)
    };
    found.map(problem).collect()
}
