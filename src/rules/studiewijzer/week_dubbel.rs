use std::collections::{HashMap, HashSet};

use crate::calendar::IsoWeek;
use crate::facts::answer::AnswerKind::OrNone;
use crate::facts::answer::is_answer;
use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::model::part::{Id, Tekst};
use crate::model::studiewijzer::Kolommen;
use crate::rules::shared::class_weeks::classes;
use crate::rules::shared::mentions;
use crate::rules::shared::week_problems::{beside, is_sound};
use crate::rules::shared::week_words::{quoted, weeks_in_words};
use crate::rules::{Scope, rule};
use crate::school::{DocumentNumber, RowIn, WeekIn};
use crate::words::{self, Noun};
use crate::yaml::Path;

rule! {
    /// Een vak heeft in een week twee rijen die dezelfde kolom vullen.
    ///
    /// ## Waarom
    /// Op het blad van de klas weet dan niemand welke van de twee geldt. Het maakt niet uit of
    /// de rijen in één bestand staan of in twee. Breekt een week in tweeën, geef beide rijen dan
    /// eigen dagen met `van` en `tot`. Twee lijnen van een vak naast elkaar (grammatica en lezen)
    /// zijn geen dubbele rijen: zij hebben elk hun eigen `lesstof` met andere woorden. Rijen van
    /// een project tellen niet mee, en `opmerking` en `uren` mogen wel twee keer. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///   # ^
    ///     verplicht: [Ex. 12-15]
    ///   - week: 39
    ///     verplicht: [Ex. 16-18]
    /// ```
    ///
    /// ```yaml
    /// # bestand: studiewijzers/en-1a.yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///   # ^
    ///     verplicht: [Ex. 12-15]
    /// # bestand: studiewijzers/en-leerjaar-1.yaml
    /// soort: studiewijzer
    /// vak: entl
    /// klas: [1a, 1b]
    /// weken:
    ///   - week: 39
    ///     verplicht: [Ex. 16-18]
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     tot: 2026-09-22
    ///     verplicht: [Ex. 12-15]
    ///   - week: 39
    ///     van: 2026-09-23
    ///     verplicht: [Ex. 16-18]
    ///   - week: 40
    ///     verplicht: [Ex. 19-24]
    ///   - week: 40
    ///     keuze: [Lees een roman]
    ///   - week: 41
    ///     lesstof: Grammatica
    ///     verplicht: [Ex. 25-30]
    ///   - week: 41
    ///     lesstof: Lezen
    ///     verplicht: [Tekst 4]
    /// ```
    "week-dubbel": Studiewijzer => check
}

/// A row of this document that is doubled by others, in some weeks of some classes.
struct DoubledRow {
    path: Path,
    /// The path of its item of `weken`.
    row: Path,
    /// How many items further on its double stands, where it has one, in this document.
    distance: Option<usize>,
    vakken: Vec<String>,
    /// Whether more rows of a table were added.
    is_table: bool,
    /// What the doubles of one finding have in common: rows of this document, other documents as a whole.
    key: Vec<(DocumentNumber, Option<Path>)>,
    others: Vec<(DocumentNumber, Path)>,
    columns: Vec<String>,
    classes: Vec<String>,
    weeks: Vec<IsoWeek>,
}

fn check(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let mut doubles: Vec<DoubledRow> = Vec::new();
    let mut known_doubles: HashMap<(&Id, &str, IsoWeek), DoublesByPlace<'_>> = HashMap::new();
    let rows = WeekIn::all(scope.number, wijzer).flat_map(|item| item.rows());
    for row in rows {
        let vakken = row.vakken();
        let [vak] = vakken.as_slice() else { continue };
        for week in row.week.weeks(scope.calendar()) {
            for klas in classes(wijzer) {
                let known = known_doubles.entry((klas, vak, week));
                let known = known.or_insert_with(|| doubled(scope, klas, vak, week));
                if let Some(others) = known.get(&row.place()) {
                    let double = double(&row, others, week);
                    add(&mut doubles, double, klas.to_string(), week);
                }
            }
        }
    }
    whole_tables(doubles)
        .into_iter()
        .map(DoubledRow::problem)
        .collect()
}

