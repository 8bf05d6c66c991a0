use std::collections::HashSet;

use crate::finding::Problem;
use crate::model::part::{Tekst, Velden};
use crate::model::{Content, Klas, Studiewijzer};
use crate::path;
use crate::rules::{Scope, rule};
use crate::words;
use crate::yaml::edit::{Fix, Safety};
use crate::yaml::{Path, Segment, Span};

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
    "onbekend-vak": [Leerlijn, Planning, Studiewijzer, Leerplan, Klas] => check
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
        Some(Content::Klas(klas)) => timetable(klas),
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
            // In a timetable the subject is the name of a field.
            let key = key_span(&path, scope);
            let fix = meant.filter(|_| key.is_none());
            let fix = fix.map(|word| Fix::value(path.clone(), word, Safety::Review));
            let message = format!("het vak {} is niet bekend", words::quote(vak));
            let problem = Problem::at(path, message).hint(hint).fix(fix);
            match key {
                Some(span) => problem.span(span),
                None => problem,
            }
        })
        .collect()
}

fn timetable(klas: &Klas) -> Vec<(Path, &Tekst)> {
    let subjects = klas.rooster.iter().flat_map(Velden::keys);
    subjects
        .map(|vak| (path!["rooster", vak.to_string()], vak))
        .collect()
}

/// Where the name of a subject in a timetable stands.
fn key_span(path: &Path, scope: &Scope<'_>) -> Option<Span> {
    let [Segment::Key(field), Segment::Key(name)] = path.segments() else {
        return None;
    };
    let tree = &scope.document.tree;
    let timetable = tree.find(&path![field.to_string()])?;
    tree.entry(timetable, name).map(|(key, _)| tree.span(key))
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
