use crate::rules::rule;

rule! {
    /// Een bestand is geen leesbare YAML.
    ///
    /// ## Waarom
    /// Wat leerplan niet kan lezen, kan het ook niet nakijken of afdrukken. Een bestand is YAML in
    /// UTF-8, met een document per bestand, hoogstens 1 MiB groot, 64 lagen diep en met niet meer dan 50.000 velden en waarden. Ankers,
    /// verwijzingen en labels doen niet mee: wie het bestand leest, moet zien wat er staat. Dit is
    /// onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// mentor: *mentor
    /// #       ^
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
    "onleesbaar-bestand": Reader => Unreadable
}
