//! `leerplan init`: a school folder to begin with.

use chrono::NaiveDate;
use minijinja::{Value, context};

use super::days::Days;
use super::periods;
pub use super::periods::proposed_year;
use super::template::fill;
use super::{NewFile, editor, quote};
use crate::calendar::{Calendar, Region, SchoolYear, dutch};
use crate::error::{Error, Result};
use crate::model::Kleur;
use crate::model::part::Regelset;

/// The school that a folder is for.
#[derive(Debug, Clone)]
pub struct Init {
    /// The name of the school.
    pub school: String,
    /// The colour of its step plan.
    pub kleur: Kleur,
    /// The school year of the folder.
    pub schooljaar: SchoolYear,
    /// The region of the school holidays.
    pub regio: Option<Region>,
}

/// The example documents: template and path without extension. Which of them a colour has is said
/// by [`Init::has`].
const EXAMPLES: &[(&str, &str)] = &[
    ("klas", "klassen/voorbeeld"),
    ("namen", "namen/voorbeeld"),
    ("leerlijn", "leerlijnen/voorbeeld-na"),
    ("planning", "planningen/voorbeeld-na-h1"),
    ("studiewijzer", "studiewijzers/voorbeeld-na"),
    ("leerplan", "leerplannen/voorbeeld-noor-kalimba"),
    ("draaiboek", "draaiboeken/voorbeeld-noor-kalimba"),
    ("voortgang", "voortgang/voorbeeld-na-h1"),
    ("gesprek", "gesprekken/voorbeeld-noor"),
    ("invoeringsplan", "invoering/voorbeeld-ronde-1"),
    ("draaiboek-invoering", "draaiboeken/voorbeeld-ronde-1"),
];

impl Init {
    /// The files of the folder: settings, an example of each soort that fits the colour, a page
    /// for colleagues, and what an editor needs. The dates of the examples are school days after today.
    ///
    /// # Errors
    /// Where hardly any school day of the year is to come any more.
    pub fn files(&self, today: NaiveDate) -> Result<Vec<NewFile>> {
        let values = self.values(today)?;
        let file = |template: &str, path: &str| -> Result<NewFile> {
            Ok(NewFile {
                path: path.to_owned(),
                contents: fill(template, values.clone())?,
            })
        };
        let mut files = vec![
            file("init/leerplan.toml", "leerplan.toml")?,
            file("init/gitignore", ".gitignore")?,
            file("init/LEESMIJ.md", "LEESMIJ.md")?,
        ];
        for (template, path) in EXAMPLES.iter().filter(|(name, _)| self.has(name)) {
            let soort = template
                .split('-')
                .next()
                .and_then(|word| word.parse().ok());
            let example = file(&format!("init/{template}.yaml"), &format!("{path}.yaml"))?;
            files.push(match soort {
                Some(soort) => editor::with_schema(soort, example),
                None => example,
            });
        }
        files.extend(editor::files()?);
        Ok(files)
    }

    /// Whether some folder that it makes has a file at this path.
    #[must_use]
    pub fn may_make(path: &str) -> bool {
        let example = |path: &str| EXAMPLES.iter().any(|(_, example)| *example == path);
        ["leerplan.toml", ".gitignore", "LEESMIJ.md"].contains(&path)
            || path.strip_suffix(".yaml").is_some_and(example)
            || editor::is_for_editor(path)
    }

    /// Whether some folder that it makes has a folder at this path.
    #[must_use]
    pub fn may_have(folder: &str) -> bool {
        let example = |(_, path): &(&str, &str)| {
            let inside = path.strip_prefix(folder);
            inside.is_some_and(|rest| rest.starts_with('/'))
        };
        EXAMPLES.iter().any(example) || editor::is_for_editor(&format!("{folder}/"))
    }

    /// What to say when the files are there: what was made, what comes next.
    ///
    /// # Errors
    /// Only where the template that is compiled in is broken.
    pub fn done(&self, files: &[NewFile], folder: Option<&str>) -> Result<String> {
        let paths = files.iter().map(|file| file.path.clone());
        let paths: Vec<String> = paths.filter(|path| !editor::is_for_editor(path)).collect();
        let folder = folder.map(quote::one_line);
        fill(
            "init/klaar.txt",
            context! { school => quote::one_line(&self.school), paths, folder, kleur => self.kleur.as_str() },
        )
    }

    /// Whether the colour has a kind of example.
    fn has(&self, example: &str) -> bool {
        match example {
            "leerlijn" => self.kleur == Kleur::Groen,
            "voortgang" | "gesprek" => self.kleur != Kleur::Blauw,
            _ => true,
        }
    }

    fn values(&self, today: NaiveDate) -> Result<Value> {
        let year = self.schooljaar;
        let periods = periods::proposed(year, self.regio);
        let calendar = Calendar::new(year, self.regio, periods, Vec::new());
        let days = Days::new(&calendar, today).ok_or_else(|| over(year, today))?;
        let weeks = calendar.school_weeks(days.period.van, days.period.tot);
        let week_rows: Vec<Value> = weeks
            .iter()
            .map(|week| {
                let van = week.monday().max(days.period.van);
                let tot = week.friday().min(days.period.tot);
                context! { nummer => week.number(), dagen => dutch::date_span(van, tot) }
            })
            .collect();
        let period_rows: Vec<Value> = calendar
            .periods()
            .iter()
            .map(|p| context! { nummer => p.nummer, van => p.van.to_string(), tot => p.tot.to_string() })
            .collect();
        let coming: Vec<String> = days.coming.iter().map(ToString::to_string).collect();
        Ok(context! {
            school => self.school.as_str(),
            kleur => self.kleur.as_str(),
            schooljaar => year.to_string(),
            regelset => Regelset::NEWEST.as_str(),
            regio => self.regio.map(Region::name),
            vakanties => calendar.has_holidays(),
            periodes => period_rows,
            periode => days.period.nummer,
            geschreven => days.written.to_string(),
            begonnen => days.written <= today,
            dag => coming,
            week => days.weeks(),
            weken => week_rows,
        })
    }
}

fn over(year: SchoolYear, today: NaiveDate) -> Error {
    let next = proposed_year(today)
        .into_iter()
        .chain(SchoolYear::new(year.first_year() + 1))
        .find(|next| *next > year);
    let hint = next.map_or(String::new(), |next| {
        format!("\n  kies een later jaar, bijvoorbeeld `--schooljaar {next}`")
    });
    Error::Usage(format!("het schooljaar {year} is voorbij, of bijna{hint}"))
}
