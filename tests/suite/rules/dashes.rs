//! A dash in a field satisfies no rule that asks for the field: each right example of each such rule,
//! with dashes for its values, is found fault with.

use std::collections::BTreeSet;

use leerplan::internals::rules::{self, Example, Examples, Rule};
use serde_yaml::Value;

use super::examples::{folder, path};
use crate::support::TODAY;

/// What a rule asks for.
#[derive(Clone, Copy, PartialEq)]
enum Asks {
    /// A text in these fields. A dash for each text in them makes the rule speak.
    Text,
    /// A text in the first of these fields, where others have one.
    First,
    /// A text that, where it is a dash, another rule speaks about.
    By(&'static str),
    /// A day, a week, a number, a choice or the id of something: a dash is none, and the reader or
    /// the rule about references says so.
    Typed,
    /// Nothing that can be left open: what is wrong, too much or elsewhere.
    Nothing,
}

/// The lines of [`RULES`]: rule, what it asks for, and in which fields.
fn table() -> Vec<(&'static str, Asks, Vec<&'static str>)> {
    let line = |line: &'static str| {
        let mut parts = line.split(": ");
        let name = parts.next().unwrap();
        let asks = match parts.next().unwrap() {
            "text" => Asks::Text,
            "first" => Asks::First,
            "typed" => Asks::Typed,
            "nothing" => Asks::Nothing,
            other => Asks::By(other.strip_prefix("by ").unwrap()),
        };
        (name, asks, parts.flat_map(str::split_whitespace).collect())
    };
    RULES
        .lines()
        .filter(|one| !one.is_empty())
        .map(line)
        .collect()
}

