use crate::facts::answer::AnswerKind::{OrNone, Substance};
use crate::facts::answer::Answers;
use crate::finding::Problem;
use crate::model::Leerplan;
use crate::model::part::Bedrag;
use crate::rules::shared::form_questions::{FieldGroup, FormColumn, TOP, unless_answered};
use crate::rules::{Scope, rule};

rule! {
    /// Een vraag van het formulier "Mijn eigen plan" heeft nog geen antwoord.
    ///
    /// ## Waarom
    /// Een leerling beantwoordt eerst alle vragen van zijn plan en loopt het daarna met de coach
    /// door (stap 4, het voorbeeld bij de groene school). Zo komt hij niet halverwege stil te
    /// staan. Een leeg veld telt als geen antwoord, en ook een streepje, een vraagteken of `weet ik
    /// nog niet`: welke woorden dat zijn, is onze keuze. Wie iets niet nodig heeft, antwoordt met
    /// `niets` of `niemand`: dat is ook een antwoord, en dan vragen we niet hoe het geregeld
    /// wordt. Naar het regelen van kosten vragen we alleen als er kosten zijn.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-14
    /// idee:
    /// # <
    /// motivatie:
    ///   omdat: Ik wil dit graag omdat ik van raketten houd
    /// # ^
    /// voorkennis: {school: Druk en kracht, ervaring: Ik bouw modelvliegtuigen}
    /// resultaat: Ik kan rekenen met druk
    /// personen:
    ///   - {wie: Meneer de Boer, waarvoor: werkplaats}
    ///   # ^
    /// benodigdheden: [{wat: niets}]
    /// materialen:
    ///   - {wat: Fietspomp, hoe: kopen, kosten: 12.50}
    /// kosten: {totaal: 12.50}
    /// #       ^
    /// ouders: {informeren: Ik vertel het aan tafel, hulp: Mijn vader houdt de pomp vast}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-14
    /// idee: Ik bouw een waterraket
    /// motivatie:
    ///   omdat: Ik wil dit graag omdat ik van raketten houd
    ///   daarom: Daarom wil ik er zelf een maken
    /// voorkennis: {school: Druk en kracht, ervaring: Ik bouw modelvliegtuigen}
    /// resultaat: Ik kan rekenen met druk
    /// personen:
    ///   - {wie: Meneer de Boer, waarvoor: werkplaats, contact: mail}
    /// benodigdheden: [{wat: niets}]
    /// materialen:
    ///   - {wat: Fietspomp, hoe: kopen, kosten: 12.50}
    /// kosten: {totaal: 12.50, regeling: Mijn zakgeld}
    /// ouders: {informeren: Ik vertel het aan tafel, hulp: Mijn vader houdt de pomp vast}
    /// ```
    "vraag-onbeantwoord": Leerplan => check
}

fn check(plan: &Leerplan, scope: &Scope<'_>) -> Vec<Problem> {
    let answers = scope.answers();
    let mut problems = about_idea(plan, answers);
    problems.extend(columns(plan, answers));
    problems.extend(costs(plan, answers));
    problems.extend(parents(plan, answers));
    problems
}

fn about_idea(plan: &Leerplan, answers: Answers) -> Vec<Problem> {
    let why = plan.motivatie.as_ref();
    let known = plan.voorkennis.as_ref();
    let in_why = FieldGroup("motivatie", why.is_some());
    let in_known = FieldGroup("voorkennis", known.is_some());
    let asked = [
        unless_answered(
            answers.given(plan.idee.as_ref(), Substance),
            TOP.field("idee"),
            "Mijn idee",
            "wat wil je maken, doen of uitzoeken",
        ),
        unless_answered(
            answers.given(why.and_then(|m| m.omdat.as_ref()), Substance),
            in_why.field("omdat"),
            "Mijn motivatie: ik wil dit graag omdat",
            "waarom wil je dit",
        ),
        unless_answered(
            answers.given(why.and_then(|m| m.daarom.as_ref()), Substance),
            in_why.field("daarom"),
            "Mijn motivatie: daarom",
            "wat volgt daaruit voor je plan",
        ),
        unless_answered(
            answers.given(known.and_then(|k| k.school.as_ref()), OrNone),
            in_known.field("school"),
            "Wat weet ik al: op school geleerd",
            "wat leerde je er op school al over",
        ),
        unless_answered(
            answers.given(known.and_then(|k| k.ervaring.as_ref()), OrNone),
            in_known.field("ervaring"),
            "Wat weet ik al: van stage, sportclub of thuis",
            "wat weet je al van buiten school",
        ),
        unless_answered(
            answers.given(plan.resultaat.as_ref(), Substance),
            TOP.field("resultaat"),
            "Wat kan ik na het doen van dit project?",
            "wat kun je straks dat je nu nog niet kunt",
        ),
    ];
    asked.into_iter().flatten().collect()
}

fn columns(plan: &Leerplan, answers: Answers) -> Vec<Problem> {
    let people = plan.personen.iter();
    let needs = plan.benodigdheden.iter();
    let materials = plan.materialen.iter();
    let mut problems = FormColumn {
        list: "personen",
        what: ("Wie heb ik nodig?", "wie"),
        how: (
            "Hoe ga ik communiceren met de personen die ik nodig heb?",
            "contact",
        ),
    }
    .problems(
        answers,
        people.map(|p| (p.wie.as_ref(), p.contact.as_ref())),
    );
    problems.extend(
        FormColumn {
            list: "benodigdheden",
            what: ("Wat heb ik nodig?", "wat"),
            how: ("Hoe ga ik regelen wat ik nodig heb?", "hoe"),
        }
        .problems(answers, needs.map(|n| (n.wat.as_ref(), n.hoe.as_ref()))),
    );
    problems.extend(
        FormColumn {
            list: "materialen",
            what: ("Materiaal dat ik ga gebruiken", "wat"),
            how: ("Hoe kom ik aan de materialen?", "hoe"),
        }
        .problems(answers, materials.map(|m| (m.wat.as_ref(), m.hoe.as_ref()))),
    );
    problems
}

fn costs(plan: &Leerplan, answers: Answers) -> Option<Problem> {
    let costs = plan.kosten.as_ref();
    let materials = plan.materialen.iter().filter_map(|m| m.kosten);
    let total = costs.and_then(|costs| costs.totaal);
    let any = materials.chain(total).any(|amount| amount > Bedrag(0));
    let problem = unless_answered(
        answers.given(costs.and_then(|c| c.regeling.as_ref()), OrNone),
        FieldGroup("kosten", costs.is_some()).field("regeling"),
        "Hoe ga ik de kosten voor de materialen regelen?",
        "wie betaalt het, of hoe kom je aan het geld",
    );
    problem.filter(|_| any)
}

fn parents(plan: &Leerplan, answers: Answers) -> Vec<Problem> {
    let parents = plan.ouders.as_ref();
    let group = FieldGroup("ouders", parents.is_some());
    let informed = unless_answered(
        answers.given(parents.and_then(|p| p.informeren.as_ref()), Substance),
        group.field("informeren"),
        "Hoe ga je je ouders of verzorgers informeren?",
        "hoe en wanneer horen ze ervan",
    );
    let help = unless_answered(
        answers.given(parents.and_then(|p| p.hulp.as_ref()), OrNone),
        group.field("hulp"),
        "Hoe kunnen je ouders of verzorgers je helpen?",
        "wat kunnen ze voor je doen",
    );
    informed.into_iter().chain(help).collect()
}
