use crate::rules::rule;

rule! {
    /// Commentaar om een regel te negeren, negeert niets.
    ///
    /// ## Waarom
    /// Is de bevinding weg, dan hoort het commentaar ook weg. Anders verbergt het later iets
    /// nieuws, zonder dat iemand daarvoor koos. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: planning
    /// # leerplan: negeer[onbekend-vak] ons eigen vak
    /// # <
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: planning
    /// # leerplan: negeer[onbekend-vak] ons eigen vak
    /// vak: robotica
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// ```
    "overbodige-negeer": Engine
}
