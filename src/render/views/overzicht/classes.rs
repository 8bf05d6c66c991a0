//! Classes, and what there is of one.

use super::parts::{Fact, LinkLine, LinkSection, OverzichtView};
use super::{pupils, sections, weeks};
use crate::calendar::IsoWeek;
use crate::facts::pupils::has_left_class;
use crate::model::Klas;
use crate::model::part::Id;
use crate::render::document_view;
use crate::render::overview_page::OverviewPage;
use crate::render::parts::breadcrumbs::{self, LinkOrigin};
use crate::render::parts::link::Link;
use crate::render::parts::titles;
use crate::school::DocumentNumber;
use crate::words;

pub(super) fn all(from: &LinkOrigin<'_, '_>) -> OverzichtView {
    OverzichtView {
        delen: LinkSection::lines("Alle klassen", lines(from))
            .into_iter()
            .collect(),
        ..OverzichtView::default()
    }
}

/// A line for each class.
pub(super) fn lines(from: &LinkOrigin<'_, '_>) -> Vec<LinkLine> {
    let classes = from.context.named.classes.iter();
    let line = |(key, id): (&String, &Id)| {
        let about = document(from, id).map(|(_, klas)| {
            let here = words::count(members(from, klas), words::LEERLING);
            let mentor = klas.mentor.as_ref().map(|name| format!("mentor {name}"));
            [Some(here), mentor]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", ")
        });
        let overview_page = OverviewPage::Class(key.clone());
        let title = breadcrumbs::title(from.context, &overview_page);
        let mut line = LinkLine::new(from.overview_page(&overview_page, title), about);
        line.onder = today(from, id);
        line
    };
    classes.map(line).collect()
}

/// The pages about a class as a whole: the start of the day, and its progress where anything was
/// measured.
fn today(from: &LinkOrigin<'_, '_>, id: &Id) -> Vec<Link> {
    let context = from.context;
    let Some(group) = context.overview.klas(id) else {
        return Vec::new();
    };
    let page = |title: &str, path: String| {
        let path = format!("{path}.{}", context.extension);
        from.link(format!("{title} {}", group.naam()), Some(path))
    };
    let measured = context.overview.has_results(group);
    let progress = measured.then(|| page("voortgang", context.paths.progress(group)));
    let day_start = page("dagstart", context.paths.day_start(group));
    std::iter::once(day_start).chain(progress).collect()
}

/// The klas document of a class, where there is one with a page.
fn document<'f>(from: &'f LinkOrigin<'_, '_>, id: &Id) -> Option<(DocumentNumber, &'f Klas)> {
    let found = from.context.school.klas(id)?;
    from.context.link(found.0).map(|_| found)
}

/// How many pupils are in the class today.
fn members(from: &LinkOrigin<'_, '_>, klas: &Klas) -> usize {
    let today = from.context.today;
    let here = klas
        .leerlingen
        .iter()
        .filter(|one| !has_left_class(one, today));
    here.count()
}

/// What there is of a class.
pub(super) fn one(from: &LinkOrigin<'_, '_>, id: &Id) -> OverzichtView {
    let context = from.context;
    let found = document(from, id);
    let list = found.map(|(number, _)| {
        let title = format!("Lijst van klas {}", context.class(id));
        let about = "leerlingen, coaches en hun plannen".to_owned();
        LinkLine::new(from.document(number, title), Some(about))
    });
    let velden = [
        Fact::known(
            "Mentor",
            found.and_then(|(_, klas)| klas.mentor.as_deref().map(str::to_owned)),
        ),
        Fact::known(
            "Aantal",
            found.map(|(_, klas)| words::count(members(from, klas), words::LEERLING)),
        ),
    ];
    let own = today(from, id).into_iter();
    let own = own.map(|link| LinkLine::new(link, None)).collect();
    let own = LinkSection::lines("De klas vandaag", own);
    let mut delen: Vec<LinkSection> = own.into_iter().chain(now(from, id)).collect();
    delen.extend(weeks::of_class(from, id));
    delen.extend(guides(from, id));
    delen.extend(sections::plannings(from, |one| one.klas.contains(id)));
    delen.extend(sections::results(from, |one| one.klas.as_ref() == Some(id)));
    let mut pupils = LinkSection::lines("Leerlingen", pupils::of_class(from, id));
    if let (Some(part), Some(list)) = (&mut pupils, list) {
        part.regels.insert(0, list);
    }
    delen.extend(pupils);
    OverzichtView {
        velden: velden.into_iter().flatten().collect(),
        delen,
        ..OverzichtView::default()
    }
}

/// The week sheet of this week.
fn now(from: &LinkOrigin<'_, '_>, id: &Id) -> Option<LinkSection> {
    let this = IsoWeek::of(from.context.today);
    from.context.weeks.weeks(id).find(|week| *week == this)?;
    let title = format!("Studiewijzer van week {}", this.number());
    LinkSection::lines(
        "Deze week",
        vec![LinkLine::new(from.week(id, this, title), None)],
    )
}

/// The studiewijzers of a class.
fn guides(from: &LinkOrigin<'_, '_>, id: &Id) -> Option<LinkSection> {
    let context = from.context;
    let all = context.school.studiewijzers();
    let own = all.filter(|(number, one)| one.klas.contains(id) && context.link(*number).is_some());
    let line = |(number, one)| {
        let about = context.school.document(number);
        let about = about.and_then(|document| document_view::named(context, document)?.1);
        LinkLine::new(
            from.document(number, titles::studiewijzer(context, one)),
            about,
        )
    };
    LinkSection::lines("Studiewijzers", own.map(line).collect())
}
