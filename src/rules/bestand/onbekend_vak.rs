use std::collections::HashSet;

use crate::finding::Problem;
use crate::model::part::Tekst;
use crate::model::{Content, Studiewijzer};
use crate::path;
use crate::rules::{Scope, rule};
use crate::words;
use crate::yaml::Path;
use crate::yaml::edit::{Fix, Safety};

rule! {
    /// Een vak is niet bekend.
    ///
    /// ## Waarom
    /// Aan het vak ziet leerplan welke planningen, leerlijnen en studiewijzers bij elkaar horen. De
    /// gewone afkortingen kent het al, net als de hele namen. Een eigen vak van de school zet je in
    /// `leerplan.toml` bij `[vakken]`. Staat een onbekend vak vaker in een bestand, dan hoor je het
    /// een keer. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: planning
    /// vak: robotica
    /// #    ^
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Rijdende robots
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: leerplan.toml
    /// kleur = "blauw"
    /// schooljaar = "2026-2027"
    ///
    /// [vakken]
    /// robotica = "Robotica"
    /// # bestand: planningen/robots.yaml
    /// soort: planning
    /// vak: robotica
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Rijdende robots
    /// ```
    "onbekend-vak": [Leerlijn, Planning, Studiewijzer, Leerplan] => check
}

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    let named = match &scope.document.content {
        Some(Content::Leerlijn(line)) => vec![(path!["vak"], &line.vak)],
        Some(Content::Planning(planning)) => vec![(path!["vak"], &planning.vak)],
        Some(Content::Leerplan(plan)) => {
            let vak = plan.vak.iter();
            vak.map(|vak| (path!["vak"], vak)).collect()
        }
        Some(Content::Studiewijzer(wijzer)) => weeks(wijzer),
        _ => Vec::new(),
    };
    let vakken = &scope.school.vakken;
    let mut seen = HashSet::new();
    named
        .into_iter()
        .filter(|(_, vak)| !vak.trim().is_empty() && vakken.find(vak).is_none())
        .filter(|(_, vak)| seen.insert(vakken.key(vak)))
        .map(|(path, vak)| {
            let own = "een eigen vak noem je in `leerplan.toml` bij `[vakken]`";
            let near = vakken.suggestion(vak);
            let hint = near.map_or_else(|| own.to_owned(), |near| format!("{near} {own}"));
            let meant = vakken.meant(vak);
            let fix = meant.map(|word| Fix::value(path.clone(), word, Safety::Review));
            let message = format!("het vak {} is niet bekend", words::quote(vak));
            Problem::at(path, message).hint(hint).fix(fix)
        })
        .collect()
}

fn weeks(wijzer: &Studiewijzer) -> Vec<(Path, &Tekst)> {
    let own = wijzer.vak.iter().map(|vak| (path!["vak"], vak));
    let mut named: Vec<(Path, &Tekst)> = own.collect();
    for (i, week) in wijzer.weken.iter().enumerate() {
        for (j, row) in week.vakken.iter().enumerate() {
            let at = path!["weken", i, "vakken", j];
            named.extend(row.vak.iter().map(|vak| (at.then("vak"), vak)));
            let together = row.vakken.iter().enumerate();
            named.extend(together.map(|(k, vak)| (at.then("vakken").then(k), vak)));
        }
    }
    named
}
