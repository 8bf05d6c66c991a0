//! A document of any soort, and reading one from a tree.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::part::Id;
use super::{
    Draaiboek, Gesprek, Invoeringsplan, Klas, Leerlijn, Leerplan, Planning, Soort, Studiewijzer,
    Voortgang, choice,
};
use crate::path;
use crate::words;
use crate::yaml::de::value::Meant;
use crate::yaml::{self, Fault, FaultKind, Path, Span, Tree};

/// A document of one of the nine soorten. Those that are much larger than the others are boxed:
/// every document takes the room of the largest.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[allow(missing_docs, reason = "each variant is the soort of its name")]
pub enum Content {
    Klas(Klas),
    Leerlijn(Leerlijn),
    Planning(Planning),
    Studiewijzer(Studiewijzer),
    Leerplan(Box<Leerplan>),
    Draaiboek(Draaiboek),
    Voortgang(Voortgang),
    Gesprek(Gesprek),
    Invoeringsplan(Box<Invoeringsplan>),
}

impl Content {
    /// Which soort it is.
    #[must_use]
    pub fn soort(&self) -> Soort {
        match self {
            Self::Klas(_) => Soort::Klas,
            Self::Leerlijn(_) => Soort::Leerlijn,
            Self::Planning(_) => Soort::Planning,
            Self::Studiewijzer(_) => Soort::Studiewijzer,
            Self::Leerplan(_) => Soort::Leerplan,
            Self::Draaiboek(_) => Soort::Draaiboek,
            Self::Voortgang(_) => Soort::Voortgang,
            Self::Gesprek(_) => Soort::Gesprek,
            Self::Invoeringsplan(_) => Soort::Invoeringsplan,
        }
    }

    /// The id that the document gives itself: `klas` for a klas, `id` for the others.
    #[must_use]
    pub fn own_id(&self) -> Option<&Id> {
        match self {
            Self::Klas(d) => Some(&d.klas),
            Self::Leerlijn(d) => d.id.as_ref(),
            Self::Planning(d) => d.id.as_ref(),
            Self::Studiewijzer(d) => d.id.as_ref(),
            Self::Leerplan(d) => d.id.as_ref(),
            Self::Draaiboek(d) => d.id.as_ref(),
            Self::Voortgang(d) => d.id.as_ref(),
            Self::Gesprek(d) => d.id.as_ref(),
            Self::Invoeringsplan(d) => d.id.as_ref(),
        }
        .filter(|id| !id.is_empty())
    }

    /// The key that holds [`Content::own_id`].
    #[must_use]
    pub fn id_key(&self) -> &'static str {
        if matches!(self, Self::Klas(_)) {
            "klas"
        } else {
            "id"
        }
    }
}

/// Reads the document in a tree: first `soort`, then the type that belongs to it. The content is
/// there whenever the soort is known; the faults say what of it is not to be trusted.
#[must_use]
pub fn read(tree: &Tree) -> (Option<Content>, Vec<Fault>) {
    let soort = match soort(tree) {
        Ok(soort) => soort,
        Err(fault) => return (None, vec![*fault]),
    };
    let (content, mut faults) = match soort {
        Soort::Klas => typed(tree, Content::Klas),
        Soort::Leerlijn => typed(tree, Content::Leerlijn),
        Soort::Planning => typed(tree, Content::Planning),
        Soort::Studiewijzer => typed(tree, Content::Studiewijzer),
        Soort::Leerplan => typed(tree, |plan| Content::Leerplan(Box::new(plan))),
        Soort::Draaiboek => typed(tree, Content::Draaiboek),
        Soort::Voortgang => typed(tree, Content::Voortgang),
        Soort::Gesprek => typed(tree, Content::Gesprek),
        Soort::Invoeringsplan => typed(tree, |plan| Content::Invoeringsplan(Box::new(plan))),
    };
    faults.extend(choice::missing(tree, soort));
    faults.sort_by_key(|fault| fault.span.start);
    (content, faults)
}

fn typed<T: DeserializeOwned>(
    tree: &Tree,
    wrap: fn(T) -> Content,
) -> (Option<Content>, Vec<Fault>) {
    let (document, faults) = yaml::read(tree);
    (document.map(wrap), faults)
}

fn soort(tree: &Tree) -> Result<Soort, Box<Fault>> {
    let names = || {
        let quoted = Soort::ALL.iter().map(|soort| words::quote(soort.as_str()));
        words::or(&quoted.collect::<Vec<_>>())
    };
    let aside = "hoort dit bestand niet bij leerplan, noem het dan in `leerplan.toml` bij `[bestanden] negeer`";
    let unknown = |span: Span, message: String, hint: String| {
        Box::new(Fault::new(FaultKind::UnknownSoort, Path::root(), span, message).with_hint(hint))
    };
    let Some(root) = tree.root() else {
        let message = "dit bestand is leeg".to_owned();
        return Err(unknown(
            Span::START,
            message,
            format!("begin met `soort:` ({})", names()),
        ));
    };
    let Some((key, value)) = tree.entry(root, "soort") else {
        let message = "het veld `soort` ontbreekt".to_owned();
        let hint = format!("begin met `soort:` ({}); {aside}", names());
        return Err(unknown(
            tree.span(root).first_line(tree.text()),
            message,
            hint,
        ));
    };
    let word = tree.scalar(value).unwrap_or_default();
    word.parse().map_err(|()| {
        let found = if word.is_empty() {
            "`soort` is leeg".to_owned()
        } else {
            format!("{} is geen soort document", words::quote(word))
        };
        let hint = words::did_you_mean(word, Soort::ALL.iter().map(|s| s.as_str()))
            .unwrap_or_else(|| format!("kies uit {}; {aside}", names()));
        let span = if tree.is_null(value) {
            tree.span(key)
        } else {
            tree.place(&path!["soort"])
        };
        let meant = words::only(word, Soort::ALL.iter().map(|s| s.as_str()));
        let fix = meant.map(|word| Meant::surely(word).fix(path!["soort"]));
        Box::new(unknown(span, found, hint).with_fix(fix))
    })
}
