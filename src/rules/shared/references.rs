//! Every place in a document that names something elsewhere by its id.

use crate::facts::tests;
use crate::model::part::{Beknopt, Id, Leerdoel, Tekst, Velden};
use crate::model::{
    Content, Draaiboek, Invoeringsplan, Leerplan, Planning, Soort, Studiewijzer, Voortgang,
};
use crate::path;
use crate::rules::Scope;
use crate::rules::shared::local_references;
use crate::rules::shared::reference::{Reference, Target, list};
use crate::school::WeekIn;
use crate::yaml::Path;

/// Every reference of a document.
pub(crate) fn of<'d>(content: &'d Content, scope: &Scope<'_>) -> Vec<Reference<'d>> {
    let mut all = to_others(content);
    all.extend(local_references::of(content, scope));
    all
}

/// The references to other documents, and to pupils and goals in them.
pub(crate) fn to_others(content: &Content) -> Vec<Reference<'_>> {
    match content {
        // What names say of a class or pupil that is not there has rules of its own.
        Content::Klas(_) | Content::Namen(_) => Vec::new(),
        Content::Leerlijn(line) => {
            let goals = line.leerdoelen.iter().enumerate();
            let field = |i: usize| path!["leerdoelen", i, "voorkennis"];
            goals
                .flat_map(|(i, goal)| list(&field(i), &goal.voorkennis, &Target::Goal))
                .collect()
        }
        Content::Planning(planning) => of_planning(planning),
        Content::Studiewijzer(wijzer) => of_studiewijzer(wijzer),
        Content::Leerplan(plan) => of_leerplan(plan),
        Content::Draaiboek(draaiboek) => of_draaiboek(draaiboek),
        Content::Voortgang(voortgang) => of_voortgang(voortgang),
        Content::Gesprek(gesprek) => vec![pupil(&gesprek.leerling)],
        Content::Invoeringsplan(plan) => of_invoeringsplan(plan),
    }
}

fn one<'d>(field: &'static str, id: Option<&'d Id>, soort: Soort) -> Option<Reference<'d>> {
    id.map(|id| Reference::new(path![field], id.as_str(), Target::Document(soort)))
}

fn pupil(id: &Id) -> Reference<'_> {
    Reference::new(path!["leerling"], id.as_str(), Target::Pupil)
}

fn classes(ids: &[Id]) -> Vec<Reference<'_>> {
    list(&path!["klas"], ids, &Target::Document(Soort::Klas))
}

/// The goals of a leerlijn that some goals say they are.
fn lines<'d>(field: &Path, goals: &'d [Beknopt<Leerdoel>]) -> Vec<Reference<'d>> {
    let goals = goals.iter().enumerate();
    let named = goals.filter_map(|(i, goal)| Some((i, goal.leerlijn.as_ref()?)));
    named
        .map(|(i, id)| {
            let path = field.join(&path![i, "leerlijn"]);
            Reference::new(path, id.as_str(), Target::Goal)
        })
        .collect()
}

fn of_planning(planning: &Planning) -> Vec<Reference<'_>> {
    let mut all = classes(&planning.klas);
    all.extend(lines(&path!["leerdoelen"], &planning.leerdoelen));
    for (i, paragraph) in planning.paragrafen.iter().enumerate() {
        let field = path!["paragrafen", i, "leerdoelen"];
        all.extend(lines(&field, &paragraph.leerdoelen));
    }
    all
}

fn of_studiewijzer(wijzer: &Studiewijzer) -> Vec<Reference<'_>> {
    let mut all = classes(&wijzer.klas);
    // Paths hold no number of a document.
    let rows = WeekIn::all(0, wijzer).flat_map(|item| item.rows());
    for row in rows {
        all.extend(tests::in_row(&row).filter_map(|one| {
            let id = one.test.planning.as_ref()?;
            let target = Target::Document(Soort::Planning);
            Some(Reference::new(
                one.path.then("planning"),
                id.as_str(),
                target,
            ))
        }));
    }
    all
}

fn of_leerplan(plan: &Leerplan) -> Vec<Reference<'_>> {
    let mut all = vec![pupil(&plan.leerling)];
    all.extend(one("leerlijn", plan.leerlijn.as_ref(), Soort::Leerlijn));
    all.extend(lines(&path!["leerdoelen"], &plan.leerdoelen));
    all
}

fn of_draaiboek(draaiboek: &Draaiboek) -> Vec<Reference<'_>> {
    let leerplan = one("leerplan", draaiboek.leerplan.as_ref(), Soort::Leerplan);
    let plan = draaiboek.invoeringsplan.as_ref();
    let plan = one("invoeringsplan", plan, Soort::Invoeringsplan);
    leerplan.into_iter().chain(plan).collect()
}

fn of_voortgang(voortgang: &Voortgang) -> Vec<Reference<'_>> {
    let mut all: Vec<Reference<'_>> = Vec::new();
    all.extend(one(
        "planning",
        voortgang.planning.as_ref(),
        Soort::Planning,
    ));
    all.extend(one("klas", voortgang.klas.as_ref(), Soort::Klas));
    all.extend(one(
        "leerplan",
        voortgang.leerplan.as_ref(),
        Soort::Leerplan,
    ));
    if voortgang.leerplan.is_some() {
        return all;
    }
    for (i, measurement) in voortgang.metingen.iter().enumerate() {
        let field = path!["metingen", i, "resultaten"];
        let results = measurement.resultaten.iter();
        all.extend(pupils(&field, results.flat_map(Velden::keys)));
        let field = path!["metingen", i, "gemaakt"];
        let made = measurement.gemaakt.iter();
        all.extend(pupils(&field, made.flat_map(Velden::keys)));
    }
    all
}

/// The pupils that are keys of a field.
fn pupils<'d>(
    field: &Path,
    ids: impl Iterator<Item = &'d Tekst>,
) -> impl Iterator<Item = Reference<'d>> {
    ids.map(|id| Reference {
        by_field: true,
        ..Reference::new(field.then(id), id.as_str(), Target::Pupil)
    })
}

fn of_invoeringsplan(plan: &Invoeringsplan) -> Vec<Reference<'_>> {
    let mut all: Vec<Reference<'_>> = Vec::new();
    all.extend(one("vorige", plan.vorige.as_ref(), Soort::Invoeringsplan));
    let planning = Target::Document(Soort::Planning);
    all.extend(list(&path!["planningen"], &plan.planningen, &planning));
    all.extend(one("draaiboek", plan.draaiboek.as_ref(), Soort::Draaiboek));
    all
}
