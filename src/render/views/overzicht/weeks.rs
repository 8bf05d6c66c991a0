//! Weeks of all classes: this week first.

use super::parts::{LinkLine, LinkSection, OverzichtView, ShortLink};
use crate::calendar::IsoWeek;
use crate::facts::test_weeks;
use crate::model::part::Id;
use crate::render::parts::breadcrumbs::LinkOrigin;
use crate::render::parts::{moment, weeks};

/// The weeks of the school.
pub(super) fn all(from: &LinkOrigin<'_, '_>) -> OverzichtView {
    let context = from.context;
    let this = IsoWeek::of(context.today);
    let mut weeks: Vec<IsoWeek> = context.weeks.all().map(|(_, week)| week).collect();
    weeks.sort_unstable();
    weeks.dedup();
    let lines = |kept: &dyn Fn(&IsoWeek) -> bool| -> Vec<LinkLine> {
        let some = weeks.iter().filter(|week| kept(week));
        some.map(|week| line(from, *week)).collect()
    };
    let delen = [
        now(from),
        LinkSection::lines("Komende weken", lines(&|week| *week > this)),
        LinkSection::lines("Eerdere weken", lines(&|week| *week < this)),
    ];
    OverzichtView {
        delen: delen.into_iter().flatten().collect(),
        ..OverzichtView::default()
    }
}

/// This week, or the first one after it that any class has; `None` where the year is over.
pub(super) fn now(from: &LinkOrigin<'_, '_>) -> Option<LinkSection> {
    let context = from.context;
    let this = IsoWeek::of(context.today);
    let weeks = context.weeks.all().map(|(_, week)| week);
    let first = weeks.filter(|week| *week >= this).min()?;
    let name = if first == this {
        "Deze week"
    } else {
        "De eerstvolgende week"
    };
    let kop = format!("{name}: week {}, {}", first.number(), days(first));
    let free = special_days(from, first);
    Some(LinkSection {
        kop,
        tekst: (!free.is_empty()).then(|| free.join(", ")),
        kort: classes(from, first)
            .map(|id| ShortLink {
                naar: from.week(id, first, context.class(id)),
                uitleg: None,
                deze: false,
            })
            .collect(),
        regels: Vec::new(),
    })
}

fn line(from: &LinkOrigin<'_, '_>, week: IsoWeek) -> LinkLine {
    let context = from.context;
    let mut bij = vec![days(week)];
    bij.extend(special_days(from, week));
    let name = format!("Week {}", week.number());
    let mut line = LinkLine::new(from.link(name, None), Some(bij.join(", ")));
    let links = classes(from, week).map(|id| from.week(id, week, context.class(id)));
    line.onder = links.collect();
    line
}

/// What is free in a week, and the test weeks of the classes that have it.
fn special_days(from: &LinkOrigin<'_, '_>, week: IsoWeek) -> Vec<String> {
    let classes: Vec<Id> = classes(from, week).cloned().collect();
    weeks::special_days(from.context, &classes, week)
}

/// The classes that have a week.
fn classes<'f>(from: &'f LinkOrigin<'_, '_>, week: IsoWeek) -> impl Iterator<Item = &'f Id> {
    let weeks = &from.context.weeks;
    let has = move |id: &&Id| weeks.weeks(id).any(|one| one == week);
    weeks.classes().filter(has)
}

/// "5 – 9 okt".
fn days(week: IsoWeek) -> String {
    moment::span(week.monday(), week.friday())
}

/// The weeks of a class as buttons, one part a period.
pub(super) fn of_class(from: &LinkOrigin<'_, '_>, klas: &Id) -> Vec<LinkSection> {
    let context = from.context;
    let mut parts: Vec<LinkSection> = Vec::new();
    for week in context.weeks.weeks(klas) {
        let kop = match weeks::period(context, week) {
            Some(number) => format!("Weken van periode {number}"),
            None => "Weken buiten de periodes".to_owned(),
        };
        let this = week.contains(context.today);
        let tests = test_weeks::in_week(context.school, std::slice::from_ref(klas), week);
        let tests = tests.into_iter().filter(|one| one.is_whole);
        let names = tests.flat_map(|one| [", ".to_owned(), one.name]);
        let names: String = names.collect();
        let button = ShortLink {
            naar: from.week(klas, week, week.number().to_string()),
            uitleg: Some(format!(
                "{}{}{names}",
                if this { "deze week, " } else { "" },
                days(week)
            )),
            deze: this,
        };
        match parts.iter_mut().find(|part| part.kop == kop) {
            Some(part) => part.kort.push(button),
            None => parts.push(LinkSection {
                kop,
                kort: vec![button],
                ..LinkSection::default()
            }),
        }
    }
    parts
}
