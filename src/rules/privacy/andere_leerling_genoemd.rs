use crate::facts::other_pupils::{self, Naming};
use crate::facts::pupils::pupil_of_document;
use crate::finding::Problem;
use crate::rules::texts::Piece;
use crate::rules::{Scope, rule};
use crate::yaml::Path;

rule! {
    /// Een document over één leerling noemt een andere leerling.
    ///
    /// ## Waarom
    /// Een plan, draaiboek of gespreksverslag lezen ook de leerling en de ouders, en die hoeven over
    /// een ander kind niets te weten. Een tekst waarin een andere leerling met voor- en achternaam of
    /// met een id staat, laten we daarom weg van de bladen voor leerling en ouders, net als een
    /// afspraak met een ander bij `wie`. Deze regel zegt welke teksten dat zijn. Een voornaam alleen
    /// mag, en bij `met` wordt een andere leerling op het blad een medeleerling. De naam zelf staat
    /// niet in de melding. Het stappenplan vraagt dit niet; het is een keuze van leerplan.
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
    /// verslag: Samen met Bos, Tim wil ze een raket bouwen.
    /// #                  ^
    /// afspraken:
    ///   - {wat: pomp lenen, wie: tim}
    /// #                          ^
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
    /// verslag: Samen met Tim wil ze een raket bouwen.
    /// afspraken:
    ///   - {wat: pomp lenen, wie: medeleerling}
    /// ```
    "andere-leerling-genoemd": Text of Pupil => check
}

fn check(piece: &Piece<'_, '_>, scope: &Scope<'_>) -> Vec<Problem> {
    let content = scope.document.content.as_ref();
    let own = content.and_then(|content| pupil_of_document(scope.school, content));
    let Some(own) = own.filter(|_| !scope.school.people().is_empty()) else {
        return Vec::new();
    };
    let path = piece.path().unwrap_or_else(Path::root);
    let Some(naming) = other_pupils::naming(piece.text, &path, own, scope.school) else {
        return Vec::new();
    };
    let (message, hint) = match naming {
        Naming::InText => (
            "hier staat een andere leerling; deze tekst komt niet op de bladen voor leerling en ouders",
            "noem de ander niet, of alleen met de voornaam",
        ),
        Naming::AsWho => (
            "hier staat een andere leerling; dit komt niet op de bladen voor leerling en ouders",
            "schrijf `medeleerling`",
        ),
        // It is a fellow pupil on these pages: nothing is left out.
        Naming::AsOneOfSome => return Vec::new(),
    };
    let at = other_pupils::place(piece.text, own, scope.school);
    vec![piece.problem(scope, &at, message).hint(hint)]
}
