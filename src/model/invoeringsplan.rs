//! invoeringsplan: a teacher's, section's or school's own round through the seven steps.

use super::document_type::{About, DocumentType, Entry};
use super::part::groups::{document, groups};
use super::part::kort::{Beknopt, Kort};
use super::part::wanneer::MomentOfTekst;
use super::part::{
    Activiteitvorm, Besluit, Bewijsvorm, Datum, Drager, EenOfMeer, Id, Kleur, Lijst, Onderdeel,
    Tekst, TekstOf, Wanneer,
};

document! {
    /// Een ronde van een docent, een sectie of de school door de zeven stappen.
    pub struct Invoeringsplan {
        /// Het stappenplan van dit plan. Leeg betekent dat van de school.
        pub kleur: Option<Kleur>,
        /// Hoe het plan heet.
        pub titel: Tekst,
        /// Van wie het plan is.
        pub eigenaar: EenOfMeer<Tekst>,
        /// De hoeveelste ronde dit is.
        pub ronde: Option<u8>,
        /// De id van het invoeringsplan van de vorige ronde.
        pub vorige: Option<Id>,
        /// Stap 1, wat je wilt bereiken. Meer doelen staan in een lijst.
        pub doel: EenOfMeer<Doel>,
        /// Stap 2, hoe je het aanpakt.
        pub tactiek: Option<Tactiek>,
        /// Stap 3, wat je gaat doen.
        pub activiteiten: Lijst<Activiteit>,
        /// De id's van de planningen waar dit plan mee werkt.
        pub planningen: EenOfMeer<Id>,
        /// Stap 4, de id van het draaiboek.
        pub draaiboek: Option<Id>,
        /// Wat er in een portfolio moet (groen). Een tekst, of een groep velden met `wat`.
        pub portfolio_eisen: EenOfMeer<TekstOf<PortfolioEis>>,
        /// Stap 5, wat je onderweg merkt.
        pub uitvoering: Lijst<Bevinding>,
        /// Stap 6, terugkijken.
        pub controle: Option<Controle>,
        /// Stap 7, wat je besluit.
        pub bijstelling: Option<Bijstelling>,
    }

    /// Een doel van een ronde (stap 1).
    pub struct Doel {
        /// Wat je wilt bereiken.
        pub omschrijving: Option<Tekst>,
        /// Waaraan je ziet dat het gelukt is.
        pub meetbaar: Option<Tekst>,
        /// Hoe het er nu voor staat.
        pub nulmeting: Option<Nulmeting>,
        /// Wanneer het gehaald moet zijn, als dag of als mijlpaal.
        pub streef: Option<Tekst>,
        /// Hoe de doelen bij elkaar horen, als er meer zijn.
        pub samenhang: Option<Tekst>,
    }

    /// De meting vooraf.
    pub struct Nulmeting {
        /// Wat je meet, of waarmee.
        pub wat: Option<Tekst>,
        /// Wie het doet, met een naam of een rol.
        pub wie: EenOfMeer<Tekst>,
        /// Op papier of digitaal.
        pub vorm: Option<Drager>,
        /// Wanneer. Een dag, een week, `{van, tot}` of een lijst daarvan.
        pub wanneer: Wanneer,
        /// Wat eruit kwam.
        pub uitkomst: Option<Tekst>,
    }

    /// De aanpak van een ronde (stap 2).
    pub struct Tactiek {
        /// Welke middelen je gebruikt. Een tekst, of een groep velden met `wat`.
        pub middelen: EenOfMeer<Beknopt<Middel>>,
        /// Wie meedoen. Een tekst, of een groep velden met `wie` en `rol`.
        pub personen: EenOfMeer<Beknopt<Betrokkene>>,
        /// Welke materialen je gebruikt.
        pub materialen: EenOfMeer<Tekst>,
        /// Welke kennis je nodig hebt.
        pub kennis: EenOfMeer<Tekst>,
        /// Wie in de werkgroep zitten. Een tekst, of een groep velden met `wie` en `rol`.
        pub werkgroep: EenOfMeer<Beknopt<Betrokkene>>,
        /// Wat er klaar moet staan, zoals een bord, de ELO of een lokaal (geel).
        pub randvoorwaarden: EenOfMeer<Tekst>,
        /// Wat een leerling zonder computer doet (geel).
        pub zonder_computer: Option<Tekst>,
        /// Hoe ouders horen wat hun kind leert en inlevert (geel, groen).
        pub ouders: Option<Tekst>,
        /// Wanneer er uitleg is en wanneer coaching (groen).
        pub coaching: Option<CoachingDeel>,
        /// Welke afspraken gelden als docenten een project delen (groen).
        pub werkafspraken: EenOfMeer<Tekst>,
        /// Hoeveel tijd de organisatie kost, en wie die heeft (groen).
        pub organisatie: Option<Tekst>,
        /// Hoe leerlingen laten zien dat ze op koers liggen (groen).
        pub aantonen: Option<Aantonen>,
    }

    /// Een middel. Kort geschreven is het alleen wat het is.
    pub struct Middel {
        /// Welk middel het is.
        pub wat: Option<Tekst>,
        /// Is er een apparaat voor nodig, ja of nee?
        pub digitaal: Option<bool>,
        /// Is het hier nieuw, ja of nee?
        pub nieuw: Option<bool>,
    }

    /// Iemand die meedoet. Kort geschreven is het alleen wie.
    pub struct Betrokkene {
        /// Wie het is, met een naam of een rol.
        pub wie: EenOfMeer<Tekst>,
        /// In welke rol iemand meedoet, zoals docent of teamleider.
        pub rol: EenOfMeer<Tekst>,
    }
}

