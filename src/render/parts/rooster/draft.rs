//! The rows of a table before it is known which columns there are.

use crate::calendar::dutch;
use crate::model::part::Datum;
use crate::model::studiewijzer::Kolommen;
use crate::render::class_weeks::{About, Line};
use crate::render::context::{RenderContext, capital};
use crate::render::parts::moment;

/// A row before it is known which columns there are.
#[derive(Debug)]
pub(in crate::render) struct RowDraft<'s> {
    pub(in crate::render) kop: String,
    pub(in crate::render) onder: Vec<String>,
    pub(in crate::render) kolommen: Kolommen<'s>,
}

#[derive(Debug, Default)]
pub(in crate::render) struct GroupDraft<'s> {
    pub(in crate::render) band: Option<String>,
    pub(in crate::render) rechts: Option<String>,
    pub(in crate::render) rijen: Vec<RowDraft<'s>>,
}

/// A line of the table: the subject, or the title of a project with its subjects.
pub(in crate::render) fn draft<'s>(context: &RenderContext<'_>, line: &Line<'s>) -> RowDraft<'s> {
    let (kop, mut onder) = match line.about {
        About::Subject(Some(vak)) => (context.subject(vak), Vec::new()),
        About::Subject(None) => ("Algemeen".to_owned(), Vec::new()),
        About::Coaching => ("Mentorles en coaching".to_owned(), Vec::new()),
        About::Project(vakken, titel) => {
            let names: Vec<String> = vakken.iter().map(|vak| context.subject(vak)).collect();
            let names = capital(&names.join(" – "));
            match titel {
                Some(titel) => (titel.to_owned(), vec![names]),
                None => (names, Vec::new()),
            }
        }
    };
    onder.extend(partial(line.van, line.tot));
    RowDraft {
        kop,
        onder,
        kolommen: line.kolommen,
    }
}

/// "vanaf di 15 sep", "t/m do 17 sep": where a row has not the whole week.
fn partial(van: Option<Datum>, tot: Option<Datum>) -> Option<String> {
    match (van, tot) {
        (Some(van), Some(tot)) => Some(moment::span(van.0, tot.0)),
        (Some(van), None) => Some(format!("vanaf {}", dutch::short_date(van.0))),
        (None, Some(tot)) => Some(format!("t/m {}", dutch::short_date(tot.0))),
        (None, None) => None,
    }
}
