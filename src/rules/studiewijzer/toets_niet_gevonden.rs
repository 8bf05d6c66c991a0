use crate::facts::tests::{self, Link, Unclear, WrittenTest};
use crate::finding::Problem;
use crate::model::part::Toets;
use crate::model::{Content, Planning, Studiewijzer};
use crate::rules::shared::week_problems::is_sound;
use crate::rules::{Scope, rule};
use crate::school::{DocumentNumber, RowIn, WeekIn};
use crate::words;

rule! {
    /// Een toets noemt een planning, en het is niet duidelijk welke toets van die planning het is.
    ///
    /// ## Waarom
    /// Met `planning:` komen de naam en de dag uit de planning. Heeft die planning of paragraaf geen
    /// toets, dan staat er geen dag op de bladen. Heeft die er meer, en passen `naam` en `code` niet
    /// bij precies één, dan ook niet. Zet de toets in de planning, of schrijf `naam` of `code` zoals
    /// die daar staat.
    ///
    /// We melden ook een veld dat niets doet: `planning:` of `paragraaf:` bij een toets die al in een
    /// planning staat, en `paragraaf:` zonder `planning:`. Het stappenplan vraagt dit niet; het is een
    /// keuze van leerplan.
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
    ///   - nummer: "1.1"
    /// toets:
    ///   - {naam: Schriftelijk, vorm: summatief, datum: 2026-10-14}
    ///   - {naam: Practicum, vorm: summatief, datum: 2026-10-16}
    /// # bestand: studiewijzers/na-3v1.yaml
    /// soort: studiewijzer
    /// vak: na
    /// klas: 3v1
    /// weken:
    ///   - week: 41
    ///     verplicht: [Opgave 1-8]
    ///     toets: [{planning: na-h1, paragraaf: "1.1"}]
    ///     #                                    ^
    ///   - week: 42
    ///     verplicht: [Samenvatting]
    ///     toets: [{planning: na-h1}]
    ///     #                  ^
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
    ///   - {nummer: "1.1", toets: {vorm: formatief, week: 41}}
    /// toets:
    ///   - {naam: Schriftelijk, vorm: summatief, datum: 2026-10-14}
    ///   - {naam: Practicum, vorm: summatief, datum: 2026-10-16}
    /// # bestand: studiewijzers/na-3v1.yaml
    /// soort: studiewijzer
    /// vak: na
    /// klas: 3v1
    /// weken:
    ///   - week: 41
    ///     verplicht: [Opgave 1-8]
    ///     toets: [{planning: na-h1, paragraaf: "1.1"}]
    ///   - week: 42
    ///     verplicht: [Samenvatting]
    ///     toets: [{planning: na-h1, naam: Practicum}]
    /// ```
    "toets-niet-gevonden": [Planning, Studiewijzer] => check
}

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    match &scope.document.content {
        Some(Content::Planning(planning)) => in_planning(planning),
        Some(Content::Studiewijzer(wijzer)) => in_studiewijzer(wijzer, scope),
        _ => Vec::new(),
    }
}

/// A test of a planning belongs to it already.
fn in_planning(planning: &Planning) -> Vec<Problem> {
    let hint = "laat dit veld weg: een toets in een planning hoort bij die planning";
    let mut problems = Vec::new();
    for one in tests::in_planning(planning) {
        let keys = [
            ("planning", one.test.planning.is_some()),
            ("paragraaf", one.test.paragraaf.is_some()),
        ];
        for (key, _) in keys.into_iter().filter(|(_, there)| *there) {
            let message = format!("`{key}` bij een toets in een planning doet niets");
            problems.push(Problem::at(one.path.then(key), message).hint(hint));
        }
    }
    problems
}

fn in_studiewijzer(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let items = WeekIn::all(scope.number, wijzer).filter(|item| is_sound(scope.school, item));
    let mut problems = Vec::new();
    for row in items.flat_map(|item| item.rows()) {
        problems.extend(tests::in_row(&row).filter_map(|one| problem(&row, &one, scope)));
    }
    problems
}

fn problem(row: &RowIn<'_>, written: &WrittenTest<'_>, scope: &Scope<'_>) -> Option<Problem> {
    let number = written.test.paragraaf.as_deref().map(str::trim);
    if written.test.planning.is_none() && number.is_some() {
        let message = "`paragraaf` bij een toets zonder `planning` doet niets";
        let problem = Problem::at(written.path.then("paragraaf"), message);
        return Some(problem.hint("noem bij `planning` de planning waar de paragraaf in staat"));
    }
    let Link::Unclear(document, unclear) = tests::link_of(scope.school, row, written) else {
        return None;
    };
    let planning = scope.school.document(document)?;
    if !planning.faults.is_empty() {
        return None;
    }
    let id = words::quote(planning.id.as_str());
    let paragraph = number.map(|number| format!("paragraaf {} van ", words::quote(number)));
    let about = format!("{}planning {id}", paragraph.unwrap_or_default());
    let key = if number.is_some() {
        "paragraaf"
    } else {
        "planning"
    };
    let (message, hint) = told(&unclear, &about);
    Some(related(Problem::at(written.path.then(key), message), document).hint(hint))
}

fn related(problem: Problem, document: DocumentNumber) -> Problem {
    problem.related_in(document, crate::path!["titel"], "de planning")
}

fn told(unclear: &Unclear<'_>, about: &str) -> (String, String) {
    match unclear {
        Unclear::NoParagraph => (
            format!("er is geen {about}"),
            "schrijf het `nummer` dat de paragraaf in de planning heeft".to_owned(),
        ),
        Unclear::NoTest => (
            format!("{about} heeft geen toets"),
            "zet de toets in de planning, of geef hem hier een eigen naam en dag".to_owned(),
        ),
        Unclear::Several(tests) => {
            let names: Vec<String> = tests.iter().map(|test| words::quote(&name(test))).collect();
            (
                format!("{about} heeft meer dan één toets: {}", words::and(&names)),
                "kies er een met `naam` of `code`, zoals die in de planning staat".to_owned(),
            )
        }
    }
}

fn name(test: &Toets) -> String {
    let code = test.code.as_deref().map(str::trim);
    test.name().or(code).unwrap_or("zonder naam").to_owned()
}
