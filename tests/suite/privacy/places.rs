//! Every place about a pupil is found, whatever field it stands in.

use std::collections::BTreeSet;

use leerplan::internals::facts::pupil_mentions::{MentionKind, PupilMentions};
use leerplan::internals::facts::pupil_places::{HowAbout, PupilPlace, PupilPlaces, hidden};
use leerplan::model::Soort;
use leerplan::model::part::{Form, Group, Id, Shape};
use serde_json::{Value, json};

use crate::names::support::named;
use crate::support::{Folder, TODAY};

fn sanne() -> Id {
    Id::from_name("l-k7f2q")
}

/// A step of the way to a field.
#[derive(Debug, Clone)]
enum Step {
    Key(&'static str),
    Item,
    /// A field with a name of the writer's own.
    Own,
}

/// Where a field stands in a soort, and what may be written there.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Leaf {
    Text,
    Id,
    OwnNames,
}

fn leaves(group: &Group, way: &[Step], found: &mut Vec<(Vec<Step>, Leaf)>) {
    for field in &group.fields {
        let way = [way, &[Step::Key(field.name)]].concat();
        shape(&field.shape, &way, found);
    }
}

fn shape(shape_: &Shape, way: &[Step], found: &mut Vec<(Vec<Step>, Leaf)>) {
    match shape_ {
        Shape::Text => found.push((way.to_vec(), Leaf::Text)),
        Shape::Spelled(spelling) if spelling.form == Form::Id => {
            found.push((way.to_vec(), Leaf::Id));
        }
        Shape::Spelled(spelling) | Shape::TextOr(spelling, _)
            if matches!(
                spelling.form,
                Form::Free | Form::Exercises | Form::UpToCharacters(_)
            ) =>
        {
            found.push((way.to_vec(), Leaf::Text));
            if let Shape::TextOr(_, inner) = shape_ {
                shape(inner, way, found);
            }
        }
        Shape::TextOr(_, inner) | Shape::Optional(inner) => shape(inner, way, found),
        Shape::List(inner) | Shape::OneOrMany(inner) => {
            shape(inner, &[way, &[Step::Item]].concat(), found);
        }
        Shape::Map(inner) => {
            found.push((way.to_vec(), Leaf::OwnNames));
            shape(inner, &[way, &[Step::Own]].concat(), found);
        }
        Shape::Fields(group) => leaves(group, way, found),
        _ => {}
    }
}

fn all(soort: Soort) -> Vec<(Vec<Step>, Leaf)> {
    let mut found = Vec::new();
    leaves(&soort.group(), &[], &mut found);
    found
}

fn name(way: &[Step]) -> String {
    let steps = way.iter().filter_map(|step| match step {
        Step::Key(key) => Some(*key),
        Step::Item => None,
        Step::Own => Some("*"),
    });
    steps.collect::<Vec<_>>().join(".")
}

/// A document of a soort about somebody else, with a value at a field.
fn document(soort: Soort, way: &[Step], value: Value) -> String {
    let mut fields = json!({ "soort": soort.as_str() });
    let about = match soort {
        Soort::Leerplan | Soort::Gesprek => Some(("leerling", "l-9x4hb")),
        Soort::Draaiboek => Some(("leerplan", "van-tim")),
        _ => None,
    };
    if let Some((key, id)) = about {
        fields[key] = json!(id);
    }
    let inside = way.iter().rev().fold(value, |inner, step| match step {
        Step::Key(key) => json!({ *key: inner }),
        Step::Item => json!([inner]),
        Step::Own => json!({ "iets": inner }),
    });
    for (key, value) in inside.as_object().unwrap() {
        fields[key] = value.clone();
    }
    serde_json::to_string_pretty(&fields).unwrap()
}

/// The places of the pupil in a document beside the usual ones.
fn places(folder: &Folder, text: &str) -> Vec<PupilPlace> {
    folder.write("proef/proef.yaml", text);
    let school = folder.load(TODAY);
    let (number, _) = school.document_at("proef/proef.yaml").unwrap();
    let mut found = PupilPlaces::of(&school, &sanne()).all;
    found.retain(|place| place.document == number);
    found
}

