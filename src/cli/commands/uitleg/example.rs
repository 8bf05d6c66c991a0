//! An example of each kind of file, with every key that is not plain from its help.

use crate::model::Soort;
use crate::schema::Kind;

macro_rules! example {
    ($name:literal) => {
        include_str!(concat!("../../../../templates/uitleg/", $name))
    };
}

/// The example of a kind of file. Together they are a school that names nothing that is not there.
pub(super) fn of(kind: Kind) -> &'static str {
    match kind {
        Kind::Soort(Soort::Klas) => example!("klas.yaml"),
        Kind::Soort(Soort::Leerlijn) => example!("leerlijn.yaml"),
        Kind::Soort(Soort::Planning) => example!("planning.yaml"),
        Kind::Soort(Soort::Studiewijzer) => example!("studiewijzer.yaml"),
        Kind::Soort(Soort::Leerplan) => example!("leerplan.yaml"),
        Kind::Soort(Soort::Draaiboek) => example!("draaiboek.yaml"),
        Kind::Soort(Soort::Voortgang) => example!("voortgang.yaml"),
        Kind::Soort(Soort::Gesprek) => example!("gesprek.yaml"),
        Kind::Soort(Soort::Invoeringsplan) => example!("invoeringsplan.yaml"),
        Kind::Soort(Soort::Namen) => example!("namen.yaml"),
        Kind::Instellingen => example!("instellingen.toml"),
        Kind::Stappenplan => example!("stappenplan.yaml"),
    }
}
