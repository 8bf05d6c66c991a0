use std::collections::HashSet;

use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::rules::shared::activities::filled_activities;
use crate::rules::shared::tactics::{split_names, work_group};
use crate::rules::{Scope, rule};
use crate::{path, words};

rule! {
    /// Er is een werkgroep, maar één persoon doet alle activiteiten.
    ///
    /// ## Waarom
    /// Blauw raadt aan om de taken te verdelen als je met meer docenten werkt (stap 7): misschien
    /// kan de sectie de lasten delen. Hoe eerder je verdeelt, hoe beter, dus vragen wij het al bij de
    /// activiteiten. Bij één activiteit valt er niets te verdelen, en een groep ("werkgroep",
    /// "docenten") is geen persoon.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// tactiek:
    ///   werkgroep: [A. Jansen, C. Smit (teamleider)]
    /// activiteiten:
    ///   - {wat: Leerdoelen maken, wie: A. Jansen, wanneer: 2026-09-07}
    ///   #                              ^
    ///   - {wat: Toetsjes maken, wie: A. Jansen, wanneer: 2026-09-14}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// tactiek:
    ///   werkgroep: [A. Jansen, C. Smit (teamleider)]
    /// activiteiten:
    ///   - {wat: Leerdoelen maken, wie: A. Jansen, wanneer: 2026-09-07}
    ///   - {wat: Overleg leiden, wie: C. Smit, wanneer: 2026-09-14}
    /// ```
    "taken-niet-verdeeld": Invoeringsplan => check
}

/// Words for more than one person.
const GROUPS: &[&str] = &[
    "werkgroep",
    "team",
    "sectie",
    "vaksectie",
    "vakgroep",
    "allen",
    "allemaal",
    "iedereen",
    "samen",
    "wij",
    "docenten",
    "leraren",
    "coaches",
    "mentoren",
    "teamleiders",
    "leerlingen",
    "collega's",
    "collega’s",
];

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    if work_group(plan, scope).is_none() {
        return Vec::new();
    }
    let all = filled_activities(plan, scope.answers());
    let done = all
        .iter()
        .map(|(at, one)| (*at, split_names(&one.wie, scope.answers())));
    let done: Vec<(usize, Vec<String>)> = done.filter(|(_, who)| !who.is_empty()).collect();
    let people: HashSet<String> = done
        .iter()
        .flat_map(|(_, who)| who.iter().map(|name| words::lower(name).into_owned()))
        .collect();
    let [(first, who), _, ..] = done.as_slice() else {
        return Vec::new();
    };
    // A group counts as several people, and an activity without `wie` may be for anybody.
    if people.len() > 1 || people.iter().any(|name| is_group(name)) || done.len() < all.len() {
        return Vec::new();
    }
    let name = who
        .first()
        .map(|name| words::quote(name))
        .unwrap_or_default();
    vec![
        Problem::at(
            path!["activiteiten", *first, "wie"],
            format!("{name} doet alle activiteiten alleen"),
        )
        .related(path!["tactiek", "werkgroep"], "hier staat de werkgroep")
        .hint("verdeel de activiteiten over de werkgroep"),
    ]
}

fn is_group(name: &str) -> bool {
    let mut spoken = name.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')));
    spoken.any(|word| GROUPS.contains(&word))
}