#[test]
fn a_name_is_found_in_every_text_of_every_soort() {
    let folder = named();
    let mut tried = 0;
    for soort in Soort::ALL {
        for (way, leaf) in all(*soort) {
            if leaf != Leaf::Text {
                continue;
            }
            let text = document(*soort, &way, json!("vandaag met Sanne de Wit"));
            let found = places(&folder, &text);
            let texts = found.iter().filter(|place| match &place.how {
                HowAbout::Text(found) => found
                    .iter()
                    .any(|one| one.kind == MentionKind::Name && one.is_sure),
                _ => false,
            });
            assert_eq!(texts.count(), 1, "{soort} {}: {found:?}", name(&way));
            tried += 1;
        }
    }
    assert!(tried > 150, "{tried}");
}

/// An id or a name of the writer's own may stand for a pupil: who adds such a field says here whether it does.
#[test]
fn every_field_that_may_hold_an_id_of_a_pupil_is_known() {
    let pupils: BTreeSet<&str> = [
        "gesprek.leerling",
        "klas.leerlingen.id",
        "leerplan.leerling",
        "namen.namen",
        "voortgang.metingen.gemaakt",
        "voortgang.metingen.resultaten",
    ]
    .into();
    let through_a_plan: BTreeSet<&str> = ["draaiboek.leerplan", "voortgang.leerplan"].into();
    let others: BTreeSet<&str> = [
        "draaiboek.acties.activiteit",
        "draaiboek.invoeringsplan",
        "invoeringsplan.activiteiten.id",
        "invoeringsplan.draaiboek",
        "invoeringsplan.planningen",
        "invoeringsplan.vorige",
        "klas.klas",
        "klas.rooster",
        "leerlijn.leerdoelen.id",
        "leerlijn.leerdoelen.voorkennis",
        "leerplan.leerlijn",
        "namen.klas",
        "planning.klas",
        "studiewijzer.klas",
        "voortgang.klas",
        "voortgang.planning",
    ]
    .into();
    // Shared groups: goals, tests, exercises, columns.
    let shared = [
        ".leerdoelen.id",
        ".leerdoelen.leerlijn",
        ".opdrachten",
        ".leerdoelen.opdrachten",
        ".leerdoelen.basis",
        ".extra",
        ".leerdoelen",
        ".planning",
        ".weging",
        ".voorkennis",
        ".gemaakt.*",
        ".resultaten.*",
        ".kerndoelen",
        ".eindtermen",
        ".verdieping",
    ];
    let folder = named();
    for soort in Soort::ALL {
        for (way, leaf) in all(*soort) {
            let field = format!("{soort}.{}", name(&way));
            if leaf == Leaf::Text || name(&way) == "id" {
                continue;
            }
            let value = match leaf {
                Leaf::OwnNames => json!({ "l-k7f2q": "b" }),
                _ => json!("l-k7f2q"),
            };
            if through_a_plan.contains(field.as_str()) {
                folder.write(
                    "leerplannen/van-sanne.yaml",
                    "soort: leerplan\nleerling: l-k7f2q\nvak: na\ndatum: 2026-09-14\n",
                );
                let text = document(*soort, &way, json!("van-sanne"));
                assert!(
                    places(&folder, &text)
                        .iter()
                        .any(|one| one.how == HowAbout::Document),
                    "{field}"
                );
            } else if pupils.contains(field.as_str()) {
                let found = places(&folder, &document(*soort, &way, value));
                let is_own =
                    |one: &PupilPlace| matches!(one.how, HowAbout::Document | HowAbout::Entry);
                assert!(found.iter().any(is_own), "{field}: {found:?}");
            } else {
                let is_shared = shared.iter().any(|end| field.ends_with(end));
                assert!(
                    others.contains(field.as_str()) || is_shared,
                    "{field} is new: does it hold a pupil?"
                );
            }
        }
    }
}

