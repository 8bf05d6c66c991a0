//! Words to make documents of.

pub const FIRST: &[&str] = &[
    "Aya", "Bram", "Chloe", "Daan", "Esra", "Femke", "Guus", "Hanna", "Ilias", "Joost", "Kim",
    "Lina", "Milan", "Noor", "Omar", "Pien", "Quin", "Roos", "Sem", "Tess", "Umar", "Vera", "Wout",
    "Xavi", "Yara", "Zeno", "Bas", "Lot",
];
pub const LAST: &[&str] = &[
    "Bakker",
    "van der Linde",
    "Özdemir",
    "Teunissen",
    "el Amrani",
    "Jovanović",
    "Hagedoorn",
    "Koster",
    "Postma",
    "de Wit",
    "Adriaanse",
    "Pinas",
];
pub const SUBJECTS: &[&str] = &["na", "wi", "en", "ne", "bi", "gs", "ak", "du", "fa", "ec"];
pub const TITLES: &[&str] = &[
    "Snelheid en afstand",
    "Kracht en massa",
    "Lezen en begrijpen",
    "Een stad in kaart",
    "Cellen en weefsels",
    "Handel over zee",
    "Woorden voor onderweg",
    "Formules bij een verhaal",
    "Licht en schaduw",
    "Water en lucht",
];
pub const GOALS: &[&str] = &[
    "Je kunt uitleggen waarom een zwaarder voorwerp niet sneller valt",
    "Je kunt bij een verhaal een formule maken en controleren",
    "Je kent dertig woorden over reizen en verkeer",
    "Je kunt uit een diagram aflezen wie het snelst is",
    "Je kunt twee bronnen vergelijken en je mening onderbouwen",
    "Je weet hoe een cel energie vrijmaakt",
    "Je kunt een eerlijke proef opzetten waarin één ding verandert",
    "Je kunt in twee minuten een eigen reisverhaal vertellen",
];
pub const ACTIVITIES: &[&str] = &[
    "Proef met een vallende liniaal",
    "Verhalenkring van vier met een luisterkaart",
    "Klassengesprek over de uitkomst",
    "Drie prijzen vergelijken in tweetallen",
    "Een kaart tekenen van de buurt",
    "Elkaars brief beantwoorden",
];
pub const TASKS: &[&str] = &[
    "Een meting thuis doen bij drie huisgenoten",
    "Samenvatting van één bladzijde maken",
    "Vragen bedenken voor een gesprek",
    "Oefenen met de woordenlijst",
    "Verslag van de proef schrijven",
    "Begrippen leren en overhoren",
    "De grafiek netjes uitwerken",
    "Een afspraak maken met een deskundige",
];
