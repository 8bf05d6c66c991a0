use super::{bsn_gevonden, numbers, pieces};
use crate::finding::Problem;
use crate::rules::{Scope, rule};

rule! {
    /// Er staat een nummer in een bestand dat een burgerservicenummer kan zijn.
    ///
    /// ## Waarom
    /// Negen cijfers die de elfproef doorstaan, kunnen een BSN zijn; bij een op de elf nummers is dat
    /// toeval. Daarom vragen we alleen om te kijken, en alleen in bestanden over een leerling. Een
    /// nummer met `leerlingnummer` ernaast laten we staan, net als cijfers in het adres van een pagina
    /// en een groot getal met spaties. Het nummer zelf staat niet in de melding.
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
    "bsn-mogelijk": [Leerplan, Draaiboek, Voortgang, Gesprek] => check
}

/// Words that say that a number is the school's own, in lower case.
const OWN: &[&str] = &["leerlingnummer", "leerlingnr", "llnr", "stamnummer"];

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for piece in pieces::about_pupil(scope) {
        for nine in numbers::nines(piece.text) {
            let around = bsn_gevonden::around(piece.text, &nine).to_lowercase();
            let key = piece.keys.last().map(|key| key.to_lowercase());
            let own = |word: &&str| {
                around.contains(*word) || key.as_ref().is_some_and(|key| key.contains(*word))
            };
            let phone = numbers::phones(piece.text)
                .iter()
                .any(|phone| phone.contains(&nine.at.start));
            if !nine.is_plain
                || phone
                || bsn_gevonden::is_bsn(&piece, &nine)
                || OWN.iter().any(|word| own(&word))
                || pieces::in_link(piece.text, nine.at.start)
            {
                continue;
            }
            let message = "dit nummer kan een burgerservicenummer (BSN) zijn";
            let hint = "is het een BSN, haal het dan weg; is het iets anders, schrijf erbij wat het is of negeer dit met een reden";
            problems.push(piece.problem(scope, &nine.at, message).hint(hint));
        }
    }
    problems
}
