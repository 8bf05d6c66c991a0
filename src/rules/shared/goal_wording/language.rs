//! Goals in the language of their subject: "Je sais me présenter" of Frans.

/// A language that is a subject: its words that are often in a goal.
struct Language {
    /// The subject, as subjects are compared.
    subject: &'static str,
    /// Who can do it, and verbs that say so by themselves: "puedo". One is enough to know a short
    /// sentence by.
    speaker: &'static str,
    /// Other frequent words.
    words: &'static str,
}

const LANGUAGES: &[Language] = &[
    Language {
        subject: "en",
        speaker: "i you we able can know understand",
        words: "the a an and or of to in on for with about from by at is are be have has my your \
                this that these what who where when how which use using ask tell talk write read \
                speak make give describe explain say simple past present",
    },
    Language {
        subject: "fa",
        speaker: "j tu on nous vous sais sait peux peut connais connait connaît comprends suis ai savoir",
        words: "je le la les l un une des du d de et ou à a au aux en dans sur avec pour par sans chez \
                est sont es as mon ma mes ton ta tes son sa ses ce cette ces que qu qui quoi où quand \
                comment combien ne pas plus très se me te être avoir faire parler dire lire écrire \
                demander présenter utiliser",
    },
    Language {
        subject: "du",
        speaker: "ich du wir ihr man kann kannst können weiß weißt wissen kenne kennst verstehe verstehst",
        words: "der die das den dem des ein eine einen einem einer und oder aber ist sind bin bist \
                für mit von zu zum zur auf über im in an am bei nach aus nicht mich mir dich dir mein \
                meine dein deine sich sein seine wie was wer wo wann lesen schreiben sprechen \
                erzählen sagen fragen beschreiben",
    },
    Language {
        subject: "sp",
        speaker: "yo tú puedo puedes puede sé sabes sabe conozco conoces entiendo entiendes soy",
        words: "el la los las un una unos unas y o pero de del al a en con por para es son está están \
                eres mi mis tu tus su sus me te se lo no qué que cómo dónde cuándo quién hablar decir \
                escribir leer preguntar presentar describir usar",
    },
    Language {
        subject: "ital",
        speaker: "io posso puoi so sai conosco conosci capisco capisci sono",
        words: "il lo la i gli le un uno una e o ma di del della dei a al alla in con per da su è sei \
                mio mia tuo tua mi ti si non che chi come dove quando parlare dire scrivere leggere \
                chiedere presentare",
    },
    Language {
        subject: "la",
        speaker: "possum potes potest scio scis scit intellego intellegis novi novisti",
        words: "et in ad cum ex e ab a de per sed non est sunt sum esse quid quod quae qui quis ubi \
                legere scribere vertere linguam latinam latine verba sententiam sententias fabulam",
    },
    Language {
        subject: "fr",
        speaker: "kin kinst kinne wit witst ken kenst begryp begrypst",
        words: "ik do it in de fan yn op mei en foar oer út nei te om dat wat hoe wêr wêrom myn dyn dy \
                my net ek Frysk lêze skriuwe prate fertelle stikje wurden",
    },
    Language {
        subject: "tu",
        speaker: "ben sen biz yapabilirim yapabilirsin biliyorum biliyorsun anlıyorum",
        words: "bir ve ile için bu şu o da de ne nasıl nerede kim türkçe okumak yazmak konuşmak",
    },
];

/// Frequent words of Dutch goals. What another language has too says nothing.
const DUTCH: &str = "ik je jij jouw mijn de het een en of in op van voor met bij aan om te naar uit over als \
                     dat die dit deze is zijn wordt worden kan kunt kun kent ken weet weten kunnen leert \
                     leren maken lezen schrijven spreken vertellen uitleggen gebruiken noemen herkennen \
                     begrijpen begrijpt vertalen wat wie waar hoe wanneer welke waarom niet ook leerling \
                     leerlingen woorden zinnen tekst werkwoorden";

/// From this many words on a sentence is known without a word for who can do it.
const LONG: usize = 4;

/// Whether a goal is in the language that its subject teaches: then it is not judged, as we do not know
/// how goals are worded in each.
pub(super) fn is_in_language_of(goal: &str, subject: Option<&str>) -> bool {
    if is_in_other_script(goal) {
        return true;
    }
    let Some(language) = LANGUAGES.iter().find(|one| Some(one.subject) == subject) else {
        return false;
    };
    let goal = goal.to_lowercase();
    let words: Vec<&str> = goal
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let is_of = |list: &str, word: &str| list.split_whitespace().any(|one| one == word);
    let is_foreign = |word: &str| is_of(language.speaker, word) || is_of(language.words, word);
    let only = |foreign: bool| {
        let words = words.iter();
        words
            .filter(|word| is_foreign(word) == foreign && is_of(DUTCH, word) != foreign)
            .count()
    };
    let (foreign, dutch) = (only(true), only(false));
    let names_speaker = words
        .iter()
        .any(|word| is_of(language.speaker, word) && !is_of(DUTCH, word));
    foreign > dutch && (words.len() >= LONG || names_speaker)
}

/// Whether most letters are Greek, Cyrillic, Arabic or another script that Dutch is not written in.
fn is_in_other_script(goal: &str) -> bool {
    let letters = || goal.chars().filter(|c| c.is_alphabetic());
    let is_latin = |c: &char| matches!(c, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
    let all = letters().count();
    all > 0 && 2 * letters().filter(is_latin).count() < all
}