impl DocumentType for Invoeringsplan {
    const ABOUT: About = About::Lessons;

    fn own_id(&self) -> Option<&Id> {
        self.id.as_ref()
    }

    fn entries<'d>(&'d self, add: &mut dyn FnMut(Entry<'d>)) {
        if let Some(before) = &self.vorige {
            add(Entry::BelongsTo("vorige", before));
            add(Entry::EarlierRound(before));
        }
        for planning in &self.planningen {
            add(Entry::WorksWith(planning));
        }
    }
}

impl Kort for Middel {
    const NAME: &'static str = "middel";
    const EXPECTED: &'static str = "een middel als tekst, of een groep velden met `wat`";

    fn kort(wat: Tekst) -> Self {
        Self {
            wat: Some(wat),
            digitaal: None,
            nieuw: None,
        }
    }
}

impl Kort for Betrokkene {
    const NAME: &'static str = "betrokkene";
    const EXPECTED: &'static str = "een naam of rol als tekst, of een groep velden met `wie`";

    fn kort(wie: Tekst) -> Self {
        Self {
            wie: EenOfMeer::from(vec![wie]),
            rol: EenOfMeer::default(),
        }
    }
}

groups! {
    /// Wanneer er uitleg is en wanneer coaching.
    pub struct CoachingDeel {
        /// Wanneer er uitleg is.
        pub instructie: Option<Tekst>,
        /// Wanneer er coaching is.
        pub coach: Option<Tekst>,
    }

    /// Hoe leerlingen laten zien dat ze op koers liggen.
    pub struct Aantonen {
        /// Hoe leerlingen het vertellen.
        pub mondeling: Option<Tekst>,
        /// Hoe leerlingen het op papier laten zien.
        pub schriftelijk: Option<Tekst>,
    }

    /// Een activiteit van een ronde (stap 3).
    pub struct Activiteit {
        /// Een eigen kort woord. Het draaiboek verwijst ernaar.
        pub id: Option<Id>,
        /// Wat je doet.
        pub wat: Option<Tekst>,
        /// Wie het doet, met een naam of een rol.
        pub wie: EenOfMeer<Tekst>,
        /// Wanneer. Een dag, een week, `{van, tot}`, een lijst daarvan, of gewone tekst.
        pub wanneer: EenOfMeer<MomentOfTekst>,
        /// Wat voor activiteit het is.
        pub vorm: Option<Activiteitvorm>,
    }

    /// Iets wat een leerling in het portfolio bewaart (stap 4).
    pub struct PortfolioEis {
        /// Wat een leerling bewaart.
        pub wat: Option<Tekst>,
        /// Wat voor leren het laat zien, in eigen woorden, zoals inzicht of nauwkeurigheid.
        pub aspect: Option<Tekst>,
        /// In welke vorm, of een lijst van vormen waaruit een leerling kiest.
        pub bewijs: EenOfMeer<Bewijsvorm>,
        /// Hoeveel keer.
        pub aantal: Option<u8>,
        /// Vóór wanneer. Een dag, een week of een mijlpaal in eigen woorden.
        pub voor: Option<MomentOfTekst>,
    }

    /// Iets wat je onderweg merkt (stap 5).
    pub struct Bevinding {
        /// De dag, jaar-maand-dag.
        pub datum: Option<Datum>,
        /// Wat werkt.
        pub werkt: Option<Tekst>,
        /// Wat niet werkt.
        pub werkt_niet: Option<Tekst>,
    }

    /// Het terugkijken op een ronde (stap 6).
    pub struct Controle {
        /// De dag waarop je terugkijkt, jaar-maand-dag.
        pub datum: Option<Datum>,
        /// Wat anderen ervan vinden.
        pub feedback: Lijst<Terugkoppeling>,
        /// Wat verder opvalt.
        pub signalen: EenOfMeer<Tekst>,
        /// De vragen van stap 6, met een antwoord.
        pub vragen: Lijst<Controlevraag>,
        /// Wat eruit kwam, naast wat je wilde meten.
        pub uitkomst: Option<Tekst>,
    }

    /// Wat iemand van het plan vindt.
    pub struct Terugkoppeling {
        /// Van wie de feedback is, met een naam of een rol.
        pub van: EenOfMeer<Tekst>,
        /// Wat de feedback zegt.
        pub samenvatting: Option<Tekst>,
    }

    /// Een vraag van het terugkijken.
    pub struct Controlevraag {
        /// De vraag.
        pub vraag: Option<Tekst>,
        /// Het antwoord.
        pub antwoord: Option<Tekst>,
    }

    /// Het besluit van een ronde (stap 7).
    pub struct Bijstelling {
        /// Hoe het verder gaat.
        pub besluit: Option<Besluit>,
        /// Wat je verandert.
        pub onderdelen: EenOfMeer<Onderdeel>,
        /// Hoe je dat doet.
        pub hoe: Option<Tekst>,
        /// De strategie die je kiest (geel).
        pub strategie: Option<Tekst>,
        /// Waar je je ervaringen deelt, zoals een nieuwsbrief of de sectie.
        pub delen: EenOfMeer<Tekst>,
        /// Wie bij wie in de les kijkt (geel, groen).
        pub visitatie: Option<Tekst>,
        /// Wie meedachten over de verandering.
        pub met: EenOfMeer<Tekst>,
        /// Wat jullie erover hebben gelezen (groen).
        pub literatuur: EenOfMeer<Tekst>,
    }
}
