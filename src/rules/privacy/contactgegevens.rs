use std::ops::Range;

use crate::facts::contact_details::{self, is_of_school};
use crate::finding::Problem;
use crate::model::Content;
use crate::rules::texts::Piece;
use crate::rules::{Scope, rule};

rule! {
    /// Er staat een mailadres of telefoonnummer in een bestand over een leerling.
    ///
    /// ## Waarom
    /// Een plan of verslag wordt gedeeld, en blijft in oude versies bestaan. Adressen en nummers van
    /// ouders en leerlingen horen in het administratiesysteem. Adressen van de school zelf
    /// (`[privacy] domein` in `leerplan.toml`) mogen, en in `personen` bij `contact` mag alles: daar
    /// vraagt het formulier hoe je iemand bereikt. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: gesprek
    /// vorm: driehoek
    /// leerling: sanne
    /// datum: 2026-10-06
    /// verslag: Vader is te bereiken op 06-12345678 of vader@voorbeeld.nl.
    /// #                                ^
    /// #                                               ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: leerplan.toml
    /// kleur = "geel"
    /// schooljaar = "2026-2027"
    ///
    /// [privacy]
    /// domein = ["voorbeeldcollege.nl"]
    /// # bestand: gesprekken/sanne.yaml
    /// soort: gesprek
    /// vorm: driehoek
    /// leerling: sanne
    /// datum: 2026-10-06
    /// verslag: Vader mailt a.jansen@voorbeeldcollege.nl. Opgave 06-12 af op 06-10-2026 om 12.30 uur.
    /// # bestand: leerplannen/raket.yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-14
    /// personen:
    ///   - {wie: Meneer de Boer, contact: boer@voorbeeld.nl of 020-1234567}
    /// ```
    "contactgegevens": Text of Pupil => check
}

fn check(piece: &Piece<'_, '_>, scope: &Scope<'_>) -> Vec<Problem> {
    let is_plan = matches!(scope.document.content, Some(Content::Leerplan(_)));
    // The form of a leerplan asks how to reach people.
    if is_plan && piece.keys() == ["personen", "contact"] {
        return Vec::new();
    }
    let hint = "haal het weg; contactgegevens horen in het administratiesysteem van de school";
    let problem = |at: &Range<usize>, what: &str| {
        piece
            .problem(scope, at, &format!("hier staat een {what}"))
            .hint(hint)
    };
    let mails = contact_details::mails(piece.text).into_iter().filter(|at| {
        let mail = piece.text.get(at.clone()).unwrap_or_default();
        !is_of_school(mail, scope.school)
    });
    let mut problems: Vec<Problem> = mails.map(|at| problem(&at, "mailadres")).collect();
    let phones = contact_details::phones(piece.text).into_iter();
    problems.extend(
        phones
            .filter(|at| !piece.is_link_at(at.start))
            .map(|at| problem(&at, "telefoonnummer")),
    );
    problems
}
