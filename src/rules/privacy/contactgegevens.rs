use std::ops::Range;

use crate::facts::contact_details;
use crate::facts::traces::{self, Kind, Trace};
use crate::finding::Problem;
use crate::model::{About, Content};
use crate::rules::texts::Piece;
use crate::rules::{Scope, rule};

rule! {
    /// Er staat een mailadres of telefoonnummer in een bestand over een leerling, of in een bestand dat iedereen mag zien.
    ///
    /// ## Waarom
    /// Een plan of verslag wordt gedeeld, en blijft in oude versies bestaan. Adressen en nummers van
    /// ouders en leerlingen horen in het administratiesysteem. Adressen van de school zelf
    /// (`[privacy] domein` in `leerplan.toml`) mogen, net als de adressen en nummers bij `[privacy] openbaar`;
    /// in `personen` bij `contact` mag alles: daar vraagt het formulier hoe je iemand bereikt. Vanaf
    /// regelset 2027 kijkt de regel ook in een planning, studiewijzer, leerlijn of ronde, want die kunnen
    /// op een site komen. Mag iedereen het nummer zien, zet het dan bij `openbaar`, of negeer deze regel daar
    /// met een reden; dan wordt het gepubliceerd. Dit is onze keuze.
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
    "contactgegevens": Text of PupilOrPublic => check
}

fn check(piece: &Piece<'_, '_>, scope: &Scope<'_>) -> Vec<Problem> {
    let is_plan = matches!(scope.document.content, Some(Content::Leerplan(_)));
    // The form of a leerplan asks how to reach people.
    if is_plan && piece.keys() == ["personen", "contact"] {
        return Vec::new();
    }
    let content = scope.document.content.as_ref();
    if content.is_some_and(|content| content.about() == About::Lessons) {
        return in_public(piece, scope);
    }
    let part = |at: &Range<usize>| piece.text.get(at.clone()).unwrap_or_default();
    let mails = contact_details::mails(piece.text).into_iter();
    let mails = mails.filter(|at| !traces::is_public_mail(part(at), scope.school));
    let mut problems: Vec<Problem> = mails
        .map(|at| told(piece.problem(scope, &at, MAIL)))
        .collect();
    let phones = contact_details::phones(piece.text).into_iter();
    let phones = phones.filter(|at| !piece.is_link_at(at.start));
    let phones = phones.filter(|at| !traces::is_public_phone(part(at), scope.school));
    problems.extend(phones.map(|at| told(piece.problem(scope, &at, PHONE))));
    problems
}

const MAIL: &str = "hier staat een mailadres";
const PHONE: &str = "hier staat een telefoonnummer";

fn told(problem: Problem) -> Problem {
    problem.hint("haal het weg; contactgegevens horen in het administratiesysteem van de school")
}

/// In a document that everybody may see: what would stop `leerplan render --publiek`, however it is written.
fn in_public(piece: &Piece<'_, '_>, scope: &Scope<'_>) -> Vec<Problem> {
    if piece.is_comment() || !scope.school.looks_closely() {
        return Vec::new();
    }
    let contacts = piece.traces(scope).iter();
    let contacts = contacts.filter(|trace| trace.is_contact());
    let problem = |trace: &Trace| {
        let what = match trace.kind {
            Kind::Mailadres => MAIL,
            _ => PHONE,
        };
        let message = format!("{what}, en iedereen mag dit document zien");
        let hint = "haal het weg; mag iedereen het zien, zet het dan bij `[privacy] openbaar` in `leerplan.toml`";
        piece.problem_with(trace, scope, &message).hint(hint)
    };
    contacts.map(problem).collect()
}
