use crate::rules::rule;

rule! {
    /// Er staat niet bij waarom een regel hier wordt genegeerd.
    ///
    /// ## Waarom
    /// Een collega die het bestand overneemt, moet kunnen zien of de uitzondering nog geldt. De
    /// reden schrijf je achter het haakje. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: planning
    /// vak: robotica   # leerplan: negeer[onbekend-vak]
    /// #               ^
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Rijdende robots
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: planning
    /// vak: robotica   # leerplan: negeer[onbekend-vak] proef, dit jaar alleen in 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Rijdende robots
    /// ```
    "negeer-zonder-reden": Engine
}
