//! Rounds through the seven steps: how far each step is.

use serde::Serialize;
use serde_json::Value;

use super::sources::Sources;
use crate::error::Result;
use crate::facts::answer::AnswerKind::OrNone;
use crate::facts::answer::Answers;
use crate::facts::as_of::AsOf;
use crate::facts::versions;
use crate::finding::{Finding, Level, Totals};
use crate::model::part::Tekst;
use crate::model::{Content, Draaiboek, Invoeringsplan, Kleur};
use crate::school::DocumentNumber;
use crate::stepplan::plan_of;

/// A round of a school.
#[derive(Debug, Clone, Serialize)]
pub struct Rondestand {
    /// The id of the invoeringsplan.
    pub id: String,
    /// The title of the invoeringsplan.
    pub titel: Tekst,
    /// The number of the round.
    #[allow(
        clippy::struct_field_names,
        reason = "the name that the format gives it"
    )]
    pub ronde: Option<u8>,
    /// The colour whose step plan the round follows; `None` for the colour of the school.
    pub kleur: Option<Kleur>,
    /// The seven steps in order.
    pub stappen: Vec<Stapstand>,
    /// The number of the invoeringsplan in its school.
    #[serde(skip)]
    pub document: DocumentNumber,
}

/// How far a step is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stapstand {
    /// The number, 1 to 7.
    pub nummer: u8,
    /// The name in the step plan of the colour: "Doel".
    pub naam: String,
    /// "klaar", "deels" or "leeg". A tip does not stand in the way of being done.
    pub stand: &'static str,
    /// What the check found at this step: "1 waarschuwing"; empty where nothing.
    pub gevonden: String,
}

impl Rondestand {
    /// The round of a document; `None` where it is no invoeringsplan.
    pub(super) fn new(sources: &Sources<'_>, number: DocumentNumber) -> Result<Option<Self>> {
        let school = sources.school;
        let Some(scope) = sources.scope(number) else {
            return Ok(None);
        };
        let Some(Content::Invoeringsplan(plan)) = &scope.document.content else {
            return Ok(None);
        };
        let kleur = scope.document.kleur;
        let colour = kleur.or(school.config.config.as_ref().map(|one| one.kleur));
        let steps = plan_of(school, colour.unwrap_or(Kleur::Blauw))?;
        let books = versions::of_invoeringsplan(school, &scope.document.id);
        let mut found: Vec<&Finding> = sources.findings(&scope.document.path).to_vec();
        for (book, _) in &books {
            let document = sources.scope(*book).map(|scope| scope.document);
            found.extend(
                document
                    .into_iter()
                    .flat_map(|one| sources.findings(&one.path)),
            );
        }
        let stap = |nummer: u8, naam: &str| {
            let here: Vec<&Finding> = found
                .iter()
                .filter(|one| one.step == Some(nummer))
                .copied()
                .collect();
            let lacking = here.iter().any(|one| one.level != Level::Tip);
            Stapstand {
                nummer,
                naam: naam.to_owned(),
                stand: match (says(scope.as_of(), plan, &books, nummer), lacking) {
                    (false, _) => "leeg",
                    (true, true) => "deels",
                    (true, false) => "klaar",
                },
                gevonden: Totals::of(here).in_words(),
            }
        };
        Ok(Some(Self {
            id: scope.document.id.to_string(),
            titel: plan.titel.clone(),
            ronde: plan.ronde,
            kleur,
            stappen: steps
                .stappen
                .iter()
                .map(|one| stap(one.nummer, &one.naam))
                .collect(),
            document: number,
        }))
    }
}

/// Whether a round says anything at a step.
fn says(
    now: AsOf<'_>,
    plan: &Invoeringsplan,
    books: &[(DocumentNumber, &Draaiboek)],
    step: u8,
) -> bool {
    let answers = now.answers();
    match step {
        1 => has_words(&plan.doel, answers),
        2 => has_words(&plan.tactiek, answers),
        3 => has_words(&plan.activiteiten, answers),
        4 => {
            let planned = plan
                .planningen
                .iter()
                .any(|id| now.school.planning(id).is_some());
            !books.is_empty() || planned || has_words(&plan.portfolio_eisen, answers)
        }
        5 => has_words(&plan.uitvoering, answers),
        6 => has_words(&plan.controle, answers),
        _ => has_words(&plan.bijstelling, answers),
    }
}

/// Whether a part of a plan holds a word, a number or a yes; an id alone says nothing.
fn has_words(part: &impl Serialize, answers: Answers) -> bool {
    serde_json::to_value(part).is_ok_and(|value| says_something(&value, answers))
}

fn says_something(value: &Value, answers: Answers) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(yes) => *yes,
        Value::Number(_) => true,
        Value::String(text) => answers.is_answer(text, OrNone),
        Value::Array(items) => items.iter().any(|item| says_something(item, answers)),
        Value::Object(fields) => {
            let mut fields = fields.iter().filter(|(name, _)| *name != "id");
            fields.any(|(_, value)| says_something(value, answers))
        }
    }
}
