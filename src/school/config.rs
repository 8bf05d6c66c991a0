//! `leerplan.toml` as a school writes it.

use std::borrow::Cow;

use crate::calendar::{FreeDays, Period, Region, SchoolYear};
use crate::model::Soort;
use crate::model::part::groups::groups;
use crate::model::part::spelled::spelled;
use crate::model::part::{
    Aantal, Bewaartermijn, Datum, EenOfMeer, Instelling, Kleur, Leerjaar, Level, Lijst, Niveaus,
    Regelset,
};
use crate::yaml::de::value::{FromText, SpellingError};
use indexmap::IndexMap;

groups! {
    /// De instellingen van een schoolmap.
    pub struct Config {
        /// De naam van de school.
        pub school: Option<String>,
        /// Het stappenplan van de school.
        pub kleur: Kleur,
        /// Het schooljaar, twee jaren die op elkaar volgen, zoals `"2026-2027"`.
        pub schooljaar: Schooljaar,
        /// De regio van de schoolvakanties.
        pub regio: Option<Regio>,
        /// Hoeveel uur werk een week hoogstens vraagt.
        pub max_uren: Option<f64>,
        /// Hoeveel toetsen een klas hoogstens heeft in een week.
        pub max_toetsen: Option<Aantal>,
        /// De periodes van de school, in volgorde.
        pub periode: Lijst<Periode>,
        /// Eigen vrije dagen van de school, naast de schoolvakanties en de feestdagen.
        pub vrij: Lijst<Vrij>,
        /// De toetsweken: weken met toetsen in plaats van gewone lessen.
        pub toetsweek: Lijst<Toetsweek>,
        /// Wat mag in documenten over leerlingen.
        pub privacy: Option<Privacy>,
        /// Eigen vakken, met afkorting en naam.
        pub vakken: Option<IndexMap<String, String>>,
        /// Met welke regelset de school werkt, en welke regels uit staan of een ander niveau hebben.
        pub regels: Option<Regels>,
        /// Regels die voor sommige bestanden niet gelden.
        pub uitzondering: Lijst<Uitzondering>,
        /// Regels van de school zelf.
        pub eigen_regel: Lijst<EigenRegel>,
        /// Bestanden die leerplan laat liggen.
        pub bestanden: Option<Bestanden>,
        /// Het eigen stappenplan van de school.
        pub stappenplan: Option<EigenStappenplan>,
    }

    /// De instellingen van een map in de schoolmap: alleen een andere kleur.
    pub struct SubConfig {
        /// Het stappenplan van de documenten in deze map.
        pub kleur: Kleur,
    }
}

/// A school year as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schooljaar(pub Option<SchoolYear>);

/// A holiday region as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Regio(pub Region);

