use crate::facts::pupils::pupils_in_results;
use crate::facts::tests;
use crate::finding::Problem;
use crate::model::part::niveaus::are_apart;
use crate::model::part::{Id, Niveaus};
use crate::model::{Content, Invoeringsplan, Leerplan, Planning, Studiewijzer, Voortgang};
use crate::path;
use crate::rules::shared::planning_goals::goals;
use crate::rules::shared::reference::{Reference, Target};
use crate::rules::shared::references;
use crate::rules::shared::week_problems::is_sound;
use crate::rules::{Scope, rule};
use crate::school::{DocumentNumber, RowIn, WeekIn};
use crate::words;
use crate::yaml::Path;

rule! {
    /// Een document verwijst naar iets van een ander vak, een andere klas of een ander niveau.
    ///
    /// ## Waarom
    /// Een id wijst een klas, een planning, een leerdoel of een leerlijn aan. Bestaat die id, maar
    /// hoort die bij iets anders, dan staat er op een blad een toets of een resultaat van een ander.
    /// Verbeter de id, of wat er bij die id staat. We kijken of
    ///
    /// - het niveau en het leerjaar van een planning passen bij de klas;
    /// - een toets in de studiewijzer bij een planning van dat vak en die klas hoort;
    /// - resultaten van een klas zijn die de planning heeft, en van leerlingen van die klas;
    /// - een leerdoel van de leerlijn voor een niveau van de planning is;
    /// - een eigen plan en zijn leerlijn over hetzelfde vak gaan;
    /// - een ronde op de vorige volgt.
    ///
    /// Het stappenplan vraagt dit niet; het is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: klassen/2m1.yaml
    /// soort: klas
    /// klas: 2m1
    /// niveau: mavo
    /// leerjaar: 2
    /// leerlingen: [{id: yara}]
    /// # bestand: klassen/3h2.yaml
    /// soort: klas
    /// klas: 3h2
    /// niveau: havo
    /// leerjaar: 3
    /// leerlingen: [{id: bo}]
    /// # bestand: planningen/bi-h2.yaml
    /// soort: planning
    /// vak: bi
    /// klas: [2m1, 3h2]
    /// #           ^
    /// niveau: mavo
    /// leerjaar: 2
    /// titel: Cellen
    /// paragrafen: [{nummer: "2.1"}]
    /// toets: {vorm: summatief, datum: 2026-10-14}
    /// # bestand: studiewijzers/ak-2m1.yaml
    /// soort: studiewijzer
    /// vak: ak
    /// klas: 2m1
    /// weken:
    ///   - week: 42
    ///     verplicht: [Samenvatting]
    ///     toets: [{planning: bi-h2}]
    ///     #                  ^
    /// # bestand: voortgang/bi-h2.yaml
    /// soort: voortgang
    /// planning: bi-h2
    /// klas: 2m1
    /// metingen:
    ///   - {datum: 2026-09-15, paragraaf: "2.1", resultaten: {yara: b, bo: d}}
    ///   #                                                                 ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: klassen/2m1.yaml
    /// soort: klas
    /// klas: 2m1
    /// niveau: mavo
    /// leerjaar: 2
    /// leerlingen: [{id: yara}, {id: bo, tot: 2026-09-30}]
    /// # bestand: klassen/3h2.yaml
    /// soort: klas
    /// klas: 3h2
    /// niveau: havo
    /// leerjaar: 3
    /// leerlingen: [{id: bo}]
    /// # bestand: planningen/bi-h2.yaml
    /// soort: planning
    /// vak: bi
    /// klas: 2m1
    /// niveau: mavo
    /// leerjaar: 2
    /// titel: Cellen
    /// paragrafen: [{nummer: "2.1"}]
    /// toets: {vorm: summatief, datum: 2026-10-14}
    /// # bestand: studiewijzers/bi-2m1.yaml
    /// soort: studiewijzer
    /// vak: bi
    /// klas: 2m1
    /// weken:
    ///   - week: 42
    ///     verplicht: [Samenvatting]
    ///     toets: [{planning: bi-h2}]
    /// # bestand: voortgang/bi-h2.yaml
    /// soort: voortgang
    /// planning: bi-h2
    /// klas: 2m1
    /// metingen:
    ///   - {datum: 2026-09-15, paragraaf: "2.1", resultaten: {yara: b, bo: d}}
    /// ```
    "verwijzing-past-niet": [Planning, Studiewijzer, Voortgang, Leerplan, Invoeringsplan] => check
}

