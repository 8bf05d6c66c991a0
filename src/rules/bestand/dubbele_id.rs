use foldhash::{HashMap, HashMapExt};

use crate::facts::copies;
use crate::finding::Problem;
use crate::model::part::{Beknopt, Id, Leerdoel};
use crate::model::{Content, Klas, Planning, Soort};
use crate::path;
use crate::rules::{Scope, rule};
use crate::words;
use crate::yaml::Path;

rule! {
    /// Twee documenten, leerdoelen of leerlingen hebben dezelfde id.
    ///
    /// ## Waarom
    /// Andere bestanden noemen een klas, planning of leerdoel met de id. Hoort die id bij twee
    /// dingen, dan weet niemand welk van de twee bedoeld is. Hoofdletters maken geen verschil, en
    /// zonder `id` telt de naam van het bestand. Wat in `leerplan.toml` bij `[bestanden] negeer`
    /// staat, telt niet mee: een archief mag dezelfde namen hebben. Is een van de twee een kopie van de ander,
    /// dan wijst deze regel de kopie aan. Een leerling mag in meer klassen
    /// staan, maar niet onder twee verschillende namen. Dit is onze keuze.
    ///
    /// ## Fout
    /// ```yaml
    /// # bestand: klassen/3v2.yaml
    /// soort: klas
    /// klas: 3v2
    /// niveau: vwo
    /// leerjaar: 3
    /// leerlingen:
    ///   - {id: sanne, naam: Sanne de Wit}
    ///   - {id: tim}
    ///   - {id: Sanne}
    ///   #      ^
    /// # bestand: klassen/derde.yaml
    /// soort: klas
    /// klas: 3V2
    /// #     ^
    /// niveau: vwo
    /// leerjaar: 3
    /// # bestand: leerlijnen/na.yaml
    /// soort: leerlijn
    /// vak: na
    /// leerdoelen:
    ///   - {id: na.kracht, doel: Je kunt krachten herkennen}
    /// # bestand: leerlijnen/sk.yaml
    /// soort: leerlijn
    /// vak: sk
    /// leerdoelen:
    ///   - {id: na.kracht, doel: Je kunt bindingen herkennen}
    ///   #      ^
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
    ///   - {id: sanne, naam: Sanne de Wit}
    ///   - {id: tim}
    ///   - {id: sanne-b}
    /// # bestand: klassen/sport.yaml
    /// soort: klas
    /// klas: sport
    /// niveau: [havo, vwo]
    /// leerjaar: 3
    /// leerlingen:
    ///   - {id: sanne}
    /// # bestand: leerlijnen/na.yaml
    /// soort: leerlijn
    /// vak: na
    /// leerdoelen:
    ///   - {id: na.kracht, doel: Je kunt krachten herkennen}
    /// # bestand: leerlijnen/sk.yaml
    /// soort: leerlijn
    /// vak: sk
    /// leerdoelen:
    ///   - {id: sk.binding, doel: Je kunt bindingen herkennen}
    /// ```
    "dubbele-id": Every => check
}

/// The soorten to which other documents refer by id.
const NAMED: &[Soort] = &[
    Soort::Klas,
    Soort::Planning,
    Soort::Leerplan,
    Soort::Draaiboek,
    Soort::Leerlijn,
    Soort::Invoeringsplan,
];

fn check(scope: &Scope<'_>) -> Vec<Problem> {
    let Some(content) = &scope.document.content else {
        return Vec::new();
    };
    let mut problems: Vec<Problem> = document(content, scope).into_iter().collect();
    problems.extend(inside(content, scope));
    problems
}

/// The problems with ids that stand in the document.
fn inside(content: &Content, scope: &Scope<'_>) -> Vec<Problem> {
    match content {
        Content::Klas(klas) => {
            let pupils = klas.leerlingen.iter().enumerate();
            let ids = pupils.map(|(i, pupil)| (i, &pupil.id));
            let mut problems = repeated("leerling", ids, |i| path!["leerlingen", i, "id"]);
            problems.extend(namesakes(klas, scope));
            problems
        }
        Content::Leerlijn(line) => {
            let goals = line.leerdoelen.iter().enumerate();
            goals
                .filter_map(|(i, goal)| line_goal(i, &goal.id, scope))
                .collect()
        }
        Content::Planning(planning) => {
            let place = |(i, j)| match i {
                Some(i) => path!["paragrafen", i, "leerdoelen", j, "id"],
                None => path!["leerdoelen", j, "id"],
            };
            repeated("leerdoel", planning_goals(planning), place)
        }
        Content::Leerplan(plan) => {
            let place = |i| path!["leerdoelen", i, "id"];
            repeated("leerdoel", goal_ids(&plan.leerdoelen), place)
        }
        Content::Invoeringsplan(plan) => {
            let all = plan.activiteiten.iter().enumerate();
            let ids = all.filter_map(|(i, activity)| Some((i, activity.id.as_ref()?)));
            repeated("activiteit", ids, |i| path!["activiteiten", i, "id"])
        }
        _ => Vec::new(),
    }
}

/// The command that gives the one in this document another id.
fn rename(noun: &str, id: &Id, scope: &Scope<'_>) -> String {
    let path = words::typed(&words::shown(&scope.document.path));
    format!("`leerplan hernoem {noun} {id} NIEUW --in {path}`")
}

