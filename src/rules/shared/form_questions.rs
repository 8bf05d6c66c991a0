//! The questions of the form "Mijn eigen plan" that a leerplan does not answer.

use crate::facts::answer::AnswerKind::OrNone;
use crate::facts::answer::Answers;
use crate::finding::Problem;
use crate::model::part::Tekst;
use crate::yaml::Path;
use crate::{path, words};

/// A group of fields, and whether it is present in the plan.
#[derive(Clone, Copy)]
pub(crate) struct FieldGroup(pub(crate) &'static str, pub(crate) bool);

/// The top of the document.
pub(crate) const TOP: FieldGroup = FieldGroup("", true);

impl FieldGroup {
    /// The place of an answer: in words for the hint, and as a path.
    pub(crate) fn field(self, name: &'static str) -> (String, Path) {
        match self {
            Self("", _) => (format!("`{name}:`"), path![name]),
            Self(group, there) => {
                let path = if there {
                    path![group, name]
                } else {
                    path![group]
                };
                (format!("`{name}:` onder `{group}:`"), path)
            }
        }
    }
}

/// The problem with a question, where it has no answer.
pub(crate) fn unless_answered(
    is_answered: bool,
    (place, path): (String, Path),
    question: &str,
    meaning: &str,
) -> Option<Problem> {
    let hint = format!("schrijf bij {place}: {meaning}");
    (!is_answered).then(|| unanswered(path, question, "").hint(hint))
}

fn unanswered(path: Path, question: &str, about: &str) -> Problem {
    let message = format!("de vraag `{question}` heeft nog geen antwoord{about}");
    Problem::at(path, message)
}

/// A column of the form, a list of what is needed and how it is arranged; both with the question of the
/// form and the field of the format.
pub(crate) struct FormColumn {
    pub(crate) list: &'static str,
    pub(crate) what: (&'static str, &'static str),
    pub(crate) how: (&'static str, &'static str),
}

impl FormColumn {
    pub(crate) fn problems<'p>(
        &self,
        answers: Answers,
        items: impl Iterator<Item = (Option<&'p Tekst>, Option<&'p Tekst>)>,
    ) -> Vec<Problem> {
        let (list, field, how) = (self.list, self.what.1, self.how.1);
        let items: Vec<_> = items.enumerate().collect();
        if !items
            .iter()
            .any(|(_, (what, _))| answers.given(*what, OrNone))
        {
            let hint = format!(
                "vul `{list}:` aan met `{field}:` en `{how}:`; heb je niets of niemand nodig, schrijf dat dan"
            );
            return vec![unanswered(path![list], self.what.0, "").hint(hint)];
        }
        let open = items
            .into_iter()
            .filter_map(|(at, (what, how))| Some((at, what?, how)))
            .filter(|(_, what, how)| {
                let is_needed = answers.given(Some(*what), OrNone) && !is_nothing(what);
                is_needed && !answers.given(*how, OrNone)
            });
        let open: Vec<_> = open.map(|(at, what, _)| (at, words::quote(what))).collect();
        let Some((first, _)) = open.first() else {
            return Vec::new();
        };
        let names: Vec<&String> = open.iter().map(|(_, name)| name).collect();
        let about = format!(" voor {}", words::and(&names));
        let problem = unanswered(path![list, *first, how], self.how.0, &about);
        vec![problem.hint(format!("vul `{how}:` in"))]
    }
}

/// Whether an answer says that nothing or nobody is needed.
fn is_nothing(answer: &str) -> bool {
    let first = answer.split_whitespace().next().unwrap_or_default();
    let bare = first.to_lowercase().replace('.', "");
    matches!(
        bare.as_str(),
        "niets" | "niks" | "niemand" | "geen" | "nee" | "nvt" | "-"
    )
}
