use crate::finding::Problem;
use crate::model::Studiewijzer;
use crate::rules::shared::class_weeks::check_class_weeks;
use crate::rules::shared::row_content::{gives_choice, is_ordinary};
use crate::rules::shared::week_words::{quoted, weeks_in_words};
use crate::rules::{Scope, rule};
use crate::school::ClassWeek;

rule! {
    /// Een klas heeft in een week niets te kiezen.
    ///
    /// ## Waarom
    /// Kiezen is waar een persoonlijk leerplan begint: stap 4 geeft elke week keuzedelen, en het
    /// gele en groene stappenplan geven er tijd voor. Alle studiewijzers van de klas tellen
    /// samen: een van de vakken met iets onder `keuze` is genoeg, en ook een rij, een les of een
    /// thema dat keuzewerktijd, flexuur, daltonuur of maatwerkuur heet of een `lesstof` die zo begint.
    /// Vakanties, toetsweken, projectweken en weken met alleen toetsen of opmerkingen tellen niet
    /// mee. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: studiewijzers/en.yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///   # ^
    ///     verplicht: [Ex. 12-18]
    /// # bestand: studiewijzers/ne.yaml
    /// soort: studiewijzer
    /// vak: ne
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     verplicht: [Opdracht 2 en 4]
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: studiewijzers/en.yaml
    /// soort: studiewijzer
    /// vak: en
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     verplicht: [Ex. 12-18]
    /// # bestand: studiewijzers/ne.yaml
    /// soort: studiewijzer
    /// vak: ne
    /// klas: 1a
    /// weken:
    ///   - week: 39
    ///     verplicht: [Opdracht 2 en 4]
    ///     keuze: [Boek lezen]
    /// ```
    "keuzedelen-ontbreken": Studiewijzer => check
}

fn check(wijzer: &Studiewijzer, scope: &Scope<'_>) -> Vec<Problem> {
    let lacks = |week: &ClassWeek<'_>| {
        let mut rows = week.rows();
        let choice = rows.any(|row| gives_choice(&row, scope));
        (!choice && is_ordinary(week, scope)).then_some(())
    };
    let groups = check_class_weeks(wijzer, scope, lacks).into_iter();
    groups
        .filter_map(|group| {
            let weeks = weeks_in_words(&group.week_numbers());
            let classes = quoted(&group.class_names);
            let problem =
                group.problem(format!("in {weeks} valt er voor {classes} niets te kiezen"));
            problem.map(|p| {
                p.hint(
                    "geef bij een van de vakken iets onder `keuze`, zoals verdieping of een boek",
                )
            })
        })
        .collect()
}
