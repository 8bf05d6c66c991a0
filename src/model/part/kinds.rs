//! The words that a field may hold.

/// Declares an enum whose variants are words of the format.
macro_rules! words_of {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
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
        /// Basic vocational.
        VmboBb = "vmbo-bb",
        /// Advanced vocational.
        VmboKb = "vmbo-kb",
        /// Combined.
        VmboGl = "vmbo-gl",
        /// Theoretical.
        VmboTl = "vmbo-tl",
        /// General.
        Havo = "havo",
        /// Pre-university.
        Vwo = "vwo",
    }
}

words_of! {
    /// What a test is for.
    Toetsvorm {
        /// To see where pupils stand.
        Formatief = "formatief",
        /// For a mark.
        Summatief = "summatief",
    }
}

words_of! {
    /// Whether exercise numbers begin again in each paragraph.
    Nummering {
        /// They run on through the chapter.
        Doorlopend = "doorlopend",
        /// They begin again.
        PerParagraaf = "per-paragraaf",
    }
}

words_of! {
    /// How a pupil likes to learn.
    Leervoorkeur {
        /// By doing.
        Doener = "doener",
        /// By thinking.
        Denker = "denker",
    }
}

words_of! {
    /// How a pupil is in a talk.
    Gespreksstijl {
        /// Quiet: is spoken to first.
        Introvert = "introvert",
        /// Outgoing.
        Extravert = "extravert",
    }
}

words_of! {
    /// The kinds of talk.
    Gespreksvorm {
        /// With the coach.
        Coach = "coach",
        /// Pupil, parents and school.
        Driehoek = "driehoek",
        /// Instruction.
        Instructie = "instructie",
        /// About the portfolio.
        Portfolio = "portfolio",
    }
}

words_of! {
    /// What responsibility a pupil takes in an action.
    Verantwoording {
        /// Shows initiative.
        Initiatief = "initiatief",
        /// Accounts for what was done.
        Afleggen = "afleggen",
        /// Bears responsibility.
        Dragen = "dragen",
    }
}

words_of! {
    /// The kinds of activity in an invoeringsplan.
    Activiteitvorm {
        /// Making goals.
        Leerdoelen = "leerdoelen",
        /// Making a planning.
        Planning = "planning",
        /// Formative testing.
        FormatiefToetsen = "formatief-toetsen",
        /// Enrichment.
        Verdieping = "verdieping",
        /// A meeting.
        Overleg = "overleg",
        /// A baseline measurement.
        Nulmeting = "nulmeting",
        /// Measuring progress.
        Voortgang = "voortgang",
        /// Watching a lesson.
        Observatie = "observatie",
        /// An evaluation.
        Evaluatie = "evaluatie",
        /// Feedback of pupils.
        Leerlingfeedback = "leerlingfeedback",
        /// Across subjects.
        Vakoverstijgend = "vakoverstijgend",
        /// Telling parents.
        Oudercommunicatie = "oudercommunicatie",
        /// Coach talks.
        Coachgesprek = "coachgesprek",
        /// Practising feedback.
        FeedbackOefenen = "feedback-oefenen",
    }
}

words_of! {
    /// What a check leads to (step 7).
    Besluit {
        /// On course.
        OpKoers = "op-koers",
        /// Change course.
        Bijsturen = "bijsturen",
        /// The goal is reached.
        Behaald = "behaald",
    }
}

words_of! {
    /// The part of a plan that changes (step 7).
    Onderdeel {
        /// Step 1.
        Doel = "doel",
        /// Step 2.
        Tactiek = "tactiek",
        /// Step 3.
        Activiteiten = "activiteiten",
    }
}

words_of! {
    /// On paper or not.
    Drager {
        /// On a device.
        Digitaal = "digitaal",
        /// On paper.
        Papier = "papier",
    }
}

words_of! {
    /// How much a finding weighs.
    Level {
        /// Wrong, or contradicts itself, or lacks what the source calls a demand.
        Fout = "fout",
        /// The step plan asks for it.
        Waarschuwing = "waarschuwing",
        /// It would be better.
        Tip = "tip",
    }
}

words_of! {
    /// What a step plan or `leerplan.toml` says of a rule: a level, or that it is off.
    Instelling {
        /// Does not run.
        Uit = "uit",
        /// See [`Level::Tip`].
        Tip = "tip",
        /// See [`Level::Waarschuwing`].
        Waarschuwing = "waarschuwing",
        /// See [`Level::Fout`].
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
