//! Edits of a file that leave all else as it is: the cases at which other tools break files.

use leerplan::internals::yaml::edit::{self, Op, unordered};
use leerplan::internals::yaml::{Path, Tree, parse_toml, parse_yaml};
use leerplan::path;

fn tree(text: &str) -> Tree {
    parse_yaml(text.to_owned()).unwrap()
}

fn applied(tree: &Tree, ops: &[Op]) -> Result<String, String> {
    let edited = edit::apply(tree, ops, &unordered);
    edited
        .map(|edited| edited.text)
        .map_err(|refusal| refusal.to_string())
}

fn edited(text: &str, op: Op) -> Result<String, String> {
    applied(&tree(text), &[op])
}

fn value(path: Path, text: &str) -> Op {
    Op::respell(path, text)
}

fn key(path: Path, name: &str) -> Op {
    let name = name.to_owned();
    Op::Rename { path, name }
}

fn refused(text: &str, edit: Op) -> String {
    edited(text, edit).unwrap_err()
}

#[test]
fn times_and_addresses_stay_texts() {
    let cases = [
        ("- 08:30 les\n", path![0], "09:30 les", "- 09:30 les\n"),
        (
            "- https://a.nl/x\n",
            path![0],
            "https://b.nl/y#z",
            "- https://b.nl/y#z\n",
        ),
        ("a: [08:30, b]\n", path!["a", 0], "09:30", "a: [09:30, b]\n"),
        (
            "- 08:30 les\n",
            path![0],
            "les: 09:30",
            "- \"les: 09:30\"\n",
        ),
        ("- les\n", path![0], "les # 2", "- \"les # 2\"\n"),
    ];
    for (before, path, text, after) in cases {
        assert_eq!(edited(before, value(path, text)).as_deref(), Ok(after));
    }
}

#[test]
fn a_value_between_braces_leaves_its_neighbours() {
    let before = "b: {naam: Renée, tijd: 1} # ë\n";
    assert_eq!(
        edited(before, value(path!["b", "tijd"], "2")).unwrap(),
        "b: {naam: Renée, tijd: 2} # ë\n"
    );
    assert_eq!(
        edited(before, value(path!["b", "naam"], "A, B")).unwrap(),
        "b: {naam: \"A, B\", tijd: 1} # ë\n"
    );
    assert_eq!(
        edited(before, key(path!["b", "tijd"], "uur")).unwrap(),
        "b: {naam: Renée, uur: 1} # ë\n"
    );
}

#[test]
fn quotes_stay_and_what_is_in_them_is_escaped() {
    let cases = [
        ("\"a: b\": x\n", "y", "\"a: b\": y\n"),
        ("\"a: b\": 'x'\n", "it's", "\"a: b\": 'it''s'\n"),
        (
            "\"a: b\": \"x\"\n",
            "zei \"ja\" \\ nee",
            "\"a: b\": \"zei \\\"ja\\\" \\\\ nee\"\n",
        ),
    ];
    for (before, text, after) in cases {
        assert_eq!(
            edited(before, value(path!["a: b"], text)).as_deref(),
            Ok(after)
        );
    }
    assert_eq!(
        edited("\"a: b\": x\n", key(path!["a: b"], "c: d")).unwrap(),
        "\"c: d\": x\n"
    );
    assert_eq!(
        edited("a: x\n", value(path!["a"], "null")).unwrap(),
        "a: \"null\"\n"
    );
    assert_eq!(
        edited("a: x\n", value(path!["a"], "- b")).unwrap(),
        "a: \"- b\"\n"
    );
}

