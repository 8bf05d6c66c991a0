use crate::facts::pupil_names::{self, NamePlace};
use crate::finding::Problem;
use crate::model::Namen;
use crate::model::part::Id;
use crate::path;
use crate::rules::{Scope, rule};
use crate::words;

rule! {
    /// Een leerling heeft in twee bestanden een andere naam.
    ///
    /// ## Waarom
    /// Een id hoort bij één leerling. Staan er twee namen bij, dan komt het plan van de een op het blad
    /// van de ander, of een naam is ergens niet bijgewerkt. Hoofdletters en spaties maken geen
    /// verschil. De namen zelf staan niet in de melding. Twee klassen met een andere naam meldt
    /// `dubbele-id`. Het stappenplan vraagt dit niet; het is een keuze van leerplan.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen:
    ///   - {id: l-k7f2q, naam: Sanne de Wit}
    /// # bestand: namen/3v2.yaml
    /// soort: namen
    /// klas: 3v2
    /// namen:
    ///   l-k7f2q: Sanne Bakker
    ///   #        ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen:
    ///   - {id: l-k7f2q, naam: Sanne de Wit}
    /// # bestand: namen/3v2.yaml
    /// soort: namen
    /// klas: 3v2
    /// namen:
    ///   l-k7f2q: Sanne de Wit
    /// ```
    "naam-verschilt": Namen => check
}

fn check(list: &Namen, scope: &Scope<'_>) -> Vec<Problem> {
    let named = list.names().filter_map(|(key, name)| Some((key, name?)));
    let problem = |(key, name): (&str, &str)| {
        let id = Id::from_name(key.trim());
        let places = pupil_names::places(scope.school, &id);
        let own = |place: &NamePlace<'_>| place.document == scope.number && place.naam == name;
        // What comes first is what pages show; a list of names comes before a class.
        let earlier = places.iter().take_while(|place| !own(place));
        let in_class = places.iter().filter(|place| place.is_class);
        let mut others = earlier.chain(in_class);
        let other = others.find(|place| !pupil_names::is_same(place.naam, name))?;
        let message = format!(
            "bij {} staat ergens anders een andere naam",
            words::quote(key)
        );
        let hint = "zijn het twee leerlingen, geef dan een van de twee een andere id; is het er één, verbeter dan de naam";
        let problem = Problem::at(path!["namen", key.to_owned()], message);
        Some(
            problem
                .related_in(other.document, other.path.clone(), "andere naam hier")
                .hint(hint),
        )
    };
    let named = named.map(|(key, name)| (key.as_str(), name.as_str()));
    named.filter_map(problem).collect()
}
