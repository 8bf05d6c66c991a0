use std::collections::BTreeSet;

use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::model::studiewijzer::Vakrij;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::shared::week_problems::is_sound;
use crate::rules::shared::week_words::weeks_in_words;
use crate::rules::{Scope, rule};
use crate::school::{RowIn, WeekIn};
use crate::words::Noun;
use crate::yaml::Path;

rule! {
    /// Een vakoverstijgend project noemt minder dan twee vakken.
    ///
    /// ## Waarom
    /// Een project van meer vakken heeft op het weekblad van stap 4 een eigen rij met alle
    /// vakken, zodat een leerling ziet dat het werk voor allemaal telt. Hoort het bij één vak,
    /// zet het dan in de rij van dat vak. Het vak bovenaan de studiewijzer telt mee.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: studiewijzer
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     vakken:
    ///       - vakken: [ak]
    ///         #       ^
    ///         titel: Plattegrond
    ///         maken: [Teken een plattegrond van de school met Engelse bijschriften]
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: studiewijzer
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     vakken:
    ///       - vakken: [en, ak]
    ///         titel: Plattegrond
    ///         maken: [Teken een plattegrond van de school met Engelse bijschriften]
    /// ```
    "project-een-vak": Studiewijzer => check
}

const PROJECT: Noun = Noun("project", "projecten");

fn check(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let items = WeekIn::all(scope.number, wijzer).filter(|item| is_sound(scope.school, item));
    let rows = items.flat_map(|item| item.rows());
    let single: Vec<(Path, String)> = rows
        .filter(|row| row.vakrij.is_some_and(Vakrij::is_project) && subjects(row, scope) < 2)
        .map(|row| (row.path().then("vakken"), name(&row, scope)))
        .collect();
    let hint =
        "noem alle vakken, zoals `vakken: [en, ak]`, of zet het werk in de rij van het ene vak";
    let problem = summarize_lacking(&single, PROJECT, "minder dan twee vakken");
    problem
        .map(|problem| problem.hint(hint))
        .into_iter()
        .collect()
}

/// How many different subjects it has, with the one of the studiewijzer.
fn subjects(row: &RowIn<'_>, scope: &Scope<'_>) -> usize {
    let whole = row.week.wijzer.vak.as_deref();
    let all = row.vakken().into_iter().chain(whole);
    let keys: BTreeSet<_> = all.map(|vak| scope.school.vakken.key(vak)).collect();
    keys.len()
}

fn name(row: &RowIn<'_>, scope: &Scope<'_>) -> String {
    let titel = row.titel().filter(|titel| !titel.trim().is_empty());
    let weeks = || weeks_in_words(&row.week.weeks(scope.calendar()));
    titel.map_or_else(weeks, str::to_owned)
}
