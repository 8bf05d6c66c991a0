use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::path;
use crate::rules::{Scope, rule};
use crate::words;

rule! {
    /// Het plan stelt meer dan één onderdeel tegelijk bij.
    ///
    /// ## Waarom
    /// Het blauwe plan raadt in stap 7 aan om één ding te veranderen, en pas als dat goed gaat het
    /// volgende. Verander je meer tegelijk, dan weet je later niet wat er hielp.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Zelf je route kiezen
    /// bijstelling:
    ///   besluit: bijsturen
    ///   onderdelen: [doel, activiteiten]
    ///   #                  ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Zelf je route kiezen
    /// bijstelling:
    ///   besluit: bijsturen
    ///   onderdelen: [activiteiten]
    /// ```
    "te-veel-bijgesteld": Invoeringsplan => check
}

fn check(plan: &Invoeringsplan, _: &Scope<'_>) -> Vec<Problem> {
    let Some(bijstelling) = &plan.bijstelling else {
        return Vec::new();
    };
    let onderdelen = &bijstelling.onderdelen;
    let Some(first) = onderdelen.first() else {
        return Vec::new();
    };
    let Some(second) = onderdelen.iter().position(|onderdeel| onderdeel != first) else {
        return Vec::new();
    };
    let mut names: Vec<String> = Vec::new();
    for onderdeel in onderdelen {
        let name = words::quote(onderdeel.as_str());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let message = format!(
        "{} onderdelen veranderen tegelijk: {}",
        names.len(),
        words::and(&names)
    );
    let list = path!["bijstelling", "onderdelen"];
    let problem = Problem::at(list.then(second), message).related(list.then(0), "eerste onderdeel");
    vec![problem.hint("kies er één, en bewaar de rest voor een volgende ronde")]
}
