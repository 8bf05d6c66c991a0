//! Classes, and what there is of one.

use super::parts::{Deel, Overzicht, Regel, Veld};
use super::{pupils, sections, weeks};
use crate::calendar::IsoWeek;
use crate::model::Klas;
use crate::model::part::Id;
use crate::render::overview_page::Spot;
use crate::render::parts::breadcrumbs::{self, From};
use crate::render::parts::link::Naar;
use crate::render::parts::titles;
use crate::school::DocumentNumber;
use crate::words;

/// All classes.
pub(super) fn all(from: &From<'_, '_>) -> Overzicht {
    Overzicht {
        delen: Deel::lines("Alle klassen", lines(from))
            .into_iter()
            .collect(),
        ..Overzicht::default()
    }
}

/// A line for each class.
pub(super) fn lines(from: &From<'_, '_>) -> Vec<Regel> {
    let classes = from.desk.named.classes.iter();
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
        let spot = Spot::Class(key.clone());
        let title = breadcrumbs::title(from.desk, &spot);
        let mut line = Regel::new(from.spot(&spot, title), about);
        line.onder = today(from, id);
        line
    };
    classes.map(line).collect()
}

/// The pages about a class as a whole: the start of the day, and its progress where anything was
/// measured.
fn today(from: &From<'_, '_>, id: &Id) -> Vec<Naar> {
    let desk = from.desk;
    let Some(group) = desk.overview.klas(id) else {
        return Vec::new();
    };
    let page = |title: &str, path: String| {
        let path = format!("{path}.{}", desk.extension);
        from.link(format!("{title} {}", group.naam()), Some(path))
    };
    let measured = desk.overview.has_results(group);
    let progress = measured.then(|| page("voortgang", desk.paths.progress(group)));
    let day_start = page("dagstart", desk.paths.day_start(group));
    std::iter::once(day_start).chain(progress).collect()
}

/// The klas document of a class, where there is one with a page.
fn document<'f>(from: &'f From<'_, '_>, id: &Id) -> Option<(DocumentNumber, &'f Klas)> {
    let found = from.desk.school.klas(id)?;
    from.desk.link(found.0).map(|_| found)
}

/// How many pupils are in the class today.
fn members(from: &From<'_, '_>, klas: &Klas) -> usize {
    let today = from.desk.today;
    let here = klas
        .leerlingen
        .iter()
        .filter(|one| one.tot.is_none_or(|last| last.0 >= today));
    here.count()
}

/// What there is of a class.
pub(super) fn one(from: &From<'_, '_>, id: &Id) -> Overzicht {
    let desk = from.desk;
    let found = document(from, id);
    let list = found.map(|(number, _)| {
        let title = format!("Lijst van klas {}", desk.class(id));
        let about = "leerlingen, coaches en hun plannen".to_owned();
        Regel::new(from.document(number, title), Some(about))
    });
    let velden = [
        Veld::known(
            "Mentor",
            found.and_then(|(_, klas)| klas.mentor.as_deref().map(str::to_owned)),
        ),
        Veld::known(
            "Aantal",
            found.map(|(_, klas)| words::count(members(from, klas), words::LEERLING)),
        ),
    ];
    let own = today(from, id).into_iter();
    let own = own.map(|link| Regel::new(link, None)).collect();
    let own = Deel::lines("De klas vandaag", own);
    let mut delen: Vec<Deel> = own.into_iter().chain(now(from, id)).collect();
    delen.extend(weeks::of_class(from, id));
    delen.extend(guides(from, id));
    delen.extend(sections::plannings(from, |one| one.klas.contains(id)));
    delen.extend(sections::results(from, |one| one.klas.as_ref() == Some(id)));
    let mut pupils = Deel::lines("Leerlingen", pupils::of_class(from, id));
    if let (Some(part), Some(list)) = (&mut pupils, list) {
        part.regels.insert(0, list);
    }
    delen.extend(pupils);
    Overzicht {
        velden: velden.into_iter().flatten().collect(),
        delen,
        ..Overzicht::default()
    }
}

/// The week sheet that hangs on the wall now.
fn now(from: &From<'_, '_>, id: &Id) -> Option<Deel> {
    let this = IsoWeek::of(from.desk.today);
    from.desk.weeks.weeks(id).find(|week| *week == this)?;
    let title = format!("Studiewijzer van week {}", this.number());
    Deel::lines(
        "Deze week",
        vec![Regel::new(from.week(id, this, title), None)],
    )
}

/// The studiewijzers of a class.
fn guides(from: &From<'_, '_>, id: &Id) -> Option<Deel> {
    let desk = from.desk;
    let all = desk.school.studiewijzers();
    let own = all.filter(|(number, one)| one.klas.contains(id) && desk.link(*number).is_some());
    let line = |(number, one)| {
        let about = desk.school.document(number);
        let about = about.and_then(|document| titles::named(desk, document)?.1);
        Regel::new(
            from.document(number, titles::studiewijzer(desk, one)),
            about,
        )
    };
    Deel::lines("Studiewijzers", own.map(line).collect())
}
