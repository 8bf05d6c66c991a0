use crate::calendar::IsoWeek;
use crate::facts::test_weeks;
use crate::finding::Problem;
use crate::model::Planning;
use crate::model::part::Id;
use crate::rules::shared::mentions::{Mentions, first_number};
use crate::rules::shared::week_problems::{beside, is_sound};
use crate::rules::shared::week_words::{quoted, weeks_in_words};
use crate::rules::{Scope, rule};
use crate::school::{DocumentNumber, RowIn};
use crate::yaml::Path;
use crate::{path, words};

rule! {
    /// Een paragraaf van de planning staat niet in de studiewijzer van zijn week.
    ///
    /// ## Waarom
    /// Leerlingen kijken op het weekblad. Staat daar een andere paragraaf dan in de planning, dan
    /// raken ze de weg kwijt. Het nummer is genoeg (`1.3`, `H1 §3`, `par. 3`), de titel ook, en
    /// het hoofdstuk alleen (`H1`) als de rij er geen paragraaf van noemt. Duurt een paragraaf
    /// meer weken, dan is een van die weken genoeg: klassen lopen niet gelijk. Wij kijken alleen
    /// naar weken waarvoor de klas al een rij van het vak heeft. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// klas: 3v1
    /// niveau: vwo
    /// leerjaar: 3
    /// hoofdstuk: H1
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     titel: Krachten om je heen
    ///     week: 36
    ///   - nummer: "1.2"
    ///     titel: Krachten in evenwicht
    ///     week: 37
    ///     #     ^
    /// # bestand: studiewijzers/na.yaml
    /// soort: studiewijzer
    /// vak: na
    /// klas: 3v1
    /// weken:
    ///   - week: 36
    ///     lesstof: "H1 §1"
    ///   - week: 37
    ///     lesstof: 1.3 Krachten in het heelal
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// klas: 3v1
    /// niveau: vwo
    /// leerjaar: 3
    /// hoofdstuk: H1
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     titel: Krachten om je heen
    ///     week: 36
    ///   - nummer: "1.2"
    ///     titel: Krachten in evenwicht
    ///     week: 37
    /// # bestand: studiewijzers/na.yaml
    /// soort: studiewijzer
    /// vak: na
    /// klas: 3v1
    /// weken:
    ///   - week: 36
    ///     lesstof: "H1 §1"
    ///   - week: 37
    ///     lesstof: Krachten in evenwicht
    /// ```
    "planning-niet-in-studiewijzer": Planning => check
}

/// A paragraph with the weeks in which no studiewijzer mentions it.
struct AbsentParagraph<'p> {
    nummer: &'p str,
    path: Path,
    weeks: Vec<IsoWeek>,
    classes: Vec<String>,
    rows: Vec<(DocumentNumber, Path)>,
}

fn check(planning: &Planning, scope: &Scope<'_>) -> Vec<Problem> {
    let positions = 0..planning.paragrafen.len();
    let absent: Vec<AbsentParagraph<'_>> = positions
        .filter(|at| scope.document.is_sound(&path!["paragrafen", *at]))
        .filter_map(|at| absent(planning, at, scope))
        .collect();
    problem(&absent).into_iter().collect()
}

fn problem(absent: &[AbsentParagraph<'_>]) -> Option<Problem> {
    let first = absent.first()?;
    let mut classes: Vec<String> = Vec::new();
    for klas in absent.iter().flat_map(|one| &one.classes) {
        if !classes.contains(klas) {
            classes.push(klas.clone());
        }
    }
    let classes = quoted(&classes);
    let name = |one: &AbsentParagraph<'_>| {
        format!(
            "{} ({})",
            words::quote(one.nummer),
            weeks_in_words(&one.weeks)
        )
    };
    let (subject, list) = if absent.len() == 1 {
        (format!("paragraaf {} staat", name(first)), String::new())
    } else {
        let names: Vec<String> = absent.iter().map(name).collect();
        let list = format!(": {}", words::and(&names));
        (format!("{} paragrafen staan", absent.len()), list)
    };
    let message = format!("{subject} niet in de studiewijzer van {classes}{list}");
    let problem = Problem::at(first.path.clone(), message).hint(
        "noem het nummer of de titel in de rij van die week, of verbeter de week in de planning",
    );
    let rows = absent.iter().flat_map(|one| &one.rows);
    Some(beside(problem, rows, "de rij van die week"))
}

fn absent<'p>(planning: &'p Planning, at: usize, scope: &Scope<'_>) -> Option<AbsentParagraph<'p>> {
    let paragraaf = &planning.paragrafen[at];
    let chapter = planning.hoofdstuk.as_deref().and_then(first_number);
    let mut absent: Option<AbsentParagraph<'p>> = None;
    for klas in &planning.klas {
        let weeks = paragraaf.week.iter().enumerate();
        let taught: Vec<_> = weeks
            .filter_map(|(position, week)| {
                let week = scope.week(*week)?;
                let lessons = !scope.calendar().is_free_week(week)
                    && test_weeks::covering(scope.school, klas, week).is_none();
                let rows = lessons.then(|| rows(klas, &planning.vak, week, scope))??;
                Some((position, week, rows))
            })
            .collect();
        let mut all = taught.iter().flat_map(|(_, _, rows)| rows);
        if all.any(|row| Mentions::of(row).has(paragraaf, chapter)) {
            continue;
        }
        for (position, week, rows) in &taught {
            let absent = absent.get_or_insert_with(|| AbsentParagraph {
                nummer: &paragraaf.nummer,
                path: path!["paragrafen", at, "week", *position],
                weeks: Vec::new(),
                classes: Vec::new(),
                rows: Vec::new(),
            });
            absent.add(klas, *week, rows);
        }
    }
    absent
}

/// The rows of a class for a subject in a week; `None` where there is no row of its own, but at
/// most a project, or where something in them could not be read.
fn rows<'s>(klas: &Id, vak: &str, week: IsoWeek, scope: &Scope<'s>) -> Option<Vec<RowIn<'s>>> {
    let rows = scope.school.subject_week(klas, vak, week);
    let reached = rows.iter().any(|row| !row.is_project());
    let sound = rows.iter().all(|row| is_sound(scope.school, &row.week));
    (reached && sound).then_some(rows)
}

impl AbsentParagraph<'_> {
    fn add(&mut self, klas: &Id, week: IsoWeek, rows: &[RowIn<'_>]) {
        let klas = klas.to_string();
        if !self.classes.contains(&klas) {
            self.classes.push(klas);
        }
        if !self.weeks.contains(&week) {
            self.weeks.push(week);
            self.weeks.sort_unstable();
        }
        let own = rows.iter().find(|row| !row.is_project());
        let place = own.map(|row| (row.week.document, row.path()));
        self.rows
            .extend(place.filter(|place| !self.rows.contains(place)));
    }
}
