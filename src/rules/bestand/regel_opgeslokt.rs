use crate::rules::rule;

rule! {
    /// Een regel hoort bij de tekst erboven, omdat die regel te ver inspringt.
    ///
    /// ## Waarom
    /// Een tekst zonder aanhalingstekens loopt door over elke regel die verder inspringt. Staat een
    /// streepje één spatie te ver naar rechts, dan is het geen nieuw leerdoel meer, maar het eind van
    /// het vorige: er zijn er minder dan je schreef, en niemand merkt het. Een veld dat te ver
    /// inspringt, telt op dezelfde manier niet mee. Zet de regel recht onder de vorige van dezelfde
    /// soort. Hoort de regel wel bij de tekst, zet die tekst dan tussen aanhalingstekens of achter `>`.
    /// Het stappenplan vraagt dit niet; zonder deze regel gaat er stil iets verloren.
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
