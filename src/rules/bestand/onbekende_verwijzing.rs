use indexmap::IndexMap;

use crate::finding::Problem;
use crate::model::part::Id;
use crate::model::{Content, Soort};
use crate::rules::shared::reference::{Reference, Target};
use crate::rules::shared::references;
use crate::rules::{Scope, rule};
use crate::typing::Lexicon;
use crate::yaml::edit::Fix;
use crate::{typing, words};

rule! {
    /// Een id verwijst naar iets dat er niet is.
    ///
    /// ## Waarom
    /// Een verwijzing die nergens heen leidt, valt stil weg: de planning komt niet in de
    /// studiewijzer, het resultaat niet op het overzicht. Klassen en leerlingen worden alleen
    /// gezocht als er klassenlijsten zijn, want een map zonder namen mag. Perioden worden alleen
    /// gezocht als `leerplan.toml` ze noemt. Is een bestand waarin het gezochte kan staan niet te
    /// lezen, dan gaat dat voor. Een paragraaf die een meting noemt, hoort in de planning te staan.
    /// Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen:
    ///   - {id: sanne}
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// klas: [3v2, 3v3]
    /// #           ^
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// periode: 7
    /// #        ^
    /// # bestand: voortgang/na-h1.yaml
    /// soort: voortgang
    /// planning: na-h2
    /// #         ^
    /// klas: 3v2
    /// metingen:
    ///   - datum: 2026-09-11
    ///     resultaten:
    ///       sanne: b
    ///       sannne: b
    ///       #       ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen:
    ///   - {id: sanne}
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// periode: 1
    /// # bestand: voortgang/na-h1.yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v2
    /// metingen:
    ///   - datum: 2026-09-11
    ///     resultaten:
    ///       sanne: b
    /// ```
    ///
    /// ```yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 2026-09-11
    /// ```
    "onbekende-verwijzing": Every => check
}

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    let Some(content) = &scope.document.content else {
        return Vec::new();
    };
    let references = references::of(content, scope);
    let unknown = references
        .into_iter()
        .filter(|reference| !reference.id.is_empty() && is_unknown(reference, scope));
    let mut by_name: IndexMap<_, Vec<Reference<'_>>> = IndexMap::new();
    for reference in unknown {
        by_name.entry(reference.key()).or_default().push(reference);
    }
    let problems = by_name.values().map(|same| problem(same, scope));
    problems.flatten().collect()
}

/// Whether a reference names something that does not exist. While a document of a
/// soort cannot be read, no reference to that soort is unknown; without any klas document no class or
/// pupil is.
fn is_unknown(reference: &Reference<'_>, scope: &Scope<'_>) -> bool {
    let index = &scope.school.index;
    let id = reference.as_id();
    let missing = |found: bool, soort: Soort| !found && !index.known().is_hidden(soort);
    match &reference.target {
        Target::Document(soort) => {
            let found = !index.documents(*soort, &id).is_empty();
            let asked = *soort != Soort::Klas || index.has(Soort::Klas);
            asked && missing(found, *soort)
        }
        Target::Pupil => {
            index.has(Soort::Klas) && missing(!index.pupil(&id).is_empty(), Soort::Klas)
        }
        Target::Goal => missing(!index.goal(&id).is_empty(), Soort::Leerlijn),
        Target::OneOf(choice) => {
            let key = words::lower(&reference.id);
            !choice.known.iter().any(|one| words::lower(one) == key)
        }
    }
}

/// The problem of references that name the same.
fn problem(same: &[Reference<'_>], scope: &Scope<'_>) -> Option<Problem> {
    let reference = same.first()?;
    let known = scope.school.index.known();
    let id = reference.id.as_ref();
    let of_list;
    let (lexicon, otherwise): (Option<&Lexicon>, _) = match &reference.target {
        Target::Document(soort) => (
            known.documents(*soort),
            format!("kijk of er een {soort} met deze id in de schoolmap staat"),
        ),
        Target::Pupil => (
            Some(known.pupils()),
            "zet de leerling in een klassenlijst (`soort: klas`), of kijk of de id klopt"
                .to_owned(),
        ),
        Target::Goal => (
            Some(known.goals()),
            "kijk of dit leerdoel in een leerlijn staat".to_owned(),
        ),
        Target::OneOf(choice) => {
            of_list = Lexicon::new(choice.known.iter().map(String::as_str));
            (Some(&of_list), choice.hint.clone())
        }
    };
    let near = lexicon.and_then(|names| names.nearest(id));
    let may_mend = !is_number(id) && !reference.target.is_about_a_pupil();
    let meant = lexicon.filter(|_| may_mend);
    let meant = meant.and_then(|names| names.one_letter_off(id));
    // Whether every file was read, and what others refer to, is only asked where the answer matters.
    let is_slip = |meant: &str| scope.school.is_all_read() && is_slip(same, meant, scope);
    let fix = meant.filter(|meant| is_slip(meant)).map(|meant| {
        let edits = same.iter().map(|other| other.renamed(meant)).collect();
        Fix::review(format!("schrijf {}", words::quote(meant)), edits)
    });
    let noun = reference.target.noun();
    let place = reference.target.place();
    let message = format!("er is geen {noun} {}{place}", words::quote(id));
    let hint = near.map_or(otherwise, typing::do_you_mean);
    let problem = Problem::at(reference.path.clone(), message);
    Some(problem.hint(hint).fix(fix))
}

/// Whether an id is surely a slip for another. It is not where it is in use (it stands in more places, so
/// it is the id of something that is gone or still to come), where only figures differ (class 3v1 is not
/// 3v2), and where the document would refer to itself.
fn is_slip(same: &[Reference<'_>], meant: &str, scope: &Scope<'_>) -> bool {
    let Some(reference) = same.first() else {
        return false;
    };
    if differs_in_figures(&reference.id, meant) {
        return false;
    }
    let Target::Document(soort) = &reference.target else {
        return true;
    };
    let own = &scope.document;
    let is_own =
        own.id == Id::from_name(meant) && own.content.as_ref().map(Content::soort) == Some(*soort);
    same.len() == 1 && !is_own && !is_elsewhere(reference, scope)
}

/// Whether two ids are one without their figures.
fn differs_in_figures(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|c| !c.is_ascii_digit());
        letters.flat_map(char::to_lowercase).collect()
    };
    letters(one) == letters(other)
}

/// Whether another document refers to the same.
fn is_elsewhere(reference: &Reference<'_>, scope: &Scope<'_>) -> bool {
    let key = reference.key();
    let mut others = scope.school.all_documents();
    others.any(|(number, _)| {
        let content = || scope.school.document(number)?.content.as_ref();
        number != scope.number
            && content().is_some_and(|content| {
                let named = references::to_others(content);
                named.iter().any(|other| other.key() == key)
            })
    })
}

/// Whether a name is only figures: of `1.2` or period 7 any other number is a letter off.
fn is_number(name: &str) -> bool {
    name.chars().all(|c| c.is_ascii_digit() || c == '.')
}
