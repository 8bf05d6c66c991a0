use crate::rules::rule;

rule! {
    /// Bij een bestand staat geen soort die leerplan kent.
    ///
    /// ## Waarom
    /// Het veld `soort` zegt hoe de rest gelezen wordt. Zonder soort wordt er niets nagekeken, en
    /// dat zie je niet aan het bestand. Hoort een YAML-bestand niet bij leerplan, noem het dan in
    /// `leerplan.toml` bij `[bestanden] negeer`. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: planing
    /// #      ^
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// ```
    "onbekende-soort": Reader => UnknownSoort
}
