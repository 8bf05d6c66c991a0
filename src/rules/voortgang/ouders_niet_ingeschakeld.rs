use crate::facts::behind::behind;
use crate::facts::help_planned::are_parents_involved;
use crate::finding::Problem;
use crate::rules::shared::behind_message::behind_message;
use crate::rules::{Scope, rule};

rule! {
    /// Een leerling blijft achter, en er staat geen moment met zijn ouders.
    ///
    /// ## Waarom
    /// Op een groene school haalt de coach de ouders erbij als dat nodig is (stap 5). Of het
    /// nodig is, weet de coach het best: daarom is dit een tip.
    ///
    /// Een leerling blijft achter als een actie in zijn draaiboek meer dan vijf schooldagen te
    /// laat is, of als hetzelfde leerdoel twee keer nog niet gelukt is en een schoolweek later
    /// nog niet. Een driehoeksgesprek, een ander gesprek met ouders of een evaluatie met ouders,
    /// geweest of gepland, is genoeg. Dat is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: leerplannen/sanne-raket.yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-07
    /// # bestand: draaiboeken/sanne-raket.yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-07
    /// acties:
    ///   - {wat: Ontwerp tekenen, wie: leerling, wanneer: 2026-09-21}
    ///   #                                                ^
    /// evaluaties:
    ///   - {met: ouders, wanneer: 2026-09-15}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: leerplannen/sanne-raket.yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-07
    /// # bestand: draaiboeken/sanne-raket.yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-07
    /// acties:
    ///   - {wat: Ontwerp tekenen, wie: leerling, wanneer: 2026-09-21}
    /// evaluaties:
    ///   - {met: ouders, wanneer: 2026-09-15}
    ///   - {met: ouders, wanneer: 2026-10-12}
    /// ```
    "ouders-niet-ingeschakeld": [Draaiboek, Voortgang] => check
}

/// After how many school days being behind is staying behind.
const GRACE: usize = 5;

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    let all = behind(scope, GRACE).into_iter();
    let open: Vec<_> = all
        .filter(|one| !are_parents_involved(&one.pupil, one.since, scope))
        .collect();
    let found = behind_message(scope, &open, "moment met ouders");
    found
        .map(|(path, message)| {
            Problem::at(path, message).hint(
                "is het nodig, plan dan een gesprek met `vorm: driehoek` of een evaluatie met `met: ouders`",
            )
        })
        .into_iter()
        .collect()
}
