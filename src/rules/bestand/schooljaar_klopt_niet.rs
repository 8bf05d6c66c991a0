use chrono::{Datelike, NaiveDate};

use crate::finding::Problem;
use crate::path;
use crate::rules::rule;
use crate::school::Config;

rule! {
    /// Het schooljaar in `leerplan.toml` is voorbij, of het begint pas over lange tijd.
    ///
    /// ## Waarom
    /// Na het schooljaar melden de regels over tijd niets meer: aan de plannen van een jaar dat voorbij
    /// is, verandert niemand iets. Is het nieuwe jaar begonnen en staat hier nog het oude, dan lijkt
    /// alles in orde terwijl er weinig is nagekeken. Is het een archief, zet deze regel dan uit. Het
    /// stappenplan vraagt dit niet; het is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # vandaag: 2026-09-10
    /// # bestand: leerplan.toml
    /// kleur = "blauw"
    /// schooljaar = "2025-2026"
    /// #            ^
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

fn check(config: &Config, today: NaiveDate) -> Vec<Problem> {
    let Some(year) = config.schooljaar.0 else {
        return Vec::new();
    };
    let at = |message: String| Problem::at(path!["schooljaar"], message);
    if year.last_day() < today {
        let problem = at(format!("het schooljaar {year} is voorbij"));
        return vec![problem.hint(
            "is er een nieuw schooljaar begonnen, verbeter dan `schooljaar`, de periodes en de vrije dagen; \
             is dit een archief, zet dan bij `[regels]` dat `schooljaar-klopt-niet` uit staat",
        )];
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
