use crate::facts::practical_tests::is_in_lessons;
use crate::finding::Problem;
use crate::model::Planning;
use crate::model::part::Toetsvorm;
use crate::model::planning::Paragraaf;
use crate::rules::shared::paragraphs;
use crate::rules::{Scope, rule};

rule! {
    /// Een paragraaf sluit niet af met een formatieve toets.
    ///
    /// ## Waarom
    /// Stap 3 en stap 6 raden aan om elke paragraaf af te sluiten met een formatieve toets: daarin
    /// zien leerling en docent wat al lukt, op tijd om er nog iets aan te doen. Een toets bij een
    /// paragraaf zonder `vorm` rekenen wij mee; een toets voor een cijfer niet. Bij lichamelijke
    /// opvoeding en de kunstvakken hoeft het niet op papier: daar telt elke toets met een `wijze`
    /// zoals `praktisch`, `werkstuk` of `observatie`.
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
    ///     toets: {vorm: formatief, week: 36}
    ///   - nummer: "1.2"
    ///   # ^
    ///   - nummer: "1.3"
    ///     toets: {vorm: summatief, week: 38}
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
    ///     toets: {vorm: formatief, week: 36}
    ///   - nummer: "1.2"
    ///     toets: {week: 37}
    /// ```
    ///
    /// ```yaml
    /// soort: planning
    /// vak: lo
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Turnen
    /// paragrafen:
    ///   - nummer: "1"
    ///     toets: {wijze: observatie, vorm: summatief}
    /// ```
    "formatieve-toets-ontbreekt": Planning => check
}

fn check(planning: &Planning, scope: &Scope<'_>) -> Vec<Problem> {
    let lacks = ("toets", "geen formatieve toets");
    let none = |_: usize, paragraph: &Paragraaf| {
        let mut tests = paragraph.toets.iter();
        tests.all(|test| {
            test.vorm == Some(Toetsvorm::Summatief)
                && !is_in_lessons(scope.school, &planning.vak, test)
        })
    };
    let problem = paragraphs::lacking_paragraphs(planning, scope, lacks, none);
    let hint = "sluit de paragraaf af met `toets: {vorm: formatief, week: ...}`";
    problem
        .map(|problem| problem.hint(hint))
        .into_iter()
        .collect()
}
