//! Where names are read, and where they are shown.

use leerplan::model::part::Id;

use super::support::{KLAS, NAMEN, ids_only, named, set};
use crate::support::{Folder, TODAY, check, code, err, leerplan, out, run};

fn sanne() -> Id {
    Id::from_name("l-k7f2q")
}

#[test]
fn names_are_read_though_git_ignores_them() {
    assert_eq!(named().load(TODAY).pupil_name(&sanne()), "Sanne de Wit");
    assert_eq!(ids_only().load(TODAY).pupil_name(&sanne()), "l-k7f2q");
}

#[test]
fn what_else_git_ignores_and_hidden_files_are_not_read() {
    let folder = ids_only();
    folder
        .write(".gitignore", "/namen/\n/prive/\n")
        .write("prive/3v.yaml", NAMEN)
        .write("namen/.3v.yaml", NAMEN);
    assert_eq!(folder.load(TODAY).pupil_name(&sanne()), "l-k7f2q");
    set(&folder, "[privacy]\nnamen = \"prive\"");
    assert_eq!(folder.load(TODAY).pupil_name(&sanne()), "Sanne de Wit");
}

#[test]
fn a_list_of_names_goes_before_a_class() {
    let folder = named();
    folder.write(
        "klassen/3v.yaml",
        &KLAS.replace("{id: l-k7f2q}", "{id: l-k7f2q, naam: S. de Wit}"),
    );
    assert_eq!(folder.load(TODAY).pupil_name(&sanne()), "Sanne de Wit");
}

#[test]
fn commands_take_a_name_for_an_id() {
    for text in ["l-k7f2q", "L-K7F2Q", "sanne  de wit", "Sanne"] {
        let folder = named();
        let args = ["nieuw", "leerplan", "--leerling", text, "--vak", "na"];
        let output = run(folder.path(), &args);
        assert_eq!(code(&output), 0, "{text}: {}", err(&output));
        let made = folder.path().join("leerplannen/l-k7f2q-na.yaml");
        let made = std::fs::read_to_string(made).unwrap();
        assert!(made.contains("leerling: l-k7f2q"), "{made}");
        let form = ["formulier", "leerplan", "--leerling", text, "--out", "-"];
        let form = out(&run(folder.path(), &form));
        assert!(form.contains("Sanne de Wit"), "{text}");
    }
}

#[test]
fn a_name_that_several_have_is_refused_with_their_ids() {
    let folder = named();
    folder.write("namen/3v.yaml", &NAMEN.replace("Tim Bakker", "Sanne Bos"));
    let output = run(
        folder.path(),
        &["nieuw", "gesprek", "--leerling", "sanne", "--vorm", "coach"],
    );
    assert_eq!(code(&output), 2);
    let said = err(&output);
    assert!(said.contains("meer leerlingen met deze naam"), "{said}");
    assert!(said.contains("`l-9x4hb` (3v) of `l-k7f2q` (3v)"), "{said}");
}

#[test]
fn an_unknown_name_is_refused_with_the_names_that_are_known() {
    let folder = named();
    let args = [
        "nieuw",
        "gesprek",
        "--leerling",
        "Sanne de Wti",
        "--vorm",
        "coach",
    ];
    let output = run(folder.path(), &args);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("bedoel je `Sanne de Wit`?"),
        "{}",
        err(&output)
    );
}

