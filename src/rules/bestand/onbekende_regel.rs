use crate::rules::rule;

rule! {
    /// Een regel die wordt genoemd, bestaat niet.
    ///
    /// ## Waarom
    /// Wie een regel uitzet of ergens negeert, en de naam verkeerd spelt, denkt dat het geregeld
    /// is. Namen van regels staan in `leerplan.toml`, in een eigen stappenplan en in commentaar om
    /// iets te negeren. De namen van je eigen regels tellen mee. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: klas
    /// klas: 3v2   # leerplan: negeer[dubbel-id] oude lijst van vorig jaar
    /// #           ^
    /// niveau: vwo
    /// leerjaar: 3
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// # bestand: klassen/oud.yaml
    /// soort: klas
    /// klas: 3v2   # leerplan: negeer[dubbele-id] oude lijst van vorig jaar
    /// niveau: vwo
    /// leerjaar: 3
    /// ```
    "onbekende-regel": Engine
}
