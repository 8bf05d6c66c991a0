use crate::rules::rule;

rule! {
    /// Een stuk tekst telt niet mee, omdat er een `#` in staat.
    ///
    /// ## Waarom
    /// Staat er een spatie vóór een `#`, dan begint daar commentaar: wat erachter staat, leest leerplan
    /// niet. Van `Hoofdstuk #12 herhalen` blijft `Hoofdstuk` over, en niemand merkt het. Zet de hele
    /// tekst tussen aanhalingstekens, of zet een spatie achter de `#` als het commentaar is. Commentaar
    /// op een eigen regel is altijd goed, en ook achter een getal, een datum of een tekst tussen
    /// aanhalingstekens, want die zijn al af. Het stappenplan vraagt dit niet; zonder deze regel gaat
    /// er stil tekst verloren.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Hoofdstuk #12 herhalen
    /// #                ^^^^^^^^^^^^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: "Hoofdstuk #12 herhalen"
    /// docent: A. Jansen # na de vakantie B. de Boer
    /// ```
    "tekst-afgekapt": Reader => CutOff
}
