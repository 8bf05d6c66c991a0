use crate::facts::named_files::{file_name, found, in_draaiboek};
use crate::finding::Problem;
use crate::model::Draaiboek;
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

fn check(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Problem> {
    let named = in_draaiboek(draaiboek).into_iter();
    let problems = named.filter_map(|(path, text)| problem(path, text, scope));
    problems.collect()
}

fn problem(path: Path, text: &str, scope: &Scope<'_>) -> Option<Problem> {
    let name = file_name(text)?;
    let slashed = name.replace('\\', "/");
    let shown = words::quote(name);
    let (message, hint) = match found(scope.school, scope.document, &slashed) {
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
