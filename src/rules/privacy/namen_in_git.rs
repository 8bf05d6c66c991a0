use crate::finding::Problem;
use crate::model::Namen;
use crate::path;
use crate::rules::{Scope, rule};

rule! {
    /// Een bestand met namen van leerlingen gaat mee in git.
    ///
    /// ## Waarom
    /// Documenten `namen` zijn er om thuis te blijven: git slaat hun map over. Wie er een met de hand
    /// toevoegt, zet de namen op de server, en ook in de geschiedenis die daar bewaard blijft. De regel
    /// kijkt naar wat in git staat of klaarstaat. Zijn de leerlingen verzonnen, zeg dat dan in
    /// `leerplan.toml` bij `[privacy] verzonnen`. Het stappenplan vraagt dit niet; het is een keuze van
    /// leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # in git: namen/3v2.yaml
    /// # bestand: namen/3v2.yaml
    /// soort: namen
    /// #      ^
    /// klas: 3v2
    /// namen:
    ///   l-k7f2q: Sanne de Wit
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # in git: klassen/3v2.yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen:
    ///   - {id: l-k7f2q}
    /// # bestand: namen/3v2.yaml
    /// soort: namen
    /// klas: 3v2
    /// namen:
    ///   l-k7f2q: Sanne de Wit
    /// ```
    "namen-in-git": Namen => check
}

fn check(_: &Namen, scope: &Scope<'_>) -> Vec<Problem> {
    if !scope.school.is_tracked(&scope.document.path) {
        return Vec::new();
    }
    let message = "dit bestand met namen gaat mee in git";
    let hint = format!(
        "haal het eruit met `git rm --cached {}` (het bestand zelf blijft staan); staat het al op een server, \
         vraag dan wie de map beheert om het ook uit de geschiedenis te halen",
        scope.document.path
    );
    vec![Problem::at(path!["soort"], message).hint(hint)]
}
