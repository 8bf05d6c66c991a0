//! Words for people: which role a text names, and twenty texts for each list that name none of it.

use leerplan::model::Kleur;
use leerplan::model::part::Rol;
use leerplan::model::part::rol::{format_words, is_about, roles_in};

use crate::support::{Folder, TODAY};

/// Texts that name a role.
const NAMED: &[(Rol, &str)] = &[
    (
        Rol::Ouders,
        "stiefvader|Stiefmoeder van Lisa|pleegouders|pleegvader|bonusmoeder|bonusvader|plusouder|opvoeder|mijn opvoeders|voogd|\
         gezinsvoogd|grootouders|grootmoeder|opa|Oma|opa en oma|mijn opa|thuis|Thuis|school en thuis|mentor, thuis|het gezin|\
         familie|thuisfront|mw. Bakker (moeder)|adoptieouders",
    ),
    (
        Rol::Teamleider,
        "teammanager|TL|J. Smit (TL)|de TL|mentor en TL|sectorleider|adjunct|adjunct-directeur|locatiedirecteur|teamcoördinator|\
         teamcoordinator|team leider|unitleider|afdelingshoofd|vestigingsdirecteur|de leiding",
    ),
    (
        Rol::Medeleerling,
        "klasgenootje|groepsgenoot|mijn maatje|leermaatje|buddy|Medeleerling uit 3v",
    ),
    (Rol::Docent, "leerkracht|vakleerkracht|de docenten"),
    (Rol::Coach, "leercoach|studiecoach|talentcoach"),
    (Rol::Mentor, "mentrix|co-mentor"),
];

/// Texts that do not name a role, though they hold some of its letters.
const NOT_NAMED: &[(Rol, &str)] = &[
    (
        Rol::Ouders,
        "Thuis de proef afmaken|leren op school en thuis in de avond|Een gezin van planeten tekenen|familiewapen|\
         De familie Romanov|Opa van de raketclub vertelt|Omaha Beach|opartkunst|Ouderenzorg in de buurt|ouderwetse camera|\
         de oudere jeugd|ouderdom van gesteente|mevrouw de Voogd|meneer Vader|mw. Moeder-Bos|Mampoer|moedertaal|vaderland|\
         voogdij in het recht|thuisbezorgd|gezinsbudget|Papaver",
    ),
    (
        Rol::Teamleider,
        "3 TL|klas 2TL|leerlingen vmbo-tl|vmbo TL|TL-buis vervangen|de klas van TL2|team|teamsport|leidingwater|\
         leiding geven aan een groepje|adjunctief|sector landbouw|een sector kiezen|manager van een bedrijf|locatie bezoeken|\
         unit 3|afdeling biologie|coördinator van de bieb|begeleider|lijder",
    ),
    (
        Rol::Medeleerling,
        "leerling|de klas|maat|maten en gewichten|klasgemiddelde|een maatje te groot|maatjesproject plannen|buddybeer|groepsfoto|\
         klassiek|medewerker|medemens|genootschap|bondgenoot|leermateriaal|groep|klassenboek|maatregel|groepswerk|leerlingenraad",
    ),
    (
        Rol::Coach,
        "coachen leren|coaching|couch|postkoets|coachgesprek|studie|talentenjacht|leerplan|leeruitje|trainer|studiehuis|talent|\
         leraar|leesclub|meecoachen|studiegids|coacht|begeleider|vak|team",
    ),
    (
        Rol::Mentor,
        "mentorles|mentoraat|commentaar|mentaal|element|monument|memo|tutorial|comentarist|mentorgroep|mentorklas|mentorpraatje|\
         momentopname|mentol|mentaliteit|argument|instrument|cement|moment|mentorcafé",
    ),
    (
        Rol::Docent,
        "docentenkamer|documentaire|leer|leerkrachtig|leraarskamer|lerarenopleiding|docentschap|krachten|vak|vakwerk|gastdocent|\
         vakantie|leertje|leerstof|leren|docu|vakkenpakket|kracht 3 N|leraarsbeurs|vakblad",
    ),
    (
        Rol::Leerling,
        "leerlingen|Leerlingenraad|leerlingbegeleider|leerlingvolgsysteem|medeleerling|leerlingcoach|leerlingzorg|leerlijn|\
         leerplan|leerlinggesprek|leerlingstatuut|leerlingpanel|leerlooier|leermeester|beginneling|tweeling|lieveling|leren|\
         leergang|leerstof|leesclub|leerlinghulp",
    ),
    (
        Rol::Leerlingen,
        "leerling|leerlingenraad|leerlingenpanel|medeleerlingen|leerlingengroep|leerlingbegeleiding|tweelingen|leerlijnen|\
         leerplannen|stekelingen|leerlingenkaart|leerlingenvervoer|beginnelingen|leergierig|lerenden|klas|groep|leerlingcoach|\
         lievelingen|leringen|leerlingenpas",
    ),
    (
        Rol::Externe,
        "interne begeleider|interne|internen|internaat|externaat|internet|extra|extreem|extraverte|externaliseren|alternatief|\
         internist|taverne|moderne|cisterne|lantaarn|zusterniveau|leerling|de klas|laterne|sterne|subalterne",
    ),
    (
        Rol::Collega,
        "college|hoorcollege volgen|collegebank|collegiaal|collegialiteit|collectie|collegejaar|collegezaal|collegegeld|\
         collegeblok|collage maken|collegestof|colleges|collegekaart|collectief|team|teamleider|raadscollege|collegabezoek|\
         collegium|collecte",
    ),
    (
        Rol::Vaksectie,
        "sector|sectoren|insecten|dissectie|intersectie|bisectie|vak|vakken|vakgenoot|seconde|sectarisch|vakman|vakwerk|groep|\
         vakkengroep|injectie|selectie|vakantie|vakkenpakket|secretaris|projectie",
    ),
    (
        Rol::Schoolleiding,
        "leiding|leider|schoolleven|managen|manager|direct|directe uitleg|indirect|directheid|rectoraat|correctie|corrector|\
         vector|reactor|sector|lector|schoolreis|schoolplein|inspectie|omtrek|redirect|managementboek|inrichting",
    ),
];

