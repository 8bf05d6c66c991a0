use crate::facts::retention::left_data;
use crate::finding::Problem;
use crate::model::Soort;
use crate::rules::shared::name_keys;
use crate::rules::{Scope, rule};
use crate::yaml::Segment;

rule! {
    /// Van een leerling die weg is, wordt iets langer bewaard dan de school wil.
    ///
    /// ## Waarom
    /// Wat een school over een leerling bewaart, bewaart ze niet langer dan nodig is: dat vraagt de AVG
    /// (artikel 5). Hoe lang dat is, kiest de school zelf, bij `[privacy] bewaren`, zoals `2 jaar` of
    /// `18 maanden`. Zonder die instelling meldt de regel niets. Een leerling is weg als de laatste dag
    /// (`tot`) in elke klas voorbij is, of als geen klas deze leerling nog heeft. Dan telt de dag waarvan
    /// de gegevens zijn: de nieuwste datum in een plan, een draaiboek of een gesprek, de dag van een
    /// meting, en in de klas en de namen de laatste dag. Staat er geen dag bij, dan meldt de regel
    /// niets. In wat `negeer` opzij zet, kijkt deze regel niet; `leerplan privacy` doet dat wel. Het
    /// stappenplan vraagt dit niet; het is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: leerplan.toml
    /// kleur = "blauw"
    /// schooljaar = "2026-2027"
    /// [privacy]
    /// bewaren = "2 jaar"
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen:
    ///   - {id: l-9x0ab}
    ///   - {id: l-k7f2q, tot: 2024-07-12}
    ///   # ^
    /// # bestand: gesprekken/een.yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: l-k7f2q
    /// #         ^
    /// datum: 2024-03-11
    /// verslag: Het plan is af.
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: leerplan.toml
    /// kleur = "blauw"
    /// schooljaar = "2026-2027"
    /// [privacy]
    /// bewaren = "2 jaar"
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen:
    ///   - {id: l-9x0ab}
    ///   - {id: l-k7f2q, tot: 2026-07-10}
    /// # bestand: gesprekken/een.yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: l-k7f2q
    /// datum: 2026-03-11
    /// verslag: Het plan is af.
    /// # bestand: gesprekken/twee.yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: l-9x0ab
    /// datum: 2024-03-11
    /// verslag: Nog op school, dus dit hoort bij het portfolio.
    /// ```
    "te-lang-bewaard": [Klas, Leerplan, Draaiboek, Voortgang, Gesprek, Namen] => check
}

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    let Some(keep) = scope.school.keeps_for() else {
        return Vec::new();
    };
    let document = scope.document;
    let data = left_data(scope.school, document, scope.today);
    let old = data
        .into_iter()
        .filter(|data| keep.is_over(data.day, scope.today));
    // One is enough: whoever is told looks through the whole document.
    let Some(first) = old.into_iter().next() else {
        return Vec::new();
    };
    let message = "hier staan gegevens van een leerling die weg is, en ze zijn ouder dan de school wil bewaren";
    let hint = "haal ze weg met `leerplan verwijder leerling`; hoe lang de school bewaart, staat in `leerplan.toml` bij `[privacy] bewaren`";
    let name = match (document.soort(), first.path.segments().last()) {
        (Some(Soort::Namen), Some(Segment::Key(key))) => name_keys::span(document, key),
        _ => None,
    };
    let problem = Problem::at(first.path, message).hint(hint);
    vec![match name {
        Some(span) => problem.span(span),
        None => problem,
    }]
}
