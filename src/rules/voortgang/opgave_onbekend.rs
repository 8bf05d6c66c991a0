use crate::facts::exercises_made;
use crate::finding::Problem;
use crate::model::Voortgang;
use crate::model::part::Opdrachten;
use crate::model::part::notatie::Opgave;
use crate::model::voortgang::Meting;
use crate::path;
use crate::rules::{Scope, rule};
use crate::words;

rule! {
    /// Een leerling heeft een opgave gemaakt die niet bij de paragraaf staat.
    ///
    /// ## Waarom
    /// In stap 5 houd je bij wat er gedaan is. Staat een opgave niet in de planning, dan is het
    /// nummer of de paragraaf meestal een vergissing, en telt de opgave nergens mee. Zonder
    /// `paragraaf` kijken wij naar alle opgaven van het hoofdstuk. Heeft de paragraaf geen opgaven
    /// met nummers, dan zwijgt deze regel.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - {nummer: "1.2", opdrachten: "10-16", verdieping: "18"}
    /// # bestand: voortgang/na-h1-3v2.yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v2
    /// metingen:
    ///   - {datum: 2026-10-07, paragraaf: "1.2", gemaakt: {tim: "10-14, 17", sanne: "16-18"}}
    /// #                                                                ^
    /// #                                                                             ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten
    /// paragrafen:
    ///   - {nummer: "1.2", opdrachten: "10-16", verdieping: "18"}
    /// # bestand: voortgang/na-h1-3v2.yaml
    /// soort: voortgang
    /// planning: na-h1
    /// klas: 3v2
    /// metingen:
    ///   - {datum: 2026-10-07, paragraaf: "1.2", gemaakt: {tim: "10-14", sanne: "10-16, 18"}}
    /// ```
    "opgave-onbekend": Voortgang => check
}

fn check(voortgang: &Voortgang, scope: &Scope<'_>) -> Vec<Problem> {
    let planning = voortgang.planning.as_ref();
    let planning = planning.filter(|_| voortgang.leerplan.is_none());
    let Some((number, planning)) = planning.and_then(|id| scope.school.planning(id)) else {
        return Vec::new();
    };
    let document = scope.school.document(number);
    if document.is_none_or(|one| !one.faults.is_empty()) {
        return Vec::new();
    }
    let metingen = voortgang.metingen.iter().enumerate();
    metingen
        .flat_map(|(at, meting)| {
            let planned = exercises_made::planned(planning, meting.paragraaf.as_deref());
            let planned = planned.filter(|planned| !planned.is_empty());
            planned.map_or(Vec::new(), |planned| unknown(at, meting, &planned))
        })
        .collect()
}

/// A problem for each text with exercises of which not every number is planned, at the first of them.
fn unknown(at: usize, meting: &Meting, planned: &[Opgave]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (pupil, made) in meting.gemaakt.iter().flatten() {
        let texts = made.iter().flat_map(Opdrachten::teksten);
        for (rest, _, text) in texts {
            let items = exercises_made::in_notation(text);
            let mut unknown = items.iter().filter(|item| !is_planned(item, planned));
            let Some(first) = unknown.next() else {
                continue;
            };
            let numbers: Vec<String> = std::iter::once(first)
                .chain(unknown)
                .map(|item| words::quote(&item.to_string()))
                .collect();
            let (noun, verb) = match (numbers.len(), first.van == first.tot) {
                (1, true) => ("opgave", "staat"),
                _ => ("opgaven", "staan"),
            };
            let place = match meting.paragraaf.as_deref().map(str::trim) {
                Some(number) if !number.is_empty() => format!("paragraaf {}", words::quote(number)),
                _ => "het hoofdstuk".to_owned(),
            };
            let message = format!("{noun} {} {verb} niet bij {place}", words::and(&numbers));
            let path = path!["metingen", at, "gemaakt", pupil].join(&rest);
            problems.push(
                Problem::at(path, message)
                    .part(first.plek.clone())
                    .hint("verbeter het nummer of de paragraaf, of zet de opgave in de planning"),
            );
        }
    }
    problems
}

/// Whether every number of an item is among those planned.
fn is_planned(item: &Opgave, planned: &[Opgave]) -> bool {
    let wanted = Opgave {
        optioneel: false,
        ..item.clone()
    };
    let count = exercises_made::count(&[wanted], planned);
    count.made == count.all
}
