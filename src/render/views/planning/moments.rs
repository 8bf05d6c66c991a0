//! When the paragraphs and the tests of a chapter are.

use crate::facts::tests;
use crate::model::Planning;
use crate::model::part::{Toets, Toetsvorm};
use crate::model::planning::Paragraaf;
use crate::render::context::RenderContext;
use crate::render::parts::termijn::{self, Termijn};
use crate::words;

/// "week 39 en 40 · formatieve toets in week 40"; the week of the test is left out where it is
/// the only week of the paragraph.
pub(super) fn of_paragraph(
    context: &RenderContext<'_>,
    planning: &Planning,
    paragraph: &Paragraaf,
) -> Option<String> {
    let weeks: Vec<String> = paragraph.week.iter().map(ToString::to_string).collect();
    let mut parts = Vec::new();
    if !weeks.is_empty() {
        parts.push(format!("week {}", words::and(&weeks)));
    }
    for test in paragraph.toets.iter() {
        let when = tests::of_test(context.school, test, None, &planning.klas);
        let same = test.datum.is_none() && test.week.is_some_and(|week| *paragraph.week == [week]);
        let name = test.name().unwrap_or_else(|| test_name(test));
        let about = termijn::of_planned(context.school, test, when);
        let moment = match (when, &about.wanneer) {
            (Some(when), _) if when.day().is_some() => format!(" {}", when.in_words()),
            (_, Some(written)) if !same => format!(" in {written}"),
            _ => String::new(),
        };
        let hour = about
            .uur
            .map(|hour| format!(", {hour}"))
            .unwrap_or_default();
        let details: Vec<String> = about.weging.into_iter().chain(about.bij).collect();
        let details = if details.is_empty() {
            String::new()
        } else {
            format!(" ({})", details.join(", "))
        };
        parts.push(format!("{name}{moment}{hour}{details}"));
    }
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn test_name(test: &Toets) -> &'static str {
    match test.vorm {
        Some(Toetsvorm::Formatief) => "formatieve toets",
        Some(Toetsvorm::Summatief) => "toets voor een cijfer",
        None => "toets",
    }
}

/// The tests that close the chapter.
pub(super) fn closing(context: &RenderContext<'_>, planning: &Planning) -> Vec<Termijn> {
    let chapter = planning.hoofdstuk.as_ref().unwrap_or(&planning.titel);
    let tests = planning.toets.iter().map(|test| {
        let kind = match test.vorm {
            Some(Toetsvorm::Formatief) => "Formatieve toets",
            _ => "Toets",
        };
        let when = tests::of_test(context.school, test, None, &planning.klas);
        let name = test.name().map(ToOwned::to_owned);
        Termijn {
            wat: name.unwrap_or_else(|| format!("{kind} {chapter}")),
            ..termijn::of_planned(context.school, test, when)
        }
    });
    tests.collect()
}
