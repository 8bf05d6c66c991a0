//! A school in which every text that may be anything is an attack: on every page it stays text.

use html5ever::tendril::TendrilSink as _;
use leerplan::internals::render::{Format, Page, folder};
use leerplan::internals::yaml::edit::{self, Op, unordered};
use leerplan::internals::yaml::{Path, Tree, parse_yaml};
use leerplan::model;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use crate::pages::little_school;
use crate::pages::support::{self, is_page, options};
use crate::support::{Folder, TODAY, settings};

/// What would mark the page, ask something of another host, or take over what is around it. `N` becomes
/// a number, so that each text is its own.
pub const ATTACKS: [&str; 14] = [
    "N<script>gekraakt=1</script>",
    "N<img src=https://kwaad.invalid/N onerror=gekraakt=1>",
    "N\"><svg onload=gekraakt=1>",
    "N' onmouseover='gekraakt=1' x='",
    "[N](javascript:gekraakt=1)",
    "![N](https://kwaad.invalid/N.png)",
    "</style></title></script><script>gekraakt=1</script>N",
    "N\"; } body { background: url(https://kwaad.invalid/N) } @import 'https://kwaad.invalid/N'; /*",
    "N\u{2028}');gekraakt=1//]]>",
    "</text></svg><script>gekraakt=1</script>N",
    "{{ N }} {% include 'leerplan.toml' %} {# N #}",
    "data:text/html,<script>gekraakt=1</script>N",
    "N <!-- <meta http-equiv=refresh content='0;url=https://kwaad.invalid/N'>",
    "<https://kwaad.invalid/N\"onclick=gekraakt=1>",
];

/// The text with every value that takes any text, and every name of a field of the writer's own,
/// replaced by an attack.
fn attacked(text: &str, number: &mut usize) -> String {
    let faults = |text: &str| match parse_yaml(text.to_owned()) {
        Ok(tree) => model::read(&tree).1.len(),
        Err(_) => usize::MAX,
    };
    assert_eq!(faults(text), 0, "{text}");
    let mut now = text.to_owned();
    for (path, is_key) in scalars(&tree(text)) {
        let attack = ATTACKS[*number % ATTACKS.len()].replace('N', &number.to_string());
        let edit = if is_key {
            Op::Rename { path, name: attack }
        } else {
            Op::respell(path, attack)
        };
        let Ok(changed) = edit::apply(&tree(&now), &[edit], &unordered) else {
            continue;
        };
        if faults(&changed.text) == 0 {
            now = changed.text;
            *number += 1;
        }
    }
    now
}

fn tree(text: &str) -> Tree {
    parse_yaml(text.to_owned()).unwrap()
}

/// Every scalar, the innermost names first: a name that changes changes the paths below it.
fn scalars(tree: &Tree) -> Vec<(Path, bool)> {
    let mut found = Vec::new();
    tree.walk(&mut |scalar| found.push((scalar.path(), scalar.is_key)));
    let (mut keys, mut all): (Vec<_>, Vec<_>) = found.into_iter().partition(|(_, is_key)| *is_key);
    keys.sort_by_key(|(path, _)| std::cmp::Reverse(path.segments().len()));
    all.extend(keys);
    all
}

/// The school, with the number of texts in it that are an attack.
pub fn school() -> (Folder, usize) {
    let folder = Folder::empty();
    let name = "</title><script>gekraakt=1</script>\\\"; } @import 'https://kwaad.invalid/s'; /*";
    let own = format!(
        "{}[vakken]\nzz = \"{name}\"\n",
        settings(leerplan::model::Kleur::Blauw).replace("Testcollege", name)
    );
    folder.write("leerplan.toml", &own);
    let documents = [
        ("klassen/3v1.yaml", little_school::KLAS),
        ("planningen/krachten.yaml", little_school::PLANNING),
        ("planningen/na-h1.yaml", support::PLANNING),
        ("voortgang/krachten.yaml", little_school::VOORTGANG),
        ("voortgang/raket.yaml", little_school::EIGEN),
        ("leerplannen/raket.yaml", support::LEERPLAN),
        ("draaiboeken/raket.yaml", support::DRAAIBOEK),
        ("studiewijzers/na.yaml", support::NATUURKUNDE),
        ("studiewijzers/samen.yaml", support::SAMEN),
        ("gesprekken/sanne.yaml", little_school::GESPREK),
        ("leerlijnen/na.yaml", little_school::LEERLIJN),
        ("leerlijnen/wi.yaml", little_school::WISKUNDE),
        ("invoering/ronde.yaml", little_school::RONDE),
        ("invoering/eerst.yaml", little_school::EERST),
        ("draaiboeken/ronde.yaml", little_school::RONDEBOEK),
    ];
    let mut number = 0;
    for (path, text) in documents {
        folder.write(path, &attacked(text, &mut number));
    }
    // Names of files that mean something to a page.
    #[cfg(unix)]
    for name in [
        "a\"onclick=gekraakt=1 b",
        "<svg onload=gekraakt=1>",
        "javascript:gekraakt=1",
        "%2e%2e%2fx",
        "x'#?&",
    ] {
        folder.write(
            &format!("planningen/{name}.yaml"),
            &attacked(support::PLANNING, &mut number),
        );
    }
    (folder, number)
}

