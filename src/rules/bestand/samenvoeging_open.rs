use crate::rules::rule;

rule! {
    /// Een samenvoeging van git is nog niet af.
    ///
    /// ## Waarom
    /// Hebben twee mensen dezelfde regels veranderd, dan zet git beide versies in het bestand, met
    /// tekens ertussen. Zolang die er staan, weet niemand welke van de twee geldt, en leest leerplan
    /// het bestand niet. Kies welke regels kloppen, en haal de andere weg, met de regels die beginnen
    /// met `<<<<<<<`, `=======` en `>>>>>>>`. Het stappenplan vraagt dit niet; het is een keuze van
    /// leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// <<<<<<< HEAD
    /// # <
    /// datum: 2026-09-14
    /// =======
    /// datum: 2026-09-15
    /// >>>>>>> rooster
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 2026-09-15
    /// ```
    "samenvoeging-open": Reader => OpenMerge
}