/// The most pupils that a message lists.
const SHOWN: usize = 3;

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    match &scope.document.content {
        Some(Content::Planning(planning)) => in_planning(planning, scope),
        Some(Content::Studiewijzer(wijzer)) => in_studiewijzer(wijzer, scope),
        Some(Content::Voortgang(results)) => in_results(results, scope),
        Some(Content::Leerplan(plan)) => in_plan(plan, scope).into_iter().collect(),
        Some(Content::Invoeringsplan(round)) => in_round(round, scope).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// Whether these fields of a document can be relied on.
fn are_sound(scope: &Scope<'_>, document: DocumentNumber, fields: &[&'static str]) -> bool {
    let document = scope.school.document(document);
    document.is_some_and(|one| fields.iter().all(|field| one.is_sound(&path![*field])))
}

fn in_planning(planning: &Planning, scope: &Scope<'_>) -> Vec<Problem> {
    if !are_sound(scope, scope.number, &["niveau", "leerjaar"]) {
        return Vec::new();
    }
    let classes = planning.klas.iter().enumerate();
    let classes = classes.filter_map(|(at, id)| class_of_planning(planning, at, id, scope));
    let of_line = goals(planning).filter_map(|goal| {
        let levels = match &goal.doel.niveau {
            own if own.is_empty() => &planning.niveau,
            own => own,
        };
        let path = goal.path.then("leerlijn");
        goal_of_line(goal.doel.leerlijn.as_ref()?, levels, path, scope)
    });
    classes.chain(of_line).collect()
}

fn class_of_planning(
    planning: &Planning,
    at: usize,
    id: &Id,
    scope: &Scope<'_>,
) -> Option<Problem> {
    let (document, klas) = scope.school.klas(id)?;
    let other_level = are_apart(&klas.niveau, &planning.niveau);
    let other_year = klas.leerjaar != planning.leerjaar;
    if !(other_level || other_year) || !are_sound(scope, document, &["niveau", "leerjaar"]) {
        return None;
    }
    let describe = |levels: &Niveaus, year| match (other_level, other_year) {
        (true, false) => names(levels),
        (false, _) => format!("leerjaar {year}"),
        (true, true) => format!("{} in leerjaar {year}", names(levels)),
    };
    let message = format!(
        "klas {} is {}, en deze planning is voor {}",
        words::quote(id.as_str()),
        describe(&klas.niveau, klas.leerjaar),
        describe(&planning.niveau, planning.leerjaar)
    );
    let problem = Problem::at(path!["klas", at], message);
    Some(
        problem
            .related_in(document, path!["klas"], "de klas")
            .hint("verbeter de klas, of `niveau` en `leerjaar`"),
    )
}

fn names(levels: &Niveaus) -> String {
    let names: Vec<String> = levels.iter().map(ToString::to_string).collect();
    words::and(&names)
}

fn goal_of_line(id: &Id, levels: &Niveaus, path: Path, scope: &Scope<'_>) -> Option<Problem> {
    let goal = scope.school.goal(id)?;
    let place = path!["leerdoelen", goal.position, "niveau"];
    let is_sound = scope.school.document(goal.document)?.is_sound(&place);
    if !is_sound || !are_apart(&goal.doel.niveau, levels) {
        return None;
    }
    let message = format!(
        "leerdoel {} van de leerlijn is voor {}, en dit leerdoel voor {}",
        words::quote(id.as_str()),
        names(&goal.doel.niveau),
        names(levels)
    );
    Some(
        Problem::at(path, message)
            .related_in(goal.document, place, "het leerdoel van de leerlijn")
            .hint("noem een leerdoel van dit niveau, of zet het niveau erbij in de leerlijn"),
    )
}

fn in_studiewijzer(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let items = WeekIn::all(scope.number, wijzer).filter(|item| is_sound(scope.school, item));
    let mut problems = Vec::new();
    for row in items.flat_map(|item| item.rows()) {
        let named = tests::in_row(&row).filter_map(|one| {
            let id = one.test.planning.as_ref()?;
            planning_of_test(&row, id, one.path.then("planning"), scope)
        });
        problems.extend(named);
    }
    problems
}

fn planning_of_test(row: &RowIn<'_>, id: &Id, path: Path, scope: &Scope<'_>) -> Option<Problem> {
    let school = scope.school;
    let (document, planning) = school.planning(id)?;
    if !are_sound(scope, document, &["vak", "klas"]) {
        return None;
    }
    let key = |vak| school.vakken.key(vak);
    let own = row.vakken();
    let other_subject = !own.is_empty() && !own.iter().any(|vak| key(vak) == key(&planning.vak));
    let classes = &row.week.wijzer.klas;
    let other_class = !planning.klas.is_empty()
        && !classes.is_empty()
        && !classes.iter().any(|klas| planning.klas.contains(klas));
    let id = words::quote(id.as_str());
    let (message, hint) = if other_subject {
        let message = format!(
            "planning {id} is van {}, en deze toets van {}",
            school.vakken.naam(&planning.vak),
            school.vakken.naam(own.first()?)
        );
        (message, "noem de planning van dit vak")
    } else if other_class {
        let quoted = |ids: &[Id]| {
            let ids: Vec<String> = ids.iter().map(|id| words::quote(id.as_str())).collect();
            words::and(&ids)
        };
        let message = format!(
            "planning {id} is voor {}, en deze studiewijzer voor {}",
            quoted(&planning.klas),
            quoted(classes)
        );
        let hint = "noem de planning van deze klas, of zet de klas erbij in de planning";
        (message, hint)
    } else {
        return None;
    };
    let problem = Problem::at(path, message);
    Some(
        problem
            .related_in(document, path!["titel"], "de planning")
            .hint(hint),
    )
}