/// The least number of rows that make a table which stands twice.
const TABLE: usize = 3;

/// Where three rows or more are each doubled by the row as many places further on, the whole table stands
/// twice: that is one problem, at the first of them.
fn whole_tables(doubles: Vec<DoubledRow>) -> Vec<DoubledRow> {
    let mut rows: HashMap<TableKey, HashSet<Path>> = HashMap::new();
    for double in &doubles {
        if let Some(key) = double.table_key() {
            rows.entry(key).or_default().insert(double.row.clone());
        }
    }
    let mut tables: HashMap<TableKey, usize> = HashMap::new();
    let mut merged: Vec<DoubledRow> = Vec::new();
    for double in doubles {
        let key = double
            .table_key()
            .filter(|key| rows.get(key).is_some_and(|rows| rows.len() >= TABLE));
        let known = key.as_ref().and_then(|key| tables.get(key)).copied();
        if let Some(known) = known {
            merged[known].merge(double);
            continue;
        }
        tables.extend(key.map(|key| (key, merged.len())));
        merged.push(double);
    }
    merged
}

/// What the rows of a table that stands twice have in common: how far the double is, and the classes.
type TableKey = (usize, Vec<String>);

/// By the place of a row what doubles it and comes after it.
type DoublesByPlace<'s> = HashMap<(DocumentNumber, usize, Option<usize>), Vec<RowIn<'s>>>;

/// The rows of a subject that are doubled in a week of a class. A row that doubles several is reported
/// at the first.
fn doubled<'s>(scope: &Scope<'s>, klas: &Id, vak: &str, week: IsoWeek) -> DoublesByPlace<'s> {
    let mut rows = scope.school.subject_week(klas, vak, week);
    if rows.len() < 2 {
        return DoublesByPlace::new();
    }
    rows.retain(|row| !row.is_project() && is_sound(scope.school, &row.week));
    rows.sort_by_key(RowIn::place);
    let mut doubled = DoublesByPlace::new();
    for (at, other) in rows.iter().enumerate() {
        let mut earlier = rows[..at].iter();
        let first = earlier.find(|one| !shared(one, other, week).is_empty());
        if let Some(first) = first {
            doubled.entry(first.place()).or_default().push(*other);
        }
    }
    doubled
}

/// A row with what doubles it.
fn double(row: &RowIn<'_>, others: &[RowIn<'_>], week: IsoWeek) -> DoubledRow {
    let mut columns: Vec<String> = Vec::new();
    for column in others.iter().flat_map(|other| shared(row, other, week)) {
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    let here = row.week.document;
    let place = |other: &RowIn<'_>| (other.week.document, other.path());
    let key = others.iter().map(place).map(|(document, path)| {
        let within = document == here;
        (document, within.then_some(path))
    });
    let distance = match others {
        [other] if other.week.document == here && other.position == row.position => other
            .week
            .position
            .checked_sub(row.week.position)
            .filter(|distance| *distance > 0),
        _ => None,
    };
    DoubledRow {
        path: row.path(),
        row: row.week.path(),
        distance,
        is_table: false,
        vakken: vec![row.vakken().join(" ")],
        key: key.collect(),
        others: others.iter().map(place).collect(),
        columns,
        classes: Vec::new(),
        weeks: Vec::new(),
    }
}

/// The columns that two rows both fill on the same days of a week.
fn shared(one: &RowIn<'_>, other: &RowIn<'_>, week: IsoWeek) -> Vec<String> {
    let (Some(a), Some(b)) = (one.week.days_in(week), other.week.days_in(week)) else {
        return Vec::new();
    };
    if a.1 < b.0 || b.1 < a.0 || are_apart(&names(one), &names(other)) {
        return Vec::new();
    }
    let mut columns = filled(&one.kolommen());
    let others = filled(&other.kolommen());
    columns.retain(|column| others.contains(column));
    columns.into_iter().map(str::to_owned).collect()
}

/// Whether both rows have words of their own for what they are about, and share none.
fn are_apart(one: &[String], other: &[String]) -> bool {
    !one.is_empty() && !other.is_empty() && !one.iter().any(|word| other.contains(word))
}

/// The words by which a row says which line of the subject it is of.
fn names(row: &RowIn<'_>) -> Vec<String> {
    let lesstof = row.kolommen().lesstof.into_iter().map(Tekst::as_str);
    let texts = lesstof.chain(row.titel());
    texts.flat_map(mentions::names).collect()
}

/// Whether a cell says something: a dash is no text that two rows can both have.
fn says<'t>(mut texts: impl Iterator<Item = &'t Tekst>) -> bool {
    texts.any(|text| is_answer(text, OrNone))
}

