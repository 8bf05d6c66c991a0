//! The words that a field may hold.

/// Declares an enum whose variants are words of the format.
macro_rules! words_of {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[allow(missing_docs, reason = "each variant is the word of its name")]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $word)] $variant),+
        }

        impl $name {
            /// Every word, in the order of the format.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word as documents write it.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl $crate::model::part::Shaped for $name {
            fn shape() -> $crate::model::part::Shape {
                $crate::model::part::Shape::Word(&[$($word),+])
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = ();

            fn from_str(word: &str) -> Result<Self, ()> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word).ok_or(())
            }
        }
    };
}

pub(in crate::model) use words_of;

words_of! {
    /// The kinds of school of the step plans.
    Kleur {
        /// Fixed timetable, the textbook leads.
        Blauw = "blauw",
        /// Fixed timetable with choice time, own material.
        Geel = "geel",
        /// Flexible timetable, a daily coach, sections keep a line of goals.
        Groen = "groen",
    }
}

words_of! {
    /// The levels of Dutch secondary education.
    Niveau {
        VmboBb = "vmbo-bb",
        VmboKb = "vmbo-kb",
        VmboGl = "vmbo-gl",
        VmboTl = "vmbo-tl",
        Havo = "havo",
        Vwo = "vwo",
    }
}

words_of! {
    /// Whether exercise numbers begin again in each paragraph.
    Nummering {
        /// They run on through the chapter.
        Doorlopend = "doorlopend",
        PerParagraaf = "per-paragraaf",
    }
}

words_of! {
    /// How a pupil likes to learn.
    Leervoorkeur {
        Doener = "doener",
        Denker = "denker",
    }
}

words_of! {
    /// How a pupil is in a talk.
    Gespreksstijl {
        /// Quiet: is spoken to first.
        Introvert = "introvert",
        Extravert = "extravert",
    }
}

words_of! {
    /// Who a talk is with, or what it is about.
    Gespreksvorm {
        Coach = "coach",
        Driehoek = "driehoek",
        Instructie = "instructie",
        Portfolio = "portfolio",
    }
}

words_of! {
    /// What responsibility a pupil takes in an action.
    Verantwoording {
        Initiatief = "initiatief",
        /// Accounts for what was done.
        Afleggen = "afleggen",
        Dragen = "dragen",
    }
}

words_of! {
    /// The kinds of activity in an invoeringsplan.
    Activiteitvorm {
        Leerdoelen = "leerdoelen",
        Planning = "planning",
        FormatiefToetsen = "formatief-toetsen",
        Verdieping = "verdieping",
        Overleg = "overleg",
        Nulmeting = "nulmeting",
        Voortgang = "voortgang",
        Observatie = "observatie",
        Evaluatie = "evaluatie",
        Leerlingfeedback = "leerlingfeedback",
        Vakoverstijgend = "vakoverstijgend",
        Oudercommunicatie = "oudercommunicatie",
        Coachgesprek = "coachgesprek",
        FeedbackOefenen = "feedback-oefenen",
    }
}

words_of! {
    /// What a check leads to (step 7).
    Besluit {
        OpKoers = "op-koers",
        Bijsturen = "bijsturen",
        Behaald = "behaald",
    }
}

words_of! {
    /// The part of a plan that changes (step 7).
    Onderdeel {
        Doel = "doel",
        Tactiek = "tactiek",
        Activiteiten = "activiteiten",
    }
}

words_of! {
    /// Whether something is done on paper or on a device.
    Drager {
        Digitaal = "digitaal",
        Papier = "papier",
    }
}

words_of! {
    /// The kinds of evidence in a portfolio.
    Bewijsvorm {
        /// A photo.
        Foto = "foto",
        /// A film.
        Film = "film",
        /// Something written.
        Tekst = "tekst",
        /// A presentation.
        Presentatie = "presentatie",
    }
}

words_of! {
    /// How much a finding weighs.
    Level {
        /// Wrong, or contradicts itself, or lacks what the source calls a demand.
        Fout = "fout",
        /// The step plan asks for it.
        Waarschuwing = "waarschuwing",
        Tip = "tip",
    }
}

words_of! {
    /// What a step plan or `leerplan.toml` says of a rule: a level, or that it is off.
    Instelling {
        Uit = "uit",
        Tip = "tip",
        Waarschuwing = "waarschuwing",
        Fout = "fout",
    }
}

impl Gespreksvorm {
    /// What people call such a talk: "driehoeksgesprek".
    #[must_use]
    pub fn naam(self) -> &'static str {
        match self {
            Self::Coach => "coachgesprek",
            Self::Driehoek => "driehoeksgesprek",
            Self::Instructie => "instructiegesprek",
            Self::Portfolio => "portfoliogesprek",
        }
    }
}

impl Instelling {
    /// The level; `None` for a rule that is off.
    #[must_use]
    pub fn level(self) -> Option<Level> {
        match self {
            Self::Uit => None,
            Self::Tip => Some(Level::Tip),
            Self::Waarschuwing => Some(Level::Waarschuwing),
            Self::Fout => Some(Level::Fout),
        }
    }
}
