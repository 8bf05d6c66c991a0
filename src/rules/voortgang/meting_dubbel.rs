use std::borrow::Cow;
use std::collections::HashMap;

use crate::calendar::dutch;
use crate::facts::copies;
use crate::facts::measured::{Measured, key};
use crate::finding::Problem;
use crate::model::part::{Datum, Resultaat, Uitkomst};
use crate::model::voortgang::Meting;
use crate::model::{Content, Voortgang};
use crate::rules::{Scope, rule};
use crate::school::{Document, DocumentNumber};
use crate::yaml::Path;
use crate::{path, words};

rule! {
    /// Een leerling is op een dag twee keer gemeten bij dezelfde paragraaf.
    ///
    /// ## Waarom
    /// In stap 5 houd je bij wie wat beheerst. Staan er van een leerling twee uitkomsten van dezelfde
    /// dag bij dezelfde paragraaf en hetzelfde `aspect`, dan telt er maar één, en niemand ziet welke.
    /// Dat komt voor als twee docenten dezelfde toets invullen, of als een bestand twee keer in de map
    /// staat; dan wijst deze regel de kopie aan. Laat één uitkomst staan. Ging het om iets anders, zeg
    /// dat dan bij `aspect`. Wie `afwezig` was, is niet gemeten. Dit is onze keuze: anders gaat een
    /// uitkomst ongemerkt verloren.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: voortgang/na-h1-3v2.yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v2
    /// metingen:
    ///   - {datum: 2026-10-07, paragraaf: "1.2", resultaten: {sanne: b, tim: d}}
    ///   - {datum: 2026-10-07, paragraaf: "1.2", resultaten: {tim: b}}
    ///   #                                                         ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: voortgang/na-h1-3v2.yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v2
    /// metingen:
    ///   - {datum: 2026-10-07, paragraaf: "1.2", aspect: inzicht, resultaten: {sanne: b, tim: d}}
    ///   - {datum: 2026-10-07, paragraaf: "1.2", aspect: nauwkeurigheid, resultaten: {tim: b}}
    /// ```
    "meting-dubbel": Voortgang => check
}

/// What is measured of whom, and when: one outcome counts for each.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Cell<'v> {
    datum: Datum,
    measured: Measured<'v>,
    aspect: Cow<'v, str>,
    /// The pupil, or in a pupil's own measurements the goal.
    who: Cow<'v, str>,
    /// The goal of the pupil; empty for the paragraph as a whole.
    goal: Cow<'v, str>,
}

/// Where a cell stands for the first time.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    document: DocumentNumber,
    path: Path,
    uitkomst: Uitkomst,
}

/// Cells of one measurement that stand elsewhere in one measurement.
struct Double<'v> {
    meting: (DocumentNumber, usize),
    first: Place,
    own: Path,
    who: Vec<&'v str>,
    differs: bool,
}

fn check(voortgang: &Voortgang, scope: &Scope<'_>) -> Vec<Problem> {
    let mut seen: HashMap<Cell<'_>, (Place, usize)> = HashMap::new();
    for (number, document, other) in before(voortgang, scope) {
        for (at, meting) in other.metingen.iter().enumerate() {
            for (cell, _, path, uitkomst) in cells(meting, at, document) {
                let place = Place {
                    document: number,
                    path,
                    uitkomst,
                };
                seen.entry(cell).or_insert((place, at));
            }
        }
    }
    let mut problems = Vec::new();
    for (at, meting) in voortgang.metingen.iter().enumerate() {
        let mut doubles: Vec<Double<'_>> = Vec::new();
        for (cell, who, path, uitkomst) in cells(meting, at, scope.document) {
            let Some((first, first_at)) = seen.get(&cell) else {
                let place = Place {
                    document: scope.number,
                    path,
                    uitkomst,
                };
                seen.insert(cell, (place, at));
                continue;
            };
            let meting = (first.document, *first_at);
            let differs = first.uitkomst != uitkomst;
            match doubles.iter_mut().find(|double| double.meting == meting) {
                Some(double) => {
                    double.differs |= differs;
                    if !double.who.contains(&who) {
                        double.who.push(who);
                    }
                }
                None => doubles.push(Double {
                    meting,
                    first: first.clone(),
                    own: path,
                    who: vec![who],
                    differs,
                }),
            }
        }
        let told = doubles.into_iter();
        problems.extend(told.map(|double| problem(voortgang, meting, double, scope)));
    }
    problems
}

