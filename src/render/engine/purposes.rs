//! What each template is for, as the command `sjablonen` lists it.

/// Name without extension, and what it is for.
const PURPOSES: &[(&str, &str)] = &[
    ("basis", "het raam om elk blad: kop, voet, marges"),
    ("bevindingen", "wat `leerplan check` vond, per bestand"),
    ("blad", "de stijl van alle bladen: letters, lijnen, maten"),
    ("bundel", "meer bladen in een bestand"),
    (
        "dagstart",
        "een klas aan het begin van de dag: wie aandacht vraagt, en waarom",
    ),
    ("dekking", "de leerdoelen van een planning per week"),
    ("documenten", "alle documenten per soort"),
    ("draaiboek", "een draaiboek, ook het lege formulier"),
    ("gesprek", "een gesprek: verslag en afspraken"),
    ("graaf", "de leerlijn als tekening"),
    ("index", "de eerste bladzijde, met het zoeken"),
    ("invoeringsplan", "een ronde langs de zeven stappen"),
    ("klas", "een klas met haar leerlingen"),
    ("klasvoortgang", "een klas op al haar planningen"),
    ("kop", "de kop van elk blad in Markdown"),
    ("kring", "de cirkel van de zeven stappen"),
    ("leerlijn", "de leerdoelen van een vak door de jaren heen"),
    ("leerplan", "\"Mijn eigen plan\", ook het lege formulier"),
    (
        "macros",
        "stukjes die vaker voorkomen: een veld, een lijst, lijnen om te schrijven",
    ),
    (
        "melding",
        "wat er staat als `leerplan serve` een bladzijde niet kan laten zien",
    ),
    (
        "nagekeken",
        "wat opvalt in de documenten, als bladzijde van de site",
    ),
    ("naar", "een regel die naar een andere bladzijde wijst"),
    ("ouders", "de bladzijde voor ouders en verzorgers"),
    (
        "overzicht",
        "wat er is van een klas, een sectie, een leerling of een week",
    ),
    (
        "paginas",
        "de stijl van wat alleen op de andere bladzijden staat",
    ),
    ("planning", "de planning van een hoofdstuk"),
    ("planning_leeg", "het lege formulier van een planning"),
    ("poster", "het stappenplan als poster"),
    (
        "portfolio",
        "het portfolio van een leerling, per aspect en op volgorde van tijd",
    ),
    ("rooster", "de tabel van studiewijzers en weekbladen"),
    (
        "school",
        "de school vandaag: per klas, en elk invoeringsplan per stap",
    ),
    ("stappenplan", "het stappenplan van een kleur"),
    ("stijl", "de lettertypen, en de stijl van alle bladen"),
    ("studiewijzer", "een studiewijzer voor een hele periode"),
    ("symbolen", "de getekende hokjes en pijlen"),
    ("tijdlijn", "de tijdlijn van een draaiboek"),
    ("voortgang", "de resultaten van een klas of een leerling"),
    ("week", "de week van een klas, uit alle studiewijzers"),
    ("week_leeg", "het lege formulier van een week"),
    ("zoek", "het zoeken op de eerste bladzijde"),
];

/// What a template is for, by its name: `leerplan.html`.
#[must_use]
pub fn purpose(name: &str) -> Option<&'static str> {
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    let found = PURPOSES.iter().find(|(known, _)| *known == stem);
    found.map(|(_, purpose)| *purpose)
}
