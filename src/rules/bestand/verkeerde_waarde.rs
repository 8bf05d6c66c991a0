use crate::rules::rule;

rule! {
    /// Een waarde past niet bij het veld.
    ///
    /// ## Waarom
    /// Een datum die niet bestaat of een woord dat niet in de lijst staat, kan leerplan niet
    /// plaatsen. Een datum schrijf je als jaar-maand-dag: dan leest iedereen dezelfde dag. Staat er
    /// een datum of een week zoals mensen die schrijven (`do 1 okt.`, `wk 39-41`), en kan die maar
    /// een ding betekenen, dan zet `leerplan check --fix` hem om. Een jaar dat er niet staat, is dat
    /// van het schooljaar. Kan het meer betekenen, dan staat erbij wat. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 14-9-2026
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
    "verkeerde-waarde": Reader => WrongValue
}