/// The pages that share their files, and those that hold all themselves.
fn all_pages(school: &Folder) -> Vec<Page> {
    let (loaded, report) = (school.load(TODAY), school.check(TODAY));
    let mut all = Vec::new();
    for self_contained in [false, true] {
        let mut options = options(Format::Html);
        options.self_contained = self_contained;
        all.extend(folder(&loaded, &report, options).unwrap());
    }
    all.retain(|page| is_page(&page.path));
    all
}

/// What looks at an element: its name, its attributes with their values, and itself.
type See<'s> = &'s mut dyn FnMut(&str, &[(String, String)], &Handle);

fn elements(page: &Page, see: See<'_>) {
    let options = html5ever::ParseOpts::default();
    let dom = html5ever::parse_document(RcDom::default(), options).one(page.contents.as_str());
    let errors = dom.errors.borrow();
    assert!(errors.is_empty(), "{}: {errors:?}", page.path);
    let mut open = vec![dom.document.clone()];
    while let Some(node) = open.pop() {
        if let NodeData::Element { name, attrs, .. } = &node.data {
            let attributes: Vec<(String, String)> = attrs
                .borrow()
                .iter()
                .map(|one| (one.name.local.to_string(), one.value.to_string()))
                .collect();
            see(&name.local, &attributes, &node);
        }
        assert!(
            !matches!(node.data, NodeData::Comment { .. }),
            "{}",
            page.path
        );
        open.extend(node.children.borrow().iter().cloned());
    }
}

#[test]
fn every_text_is_an_attack_and_every_page_is_whole_and_runs_nothing() {
    let (school, attacks) = school();
    assert!(attacks > 150, "{attacks} texts");
    let pages = all_pages(&school);
    assert!(pages.len() > 60, "{} pages", pages.len());
    let shown = pages
        .iter()
        .filter(|page| page.contents.contains("gekraakt"));
    assert!(shown.count() > 40, "the attacks are on the pages, as text");
    let never = "applet base embed form frame iframe object portal template audio video source";
    for page in &pages {
        elements(page, &mut |name, attributes, node| {
            let here = format!("{}: <{name} {attributes:?}>", page.path);
            assert!(!never.split(' ').any(|never| never == name), "{here}");
            assert!(
                name != "script" || node.children.borrow().is_empty(),
                "{here}"
            );
            for (attribute, value) in attributes {
                let fine = match attribute.as_str() {
                    "src" if name == "script" => value == "zoek.js",
                    "src" => value.starts_with("data:image/"),
                    "href" if name == "a" => !value.to_lowercase().contains("javascript:"),
                    "href" => value.ends_with("stijl.css"),
                    "http-equiv" => value == "Content-Security-Policy",
                    "style" => !value.contains("url(") && !value.contains(['<', '@', '\\']),
                    other => !other.starts_with("on") && other != "srcdoc" && other != "srcset",
                };
                assert!(fine, "{here}");
            }
        });
    }
}

#[test]
fn every_kind_of_page_has_a_strict_policy() {
    let (school, _) = school();
    for page in all_pages(&school) {
        let mut policies = Vec::new();
        elements(&page, &mut |name, attributes, _| {
            let content = attributes.iter().find(|(name, _)| name == "content");
            let is_policy = attributes.iter().any(|(name, _)| name == "http-equiv");
            policies.extend(content.filter(|_| name == "meta" && is_policy).cloned());
        });
        let [(_, policy)] = policies.as_slice() else {
            panic!("{}: {policies:?}", page.path);
        };
        let parts: Vec<&str> = policy.split("; ").collect();
        assert_eq!(
            parts[0].split(';').next(),
            Some("default-src 'none'"),
            "{policy}"
        );
        for part in ["base-uri 'none'", "form-action 'none'", "img-src data:"] {
            assert!(parts.contains(&part), "{}: {policy}", page.path);
        }
        let script = policy.split("script-src").nth(1);
        let script = script.and_then(|rest| rest.split(';').next());
        let is_index = page.contents.contains("<script");
        assert_eq!(script.is_some(), is_index, "{}: {policy}", page.path);
        assert!(script.is_none_or(|script| !script.contains("unsafe") && !script.contains("http")));
        let hosts = policy.contains("http:") || policy.contains("https:") || policy.contains('*');
        assert!(!hosts, "{}: {policy}", page.path);
    }
}

#[test]
fn pages_stay_in_their_folder_whatever_documents_are_called() {
    let (school, _) = school();
    for page in all_pages(&school) {
        let parts: Vec<&str> = page.path.split('/').collect();
        let stays = parts.iter().all(|part| !matches!(*part, "" | "." | ".."));
        assert!(stays, "{}", page.path);
    }
}
