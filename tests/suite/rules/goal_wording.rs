//! How goals are worded: `leerdoel-formulering`.

use leerplan::model::Kleur;

use crate::support::{Folder, TODAY};

/// What `leerdoel-formulering` says of each of the goals of a subject, in order.
fn said(regelset: &str, vak: &str, goals: &[&str]) -> Vec<String> {
    let folder = Folder::school(Kleur::Groen);
    let lines: String = goals
        .iter()
        .zip(1..)
        .map(|(goal, number)| format!("  - {{id: g{number}, doel: \"{goal}\"}}\n"))
        .collect();
    folder.write(
        "a.yaml",
        &format!("soort: leerlijn\nvak: {vak}\nleerdoelen:\n{lines}"),
    );
    let said = folder.said_in(regelset, TODAY, "leerdoel-formulering");
    said.iter()
        .map(|one| one.split_once(' ').unwrap().1.to_owned())
        .collect()
}

/// Holds that none of some goals gets a finding, in any edition.
fn all_fair(vak: &str, goals: &[&str]) {
    for regelset in ["2026", "2027"] {
        assert_eq!(said(regelset, vak, goals), [""; 0], "{vak} {regelset}");
    }
}

/// Holds that each of some goals gets a finding.
fn none_fair(regelset: &str, vak: &str, goals: &[&str]) {
    let messages = said(regelset, vak, goals);
    // A message has at least the begin of its goal.
    let begin = |goal: &str| goal.chars().take(20).collect::<String>();
    for goal in goals {
        let told = messages.iter().any(|one| one.contains(&begin(goal)));
        assert!(told, "{goal}: {messages:#?}");
    }
    assert_eq!(messages.len(), goals.len(), "{messages:#?}");
}

#[test]
fn a_goal_speaks_from_the_pupils_side() {
    let fair = [
        "Je kunt rekenen met druk",
        "je kent het begrip gewicht",
        "Jij herkent krachten",
        "Ik kan rekenen",
        "Ik weet waarom het regent",
        "Je vergelijkt twee kaarten",
        "You can ask the way",
        "I know ten words",
        "I'm able to ask the way",
        "**Je kunt** rekenen met $F = m*g$",
        "1. Je kunt uitleggen waarom",
        "- Je leert plannen",
        "Je kunt/kent de namen",
        "Aan het eind kan ik een betoog schrijven",
        "Na deze les weet je wat druk is",
        "Kun je een plattegrond lezen?",
        "...",
    ];
    all_fair("na", &fair);
    let unfair = [
        "Krachten",
        "Rekenen met druk",
        "De leerling kan rekenen met druk",
        "Leerlingen weten wat druk is",
        "Kan rekenen met druk",
        "Je",
        "Je eigen plan",
        "Weten hoe je leert",
        "Iets met formules",
    ];
    none_fair("2026", "na", &unfair);
    none_fair("2027", "na", &unfair);
}

#[test]
fn a_task_is_no_goal_from_2027_on() {
    let tasks = [
        "Je maakt opgave 12 en 13",
        "Je maakt de sommen 1 t/m 9",
        "Je maakt (1), 2-6, 8",
        "Je maakt alle opdrachten van deze week",
        "Ik maak mijn huiswerk",
        "Je doet de oefentoets",
        "Je leest bladzijde 24 en 25",
        "Je leest blz.24",
        "Je leest H3",
        "Je leest §2",
        "Je leert hoofdstuk 2",
        "Je gaat paragraaf 1.3 herhalen",
        "Je bekijkt het filmpje over cellen",
        "Je schrijft het antwoord van vraag 7 in je schrift",
        "Je bestudeert de tekst op pagina 31",
        "Je moet de tafels oefenen",
        "Ik moet stil lezen",
        "Je krijgt een toets over breuken",
        "Je krijgt uitleg over de VOC",
        "Vandaag maak je opdracht 5",
        "T1: Je maakt opdracht 5",
    ];
    none_fair("2027", "na", &tasks);
    assert_eq!(
        said("2026", "na", &tasks),
        [""; 0],
        "edition 2026 lets them be"
    );
    let message = &said("2027", "na", &tasks[..1])[0];
    assert!(message.contains("zegt wat je doet"), "{message}");
}

#[test]
fn work_from_which_something_is_learned_is_a_goal() {
    all_fair(
        "na",
        &[
            "Je maakt een grafiek bij een tabel",
            "Je maakt zelf sommen bij een verhaal",
            "Je maakt vragen bij een krantenbericht",
            "Je maakt een quiz voor een klasgenoot",
            "Je maakt 3 zinnen in de verleden tijd",
            "Je maakt de som van twee breuken",
            "Je maakt verschil tussen massa en gewicht",
            "Je leest een kaart met een legenda",
            "Je leest 3 boeken van verschillende schrijvers",
            "Je leest teksten op niveau 2F",
            "Je leert rekenen met de regels van hoofdstuk 3",
            "Je leert hoe je een toets voorbereidt",
            "Je schrijft een brief met de woorden van unit 3",
            "Je doet verslag van een onderzoek",
            "Je doet een proef met twee veranderingen",
            "Je krijgt inzicht in de werking van de markt",
            "Je krijgt een beeld van het leven in een gilde",
            "Je krijgt meer zelfvertrouwen bij spreken",
            "Je weet wat je moet doen bij brand",
            "Je kunt uitleggen waarom je moet blozen",
            "Je kunt opgave 12 aan een ander uitleggen",
            "Je kent de woorden van blz. 34",
            "Je maakt opdracht 4, zodat je kunt rekenen met druk",
            "Je gaat in gesprek over een stelling",
            "Je werkt samen volgens een planning",
        ],
    );
}

