use crate::facts::pupil_names;
use crate::finding::Problem;
use crate::model::Klas;
use crate::path;
use crate::rules::{Scope, rule};

rule! {
    /// In een klas staan namen van leerlingen, en de map gaat mee naar een server.
    ///
    /// ## Waarom
    /// Wat in git staat, staat ook op de server, en bij iedereen die de map ophaalt. Met alleen id's
    /// zegt de rest van de map daar niets over een kind. De namen kunnen thuis blijven, in de map
    /// `namen`: dan zie je ze op elk blad en in elke melding, en de server niet. Een school mag anders
    /// kiezen; daarom is het een tip. De regel meldt niets zolang git geen server kent, en niets als
    /// in `leerplan.toml` staat dat de leerlingen verzonnen zijn. Het stappenplan vraagt dit niet; het
    /// is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # in git: klassen/3v2.yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen:
    ///   - {id: l-k7f2q, naam: Sanne de Wit}
    ///   #                     ^
    ///   - {id: l-9x0ab, naam: Tim Bakker}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # in git: klassen/3v2.yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen:
    ///   - {id: l-k7f2q}
    ///   - {id: l-9x0ab}
    /// # bestand: namen/3v2.yaml
    /// soort: namen
    /// klas: 3v2
    /// namen:
    ///   l-k7f2q: Sanne de Wit
    ///   l-9x0ab: Tim Bakker
    /// ```
    "naam-in-klas": Klas => check
}

fn check(klas: &Klas, scope: &Scope<'_>) -> Vec<Problem> {
    let named = klas
        .leerlingen
        .iter()
        .position(|pupil| pupil_names::own_name(pupil).is_some());
    let Some(at) = named.filter(|_| scope.school.has_remote()) else {
        return Vec::new();
    };
    let message = "in deze klas staan namen, en die gaan met de map mee naar een server";
    let hint = "`leerplan namen splits` zet ze in een map die thuis blijft";
    vec![Problem::at(path!["leerlingen", at, "naam"], message).hint(hint)]
}