groups! {
    /// Een periode van de school.
    pub struct Periode {
        /// Het nummer van de periode.
        pub nummer: u8,
        /// De eerste dag, jaar-maand-dag.
        pub van: Datum,
        /// De laatste dag, jaar-maand-dag.
        pub tot: Datum,
    }

    /// Vrije dagen van de school.
    pub struct Vrij {
        /// Hoe de vrije dagen heten.
        pub naam: Option<String>,
        /// De eerste dag, jaar-maand-dag.
        pub van: Datum,
        /// De laatste dag. Leeg betekent een enkele dag.
        pub tot: Option<Datum>,
    }

    /// Weken met toetsen in plaats van gewone lessen. Ze zijn niet vrij.
    pub struct Toetsweek {
        /// Het nummer van de toetsweek.
        pub nummer: u8,
        /// Hoe de toetsweek heet. Leeg betekent `Toetsweek` met het nummer erachter.
        pub naam: Option<String>,
        /// De eerste dag, jaar-maand-dag.
        pub van: Datum,
        /// De laatste dag, jaar-maand-dag.
        pub tot: Datum,
        /// Voor welke leerjaren, een of meer. Leeg betekent voor alle leerjaren.
        pub leerjaar: EenOfMeer<Leerjaar>,
        /// Voor welke niveaus, een of meer. Leeg betekent voor alle niveaus.
        pub niveau: Niveaus,
    }

    /// Wat mag in documenten over leerlingen.
    pub struct Privacy {
        /// De maildomeinen van de school zelf, zoals `onzeschool.nl`. Adressen daarvan mogen in
        /// documenten staan.
        pub domein: EenOfMeer<String>,
        /// Mailadressen en telefoonnummers die iedereen mag zien, zoals het nummer van de school. Ze
        /// mogen in documenten staan en worden gepubliceerd.
        pub openbaar: EenOfMeer<String>,
        /// De map met de namen van leerlingen (documenten `namen`), gezien vanaf de schoolmap. Leeg
        /// betekent `namen`. Een map buiten de schoolmap mag ook; daar schrijft leerplan nooit.
        pub namen: Option<String>,
        /// Hoe lang de school gegevens bewaart van een leerling die weg is, zoals `"2 jaar"` of
        /// `"18 maanden"`. Leeg betekent dat leerplan er niet op let.
        pub bewaren: Option<Bewaartermijn>,
        /// Of de leerlingen verzonnen zijn, zoals in een voorbeeldschool. Dan let leerplan niet op
        /// namen in git.
        pub verzonnen: Option<bool>,
    }

    /// Met welke regelset de school werkt, en welke regels uit staan of een ander niveau hebben.
    pub struct Regels {
        /// De regelset waarmee de school werkt, zoals `"2027"`. Nieuwe regels en strengere niveaus
        /// van een latere regelset tellen dan niet mee. Leeg betekent de nieuwste.
        pub versie: Option<Regelset>,
        /// Regels of groepen regels die niet gelden.
        pub uit: EenOfMeer<String>,
        /// Regels of groepen met een ander niveau.
        pub niveau: Option<IndexMap<String, Instelling>>,
    }

    /// Regels die voor sommige bestanden niet gelden.
    pub struct Uitzondering {
        /// Om welke bestanden het gaat, zoals `archief/**`.
        pub pad: String,
        /// De regels of groepen die daar niet gelden, of `*` voor allemaal.
        pub regels: EenOfMeer<String>,
    }

    /// Een regel van de school zelf.
    pub struct EigenRegel {
        /// De naam van de regel.
        pub naam: String,
        /// De soort documenten die de regel leest.
        pub soort: Soort,
        /// Wat waar moet zijn, als uitdrukking over een document.
        pub eis: String,
        /// Wat leerplan zegt als het niet waar is.
        pub melding: String,
        /// Hoe zwaar het telt. Leeg betekent waarschuwing.
        pub niveau: Option<Level>,
    }

    /// Bestanden die leerplan laat liggen.
    pub struct Bestanden {
        /// De bestanden die leerplan niet nakijkt, zoals `archief/**`.
        pub negeer: EenOfMeer<String>,
    }

    /// Het eigen stappenplan van de school.
    pub struct EigenStappenplan {
        /// Het bestand met het stappenplan, gezien vanaf de schoolmap.
        pub bestand: String,
    }
}

impl Config {
    /// The periods for the calendar.
    #[must_use]
    pub fn periods(&self) -> Vec<Period> {
        let period = |p: &Periode| Period {
            nummer: p.nummer,
            van: p.van.0,
            tot: p.tot.0,
        };
        self.periode.iter().map(period).collect()
    }

    /// The school's own free days for the calendar.
    #[must_use]
    pub fn free_days(&self) -> Vec<FreeDays> {
        let free = |v: &Vrij| FreeDays {
            naam: v.naam.clone().unwrap_or_else(|| "vrij".to_owned()),
            van: v.van.0,
            tot: v.tot.unwrap_or(v.van).0,
        };
        self.vrij.iter().map(free).collect()
    }
}

impl Toetsweek {
    /// What people call it: its name, or else "Toetsweek" with its number.
    #[must_use]
    pub fn name(&self) -> Cow<'_, str> {
        let own = self.naam.as_deref().map(str::trim);
        match own.filter(|naam| !naam.is_empty()) {
            Some(naam) => Cow::Borrowed(naam),
            None => Cow::Owned(format!("Toetsweek {}", self.nummer)),
        }
    }
}

impl std::fmt::Display for Schooljaar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.map_or(Ok(()), |year| write!(f, "{year}"))
    }
}

impl std::fmt::Display for Regio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromText for Schooljaar {
    const EXPECTED: &'static str = "een schooljaar (zoals 2026-2027)";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        text.parse().map(|year| Self(Some(year))).map_err(|_| {
            SpellingError::new(
                format!("{} is geen schooljaar", crate::words::quote(text)),
                "schrijf twee jaren die op elkaar volgen: `\"2026-2027\"`",
            )
        })
    }

    fn filler() -> Self {
        Self(None)
    }
}

impl FromText for Regio {
    const EXPECTED: &'static str = "een regio (noord, midden of zuid)";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        text.parse().map(Self).map_err(|_| {
            SpellingError::new(
                format!("{} is geen vakantieregio", crate::words::quote(text)),
                "kies uit `noord`, `midden` of `zuid`",
            )
        })
    }

    fn filler() -> Self {
        Self(Region::Midden)
    }
}

spelled!(Schooljaar = "schooljaar", SchoolYear);
spelled!(Regio = "regio", Words(&["noord", "midden", "zuid"]));