/// The other documents about the same class or plan that come first: originals before copies, then by path.
fn before<'s>(
    voortgang: &Voortgang,
    scope: &Scope<'s>,
) -> Vec<(DocumentNumber, &'s Document, &'s Voortgang)> {
    let school = scope.school;
    let all = match (&voortgang.leerplan, &voortgang.planning) {
        (Some(plan), _) => school.voortgangen_van_leerplan(plan),
        (None, Some(planning)) => school.voortgangen_van_planning(planning),
        (None, None) => Vec::new(),
    };
    let own = copies::rank(school, scope.number);
    let mut others: Vec<_> = all
        .into_iter()
        .map(|(number, _)| number)
        .filter(|number| *number != scope.number)
        .filter_map(|number| {
            let document = school.document_in_use(number)?;
            let Some(Content::Voortgang(other)) = &document.content else {
                return None;
            };
            let is_same = other.klas == voortgang.klas && other.leerplan == voortgang.leerplan;
            let rank = copies::rank(school, number);
            (is_same && rank < own).then_some((rank, (number, document, other)))
        })
        .collect();
    others.sort_by_key(|(rank, _)| *rank);
    others.into_iter().map(|(_, other)| other).collect()
}

type CellAt<'v> = (Cell<'v>, &'v str, Path, Uitkomst);

/// What a measurement says of whom, without who was absent.
fn cells<'v>(meting: &'v Meting, at: usize, document: &Document) -> Vec<CellAt<'v>> {
    let mut found = Vec::new();
    let base = path!["metingen", at];
    if document.is_at_fault(&base.join(&path!["datum"])) {
        return found;
    }
    let aspect = meting.aspect.as_deref().unwrap_or_default();
    let mut add = |who: &'v str, goal: &'v str, path: Path, uitkomst: Option<Uitkomst>| {
        let uitkomst = uitkomst.filter(|one| *one != Uitkomst::Afwezig);
        let Some(uitkomst) = uitkomst.filter(|_| document.is_sound(&path)) else {
            return;
        };
        let cell = Cell {
            datum: meting.datum,
            measured: Measured::paragraph(meting),
            aspect: key(aspect),
            who: key(who),
            goal: key(goal),
        };
        found.push((cell, who, path, uitkomst));
    };
    for (who, result) in meting.resultaten.iter().flatten() {
        let path = base.join(&path!["resultaten", who]);
        match result {
            Some(Resultaat::Geheel(uitkomst)) => add(who, "", path, Some(*uitkomst)),
            Some(Resultaat::PerDoel(goals)) => {
                for (goal, uitkomst) in goals.iter() {
                    add(who, goal, path.join(&path![goal]), *uitkomst);
                }
            }
            None => {}
        }
    }
    found
}

fn problem(
    voortgang: &Voortgang,
    meting: &Meting,
    double: Double<'_>,
    scope: &Scope<'_>,
) -> Problem {
    let (noun, verb) = match (&voortgang.leerplan, double.who.len()) {
        (None, 1) => ("leerling", "is"),
        (None, _) => ("leerlingen", "zijn"),
        (Some(_), 1) => ("leerdoel", "is"),
        (Some(_), _) => ("leerdoelen", "zijn"),
    };
    let first = words::quote(double.who.first().copied().unwrap_or_default());
    let who = match double.who.len() - 1 {
        0 => format!("{noun} {first}"),
        more => format!("{noun} {first} en nog {more}"),
    };
    let Datum(day) = meting.datum;
    let day = dutch::date_span(day, day);
    let number = meting.paragraaf.as_deref().unwrap_or_default();
    let place = Measured::paragraph(meting).call(number.trim());
    let outcome = if double.differs {
        ", met een andere uitkomst"
    } else {
        ""
    };
    let message = format!("{who} {verb} op {day} al gemeten bij {place}{outcome}");
    let original = copies::original(scope.school, scope.number);
    let original = original.and_then(|number| scope.school.document(number));
    let hint = match original {
        Some(original) => {
            let name = words::quote(&original.path);
            format!("dit bestand is een kopie: zet wat klopt in {name}, en haal de kopie weg")
        }
        None => "laat een van de twee staan; ging het om iets anders, zeg dat dan bij `aspect`"
            .to_owned(),
    };
    let problem = Problem::at(double.own, message).hint(hint);
    if double.first.document == scope.number {
        problem.related(double.first.path, "eerste keer hier")
    } else {
        problem.related_in(double.first.document, double.first.path, "eerste keer hier")
    }
}
