use crate::facts::answer::AnswerKind::Substance;
use crate::facts::answer::{is_answer, is_fill_in_text};
use crate::finding::Problem;
use crate::rules::{Scope, rule};
use crate::words;
use crate::yaml::{Path, Text};

rule! {
    /// In een veld staat nog tekst die je moet vervangen.
    ///
    /// ## Waarom
    /// Puntjes, `TODO` of `<naam van het project>` zien er op een blad uit als een antwoord, en zijn
    /// het niet. Een leeg veld is eerlijker. Het gaat alleen om velden waarin niets anders staat; alle
    /// velden van een bestand staan samen in een melding. Een titel of een leerdoel mag ook geen
    /// streepje of vraagteken zijn. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-14
    /// idee: TODO
    /// #     ^
    /// motivatie: {omdat: Ik wil dit graag omdat ..., daarom: "..."}
    /// resultaat: <wat je na afloop kunt>
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-14
    /// idee: Ik wil een waterraket bouwen
    /// motivatie: {omdat: Ik wil dit graag omdat vliegen mij boeit..., daarom: }
    /// resultaat: Ik kan rekenen met druk < 10 bar
    /// ```
    "invultekst": Every => check
}

const FIELD: words::Noun = words::Noun("veld", "velden");

/// The most fields that a message lists.
const SHOWN: usize = 5;

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    let document = scope.document;
    let mut found: Vec<Path> = Vec::new();
    let closely = scope.school.looks_closely();
    document.tree.walk(&mut |text| {
        if !text.is_key && (is_fill_in_text(text.text) || closely && is_empty_name(text)) {
            let path = text.path();
            if !document.is_at_fault(&path) {
                found.push(path);
            }
        }
    });
    let Some(first) = found.first() else {
        return Vec::new();
    };
    let names: Vec<String> = found
        .iter()
        .map(|path| words::quote(&path.to_string()))
        .collect();
    let message = if let [name] = names.as_slice() {
        format!("in {name} staat nog invultekst")
    } else {
        let count = words::count(names.len(), FIELD);
        let names = words::and_more(names, SHOWN);
        format!("in {count} staat nog invultekst: {names}")
    };
    vec![Problem::at(first.clone(), message).hint("vul in wat je weet, of laat het leeg")]
}

/// Fields whose words are what the document or goal is: a dash or "volgt" in them says nothing.
const NAMES: &[&str] = &["titel", "doel", "leerdoelen"];

fn is_empty_name(text: &Text<'_, '_>) -> bool {
    let is_name = text
        .keys()
        .next_back()
        .is_some_and(|key| NAMES.contains(&key));
    is_name && !text.text.trim().is_empty() && !is_answer(text.text, Substance)
}
