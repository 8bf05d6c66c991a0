use crate::rules::rule;

rule! {
    /// Een waarde past niet bij het veld.
    ///
    /// ## Waarom
    /// Een datum die niet bestaat of een woord dat niet in de lijst staat, kan leerplan niet
    /// plaatsen. Een datum schrijf je als jaar-maand-dag: dan leest iedereen dezelfde dag. Dit is
    /// onze keuze.
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
