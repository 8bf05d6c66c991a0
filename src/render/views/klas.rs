//! A class: who is in it, who coaches whom, and where their plans are. How a pupil likes to learn and to
//! talk stands on no page: it is for who talks with them.

use serde::Serialize;

use crate::calendar::dutch;
use crate::facts::{pupils, talks, versions};
use crate::model::klas::Leerling;
use crate::model::part::{Datum, Id, Tekst};
use crate::model::{Gesprek, Klas};
use crate::render::context::RenderContext;
use crate::render::document_view::{DocumentView, Heading};
use crate::render::overview_page::OverviewPage;
use crate::render::parts::frame::DocumentPage;
use crate::render::parts::link::Link;
use crate::render::parts::titles;
use crate::render::paths;
use crate::render::placed::Placed;
use crate::render::sheet::Sheet;
use crate::school::{Document, School};
use crate::words;

/// What the sheet of a class shows.
#[derive(Debug, Serialize)]
struct KlasView {
    mentor: Option<Tekst>,
    niveau: String,
    aantal: String,
    met: ShownColumns,
    leerlingen: Vec<PupilRow>,
    planningen: Vec<Link>,
    voortgang: Vec<Link>,
    overzichten: Vec<Link>,
}

#[derive(Debug, Serialize)]
struct ShownColumns {
    gesprekken: bool,
}

#[derive(Debug, Serialize)]
struct PupilRow {
    /// The name, which leads to the portfolio.
    naam: Link,
    /// Whether the pupil has left the class.
    weg: bool,
    /// The last day in the class, where it is given.
    tot: Option<Datum>,
    coach: Option<String>,
    plannen: Vec<PlanRow>,
    /// The last talk and the next.
    gesprekken: Vec<Link>,
}

/// A plan of a pupil with its draaiboeken, newest first.
#[derive(Debug, Serialize)]
struct PlanRow {
    plan: Link,
    draaiboeken: Vec<Link>,
}

/// The sheet of a class.
fn sheet(page: DocumentPage<'_, '_>, klas: &Klas) -> Sheet {
    let leerlingen: Vec<PupilRow> = klas
        .leerlingen
        .iter()
        .map(|one| row(&page, klas, one))
        .collect();
    let here = leerlingen.iter().filter(|row| !row.weg).count();
    let levels: Vec<&str> = klas.niveau.iter().map(|level| level.as_str()).collect();
    let view = KlasView {
        mentor: klas.mentor.clone(),
        niveau: format!("{} {}", words::and(&levels), klas.leerjaar.0),
        aantal: words::count(here, words::LEERLING),
        met: ShownColumns {
            gesprekken: leerlingen.iter().any(|row| !row.gesprekken.is_empty()),
        },
        leerlingen,
        planningen: plannings(&page, klas),
        voortgang: results(&page, klas),
        overzichten: overviews(&page, klas),
    };
    let frame = page.frame("klas", format!("Lijst van klas {}", klas.klas), None);
    Sheet::new("klas", page.path, &frame, &view)
}

/// The pages about the class as a whole.
fn overviews(page: &DocumentPage<'_, '_>, klas: &Klas) -> Vec<Link> {
    let context = page.context;
    let Some(group) = context.overview.klas(&klas.klas) else {
        return Vec::new();
    };
    let root = paths::to_root(&page.path);
    let to = |titel: &str, path: String| Link {
        titel: titel.to_owned(),
        pad: Some(format!("{root}{path}.{}", context.extension)),
    };
    let measured = context.overview.has_results(group);
    let progress = measured.then(|| {
        to(
            "Voortgang op alle planningen",
            context.paths.progress(group),
        )
    });
    let mut pages = vec![to("Dagstart", context.paths.day_start(group))];
    pages.extend(progress);
    pages
}

