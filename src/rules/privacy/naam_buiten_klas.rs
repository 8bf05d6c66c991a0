use crate::facts::pupils::pupil_of_document;
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
    /// documenten `namen` en uit klassenlijsten, en kijkt in bestanden over een leerling. Noemt zo'n
    /// bestand een ander dan de leerling om wie het gaat, dan zegt `andere-leerling-genoemd` dat. Dit is
    /// onze keuze.
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
    /// verslag: Wat Sanne de Wit wil, is een raket bouwen.
    /// #            ^
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
    let content = scope.document.content.as_ref();
    let own = content.and_then(|content| pupil_of_document(scope.school, content));
    // Another one is what `andere-leerling-genoemd` tells, since that rule is there.
    let own = own.filter(|_| scope.school.looks_closely());
    let mut found = names.all_in(piece.text, piece.words());
    let found = found.find(|(_, id)| own.is_none_or(|own| own == *id));
    let problem = found.map(|(at, id)| {
        let message = "hier staat een leerling met voor- en achternaam";
        let id = words::quote(id.as_str());
        let hint = format!("noem de leerling met de id {id}, of alleen met de voornaam");
        piece.problem(scope, &at, message).hint(hint)
    });
    problem.into_iter().collect()
}
