use crate::finding::Problem;
use crate::model::Planning;
use crate::rules::shared::paragraphs;
use crate::rules::{Scope, rule};
use crate::words;

rule! {
    /// Een paragraaf begint eerder dan de paragraaf ervoor.
    ///
    /// ## Waarom
    /// Een planning laat leerlingen zien wat wanneer komt (stap 3 en 4). Loopt een week terug, dan
    /// is dat meestal een tikfout. Geef je de paragrafen echt in een andere volgorde, dan leest de
    /// planning het makkelijkst als zij ook in die volgorde staan. Dit is onze keuze.
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
    ///     week: [37, 38]
    ///   - nummer: "1.2"
    ///     week: 36
    ///     #     ^
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
    ///     week: [51, 2]
    ///   - nummer: "1.2"
    ///     week: 2
    /// ```
    "weken-lopen-terug": Planning => check
}

fn check(planning: &Planning, scope: &Scope<'_>) -> Vec<Problem> {
    if scope.is_over() {
        return Vec::new();
    }
    let paragraphs = planning.paragrafen.iter().enumerate();
    let taught: Vec<_> = paragraphs
        .filter_map(|(at, paragraph)| Some((at, paragraphs::first_week(scope, at, paragraph)?)))
        .collect();
    taught
        .windows(2)
        .filter_map(|pair| {
            let [(before, (earlier, its_path)), (at, (week, path))] = pair else {
                return None;
            };
            if week >= earlier {
                return None;
            }
            let name = |at: usize| words::quote(&paragraphs::paragraph_name(planning, at));
            let message = format!(
                "paragraaf {} begint in week {}, eerder dan paragraaf {} in week {}",
                name(*at),
                paragraphs::week_name(scope, *week),
                name(*before),
                paragraphs::week_name(scope, *earlier),
            );
            let problem = Problem::at(path.clone(), message);
            let problem = problem.related(its_path.clone(), "de paragraaf ervoor");
            Some(problem.hint("pas de week aan, of zet de paragrafen in de volgorde van de lessen"))
        })
        .collect()
}
