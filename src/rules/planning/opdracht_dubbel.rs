use crate::finding::Problem;
use crate::model::Planning;
use crate::model::part::notatie::{Notatie, Opgave, ontleed};
use crate::model::part::{Nummering, Opdrachten};
use crate::path;
use crate::rules::{Scope, rule};
use crate::words;
use crate::yaml::Path;

rule! {
    /// Een opgave staat twee keer in het hoofdstuk.
    ///
    /// ## Waarom
    /// Wie een opgave twee keer tegenkomt, vertrouwt de planning niet meer. Begint de nummering
    /// in elke paragraaf opnieuw, dan telt alleen de paragraaf zelf. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     opdrachten: "1-6, 8"
    ///   - nummer: "1.2"
    ///     opdrachten: "8, 9"
    ///     #            ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - nummer: "1.1"
    ///     opdrachten: "1-6, 7"
    ///   - nummer: "1.2"
    ///     opdrachten: "8, 9"
    /// ```
    "opdracht-dubbel": Planning => check
}

/// An exercise with the path of the text that it stands in.
type Placed = (Path, Opgave);

fn check(planning: &Planning, _: &Scope<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut earlier: Vec<Placed> = Vec::new();
    let mut previous_first = None;
    for (at, paragraaf) in planning.paragrafen.iter().enumerate() {
        let Some(opdrachten) = &paragraaf.opdrachten else {
            continue;
        };
        let items = placed(&path!["paragrafen", at, "opdrachten"], opdrachten);
        let first = items.iter().map(|(_, item)| item.van).min();
        let begins_again = first.is_some() && previous_first.is_some_and(|p| first <= p);
        if begins_again || planning.nummering == Some(Nummering::PerParagraaf) {
            earlier.clear();
        }
        previous_first = first.is_some().then_some(first).or(previous_first);
        for (path, item) in items {
            if let Some((where_first, _)) = earlier.iter().find(|(_, e)| e.overlapt(&item)) {
                let number = words::quote(&item.van.getal.to_string());
                problems.push(
                    Problem::at(path.clone(), format!("opgave {number} staat twee keer"))
                        .part(item.plek.clone())
                        .related(where_first.clone(), "eerste keer hier")
                        .hint("haal een van de twee weg; begint de nummering per paragraaf opnieuw, zet dan `nummering: per-paragraaf` bovenaan"),
                );
            }
            earlier.push((path, item));
        }
    }
    problems
}

fn placed(field: &Path, opdrachten: &Opdrachten) -> Vec<Placed> {
    let texts = opdrachten.teksten().into_iter();
    texts
        .flat_map(|(rest, _, text)| match ontleed(text) {
            Notatie::Opgaven(items) => {
                let path = field.join(&rest);
                items.into_iter().map(|item| (path.clone(), item)).collect()
            }
            _ => Vec::new(),
        })
        .collect()
}
