//! What goes and what moves, with the comments beside it.

use leerplan::internals::yaml::edit::{Comments, Op};
use leerplan::path;

use super::support::{applied, each, relocate, remove};

#[test]
fn what_goes_takes_its_lines_or_its_comma() {
    each(&[
        (
            "a: 1\nb:\n  - x\n  - y\n# na\nc: 2\n",
            Op::Remove {
                path: path!["b"],
                comments: Comments::Refuse,
            },
            "a: 1\n# na\nc: 2\n",
        ),
        (
            "- a\r\n- b: 1\r\n  c: |\r\n    x\r\n- d",
            remove(path![1]),
            "- a\r\n- d",
        ),
        ("- a\n- d", remove(path![1]), "- a"),
        ("- a: 1\n  b: 2\n", remove(path![0, "a"]), "- b: 2\n"),
        ("- a: 1\n  b: 2\n", remove(path![0, "b"]), "- a: 1\n"),
        ("- - x\n  - y\n", remove(path![0, 0]), "- - y\n"),
        ("a: {b: 2, c: 3}\n", remove(path!["a", "b"]), "a: {c: 3}\n"),
        ("a: {b: 2, c: 3}\n", remove(path!["a", "c"]), "a: {b: 2}\n"),
        ("a: [x, y, z,]\n", remove(path!["a", 2]), "a: [x, y,]\n"),
        (
            "a: [\n  x,\n  y\n  ]\n",
            remove(path!["a", 1]),
            "a: [\n  x\n  ]\n",
        ),
        (
            "a: [\n  x,\n  y\n  ]\n",
            remove(path!["a", 0]),
            "a: [\n  y\n  ]\n",
        ),
        ("a: [ x ]\n", remove(path!["a", 0]), "a: []\n"),
        ("a:\n  - x\nb: 1\n", remove(path!["a", 0]), "a: []\nb: 1\n"),
        (
            "a: # c\n  - x\nb: 1\n",
            remove(path!["a", 0]),
            "a: [] # c\nb: 1\n",
        ),
        ("a:\n  b: 1\n", remove(path!["a", "b"]), "a: {}\n"),
        ("- - x\n- y\n", remove(path![0, 0]), "- []\n- y\n"),
    ]);
}

#[test]
fn of_a_comment_is_said_what_becomes_of_it() {
    let go = |text: &str, comments| {
        applied(
            text,
            &[Op::Remove {
                path: path!["b"],
                comments,
            }],
        )
    };
    let all = "a: 1\n# ver\n\n# boven\nb: # achter\n  # in\n  - 2 # laatste\n# onder\nc: 3\n";
    assert_eq!(
        go(all, Comments::Drop).unwrap(),
        "a: 1\n# ver\n\n# onder\nc: 3\n"
    );
    assert_eq!(
        go(all, Comments::Keep).unwrap(),
        "a: 1\n# ver\n\n# boven\n# achter\n# in\n# laatste\n# onder\nc: 3\n"
    );
    for text in [
        "a: 1\n# bij b\nb: 2\n",
        "a: 1\nb: # bij b\n  - 2\nc: 3\n",
        "a: 1\nb:\n  # bij b\n  - 2\nc: 3\n",
        "a: 1\nb: 2 # bij b\n",
    ] {
        assert_eq!(
            go(text, Comments::Refuse).unwrap_err(),
            "er staat commentaar bij",
            "{text}"
        );
    }
    // A comment between brackets has no line to keep.
    let flow = "x: {a: 1,\n  b: 2, # bij b\n  c: 3}\n";
    let go = |comments| {
        applied(
            flow,
            &[Op::Remove {
                path: path!["x", "b"],
                comments,
            }],
        )
    };
    assert_eq!(go(Comments::Drop).unwrap(), "x: {a: 1,\n  c: 3}\n");
    assert_eq!(go(Comments::Keep).unwrap_err(), "er staat commentaar bij");
}

#[test]
fn what_moves_takes_its_comments_along() {
    each(&[
        (
            "a:\n  # bij x\n  - x # 1\n  - y\nb:\n      - z\n",
            relocate(path!["a", 0], path!["b", 1]),
            "a:\n  - y\nb:\n      - z\n      # bij x\n      - x # 1\n",
        ),
        (
            "weken:\n  - week: 1\n    # wat\n    doen:\n      - x # 1\n      - |\n        regel\n  - week: 2\n",
            relocate(path!["weken", 0, "doen"], path!["weken", 1, "doen"]),
            "weken:\n  - week: 1\n  - week: 2\n    # wat\n    doen:\n      - x # 1\n      - |\n        regel\n",
        ),
        (
            "a: [x, y, z]\n",
            relocate(path!["a", 2], path!["a", 0]),
            "a: [z, x, y]\n",
        ),
        (
            "a: [x, y, z]\n",
            relocate(path!["a", 0], path!["a", 3]),
            "a: [y, z, x]\n",
        ),
        (
            "a: [x, y, z]\n",
            relocate(path!["a", 1], path!["a", 1]),
            "a: [x, y, z]\n",
        ),
        (
            "a: {x: 1, y: 2}\nb: {z: 3}\n",
            relocate(path!["a", "x"], path!["b", "w"]),
            "a: {y: 2}\nb: {z: 3, w: 1}\n",
        ),
        (
            "a: {x: 1, y: '2'}\nb:\n  z: 3\n",
            relocate(path!["a", "y"], path!["b", "y"]),
            "a: {x: 1}\nb:\n  z: 3\n  y: \"2\"\n",
        ),
        (
            "- a: 1\n  b: 2\n- c: 3\n",
            relocate(path![0, "a"], path![1, "a"]),
            "- b: 2\n- c: 3\n  a: 1\n",
        ),
        (
            "a:\n  - x\nb:\n  - y\n",
            relocate(path!["a", 0], path!["b", 0]),
            "a: []\nb:\n  - x\n  - y\n",
        ),
    ]);
    assert_eq!(
        applied("a: [x]\n", &[relocate(path!["a"], path!["a", 0])]).unwrap_err(),
        "een deel kan niet naar binnen in zichzelf"
    );
}