#[test]
fn codes_and_labels_in_front_are_passed_over() {
    all_fair(
        "na",
        &[
            "(R) Je kunt krachten tekenen",
            "[K] Je kent de wet van Newton",
            "RTTI-T1: Je kunt krachten tekenen",
            "1.2a Je kunt krachten tekenen",
            "1.2.a) Je kunt krachten tekenen",
            "T2 Je kunt krachten tekenen",
            "I) Je kunt krachten tekenen",
            "I Je kunt krachten tekenen",
            "a. Je kunt krachten tekenen",
            "R - Je kunt krachten tekenen",
            "**T1** Je kunt krachten tekenen",
            "Leerdoel 3: Je kunt krachten tekenen",
            "LD 4 Je kunt krachten tekenen",
            "Doel 1.2b - Ik kan krachten tekenen",
            "Krachten: je kunt ze tekenen",
            "Lezen en schrijven: Je kunt een betoog opbouwen",
            "(basis) Je kunt krachten tekenen",
            "KGT Je kunt krachten tekenen",
            "K/NASK1/K/5.1 Je kunt krachten tekenen",
            "✓ Je kunt krachten tekenen",
            "Je weet: druk is kracht per oppervlakte",
            "IK KAN KRACHTEN TEKENEN",
        ],
    );
    none_fair(
        "2027",
        "na",
        &[
            "(R) Krachten tekenen",
            "I) Krachten tekenen",
            "T2 De leerling kan krachten tekenen",
            "Krachten: tekenen en optellen",
            "1.2a",
        ],
    );
}

#[test]
fn a_language_may_be_spoken_in_its_goals() {
    let spoken: [(&str, &[&str]); 8] = [
        (
            "fa",
            &[
                "Tu peux demander le chemin",
                "Savoir compter jusqu’à cent",
                "Utiliser le passé composé avec être et avoir",
                "On peut parler de ses vacances",
            ],
        ),
        (
            "du",
            &[
                "Ich kann mich vorstellen",
                "Du weißt, wann man den Dativ benutzt",
                "Über das Wetter sprechen und etwas dazu fragen",
            ],
        ),
        (
            "sp",
            &[
                "Puedo presentarme",
                "Sabes pedir algo en un restaurante",
                "Hablar de la familia con frases cortas",
            ],
        ),
        (
            "en",
            &[
                "Talking about your family and friends",
                "Able to ask the way in a town",
            ],
        ),
        ("la", &["Possum fabulam legere", "Scis quid sit ablativus"]),
        ("gr", &["Γιγνώσκω τὰ ῥήματα", "Μπορώ να διαβάσω"]),
        ("fr", &["Do kinst in ferhaal fertelle"]),
        ("entl", &["Able to ask the way in a town"]),
    ];
    for (vak, goals) in spoken {
        all_fair(vak, goals);
    }
    none_fair(
        "2027",
        "na",
        &["Tu peux demander le chemin", "Ich kann das"],
    );
    none_fair("2027", "fa", &["Ich kann mich vorstellen"]);
}

/// Dutch texts of sections of languages that say no goal.
const DUTCH: [&str; 24] = [
    "De lidwoorden gebruiken",
    "Woorden over reizen",
    "Werkwoorden vervoegen in de verleden tijd",
    "De weg vragen in een stad",
    "Getallen tot honderd",
    "De tijd zeggen en een afspraak maken",
    "Woorden leren van de lijst",
    "Een brief schrijven aan een vriend",
    "Luisteren naar een podcast over de natuur",
    "Leerlingen kunnen over het weer praten",
    "De leerling kan zichzelf voorstellen",
    "Een formulier invullen",
    "Grammatica herhalen",
    "Praten over familie en vrienden",
    "Teksten over eten en drinken lezen",
    "Een gesprek voeren in een winkel",
    "Uitspraak van de klinkers",
    "Het weer beschrijven",
    "Vragen stellen en beantwoorden",
    "Een film bekijken en bespreken",
    "Kan een menukaart lezen",
    "In de les een spel spelen",
    "Het leven in een grote stad",
    "Iets bestellen in een restaurant",
];

#[test]
fn dutch_is_taken_for_no_other_language() {
    for vak in ["fa", "du", "sp", "en", "it", "la", "gr", "fr", "entl"] {
        none_fair("2027", vak, &DUTCH);
    }
}

#[test]
fn dutch_of_a_language_section_is_looked_at_as_any() {
    none_fair(
        "2027",
        "fa",
        &[
            "De lidwoorden gebruiken",
            "Woorden over reizen",
            "De leerling kan zichzelf voorstellen in het Frans",
            "Werkwoorden op -er vervoegen",
            "Passé composé",
            "De weg vragen in een stad",
            "Je moet de woorden kennen",
        ],
    );
    none_fair(
        "2027",
        "du",
        &[
            "De naamvallen in een zin herkennen",
            "Leerlingen kunnen over het weer praten",
            "Woorden van kapitel 3",
        ],
    );
    none_fair(
        "2027",
        "en",
        &[
            "Past simple",
            "Een brief in het Engels",
            "De leerling kan de weg vragen in an English town",
            "Luisteren naar een podcast over de natuur",
        ],
    );
    none_fair(
        "2027",
        "sp",
        &[
            "Getallen tot honderd",
            "De tijd zeggen en een afspraak maken",
        ],
    );
    none_fair(
        "2027",
        "la",
        &[
            "De ablativus vertalen",
            "Woorden leren",
            "Het leven in Pompeii",
        ],
    );
    none_fair(
        "2027",
        "fr",
        &["De leerling kan in het Fries een verhaal vertellen"],
    );
}
