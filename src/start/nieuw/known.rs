//! Whether what is told of a new document is known in the school.

use super::field::Field;
use crate::calendar::SchoolYear;
use crate::facts::pupil_search;
use crate::model::Soort;
use crate::model::part::{Datum, Gespreksvorm, Id, Leerjaar, Niveau, Niveaus};
use crate::school::School;
use crate::start::name;
use crate::yaml::de::value::{FromText, SpellingError, in_school_year};
use crate::{typing, words};

/// The value of a field as the document will have it, or why it cannot be; more than one where a
/// name stands for more.
pub(super) fn read(
    school: &School,
    soort: Soort,
    field: Field,
    text: &str,
) -> Result<Vec<String>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(format!("{} is leeg", field.option()));
    }
    let value = match field {
        Field::Klas if soort == Soort::Klas => new_class(text),
        Field::Leerling if soort == Soort::Klas => Ok(text.to_owned()),
        Field::Vak => subject(school, text),
        Field::Niveau => return levels(text),
        Field::Vorm => word(&words_of(Gespreksvorm::ALL), "vorm van een gesprek", text),
        Field::Leerjaar => Leerjaar::from_text(text)
            .map(|year| year.to_string())
            .map_err(said),
        Field::Datum => date(school.calendar.year(), text),
        Field::Periode => period(school, text),
        Field::Klas
        | Field::Leerlijn
        | Field::Leerplan
        | Field::Invoeringsplan
        | Field::Planning
        | Field::Vorige => reference(school, field, text),
        Field::Leerling => pupil(school, text),
        Field::Naam => file_name(text),
        Field::Mentor | Field::Hoofdstuk | Field::Titel => Ok(text.to_owned()),
    };
    value.map(|value| vec![value])
}

/// What a field may be, for suggestions and for questions; empty where anything will do.
pub(super) fn choices(school: &School, soort: Soort, field: Field) -> Vec<String> {
    match field {
        Field::Klas | Field::Leerling if soort == Soort::Klas => Vec::new(),
        Field::Niveau => words_of(Niveau::ALL),
        Field::Vorm => words_of(Gespreksvorm::ALL),
        Field::Leerling => {
            let pupils = pupil_search::known_pupils(school).into_iter();
            pupils.map(|id| school.pupil_name(&id)).collect()
        }
        Field::Periode => {
            let periods = school.calendar.periods().iter();
            periods.map(|period| period.nummer.to_string()).collect()
        }
        _ => target(field).map_or_else(Vec::new, |soort| ids(school, soort)),
    }
}

/// The soort of the documents that a field names.
fn target(field: Field) -> Option<Soort> {
    Some(match field {
        Field::Klas => Soort::Klas,
        Field::Leerlijn => Soort::Leerlijn,
        Field::Leerplan => Soort::Leerplan,
        Field::Invoeringsplan | Field::Vorige => Soort::Invoeringsplan,
        Field::Planning => Soort::Planning,
        _ => return None,
    })
}

fn ids(school: &School, soort: Soort) -> Vec<String> {
    let of_soort = school
        .all_documents()
        .filter(|(_, document)| document.soort() == Some(soort));
    of_soort
        .map(|(_, document)| document.id.to_string())
        .collect()
}

/// The id of a pupil, by id or by name; where nobody is known any id, because a school may keep its
/// classes elsewhere.
fn pupil(school: &School, text: &str) -> Result<String, String> {
    if pupil_search::known_pupils(school).is_empty() {
        return Id::from_text(text).map(|id| id.to_string()).map_err(said);
    }
    pupil_search::find(school, text).map(|id| id.to_string())
}

/// An id that must be known; classes only where there are klas documents, because a school may keep
/// those elsewhere.
fn reference(school: &School, field: Field, text: &str) -> Result<String, String> {
    let id = Id::from_text(text).map_err(said)?;
    let known = choices(school, Soort::Planning, field);
    if let Some(found) = known.iter().find(|one| words::lower(one) == id.key()) {
        return Ok(found.clone());
    }
    if field == Field::Klas && !school.index.has(Soort::Klas) {
        return Ok(text.to_owned());
    }
    let what = match field {
        Field::Vorige => "invoeringsplan",
        _ => field.name(),
    };
    let near = typing::did_you_mean(text, known.iter().map(String::as_str));
    let hint = near.unwrap_or_else(|| listed(&known, what));
    Err(format!(
        "ik ken geen {what} {}\n  {hint}",
        words::quote(text)
    ))
}

