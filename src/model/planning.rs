//! planning: one chapter of one subject (steps 3 and 4).

use super::document_type::{About, DocumentType, Entry};
use super::part::groups::{document, groups};
use super::part::kort::Beknopt;
use super::part::niveaus::verplicht;
use super::part::{
    EenOfMeer, Id, Leerdoel, Leerjaar, Lijst, Niveaus, Nummering, Opdrachten, Tekst, TekstOf,
    Toetsen, Week,
};

/// What a measurement names as its paragraph where it is about the goals of the chapter.
pub const CHAPTER: &str = "hoofdstuk";

document! {
    /// Een hoofdstuk van een vak, met leerdoelen, opdrachten en toetsen per paragraaf.
    pub struct Planning {
        /// Het vak, met de gewone afkorting zoals `na`.
        pub vak: Tekst,
        /// De klas of klassen waarvoor dit is.
        pub klas: EenOfMeer<Id>,
        /// Het niveau, of meer niveaus als lijst. Andere namen mogen ook, zoals `mavo`,
        /// `kader` of `havo/vwo`. Alleen `vmbo` betekent alle vier de leerwegen.
        #[serde(deserialize_with = "verplicht")]
        pub niveau: Niveaus,
        /// Het leerjaar, 1 tot en met 6.
        pub leerjaar: Leerjaar,
        /// Hoe het boek het hoofdstuk noemt, zoals `H1`.
        pub hoofdstuk: Option<Tekst>,
        /// De titel van het hoofdstuk.
        pub titel: Tekst,
        /// Wie dit hoofdstuk geeft.
        pub docent: Option<Tekst>,
        /// Het nummer van de periode, zoals in `leerplan.toml`, of meer nummers als lijst.
        pub periode: EenOfMeer<u8>,
        /// Het boek.
        pub methode: Option<Tekst>,
        /// Lopen de nummers van opgaven door, of beginnen ze bij elke paragraaf opnieuw?
        pub nummering: Option<Nummering>,
        /// Wat er bij het hoofdstuk te zeggen is. Het staat boven de paragrafen.
        pub toelichting: Option<Tekst>,
        /// Leerdoelen van het hele hoofdstuk. Ze gelden ook voor een paragraaf die zelf geen
        /// leerdoelen heeft.
        pub leerdoelen: EenOfMeer<Beknopt<Leerdoel>>,
        /// De paragrafen van het hoofdstuk.
        pub paragrafen: Lijst<Paragraaf>,
        /// Hoe je het hoofdstuk afsluit. Een tekst, een lijst van teksten, of een groep velden met
        /// `activiteiten`, `opdrachten` en `verdieping`.
        pub afsluiting: EenOfMeer<TekstOf<Afsluiting>>,
        /// De toets van het hoofdstuk, of meer toetsen als lijst.
        pub toets: Toetsen,
    }
}

impl DocumentType for Planning {
    const ABOUT: About = About::Lessons;

    fn own_id(&self) -> Option<&Id> {
        self.id.as_ref()
    }

    fn entries<'d>(&'d self, add: &mut dyn FnMut(Entry<'d>)) {
        add(Entry::PlanningOf(self.leerjaar, &self.vak));
        for klas in &self.klas {
            add(Entry::PlannedFor(klas));
        }
        for goal in self.all_goals().filter_map(|goal| goal.leerlijn.as_ref()) {
            add(Entry::PlannedGoal(goal));
        }
    }
}

impl Planning {
    /// The chapter and its title: "H1 Krachten".
    #[must_use]
    pub fn kop(&self) -> String {
        let chapter = self.hoofdstuk.as_ref().map(|h| format!("{h} "));
        format!("{}{}", chapter.unwrap_or_default(), self.titel)
    }

    /// What closes the chapter in parts, each with its position in `afsluiting`.
    pub fn closing_parts(&self) -> impl Iterator<Item = (usize, &Afsluiting)> {
        let all = self.afsluiting.iter().enumerate();
        all.filter_map(|(at, one)| match one {
            TekstOf::Velden(parts) => Some((at, &**parts)),
            TekstOf::Tekst(_) => None,
        })
    }

    /// The goals of the chapter, then those of its paragraphs.
    pub fn all_goals(&self) -> impl Iterator<Item = &Leerdoel> {
        let paragraphs = self.paragrafen.iter();
        let goals = paragraphs.flat_map(|paragraph| &paragraph.leerdoelen);
        self.leerdoelen.iter().chain(goals).map(|goal| &**goal)
    }

    /// The goals that count for a paragraph: its own, or else those of the chapter.
    #[must_use]
    pub fn goals_of<'p>(&'p self, paragraph: &'p Paragraaf) -> &'p [Beknopt<Leerdoel>] {
        if paragraph.leerdoelen.is_empty() {
            &self.leerdoelen
        } else {
            &paragraph.leerdoelen
        }
    }
}

groups! {
    /// Een paragraaf van een hoofdstuk.
    pub struct Paragraaf {
        /// Het nummer zoals het in het boek staat. Zet het tussen aanhalingstekens, `"1.10"`.
        pub nummer: Tekst,
        /// De titel van de paragraaf.
        pub titel: Option<Tekst>,
        /// De week waarin deze paragraaf wordt gegeven, of meer weken als lijst.
        pub week: EenOfMeer<Week>,
        /// Wat een leerling na deze paragraaf kan of weet. Een tekst, of een groep velden met
        /// `doel`.
        pub leerdoelen: EenOfMeer<Beknopt<Leerdoel>>,
        /// Wat de klas in de les doet.
        pub activiteiten: EenOfMeer<Tekst>,
        /// De opgaven, zoals `"(1), 2-6, 8"`. Tussen haakjes staat wat niet verplicht is. Of
        /// opgaven per niveau, zoals `makkelijk` en `moeilijk`.
        pub opdrachten: Option<Opdrachten>,
        /// Wat iemand doet die meer kan, als opgaven of als tekst.
        pub verdieping: EenOfMeer<Tekst>,
        /// De toets van deze paragraaf, of meer toetsen als lijst.
        pub toets: Toetsen,
    }

    /// Hoe een hoofdstuk wordt afgesloten.
    pub struct Afsluiting {
        /// Wat de klas doet om het hoofdstuk af te sluiten.
        pub activiteiten: EenOfMeer<Tekst>,
        /// De opgaven om jezelf te testen, als opgaven, of als opgaven per niveau.
        pub opdrachten: Option<Opdrachten>,
        /// Wat iemand doet die meer kan, als opgaven of als tekst.
        pub verdieping: EenOfMeer<Tekst>,
    }
}
