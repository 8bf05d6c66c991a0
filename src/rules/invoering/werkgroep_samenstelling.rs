use crate::facts::answer::Answers;
use crate::finding::Problem;
use crate::model::invoeringsplan::Betrokkene;
use crate::model::part::rol::roles_in;
use crate::model::part::{Beknopt, Rol};
use crate::model::{Invoeringsplan, Kleur};
use crate::path;
use crate::rules::shared::tactics::{problem_if_empty, split_names, work_group};
use crate::rules::shared::unread::is_unread;
use crate::rules::{Scope, rule};

rule! {
    /// In de werkgroep zitten geen docenten, of niet één of twee teamleiders.
    ///
    /// ## Waarom
    /// Stap 2 vraagt om een werkgroep van docenten die er zin in hebben, met één of twee
    /// teamleiders erbij. Wie zonder rol in de groep staat, telt als docent, en iemand van de
    /// schoolleiding mag de plaats van de teamleider innemen. In blauw hoeft een werkgroep alleen
    /// als je samenwerkt, dus zonder werkgroep is het daar goed. Geel vraagt er altijd om.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// tactiek:
    ///   werkgroep:
    ///     - {wie: A. Jansen, rol: docent}
    ///   # ^
    ///     - {wie: B. de Boer, rol: docent}
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: invoeringsplan
    /// titel: Leerdoelen zichtbaar in de derde klas
    /// tactiek:
    ///   werkgroep:
    ///     - {wie: A. Jansen, rol: docent}
    ///     - {wie: B. de Boer, rol: docent}
    ///     - {wie: C. Smit, rol: teamleider}
    /// ```
    "werkgroep-samenstelling": Invoeringsplan => check
}

const TEACHERS: [Rol; 5] = [
    Rol::Docent,
    Rol::Coach,
    Rol::Mentor,
    Rol::Collega,
    Rol::Vaksectie,
];

fn check(plan: &Invoeringsplan, scope: &Scope<'_>) -> Vec<Problem> {
    let path = path!["tactiek", "werkgroep"];
    if is_unread(scope, &path) {
        return Vec::new();
    }
    let hint = "vorm een werkgroep van docenten met één of twee teamleiders";
    let Some(group) = work_group(plan, scope) else {
        let asked = scope.document.kleur == Some(Kleur::Geel);
        let problem = |path| Problem::at(path, "dit plan heeft geen `werkgroep`").hint(hint);
        return problem_if_empty(plan, scope, "werkgroep", |_| asked, problem);
    };
    let problem =
        fault(group, scope.answers()).map(|message| Problem::at(path, message).hint(hint));
    problem.into_iter().collect()
}

fn fault(group: &[Beknopt<Betrokkene>], answers: Answers) -> Option<String> {
    let people: Vec<Vec<Rol>> = group.iter().flat_map(|one| people(one, answers)).collect();
    let leaders = people.iter().filter(|one| one.contains(&Rol::Teamleider));
    let leaders = leaders.count();
    let management = people.iter().any(|one| one.contains(&Rol::Schoolleiding));
    let teaches = |one: &Vec<Rol>| one.is_empty() || one.iter().any(|rol| TEACHERS.contains(rol));
    if !people.iter().any(teaches) {
        Some("in de `werkgroep` zit geen docent".to_owned())
    } else if leaders == 0 && !management {
        Some("in de `werkgroep` zit geen teamleider".to_owned())
    } else {
        (leaders > 2).then(|| format!("in de `werkgroep` zitten {leaders} teamleiders"))
    }
}

/// The roles of each person that a member of the group names: those behind the name, or else
/// those of `rol`.
fn people(member: &Betrokkene, answers: Answers) -> Vec<Vec<Rol>> {
    let shared: Vec<Rol> = member.rol.iter().flat_map(|text| roles_in(text)).collect();
    let names = split_names(&member.wie, answers);
    if names.is_empty() {
        return vec![shared];
    }
    let own = names.iter().map(|name| roles_in(name));
    own.map(|own| if own.is_empty() { shared.clone() } else { own })
        .collect()
}
