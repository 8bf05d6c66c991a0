use crate::rules::rule;

rule! {
    /// Om een tekst staan aanhalingstekens van een tekstverwerker.
    ///
    /// ## Waarom
    /// Word en andere tekstverwerkers maken van `"` een krom aanhalingsteken. Voor leerplan is dat een
    /// letter van de tekst: `“1.1”` is een andere paragraaf dan `1.1`, en een komma tussen kromme
    /// aanhalingstekens knipt de tekst in tweeën. Typ rechte aanhalingstekens, of laat ze weg. Staan ze
    /// om een paar woorden in een zin, dan is dat goed. Het stappenplan vraagt dit niet; het is een
    /// keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: “Kracht”
    /// #      ^^^^^^^^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: "Kracht"
    /// toelichting: We beginnen met “Wat weet je al?” en lezen daarna verder
    /// ```
    "aanhalingstekens": Reader => TypographicQuotes
}
