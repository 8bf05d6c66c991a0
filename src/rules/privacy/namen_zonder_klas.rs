use std::path::Path;

use crate::finding::Problem;
use crate::model::part::Id;
use crate::model::{Namen, Soort};
use crate::path;
use crate::rules::shared::name_keys;
use crate::rules::{Scope, rule};
use crate::school::NamesFolder;
use crate::{typing, words};

rule! {
    /// Een lijst met namen hoort bij een klas of een leerling die er niet is.
    ///
    /// ## Waarom
    /// Is de id van de klas of van een leerling verkeerd geschreven, dan staat op de bladen een id waar
    /// een naam hoort. Bewaar ook geen namen van leerlingen die nergens meer voorkomen. Deelt de school
    /// een map met alle namen buiten deze schoolmap, dan staan daar ook namen van klassen die hier niet
    /// zijn: die meldt de regel niet, tenzij er een leerling van hier in staat. Zonder klassen (`soort: klas`) meldt de regel niets. Het stappenplan vraagt dit niet; het
    /// is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen: [{id: l-k7f2q}]
    /// # bestand: namen/3v2.yaml
    /// soort: namen
    /// klas: 3v2
    /// namen:
    ///   l-k7f2q: Sanne de Wit
    ///   l-9x0ab: Tim Bakker
    /// # ^
    /// # bestand: namen/3v3.yaml
    /// soort: namen
    /// klas: 3v3
    /// #     ^
    /// namen:
    ///   l-p4rtt: Noor Bos
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen: [{id: l-k7f2q}]
    /// # bestand: namen/3v2.yaml
    /// soort: namen
    /// klas: 3v2
    /// namen:
    ///   l-k7f2q: Sanne de Wit
    /// ```
    "namen-zonder-klas": Namen => check
}

fn check(names: &Namen, scope: &Scope<'_>) -> Vec<Problem> {
    let index = &scope.school.index;
    if !index.has(Soort::Klas) || index.known().is_hidden(Soort::Klas) || names.klas.is_empty() {
        return Vec::new();
    }
    if index.documents(Soort::Klas, &names.klas).is_empty() {
        return class(names, scope).into_iter().collect();
    }
    let keys = names.names().map(|(key, _)| key.as_str());
    // `id-lijkt-op-naam` speaks of what is a name.
    let unknown = keys.filter(|key| {
        !name_keys::is_name(key) && index.pupil(&Id::from_name(key.trim())).is_empty()
    });
    unknown.filter_map(|key| pupil(key, scope)).collect()
}

/// The class that is not there. A list outside the school may be of a class that is nobody's business
/// here, unless a pupil of this school is in it.
fn class(names: &Namen, scope: &Scope<'_>) -> Option<Problem> {
    let klas = names.klas.as_str();
    let known = scope.school.index.known().documents(Soort::Klas);
    let near = known.and_then(|known| known.nearest(klas));
    let is_shared = match &scope.school.names_folder {
        NamesFolder::Outside(folder) => Path::new(&scope.document.path).starts_with(folder),
        _ => false,
    };
    let ids = names.names().map(|(key, _)| Id::from_name(key.trim()));
    let is_ours = || {
        ids.into_iter()
            .any(|id| !scope.school.index.pupil(&id).is_empty())
    };
    if is_shared && !is_ours() {
        return None;
    }
    let message = format!("er is geen klas {}", words::quote(klas));
    let hint = near.map_or_else(
        || {
            "verbeter de id van de klas; is de klas er niet meer, haal dit bestand dan weg"
                .to_owned()
        },
        typing::do_you_mean,
    );
    Some(Problem::at(path!["klas"], message).hint(hint))
}

fn pupil(key: &str, scope: &Scope<'_>) -> Option<Problem> {
    let at = name_keys::span(scope.document, key)?;
    let known = scope.school.index.known().pupils();
    let near = known.nearest(key).map(typing::do_you_mean);
    let hint = near.unwrap_or_else(|| {
        "verbeter de id, of haal de naam weg als deze leerling er niet meer is".to_owned()
    });
    let message = format!(
        "in geen klas zit een leerling met de id {}",
        words::quote(key)
    );
    Some(
        Problem::at(path!["namen", key.to_owned()], message)
            .hint(hint)
            .span(at),
    )
}
