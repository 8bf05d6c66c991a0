use crate::facts::pupil_names::gives_away;
use crate::finding::Problem;
use crate::model::Namen;
use crate::model::part::Tekst;
use crate::path;
use crate::rules::shared::name_keys;
use crate::rules::{Scope, rule};

rule! {
    /// De id van een leerling lijkt op de naam.
    ///
    /// ## Waarom
    /// De id staat in alle andere documenten, en die gaan mee in git. Wie `sanne-de-wit` als id
    /// neemt, zet de naam daar dus toch neer. Een voornaam mag, en een kort woord of `l-k7f2q` zegt
    /// een ander niets. Staat er voor de dubbele punt een naam in plaats van een id, dan zijn de twee
    /// omgewisseld. De naam zelf staat niet in de melding. Zijn de leerlingen verzonnen
    /// (`[privacy] verzonnen`), dan meldt de regel alleen dat laatste. Het stappenplan vraagt dit niet;
    /// het is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: namen/3v2.yaml
    /// soort: namen
    /// klas: 3v2
    /// namen:
    ///   sanne-de-wit: Sanne de Wit
    /// # ^
    ///   Tim Bakker: l-9x0ab
    /// # ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: namen/3v2.yaml
    /// soort: namen
    /// klas: 3v2
    /// namen:
    ///   sanne: Sanne de Wit
    ///   l-9x0ab: Tim Bakker
    /// ```
    "id-lijkt-op-naam": Namen => check
}

fn check(names: &Namen, scope: &Scope<'_>) -> Vec<Problem> {
    let invented = scope.school.is_invented();
    let problem = |key: &str, name: Option<&str>| {
        let at = name_keys::span(scope.document, key)?;
        let is_swapped = name_keys::is_name(key);
        let (message, hint) = if is_swapped {
            (
                "hier staat een naam waar de id van een leerling hoort",
                "zet de id voor de dubbele punt en de naam erachter",
            )
        } else if !invented && name.is_some_and(|name| gives_away(key, name)) {
            (
                "deze id lijkt op de naam van de leerling",
                "kies een id die een ander niets zegt, zoals een voornaam of `l-k7f2q`; `leerplan hernoem leerling` verandert de id in alle documenten",
            )
        } else {
            return None;
        };
        Some(
            Problem::at(path!["namen", key.to_owned()], message)
                .hint(hint)
                .span(at),
        )
    };
    let names = names.names();
    names
        .filter_map(|(key, name)| problem(key, name.map(Tekst::as_str)))
        .collect()
}
