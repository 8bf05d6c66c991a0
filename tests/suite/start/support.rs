//! What the tests of `init` and `nieuw` share.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use leerplan::model::Kleur;

use crate::support::{Folder, TODAY};

pub fn nieuw(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_leerplan"));
    command.current_dir(folder).env("NO_COLOR", "1");
    command.env_remove("CI");
    command.args(["nieuw", "--vandaag", TODAY]).args(args);
    command.stdin(Stdio::null()).output().unwrap()
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A school with a class, two chapters of work and a round.
pub fn school(kleur: Kleur) -> Folder {
    let folder = Folder::school(kleur);
    folder
        .write(
            "klassen/3v2.yaml",
            "soort: klas\nklas: 3v2\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  \
             - {id: sanne, naam: Sanne de Wit}\n  - {id: tim, naam: Tim Bos}\n  \
             - {id: weg, naam: Wie Weg, tot: 2026-09-30}\n",
        )
        .write(
            "leerplannen/sanne-raket.yaml",
            "soort: leerplan\nleerling: sanne\nvak: na\ndatum: 2026-09-14\n\
             leerdoelen: [{doel: Ik kan rekenen met druk, id: r.druk}]\n",
        )
        .write(
            "planningen/na-h1.yaml",
            "soort: planning\nvak: na\nklas: 3v2\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\n\
             paragrafen: [{nummer: \"1.1\", titel: Om je heen}]\n",
        )
        .write("leerlijnen/na-lijn.yaml", "soort: leerlijn\nvak: na\n")
        .write("invoering/doelen-1.yaml", ROUND);
    folder
}

const ROUND: &str = "\
soort: invoeringsplan
titel: Doelen op het bord
eigenaar: [A. Jansen, 'B: de Boer']
ronde: 1
doel: {omschrijving: Iedereen weet het doel, meetbaar: '3 van de 4', nulmeting: {wat: turven}}
tactiek: {middelen: [Bord, {wat: App, digitaal: ja}], personen: [{wie: C. Smit, rol: teamleider}]}
activiteiten:
  - {id: start, wat: 'Overleg: start', wie: [A. Jansen, C. Smit], wanneer: 2026-10-12}
  - {id: later, wat: Later, wie: A. Jansen, wanneer: na de toetsweek}
planningen: na-h1
controle: {datum: 2026-10-01, uitkomst: 2 van de 4}
bijstelling: {besluit: bijsturen, hoe: 'Eerst het doel, dan de les'}
";

/// Runs a command at a terminal of its own, with the answers typed.
#[cfg(target_os = "linux")]
pub fn at_a_terminal(folder: &Path, args: &str, answers: &str) -> String {
    use std::io::Write;
    let command = format!(
        "{} {args} --vandaag {TODAY}",
        env!("CARGO_BIN_EXE_leerplan")
    );
    let mut script = Command::new("script");
    script
        .args(["-qec", &command, "/dev/null"])
        .env_remove("CI")
        .current_dir(folder);
    script.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = script.spawn().unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(answers.as_bytes())
        .unwrap();
    text(&child.wait_with_output().unwrap().stdout)
}
