use crate::facts::copies;
use crate::finding::Problem;
use crate::path;
use crate::rules::{Scope, rule};
use crate::words;

rule! {
    /// Een bestand is een kopie van een ander bestand.
    ///
    /// ## Waarom
    /// Een kopie van een document telt mee als een tweede document: een leerling heeft dan twee
    /// plannen, een uitkomst staat er twee keer, en een verbetering komt maar in één van de twee.
    /// Programma's die bestanden gelijk houden, maken zulke kopieën vanzelf als twee mensen tegelijk
    /// schrijven. Zet wat klopt in het origineel, en haal de kopie weg. We kijken naar de naam (`Kopie
    /// van …`, `… (1)`, `…_conflict_van_Jan`, de naam van een computer); zegt die niet genoeg, dan ook
    /// naar de inhoud. Ligt het origineel niet meer in dezelfde map, dan melden we niets. Het
    /// stappenplan vraagt dit niet; het is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// # bestand: planningen/Kopie van na-h1.yaml
    /// soort: planning
    /// #      ^
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten en bewegen
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// # bestand: planningen/na-h1-havo.yaml
    /// soort: planning
    /// vak: na
    /// niveau: havo
    /// leerjaar: 3
    /// titel: Krachten
    /// ```
    "kopie": Every => check
}

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    let found = copies::original(scope.school, scope.number);
    let found = found.and_then(|number| Some((number, scope.school.document(number)?)));
    let Some((number, original)) = found else {
        return Vec::new();
    };
    let name = words::quote(&original.path);
    let hint = if copies::are_same(scope.document, original) {
        "er staat hetzelfde in: haal de kopie weg".to_owned()
    } else {
        format!("leg ze naast elkaar, zet wat klopt in {name}, en haal de kopie weg")
    };
    let problem = Problem::at(
        path!["soort"],
        format!("dit bestand is een kopie van {name}"),
    );
    let problem = problem.related_in(number, path!["soort"], "het origineel");
    vec![problem.hint(hint)]
}
