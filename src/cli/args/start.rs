//! The commands that make something new.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::calendar::{Region, SchoolYear};
use crate::error::Error;
use crate::model::Kleur;
use crate::start::{Ci, Field, Installation};

use super::common::{date, kleur};

pub(super) const NEW_EXAMPLES: &str = "\
Voorbeelden:
  leerplan nieuw klas 3v2 --niveau vwo --leerjaar 3
  leerplan nieuw klas 4h1 --niveau havo --leerjaar 4 --leerling \"Noor Bos, Sam Vis\"
  leerplan nieuw planning --vak na --klas 3v2 --hoofdstuk H1 --titel Krachten
  leerplan nieuw studiewijzer --vak na --klas 3v2 --periode 1
  leerplan nieuw leerplan --leerling sanne --vak na --titel \"Een raket\"
  leerplan nieuw draaiboek --leerplan sanne-een-raket
  leerplan nieuw voortgang --planning na-3v2-h1 --klas 3v2
  leerplan nieuw gesprek --leerling sanne --vorm coach
  leerplan nieuw invoeringsplan --titel \"Leerdoelen zichtbaar\"
  leerplan nieuw leerlijn --vak na";

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Init {
    /// De map voor de school: leeg, of nog niet gemaakt; deze map als je niets noemt.
    #[arg(value_name = "MAP", help_heading = "Waar")]
    pub(in crate::cli) folder: Option<PathBuf>,
    /// Het stappenplan van de school: blauw, geel of groen.
    #[arg(long, value_name = "KLEUR", value_parser = kleur)]
    pub(in crate::cli) kleur: Option<Kleur>,
    /// De naam van de school.
    #[arg(long, value_name = "NAAM")]
    pub(in crate::cli) school: Option<String>,
    /// Het schooljaar, zoals 2026-2027; vanaf 1 juni het volgende als je niets noemt.
    #[arg(long, value_name = "JAREN", value_parser = year)]
    pub(in crate::cli) schooljaar: Option<SchoolYear>,
    /// De regio van de schoolvakanties: noord, midden of zuid.
    #[arg(long, value_name = "REGIO", value_parser = region)]
    pub(in crate::cli) regio: Option<Region>,
    /// Laat een bouwserver de map nakijken: github of gitlab; ook in een schoolmap die er al is.
    #[arg(long, value_name = "SERVER", value_parser = ci)]
    pub(in crate::cli) ci: Option<Ci>,
    /// Met welke opdracht de bouwserver leerplan installeert; hoort bij `--ci`.
    #[arg(long, value_name = "OPDRACHT", requires = "ci", value_parser = installation)]
    pub(in crate::cli) installatie: Option<Installation>,
    /// Doe alsof het deze dag is (jjjj-mm-dd).
    #[arg(long, value_name = "DATUM", value_parser = date)]
    pub(in crate::cli) vandaag: Option<NaiveDate>,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct Nieuw {
    /// klas, leerlijn, planning, studiewijzer, leerplan, draaiboek, voortgang, gesprek,
    /// invoeringsplan of namen.
    #[arg(value_name = "SOORT", help_heading = "Wat", display_order = 1)]
    pub(in crate::cli) soort: Option<String>,
    /// De naam van een nieuwe klas.
    #[arg(value_name = "KLAS", help_heading = "Wat", display_order = 2)]
    pub(in crate::cli) name: Option<String>,
    /// Het vak, zoals na of natuurkunde.
    #[arg(long, value_name = "VAK")]
    vak: Option<String>,
    /// De klas; mag vaker.
    #[arg(long, value_name = "KLAS")]
    klas: Vec<String>,
    /// Het niveau: vmbo-bb, vmbo-kb, vmbo-gl, vmbo-tl, havo of vwo; mag vaker.
    #[arg(long, value_name = "NIVEAU")]
    niveau: Vec<String>,
    /// Het leerjaar, 1 tot en met 6.
    #[arg(long, value_name = "JAAR")]
    leerjaar: Option<String>,
    /// De mentor van een klas.
    #[arg(long, value_name = "NAAM")]
    mentor: Option<String>,
    /// Het hoofdstuk van een planning, zoals H1.
    #[arg(long, value_name = "HOOFDSTUK")]
    hoofdstuk: Option<String>,
    /// De titel.
    #[arg(long, value_name = "TITEL")]
    titel: Option<String>,
    /// Het nummer van de periode; bij een studiewijzer die van nu als je niets noemt.
    #[arg(long, value_name = "NUMMER")]
    periode: Option<String>,
    /// De leerling: de naam, of de id zoals in de klas; bij een nieuwe klas de namen, en dan mag het vaker.
    #[arg(long, value_name = "LEERLING")]
    leerling: Vec<String>,
    /// Het id van de leerlijn, bij een leerplan in plaats van een vak.
    #[arg(long, value_name = "ID")]
    leerlijn: Option<String>,
    /// Het id van het leerplan waar het bij hoort.
    #[arg(long, value_name = "ID")]
    leerplan: Option<String>,
    /// Het id van het invoeringsplan waar een draaiboek bij hoort.
    #[arg(long, value_name = "ID")]
    invoeringsplan: Option<String>,
    /// Het id van de planning waar voortgang bij hoort.
    #[arg(long, value_name = "ID")]
    planning: Option<String>,
    /// Wat voor gesprek: coach, driehoek, instructie of portfolio.
    #[arg(long, value_name = "VORM")]
    vorm: Option<String>,
    /// De dag van een gesprek (jjjj-mm-dd); de eerste schooldag als je niets noemt.
    #[arg(long, value_name = "DATUM")]
    datum: Option<String>,
    /// Het invoeringsplan van de vorige ronde.
    #[arg(long, value_name = "ID")]
    vorige: Option<String>,
    /// De naam van het bestand; anders gemaakt van wat bekend is.
    #[arg(long, value_name = "NAAM")]
    naam: Option<String>,
    /// Doe alsof het deze dag is (jjjj-mm-dd).
    #[arg(long, value_name = "DATUM", value_parser = date)]
    pub(in crate::cli) vandaag: Option<NaiveDate>,
}

impl Nieuw {
    /// The options that were given, in the order of the help.
    pub(in crate::cli) fn options(&self) -> impl Iterator<Item = (Field, &str)> {
        Field::ALL.iter().flat_map(|field| {
            let texts = self.texts(*field).iter();
            texts.map(|text| (*field, text.as_str()))
        })
    }

    fn texts(&self, field: Field) -> &[String] {
        match field {
            Field::Klas => return &self.klas,
            Field::Niveau => return &self.niveau,
            Field::Leerling => return &self.leerling,
            Field::Vak => &self.vak,
            Field::Leerjaar => &self.leerjaar,
            Field::Mentor => &self.mentor,
            Field::Hoofdstuk => &self.hoofdstuk,
            Field::Titel => &self.titel,
            Field::Periode => &self.periode,
            Field::Leerlijn => &self.leerlijn,
            Field::Leerplan => &self.leerplan,
            Field::Invoeringsplan => &self.invoeringsplan,
            Field::Planning => &self.planning,
            Field::Vorm => &self.vorm,
            Field::Datum => &self.datum,
            Field::Vorige => &self.vorige,
            Field::Naam => &self.naam,
        }
        .as_slice()
    }
}

fn year(text: &str) -> Result<SchoolYear, String> {
    text.parse()
        .map_err(|_| "schrijf twee jaren die op elkaar volgen, zoals 2026-2027".to_owned())
}

fn ci(text: &str) -> Result<Ci, String> {
    match text {
        "github" => Ok(Ci::Github),
        "gitlab" => Ok(Ci::Gitlab),
        _ => Err("kies uit github of gitlab".to_owned()),
    }
}

fn installation(text: &str) -> Result<Installation, String> {
    text.parse().map_err(|error: Error| error.to_string())
}

fn region(text: &str) -> Result<Region, String> {
    text.to_lowercase()
        .parse()
        .map_err(|_| "kies uit noord, midden of zuid".to_owned())
}
