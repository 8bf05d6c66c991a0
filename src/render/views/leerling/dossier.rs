//! What the documents of a school hold about one pupil, without the texts in them that name another.

use chrono::NaiveDate;

use crate::facts::{pupils, versions};
use crate::model::klas::{Klas, Leerling};
use crate::model::part::Id;
use crate::model::{Content, Draaiboek, Gesprek, Leerplan};
use crate::render::context::RenderContext;
use crate::school::DocumentNumber;
use crate::words;

/// What the school has of one pupil, without ignored documents.
pub(super) struct Dossier<'d, 's> {
    pub(super) context: &'d RenderContext<'s>,
    pub(super) id: &'d Id,
    /// The name, or the id where no class gives one.
    pub(super) naam: String,
    /// The classes with the pupil in each, in order of path.
    pub(super) klassen: Vec<(&'s Klas, &'s Leerling)>,
    /// The plans, oldest first.
    pub(super) plannen: Vec<PupilPlan<'d>>,
    /// The talks, oldest first.
    pub(super) gesprekken: Vec<(DocumentNumber, &'d Gesprek)>,
}

/// A plan with its draaiboeken.
pub(super) struct PupilPlan<'s> {
    pub(super) number: DocumentNumber,
    /// What it is called: its title, or else its id.
    pub(super) titel: String,
    pub(super) leerplan: &'s Leerplan,
    /// Oldest first: the last one counts.
    pub(super) draaiboeken: Vec<(DocumentNumber, &'s Draaiboek)>,
}

impl<'s> PupilPlan<'s> {
    /// The draaiboek that counts: the newest.
    pub(super) fn newest(&self) -> Option<(DocumentNumber, &'s Draaiboek)> {
        self.draaiboeken.last().copied()
    }
}

impl<'d, 's> Dossier<'d, 's> {
    /// Collects the documents about a pupil.
    pub(super) fn new(context: &'d RenderContext<'s>, id: &'d Id) -> Self {
        let school = context.school;
        let places = school.pupil(id).into_iter();
        let talks = school.gesprekken_van_leerling(id).into_iter();
        let mut talks: Vec<(DocumentNumber, &Gesprek)> = talks
            .filter_map(|(number, _)| match context.discreet(number)? {
                Content::Gesprek(talk) => Some((number, talk)),
                _ => None,
            })
            .collect();
        talks.sort_by_key(|(number, talk)| (talk.datum, *number));
        let mut plans = school.leerplannen_van_leerling(id);
        plans.sort_by_key(|(number, plan)| (plan.datum, *number));
        let plan = |(number, _): (DocumentNumber, &Leerplan)| {
            let own = &school.document(number)?.id;
            let Some(Content::Leerplan(plan)) = context.discreet(number) else {
                return None;
            };
            let books = versions::of_leerplan(school, own).into_iter();
            let book = |(number, _)| match context.discreet(number)? {
                Content::Draaiboek(book) => Some((number, book)),
                _ => None,
            };
            Some(PupilPlan {
                number,
                titel: plan.titel.as_deref().unwrap_or(own.as_str()).to_owned(),
                leerplan: plan,
                draaiboeken: books.filter_map(book).collect(),
            })
        };
        Self {
            context,
            id,
            naam: school.pupil_name(id),
            klassen: places
                .filter(|place| school.is_in_use(place.document))
                .map(|place| (place.klas, place.leerling))
                .collect(),
            plannen: plans.into_iter().filter_map(plan).collect(),
            gesprekken: talks,
        }
    }

    /// Everybody who coaches the pupil.
    pub(super) fn coaches(&self) -> Vec<&'s str> {
        pupils::coaches(self.context.school, self.id)
    }

    /// The names of the classes.
    pub(super) fn class_names(&self) -> Vec<&'s str> {
        pupils::each_once(self.klassen.iter().map(|(klas, _)| klas.klas.as_str()))
    }

    /// The last day at school, where the pupil has left every class before today.
    pub(super) fn left_on(&self) -> Option<NaiveDate> {
        let last = |(_, own): &(&Klas, &Leerling)| Some(own.tot?.0);
        let days: Option<Vec<NaiveDate>> = self.klassen.iter().map(last).collect();
        days?
            .into_iter()
            .max()
            .filter(|day| *day < self.context.today)
    }

    /// The first word of the name, which is how a page for parents speaks of the pupil.
    pub(super) fn first_name(&self) -> &str {
        self.naam.split_whitespace().next().unwrap_or(&self.naam)
    }
}

/// Names in a row: "3v1 en 3v2"; `None` where there are none.
pub(super) fn named<S: AsRef<str>>(names: &[S]) -> Option<String> {
    (!names.is_empty()).then(|| words::and(names))
}
