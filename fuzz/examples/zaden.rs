//! Writes what the fuzzer starts from: the examples and the examples of every rule as seeds, and the
//! words of the format as a dictionary. `cargo run --example zaden` in this folder.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use leerplan::internals::rules::{self, Example, Examples};
use leerplan::internals::schema::Kind;
use leerplan::internals::school::CONFIG;

/// Exercise notations as schools write them.
const NOTATIONS: [&str; 12] = [
    "(1), 2-6, 8, (10), 11 t/m 12",
    "4a,b",
    "4a-c, 5 en 6.",
    "**8**, (9)",
    "1-5\n7, 8\n",
    "39), 40, 41",
    "1 t/m 8 + 10",
    "3-",
    "(1, (2)",
    "6-2",
    "lees blz. 10",
    "_8_, __9-11__",
];

fn main() -> io::Result<()> {
    let corpus = Path::new("corpus");
    for (_, rule) in rules::all() {
        let examples = Examples::of(rule.docs);
        for (at, example) in examples.fout.iter().chain(&examples.goed).enumerate() {
            let name = format!("{}-{at}", rule.name);
            folder(corpus, &name, &whole(example))?;
            for (number, file) in example.files.iter().enumerate() {
                text(corpus, &format!("{name}-{number}"), &file.text)?;
            }
        }
    }
    for example in ["../examples", "../tests/data"] {
        walk(Path::new(example), corpus)?;
    }
    for (at, notation) in NOTATIONS.iter().enumerate() {
        seed(corpus, "notatie", &at.to_string(), notation)?;
    }
    fs::write("woorden.dict", dictionary()?)
}

/// An example as one input.
fn whole(example: &Example) -> String {
    let files = example.files.iter();
    files
        .map(|file| format!("# bestand: {}\n{}", file.path, file.text))
        .collect()
}

/// Every file below a folder as a seed, and every folder of them as a school.
fn walk(folder_: &Path, corpus: &Path) -> io::Result<()> {
    let mut together = String::new();
    let mut entries: Vec<_> = fs::read_dir(folder_)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, corpus)?;
        } else if path
            .extension()
            .is_some_and(|kind| kind == "yaml" || kind == "toml")
        {
            let content = fs::read_to_string(&path)?;
            let name = path.to_string_lossy().replace(['/', '.'], "-");
            text(corpus, &name, &content)?;
            folder(corpus, &name, &content)?;
            let file = entry.file_name();
            let file = file.to_string_lossy();
            together.push_str(&format!("# bestand: {file}\n{content}"));
        }
    }
    let name = folder_.to_string_lossy().replace(['/', '.'], "-");
    folder(corpus, &name, &together)
}

fn text(corpus: &Path, name: &str, text: &str) -> io::Result<()> {
    seed(corpus, "lezen", name, text)?;
    // Which edit and of what come first, and the lengths of all texts but the last go last.
    let new = "nieuw";
    let input = format!("\u{2}\u{7}\0{new}{text}");
    let mut input = input.into_bytes();
    input.push(5);
    write(corpus, "bewerken", name, &input)
}

fn folder(corpus: &Path, name: &str, text: &str) -> io::Result<()> {
    for target in ["check", "herstel", "render"] {
        seed(corpus, target, name, text)?;
    }
    Ok(())
}

fn seed(corpus: &Path, target: &str, name: &str, text: &str) -> io::Result<()> {
    write(corpus, target, name, text.as_bytes())
}

fn write(corpus: &Path, target: &str, name: &str, bytes: &[u8]) -> io::Result<()> {
    let folder = corpus.join(target);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(name), bytes)
}

/// The names of fields with their colon, and words that mean something to YAML, Markdown or HTML.
fn dictionary() -> io::Result<String> {
    let mut words: BTreeSet<String> = BTreeSet::new();
    let plan = fs::read_to_string("../src/stepplan/geel.yaml")?;
    let plan = plan.split_whitespace().filter(|word| word.len() < 40);
    words.extend(plan.map(str::to_owned));
    for schema in Kind::all() {
        // a name with an object behind it is mostly that of a field
        let text = schema.text().map_err(io::Error::other)?;
        let lines = text
            .lines()
            .filter_map(|line| line.trim().strip_suffix("\": {"));
        words.extend(lines.filter_map(|line| Some(format!("{}:", line.strip_prefix('"')?))));
    }
    for (_, rule) in rules::all() {
        words.insert(rule.name.to_owned());
        for example in Examples::of(rule.docs).goed {
            let texts = example.files.iter().map(|file| file.text.as_str());
            words.extend(texts.flat_map(str::split_whitespace).map(str::to_owned));
        }
    }
    let more = [
        "# bestand: ",
        CONFIG,
        "ons-plan.yaml",
        "sub/a.yaml",
        "# leerplan: negeer[",
        "- ",
        ": ",
        " #",
        "|-\\x0a",
        ">+\\x0a",
        "&a ",
        "*a",
        "!t ",
        "---\\x0a",
        "\\x0d\\x0a",
        "\\xef\\xbb\\xbf",
        "<script>",
        "](",
        "$x^2$",
        "{{",
        "}}",
        "[[eigen_regel]]\\x0a",
        "\\xe2\\x80\\xa8",
        "2026-W53",
        "t/m",
        "../",
        "https://",
        "\\x1b]8;;",
    ];
    let plain = |word: &String| word.is_ascii() && !word.contains(['"', '\\']);
    let all = words
        .into_iter()
        .filter(plain)
        .chain(more.map(str::to_owned));
    Ok(all.map(|word| format!("\"{word}\"\n")).collect())
}
