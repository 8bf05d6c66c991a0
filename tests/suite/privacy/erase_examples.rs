//! Each pupil of the examples can be taken out, and takes nothing of another along.

use std::path::Path;

use leerplan::internals::facts::pupil_places::PupilPlaces;
use leerplan::internals::mend::erase::erase;
use leerplan::internals::school::{LoadOptions, School};
use leerplan::model::part::Id;
use serde_yaml::Value;

use crate::support::{TODAY, day};

/// A value without a pupil, as another reader sees it.
fn without(value: &Value, id: &str) -> Value {
    match value {
        Value::Mapping(map) => {
            let kept = map.iter().filter(|(key, _)| key.as_str() != Some(id));
            Value::Mapping(
                kept.map(|(key, value)| (key.clone(), without(value, id)))
                    .collect(),
            )
        }
        Value::Sequence(list) => {
            let is_own = |one: &&Value| one.get("id").and_then(Value::as_str) != Some(id);
            Value::Sequence(
                list.iter()
                    .filter(is_own)
                    .map(|one| without(one, id))
                    .collect(),
            )
        }
        other => other.clone(),
    }
}

#[test]
fn each_pupil_of_the_examples_can_go_and_takes_nothing_of_another() {
    let mut compared = 0;
    for root in ["examples/blauw", "examples/geel", "examples/groen"] {
        let root = Path::new(root).canonicalize().unwrap();
        let load = LoadOptions::new(day(TODAY));
        let school = School::load(&root, load).unwrap();
        let pupils: Vec<Id> = school
            .klassen()
            .flat_map(|(_, klas)| klas.leerlingen.iter().map(|one| one.id.clone()))
            .collect();
        for id in pupils {
            let erased = erase(&school, &id).unwrap();
            let checked = erased.change.checked(&school, load).unwrap();
            assert!(
                checked.new_fault(&erased.change).is_none(),
                "{id}: {:?}",
                checked.new_fault(&erased.change)
            );
            let left = PupilPlaces::of(&checked.school, &id).all;
            assert!(left.is_empty(), "{id}: {left:?}");
            for file in &erased.change.changed {
                if erased.texts.iter().any(|(path, _)| *path == file.path) {
                    continue;
                }
                let [before, after] = [&file.before, &file.after]
                    .map(|bytes| serde_yaml::from_slice::<Value>(bytes).unwrap());
                assert_eq!(without(&before, id.as_str()), after, "{}", file.path);
                compared += 1;
            }
        }
    }
    assert!(compared > 50, "{compared}");
}
