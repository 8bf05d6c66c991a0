//! Small values that more than one soort uses.

pub mod bewaartermijn;
pub(crate) mod blank;
mod bounded;
pub mod datum;
pub(crate) mod groups;
pub mod id;
pub mod kinds;
pub mod kort;
pub mod korte_naam;
pub mod leerdoel;
pub mod lists;
pub mod niveaus;
pub mod notatie;
pub mod opdrachten;
pub mod regelset;
pub mod rol;
pub mod shape;
pub(crate) mod spelled;
pub mod tekst;
pub mod tekst_of;
pub mod toets;
pub mod toetsvorm;
pub mod uitkomst;
pub mod velden;
pub mod wanneer;
pub mod week;
pub mod weekdag;
pub mod weging;

pub use bewaartermijn::Bewaartermijn;
pub(crate) use blank::is_blank;
pub use bounded::{Aantal, Bedrag, Leerjaar, Stap};
pub use datum::Datum;
pub use id::Id;
pub use kinds::{
    Activiteitvorm, Besluit, Bewijsvorm, Drager, Gespreksstijl, Gespreksvorm, Instelling, Kleur,
    Leervoorkeur, Level, Niveau, Nummering, Onderdeel, Verantwoording,
};
pub use kort::{Beknopt, Kort};
pub use korte_naam::KorteNaam;
pub use leerdoel::Leerdoel;
pub use lists::{EenOfMeer, Lijst};
pub use niveaus::Niveaus;
pub use opdrachten::Opdrachten;
pub use regelset::Regelset;
pub use rol::Rol;
pub use shape::{Field, Form, Group, Grouped, Shape, Shaped, Spelling};
pub use tekst::Tekst;
pub use tekst_of::TekstOf;
pub use toets::{Inleveren, Toets, Toetsdeel, Toetsen};
pub use toetsvorm::Toetsvorm;
pub use uitkomst::{Resultaat, Uitkomst};
pub use velden::Velden;
pub use wanneer::{Moment, MomentOfTekst, Reeks, Wanneer};
pub use week::Week;
pub use weekdag::Weekdag;
pub use weging::{Herkansing, Weging};