fn in_results(results: &Voortgang, scope: &Scope<'_>) -> Vec<Problem> {
    let Some(klas) = &results.klas else {
        return Vec::new();
    };
    let class = results.planning.as_ref().and_then(|id| {
        let (document, planning) = scope.school.planning(id)?;
        let is_planned = planning.klas.is_empty() || planning.klas.contains(klas);
        if is_planned || !are_sound(scope, document, &["klas"]) {
            return None;
        }
        let message = format!(
            "klas {} staat niet bij planning {}",
            words::quote(klas.as_str()),
            words::quote(id.as_str())
        );
        let problem = Problem::at(path!["klas"], message);
        Some(
            problem
                .related_in(document, path!["klas"], "de klassen van de planning")
                .hint("verbeter `klas` of `planning`, of zet de klas erbij in de planning"),
        )
    });
    class
        .into_iter()
        .chain(strangers(results, klas, scope))
        .collect()
}

/// A problem for the pupils of other classes in the results of a class. Who is in no class at all is told
/// by `onbekende-verwijzing`.
fn strangers(results: &Voortgang, klas: &Id, scope: &Scope<'_>) -> Option<Problem> {
    let (document, list) = scope.school.klas(klas)?;
    if !are_sound(scope, document, &["leerlingen"]) {
        return None;
    }
    let is_own = |id: &Id| list.leerlingen.iter().any(|one| one.id == *id);
    if pupils_in_results(results).all(|id| is_own(&id)) {
        return None;
    }
    let content = scope.document.content.as_ref()?;
    let mut found: Vec<Reference<'_>> = Vec::new();
    for pupil in references::to_others(content) {
        let id = pupil.as_id();
        let is_known = || !scope.school.pupil(&id).is_empty();
        let is_new = found.iter().all(|one| one.as_id() != id);
        if matches!(pupil.target, Target::Pupil) && is_new && !is_own(&id) && is_known() {
            found.push(pupil);
        }
    }
    let names = found.iter().map(|one| words::quote(&one.id)).collect();
    let first = found.first()?;
    let verb = if found.len() == 1 { "staat" } else { "staan" };
    let message = format!(
        "{} {verb} niet in klas {}",
        words::and_more(names, SHOWN),
        words::quote(klas.as_str())
    );
    Some(
        Problem::at(first.path.clone(), message)
            .related_in(document, path!["leerlingen"], "de leerlingen van de klas")
            .hint("verbeter de klas of de leerling; wie van klas is veranderd, blijft met `tot` in de oude klas staan"),
    )
}

fn in_plan(plan: &Leerplan, scope: &Scope<'_>) -> Option<Problem> {
    let (vak, id) = (plan.vak.as_ref()?, plan.leerlijn.as_ref()?);
    let (document, line) = scope.school.leerlijn(id)?;
    let vakken = &scope.school.vakken;
    let is_same = vakken.key(vak) == vakken.key(&line.vak);
    let is_sound = are_sound(scope, document, &["vak"]) && are_sound(scope, scope.number, &["vak"]);
    if is_same || !is_sound {
        return None;
    }
    let message = format!(
        "leerlijn {} is van {}, en dit plan van {}",
        words::quote(id.as_str()),
        vakken.naam(&line.vak),
        vakken.naam(vak)
    );
    Some(
        Problem::at(path!["leerlijn"], message)
            .related_in(document, path!["vak"], "de leerlijn")
            .hint("verbeter `vak` of `leerlijn`, of laat een van de twee weg"),
    )
}

fn in_round(round: &Invoeringsplan, scope: &Scope<'_>) -> Option<Problem> {
    let (own, id) = (round.ronde?, round.vorige.as_ref()?);
    let (document, before) = scope.school.invoeringsplan(id)?;
    let earlier = before.ronde.filter(|earlier| *earlier >= own)?;
    if document == scope.number || !are_sound(scope, document, &["ronde"]) {
        return None;
    }
    let message = format!(
        "dit is ronde {own}, en de vorige ({}) is ronde {earlier}",
        words::quote(id.as_str())
    );
    Some(
        Problem::at(path!["ronde"], message)
            .related_in(document, path!["ronde"], "de vorige ronde")
            .hint("verbeter `ronde` of `vorige`"),
    )
}
