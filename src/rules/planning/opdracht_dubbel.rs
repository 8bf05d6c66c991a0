use std::collections::BTreeMap;

use crate::finding::Problem;
use crate::model::Planning;
use crate::model::part::notatie::{Notatie, Nummer, Opgave, ontleed};
use crate::model::part::{Nummering, Opdrachten, Tekst};
use crate::rules::shared::exercise_lists::exercise_lists;
use crate::rules::{Scope, rule};
use crate::words;
use crate::yaml::Path;

rule! {
    /// Een opgave staat twee keer in het hoofdstuk.
    ///
    /// ## Waarom
    /// Op het voorbeeldblad bij het blauwe plan staat elke opgave op een plek: verplicht, niet
    /// verplicht of verdieping. Wie een opgave twee keer tegenkomt, weet niet wat de bedoeling is.
    /// Begint de nummering in elke paragraaf opnieuw, dan telt alleen de paragraaf zelf: dat zegt
    /// `nummering: per-paragraaf`, en anders zien wij het aan een eerste opgave die niet hoger is
    /// dan de eerste van de paragraaf ervoor. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     opdrachten: "1-6, 8"
    ///   - nummer: "1.2"
    ///     opdrachten: "8, 9"
    ///     #            ^
    ///     verdieping: "9"
    ///     #            ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     opdrachten: "1-6, 7"
    ///   - nummer: "1.2"
    ///     opdrachten: "8, 9"
    ///     verdieping: "10"
    /// ```
    ///
    /// ```yaml
    /// soort: planning
    /// vak: wi
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Lineaire verbanden
    /// nummering: per-paragraaf
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     opdrachten: "1-6, 8"
    ///   - nummer: "1.2"
    ///     opdrachten: "2-7"
    /// ```
    "opdracht-dubbel": Planning => check
}

const HINT: &str = "haal een van de twee weg; begint de nummering per paragraaf opnieuw, zet dan \
                    `nummering: per-paragraaf` bovenaan";

/// An exercise with the path of the text that it stands in.
type PlacedExercise = (Path, Opgave);

fn check(planning: &Planning, _: &Scope<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut earlier = EarlierExercises::default();
    let mut previous_first: Option<Nummer> = None;
    for (here, written, extra) in exercise_lists(planning) {
        let exercises = exercises(&here, written);
        let first = exercises.iter().map(|(_, item)| item.van).min();
        let begins_again = matches!((first, previous_first), (Some(f), Some(p)) if f <= p);
        // Where numbers begin again, equal numbers are other exercises.
        if begins_again || planning.nummering == Some(Nummering::PerParagraaf) {
            earlier.0.clear();
        }
        previous_first = first.or(previous_first);
        let mut twice: Vec<RepeatedExercise> = Vec::new();
        for placed in exercises.into_iter().chain(enrichment(&here, extra)) {
            twice.extend(earlier.twice(&placed));
            earlier.add(placed);
        }
        let of_one_text = twice.chunk_by(|a, b| a.placed.0 == b.placed.0);
        problems.extend(of_one_text.filter_map(problem));
    }
    problems
}

/// The earlier exercises of the chapter by their first number; no two overlap.
#[derive(Default)]
struct EarlierExercises(BTreeMap<Nummer, PlacedExercise>);

impl EarlierExercises {
    /// An earlier exercise that shares a number with this one.
    fn overlapping(&self, item: &Opgave) -> Option<&PlacedExercise> {
        let before = self.0.range(..=item.van).next_back();
        let after = self.0.range(item.van..).next();
        let near = before.into_iter().chain(after).map(|(_, placed)| placed);
        near.into_iter().find(|(_, one)| one.overlapt(item))
    }

    fn add(&mut self, placed: PlacedExercise) {
        if self.overlapping(&placed.1).is_none() {
            self.0.insert(placed.1.van, placed);
        }
    }

    fn twice(&self, placed: &PlacedExercise) -> Option<RepeatedExercise> {
        let item = &placed.1;
        let (first, one) = self.overlapping(item)?;
        let van = item.van.max(one.van);
        let shared = Opgave {
            van,
            tot: item.tot.min(one.tot).max(van),
            optioneel: false,
            nadruk: false,
            plek: item.plek.clone(),
        };
        Some(RepeatedExercise {
            placed: placed.clone(),
            shared,
            first: first.clone(),
        })
    }
}

/// An exercise that stands earlier too.
struct RepeatedExercise {
    placed: PlacedExercise,
    shared: Opgave,
    first: Path,
}

/// One problem for all repeated exercises of a text, at the first.
fn problem(twice: &[RepeatedExercise]) -> Option<Problem> {
    let RepeatedExercise {
        placed: (path, item),
        first,
        ..
    } = twice.first()?;
    let is_one = matches!(twice, [one] if one.shared.van == one.shared.tot);
    let (noun, stands) = if is_one {
        ("opgave", "staat")
    } else {
        ("opgaven", "staan")
    };
    let shared = twice
        .iter()
        .map(|one| words::quote(&one.shared.to_string()));
    let shared = words::and(&shared.collect::<Vec<_>>());
    let problem = Problem::at(path.clone(), format!("{noun} {shared} {stands} twee keer"));
    let problem = problem.part(item.plek.clone());
    Some(
        problem
            .related(first.clone(), "eerste keer hier")
            .hint(HINT),
    )
}

fn exercises(here: &Path, written: Option<&Opdrachten>) -> Vec<PlacedExercise> {
    let field = here.then("opdrachten");
    let texts = written.into_iter().flat_map(Opdrachten::teksten);
    texts
        .flat_map(|(rest, _, text)| placed(&field.join(&rest), text))
        .collect()
}

fn enrichment(here: &Path, texts: &[Tekst]) -> Vec<PlacedExercise> {
    let field = here.then("verdieping");
    let texts = texts.iter().enumerate();
    texts
        .flat_map(|(at, text)| placed(&field.then(at), text))
        .collect()
}

fn placed(path: &Path, text: &str) -> Vec<PlacedExercise> {
    match ontleed(text) {
        Notatie::Opgaven(items) => items.into_iter().map(|item| (path.clone(), item)).collect(),
        Notatie::Tekst | Notatie::Kapot(_) => Vec::new(),
    }
}
