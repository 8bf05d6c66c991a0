//! Dates of a year far off, such as 2926: a slip of the pen, which only the calendar can tell.

use chrono::{Datelike, NaiveDate};

use crate::calendar::{IsoWeek, SchoolYear};
use crate::model::part::{Datum, Form, Group, Shape};
use crate::words;
use crate::yaml::{Fault, FaultKind, NodeId, Path, Tree};

/// How many years a date may lie from the school year. Plans of other years are old or yet to come;
/// what lies further off was never meant.
const FAR: i32 = 10;

/// The years that a folder is about.
#[derive(Debug, Clone, Copy)]
pub(super) struct Years {
    year: Option<SchoolYear>,
    today: NaiveDate,
}

impl Years {
    /// Those around the school year of the settings, and around today.
    pub(super) fn new(year: Option<SchoolYear>, today: NaiveDate) -> Self {
        Self { year, today }
    }

    fn is_far(self, year: i32) -> bool {
        let away = |from: i32| (year - from).abs() > FAR;
        away(self.today.year()) && self.year.is_none_or(|own| away(own.first_year()))
    }

    /// The school year of the settings as a fault, where it is a slip itself.
    pub(super) fn school_year(self, tree: &Tree) -> Option<Fault> {
        let year = self.year?;
        let far = (year.first_year() - self.today.year()).abs() > 3 * FAR;
        let path = crate::path!["schooljaar"];
        let message = format!("het schooljaar {year} ligt heel ver weg");
        let fault = Fault::new(
            FaultKind::WrongValue,
            path.clone(),
            tree.place(&path),
            message,
        );
        far.then(|| fault.with_hint(HINT.to_owned()))
    }

    /// A fault for each date that lies far off, in a file of this shape.
    pub(super) fn faults(self, tree: &Tree, group: impl FnOnce() -> Option<Group>) -> Vec<Fault> {
        let mut search = Search {
            years: self,
            tree,
            faults: Vec::new(),
        };
        if let (true, Some(root)) = (self.may_have_far_dates(tree.text()), tree.root())
            && let Some(group) = group()
        {
            search.fields(root, &group, &Path::root());
        }
        search.faults
    }

    /// Whether anything in a text looks like a date far off; hardly any text has one, and a walk over
    /// all values takes longer.
    fn may_have_far_dates(self, text: &str) -> bool {
        let bytes = text.as_bytes();
        bytes.windows(5).enumerate().any(|(at, window)| {
            let [digits @ .., b'-'] = window else {
                return false;
            };
            let begins = at == 0 || !bytes[at - 1].is_ascii_digit();
            let number = |digits: &[u8]| {
                let digits = digits.iter().map(|digit| i32::from(digit - b'0'));
                digits.fold(0, |number, digit| 10 * number + digit)
            };
            begins && digits.iter().all(u8::is_ascii_digit) && self.is_far(number(digits))
        })
    }
}

/// A walk over a tree along the shape of its values.
struct Search<'t> {
    years: Years,
    tree: &'t Tree,
    faults: Vec<Fault>,
}

impl Search<'_> {
    fn fields(&mut self, node: NodeId, group: &Group, path: &Path) {
        for field in &group.fields {
            if let Some((_, value)) = self.tree.entry(node, field.name) {
                self.value(value, &field.shape, &path.then(field.name));
            }
        }
    }

    fn value(&mut self, node: NodeId, shape: &Shape, path: &Path) {
        match shape {
            Shape::Optional(inner) => self.value(node, inner, path),
            Shape::List(inner) | Shape::OneOrMany(inner) => match self.tree.items(node) {
                Some(items) => {
                    for (at, item) in items.enumerate() {
                        self.value(item, inner, &path.then(at));
                    }
                }
                None => self.value(node, inner, &path.then(0)),
            },
            Shape::Map(inner) => {
                for (key, value) in self.tree.entries(node).into_iter().flatten() {
                    let name = self.tree.scalar(key).unwrap_or_default();
                    self.value(value, inner, &path.then(name.to_owned()));
                }
            }
            Shape::Fields(group) => self.fields(node, group, path),
            Shape::TextOr(_, other) if self.tree.scalar(node).is_none() => {
                self.value(node, other, path);
            }
            Shape::Spelled(spelling) | Shape::TextOr(spelling, _) => {
                let dated = [Form::Date, Form::Week, Form::Moment, Form::Free];
                if dated.contains(&spelling.form) {
                    self.date(node, path);
                }
            }
            Shape::Text | Shape::Word(_) | Shape::YesNo | Shape::Integer(..) | Shape::Decimal => {}
        }
    }

    fn date(&mut self, node: NodeId, path: &Path) {
        let text = self.tree.scalar(node).unwrap_or_default();
        if year_of(text).is_some_and(|year| self.years.is_far(year)) {
            let message = format!("het jaar van {} ligt heel ver weg", words::quote(text));
            let span = self.tree.span(node);
            let fault = Fault::new(FaultKind::WrongValue, path.clone(), span, message);
            self.faults.push(fault.with_hint(HINT.to_owned()));
        }
    }
}

const HINT: &str = "kijk of het jaartal klopt; zolang het zo staat, telt deze datum nergens mee";

/// The year of a date or a full week.
fn year_of(text: &str) -> Option<i32> {
    if text.len() == "2026-09-14".len() {
        return Some(text.parse::<Datum>().ok()?.0.year());
    }
    let week: Option<IsoWeek> = text.contains('W').then(|| text.parse().ok()).flatten();
    week.map(IsoWeek::year)
}