/// Words about the people of a role, and words that only begin so.
const ABOUT: &[(Rol, &str, &str)] = &[
    (
        Rol::Ouders,
        "Uitleg op de ouderavond|ouderbericht|driehoeksgesprek|ouderpanel",
        "ouderwets spel|ouderdom|ouderenhuis|oudere leerlingen|ouderling|houders|boekhouder|behouden|oud|oude gracht|schouder|\
         kouder|wouden|goud|toehoorders|afstandhouders|huishouden|veehouderij|koude oorlog|oudheid",
    ),
    (
        Rol::Leerling,
        "klassengesprek|leerlingenraad|de klas|klasbijeenkomst",
        "klassiek concert|klassement|klassieker|klasseverschil|eersteklas kaartje|onderklasse|glas|atlas|plas|kaas|Klaas|\
         leerplan|leerlijn|glazen|meesterwerk|melkglas|plastic|vlas|blaas|kast",
    ),
    (
        Rol::Collega,
        "teamoverleg|teamvergadering|collegabezoek|vakcollega-overleg",
        "teamleider|teammanager|teamcoördinator|teamsport|teamwork|teambuilding|teamspirit|stoomteam|college|college volgen|\
         collectie|collegebank|collage maken|thema|steam|colportage|tem|intiem|estafetteteam|systeem",
    ),
    (
        Rol::Vaksectie,
        "sectieoverleg|Sectievergadering|vaksectieoverleg|vakgroepvergadering",
        "sector|sectorwerkstuk|dissectie|insecten|intersectie|bisectie|seconde|sectarisch|secretaris|secuur|vakwerk|vakgenoot|\
         vakantie|vakman|vakkundig|vakblad|vakkenpakket|vakgebied|vakterm|groepswerk|injectie|selectie",
    ),
];

/// How many texts a list has.
fn number(list: &str) -> usize {
    list.split('|').count()
}

#[test]
fn each_list_names_its_people() {
    for (rol, texts) in NAMED {
        for text in texts.split('|') {
            assert!(roles_in(text).contains(rol), "`{text}` names no {rol:?}");
        }
    }
}

#[test]
fn what_only_looks_like_a_role_names_none() {
    for rol in format_words().flat_map(roles_in) {
        assert!(
            NOT_NAMED.iter().any(|(listed, _)| *listed == rol),
            "{rol:?} has no list"
        );
    }
    for (rol, texts) in NOT_NAMED {
        assert!(number(texts) >= 20, "{rol:?} has {}", number(texts));
        for text in texts.split('|') {
            assert!(!roles_in(text).contains(rol), "`{text}` names {rol:?}");
        }
    }
}

