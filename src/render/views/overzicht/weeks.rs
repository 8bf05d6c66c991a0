//! Weeks of all classes: this week first.

use super::parts::{Deel, Kort, Overzicht, Regel};
use crate::calendar::IsoWeek;
use crate::model::part::Id;
use crate::render::parts::breadcrumbs::From;
use crate::render::parts::{moment, weeks};

/// The weeks of the school.
pub(super) fn all(from: &From<'_, '_>) -> Overzicht {
    let desk = from.desk;
    let this = IsoWeek::of(desk.today);
    let mut weeks: Vec<IsoWeek> = desk.weeks.all().map(|(_, week)| week).collect();
    weeks.sort_unstable();
    weeks.dedup();
    let lines = |kept: &dyn Fn(&IsoWeek) -> bool| -> Vec<Regel> {
        let some = weeks.iter().filter(|week| kept(week));
        some.map(|week| line(from, *week)).collect()
    };
    let delen = [
        now(from),
        Deel::lines("Komende weken", lines(&|week| *week > this)),
        Deel::lines("Eerdere weken", lines(&|week| *week < this)),
    ];
    Overzicht {
        delen: delen.into_iter().flatten().collect(),
        ..Overzicht::default()
    }
}

/// This week, or the first one after it that any class has; `None` where the year is over.
pub(super) fn now(from: &From<'_, '_>) -> Option<Deel> {
    let desk = from.desk;
    let this = IsoWeek::of(desk.today);
    let weeks = desk.weeks.all().map(|(_, week)| week);
    let first = weeks.filter(|week| *week >= this).min()?;
    let name = if first == this {
        "Deze week"
    } else {
        "De eerstvolgende week"
    };
    let kop = format!("{name}: week {}, {}", first.number(), days(first));
    let free = weeks::free_days(desk, first);
    Some(Deel {
        kop,
        tekst: (!free.is_empty()).then(|| free.join(", ")),
        kort: classes(from, first)
            .map(|id| Kort {
                naar: from.week(id, first, desk.class(id)),
                uitleg: None,
                deze: false,
            })
            .collect(),
        regels: Vec::new(),
    })
}

fn line(from: &From<'_, '_>, week: IsoWeek) -> Regel {
    let desk = from.desk;
    let mut bij = vec![days(week)];
    bij.extend(weeks::free_days(desk, week));
    let name = format!("Week {}", week.number());
    let mut line = Regel::new(from.link(name, None), Some(bij.join(", ")));
    let links = classes(from, week).map(|id| from.week(id, week, desk.class(id)));
    line.onder = links.collect();
    line
}

/// The classes that have a week.
fn classes<'f>(from: &'f From<'_, '_>, week: IsoWeek) -> impl Iterator<Item = &'f Id> {
    let weeks = &from.desk.weeks;
    let has = move |id: &&Id| weeks.weeks(id).any(|one| one == week);
    weeks.classes().filter(has)
}

/// "5 – 9 okt".
fn days(week: IsoWeek) -> String {
    moment::span(week.monday(), week.friday())
}

/// The weeks of a class as buttons, one part a period.
pub(super) fn of_class(from: &From<'_, '_>, klas: &Id) -> Vec<Deel> {
    let desk = from.desk;
    let mut parts: Vec<Deel> = Vec::new();
    for week in desk.weeks.weeks(klas) {
        let kop = match weeks::period(desk, week) {
            Some(number) => format!("Weken van periode {number}"),
            None => "Weken buiten de periodes".to_owned(),
        };
        let this = week.contains(desk.today);
        let button = Kort {
            naar: from.week(klas, week, week.number().to_string()),
            uitleg: Some(format!(
                "{}{}",
                if this { "deze week, " } else { "" },
                days(week)
            )),
            deze: this,
        };
        match parts.iter_mut().find(|part| part.kop == kop) {
            Some(part) => part.kort.push(button),
            None => parts.push(Deel {
                kop,
                kort: vec![button],
                ..Deel::default()
            }),
        }
    }
    parts
}