#[test]
fn what_is_not_one_scalar_on_one_line_is_refused_with_the_reason() {
    let cases = [
        ("a:\n  b: 1 # x\n", "hier staat een lijst of groep velden"),
        (
            "a: |\n  b\n  c\n",
            "de tekst staat in een blok achter `|` of `>`",
        ),
        (
            "a: >-\n  b\n",
            "de tekst staat in een blok achter `|` of `>`",
        ),
        ("a: b\n  c\n", "de tekst staat over meer regels"),
        ("a: \"b\n  c\"\n", "de tekst staat over meer regels"),
        ("a:\n", "hier staat niets, of iets dat ik niet zeker herken"),
        ("x: 1\n", "de plek is niet te vinden"),
    ];
    for (text, reason) in cases {
        assert_eq!(refused(text, value(path!["a"], "z")), reason, "{text}");
    }
    assert_eq!(
        refused("a: b\n", value(path!["a"], "c\nd")),
        "de nieuwe tekst past niet op een regel"
    );
}

#[test]
fn anchors_tags_and_more_documents_are_not_read_so_not_edited() {
    for text in [
        "a: &x 1\nb: *x\n",
        "a: !t 1\n",
        "a: 1\n---\nb: 2\n",
        "<<: *x\n",
    ] {
        let (_, unread) = parse_yaml(text.to_owned()).unwrap_err();
        let refusal = applied(&unread, &[value(path!["a"], "2")]).unwrap_err();
        assert_eq!(refusal, "de plek is niet te vinden", "{text}");
    }
}

#[test]
fn a_name_that_is_there_already_is_refused() {
    let reason = "er zou meer veranderen dan dit alleen";
    assert_eq!(refused("a: 1\nb: 2\n", key(path!["b"], "a")), reason);
    // Of a name that stands twice the first is meant, here as in the reader.
    assert_eq!(
        edited("a: 1\nb: 2\na: 3\n", value(path!["a"], "9")).unwrap(),
        "a: 9\nb: 2\na: 3\n"
    );
}

#[test]
fn a_comment_goes_with_the_space_before_it_or_with_its_line() {
    let drop = |text: &str, number: usize| {
        let span = tree(text).comments()[number].span;
        edited(text, Op::Comment { span, text: None })
    };
    assert_eq!(drop("a: 1   # x\nb: 2\n", 0).unwrap(), "a: 1\nb: 2\n");
    assert_eq!(
        drop("a: 1\r\n  # x\r\nb: 2 # y\r\n", 0).unwrap(),
        "a: 1\r\nb: 2 # y\r\n"
    );
    assert_eq!(drop("a: 1\n# x", 0).unwrap(), "a: 1");
    assert_eq!(
        drop("a: | # x\n  # geen commentaar\n", 0).unwrap(),
        "a: |\n  # geen commentaar\n"
    );
    assert_eq!(drop("a: [1, # x\n  2]\n", 0).unwrap(), "a: [1,\n  2]\n");
    let text = "a: 1 # oud\r\n";
    let span = tree(text).comments()[0].span;
    let new = "# nieuw".to_owned();
    assert_eq!(
        edited(
            text,
            Op::Comment {
                span,
                text: Some(new)
            }
        )
        .unwrap(),
        "a: 1 # nieuw\r\n"
    );
}

#[test]
fn more_edits_are_made_at_once_or_not_at_all() {
    let text = "a: 1 # x\nb: 2\n";
    let both = [value(path!["b"], "20"), key(path!["a"], "aa")];
    assert_eq!(applied(&tree(text), &both).unwrap(), "aa: 1 # x\nb: 20\n");
    let twice = [value(path!["b"], "20"), value(path!["b"], "21")];
    assert!(applied(&tree(text), &twice).is_err());
    let one_wrong = [value(path!["b"], "20"), value(path!["c"], "21")];
    assert!(applied(&tree(text), &one_wrong).is_err());
}

#[test]
fn settings_are_edited_as_well() {
    let text = "# school\nkleur = \"blauuw\" # kleur\n[bestanden]\nnegeeer = ['a']\n";
    let tree = parse_toml(text.to_owned()).unwrap();
    let edits = [
        value(path!["kleur"], "blauw"),
        key(path!["bestanden", "negeeer"], "negeer"),
        value(path!["bestanden", "negeeer", 0], "b"),
    ];
    assert_eq!(
        applied(&tree, &edits).unwrap(),
        "# school\nkleur = \"blauw\" # kleur\n[bestanden]\nnegeer = ['b']\n"
    );
}
