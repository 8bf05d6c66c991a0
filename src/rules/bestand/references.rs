//! Every place in a document that names something elsewhere by its id.

use crate::model::part::{Beknopt, Id, Leerdoel};
use crate::model::{Content, Draaiboek, Invoeringsplan, Leerplan, Planning, Soort, Voortgang};
use crate::path;
use crate::rules::Scope;
use crate::words;
use crate::yaml::Path;

/// What is named.
pub(super) enum Target {
    /// A document of a soort.
    Document(Soort),
    /// A pupil in a klas document.
    Pupil,
    /// A goal in a leerlijn.
    Goal,
    /// One of the things that are there, in a document or in the settings.
    OneOf {
        noun: &'static str,
        there: Vec<String>,
        place: &'static str,
        hint: String,
    },
}

/// A place that names something.
pub(super) struct Reference {
    pub(super) path: Path,
    pub(super) id: String,
    pub(super) target: Target,
}

impl Target {
    /// What people call it.
    pub(super) fn noun(&self) -> &'static str {
        match self {
            Self::Document(soort) => soort.as_str(),
            Self::Pupil => "leerling",
            Self::Goal => "leerdoel",
            Self::OneOf { noun, .. } => noun,
        }
    }

    /// Where it was looked for, to put behind the name.
    pub(super) fn place(&self) -> &'static str {
        match self {
            Self::Goal => " in een leerlijn",
            Self::OneOf { place, .. } => place,
            _ => "",
        }
    }
}

impl Reference {
    fn new(path: Path, id: &Id, target: Target) -> Self {
        let id = id.to_string();
        Self { path, id, target }
    }

    /// The id, for looking up.
    pub(super) fn as_id(&self) -> Id {
        Id::from_name(&self.id)
    }
}

/// Every reference of a document, in the order of the format.
pub(super) fn of(content: &Content, scope: &Scope<'_>) -> Vec<Reference> {
    match content {
        Content::Klas(_) => Vec::new(),
        Content::Leerlijn(line) => {
            let goals = line.leerdoelen.iter().enumerate();
            goals
                .flat_map(|(i, goal)| {
                    let field = path!["leerdoelen", i, "voorkennis"];
                    list(&field, &goal.voorkennis, || Target::Goal)
                })
                .collect()
        }
        Content::Planning(planning) => of_planning(planning, scope),
        Content::Studiewijzer(wijzer) => {
            let mut all = list(&path!["klas"], &wijzer.klas, || {
                Target::Document(Soort::Klas)
            });
            all.extend(period(wijzer.periode, scope));
            all
        }
        Content::Leerplan(plan) => of_leerplan(plan),
        Content::Draaiboek(draaiboek) => of_draaiboek(draaiboek, scope),
        Content::Voortgang(voortgang) => of_voortgang(voortgang, scope),
        Content::Gesprek(gesprek) => {
            vec![Reference::new(
                path!["leerling"],
                &gesprek.leerling,
                Target::Pupil,
            )]
        }
        Content::Invoeringsplan(plan) => of_invoeringsplan(plan),
    }
}

fn one(field: &'static str, id: Option<&Id>, soort: Soort) -> Option<Reference> {
    id.map(|id| Reference::new(path![field], id, Target::Document(soort)))
}

fn list(field: &Path, ids: &[Id], target: impl Fn() -> Target) -> Vec<Reference> {
    let ids = ids.iter().enumerate();
    ids.map(|(i, id)| Reference::new(field.then(i), id, target()))
        .collect()
}

/// The goals of a leerlijn that some goals say they are.
fn lines(field: &Path, goals: &[Beknopt<Leerdoel>]) -> Vec<Reference> {
    let goals = goals.iter().enumerate();
    let named = goals.filter_map(|(i, goal)| Some((i, goal.leerlijn.as_ref()?)));
    named
        .map(|(i, id)| Reference::new(field.then(i).then("leerlijn"), id, Target::Goal))
        .collect()
}

/// A period, where `leerplan.toml` names any.
fn period(number: Option<u8>, scope: &Scope<'_>) -> Option<Reference> {
    let periods = scope.calendar().periods();
    let there: Vec<String> = periods.iter().map(|p| p.nummer.to_string()).collect();
    let id = number.filter(|_| !there.is_empty())?.to_string();
    let hint = format!(
        "`leerplan.toml` heeft {} {}",
        words::agree(there.len(), PERIOD),
        words::and(&there)
    );
    let noun = "periode";
    let place = "";
    Some(Reference {
        path: path!["periode"],
        id,
        target: Target::OneOf {
            noun,
            there,
            place,
            hint,
        },
    })
}

const PERIOD: words::Noun = words::Noun("periode", "perioden");