#[test]
fn words_about_people_are_told_from_words_that_begin_so() {
    for (rol, about, not) in ABOUT {
        for text in not.split('|') {
            assert!(!is_about(text, *rol), "`{text}` is about {rol:?}");
        }
        let told = about.split('|').filter(|text| is_about(text, *rol)).count();
        assert!(told >= 4, "{rol:?}: {told} of {}", number(about));
        assert!(number(not) >= 20, "{rol:?} has {}", number(not));
    }
}

/// Texts of `wat` that give an activity a kind, the rule that asks for the kind, and texts that do not.
const KINDS: &[(&str, &str, &str)] = &[
    (
        "leerlingfeedback-ontbreekt",
        "Leerlingpanel in de aula|Kringgesprek over huiswerk|Vragenlijst voor leerlingen|Leerlingen bevragen|Panelgesprek met 2h|\
         Leerlingenarena|Mening van de klas vragen",
        "Kring om de tafels zetten|Vragenlijst voor de sectie|Paneel ophangen|Leerlingen leren feedback geven|\
         Feedbackformulier ontwerpen|Gesprek met de directie|Klassenboek bijwerken|Vragen bij hoofdstuk 2|\
         Leerlingbegeleiding inroosteren|Leerlijst maken|Discussiestuk schrijven|Kringloopspullen halen|Lijst met leerlingen|\
         Meningen in de krant zoeken|Opiniestuk lezen|Zonnepanelen tekenen|Vergadering met ouders|Klassieke muziek|\
         Gespreksregels ophangen|Feedback aan collega's|Bevraging van de wet",
    ),
    (
        "voortgangsmeting-ontbreekt",
        "Tussenmeting in week 41|Nameting|Voortgang in beeld|Nog een keer meten|Tweede meting|Formatieve toets na elke paragraaf",
        "Informatieavond|Twee monitoren bestellen|Nulmeting afnemen|Metingen in het lab|Tussenschot plaatsen|Vooruitgangsdenken|\
         Meetlat maken|Opnieuw beginnen|Eindfeest|Standbeeld tekenen|Formatieplaatjes verdelen|Vervolgopleiding kiezen|\
         Voorgang van de kerk|Tussendoortje|Nametentafel|Turfstekers bezoeken|Temperatuur meten|Eindstand van het toernooi|\
         Tweede kans|Meetkunde|Reformatie bespreken",
    ),
    (
        "coachgesprekken-ontbreken",
        "Coachingsgesprekken met 2h|Mentorgesprekken|Leerlinggesprekken in de hal|Reflectiegesprek|Gesprek met elke leerling",
        "Gesprek met de teamleider|Coachkaart drukken|Mentorles voorbereiden|Klassengesprek|Verkoopgesprek oefenen|\
         Telefoongesprek|Reflectie op licht|Ontwikkelbad vullen|Gesprekstechniek|Leerlingenraad kiezen|Coaches werven|\
         Vergadering|Spreekbeurt|Mentoren verdelen|Gesprekken met ouders|Sollicitatiegesprek|Een-tweetje|Coach van het voetbal|\
         Reflecterende hesjes|Debat met leerlingen",
    ),
];

#[test]
fn the_words_of_an_activity_give_its_kind() {
    let lacks = |rule: &str, wat: &str| {
        let folder = Folder::school(Kleur::Groen);
        let text = format!(
            "soort: invoeringsplan\ntitel: Proef\nactiviteiten:\n  - {{wat: \"{wat}\", wie: R. Bos, wanneer: 2026-10-12}}\n"
        );
        folder.write("invoering/proef.yaml", &text);
        !folder.check_only(TODAY, &[rule]).findings.is_empty()
    };
    for (rule, these, others) in KINDS {
        assert!(number(others) >= 20, "{rule} has {}", number(others));
        for wat in these.split('|') {
            assert!(!lacks(rule, wat), "{rule}: `{wat}` does not count");
        }
        let counted: Vec<_> = others.split('|').filter(|wat| !lacks(rule, wat)).collect();
        assert!(counted.is_empty(), "{rule}: {counted:?} count");
    }
}
