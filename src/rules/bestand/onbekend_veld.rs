use crate::rules::rule;

rule! {
    /// Een veld staat niet in de afspraken van leerplan.
    ///
    /// ## Waarom
    /// Een veld met een tikfout zou anders stil wegvallen, en met het veld wat je erin schreef.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// mentro: A. Jansen
    /// # <
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// mentor: A. Jansen
    /// ```
    "onbekend-veld": Reader => UnknownKey
}