#[test]
fn status_and_messages_show_names_at_home_and_ids_elsewhere() {
    for (folder, shown, hidden) in [
        (named(), "Sanne de Wit", "l-k7f2q"),
        (ids_only(), "l-k7f2q", "Sanne de Wit"),
    ] {
        folder
            .write(
                "planningen/na.yaml",
                "soort: planning\nvak: na\nklas: 3v\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\nparagrafen:\n  - nummer: \"1\"\n    leerdoelen: [Je kunt krachten tekenen]\n",
            )
            .write(
                "voortgang/na.yaml",
                "soort: voortgang\nplanning: na\nklas: 3v\nmetingen:\n  - datum: 2026-09-11\n    paragraaf: \"1\"\n    resultaten: {l-9x4hb: beheerst}\n",
            );
        let status = run(
            folder.path(),
            &["status", "--klas", "3v", "--vandaag", TODAY],
        );
        assert!(out(&status).contains(shown), "{}", out(&status));
        let found = check(&folder, &["--regel", "leerling-zonder-meting"]);
        let said = out(&found);
        let title = format!("leerling `{shown}` heeft hier nog geen enkel resultaat");
        assert!(said.contains(&title), "{said}");
        assert!(!said.contains(hidden), "{said}");
    }
}

#[test]
fn a_class_with_names_of_its_own_keeps_ids_in_messages() {
    let folder = ids_only();
    folder.write(
        "klassen/3v.yaml",
        &KLAS.replace("{id: l-k7f2q}", "{id: l-k7f2q, naam: Sanne de Wit}"),
    );
    folder.write(
        "voortgang/na.yaml",
        "soort: voortgang\nplanning: na\nklas: 3v\nmetingen:\n  - datum: 2026-09-11\n    resultaten: {l-9x4hb: beheerst}\n",
    );
    let said = out(&check(&folder, &["--regel", "leerling-zonder-meting"]));
    assert!(said.contains("leerling `l-k7f2q` heeft"), "{said}");
}

#[test]
fn names_outside_the_school_are_read_by_setting_and_by_variable() {
    let elsewhere = Folder::empty();
    elsewhere.write("sub/3v.yaml", NAMEN);
    let path = elsewhere.path().to_str().unwrap();
    let shown = |folder: &Folder, variable: &str| {
        let mut command = leerplan(folder.path());
        command.args(["status", "--klas", "3v", "--vandaag", TODAY]);
        let output = command.env("LEERPLAN_NAMEN", variable).output().unwrap();
        assert_eq!(code(&output), 0, "{}", err(&output));
        out(&output).contains("Sanne de Wit")
    };
    let folder = ids_only();
    assert!(!shown(&folder, ""));
    assert!(shown(&folder, path));
    set(&folder, &format!("[privacy]\nnamen = {path:?}"));
    assert!(shown(&folder, ""));
}

#[test]
fn a_folder_outside_that_is_not_there_is_a_note_and_ids() {
    let folder = ids_only();
    set(&folder, "[privacy]\nnamen = \"/nergens/namen\"");
    let output = check(&folder, &[]);
    assert_eq!(code(&output), 0, "{}", out(&output));
    let note = "let op: de map met namen is er nu niet, dus leerlingen staan er met hun id: /nergens/namen";
    assert!(err(&output).contains(note), "{}", err(&output));
}

#[test]
fn a_variable_that_leads_nowhere_is_an_error() {
    let folder = named();
    let tried = |variable: &str| {
        let mut command = leerplan(folder.path());
        let output = command
            .arg("check")
            .env("LEERPLAN_NAMEN", variable)
            .output();
        let output = output.unwrap();
        assert_eq!(code(&output), 2, "{variable}");
        err(&output)
    };
    assert!(tried("/nergens").contains("LEERPLAN_NAMEN wijst naar /nergens, en dat bestaat niet"));
    assert!(tried("leerplan.toml").contains("is geen map"));
    assert!(tried(".").contains("is de schoolmap zelf"));
    assert!(tried("..").contains("waar de schoolmap in ligt"));
}

