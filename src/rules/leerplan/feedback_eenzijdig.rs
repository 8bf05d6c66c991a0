use crate::facts::participants::{self, Coach};
use crate::facts::versions;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::rules::shared::all_versions::{all_readable, with_versions};
use crate::rules::shared::lacking::end_of_list;
use crate::rules::{Scope, rule};

rule! {
    /// Niemand van buiten of geen medeleerling kijkt mee met het plan.
    ///
    /// ## Waarom
    /// Het draaiboek heeft naast de coach en de ouders ook een regel voor iemand van buiten en
    /// voor een medeleerling (stap 4). Zij zien andere dingen. Iemand die alleen met een naam
    /// genoemd is en geen leerling of coach is, tellen we als iemand van buiten; met een vak achter
    /// de naam, als in `mevrouw Vos (wiskunde)`, is het een docent. De leerling zelf is geen
    /// medeleerling. Zolang er nog geen enkele evaluatie staat, zwijgt deze regel. Dat is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// evaluaties:
    /// # <
    ///   - {met: ouders, wanneer: 2026-10-12}
    ///   - {met: coach, wanneer: 2026-11-02}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// evaluaties:
    ///   - {met: [ouders, medeleerling], wanneer: 2026-10-12}
    ///   - {met: Opa van de raketclub, wanneer: 2026-11-02}
    /// ```
    "feedback-eenzijdig": Draaiboek => check
}

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let Some(versions) = versions::as_latest(draaiboek, scope) else {
        return Vec::new();
    };
    let Some(plan) = &draaiboek.leerplan else {
        return Vec::new();
    };
    let coach = Coach::of(plan, scope);
    let all = || versions.iter().flat_map(|(_, version)| &version.evaluaties);
    let pupil = all().any(|one| participants::is_with_pupil(one, scope, &coach));
    let outsider = all().any(|one| participants::is_with_outsider(one, scope, &coach));
    let judged = all().next().is_some() && all_readable(&versions, scope, "evaluaties");
    let (message, with) = match (outsider, pupil) {
        // Without a readable evaluation it is unknown who takes part.
        _ if !judged => return Vec::new(),
        (true, true) => return Vec::new(),
        (false, true) => (
            "niemand van buiten kijkt mee met dit plan",
            "`met: externe`",
        ),
        (true, false) => (
            "geen medeleerling kijkt mee met dit plan",
            "`met: medeleerling`",
        ),
        (false, false) => (
            "geen medeleerling en niemand van buiten kijkt mee met dit plan",
            "`met: medeleerling` en een met `met: externe`",
        ),
    };
    let path = end_of_list("evaluaties", draaiboek.evaluaties.len());
    let problem =
        Problem::at(path, message).hint(format!("zet bij `evaluaties:` een moment met {with}"));
    vec![with_versions(problem, &versions, scope)]
}
