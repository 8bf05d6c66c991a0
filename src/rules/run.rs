//! Which documents a rule reads: the variants for each soort, and what is derived from them.

use super::Scope;
use super::texts::{self, CheckText, Reach};
use crate::finding::Problem;
use crate::model::{
    Draaiboek, Gesprek, Invoeringsplan, Klas, Leerlijn, Leerplan, Planning, Soort, Studiewijzer,
    Voortgang,
};
use crate::yaml::FaultKind;

/// The function of a rule that reads one soort.
pub type Check<T> = fn(&T, &Scope<'_>) -> Vec<Problem>;

/// How a rule is run.
#[derive(Debug, Clone, Copy)]
#[allow(
    missing_docs,
    reason = "each variant with a soort reads the soort of its name"
)]
pub enum Run {
    Klas(Check<Klas>),
    Leerlijn(Check<Leerlijn>),
    Planning(Check<Planning>),
    Studiewijzer(Check<Studiewijzer>),
    Leerplan(Check<Leerplan>),
    Draaiboek(Check<Draaiboek>),
    Voortgang(Check<Voortgang>),
    Gesprek(Check<Gesprek>),
    Invoeringsplan(Check<Invoeringsplan>),
    /// Documents of several soorten.
    Some(&'static [Soort], fn(&Scope<'_>) -> Vec<Problem>),
    /// Documents of any soort.
    Every(fn(&Scope<'_>) -> Vec<Problem>),
    /// Each text of a document, in one walk for all rules of this kind: see
    /// [`super::check_texts`].
    Text(Reach, CheckText),
    /// Reported by the deserializer as a fault of this kind.
    Reader(FaultKind),
    /// Reported by the engine: about settings and ignore comments.
    Engine,
}

/// The value of [`Run`] for what stands behind the name in [`super::rule!`].
macro_rules! run {
    (Every => $check:expr) => { $crate::rules::Run::Every($check) };
    (Text of $reach:ident => $check:expr) => {
        $crate::rules::Run::Text($crate::rules::texts::Reach::$reach, $check)
    };
    (Engine) => { $crate::rules::Run::Engine };
    (Reader => $kind:ident) => {
        $crate::rules::Run::Reader($crate::yaml::FaultKind::$kind)
    };
    ([$($soort:ident),+] => $check:expr) => {
        $crate::rules::Run::Some(&[$($crate::model::Soort::$soort),+], $check)
    };
    ($soort:ident => $check:expr) => { $crate::rules::Run::$soort($check) };
}

pub(crate) use run;

impl Run {
    /// The soorten that are read; none where every file is.
    pub(super) fn soorten(&self) -> Vec<Soort> {
        match self {
            Self::Klas(_) => vec![Soort::Klas],
            Self::Leerlijn(_) => vec![Soort::Leerlijn],
            Self::Planning(_) => vec![Soort::Planning],
            Self::Studiewijzer(_) => vec![Soort::Studiewijzer],
            Self::Leerplan(_) => vec![Soort::Leerplan],
            Self::Draaiboek(_) => vec![Soort::Draaiboek],
            Self::Voortgang(_) => vec![Soort::Voortgang],
            Self::Gesprek(_) => vec![Soort::Gesprek],
            Self::Invoeringsplan(_) => vec![Soort::Invoeringsplan],
            Self::Some(soorten, _) => soorten.to_vec(),
            Self::Text(Reach::Pupil, _) => texts::PUPIL.to_vec(),
            Self::Text(Reach::Every, _) | Self::Every(_) | Self::Reader(_) | Self::Engine => {
                Vec::new()
            }
        }
    }

    /// Runs the function on a document of the right soort; none for rules about texts.
    pub(super) fn check(&self, scope: &Scope<'_>) -> Vec<Problem> {
        use crate::model::Content as C;
        match (self, &scope.document.content) {
            (Self::Klas(check), Some(C::Klas(d))) => check(d, scope),
            (Self::Leerlijn(check), Some(C::Leerlijn(d))) => check(d, scope),
            (Self::Planning(check), Some(C::Planning(d))) => check(d, scope),
            (Self::Studiewijzer(check), Some(C::Studiewijzer(d))) => check(d, scope),
            (Self::Leerplan(check), Some(C::Leerplan(d))) => check(d, scope),
            (Self::Draaiboek(check), Some(C::Draaiboek(d))) => check(d, scope),
            (Self::Voortgang(check), Some(C::Voortgang(d))) => check(d, scope),
            (Self::Gesprek(check), Some(C::Gesprek(d))) => check(d, scope),
            (Self::Invoeringsplan(check), Some(C::Invoeringsplan(d))) => check(d, scope),
            (Self::Some(soorten, check), Some(content)) if soorten.contains(&content.soort()) => {
                check(scope)
            }
            (Self::Every(check), Some(_)) => check(scope),
            _ => Vec::new(),
        }
    }
}
