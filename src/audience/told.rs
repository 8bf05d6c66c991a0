//! What a school folder holds of pupils, in sentences.

use serde::Serialize;

use super::inventory::{FilePlace, Inventory};
use crate::calendar::dutch;
use crate::words::{self, Noun};

const KLAS: Noun = Noun("klas", "klassen");
const LIST: Noun = Noun("lijst met namen", "lijsten met namen");
const PLACE: Noun = Noun("plek", "plekken");

/// A part of the page about privacy.
#[derive(Debug, Serialize)]
pub struct Told {
    /// The heading.
    pub titel: &'static str,
    /// Sentences, which may quote settings and commands.
    pub regels: Vec<String>,
    /// Places that belong to the last sentence.
    pub plekken: Vec<String>,
}

impl Inventory {
    /// All of it in parts with sentences.
    #[must_use]
    pub fn told(&self) -> Vec<Told> {
        vec![
            part("Leerlingen", self.about_pupils()),
            part("Waar de namen staan", self.about_names()),
            part("Git", self.about_git()),
            with_places(
                "Bijzondere gegevens",
                "een woord over gezondheid, een diagnose of geloof",
                &self.bijzonder,
            ),
            with_places(
                "Contactgegevens",
                "een mailadres of telefoonnummer",
                &self.contact,
            ),
            Told {
                plekken: self.te_lang.iter().map(|path| words::shown(path)).collect(),
                ..part("Hoe lang bewaard", self.about_time())
            },
        ]
    }

    fn about_pupils(&self) -> Vec<String> {
        let pupils = words::count(self.leerlingen, words::LEERLING);
        let classes = words::count(self.klassen, KLAS);
        let mut told = vec![format!(
            "Er staat iets over {pupils}. In gebruik: {classes}."
        )];
        if self.weg > 0 {
            let gone = words::count(self.weg, words::LEERLING);
            told.push(format!("Daarvan weg van school of uit de klassen: {gone}."));
        }
        told
    }

    fn about_names(&self) -> Vec<String> {
        let lists = words::count(self.namen.lijsten, LIST);
        let mut told = vec![match self.namen.map {
            "schoolmap" => format!("De map met namen staat in de schoolmap: {lists}."),
            "elders" => format!("De map met namen staat buiten de schoolmap: {lists}."),
            "weg" => "De map met namen is er nu niet. Alles staat er met id's.".to_owned(),
            _ => "Er is geen map met namen.".to_owned(),
        }];
        told.push(match self.namen.klassen {
            0 => "In de klassen staan geen namen.".to_owned(),
            some => format!(
                "Namen in de klassenlijst zelf: in {}.",
                words::count(some, KLAS)
            ),
        });
        if self.namen.verzonnen {
            told.push("Volgens `leerplan.toml` zijn de leerlingen verzonnen.".to_owned());
        }
        told
    }

    fn about_git(&self) -> Vec<String> {
        let Some(git) = &self.git else {
            return vec!["Deze map is geen git-repository.".to_owned()];
        };
        let mut told = vec![if git.server {
            "Deze map gaat met git naar een server. Alleen wie erbij hoort, mag daar bij kunnen."
                .to_owned()
        } else {
            "Deze map is een git-repository, en gaat niet naar een server.".to_owned()
        }];
        told.push(match git.lijsten {
            0 => "Git bewaart geen lijst met namen.".to_owned(),
            some => format!("Git bewaart ook {}.", words::count(some, LIST)),
        });
        if git.server && self.namen.klassen > 0 {
            told.push("De namen in de klassen gaan mee naar de server. `leerplan namen splits` houdt ze thuis.".to_owned());
        }
        told
    }

    fn about_time(&self) -> Vec<String> {
        let mut told = vec![match &self.bewaren {
            Some(keep) => format!("De school bewaart gegevens van een leerling die weg is {keep}."),
            None => "In `leerplan.toml` staat bij `[privacy] bewaren` nog niet hoe lang de school gegevens bewaart.".to_owned(),
        }];
        told.push(match &self.oudste {
            Some(oldest) => format!(
                "De oudste gegevens van een leerling die weg is, zijn van {}: {}.",
                dutch::date_span(oldest.dag.0, oldest.dag.0),
                words::shown(&oldest.bestand)
            ),
            None => "Er zijn geen gegevens met een datum van een leerling die weg is.".to_owned(),
        });
        match (self.te_lang.len(), &self.bewaren) {
            (0, Some(_)) => told.push("Niets is ouder dan dat.".to_owned()),
            (0, None) => {}
            (some, _) => told.push(format!(
                "Ouder dan dat, `leerplan verwijder leerling` haalt het weg: {}.",
                words::count(some, words::DOCUMENT)
            )),
        }
        told
    }
}

fn part(titel: &'static str, regels: Vec<String>) -> Told {
    Told {
        titel,
        regels,
        plekken: Vec::new(),
    }
}

fn with_places(titel: &'static str, what: &str, places: &[FilePlace]) -> Told {
    let told = match places.len() {
        0 => format!("In documenten over leerlingen staat nergens {what} dat ik ken."),
        some => format!(
            "In documenten over leerlingen staat {what}: {}.",
            words::count(some, PLACE)
        ),
    };
    Told {
        plekken: places.iter().map(told_place).collect(),
        ..part(titel, vec![told])
    }
}

fn told_place(place: &FilePlace) -> String {
    let path = words::shown(&place.bestand);
    match place.regel {
        Some(line) => format!("{path}, regel {line}"),
        None => format!("{path}, de naam van het bestand"),
    }
}
