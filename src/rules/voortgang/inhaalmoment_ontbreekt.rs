use crate::facts::behind::behind;
use crate::facts::help_planned::has_follow_up;
use crate::finding::Problem;
use crate::rules::shared::behind_message::behind_message;
use crate::rules::{Scope, rule};

rule! {
    /// Een leerling loopt achter, en er is nog geen moment om het in te halen.
    ///
    /// ## Waarom
    /// Op een blauwe school is de leerling er zelf verantwoordelijk voor dat hij bij is. Blijkt
    /// dat hij achter raakt, plan dan samen met hem wanneer hij aan de opdracht werkt (stap 5).
    ///
    /// Een leerling loopt achter als een actie in zijn draaiboek te laat is, of als hetzelfde
    /// leerdoel twee keer nog niet gelukt is en daarna ook niet. Een latere actie in een
    /// draaiboek van de leerling, een latere afspraak in een gesprek of een latere instructie is
    /// genoeg. Er zijn drie schooldagen om iets af te spreken. Dat is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v2
    /// metingen:
    ///   - {datum: 2026-09-11, paragraaf: "1.1", resultaten: {sanne: b, tim: n}}
    ///   - {datum: 2026-09-25, paragraaf: "1.1", resultaten: {sanne: b, tim: n}}
    ///   #                                                                   ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: voortgang/na-h1-3v2.yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v2
    /// metingen:
    ///   - {datum: 2026-09-11, paragraaf: "1.1", resultaten: {sanne: b, tim: n}}
    ///   - {datum: 2026-09-25, paragraaf: "1.1", resultaten: {sanne: b, tim: n}}
    /// # bestand: gesprekken/tim.yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: tim
    /// datum: 2026-09-29
    /// verslag: We kiezen samen een middag.
    /// afspraken:
    ///   - {wat: Paragraaf 1.1 opnieuw maken, wie: leerling, wanneer: 2026-10-08}
    /// ```
    "inhaalmoment-ontbreekt": [Draaiboek, Voortgang] => check
}

/// How many school days there are to plan something.
const GRACE: usize = 3;

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    let all = behind(scope, GRACE).into_iter();
    let open: Vec<_> = all
        .filter(|one| !has_follow_up(&one.pupil, one.since, scope))
        .collect();
    let found = behind_message(scope, &open, "moment om het in te halen");
    found
        .map(|(path, message)| {
            Problem::at(path, message).hint(
                "plan samen een moment: een actie in het draaiboek, of een afspraak in een gesprek",
            )
        })
        .into_iter()
        .collect()
}
