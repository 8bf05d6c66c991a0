//! Every place in a document that names something elsewhere by its id.

use std::borrow::Cow;
use std::rc::Rc;

use super::local_references;
use crate::model::part::{Beknopt, Id, Leerdoel, Velden};
use crate::model::{Content, Draaiboek, Invoeringsplan, Leerplan, Planning, Soort, Voortgang};
use crate::path;
use crate::rules::Scope;
use crate::yaml::Path;
use crate::yaml::edit::Edit;

/// What is named.
#[derive(Clone)]
pub(super) enum Target {
    /// A document of a soort.
    Document(Soort),
    /// A pupil in a klas document.
    Pupil,
    /// A goal in a leerlijn.
    Goal,
    /// One of some things, by other means than the index of the school.
    OneOf(Rc<Choice>),
}

/// Things of which one is named.
pub(super) struct Choice {
    /// What people call them.
    pub(super) noun: &'static str,
    /// Their ids or numbers.
    pub(super) there: Vec<String>,
    /// Where they are, to put behind the name.
    pub(super) place: &'static str,
    /// What to do where no near name is there.
    pub(super) hint: String,
}

/// A place that names something.
pub(super) struct Reference<'d> {
    pub(super) path: Path,
    pub(super) id: Cow<'d, str>,
    pub(super) target: Target,
    /// Whether the name of the field names it, and not its value.
    pub(super) by_field: bool,
}

impl Target {
    /// What people call it.
    pub(super) fn noun(&self) -> &'static str {
        match self {
            Self::Document(soort) => soort.as_str(),
            Self::Pupil => "leerling",
            Self::Goal => "leerdoel",
            Self::OneOf(choice) => choice.noun,
        }
    }

    /// Where it was looked for, to put behind the name.
    pub(super) fn place(&self) -> &'static str {
        match self {
            Self::Goal => " in een leerlijn",
            Self::OneOf(choice) => choice.place,
            _ => "",
        }
    }
}

impl<'d> Reference<'d> {
    pub(super) fn new(path: Path, id: impl Into<Cow<'d, str>>, target: Target) -> Self {
        Self {
            path,
            id: id.into(),
            target,
            by_field: false,
        }
    }

    /// What it names: equal for all places of a document that name the same.
    pub(super) fn key(&self) -> (&'static str, String) {
        (self.target.noun(), self.id.to_lowercase())
    }

    /// The edit that makes it name something else.
    pub(super) fn renamed(&self, id: &str) -> Edit {
        let (path, text) = (self.path.clone(), id.to_owned());
        if self.by_field {
            Edit::Key { path, name: text }
        } else {
            Edit::Value { path, text }
        }
    }

    /// The id, for looking up.
    pub(super) fn as_id(&self) -> Id {
        Id::from_name(&self.id)
    }
}

/// Every reference of a document.
pub(super) fn of<'d>(content: &'d Content, scope: &Scope<'_>) -> Vec<Reference<'d>> {
    let mut all = to_others(content);
    all.extend(local_references::of(content, scope));
    all
}

/// The references to other documents, and to pupils and goals in them.
pub(super) fn to_others(content: &Content) -> Vec<Reference<'_>> {
    match content {
        Content::Klas(_) => Vec::new(),
        Content::Leerlijn(line) => {
            let goals = line.leerdoelen.iter().enumerate();
            let field = |i: usize| path!["leerdoelen", i, "voorkennis"];
            goals
                .flat_map(|(i, goal)| list(&field(i), &goal.voorkennis, &Target::Goal))
                .collect()
        }
        Content::Planning(planning) => of_planning(planning),
        Content::Studiewijzer(wijzer) => classes(&wijzer.klas),
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

/// A reference for each id of a list.
pub(super) fn list<'d>(field: &Path, ids: &'d [Id], target: &Target) -> Vec<Reference<'d>> {
    let ids = ids.iter().enumerate();
    ids.map(|(i, id)| Reference::new(field.then(i), id.as_str(), target.clone()))
        .collect()
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
    for (i, paragraph) in planning.paragrafen.iter().enumerate() {
        let field = path!["paragrafen", i, "leerdoelen"];
        all.extend(lines(&field, &paragraph.leerdoelen));
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
        let pupils = results.flat_map(Velden::keys);
        all.extend(pupils.map(|id| Reference {
            by_field: true,
            ..Reference::new(field.then(id), id.as_str(), Target::Pupil)
        }));
    }
    all
}

fn of_invoeringsplan(plan: &Invoeringsplan) -> Vec<Reference<'_>> {
    let mut all: Vec<Reference<'_>> = Vec::new();
    all.extend(one("vorige", plan.vorige.as_ref(), Soort::Invoeringsplan));
    let planning = Target::Document(Soort::Planning);
    all.extend(list(&path!["planningen"], &plan.planningen, &planning));
    all.extend(one("draaiboek", plan.draaiboek.as_ref(), Soort::Draaiboek));
    all
}
