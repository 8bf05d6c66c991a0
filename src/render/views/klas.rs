//! A class: who is in it, who coaches whom, and where their plans are.

use serde::Serialize;

use crate::calendar::dutch;
use crate::model::Klas;
use crate::model::klas::Leerling;
use crate::model::part::{Datum, Gespreksstijl, Id, Leervoorkeur, Tekst};
use crate::render::parts::frame::Page;
use crate::render::parts::link::Naar;
use crate::render::parts::titles;
use crate::render::paths;
use crate::render::sheet::Sheet;
use crate::words;

/// What the sheet of a class shows.
#[derive(Debug, Serialize)]
struct View {
    mentor: Option<Tekst>,
    niveau: String,
    aantal: String,
    met: Kolommen,
    leerlingen: Vec<Rij>,
    planningen: Vec<Naar>,
    voortgang: Vec<Naar>,
    overzichten: Vec<Naar>,
}

/// Which columns say something.
#[derive(Debug, Serialize)]
struct Kolommen {
    voorkeur: bool,
    stijl: bool,
    gesprekken: bool,
}

/// A pupil.
#[derive(Debug, Serialize)]
struct Rij {
    /// The name, which leads to the portfolio.
    naam: Naar,
    /// Whether the pupil has left the class.
    weg: bool,
    /// The last day in the class, where it is given.
    tot: Option<Datum>,
    coach: Option<Tekst>,
    voorkeur: Option<&'static str>,
    stijl: Option<&'static str>,
    plannen: Vec<Plan>,
    /// The last talk and the next.
    gesprekken: Vec<Naar>,
}

/// A plan of a pupil with its draaiboeken, newest first.
#[derive(Debug, Serialize)]
struct Plan {
    plan: Naar,
    draaiboeken: Vec<Naar>,
}

/// The sheet of a class.
pub(in crate::render) fn sheet(page: Page<'_, '_>, klas: &Klas) -> Sheet {
    let leerlingen: Vec<Rij> = klas
        .leerlingen
        .iter()
        .map(|one| row(&page, klas, one))
        .collect();
    let here = leerlingen.iter().filter(|row| !row.weg).count();
    let levels: Vec<&str> = klas.niveau.iter().map(|level| level.as_str()).collect();
    let inhoud = View {
        mentor: klas.mentor.clone(),
        niveau: format!("{} {}", words::and(&levels), klas.leerjaar.0),
        aantal: words::count(here, words::LEERLING),
        met: Kolommen {
            voorkeur: leerlingen.iter().any(|row| row.voorkeur.is_some()),
            stijl: leerlingen.iter().any(|row| row.stijl.is_some()),
            gesprekken: leerlingen.iter().any(|row| !row.gesprekken.is_empty()),
        },
        leerlingen,
        planningen: plannings(&page, klas),
        voortgang: results(&page, klas),
        overzichten: overviews(&page, klas),
    };
    let blad = page.blad("klas", format!("Lijst van klas {}", klas.klas), None);
    Sheet::new("klas", page.path, &blad, &inhoud)
}

/// The pages about the class as a whole.
fn overviews(page: &Page<'_, '_>, klas: &Klas) -> Vec<Naar> {
    let desk = page.desk;
    let Some(group) = desk.overview.klas(&klas.klas) else {
        return Vec::new();
    };
    let root = paths::to_root(&page.path);
    let to = |titel: &str, path: String| Naar {
        titel: titel.to_owned(),
        pad: Some(format!("{root}{path}.{}", desk.extension)),
    };
    let measured = desk.overview.has_results(group);
    let progress = measured.then(|| to("Voortgang op alle planningen", desk.paths.progress(group)));
    let mut pages = vec![to("Dagstart", desk.paths.day_start(group))];
    pages.extend(progress);
    pages
}

fn row(page: &Page<'_, '_>, klas: &Klas, pupil: &Leerling) -> Rij {
    let school = page.desk.school;
    let places = school.pupil(&pupil.id);
    let other = || places.iter().map(|place| place.leerling);
    let coach = pupil.coach.clone();
    let coach = coach.or_else(|| other().find_map(|one| one.coach.clone()));
    let likes = pupil.leervoorkeur;
    let likes = likes.or_else(|| other().find_map(|one| one.leervoorkeur));
    let style = pupil.gespreksstijl;
    let style = style.or_else(|| other().find_map(|one| one.gespreksstijl));
    Rij {
        naam: page.pupil(&pupil.id),
        weg: pupil.tot.is_some_and(|last| last.0 < page.desk.today),
        tot: pupil.tot,
        coach: coach.or_else(|| klas.mentor.as_ref().map(|_| "de mentor".into())),
        voorkeur: likes.map(Leervoorkeur::as_str),
        stijl: style.map(Gespreksstijl::as_str),
        plannen: plans(page, &pupil.id),
        gesprekken: talks(page, &pupil.id),
    }
}

fn plans(page: &Page<'_, '_>, pupil: &Id) -> Vec<Plan> {
    let school = page.desk.school;
    let plans = school.leerplannen_van_leerling(pupil).into_iter();
    let plan = |(number, plan): (usize, &crate::model::Leerplan)| {
        let document = school.document(number)?;
        let title = plan
            .titel
            .clone()
            .unwrap_or_else(|| document.id.as_str().into());
        let mut books = school.draaiboeken_van_leerplan(&document.id);
        books.retain(|(number, _)| page.desk.link(*number).is_some());
        books.sort_by_key(|(number, book)| std::cmp::Reverse((book.datum, *number)));
        let book = |(number, book): &(usize, &crate::model::Draaiboek)| {
            let day = dutch::short_date(book.datum.0);
            page.naar(*number, format!("draaiboek van {day}"))
        };
        Some(Plan {
            plan: page.naar(number, title),
            draaiboeken: books.iter().map(book).collect(),
        })
    };
    plans.filter_map(plan).collect()
}

/// The last talk up to today, and the first after it.
fn talks(page: &Page<'_, '_>, pupil: &Id) -> Vec<Naar> {
    let mut talks = page.desk.school.gesprekken_van_leerling(pupil);
    talks.retain(|(number, _)| page.desk.link(*number).is_some());
    talks.sort_by_key(|(number, talk)| (talk.datum, *number));
    let held = |talk: &(usize, &crate::model::Gesprek)| talk.1.datum.0 <= page.desk.today;
    let next = talks.iter().position(|talk| !held(talk));
    let last = talks.iter().rposition(held);
    let shown = last.into_iter().chain(next).filter_map(|at| talks.get(at));
    shown
        .map(|(number, talk)| {
            let day = dutch::short_date(talk.datum.0);
            page.naar(*number, format!("{day}, {}", talk.vorm))
        })
        .collect()
}

fn plannings(page: &Page<'_, '_>, klas: &Klas) -> Vec<Naar> {
    let all = page.desk.school.planningen();
    let own = all.filter(|(number, planning)| {
        let named = planning.klas.iter().any(|id| id.key() == klas.klas.key());
        named && page.desk.link(*number).is_some()
    });
    own.map(|(number, one)| {
        let subject = page.desk.subject(&one.vak);
        page.naar(number, format!("{subject}: {}", titles::planning(one)))
    })
    .collect()
}

fn results(page: &Page<'_, '_>, klas: &Klas) -> Vec<Naar> {
    let all = page.desk.school.voortgangen();
    let own = all.filter(|(number, one)| {
        let named = one.klas.as_ref().map(Id::key) == Some(klas.klas.key());
        named && page.desk.link(*number).is_some()
    });
    own.map(|(number, one)| page.naar(number, titles::voortgang(page.desk, one)))
        .collect()
}
