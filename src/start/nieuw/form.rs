//! What each soort needs before its form can be made.

use minijinja::{Value, context};

use super::answers::Answers;
use super::field::Field::{
    self, Datum, Hoofdstuk, Invoeringsplan, Klas, Leerjaar, Leerlijn, Leerling, Leerplan, Mentor,
    Naam, Niveau, Periode, Planning, Titel, Vak, Vorige, Vorm,
};
use super::{carried, values};
use crate::error::{Error, Result};
use crate::model::Soort;
use crate::school::NAMES;
use crate::start::name;
use crate::{typing, words};

/// Something that a form wants to know.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    /// The fields of one of these must be there.
    Need(&'static [&'static [Field]]),
    /// These fields must be there; they follow from the first one where that is known.
    From(Field, &'static [Field]),
    /// Asked where questions are asked anyway.
    Ask(Field),
    /// Only taken where it is given.
    Take(Field),
}

/// What a soort needs before a document of it can be made.
#[derive(Debug)]
pub(super) struct Form {
    /// In the order in which it is asked.
    pub(super) steps: &'static [Step],
    /// A command that works in a school that has what it names.
    pub(super) example: &'static str,
    /// Where documents of the soort go when there are none yet.
    pub(super) folder: &'static str,
    /// The soort with its article.
    pub(super) with_article: &'static str,
    /// The name of the file without its extension, made of what is known.
    pub(super) stem: fn(&Answers<'_>) -> String,
    /// What its template may use besides the answers.
    pub(super) values: fn(&Answers<'_>) -> Value,
}

/// The soort of a word.
///
/// # Errors
/// [`Error::Usage`] with the nearest soort or all of them.
pub fn soort(word: &str) -> Result<Soort> {
    word.to_lowercase().parse().map_err(|()| {
        let names = Soort::ALL.iter().map(|soort| soort.as_str());
        let hint = typing::did_you_mean(word, names.clone()).unwrap_or_else(|| {
            let all: Vec<String> = names.map(words::quote).collect();
            format!("kies uit {}", words::or(&all))
        });
        Error::Usage(format!("er is geen soort {}\n  {hint}", words::quote(word)))
    })
}

/// The folder where documents of a soort go when there are none yet.
#[must_use]
pub(in crate::start) fn folder(soort: Soort) -> &'static str {
    Form::of(soort).folder
}

impl Form {
    /// The form of a soort.
    #[must_use]
    pub(super) fn of(soort: Soort) -> &'static Self {
        match soort {
            Soort::Klas => &KLAS,
            Soort::Leerlijn => &LEERLIJN,
            Soort::Planning => &PLANNING,
            Soort::Studiewijzer => &STUDIEWIJZER,
            Soort::Leerplan => &LEERPLAN,
            Soort::Draaiboek => &DRAAIBOEK,
            Soort::Voortgang => &VOORTGANG,
            Soort::Gesprek => &GESPREK,
            Soort::Invoeringsplan => &INVOERINGSPLAN,
            Soort::Namen => &NAMEN,
        }
    }

    /// Every field that goes with the soort.
    pub(super) fn fields(&self) -> Vec<Field> {
        let of = |step: &Step| match step {
            Step::Need(choices) => choices.concat(),
            Step::From(source, fields) => [&[*source], *fields].concat(),
            Step::Ask(field) | Step::Take(field) => vec![*field],
        };
        let mut fields: Vec<Field> = self.steps.iter().flat_map(of).collect();
        fields.push(Naam);
        fields.sort();
        fields.dedup();
        fields
    }
}

static KLAS: Form = Form {
    steps: &[
        Step::Need(&[&[Klas]]),
        Step::Need(&[&[Niveau]]),
        Step::Need(&[&[Leerjaar]]),
        Step::Ask(Mentor),
        Step::Ask(Leerling),
    ],
    example: "leerplan nieuw klas 3v2 --niveau vwo --leerjaar 3",
    folder: "klassen",
    with_article: "een klas",
    stem: |answers| name::file(answers.text(Klas)),
    values: |answers| {
        let ids = answers.pupils.iter().map(|(id, _)| id.clone());
        context! { leerlingen => ids.collect::<Vec<String>>() }
    },
};

static LEERLIJN: Form = Form {
    steps: &[Step::Need(&[&[Vak]]), Step::Ask(Titel)],
    example: "leerplan nieuw leerlijn --vak na",
    folder: "leerlijnen",
    with_article: "een leerlijn",
    stem: |answers| name::joined(&[answers.text(Vak), answers.text(Titel)]),
    values: |_| context! {},
};

