use crate::rules::rule;

rule! {
    /// Een verplicht veld ontbreekt of is leeg.
    ///
    /// ## Waarom
    /// Verplicht is alleen wat een document maakt tot wat het is: een planning zonder vak hoort
    /// nergens bij. Al het andere mag nog leeg zijn; of het stappenplan erom vraagt, zegt een
    /// andere regel. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: planning
    /// # <
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
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
    "verplicht-veld": Reader => Missing
}