/// The first few of what is known.
fn listed(known: &[String], what: &str) -> String {
    const SHOWN: usize = 8;
    if known.is_empty() {
        return format!("maak er eerst een: `leerplan nieuw {what}`");
    }
    let mut shown: Vec<String> = known
        .iter()
        .take(SHOWN)
        .map(|id| words::quote(id))
        .collect();
    if known.len() > SHOWN {
        shown.push("nog meer".to_owned());
    }
    format!("kies uit {}", words::or(&shown))
}

/// The levels that a name stands for: `havo/vwo` for two.
fn levels(text: &str) -> Result<Vec<String>, String> {
    let levels = Niveaus::named(&text.to_lowercase());
    let levels = levels.ok_or_else(|| {
        let message = format!("{} is geen niveau", words::quote(text));
        said(SpellingError {
            message,
            ..Niveaus::unknown(text)
        })
    })?;
    Ok(words_of(&levels))
}

fn new_class(text: &str) -> Result<String, String> {
    let id = name::id(text);
    if id.is_empty() {
        return Err(format!("{} kan geen klas heten", words::quote(text)));
    }
    Ok(id)
}

fn file_name(text: &str) -> Result<String, String> {
    let bare = text.strip_suffix(".yaml").or(text.strip_suffix(".yml"));
    let name = name::file(bare.unwrap_or(text));
    if name.is_empty() {
        return Err(format!(
            "{} kan geen naam van een bestand zijn\n  gebruik letters en cijfers",
            words::quote(text)
        ));
    }
    Ok(name)
}

fn subject(school: &School, text: &str) -> Result<String, String> {
    if let Some(vak) = school.vakken.find(text) {
        return Ok(vak.afkorting.clone());
    }
    let hint = school.vakken.suggestion(text).unwrap_or_else(|| {
        "gebruik de afkorting, of zet een eigen vak in `leerplan.toml` bij `[vakken]`".to_owned()
    });
    Err(format!("ik ken geen vak {}\n  {hint}", words::quote(text)))
}

fn period(school: &School, text: &str) -> Result<String, String> {
    let known = choices(school, Soort::Planning, Field::Periode);
    if known.iter().any(|one| one == text) {
        return Ok(text.to_owned());
    }
    let hint = if known.is_empty() {
        "zet de periodes eerst in `leerplan.toml` bij `[[periode]]`".to_owned()
    } else {
        format!("kies uit {}", words::or(&known))
    };
    let text = words::quote(text);
    Err(format!(
        "er is geen periode {text} in `leerplan.toml`\n  {hint}"
    ))
}

fn date(year: SchoolYear, text: &str) -> Result<String, String> {
    let read = || Datum::from_text(text);
    let date = in_school_year(Some(year.first_year()), read).map_err(said)?;
    if year.contains(date.0) {
        return Ok(date.to_string());
    }
    Err(format!("{date} ligt niet in het schooljaar {year}"))
}

/// One of the words that a field may hold.
fn word(known: &[String], what: &str, text: &str) -> Result<String, String> {
    let lower = text.to_lowercase();
    if known.contains(&lower) {
        return Ok(lower);
    }
    let shown: Vec<String> = known.iter().map(|word| words::quote(word)).collect();
    let near = typing::did_you_mean(text, known.iter().map(String::as_str));
    let hint = near.unwrap_or_else(|| format!("kies uit {}", words::or(&shown)));
    Err(format!("{} is geen {what}\n  {hint}", words::quote(text)))
}

fn words_of<T: ToString>(all: &[T]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}

fn said(error: SpellingError) -> String {
    match error.hint {
        Some(hint) => format!("{}\n  {hint}", error.message),
        None => error.message,
    }
}
