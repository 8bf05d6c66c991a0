use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::part::Tekst;
use crate::path;
use crate::rules::{Scope, rule};
use crate::school::NamedFile;
use crate::words;
use crate::yaml::Path;

rule! {
    /// Een bestand dat als bewijs of feedback wordt genoemd, is er niet.
    ///
    /// ## Waarom
    /// Het portfolio bestaat uit wat een leerling laat zien. Een bewijs dat alleen op de eigen laptop
    /// staat, kan niemand bekijken. Een bestand noem je vanaf de map van het draaiboek, en het staat
    /// in de schoolmap; een koppeling begint met `https://`. Gewone woorden ("foto van de opstelling")
    /// laten we staan: wat op papier of in een mapje ligt, is ook bewijs. Als bestand telt een naam
    /// met een uitgang zoals `.jpg`, of een woord met een `/` erin. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// logboek:
    ///   - datum: 2026-09-22
    ///     gedaan: Ontwerp getekend
    ///     bewijs: [fotos/ontwerp.jpg, ../geheim.jpg]
    ///     #        ^
    ///     #                           ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: draaiboeken/sanne.yaml
    /// soort: draaiboek
    /// leerplan: sanne-raket
    /// datum: 2026-09-17
    /// logboek:
    ///   - datum: 2026-09-22
    ///     gedaan: Ontwerp getekend
    ///     bewijs: [fotos/ontwerp.md, ../README.md, "https://voorbeeld.nl/raket", foto van de raket]
    /// # bestand: draaiboeken/fotos/ontwerp.md
    /// Het ontwerp op schaal.
    /// # bestand: README.md
    /// Onze plannen.
    /// ```
    "bestand-ontbreekt": Draaiboek => check
}

/// Endings of files that people keep as evidence, in lower case.
const ENDINGS: &[&str] = &[
    "avi", "bmp", "csv", "doc", "docx", "gif", "heic", "htm", "html", "jpeg", "jpg", "key", "m4a",
    "m4v", "md", "mkv", "mov", "mp3", "mp4", "numbers", "odp", "ods", "odt", "ogg", "pages", "pdf",
    "png", "ppt", "pptx", "py", "rtf", "sb3", "stl", "svg", "txt", "wav", "webm", "webp", "xls",
    "xlsx", "yaml", "yml", "zip",
];

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let mut named: Vec<(Path, &Tekst)> = Vec::new();
    for (i, evaluation) in draaiboek.evaluaties.iter().enumerate() {
        let files = evaluation.feedback.iter().enumerate();
        named.extend(files.map(|(j, file)| (path!["evaluaties", i, "feedback", j], file)));
    }
    for (i, entry) in draaiboek.logboek.iter().enumerate() {
        let files = entry.bewijs.iter().enumerate();
        named.extend(files.map(|(j, file)| (path!["logboek", i, "bewijs", j], file)));
    }
    let problems = named
        .into_iter()
        .filter_map(|(path, text)| problem(path, text, scope));
    problems.collect()
}

fn problem(path: Path, text: &str, scope: &Scope<'_>) -> Option<Problem> {
    let name = file_name(text)?;
    let slashed = name.replace('\\', "/");
    let shown = words::quote(name);
    let lookup = |name: &str| scope.school.named_file(scope.document, name);
    let mut found = lookup(&slashed);
    if let (NamedFile::Missing, Some((file, _))) = (&found, slashed.split_once('#')) {
        found = lookup(file);
    }
    let (message, hint) = match found {
        NamedFile::Present(_) if slashed == name => return None,
        NamedFile::Present(_) => (
            format!("{shown} werkt niet op elke computer"),
            format!("schrijf {}", words::quote(&slashed)),
        ),
        NamedFile::Outside => (
            format!("{shown} ligt buiten de schoolmap"),
            "zet het bestand in de schoolmap en noem het vanaf de map van dit document".to_owned(),
        ),
        NamedFile::Missing => (
            format!("het bestand {shown} is er niet"),
            "noem het bestand vanaf de map van dit document; een koppeling begint met `https://`"
                .to_owned(),
        ),
    };
    Some(Problem::at(path, message).hint(hint))
}

/// The file that a text names; `None` for a link and for words.
fn file_name(text: &str) -> Option<&str> {
    let text = text.trim();
    let target = text
        .split_once("](")
        .and_then(|(_, rest)| rest.strip_suffix(')'));
    let name = target.unwrap_or(text).trim_matches(['<', '>']).trim();
    let lower = name.to_lowercase();
    if let Some(local) = lower.strip_prefix("file:") {
        return Some(&name[name.len() - local.len()..]);
    }
    if lower.contains("://") || lower.starts_with("mailto:") || name.lines().count() != 1 {
        return None;
    }
    let ending = lower.rsplit_once('.').map(|(_, ending)| ending);
    let is_file = ending.is_some_and(|ending| ENDINGS.contains(&ending));
    let one_word = !name.contains(char::is_whitespace);
    let is_path = one_word && name.contains(['/', '\\']) && name.contains(char::is_alphabetic);
    (is_file || is_path).then_some(name)
}
