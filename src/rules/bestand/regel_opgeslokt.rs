use crate::rules::rule;

rule! {
    /// Een regel hoort bij de tekst erboven, omdat hij te ver inspringt.
    ///
    /// ## Waarom
    /// Een tekst zonder aanhalingstekens loopt door over elke regel die verder inspringt. Staat een
    /// streepje een spatie te ver naar rechts, dan is het geen nieuw leerdoel meer, maar het staartje
    /// van het vorige: er zijn er minder dan je schreef, en niemand merkt het. Hoort een regel met een
    /// streepje wel bij de tekst, zet die tekst dan tussen aanhalingstekens of achter `>`. Dit is onze
    /// keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Kracht
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     leerdoelen:
    ///       - Je kunt een kracht tekenen
    ///        - Je kunt de zwaartekracht berekenen
    /// #      ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Kracht
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     leerdoelen:
    ///       - Je kunt een kracht tekenen,
    ///         ook als hij schuin staat
    ///       - Je kunt de zwaartekracht berekenen
    /// ```
    "regel-opgeslokt": Reader => Swallowed
}
