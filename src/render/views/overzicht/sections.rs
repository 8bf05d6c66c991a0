//! Sections, and what there is of a subject.

use std::collections::BTreeSet;

use super::parts::{Deel, Overzicht, Regel, Veld};
use crate::model::part::Tekst;
use crate::model::{Content, Planning, Soort, Voortgang};
use crate::render::overview_page::Spot;
use crate::render::parts::breadcrumbs::{self, From};
use crate::render::parts::titles;
use crate::school::DocumentNumber;
use crate::words::{self, Noun};

/// What sections make, with its words.
const MADE: [(Soort, Noun); 3] = [
    (Soort::Leerlijn, Noun("leerlijn", "leerlijnen")),
    (Soort::Planning, Noun("planning", "planningen")),
    (Soort::Studiewijzer, Noun("studiewijzer", "studiewijzers")),
];

/// All sections.
pub(super) fn all(from: &From<'_, '_>) -> Overzicht {
    Overzicht {
        delen: Deel::lines("Alle vaksecties", lines(from))
            .into_iter()
            .collect(),
        ..Overzicht::default()
    }
}

/// A line for each section, in order of name.
pub(super) fn lines(from: &From<'_, '_>) -> Vec<Regel> {
    let desk = from.desk;
    let named = desk.named.sections.iter();
    let mut named: Vec<_> = named
        .map(|(key, numbers)| {
            let spot = Spot::Section(key.clone());
            (breadcrumbs::title(desk, &spot), spot, numbers)
        })
        .collect();
    named.sort_by_key(|(title, ..)| title.to_lowercase());
    let line = |(title, spot, numbers): (String, Spot, &BTreeSet<DocumentNumber>)| {
        Regel::new(from.spot(&spot, title), Some(counted(from, numbers)))
    };
    named.into_iter().map(line).collect()
}

/// "1 leerlijn, 3 planningen en 2 studiewijzers".
fn counted(from: &From<'_, '_>, numbers: &BTreeSet<DocumentNumber>) -> String {
    let school = from.desk.school;
    let number_of = |soort: Soort| {
        let soorten = numbers
            .iter()
            .filter_map(|at| school.document(*at)?.soort());
        soorten.filter(|one| *one == soort).count()
    };
    let some = MADE.iter().filter_map(|(soort, noun)| {
        let number = number_of(*soort);
        (number > 0).then(|| words::count(number, *noun))
    });
    words::and(&some.collect::<Vec<_>>())
}

/// What there is of a subject.
pub(super) fn one(from: &From<'_, '_>, key: &str) -> Overzicht {
    let desk = from.desk;
    let none = BTreeSet::new();
    let numbers = desk.named.sections.get(key).unwrap_or(&none);
    let of_soort = |soort: Soort, kop: &str| {
        let lines = numbers.iter().filter_map(|number| {
            let document = desk.school.document(*number)?;
            (document.soort() == Some(soort)).then(|| line(from, *number))?
        });
        Deel::lines(kop, lines.collect())
    };
    let delen = [
        of_soort(Soort::Leerlijn, "Leerlijn"),
        of_soort(Soort::Planning, "Planningen"),
        of_soort(Soort::Studiewijzer, "Studiewijzers"),
        results(from, |results| {
            let plan = results.planning.as_ref();
            let plan = plan.and_then(|id| desk.school.planning(id));
            plan.is_some_and(|(_, plan)| desk.school.vakken.key(&plan.vak) == key)
        }),
    ];
    let teachers = teachers(from, numbers);
    let teachers = (!teachers.is_empty()).then(|| words::and(&teachers));
    Overzicht {
        velden: Veld::known("Docenten", teachers).into_iter().collect(),
        delen: delen.into_iter().flatten().collect(),
        ..Overzicht::default()
    }
}

/// Who is in the section, each once, in order of appearance.
fn teachers<'f>(from: &'f From<'_, '_>, numbers: &BTreeSet<DocumentNumber>) -> Vec<&'f str> {
    let mut names: Vec<&str> = Vec::new();
    for number in numbers {
        let found = from.desk.school.document(*number);
        let teachers: Vec<&str> = match found.and_then(|document| document.content.as_ref()) {
            Some(Content::Leerlijn(one)) => one.sectie.iter().map(Tekst::as_str).collect(),
            Some(Content::Planning(one)) => one.docent.iter().map(Tekst::as_str).collect(),
            _ => Vec::new(),
        };
        for name in teachers {
            if !name.trim().is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// The plannings that are wanted, each with its subject and classes.
pub(super) fn plannings(from: &From<'_, '_>, wanted: impl Fn(&Planning) -> bool) -> Option<Deel> {
    let all = from.desk.school.planningen().filter(|(_, one)| wanted(one));
    Deel::lines(
        "Planningen",
        all.filter_map(|(number, _)| line(from, number)).collect(),
    )
}

/// The results that are wanted.
pub(super) fn results(from: &From<'_, '_>, wanted: impl Fn(&Voortgang) -> bool) -> Option<Deel> {
    let all = from.desk.school.voortgangen();
    let wanted = all.filter(|(_, one)| wanted(one));
    results_in(from, wanted.map(|(number, _)| number))
}

/// The results in these documents.
pub(super) fn results_in(
    from: &From<'_, '_>,
    documents: impl Iterator<Item = DocumentNumber>,
) -> Option<Deel> {
    let lines = documents.filter_map(|number| line(from, number));
    Deel::lines("Voortgang", lines.collect())
}

/// A document by its title and what it is about.
pub(super) fn line(from: &From<'_, '_>, number: DocumentNumber) -> Option<Regel> {
    let desk = from.desk;
    desk.link(number)?;
    let (title, about) = titles::named(desk, desk.school.document(number)?)?;
    Some(Regel::new(from.document(number, title), about))
}