/// Every rule of the catalogue. The reason of `negeer-zonder-reden` is a comment: see
/// `a_dash_behind_an_ignore_comment_is_no_reason`.
const RULES: &str = "
onleesbaar-bestand: nothing
onbekende-soort: text: soort
onbekend-veld: nothing
verplicht-veld: by invultekst: titel
verkeerde-waarde: nothing
dubbele-sleutel: nothing
tekst-afgekapt: nothing
aanhalingstekens: nothing
onzichtbaar-teken: nothing
regel-opgeslokt: nothing
samenvoeging-open: nothing
kopie: nothing
dag-klopt-niet: nothing
dubbele-id: nothing
onbekende-verwijzing: nothing
verwijzing-past-niet: nothing
onbekend-vak: text: vak
onbekende-regel: nothing
eigen-regel-kapot: nothing
bestand-ontbreekt: nothing
invultekst: nothing
datum-in-vakantie: nothing
datum-in-weekend: nothing
datum-in-toekomst: nothing
buiten-schooljaar: nothing
schooljaar-klopt-niet: nothing
periodes-overlappen: nothing
instelling-klopt-niet: nothing
instelling-buiten-schooljaar: nothing
overbodige-negeer: nothing
negeer-zonder-reden: nothing
bsn-gevonden: nothing
bsn-mogelijk: nothing
contactgegevens: nothing
naam-buiten-klas: nothing
naam-in-openbaar-document: nothing
andere-leerling-genoemd: nothing
namen-in-git: nothing
naam-in-klas: nothing
naam-verschilt: nothing
namen-zonder-klas: nothing
id-lijkt-op-naam: nothing
bijzondere-gegevens: nothing
te-lang-bewaard: nothing
doel-ontbreekt: text: doel
meer-dan-een-doel: text: samenhang
doel-niet-meetbaar: text: meetbaar
doel-zonder-einde: text: streef
leervoorkeuren-onbekend: typed: leervoorkeur
tactiek-onvolledig: text: tactiek
leidinggevende-niet-betrokken: by tactiek-onvolledig: personen werkgroep
werkgroep-samenstelling: by tactiek-onvolledig: wie rol werkgroep
nulmeting-onvolledig: text: wat wie
randvoorwaarden-ontbreken: text: randvoorwaarden
zonder-computer: text: zonder_computer
oudercommunicatie-ontbreekt: text: ouders
coachmomenten-ontbreken: text: instructie coach
werkafspraken-ontbreken: text: werkafspraken
organisatietijd-ontbreekt: text: organisatie
aantonen-ontbreekt: text: mondeling schriftelijk
activiteiten-ontbreken: text: wat wie wanneer
activiteit-onvolledig: text: wie wanneer
overleg-ontbreekt: typed: vorm
taken-niet-verdeeld: by activiteit-onvolledig: wie
voortgangsmeting-ontbreekt: typed: vorm
evaluatie-ontbreekt: typed: vorm
observatie-ontbreekt: typed: vorm
leerlingfeedback-ontbreekt: text: wat
vakoverstijgend-ontbreekt: typed: vorm
oudercontact-ontbreekt: typed: vorm
coachgesprekken-ontbreken: typed: vorm
introverten-eerst: nothing
bijstelling-ontbreekt: typed: besluit
te-veel-bijgesteld: nothing
strategie-ontbreekt: text: strategie
leerlingen-niet-betrokken: text: met
vervolgronde-ontbreekt: typed: vorige
ervaringen-niet-gedeeld: text: delen
visitatie-ontbreekt: text: visitatie
literatuur-ontbreekt: text: literatuur
leerdoelen-ontbreken: text: leerdoelen
leerdoel-formulering: by invultekst: doel leerdoelen
toetsmoment-ontbreekt: typed: week datum
formatieve-toets-ontbreekt: typed: vorm
verdieping-ontbreekt: text: verdieping
keuze-in-opdrachten: text: opdrachten
beheersing-onbekend: first: opdrachten
kerndoel-ontbreekt: typed: leerlijn
niveau-past-niet: nothing
opdracht-notatie: nothing
opdracht-dubbel: nothing
planning-buiten-periode: nothing
weken-lopen-terug: nothing
toets-voor-les: nothing
draaiboek-ontbreekt: typed: invoeringsplan
periode-lang: nothing
activiteit-niet-in-draaiboek: typed: activiteit
stap-niet-in-draaiboek: typed: stap
ruimte-ontbreekt: text: ruimte
evaluatiemoment-ontbreekt: typed: wanneer
communicatie-ontbreekt: text: met wat wie
portfoliobespreking-ontbreekt: text: met over
portfolio-eisen-ontbreken: text: portfolio_eisen
periode-onbegrensd: text: mijlpaal
actie-onvolledig: text: wie
evaluatie-onvolledig: text: met
actie-buiten-periode: nothing
vraag-onbeantwoord: text: idee motivatie voorkennis resultaat personen kosten ouders
kosten-kloppen-niet: nothing
kosten-niet-besproken: typed: besproken
plan-niet-besproken: typed: besproken
leerplan-zonder-draaiboek: typed: leerplan
ouder-evaluaties: text: met
coachafspraak-ontbreekt: text: met wat wie
feedback-eenzijdig: text: met
feedback-niet-verwerkt: text: verwerkt
feedback-uitgebleven: text: tops tips verwerkt
tops-en-tips: text: tips
draaiboek-verouderd: nothing
actie-te-laat: typed: klaar
uitvoering-niet-bijgehouden: text: werkt werkt_niet
logboek-leeg: text: gedaan
bewijs-ontbreekt: text: bewijs
opgave-onbekend: nothing
inhaalmoment-ontbreekt: typed: wanneer
ouders-niet-ingeschakeld: text: met
controle-ontbreekt: text: uitkomst
controlevragen-open: text: antwoord
feedback-kring: text: samenvatting
doel-te-makkelijk: nothing
doel-te-moeilijk: nothing
leerling-zonder-meting: typed: resultaten
doel-zonder-id: nothing
meting-dubbel: nothing
voortgang-ontbreekt: typed: resultaten
gespreksverslag-ontbreekt: text: verslag
week-buiten-periode: nothing
week-dubbel: nothing
les-in-vakantie: nothing
dag-zonder-les: nothing
onbekende-toetsweek: nothing
toetsweek-verschilt: nothing
onbekende-groep: nothing
toets-niet-gevonden: nothing
toetsdatum-verschilt: nothing
toets-zonder-planning: nothing
week-klopt-niet: nothing
toets-zonder-datum: typed: datum
week-ontbreekt: typed: week
vak-leeg: text: verplicht opmerking thema titel
verplicht-ontbreekt: text: verplicht lesstof leren maken
keuzedelen-ontbreken: text: keuze
coaching-ontbreekt: text: coaching
project-een-vak: typed: vakken
weekbelasting: nothing
toetsbelasting: nothing
planning-niet-in-studiewijzer: text: verplicht lesstof titel
leerdoel-niet-gepland: typed: leerlijn
voorkennis-kring: nothing
voorkennis-later: nothing
";

