use crate::rules::rule;

rule! {
    /// Een veld staat twee keer in dezelfde groep.
    ///
    /// ## Waarom
    /// Van twee dezelfde velden kan er maar een tellen. Wat in het andere staat, zou stil
    /// wegvallen. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// mentor: A. Jansen
    /// mentor: B. de Boer
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
    "dubbele-sleutel": Reader => DuplicateKey
}
