use crate::facts::{special_words, traces};
use crate::finding::Problem;
use crate::model::About;
use crate::rules::texts::Piece;
use crate::rules::{Scope, rule};
use crate::words;

rule! {
    /// Een woord wijst op de gezondheid, een diagnose of het geloof van een leerling.
    ///
    /// ## Waarom
    /// De AVG noemt dit bijzondere persoonsgegevens: een school legt ze alleen vast waar dat echt
    /// nodig is, en niet in een bestand dat meer mensen lezen. Schrijf liever op wat een leerling
    /// nodig heeft ("krijgt meer tijd bij een toets") dan waarom. Het is een tip, want een woord kan
    /// ook over de lesstof gaan; negeer het dan met een reden. De lijst is kort: woorden die meestal
    /// iets anders betekenen, zoals kerk of ziek, staan er niet op. Vanaf regelset 2027 kijkt de regel ook
    /// in een planning of een ander document dat iedereen mag zien, als daar een leerling in staat:
    /// biologie gaat vaak genoeg over diabetes. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 2026-10-06
    /// verslag: Sanne heeft dyslexie en krijgt meer tijd.
    /// #                    ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 2026-10-06
    /// verslag: Sanne krijgt meer tijd bij een toets.
    /// ```
    "bijzondere-gegevens": Text of PupilOrPublic => check
}

fn check(piece: &Piece<'_, '_>, scope: &Scope<'_>) -> Vec<Problem> {
    let mut words = piece.words().iter();
    let named = words.find(|word| special_words::is_special(word.lower.as_ref()));
    let content = scope.document.content.as_ref();
    let is_public = content.is_some_and(|content| content.about() == About::Lessons);
    let named = named.filter(|_| !is_public || tells_of_pupil(piece, scope));
    let problem = named.map(|word| {
        let shown = words::quote(&word.lower);
        let message = format!("{shown} kan een bijzonder persoonsgegeven zijn");
        let hint = "schrijf op wat de leerling nodig heeft, niet waarom; gaat het over de lesstof, negeer dit dan met een reden";
        piece.problem(scope, &word.at, &message).hint(hint)
    });
    problem.into_iter().collect()
}

/// Whether a document that everybody may see is about a pupil as well.
fn tells_of_pupil(piece: &Piece<'_, '_>, scope: &Scope<'_>) -> bool {
    let school = scope.school;
    school.looks_closely() && !piece.is_comment() && traces::tells_of_pupil(scope.document, school)
}