/// The rules that say of a dash that it is no day, number, choice or id.
const OF_THE_READER: &[&str] = &[
    "verkeerde-waarde",
    "onbekende-verwijzing",
    "onbekend-vak",
    "opdracht-notatie",
];

/// The text with a dash for every value in some fields; `None` where it has none of them.
fn dashed(text: &str, fields: &[&str], first: bool) -> Option<String> {
    let mut value: Value = serde_yaml::from_str(text).unwrap();
    let most = if first { 1 } else { usize::MAX };
    let mut left = most;
    replace(&mut value, fields, false, &mut left);
    (left < most).then(|| serde_yaml::to_string(&value).unwrap())
}

fn replace(value: &mut Value, fields: &[&str], inside: bool, left: &mut usize) {
    match value {
        Value::Mapping(map) => {
            for (key, value) in map.iter_mut() {
                let named = key.as_str().is_some_and(|key| fields.contains(&key));
                replace(value, fields, inside || named, left);
            }
        }
        Value::Sequence(items) => {
            for item in items {
                replace(item, fields, inside, left);
            }
        }
        Value::Null | Value::Bool(_) => {}
        _ if inside && *left > 0 => {
            *value = Value::from("-");
            *left -= 1;
        }
        _ => {}
    }
}

/// The rules that speak about an example with dashes; `None` where it has none of the fields.
fn found(rule: &Rule, example: &Example, fields: &[&str], first: bool) -> Option<BTreeSet<String>> {
    let folder = folder(rule, example);
    let mut any = false;
    for file in example
        .files
        .iter()
        .filter(|file| file.path.rsplit('.').next() != Some("toml"))
    {
        if let Some(text) = dashed(&file.text, fields, first) {
            any = true;
            folder.write(path(&file.path), &text);
        }
    }
    let today = example.today.as_deref().unwrap_or(TODAY);
    let findings = folder.check(today).findings;
    any.then(|| findings.into_iter().map(|one| one.rule).collect())
}

#[test]
fn every_rule_of_the_catalogue_is_in_the_table() {
    let listed: BTreeSet<&str> = table().into_iter().map(|(name, ..)| name).collect();
    let known: BTreeSet<&str> = rules::all().map(|(_, rule)| rule.name).collect();
    assert_eq!(listed, known, "say of each rule which fields it asks for");
    assert_eq!(listed.len(), table().len(), "a rule is listed twice");
}

#[test]
fn a_dash_satisfies_no_rule_that_asks_for_something() {
    let mut satisfied = Vec::new();
    for (name, asks, fields) in table() {
        let (_, rule) = rules::find(name).unwrap();
        let speaks = match asks {
            Asks::Text | Asks::First => vec![name],
            Asks::By(other) => vec![other],
            Asks::Typed => [&[name], OF_THE_READER].concat(),
            Asks::Nothing => continue,
        };
        let all = Examples::of(rule.docs).goed;
        let all: Vec<_> = all
            .iter()
            .filter_map(|one| found(rule, one, &fields, asks == Asks::First))
            .collect();
        assert!(!all.is_empty(), "no example of {name} has {fields:?}");
        for found in all {
            if !speaks.iter().any(|one| found.contains(*one)) {
                satisfied.push(format!("{name}: {found:?}"));
            }
        }
    }
    assert!(
        satisfied.is_empty(),
        "satisfied by dashes:\n{}",
        satisfied.join("\n")
    );
}

#[test]
fn a_dash_behind_an_ignore_comment_is_no_reason() {
    let reasons = |comment: &str| {
        let folder = crate::support::Folder::school(leerplan::model::Kleur::Blauw);
        let text = format!(
            "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: Licht\nparagrafen:\n  - nummer: \"2.1\"\n    opdrachten: \"4)\"   # leerplan: negeer[opdracht-notatie]{comment}\n"
        );
        folder.write("planningen/licht.yaml", &text);
        let report = folder.check_only(TODAY, &["negeer-zonder-reden"]);
        report.findings.len()
    };
    assert_eq!(reasons(" zo staat het in het boek"), 0);
    assert_eq!(reasons(" -"), 1);
    assert_eq!(reasons(" ?"), 1);
}