/// The columns of which a class can follow only one.
fn filled<'s>(columns: &Kolommen<'s>) -> Vec<&'s str> {
    let built_in = [
        ("lesstof", says(columns.lesstof.iter().copied())),
        ("verplicht", says(columns.verplicht.iter().copied())),
        ("leren", says(columns.leren.iter().copied())),
        ("maken", says(columns.maken.iter().copied())),
        ("keuze", says(columns.keuze.iter().copied())),
        ("toets", !columns.toets.is_empty()),
        ("inleveren", !columns.inleveren.is_empty()),
    ];
    let own = columns.extra.iter();
    let own = own.map(|(name, texts)| (name.as_str(), says(texts.iter())));
    let all = built_in.into_iter().chain(own);
    all.filter_map(|(name, is_filled)| is_filled.then_some(name))
        .collect()
}

/// Adds a double to the finding that it belongs to: the same two rows for another class or week,
/// or the same two documents.
fn add(doubles: &mut Vec<DoubledRow>, double: DoubledRow, klas: String, week: IsoWeek) {
    let within = double.key.iter().any(|(_, path)| path.is_some());
    let known = doubles.iter().position(|known| {
        known.key == double.key
            && known.vakken == double.vakken
            && (!within || known.path == double.path)
    });
    let at = known.unwrap_or_else(|| {
        doubles.push(double);
        doubles.len() - 1
    });
    let double = &mut doubles[at];
    if !double.classes.contains(&klas) {
        double.classes.push(klas);
    }
    if let Err(at) = double.weeks.binary_search(&week) {
        double.weeks.insert(at, week);
    }
}

impl DoubledRow {
    fn table_key(&self) -> Option<TableKey> {
        Some((self.distance?, self.classes.clone()))
    }

    /// Adds another row of the same table.
    fn merge(&mut self, other: Self) {
        self.is_table = true;
        for vak in other.vakken {
            if !self.vakken.contains(&vak) {
                self.vakken.push(vak);
            }
        }
        for column in other.columns {
            if !self.columns.contains(&column) {
                self.columns.push(column);
            }
        }
        self.weeks.extend(other.weeks);
        self.weeks.sort_unstable();
        self.weeks.dedup();
        self.others.extend(other.others);
    }

    fn problem(self) -> Problem {
        let message = format!(
            "{} {} voor {} in {} meer dan één rij met {}",
            quoted(&self.vakken),
            words::agree(self.vakken.len(), Noun("heeft", "hebben")),
            quoted(&self.classes),
            weeks_in_words(&self.weeks),
            quoted(&self.columns)
        );
        let hint = if self.is_table {
            "staat de hele tabel er twee keer, haal er dan een weg"
        } else {
            "voeg de rijen samen (een kolom mag een lijst zijn), of geef ze een eigen `lesstof` of eigen dagen met `van` en `tot`"
        };
        let problem = Problem::at(self.path, message).hint(hint);
        beside(problem, &self.others, "ook hier")
    }
}
