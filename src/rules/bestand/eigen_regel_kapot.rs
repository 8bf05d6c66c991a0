use crate::rules::rule;

rule! {
    /// Een eigen regel van de school werkt niet.
    ///
    /// ## Waarom
    /// Een eigen regel die niet klopt, kijkt niets na, en dat merk je nergens aan. De `eis` is een
    /// expressie over een document van de `soort` en geeft ja of nee. Lijsten die er niet zijn, zijn
    /// leeg; een veld dat een waarde of een lijst mag zijn, is die ene waarde als er een staat. De
    /// naam is een naam die leerplan zelf nog niet gebruikt. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```toml
    /// # bestand: leerplan.toml
    /// kleur = "blauw"
    /// schooljaar = "2026-2027"
    ///
    /// [[eigen_regel]]
    /// naam = "drie-ouderavonden"
    /// soort = "draaiboek"
    /// eis = "evaluaties | length"
    /// #     ^
    /// melding = "Wij plannen drie momenten met ouders"
    /// # bestand: draaiboeken/sanne.yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// ```
    ///
    /// ## Goed
    /// ```toml
    /// # bestand: leerplan.toml
    /// kleur = "blauw"
    /// schooljaar = "2026-2027"
    ///
    /// [[eigen_regel]]
    /// naam = "drie-ouderavonden"
    /// soort = "draaiboek"
    /// eis = "evaluaties | length >= 3"
    /// melding = "Wij plannen drie momenten met ouders"
    /// # bestand: draaiboeken/sanne.yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// ```
    "eigen-regel-kapot": Engine
}
