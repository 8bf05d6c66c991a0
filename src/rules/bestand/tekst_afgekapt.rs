use crate::rules::rule;

rule! {
    /// Een stuk tekst telt niet mee, omdat er een `#` in staat.
    ///
    /// ## Waarom
    /// Achter een spatie begint een `#` commentaar: wat erachter staat, leest leerplan niet. Wie
    /// `Hoofdstuk #12 herhalen` schrijft, houdt `Hoofdstuk` over, en niemand merkt het. Staat er
    /// een spatie achter de `#`, of staat het commentaar op een eigen regel, dan is het zo bedoeld.
    /// Dat geldt ook achter een getal, een datum of een tekst tussen aanhalingstekens, want die
    /// zijn al af. Dit is onze keuze.
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
