//! The templates that are compiled in, with what each is for.

macro_rules! built_in {
    ($($stem:literal ($($extension:literal)+) $purpose:literal,)+) => {
        /// Name and text of every template that is compiled in, in order of name.
        pub(super) const BUILT_IN: &[(&str, &str)] = &[$($((
            concat!($stem, ".", $extension),
            include_str!(concat!("../../../templates/", $stem, ".", $extension)),
        )),+),+];

        /// Name without extension, and what it is for.
        const PURPOSES: &[(&str, &str)] = &[$(($stem, $purpose)),+];
    };
}

built_in! {
    "basis" ("html") "het raam om elk blad: kop, voet, marges",
    "bevindingen" ("html") "wat `leerplan check` vond, per bestand",
    "bevindingen_lijst" ("html") "de bevindingen van een school, per bestand",
    "blad" ("css") "de stijl van alle bladen: letters, lijnen, maten",
    "bundel" ("html") "meer bladen in een bestand",
    "dagstart" ("html" "md") "een klas aan het begin van de dag: wie aandacht vraagt, en waarom",
    "dekking" ("html" "md") "de leerdoelen van een planning per week",
    "documenten" ("html" "md") "alle documenten per soort",
    "draaiboek" ("html" "md") "een draaiboek, ook het lege formulier",
    "gesprek" ("html" "md") "een gesprek: verslag en afspraken",
    "graaf" ("html") "de leerlijn als tekening",
    "index" ("html" "md") "de eerste bladzijde, met het zoeken",
    "invoeringsplan" ("html" "md") "een ronde langs de zeven stappen",
    "inzage" ("html" "md") "alles wat de school over een leerling bewaart",
    "klas" ("html" "md") "een klas met haar leerlingen",
    "klasvoortgang" ("html" "md") "een klas op al haar planningen",
    "kop" ("md") "de kop van elk blad in Markdown",
    "kring" ("html") "de cirkel van de zeven stappen",
    "leerlijn" ("html" "md") "de leerdoelen van een vak door de jaren heen",
    "leerplan" ("html" "md") "\"Mijn eigen plan\", ook het lege formulier",
    "macros" ("html" "md") "stukjes die vaker voorkomen: een veld, een lijst, lijnen om te schrijven",
    "melding" ("html") "wat er staat als `leerplan serve` een bladzijde niet kan laten zien",
    "naar" ("html" "md") "een regel die naar een andere bladzijde wijst",
    "nagekeken" ("html" "md") "wat opvalt in de documenten, als bladzijde van de site",
    "ouders" ("html" "md") "de bladzijde voor ouders en verzorgers",
    "overzicht" ("html" "md") "wat er is van een klas, een sectie, een leerling of een week",
    "paginas" ("css") "de stijl van wat alleen op de andere bladzijden staat",
    "planning" ("html" "md") "de planning van een hoofdstuk",
    "planning_leeg" ("html") "het lege formulier van een planning",
    "portfolio" ("html" "md") "het portfolio van een leerling, per aspect en op volgorde van tijd",
    "poster" ("css" "html") "het stappenplan als poster",
    "privacy" ("html" "md") "wat de school van leerlingen bewaart, en wie het ziet",
    "rooster" ("html" "md") "de tabel van studiewijzers en weekbladen",
    "scholen" ("html" "md") "wat naar de bladen van elke school wijst",
    "school" ("html" "md") "de school vandaag: per klas, en elk invoeringsplan per stap",
    "stappenplan" ("html" "md") "het stappenplan van een kleur",
    "stijl" ("css") "de lettertypen, en de stijl van alle bladen",
    "studiewijzer" ("html" "md") "een studiewijzer voor een hele periode",
    "symbolen" ("html") "de getekende hokjes en pijlen",
    "tijdlijn" ("html") "de tijdlijn van een draaiboek",
    "voortgang" ("html" "md") "de resultaten van een klas of een leerling",
    "week" ("html" "md") "de week van een klas, uit alle studiewijzers",
    "week_leeg" ("html") "het lege formulier van een week",
    "wie_ziet_wat" ("html" "md") "de tabel van wie wat van een leerling ziet",
    "zoek" ("js") "het zoeken op de eerste bladzijde",
}

/// What a template is for, by its name: `leerplan.html`.
#[must_use]
pub fn purpose(name: &str) -> Option<&'static str> {
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    let found = PURPOSES.iter().find(|(known, _)| *known == stem);
    found.map(|(_, purpose)| *purpose)
}
