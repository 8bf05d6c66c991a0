use crate::finding::Problem;
use crate::model::Leerlijn;
use crate::path;
use crate::rules::{Scope, rule};
use crate::words;

rule! {
    /// De voorkennis van een leerdoel is van een later leerjaar.
    ///
    /// ## Waarom
    /// In een doorlopende leerlijn bouwt een leerdoel voort op wat al geleerd is. Voorkennis uit
    /// een later jaar heeft een leerling nog niet. Hetzelfde jaar is goed. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: leerlijn
    /// vak: na
    /// leerdoelen:
    ///   - {id: na.massa, doel: Je kunt massa meten, leerjaar: 2, voorkennis: [na.kracht]}
    ///   #                                                                     ^
    ///   - {id: na.kracht, doel: Je kunt krachten tekenen, leerjaar: 3}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: leerlijn
    /// vak: na
    /// leerdoelen:
    ///   - {id: na.massa, doel: Je kunt massa meten, leerjaar: 2}
    ///   - {id: na.kracht, doel: Je kunt krachten tekenen, leerjaar: 3, voorkennis: [na.massa, na.pijl]}
    ///   - {id: na.pijl, doel: Je kunt pijlen optellen, leerjaar: 3}
    /// ```
    "voorkennis-later": Leerlijn => check
}

fn check(line: &Leerlijn, scope: &Scope<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (at, goal) in line.leerdoelen.iter().enumerate() {
        for (i, id) in goal.voorkennis.iter().enumerate() {
            // `onbekende-verwijzing` reports a goal that does not exist.
            let Some(prior) = scope.school.goal(id) else {
                continue;
            };
            let (Some(year), Some(later)) = (goal.leerjaar, prior.doel.leerjaar) else {
                continue;
            };
            if later <= year {
                continue;
            }
            let message = format!(
                "voorkennis {} is van leerjaar {later}, en {} van leerjaar {year}",
                words::quote(prior.doel.id.as_str()),
                words::quote(goal.id.as_str()),
            );
            let problem = Problem::at(path!["leerdoelen", at, "voorkennis", i], message)
                .related(
                    path!["leerdoelen", at, "leerjaar"],
                    "het leerjaar van dit leerdoel",
                )
                .hint("pas een van de twee leerjaren aan, of haal de voorkennis weg");
            let its_year = path!["leerdoelen", prior.position, "leerjaar"];
            let label = "het leerjaar van de voorkennis";
            problems.push(if prior.document == scope.number {
                problem.related(its_year, label)
            } else {
                problem.related_in(prior.document, its_year, label)
            });
        }
    }
    problems
}
