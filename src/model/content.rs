//! A document of any soort, and reading one from a tree.

use serde::Serialize;

use super::choice::{self, Choice};
use super::document_type::{About, DocumentType, Entry};
use super::part::{Group, Grouped, Id};
use super::soorten::{Soort, for_each_soort};
use crate::path;
use crate::yaml::de::value::Meant;
use crate::yaml::{self, Fault, FaultKind, Path, Span, Tree};
use crate::{typing, words};

/// How a document is held.
macro_rules! held {
    ($name:ident) => { super::$name };
    ($name:ident boxed) => { Box<super::$name> };
}

macro_rules! content {
    ($($name:ident($($boxed:ident)?) = $word:literal, $one:ident, $all:ident;)+) => {
        /// A document of any soort.
        #[derive(Debug, Clone, PartialEq, Serialize)]
        #[serde(untagged)]
        #[non_exhaustive]
        #[allow(missing_docs, reason = "each variant is the soort of its name")]
        pub enum Content {
            $($name(held!($name $($boxed)?))),+
        }

        impl Content {
            /// The soort of the document.
            #[must_use]
            pub fn soort(&self) -> Soort {
                match self {
                    $(Self::$name(_) => Soort::$name),+
                }
            }

            /// The id that the document gives itself.
            #[must_use]
            pub fn own_id(&self) -> Option<&Id> {
                let id = match self {
                    $(Self::$name(document) => document.own_id()),+
                };
                id.filter(|id| !id.is_empty())
            }

            /// The key that holds [`Content::own_id`].
            #[must_use]
            pub fn id_key(&self) -> &'static str {
                match self {
                    $(Self::$name(_) => super::$name::ID_KEY),+
                }
            }

            /// Whom the document is about.
            #[must_use]
            pub fn about(&self) -> About {
                match self {
                    $(Self::$name(document) => document.about()),+
                }
            }

            /// Tells what the document adds to the indexes of its school.
            pub fn entries<'d>(&'d self, mut add: impl FnMut(Entry<'d>)) {
                match self {
                    $(Self::$name(document) => document.entries(&mut add)),+
                }
            }
        }

        impl Soort {
            /// The fields of a document of the soort.
            #[must_use]
            pub fn group(self) -> Group {
                match self {
                    $(Self::$name => super::$name::group()),+
                }
            }

            /// Whom documents of the soort may be about.
            #[must_use]
            pub fn about(self) -> About {
                match self {
                    $(Self::$name => super::$name::ABOUT),+
                }
            }

            /// The keys of which a document of the soort must have some.
            #[must_use]
            pub fn choice(self) -> Option<Choice> {
                match self {
                    $(Self::$name => super::$name::CHOICE),+
                }
            }
        }

        /// Reads a document of a known soort.
        fn read_as(soort: Soort, tree: &Tree) -> (Option<Content>, Vec<Fault>) {
            match soort {
                $(Soort::$name => {
                    let (document, faults) = yaml::read::<super::$name>(tree);
                    (document.map(|document| Content::$name(document.into())), faults)
                })+
            }
        }
    };
}

for_each_soort!(content);

/// Reads the document in a tree: first `soort`, then the type that belongs to it. The content is
/// there whenever the soort is known; the faults say what of it is not to be trusted.
#[must_use]
pub fn read(tree: &Tree) -> (Option<Content>, Vec<Fault>) {
    let soort = match soort(tree) {
        Ok(soort) => soort,
        Err(fault) => return (None, vec![*fault]),
    };
    let (content, mut faults) = read_as(soort, tree);
    faults.extend(choice::missing(tree, soort.choice()));
    faults.sort_by_key(|fault| fault.span.start);
    (content, faults)
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
    let joined = yaml::without_space(tree, root, &super::is_field);
    if let Some(missing) = joined {
        let span = tree.span(root).first_line(tree.text());
        let fault = missing.fault(FaultKind::UnknownSoort, Path::root(), span);
        return Err(Box::new(fault));
    }
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
        let hint = typing::did_you_mean(word, Soort::ALL.iter().map(|s| s.as_str()))
            .unwrap_or_else(|| format!("kies uit {}; {aside}", names()));
        let span = if tree.is_null(value) {
            tree.span(key)
        } else {
            tree.place(&path!["soort"])
        };
        let meant = typing::meant(word, Soort::ALL.iter().map(|s| s.as_str()));
        let fix = meant.map(|word| Meant::surely(word).fix(path!["soort"]));
        Box::new(unknown(span, found, hint).with_fix(fix))
    })
}
