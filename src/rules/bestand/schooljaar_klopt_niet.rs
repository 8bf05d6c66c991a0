use chrono::{Datelike, NaiveDate};

use crate::calendar::SchoolYear;
use crate::finding::Problem;
use crate::model::part::Datum;
use crate::path;
use crate::rules::rule;
use crate::school::{Config, School};
use crate::words::{self, Noun};

rule! {
    /// Het schooljaar in `leerplan.toml` is voorbij, of het begint pas over lange tijd.
    ///
    /// ## Waarom
    /// Na het schooljaar melden veel regels over dagen en weken niets meer: aan de plannen van een jaar
    /// dat voorbij is, verandert niemand iets. Staan er al datums van het nieuwe jaar in de map en hier
    /// nog het oude jaar, dan lijkt alles in orde terwijl er weinig is nagekeken. Verbeter dan
    /// `schooljaar`, en ook de periodes en de vrije dagen. Over een map die helemaal van vorig jaar is,
    /// melden we niets. Het stappenplan vraagt dit niet; het is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # vandaag: 2026-09-10
    /// # bestand: leerplan.toml
    /// kleur = "blauw"
    /// schooljaar = "2025-2026"
    /// #            ^
    /// # bestand: gesprekken/sanne.yaml
    /// soort: gesprek
    /// vorm: coach
    /// leerling: sanne
    /// datum: 2026-09-17
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # vandaag: 2026-06-10
    /// # bestand: leerplan.toml
    /// kleur = "blauw"
    /// schooljaar = "2026-2027"
    /// ```
    "schooljaar-klopt-niet": Settings => check
}

fn check(config: &Config, school: &School, today: NaiveDate) -> Vec<Problem> {
    let Some(year) = config.schooljaar.0 else {
        return Vec::new();
    };
    let at = |message: String| Problem::at(path!["schooljaar"], message);
    if year.last_day() < today {
        let later = documents_of_later(school, year);
        if later == 0 {
            return Vec::new();
        }
        let problem = at(format!(
            "het schooljaar {year} is voorbij, en {} {} datums van daarna",
            words::count(later, DOCUMENT),
            words::agree(later, Noun("heeft", "hebben"))
        ));
        let hint = "verbeter `schooljaar`, en ook de periodes en de vrije dagen";
        return vec![problem.hint(hint)];
    }
    // The next year is often made in the spring before it.
    if year.first_year() > today.year() + 1 {
        let problem = at(format!(
            "het schooljaar {year} begint pas over meer dan een jaar"
        ));
        return vec![problem.hint("kijk of het jaartal klopt")];
    }
    Vec::new()
}

const DOCUMENT: Noun = Noun("document", "documenten");

/// The number of documents with a date after a school year.
fn documents_of_later(school: &School, year: SchoolYear) -> usize {
    let documents = school.documents();
    let is_later = |text: &str| {
        let day: Option<Datum> = (text.len() == "2026-09-14".len())
            .then(|| text.parse().ok())
            .flatten();
        day.is_some_and(|day| day.0 > year.last_day())
    };
    let later = documents.filter(|(_, document)| {
        let mut found = false;
        document.tree.walk(&mut |text| {
            let is_date = text.text.starts_with(|c: char| c.is_ascii_digit());
            found = found || !text.is_key && is_date && is_later(text.text);
        });
        found
    });
    later.count()
}