#[test]
fn a_setting_that_can_be_no_folder_of_names_is_a_finding() {
    for (written, said) in [
        ("", "hier staat geen map"),
        (".", "`.` is de schoolmap zelf"),
        ("..", "`..` is een map waar de schoolmap in ligt"),
        ("leerplan.toml", "`leerplan.toml` is geen map"),
    ] {
        let folder = ids_only();
        set(&folder, &format!("[privacy]\nnamen = \"{written}\""));
        let report = folder.check_only(TODAY, &["verkeerde-waarde"]);
        let found: Vec<_> = report.findings.iter().map(|one| &*one.message).collect();
        assert_eq!(found, [said]);
        assert_eq!(report.findings[0].path, "privacy.namen");
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_elsewhere_is_a_folder_outside() {
    let elsewhere = Folder::empty();
    elsewhere.write("3v.yaml", NAMEN);
    let folder = ids_only();
    std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("namen")).unwrap();
    assert_eq!(folder.load(TODAY).pupil_name(&sanne()), "Sanne de Wit");
    let output = run(folder.path(), &["nieuw", "namen", "--klas", "3v"]);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("en daar schrijf ik niet"),
        "{}",
        err(&output)
    );
}

#[test]
fn outside_the_school_only_lists_of_names_are_read_and_nothing_is_mended() {
    let elsewhere = Folder::empty();
    let plan = "soort: planning\ntitle: Geheim\n";
    let names = "soort: namen\nklas: 3v\nnamen:\n  l-k7f2q: “Sanne de Wit”\n";
    elsewhere.write("plan.yaml", plan).write("3v.yaml", names);
    let folder = ids_only();
    let mut command = leerplan(folder.path());
    command.args(["check", "--fix=alles", "--vandaag", TODAY]);
    let output = command
        .env("LEERPLAN_NAMEN", elsewhere.path())
        .output()
        .unwrap();
    let said = out(&output);
    assert!(
        said.contains("lees ik alleen documenten met `soort: namen`"),
        "{said}"
    );
    assert!(
        !said.contains("Geheim") && !said.contains("Sanne"),
        "{said}"
    );
    let read = |name: &str| std::fs::read_to_string(elsewhere.path().join(name)).unwrap();
    assert_eq!(
        (read("plan.yaml").as_str(), read("3v.yaml").as_str()),
        (plan, names)
    );
}

#[test]
fn a_report_for_machines_names_a_file_outside_by_its_whole_path() {
    let elsewhere = Folder::empty();
    elsewhere.write(
        "3v.yaml",
        "soort: namen\nklas: 3v\nnamen: {Sanne Bos: l-k7f2q}\n",
    );
    let top = Folder::empty();
    let from = ids_only();
    for path in ["leerplan.toml", "klassen/3v.yaml"] {
        let text = std::fs::read_to_string(from.path().join(path)).unwrap();
        top.write(&format!("oost/{path}"), &text);
    }
    std::fs::create_dir(top.path().join(".git")).unwrap();
    let mut command = leerplan(&top.path().join("oost"));
    command.args(["check", "--format", "gitlab", "--vandaag", TODAY]);
    let output = command
        .env("LEERPLAN_NAMEN", elsewhere.path())
        .output()
        .unwrap();
    let path = elsewhere.path().canonicalize().unwrap().join("3v.yaml");
    let said = out(&output);
    assert!(
        said.contains(&format!("\"path\": \"{}\"", path.display())),
        "{said}"
    );
}

#[test]
fn a_new_list_asks_for_the_names_that_are_not_known() {
    let folder = ids_only();
    folder.write(
        "namen/oud.yaml",
        "soort: namen\nklas: 3v\nnamen: {l-k7f2q: Sanne de Wit}\n",
    );
    let output = run(folder.path(), &["nieuw", "namen", "--klas", "3v"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let made = std::fs::read_to_string(folder.path().join("namen/3v.yaml")).unwrap();
    assert!(
        made.contains("\n  l-9x4hb:\n") && !made.contains("l-k7f2q"),
        "{made}"
    );
    assert_eq!(
        folder.check(TODAY).findings.len(),
        folder.check(TODAY).findings.len()
    );
    assert!(folder.check_only(TODAY, &["bestand"]).findings.is_empty());
}
