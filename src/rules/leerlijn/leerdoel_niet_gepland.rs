use std::collections::HashMap;

use crate::finding::Problem;
use crate::model::leerlijn::Lijndoel;
use crate::model::{Leerlijn, Planning};
use crate::path;
use crate::rules::shared::faulty_fields::FaultyFields;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::{Scope, rule};
use crate::words::Noun;
use crate::yaml::Path;

rule! {
    /// Een leerdoel van de leerlijn staat in geen enkele planning.
    ///
    /// ## Waarom
    /// In het groene plan zorgen de secties samen voor een doorlopende leerlijn. Een leerdoel dat
    /// nergens gepland is, valt er ongemerkt uit. Wij vragen het alleen van leerdoelen met een
    /// `leerjaar` waarvoor er planningen van het vak zijn, op een niveau van het leerdoel.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: na.yaml
    /// soort: leerlijn
    /// vak: na
    /// leerdoelen:
    ///   - {id: na.massa, doel: Je kunt massa meten, leerjaar: 2}
    ///   - {id: na.kracht, doel: Je kunt krachten tekenen, leerjaar: 3}
    ///   - {id: na.druk, doel: Je kunt rekenen met druk, leerjaar: 3}
    ///   #      ^
    /// # bestand: h1.yaml
    /// soort: planning
    /// vak: nat
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     leerdoelen:
    ///       - {doel: Je kunt krachten tekenen, leerlijn: na.kracht}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: na.yaml
    /// soort: leerlijn
    /// vak: na
    /// leerdoelen:
    ///   - {id: na.massa, doel: Je kunt massa meten, leerjaar: 2}
    ///   - {id: na.kracht, doel: Je kunt krachten tekenen, leerjaar: 3}
    ///   - {id: na.druk, doel: Je kunt rekenen met druk, leerjaar: 3, niveau: havo}
    /// # bestand: h1.yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     leerdoelen:
    ///       - {doel: Je kunt krachten tekenen, leerlijn: na.kracht}
    /// ```
    "leerdoel-niet-gepland": Leerlijn => check
}

fn check(line: &Leerlijn, scope: &Scope<'_>) -> Vec<Problem> {
    let faults = FaultyFields::of(scope);
    let mut of_year: HashMap<u8, Vec<&Planning>> = HashMap::new();
    let mut items: Vec<(Path, String)> = Vec::new();
    for (at, goal) in line.leerdoelen.iter().enumerate() {
        // Without a year it is unknown in which plannings the goal could be.
        let Some(year) = goal.leerjaar else {
            continue;
        };
        if scope.school.is_planned(&goal.id) || faults.touches(&path!["leerdoelen", at]) {
            continue;
        }
        let plannings = of_year
            .entry(year.0)
            .or_insert_with(|| scope.school.plannings_of(&line.vak, year));
        if plannings.iter().any(|planning| could_hold(planning, goal)) {
            items.push((path!["leerdoelen", at, "id"], goal.id.to_string()));
        }
    }
    let problem = summarize_lacking(
        &items,
        Noun("leerdoel", "leerdoelen"),
        "geen plek in een planning",
    );
    let hint = "noem het leerdoel in een planning, bij `leerlijn`";
    problem
        .map(|problem| problem.hint(hint))
        .into_iter()
        .collect()
}

/// Whether a planning is at a level of the goal; a goal that names none is of all levels.
fn could_hold(planning: &Planning, goal: &Lijndoel) -> bool {
    let shared = |niveau| goal.niveau.iter().any(|one| one == niveau);
    goal.niveau.is_empty() || planning.niveau.iter().any(shared)
}
