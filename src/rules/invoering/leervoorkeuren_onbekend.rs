use crate::facts::pupil_names;
use crate::facts::pupils::has_left_class;
use crate::finding::Problem;
use crate::model::Klas;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::{Scope, rule};
use crate::yaml::Path;
use crate::{path, words};

rule! {
    /// Van een leerling in een klas met leerplannen is de leervoorkeur niet bekend.
    ///
    /// ## Waarom
    /// Het groene stappenplan vraagt in stap 1 dat je de leervoorkeuren van je leerlingen kent: een
    /// doener coach je anders dan een denker. De regel kijkt alleen naar klassen waar het nu om
    /// gaat: een leerling heeft er een leerplan, of een planning van een invoeringsplan noemt de
    /// klas. Wie al van de klas af is, telt niet mee. Staat een leerling in meer klassen, dan is
    /// een leervoorkeur in één daarvan genoeg. Die lezing is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: klassen/dollard.yaml
    /// soort: klas
    /// klas: dollard
    /// niveau: havo
    /// leerjaar: 2
    /// leerlingen:
    ///   - {id: omar, leervoorkeur: doener}
    ///   - {id: minh}
    ///   # ^
    ///   - {id: ruth}
    /// # bestand: leerplannen/omar.yaml
    /// soort: leerplan
    /// leerling: omar
    /// vak: bi
    /// datum: 2026-09-14
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: klassen/dollard.yaml
    /// soort: klas
    /// klas: dollard
    /// niveau: havo
    /// leerjaar: 2
    /// leerlingen:
    ///   - {id: omar, leervoorkeur: doener}
    ///   - {id: minh, leervoorkeur: denker}
    ///   - {id: ruth, tot: 2026-09-30}
    /// # bestand: leerplannen/omar.yaml
    /// soort: leerplan
    /// leerling: omar
    /// vak: bi
    /// datum: 2026-09-14
    /// ```
    "leervoorkeuren-onbekend": Klas => check
}

fn check(klas: &Klas, scope: &Scope<'_>) -> Vec<Problem> {
    let school = scope.school;
    if !school.works_with_plans(scope.number) {
        return Vec::new();
    }
    let unknown = |id| {
        let places = school.pupil(id);
        let known = places.iter().any(|p| p.leerling.leervoorkeur.is_some());
        let counts = |number: usize| number < scope.number && school.works_with_plans(number);
        !known && !places.iter().any(|place| counts(place.document))
    };
    let items: Vec<(Path, String)> = klas
        .leerlingen
        .iter()
        .enumerate()
        .filter(|(_, pupil)| !has_left_class(pupil, scope.today))
        .filter(|(_, pupil)| !pupil.id.is_empty() && unknown(&pupil.id))
        .map(|(at, pupil)| {
            let path = path!["leerlingen", at, "leervoorkeur"];
            (
                path,
                pupil_names::in_message(scope.school, &pupil.id).to_owned(),
            )
        })
        .collect();
    summarize_lacking(&items, words::LEERLING, "geen `leervoorkeur`")
        .map(|problem| {
            problem.hint(
                "vraag wie vooral een `doener` is en wie een `denker`, en zet dat bij de leerling",
            )
        })
        .into_iter()
        .collect()
}
