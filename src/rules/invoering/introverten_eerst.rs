use chrono::NaiveDate;

use crate::facts::pupil_names;
use crate::facts::pupils::{coaches, has_left_class, is_introvert};
use crate::facts::talks;
use crate::finding::Problem;
use crate::model::part::{Gespreksvorm, Id};
use crate::model::{Gesprek, Klas};
use crate::rules::shared::unread::is_unread;
use crate::rules::{Scope, rule};
use crate::school::DocumentNumber;
use crate::{path, words};

rule! {
    /// Een coachgesprek is gepland voor dat van een introverte klasgenoot.
    ///
    /// ## Waarom
    /// Stap 3 van groen vraagt om bij het plannen van coachgesprekken de introverte leerlingen als
    /// eerste te spreken: zij vragen minder vanzelf om aandacht. De regel kijkt naar gesprekken met
    /// `vorm: coach` die nog moeten komen, per klas en per coach: wie een andere coach heeft, staat in
    /// een andere rij. Alleen het eerste dat te vroeg komt, wordt gemeld. Een
    /// introverte klasgenoot die al een gesprek had sinds het vorige gesprek van deze leerling, is
    /// in deze ronde al aan de beurt geweest. Een gesprek dat alleen uitleg was, telt daarbij niet.
    /// Wie twee gesprekken op één dag heeft, kiest zelf de volgorde. Die lezing is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: klassen/dollard.yaml
    /// soort: klas
    /// klas: dollard
    /// niveau: havo
    /// leerjaar: 2
    /// leerlingen:
    ///   - {id: omar, gespreksstijl: extravert}
    ///   - {id: minh, gespreksstijl: introvert}
    /// # bestand: gesprekken/omar.yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: omar
    /// datum: 2026-10-12
    /// #      ^
    /// # bestand: gesprekken/minh.yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: minh
    /// datum: 2026-10-14
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: klassen/dollard.yaml
    /// soort: klas
    /// klas: dollard
    /// niveau: havo
    /// leerjaar: 2
    /// leerlingen:
    ///   - {id: omar, gespreksstijl: extravert}
    ///   - {id: minh, gespreksstijl: introvert}
    /// # bestand: gesprekken/omar.yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: omar
    /// datum: 2026-10-14
    /// # bestand: gesprekken/minh.yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: minh
    /// datum: 2026-10-12
    /// ```
    "introverten-eerst": Gesprek => check
}

/// A talk with its document.
type Talk<'s> = (DocumentNumber, &'s Gesprek);

fn check(talk: &Gesprek, scope: &Scope<'_>) -> Vec<Problem> {
    if scope.is_over()
        || !Talks(*scope).is_planned(talk)
        || is_introvert(scope.school, &talk.leerling)
    {
        return Vec::new();
    }
    let fields = [path!["vorm"], path!["leerling"], path!["datum"]];
    // A field that could not be read has a default that is not the school's.
    if fields.iter().any(|field| is_unread(scope, field)) {
        return Vec::new();
    }
    let talks = Talks(*scope);
    let classes = scope.school.pupil(&talk.leerling).into_iter();
    let passed = classes
        .filter_map(|place| Some((place.klas, talks.passed_over(place.klas, talk)?)))
        .find(|(klas, _)| !talks.earlier(klas, (scope.number, talk)));
    let problem = passed.map(|(_, (number, later))| {
        let (first, second) = (
            words::quote(pupil_names::in_message(scope.school, &talk.leerling)),
            words::quote(pupil_names::in_message(scope.school, &later.leerling)),
        );
        Problem::at(
            path!["datum"],
            format!("het gesprek met {first} is eerder dan dat met {second}"),
        )
        .related_in(number, path!["datum"], "deze leerling is introvert")
        .hint("spreek introverte leerlingen als eerste, of wissel de twee gesprekken om")
    });
    problem.into_iter().collect()
}

/// The talks of a school on a day.
#[derive(Clone, Copy)]
struct Talks<'s>(Scope<'s>);

impl<'s> Talks<'s> {
    /// The talks with a pupil, without those that the school ignores.
    fn with(self, pupil: &Id) -> impl Iterator<Item = Talk<'s>> {
        let school = self.0.school;
        school.gesprekken_van_leerling(pupil).into_iter()
    }

    /// Whether a talk is a coach talk that is still to come.
    fn is_planned(self, talk: &Gesprek) -> bool {
        talk.vorm == Gespreksvorm::Coach && talks::is_to_come(talk, self.0.as_of())
    }

    fn planned_with(self, pupil: &Id) -> impl Iterator<Item = Talk<'s>> {
        let talks = self.with(pupil);
        talks.filter(move |(_, talk)| self.is_planned(talk))
    }

    /// The planned talk of an introvert classmate that should come before `talk`.
    fn passed_over(self, klas: &'s Klas, talk: &Gesprek) -> Option<Talk<'s>> {
        let day = talk.datum.0;
        let since = self.last_coach_talk(&talk.leerling, day);
        let pupils = klas.leerlingen.iter();
        let waiting = pupils
            .filter(|pupil| !has_left_class(pupil, day))
            .filter(|pupil| is_introvert(self.0.school, &pupil.id))
            .filter(|pupil| self.share_coach(&pupil.id, &talk.leerling))
            .filter(|pupil| !self.spoken_to(&pupil.id, since, day));
        // Of a talk with a day that could not be read nobody knows when it is.
        let dated = |number| {
            let document = self.0.school.document(number);
            document.is_some_and(|document| document.is_sound(&path!["datum"]))
        };
        waiting
            .flat_map(|pupil| self.planned_with(&pupil.id))
            .filter(|(number, later)| later.datum.0 > day && dated(*number))
            .min_by_key(|(number, later)| (later.datum, *number))
    }

    fn last_coach_talk(self, pupil: &Id, before: NaiveDate) -> Option<NaiveDate> {
        let talks = self.with(pupil);
        let coach = talks.filter(|(_, talk)| talk.vorm == Gespreksvorm::Coach);
        coach
            .map(|(_, talk)| talk.datum.0)
            .filter(|day| *day < before)
            .max()
    }

    fn spoken_to(self, pupil: &Id, since: Option<NaiveDate>, upto: NaiveDate) -> bool {
        let mut talks = self.with(pupil);
        talks.any(|(_, talk)| {
            let day = talk.datum.0;
            talk.vorm != Gespreksvorm::Instructie
                && day <= upto
                && since.is_none_or(|since| day > since)
        })
    }

    /// Whether two pupils may have the same coach: each coach has an order of talks. Where it is not
    /// known who coaches a pupil, it may be anybody.
    fn share_coach(self, one: &Id, other: &Id) -> bool {
        let key = |name: &str| words::lower(name.trim()).into_owned();
        let coaches = |id| coaches(self.0.school, id).into_iter().map(key).collect();
        let (ours, theirs): (Vec<String>, Vec<String>) = (coaches(one), coaches(other));
        ours.is_empty() || theirs.is_empty() || ours.iter().any(|name| theirs.contains(name))
    }

    /// Whether an earlier talk in the class passes somebody over too: only the first is reported.
    fn earlier(self, klas: &'s Klas, (number, talk): Talk<'_>) -> bool {
        let pupils = klas.leerlingen.iter();
        pupils
            .filter(|pupil| !is_introvert(self.0.school, &pupil.id))
            .filter(|pupil| self.share_coach(&pupil.id, &talk.leerling))
            .flat_map(|pupil| self.planned_with(&pupil.id))
            .filter(|(other, one)| (one.datum, *other) < (talk.datum, number))
            .any(|(_, one)| self.passed_over(klas, one).is_some())
    }
}
