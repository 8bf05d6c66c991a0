//! What must hold of every page.

use html5ever::tendril::TendrilSink as _;
use html5ever::{Attribute, ParseOpts, parse_document};
use leerplan::internals::render::Page;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Elements of a page that load or run something, or take input elsewhere.
const NEVER: &str =
    "applet base embed form frame frameset iframe object portal template audio video source";

/// Fails where a browser's reader had to mend something in a page, or where something in it could
/// run, or ask something of another place.
///
/// # Panics
/// Where the page does harm.
pub fn is_harmless(page: &Page) {
    let options = ParseOpts::default();
    let dom = parse_document(RcDom::default(), options).one(page.contents.as_str());
    let errors = dom.errors.borrow();
    assert!(errors.is_empty(), "{}: {errors:?}", page.path);
    let mut open: Vec<Handle> = vec![dom.document.clone()];
    while let Some(node) = open.pop() {
        if let NodeData::Element { name, attrs, .. } = &node.data {
            for attribute in attrs.borrow().iter() {
                assert!(
                    is_fine(&name.local, attribute),
                    "{}: <{} {attribute:?}>",
                    page.path,
                    name.local
                );
            }
            let never = NEVER.split(' ').any(|never| *name.local == *never);
            let script = &*name.local == "script" && !node.children.borrow().is_empty();
            assert!(!never && !script, "{}: <{}>", page.path, name.local);
        }
        assert!(
            !matches!(node.data, NodeData::Comment { .. }),
            "{}: a comment",
            page.path
        );
        open.extend(node.children.borrow().iter().cloned());
    }
}

fn is_fine(element: &str, attribute: &Attribute) -> bool {
    let value: &str = &attribute.value;
    match &*attribute.name.local {
        name if name.starts_with("on") => false,
        "srcdoc" | "action" | "formaction" | "ping" | "srcset" => false,
        "src" if element == "script" => value == "zoek.js",
        "src" => value.starts_with("data:image/"),
        "href" => is_address(element, value),
        _ => true,
    }
}

/// Whether an address leads to a page or to the web: nowhere by itself, and to no other host unasked.
fn is_address(element: &str, address: &str) -> bool {
    if element != "a" {
        return !address.contains(':') && !address.starts_with("//");
    }
    let scheme = address.split(['/', '?', '#']).next().unwrap_or_default();
    let scheme = scheme
        .split_once(':')
        .map(|(scheme, _)| scheme.to_ascii_lowercase());
    let known = matches!(scheme.as_deref(), None | Some("http" | "https" | "mailto"));
    known && !address.starts_with(['/', '\\']) && !address.contains(char::is_control)
}
