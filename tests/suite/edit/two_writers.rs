//! Two writers in one folder, of which one is killed at any moment: what the other has saved stays.

use std::fs::{self, File};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use leerplan::internals::yaml::edit::{self, Op, Value, unordered};
use leerplan::internals::yaml::parse_yaml;
use leerplan::path;

use crate::support::{TODAY, code, leerplan, run, school};

const FILES: [&str; 3] = ["a.yaml", "b.yaml", "c.yaml"];
const RUNS: u64 = 12;

/// A class with a misspelled field, which `--fix` mends each time.
fn broken(name: &str) -> String {
    let klas = &name[..1];
    format!(
        "soort: klas\nklas: 3{klas}\nniveu: vwo\nleerjaar: 3\nleerlingen:\n  - {{id: {klas}, naam: Noor}}\n"
    )
}

/// Saves a file with one more pupil, and with the misspelled field again; in its turn, as every
/// command that writes.
fn save(folder: &Path, number: usize) -> (String, String) {
    let name = FILES[number % FILES.len()];
    let id = format!("{}{number}", &name[..1]);
    let turn = File::open(folder).unwrap();
    turn.lock().unwrap();
    let path = folder.join(name);
    let bytes = fs::read(&path).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    let tree = parse_yaml(text).unwrap();
    let value = Value::map([("id", Value::text(&id)), ("naam", Value::text("Sam"))]);
    let mut ops = vec![Op::Append {
        path: path!["leerlingen"],
        value,
    }];
    if tree.find(&path!["niveau"]).is_some() {
        ops.push(Op::Rename {
            path: path!["niveau"],
            name: "niveu".to_owned(),
        });
    }
    let after = edit::apply_to_bytes(&bytes, &ops, &unordered).unwrap();
    let waiting = folder.join(format!("{name}.nieuw"));
    fs::write(&waiting, after).unwrap();
    fs::rename(waiting, path).unwrap();
    (name.to_owned(), id)
}

#[test]
fn what_one_writer_has_saved_outlives_the_other_and_its_end() {
    let folder = school();
    for name in FILES {
        folder.write(name, &broken(name));
    }
    let path = folder.path().canonicalize().unwrap();
    let done = AtomicBool::new(false);
    let saved = std::thread::scope(|scope| {
        let person = scope.spawn(|| {
            let mut saved = Vec::new();
            while !done.load(Ordering::Relaxed) && saved.len() < 600 {
                saved.push(save(&path, saved.len()));
                std::thread::sleep(Duration::from_millis(4));
            }
            saved
        });
        for number in 0..RUNS {
            let mut command = leerplan(&path);
            command.args(["check", "--fix", "--vandaag", TODAY]);
            let null = std::process::Stdio::null;
            let mut child = command.stdout(null()).stderr(null()).spawn().unwrap();
            if number % 3 > 0 {
                // At another moment each time.
                std::thread::sleep(Duration::from_millis(number * 37 % 90));
                let _ = child.kill();
            }
            child.wait().unwrap();
        }
        done.store(true, Ordering::Relaxed);
        person.join().unwrap()
    });
    assert_eq!(
        code(&run(&path, &["check", "--fix", "--vandaag", TODAY])),
        0
    );
    assert!(saved.len() > FILES.len(), "{} saves", saved.len());
    for (name, id) in saved {
        let text = fs::read_to_string(path.join(&name)).unwrap();
        let times = text.matches(&format!("{{id: {id}, naam: Sam}}\n")).count();
        assert_eq!(times, 1, "{id} in {name}:\n{text}");
        assert!(text.contains("niveau: vwo"), "{text}");
    }
}
