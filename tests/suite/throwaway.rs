use crate::support::{Folder, TODAY};
use leerplan::model::Kleur;
use leerplan::rules::{self, Examples};
use leerplan::stepplan::Levels;
#[test]
fn print_all() {
    let levels = Levels::built_in().unwrap();
    let mut out = String::new();
    for (_, rule) in rules::all() {
        let first = Kleur::ALL.iter().copied().find(|k| {
            levels
                .of(rule.name, Some(*k))
                .is_some_and(|s| s.niveau.level().is_some())
        });
        for example in Examples::of(rule.docs).fout {
            let folder = Folder::school(example.kleur.or(first).unwrap_or(Kleur::Blauw));
            for file in &example.files {
                folder.write(
                    if file.path.is_empty() {
                        "document.yaml"
                    } else {
                        &file.path
                    },
                    &file.text,
                );
            }
            let report = folder.check(example.today.as_deref().unwrap_or(TODAY));
            for f in report.findings.iter().filter(|f| f.rule == rule.name) {
                out += &format!(
                    "[{}] {}\n    = {}\n",
                    f.rule,
                    f.message,
                    f.hint.as_deref().unwrap_or("-- GEEN HINT")
                );
                for r in &f.related {
                    out += &format!("    > {}\n", r.label);
                }
            }
        }
    }
    std::fs::write("/tmp/dertig/messages.txt", out).unwrap();
}
