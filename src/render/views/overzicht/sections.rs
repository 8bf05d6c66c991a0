//! Sections, and what there is of a subject.

use std::collections::BTreeSet;

use super::parts::{Fact, LinkLine, LinkSection, OverzichtView};
use crate::model::part::Tekst;
use crate::model::{Content, Planning, Soort, Voortgang};
use crate::render::document_view;
use crate::render::overview_page::OverviewPage;
use crate::render::parts::breadcrumbs::{self, LinkOrigin};
use crate::school::DocumentNumber;
use crate::words::{self, Noun};

/// What sections make, with its words.
const MADE: [(Soort, Noun); 3] = [
    (Soort::Leerlijn, Noun("leerlijn", "leerlijnen")),
    (Soort::Planning, Noun("planning", "planningen")),
    (Soort::Studiewijzer, Noun("studiewijzer", "studiewijzers")),
];

pub(super) fn all(from: &LinkOrigin<'_, '_>) -> OverzichtView {
    OverzichtView {
        delen: LinkSection::lines("Alle vaksecties", lines(from))
            .into_iter()
            .collect(),
        ..OverzichtView::default()
    }
}

/// A line for each section, in order of name.
pub(super) fn lines(from: &LinkOrigin<'_, '_>) -> Vec<LinkLine> {
    let context = from.context;
    let named = context.named.sections.iter();
    let mut named: Vec<_> = named
        .map(|(key, numbers)| {
            let overview_page = OverviewPage::Section(key.clone());
            (
                breadcrumbs::title(context, &overview_page),
                overview_page,
                numbers,
            )
        })
        .collect();
    named.sort_by_key(|(title, ..)| title.to_lowercase());
    let line =
        |(title, overview_page, numbers): (String, OverviewPage, &BTreeSet<DocumentNumber>)| {
            LinkLine::new(
                from.overview_page(&overview_page, title),
                Some(counted(from, numbers)),
            )
        };
    named.into_iter().map(line).collect()
}

/// "1 leerlijn, 3 planningen en 2 studiewijzers".
fn counted(from: &LinkOrigin<'_, '_>, numbers: &BTreeSet<DocumentNumber>) -> String {
    let school = from.context.school;
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
pub(super) fn one(from: &LinkOrigin<'_, '_>, key: &str) -> OverzichtView {
    let context = from.context;
    let none = BTreeSet::new();
    let numbers = context.named.sections.get(key).unwrap_or(&none);
    let of_soort = |soort: Soort, kop: &str| {
        let lines = numbers.iter().filter_map(|number| {
            let document = context.school.document(*number)?;
            (document.soort() == Some(soort)).then(|| line(from, *number))?
        });
        LinkSection::lines(kop, lines.collect())
    };
    let delen = [
        of_soort(Soort::Leerlijn, "Leerlijn"),
        of_soort(Soort::Planning, "Planningen"),
        of_soort(Soort::Studiewijzer, "Studiewijzers"),
        results(from, |results| {
            let plan = results.planning.as_ref();
            let plan = plan.and_then(|id| context.school.planning(id));
            plan.is_some_and(|(_, plan)| context.school.vakken.key(&plan.vak) == key)
        }),
    ];
    let teachers = teachers(from, numbers);
    let teachers = (!teachers.is_empty()).then(|| words::and(&teachers));
    OverzichtView {
        velden: Fact::known("Docenten", teachers).into_iter().collect(),
        delen: delen.into_iter().flatten().collect(),
        ..OverzichtView::default()
    }
}

/// Who is in the section, each once, in order of appearance.
fn teachers<'f>(from: &'f LinkOrigin<'_, '_>, numbers: &BTreeSet<DocumentNumber>) -> Vec<&'f str> {
    let mut names: Vec<&str> = Vec::new();
    for number in numbers {
        let found = from.context.school.document(*number);
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
pub(super) fn plannings(
    from: &LinkOrigin<'_, '_>,
    wanted: impl Fn(&Planning) -> bool,
) -> Option<LinkSection> {
    let all = from
        .context
        .school
        .planningen()
        .filter(|(_, one)| wanted(one));
    LinkSection::lines(
        "Planningen",
        all.filter_map(|(number, _)| line(from, number)).collect(),
    )
}

/// The results that are wanted.
pub(super) fn results(
    from: &LinkOrigin<'_, '_>,
    wanted: impl Fn(&Voortgang) -> bool,
) -> Option<LinkSection> {
    let all = from.context.school.voortgangen();
    let wanted = all.filter(|(_, one)| wanted(one));
    results_in(from, wanted.map(|(number, _)| number))
}

/// The results in these documents.
pub(super) fn results_in(
    from: &LinkOrigin<'_, '_>,
    documents: impl Iterator<Item = DocumentNumber>,
) -> Option<LinkSection> {
    let lines = documents.filter_map(|number| line(from, number));
    LinkSection::lines("Voortgang", lines.collect())
}

/// A document by its title and what it is about.
pub(super) fn line(from: &LinkOrigin<'_, '_>, number: DocumentNumber) -> Option<LinkLine> {
    let context = from.context;
    context.link(number)?;
    let (title, about) = document_view::named(context, context.school.document(number)?)?;
    Some(LinkLine::new(from.document(number, title), about))
}