fn of_planning(planning: &Planning, scope: &Scope<'_>) -> Vec<Reference> {
    let mut all = list(&path!["klas"], &planning.klas, || {
        Target::Document(Soort::Klas)
    });
    all.extend(period(planning.periode, scope));
    let paragraphs = || planning.paragrafen.iter().enumerate();
    let goals = paragraphs().flat_map(|(_, p)| p.leerdoelen.iter());
    let there: Vec<String> = goals
        .filter_map(|goal| Some(goal.id.as_ref()?.to_string()))
        .collect();
    let goal = || Target::OneOf {
        noun: "leerdoel",
        there: there.clone(),
        place: " in deze planning",
        hint: "geef het leerdoel dat je bedoelt deze `id`".to_owned(),
    };
    for (i, paragraph) in paragraphs() {
        let at = path!["paragrafen", i];
        all.extend(lines(&at.then("leerdoelen"), &paragraph.leerdoelen));
        if let Some(test) = &paragraph.toets {
            all.extend(list(
                &at.then("toets").then("leerdoelen"),
                &test.leerdoelen,
                goal,
            ));
        }
    }
    if let Some(test) = &planning.toets {
        all.extend(list(&path!["toets", "leerdoelen"], &test.leerdoelen, goal));
    }
    all
}

fn of_leerplan(plan: &Leerplan) -> Vec<Reference> {
    let mut all = vec![Reference::new(
        path!["leerling"],
        &plan.leerling,
        Target::Pupil,
    )];
    all.extend(one("leerlijn", plan.leerlijn.as_ref(), Soort::Leerlijn));
    all.extend(lines(&path!["leerdoelen"], &plan.leerdoelen));
    all
}

fn of_draaiboek(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Reference> {
    let mut all: Vec<Reference> = Vec::new();
    all.extend(one(
        "leerplan",
        draaiboek.leerplan.as_ref(),
        Soort::Leerplan,
    ));
    let plan = draaiboek.invoeringsplan.as_ref();
    all.extend(one("invoeringsplan", plan, Soort::Invoeringsplan));
    let found = plan.and_then(|id| scope.school.invoeringsplan(id));
    if plan.is_some() && found.is_none() {
        return all;
    }
    let activities = found.iter().flat_map(|(_, plan)| plan.activiteiten.iter());
    let there: Vec<String> = activities
        .filter_map(|a| Some(a.id.as_ref()?.to_string()))
        .collect();
    let (place, hint) = if found.is_some() {
        (
            " in het invoeringsplan",
            "geef de activiteit in het invoeringsplan deze `id`",
        )
    } else {
        (
            "",
            "activiteiten staan in een invoeringsplan; dit draaiboek hoort bij een leerplan",
        )
    };
    for (i, action) in draaiboek.acties.iter().enumerate() {
        if let Some(id) = &action.activiteit {
            let (noun, hint) = ("activiteit", hint.to_owned());
            let there = there.clone();
            let target = Target::OneOf {
                noun,
                there,
                place,
                hint,
            };
            all.push(Reference::new(path!["acties", i, "activiteit"], id, target));
        }
    }
    all
}

fn of_voortgang(voortgang: &Voortgang, scope: &Scope<'_>) -> Vec<Reference> {
    let mut all: Vec<Reference> = Vec::new();
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
    let planning = voortgang.planning.as_ref();
    let planning = planning.and_then(|id| scope.school.planning(id));
    for (i, measurement) in voortgang.metingen.iter().enumerate() {
        let at = path!["metingen", i];
        if let (Some(number), Some((_, planning))) = (&measurement.paragraaf, planning) {
            let paragraphs = planning.paragrafen.iter();
            all.push(Reference {
                path: at.then("paragraaf"),
                id: number.trim().to_owned(),
                target: Target::OneOf {
                    noun: "paragraaf",
                    there: paragraphs.map(|p| p.nummer.trim().to_owned()).collect(),
                    place: " in de planning",
                    hint: "schrijf het `nummer` dat de paragraaf in de planning heeft".to_owned(),
                },
            });
        }
        for pupil in measurement
            .resultaten
            .iter()
            .flat_map(|results| results.keys())
        {
            all.push(Reference {
                path: at.then("resultaten").then(pupil.clone()),
                id: pupil.clone(),
                target: Target::Pupil,
            });
        }
    }
    all
}

fn of_invoeringsplan(plan: &Invoeringsplan) -> Vec<Reference> {
    let mut all: Vec<Reference> = Vec::new();
    all.extend(one("vorige", plan.vorige.as_ref(), Soort::Invoeringsplan));
    let planning = || Target::Document(Soort::Planning);
    all.extend(list(&path!["planningen"], &plan.planningen, planning));
    all.extend(one("draaiboek", plan.draaiboek.as_ref(), Soort::Draaiboek));
    all
}
