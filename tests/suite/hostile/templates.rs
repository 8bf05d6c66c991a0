//! Templates and expressions of a school that want to work, grow or call themselves without end: each
//! is refused in time, within bounds of memory, and without a word of a pupil.
#![cfg(unix)]

use std::path::Path;
use std::process::{Command, Output};

use leerplan::model::Kleur;

use crate::render::templates::LEERPLAN;
use crate::support::{Folder, TODAY, code, err, out, settings};

/// What a run may have, in KiB: far more than it needs, far less than a machine has.
const MEMORY: u32 = 3_000_000;

/// The longest that a run may take, in seconds of work: only what does not end comes near.
const WORK: u32 = 120;

/// A run that dies where it takes too much.
fn bounded(folder: &Path, args: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_leerplan");
    let script = format!("ulimit -v {MEMORY}; ulimit -t {WORK}; exec \"$0\" \"$@\"");
    let mut command = Command::new("sh");
    command.arg("-c").arg(script).arg(program).args(args);
    command.current_dir(folder).env("NO_COLOR", "1");
    command.env("RAYON_NUM_THREADS", "2").output().unwrap()
}

fn is_private(output: &Output) {
    let told = out(output) + &err(output);
    assert!(
        !told.contains("Geheim") && !told.contains("panicked"),
        "{told}"
    );
}

/// Templates that never end or grow without end, by what they say then.
const ENDLESS: &[(&str, &str)] = &[
    (
        "{% for a in range(100000) %}{% for b in range(100000) %}{{ a }}{% endfor %}{% endfor %}",
        "vraagt te veel werk",
    ),
    (
        "{% set x = inhoud|string * 9 %}{% for a in range(100000) %}{{ x }}{{ x }}{{ x }}{{ x }}{{ x }}{{ x }}{% endfor %}",
        "vraagt te veel werk",
    ),
    (
        "{% set n = namespace(x='Geheim') %}{% for a in range(90) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "vraagt te veel werk",
    ),
    (
        "{% set n = namespace(x='Geheim') %}{% for a in range(90) %}{% set t %}{{ n.x }}{{ n.x }}{% endset %}{% set n.x = t %}{% endfor %}",
        "vraagt te veel werk",
    ),
    (
        "{% set n = namespace(x='<&') %}{% for a in range(90) %}{% set n.x = n.x|escape|string|replace('&', '&&&&&&&&') %}{% endfor %}",
        "",
    ),
    ("{{ 'x' * 999999999 }}", ""),
    ("{{ ['x'] * 999999999 }}", ""),
    ("{{ range(999999999)|list|length }}", ""),
    ("{{ '%999999999d'|format(1) }}", ""),
    ("{{ 'x\ny'|indent(999999999) }}", ""),
    (
        "{% set x = 'Geheim *' * 100000 %}{% for a in range(100000) %}{% if x|md %}{% endif %}{% endfor %}",
        "vraagt te veel werk",
    ),
    (
        "{% macro f(x) %}{{ f(x ~ x) }}{% endmacro %}{{ f('Geheim') }}",
        "",
    ),
    ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", ""),
    ("{% include \"leerplan.html\" %}", ""),
    ("{% extends \"leerplan.html\" %}", ""),
    (
        "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "",
    ),
];

#[test]
fn a_template_without_end_is_refused() {
    let folder = Folder::school(Kleur::Blauw);
    folder.write("leerplannen/raket.yaml", LEERPLAN);
    let deep = format!("{{{{ {}1{} }}}}", "(".repeat(50_000), ")".repeat(50_000));
    let nested = "{% if 1 %}".repeat(50_000) + &"{% endif %}".repeat(50_000);
    let joined = format!("{{{{ '}}}}' {} }}}}", "~ blad ".repeat(20_000));
    let filtered = format!("{{{{ blad {} }}}}", "|string".repeat(20_000));
    let long = "is langer dan 2000 tekens";
    let more = [
        (deep.as_str(), ""),
        (nested.as_str(), ""),
        (joined.as_str(), long),
        (filtered.as_str(), long),
    ];
    for (template, expected) in ENDLESS.iter().copied().chain(more) {
        folder.write("templates/leerplan.html", template);
        let output = bounded(
            folder.path(),
            &["render", "--vandaag", TODAY, "--out", "uit"],
        );
        let short: String = template.chars().take(80).collect();
        let told = err(&output);
        assert_eq!(output.status.code(), Some(2), "{short}: {told}");
        assert!(told.contains("leerplan.html`"), "{short}: {told}");
        assert!(told.contains(expected), "{short}: {told}");
        is_private(&output);
    }
}

/// Expressions that want too much; each is one finding in `leerplan.toml`.
const TOO_MUCH: &[&str] = &[
    "range(100000)|map('string')|join('')|length > 0 and range(100000)|map('string')|sum > 0",
    "('x' * 999999999)|length > 0",
    "(['x'] * 999999999)|length > 0",
    "range(999999999)|list|length > 0",
    "'%999999999d'|format(1) == titel",
    "titel|indent(999999999) == 'x'",
    "range(99999)|list|tojson|length == (range(99999)|list * 99999)|length",
    "titel|replace('', 'xxxxxxxxxxxxxxxx')|replace('', 'xxxxxxxxxxxxxxxx' * 10000)|replace('x', 'x' * 10000) == 'y'",
];

#[test]
fn code_just_within_the_limit_works() {
    let folder = Folder::school(Kleur::Blauw);
    folder.write("leerplannen/raket.yaml", LEERPLAN);
    let joined = format!("{{{{ 1{} }}}}", "~1".repeat(990));
    folder.write("templates/leerplan.html", &joined);
    let eis = format!("titel == 'x'{}", " or 1".repeat(390));
    let own = "[[eigen_regel]]\nnaam = \"lang\"\nsoort = \"leerplan\"\nmelding = \"x\"\neis = ";
    let own = format!("{}{own}\"{eis}\"\n", settings(Kleur::Blauw));
    folder.write("leerplan.toml", &own);
    let args = ["render", "--vandaag", TODAY, "--out", "uit"];
    let output = bounded(folder.path(), &args);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let page = folder.path().join("uit/leerplannen/raket.html");
    assert_eq!(std::fs::read_to_string(page).unwrap(), "1".repeat(991));
}

#[test]
fn an_expression_that_wants_too_much_is_one_finding() {
    let folder = Folder::empty();
    folder.write("leerplannen/raket.yaml", LEERPLAN);
    let deep = format!("{}titel{} == 'x'", "(".repeat(50_000), ")".repeat(50_000));
    let long = format!("titel == 'x'{}", " or titel == 'x'".repeat(20_000));
    for eis in TOO_MUCH.iter().copied().chain([deep.as_str(), &long]) {
        let own = format!(
            "[[eigen_regel]]\nnaam = \"te-veel\"\nsoort = \"leerplan\"\nmelding = \"x\"\neis = '''{eis}'''\n"
        );
        folder.write("leerplan.toml", &(settings(Kleur::Blauw) + &own));
        let args = ["check", "--vandaag", TODAY, "--regel", "eigen"];
        let more = ["--regel", "eigen-regel-kapot", "--format", "kort"];
        let output = bounded(folder.path(), &[&args[..], &more].concat());
        let short: String = eis.chars().take(80).collect();
        assert!(
            matches!(output.status.code(), Some(0 | 1)),
            "{short}: {} {}",
            code(&output),
            err(&output)
        );
        let findings = out(&output).lines().count() - 1;
        assert_eq!(findings, 1, "{short}: {}", out(&output));
        is_private(&output);
    }
}
