use crate::facts::traces::{Kind, Trace};
use crate::finding::Problem;
use crate::rules::texts::Piece;
use crate::rules::{Scope, rule};

rule! {
    /// Een leerling staat met naam of id in een document dat iedereen mag zien.
    ///
    /// ## Waarom
    /// Een planning, studiewijzer, leerlijn of ronde gaat over lessen. Zulke documenten komen met
    /// `leerplan render --publiek` op een site die iedereen mag zien, en horen dus over geen enkele
    /// leerling iets te vertellen. Die opdracht stopt op dezelfde plekken; deze regel zegt het eerder.
    /// Hij kent de namen uit documenten `namen` en uit klassenlijsten, ook achterstevoren, zonder
    /// tussenvoegsel of met een voorletter ertussen, en id's met een cijfer of streepje. Een voornaam
    /// alleen mag. De naam zelf staat niet in de melding. Het stappenplan vraagt dit niet; het is een
    /// keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen:
    ///   - {id: l-k7f2q, naam: Sanne de Wit}
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten, naar een idee van Sanne Wit
    /// #                                  ^
    /// paragrafen:
    ///   - {nummer: "1.1", activiteiten: [Demo door l-k7f2q]}
    /// #                                            ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen:
    ///   - {id: l-k7f2q, naam: Sanne de Wit}
    /// # bestand: planningen/na-h1.yaml
    /// soort: planning
    /// vak: na
    /// niveau: vwo
    /// leerjaar: 3
    /// titel: Krachten, naar een idee van Sanne
    /// paragrafen:
    ///   - {nummer: "1.1", activiteiten: [Demo door een leerling]}
    /// ```
    "naam-in-openbaar-document": Text of Public => check
}

fn check(piece: &Piece<'_, '_>, scope: &Scope<'_>) -> Vec<Problem> {
    if piece.is_comment() || scope.school.people().is_empty() {
        return Vec::new();
    }
    let pupils = piece.traces(scope).iter().filter(|trace| trace.is_pupil());
    let problem = |trace: &Trace| {
        let message = match trace.kind {
            Kind::Id => "hier staat de id van een leerling, en iedereen mag dit document zien",
            _ => {
                "hier staat een leerling met voor- en achternaam, en iedereen mag dit document zien"
            }
        };
        let hint = "noem de leerling niet, of alleen met de voornaam";
        piece.problem_with(trace, scope, message).hint(hint)
    };
    pupils.map(problem).collect()
}