/// The first document of a soort with an id that the school does not ignore; of a document and its copy
/// the document.
fn in_use(scope: &Scope<'_>, soort: Soort, id: &Id) -> Option<usize> {
    let numbers = scope.school.index.documents(soort, id).iter().copied();
    let used = numbers.filter(|number| scope.school.is_in_use(*number));
    used.min_by_key(|number| copies::rank(scope.school, *number))
}

fn document(content: &Content, scope: &Scope<'_>) -> Option<Problem> {
    let (soort, id) = (content.soort(), &scope.document.id);
    let first = in_use(scope, soort, id).filter(|first| *first != scope.number)?;
    if !NAMED.contains(&soort) {
        return None;
    }
    let key = |content: &Content| match content.own_id() {
        Some(_) => path![content.id_key()],
        None => path!["soort"],
    };
    let other = scope.school.document(first)?.content.as_ref()?;
    let message = format!(
        "er is al een {soort} met de id {}",
        words::quote(id.as_str())
    );
    let rename = rename(soort.as_str(), id, scope);
    let hint = if soort == Soort::Klas {
        format!("geef een van de twee een andere naam bij `klas`: {rename}")
    } else {
        format!("geef een van de twee een eigen `id`, of een andere bestandsnaam: {rename}")
    };
    Some(
        Problem::at(key(content), message)
            .related_in(first, key(other), "eerste keer hier")
            .hint(hint),
    )
}

fn line_goal(at: usize, id: &Id, scope: &Scope<'_>) -> Option<Problem> {
    let school = scope.school;
    let places = school.index.goal(id).iter().copied();
    let used = places.filter(|(number, _)| school.is_in_use(*number));
    let first = used.min_by_key(|(number, at)| (copies::rank(school, *number), *at));
    let (document, position) = first.filter(|first| *first != (scope.number, at))?;
    // A missing id reads as an empty one: `verplicht-veld` reports it.
    if id.is_empty() {
        return None;
    }
    let message = format!(
        "er is al een leerdoel met de id {}",
        words::quote(id.as_str())
    );
    Some(
        Problem::at(path!["leerdoelen", at, "id"], message)
            .related_in(
                document,
                path!["leerdoelen", position, "id"],
                "eerste keer hier",
            )
            .hint(format!(
                "ids van leerdoelen gelden in alle leerlijnen; geef een van de twee een andere id: {}",
                rename("leerdoel", id, scope)
            )),
    )
}

/// The ids of the goals of a planning by paragraph (none for the chapter) and position.
fn planning_goals(planning: &Planning) -> impl Iterator<Item = ((Option<usize>, usize), &Id)> {
    let paragraphs = planning.paragrafen.iter().enumerate();
    let paragraphs = paragraphs.map(|(i, paragraph)| (Some(i), &paragraph.leerdoelen));
    let chapter = std::iter::once((None, &planning.leerdoelen));
    chapter.chain(paragraphs).flat_map(|(i, goals)| {
        let goals = goal_ids(goals);
        goals.map(move |(j, id)| ((i, j), id))
    })
}

fn goal_ids(goals: &[Beknopt<Leerdoel>]) -> impl Iterator<Item = (usize, &Id)> {
    let goals = goals.iter().enumerate();
    goals.filter_map(|(i, goal)| Some((i, goal.id.as_ref()?)))
}

/// A problem for each id that occurs earlier in the same document.
fn repeated<'d, P: Copy>(
    what: &str,
    ids: impl Iterator<Item = (P, &'d Id)>,
    place: impl Fn(P) -> Path,
) -> Vec<Problem> {
    let mut seen: HashMap<&Id, P> = HashMap::new();
    let mut problems = Vec::new();
    for (at, id) in ids.filter(|(_, id)| !id.is_empty()) {
        let Some(first) = seen.get(id) else {
            seen.insert(id, at);
            continue;
        };
        let message = format!("{what} {} staat hier twee keer", words::quote(id.as_str()));
        problems.push(
            Problem::at(place(at), message)
                .related(place(*first), "eerste keer hier")
                .hint("haal een van de twee weg, of geef een van de twee een andere id"),
        );
    }
    problems
}

/// A problem for each pupil that an earlier class knows by another name.
fn namesakes(klas: &Klas, scope: &Scope<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let own = copies::rank(scope.school, scope.number);
    for (at, pupil) in klas.leerlingen.iter().enumerate() {
        let Some(name) = pupil.naam.as_ref().filter(|_| !pupil.id.is_empty()) else {
            continue;
        };
        let same = |other: &str| words::lower(other.trim()) == words::lower(name.trim());
        let elsewhere = scope.school.pupil(&pupil.id);
        let other = elsewhere.iter().find(|other| {
            let in_use = scope.school.is_in_use(other.document);
            let named = other.leerling.naam.as_deref();
            let comes_first = in_use && copies::rank(scope.school, other.document) < own;
            comes_first && named.is_some_and(|named| !same(named))
        });
        if let Some(other) = other {
            let id = words::quote(pupil.id.as_str());
            let message = format!(
                "leerling {id} heet in klas {} anders",
                words::quote(other.klas.klas.as_str())
            );
            let there = path!["leerlingen", other.position, "naam"];
            problems.push(
                Problem::at(path!["leerlingen", at, "naam"], message)
                    .related_in(other.document, there, "andere naam hier")
                    .hint("zijn het twee leerlingen, geef dan een van de twee een andere id; de naam hoeft maar in een klas te staan"),
            );
        }
    }
    problems
}