static PLANNING: Form = Form {
    steps: &[
        Step::Need(&[&[Vak]]),
        Step::From(Klas, &[Niveau, Leerjaar]),
        Step::Ask(Hoofdstuk),
        Step::Need(&[&[Titel]]),
        Step::Take(Periode),
    ],
    example: "leerplan nieuw planning --vak na --klas 3v2 --hoofdstuk H1 --titel Krachten",
    folder: "planningen",
    with_article: "een planning",
    stem: planning_stem,
    values: |answers| context! { nummer => values::first_paragraph(answers) },
};

static STUDIEWIJZER: Form = Form {
    steps: &[Step::Need(&[&[Klas]]), Step::Ask(Vak), Step::Take(Periode)],
    example: "leerplan nieuw studiewijzer --vak na --klas 3v2 --periode 1",
    folder: "studiewijzers",
    with_article: "een studiewijzer",
    stem: studiewijzer_stem,
    values: |answers| context! { weken => values::weeks(answers), periode => values::period_number(answers) },
};

static LEERPLAN: Form = Form {
    steps: &[
        Step::Need(&[&[Leerling]]),
        Step::Need(&[&[Vak], &[Leerlijn]]),
        Step::Ask(Titel),
    ],
    example: "leerplan nieuw leerplan --leerling sanne --vak na --titel \"Een raket\"",
    folder: "leerplannen",
    with_article: "een leerplan",
    stem: |answers| {
        let subject = answers.one(Vak).unwrap_or(answers.text(Leerlijn));
        name::joined(&[
            answers.text(Leerling),
            answers.one(Titel).unwrap_or(subject),
        ])
    },
    values: |_| context! {},
};

static DRAAIBOEK: Form = Form {
    steps: &[Step::Need(&[&[Leerplan], &[Invoeringsplan]])],
    example: "leerplan nieuw draaiboek --leerplan sanne-een-raket",
    folder: "draaiboeken",
    with_article: "een draaiboek",
    stem: |answers| match answers.one(Leerplan) {
        Some(leerplan) => name::file(leerplan),
        None => name::joined(&["invoering", answers.text(Invoeringsplan)]),
    },
    values: |answers| context! { activiteiten => values::activities(answers) },
};

static VOORTGANG: Form = Form {
    steps: &[Step::Need(&[&[Planning, Klas], &[Leerplan]])],
    example: "leerplan nieuw voortgang --planning na-3v2-h1 --klas 3v2",
    folder: "voortgang",
    with_article: "voortgang",
    stem: |answers| match answers.one(Leerplan) {
        Some(leerplan) => name::file(leerplan),
        None => name::joined(&[answers.text(Planning), &classes(answers)]),
    },
    values: values::progress,
};

static GESPREK: Form = Form {
    steps: &[
        Step::Need(&[&[Leerling]]),
        Step::Need(&[&[Vorm]]),
        Step::Take(Datum),
    ],
    example: "leerplan nieuw gesprek --leerling sanne --vorm coach",
    folder: "gesprekken",
    with_article: "een gesprek",
    stem: |answers| {
        let day = values::talk_day(answers).to_string();
        name::joined(&[&day, answers.text(Leerling)])
    },
    values: |answers| context! { met => values::partners(answers), datum => values::talk_day(answers).to_string() },
};

static INVOERINGSPLAN: Form = Form {
    steps: &[Step::Ask(Vorige), Step::Need(&[&[Titel]])],
    example: "leerplan nieuw invoeringsplan --titel \"Leerdoelen zichtbaar\"",
    folder: "invoering",
    with_article: "een invoeringsplan",
    stem: |answers| {
        let round = values::round(answers).to_string();
        name::joined(&[&name::file(answers.text(Titel)), &round])
    },
    values: |answers| context! { ronde => values::round(answers), oud => carried::over(values::before(answers)) },
};

static NAMEN: Form = Form {
    steps: &[Step::Need(&[&[Klas]])],
    example: "leerplan nieuw namen --klas 3v2",
    folder: NAMES,
    with_article: "een lijst met namen",
    stem: classes,
    values: |answers| context! { namen => values::to_name(answers) },
};

fn planning_stem(answers: &Answers<'_>) -> String {
    let group = if answers.has(Klas) {
        classes(answers)
    } else {
        format!("{}{}", answers.text(Niveau), answers.text(Leerjaar))
    };
    let chapter = answers.one(Hoofdstuk).unwrap_or(answers.text(Titel));
    name::joined(&[answers.text(Vak), &group, chapter])
}

fn studiewijzer_stem(answers: &Answers<'_>) -> String {
    let period = values::period(answers).map_or(String::new(), |p| format!("p{}", p.nummer));
    name::joined(&[answers.text(Vak), &classes(answers), &period])
}

fn classes(answers: &Answers<'_>) -> String {
    answers.all(Klas).join("-")
}
