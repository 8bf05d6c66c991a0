use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::part::Activiteitvorm;
use crate::rules::shared::activities::{filled_activities, is_any_kind_unread, is_of_kind};
use crate::rules::{Scope, rule};
use crate::yaml::Path;
use crate::{path, words};

rule! {
    /// Een nieuw digitaal middel wordt ingezet zonder dat een collega meekijkt.
    ///
    /// ## Waarom
    /// Komt er een nieuw digitaal leermiddel, dan raadt stap 3 van geel aan om te regelen dat collega's
    /// je les komen bekijken, of om de les op te nemen. Zo hoor je wat anderen ervan vinden. De
    /// regel vraagt één activiteit met `vorm: observatie`, hoeveel nieuwe middelen er ook zijn. Staat
    /// er geen `vorm`, dan tellen woorden als "meekijken" en "opname".
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Brugklassers stellen een leervraag
    /// tactiek:
    ///   middelen:
    ///     - {wat: Socrative, digitaal: ja, nieuw: ja}
    ///     # ^
    /// activiteiten:
    ///   - {wat: Terugblik, wie: B. Hendrikx, wanneer: 2026-09-17, vorm: evaluatie}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Brugklassers stellen een leervraag
    /// tactiek:
    ///   middelen:
    ///     - {wat: Socrative, digitaal: ja, nieuw: ja}
    /// activiteiten:
    ///   - {wat: Collega kijkt mee in de les, wie: J. Aerts, wanneer: 2026-09-08, vorm: observatie}
    /// ```
    "observatie-ontbreekt": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let activities = filled_activities(plan, scope.answers());
    let watched = activities
        .iter()
        .any(|(_, one)| is_of_kind(one, Activiteitvorm::Observatie));
    if activities.is_empty() || watched || is_any_kind_unread(scope) {
        return Vec::new();
    }
    let means = plan
        .tactiek
        .iter()
        .flat_map(|tactiek| tactiek.middelen.iter());
    let new: Vec<(Path, String)> = means
        .enumerate()
        .filter(|(_, one)| one.digitaal == Some(true) && one.nieuw == Some(true))
        .map(|(at, one)| {
            let name = one.wat.as_deref();
            let name = name.map_or_else(|| (at + 1).to_string(), str::to_owned);
            (path!["tactiek", "middelen", at], words::quote(&name))
        })
        .collect();
    let Some((path, _)) = new.first() else {
        return Vec::new();
    };
    let names: Vec<&String> = new.iter().map(|(_, name)| name).collect();
    let are = words::agree(names.len(), words::Noun("is", "zijn"));
    let message = format!(
        "{} {are} nieuw, maar niemand kijkt mee in een les",
        words::and(&names)
    );
    vec![
        Problem::at(path.clone(), message)
            .hint("laat een collega meekijken of neem een les op, met `vorm: observatie`"),
    ]
}