#[test]
fn people_comments_names_of_files_and_first_names_nearby_are_found() {
    let folder = named();
    let how = |text: &str| -> Vec<HowAbout> {
        places(&folder, text)
            .into_iter()
            .map(|one| one.how)
            .collect()
    };
    let about_tim = "soort: gesprek\nvorm: coach\nleerling: l-9x4hb\ndatum: 2026-10-06\n";
    assert_eq!(
        how(&format!("{about_tim}met: [coach, l-k7f2q]\n")),
        [HowAbout::Person]
    );
    assert_eq!(
        how(&format!("{about_tim}met: coach en Sanne de Wit\n")),
        [HowAbout::Person]
    );
    let kinds = |text: &str| -> Vec<MentionKind> {
        let all = how(&format!("{about_tim}{text}")).into_iter();
        let found = all.flat_map(|one| match one {
            HowAbout::Text(found) | HowAbout::Comment(found) | HowAbout::Key(found) => found,
            _ => Vec::new(),
        });
        found.map(|one| one.kind).collect()
    };
    assert_eq!(
        kinds("verslag: Sanne hielp. # en Sanne lachte\n"),
        [MentionKind::FirstName; 2]
    );
    assert_eq!(kinds("verslag: De Wit, Sanne is er\n"), [MentionKind::Name]);
    assert_eq!(
        kinds("verslag: Wit, Sanne de; 114334; l-k7f2q-raket\n"),
        [MentionKind::Name, MentionKind::Number, MentionKind::Id]
    );
    assert_eq!(
        kinds("verslag: SANNE DE WIT en Zanne, 1143345, l-k7f2qq\n"),
        [MentionKind::Name]
    );
    // A planning is about everybody: there a first name is any Sanne.
    assert_eq!(
        how("soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: Het verhaal van Sanne\n"),
        []
    );
    folder.write("gesprekken/met-l-k7f2q.yaml", about_tim);
    let school = folder.load(TODAY);
    let all = PupilPlaces::of(&school, &sanne()).all;
    assert!(
        all.iter()
            .any(|one| matches!(one.how, HowAbout::FileName(_))),
        "{all:?}"
    );
}

#[test]
fn the_bytes_of_a_mention_are_those_of_the_text() {
    let folder = named();
    folder.write(
        "namen/3v.yaml",
        "soort: namen\nklas: 3v\nnamen:\n  l-k7f2q: Zoë de Wit-Bos\n  l-9x4hb: Tim Bakker\n",
    );
    let school = folder.load(TODAY);
    let mentions = PupilMentions::new(&school, &sanne());
    for (text, told) in [
        ("écht: Zoë de Wit-Bos, ja", "Zoë de Wit-Bos"),
        ("écht: Zoe\u{308} de Wit, ja", "Zoe\u{308} de Wit"),
        ("’t is **Zoe** Bos’s werk", "Zoe** Bos"),
        ("Bos, Zoë de", "Bos, Zoë de"),
    ] {
        let found = mentions.find(text, false);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(&text[found[0].at.clone()], told, "{text}");
    }
}

#[test]
fn what_may_hide_a_pupil_is_told() {
    let folder = named();
    let told = |path: &str, text: &str| -> Vec<String> {
        folder.write(path, text);
        let all = hidden(&folder.load(TODAY));
        std::fs::remove_file(folder.path().join(path)).unwrap();
        all.into_iter().map(|one| one.to_string()).collect()
    };
    assert_eq!(
        told(
            "README.yaml",
            "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 9\ntitel: x\n"
        ),
        Vec::<String>::new()
    );
    for text in [
        "soort: gesprek\nvorm: coach\nleerling: [a, b]\ndatum: 2026-10-06\n",
        "soort: gesprek\nvorm: coach\ndatum: 2026-10-06\n",
        "soort: klas\nklas: 3x\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {naam: Sanne}\n",
        "soort: gesprek\n  leerling: l-k7f2q\n",
        "soort: geen\nleerling: l-k7f2q\n",
    ] {
        let all = told("proef.yaml", text);
        assert_eq!(all.len(), 1, "{text}: {all:?}");
        assert!(all[0].starts_with("proef.yaml, regel "), "{all:?}");
    }
}
