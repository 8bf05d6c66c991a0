use crate::facts::answer::AnswerKind::{OrNone, Substance};
use crate::facts::answer::Answers;
use crate::facts::ronde;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::invoeringsplan::{Controle, Controlevraag};
use crate::model::part::Kleur;
use crate::rules::{Scope, rule};
use crate::yaml::Path;
use crate::{path, words};

rule! {
    /// De controle laat een vraag van stap 6 open.
    ///
    /// ## Waarom
    /// Het gele plan vraagt in stap 6 of het klassenmanagement op orde is, of docenten goed begeleid
    /// worden en of leerlingen de juiste stappen zetten. Het groene vraagt de laatste twee. We zoeken
    /// ze ruim, aan woorden in `vraag`. Een vraag die er staat, hoort ook een antwoord te hebben.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Onze eigen leervraag
    /// controle:
    ///   datum: 2026-09-18
    ///   vragen:
    /// # ^
    ///     - {vraag: Is het klassenmanagement op orde?, antwoord: De kaartjes kosten vijf minuten}
    /// ```
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Onze eigen leervraag
    /// controle:
    ///   datum: 2026-09-18
    ///   vragen:
    ///     - {vraag: Is het klassenmanagement op orde?, antwoord: De kaartjes kosten vijf minuten}
    ///     - {vraag: Worden docenten goed begeleid?, antwoord: De observatie gaf bruikbare tips}
    ///     - vraag: Zetten leerlingen de juiste stappen?
    ///       antwoord:
    ///     # ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Onze eigen leervraag
    /// controle:
    ///   datum: 2026-09-18
    ///   vragen:
    ///     - {vraag: Is het klassenmanagement op orde?, antwoord: De kaartjes kosten vijf minuten}
    ///     - {vraag: Worden docenten goed begeleid?, antwoord: De observatie gaf bruikbare tips}
    ///     - {vraag: Zetten leerlingen de juiste stappen?, antwoord: Nog niet allemaal}
    /// ```
    "controlevragen-open": Invoeringsplan => check
}

/// What the check of step 6 asks about.
#[derive(Debug, Clone, Copy)]
enum ControleTopic {
    Klassenmanagement,
    Begeleiding,
    Stappen,
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let controle = ronde::held_controle(plan, scope.as_of());
    let readable = scope.document.is_sound(&path!["controle", "vragen"]);
    let Some(controle) = controle.filter(|_| readable) else {
        return Vec::new();
    };
    let asked: &[ControleTopic] = if scope.document.kleur == Some(Kleur::Groen) {
        &[ControleTopic::Begeleiding, ControleTopic::Stappen]
    } else {
        &[
            ControleTopic::Klassenmanagement,
            ControleTopic::Begeleiding,
            ControleTopic::Stappen,
        ]
    };
    let answers = scope.answers();
    let vragen = &controle.vragen;
    let covered = |topic: &ControleTopic| vragen.iter().any(|vraag| topic.is_asked_in(vraag));
    let unasked = asked.iter().filter(|topic| !covered(topic));
    let mut open: Vec<String> = unasked.map(|topic| topic.name().to_owned()).collect();
    let unanswered = vragen
        .iter()
        .filter(|vraag| is_open(vraag, answers))
        .filter_map(|v| v.vraag.as_ref());
    open.extend(unanswered.map(|vraag| words::quote(vraag)));
    if open.is_empty() {
        return Vec::new();
    }
    let message = format!(
        "de controle geeft nog geen antwoord op {}",
        words::and(&open)
    );
    vec![
        Problem::at(place(controle, answers), message)
            .hint("zet de vraag onder `vragen`, met in `antwoord` wat je zag"),
    ]
}

/// The first question that is open, or else the list.
fn place(controle: &Controle, answers: Answers) -> Path {
    let list = path!["controle", "vragen"];
    let vragen = &controle.vragen;
    match vragen.iter().position(|vraag| is_open(vraag, answers)) {
        Some(at) => list.then(at).then("antwoord"),
        None if vragen.is_empty() => list,
        None => list.then(vragen.len()),
    }
}

/// Whether a question stands there without an answer.
fn is_open(vraag: &Controlevraag, answers: Answers) -> bool {
    answers.given(vraag.vraag.as_ref(), Substance)
        && !answers.given(vraag.antwoord.as_ref(), OrNone)
}

impl ControleTopic {
    fn name(self) -> &'static str {
        match self {
            Self::Klassenmanagement => "de vraag of het klassenmanagement op orde is",
            Self::Begeleiding => "de vraag of docenten goed begeleid worden",
            Self::Stappen => "de vraag of leerlingen de juiste stappen zetten",
        }
    }

    /// Whether a question is about this, by its words.
    fn is_asked_in(self, vraag: &Controlevraag) -> bool {
        let text = vraag.vraag.as_deref().unwrap_or_default().to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
        match self {
            Self::Klassenmanagement => says(&["management", "orde", "rust", "in de klas"]),
            Self::Begeleiding => {
                let teachers = says(&["docent", "leraar", "leraren", "collega", "team", "coaches"]);
                let help = says(&["begelei", "ondersteun", "geholpen", "hulp", "steun"]);
                help && (teachers || !text.contains("leerling"))
            }
            Self::Stappen => says(&[
                "stap",
                "koers",
                "op weg",
                "goede weg",
                "juiste weg",
                "leerdoel",
            ]),
        }
    }
}