fn row(page: &DocumentPage<'_, '_>, klas: &Klas, pupil: &Leerling) -> PupilRow {
    let school = page.context.school;
    let coaches = pupils::named_coaches(school, &pupil.id, pupil.coach.as_ref());
    let coach = (!coaches.is_empty()).then(|| words::and(&coaches));
    PupilRow {
        naam: page.pupil(&pupil.id),
        weg: pupils::has_left_class(pupil, page.context.today),
        tot: pupil.tot,
        coach: coach.or_else(|| klas.mentor.as_ref().map(|_| "de mentor".into())),
        plannen: plans(page, &pupil.id),
        gesprekken: talks(page, &pupil.id),
    }
}

fn plans(page: &DocumentPage<'_, '_>, pupil: &Id) -> Vec<PlanRow> {
    let school = page.context.school;
    let plans = school.leerplannen_van_leerling(pupil).into_iter();
    let plan = |(number, plan): (usize, &crate::model::Leerplan)| {
        let document = school.document(number)?;
        let title = plan
            .titel
            .clone()
            .unwrap_or_else(|| document.id.as_str().into());
        let newest_first = versions::of_leerplan(school, &document.id)
            .into_iter()
            .rev();
        let book = |(number, book): versions::Version<'_>| {
            let day = dutch::short_date(book.datum.0);
            page.link(number, format!("draaiboek van {day}"))
        };
        Some(PlanRow {
            plan: page.link(number, title),
            draaiboeken: newest_first.map(book).collect(),
        })
    };
    plans.filter_map(plan).collect()
}

/// The last talk that is not to come any more, and the first that is.
fn talks(page: &DocumentPage<'_, '_>, pupil: &Id) -> Vec<Link> {
    let mut all = page.context.school.gesprekken_van_leerling(pupil);
    all.retain(|(number, _)| page.context.link(*number).is_some());
    all.sort_by_key(|(number, talk)| (talk.datum, *number));
    let held = |(_, talk): &(usize, &Gesprek)| !talks::is_to_come(talk, page.context.as_of());
    let next = all.iter().position(|talk| !held(talk));
    let last = all.iter().rposition(held);
    let shown = last.into_iter().chain(next).filter_map(|at| all.get(at));
    shown
        .map(|(number, talk)| {
            let day = dutch::short_date(talk.datum.0);
            page.link(*number, format!("{day}, {}", talk.vorm))
        })
        .collect()
}

fn plannings(page: &DocumentPage<'_, '_>, klas: &Klas) -> Vec<Link> {
    let all = page.context.school.planningen();
    let own = all.filter(|(number, planning)| {
        let named = planning.klas.iter().any(|id| id.key() == klas.klas.key());
        named && page.context.link(*number).is_some()
    });
    own.map(|(number, one)| {
        let subject = page.context.subject(&one.vak);
        page.link(number, format!("{subject}: {}", titles::planning(one)))
    })
    .collect()
}

fn results(page: &DocumentPage<'_, '_>, klas: &Klas) -> Vec<Link> {
    let all = page.context.school.voortgangen();
    let own = all.filter(|(number, one)| {
        let named = one.klas.as_ref().map(Id::key) == Some(klas.klas.key());
        named && page.context.link(*number).is_some()
    });
    own.map(|(number, one)| page.link(number, titles::voortgang(page.context, one)))
        .collect()
}

impl Placed for Klas {
    fn above(&self, _: &School) -> Vec<OverviewPage> {
        OverviewPage::of_class(&self.klas)
    }

    fn pupils(&self) -> Vec<Id> {
        self.leerlingen.iter().map(|one| one.id.clone()).collect()
    }
}

impl DocumentView for Klas {
    fn heading(&self) -> Heading {
        Heading {
            order: 7,
            text: "Klassen",
        }
    }

    fn title(&self, _: &RenderContext<'_>, _: &Document) -> String {
        self.klas.to_string()
    }

    fn about(&self, _: &RenderContext<'_>) -> Option<String> {
        self.mentor.as_deref().map(str::to_owned)
    }

    fn sheet(&self, page: DocumentPage<'_, '_>) -> Sheet {
        sheet(page, self)
    }

    fn search_title(&self, title: &str) -> Option<String> {
        Some(format!("Lijst van klas {title}"))
    }
}
