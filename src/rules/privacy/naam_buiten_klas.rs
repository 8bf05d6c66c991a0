use crate::finding::Problem;
use crate::rules::texts::Piece;
use crate::rules::{Scope, rule};
use crate::words;

rule! {
    /// De volledige naam van een leerling staat buiten de klassenlijst.
    ///
    /// ## Waarom
    /// Alle andere bestanden noemen een leerling met de id. Dan blijven de namen thuis,
    /// en zegt de rest aan een ander niets. Een voornaam alleen mag. De regel kent de namen uit
    /// documenten `namen` en uit klassenlijsten, en kijkt in bestanden over een leerling. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen:
    ///   - {id: sanne, naam: Sanne de Wit}
    ///   - {id: tim, naam: Tim Bos}
    /// # bestand: gesprekken/sanne.yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 2026-10-06
    /// verslag: Samen met Tim Bos wil ze een raket bouwen.
    /// #                  ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen:
    ///   - {id: sanne, naam: Sanne de Wit}
    ///   - {id: tim, naam: Tim Bos}
    /// # bestand: gesprekken/sanne.yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 2026-10-06
    /// verslag: Samen met Tim wil Sanne een raket bouwen. In het bos is Tim. Bos en hei.
    /// ```
    "naam-buiten-klas": Text of Pupil => check
}

fn check(piece: &Piece<'_, '_>, scope: &Scope<'_>) -> Vec<Problem> {
    let names = scope.school.index.known().names();
    let found = names.find_in(piece.text, piece.words());
    let problem = found.map(|(at, id)| {
        let message = "hier staat een leerling met voor- en achternaam";
        let id = words::quote(id.as_str());
        let hint = format!("noem de leerling met de id {id}, of alleen met de voornaam");
        piece.problem(scope, &at, message).hint(hint)
    });
    problem.into_iter().collect()
}
