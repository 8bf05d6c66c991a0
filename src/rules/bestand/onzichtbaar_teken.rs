use crate::rules::rule;

rule! {
    /// Er staat een teken dat niemand ziet, op een plek waar het wel telt.
    ///
    /// ## Waarom
    /// Wie tekst plakt uit Word of van het web, plakt soms een teken mee dat je niet ziet: een vaste
    /// spatie, een spatie zonder breedte of een stuurteken (een teken voor machines). Aan het begin van
    /// een regel, achter een dubbele punt en in een veldnaam, id, datum of getal leest leerplan dan
    /// iets anders dan er lijkt te staan. Ook een tab aan het begin van een regel hoort erbij. Haal het
    /// teken weg, of typ er een gewone spatie. In een zin is een vaste spatie gewoon goed. Het
    /// stappenplan vraagt dit niet; het is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: "2026-09-14\u00A0"
    /// #      ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 2026-09-14
    /// ```
    "onzichtbaar-teken": Reader => HiddenSign
}
