//! Hostile fields: nothing of them may work in a page.

use std::collections::{HashMap, HashSet};

use leerplan::internals::render::text::{
    block_html, block_markdown, css_string, inline_html, inline_markdown,
};
use proptest::prelude::*;

const TAGS: &str = "em strong code a p ul ol li blockquote pre br hr";
const MATH: &str = "math mrow mi mn mo mtext mspace mfrac msqrt mroot msub msup msubsup munder mover \
                    munderover mtable mtr mtd";
const MATH_ATTRIBUTES: &str = "class depth display displaystyle height largeop linethickness maxsize \
                               minsize movablelimits mathvariant scriptlevel stretchy symmetric width";

const ATTACKS: [&str; 34] = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//kwaad.nl/x.js></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<body onload=alert(1)>",
    "<style>@import '//kwaad.nl'</style>",
    "<!-- --><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php x ?><script>alert(1)</script>",
    "</p></li></div><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](<java\nscript:alert(1)>)",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](\u{1}javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "[x](//kwaad.nl)",
    "[x](\\\\kwaad.nl)",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    "[x](https://a.nl/\"onmouseover=alert(1))",
    "[x](https://a.nl 'x\" onmouseover=\"alert(1)')",
    "![x\" onerror=\"alert(1)](https://a.nl/x.png)",
    "![x](javascript:alert(1))",
    "$\\operatorname{<img src=x onerror=alert(1)>}$",
    "$\\operatorname{</mi></math><script>alert(1)</script>}$",
    "$\\text{<script>alert(1)</script>}\\char60 script$",
];

/// A second opinion that knows exactly the tags that pages may hold.
fn sanitizer() -> ammonia::Builder<'static> {
    let words = |list: &'static str| list.split_whitespace();
    let tags: HashSet<&str> = words(TAGS).chain(words(MATH)).collect();
    let mut attributes: HashMap<&str, HashSet<&str>> = words(MATH)
        .map(|tag| (tag, words(MATH_ATTRIBUTES).collect()))
        .collect();
    attributes.insert("a", HashSet::from(["href", "rel"]));
    attributes.insert("ol", HashSet::from(["start"]));
    let mut builder = ammonia::Builder::empty();
    builder
        .tags(tags)
        .tag_attributes(attributes)
        .link_rel(None)
        .url_schemes(HashSet::from(["http", "https", "mailto"]));
    builder
}

/// Fails where the sanitizer would change anything, or where a tag works as a script.
fn assert_safe(sanitizer: &ammonia::Builder<'_>, html: &str, source: &str) {
    let cleaned = sanitizer.clean(html).to_string();
    assert_eq!(
        cleaned,
        html.replace('\u{A0}', "&nbsp;"),
        "source: {source:?}"
    );
    let lower = html.to_ascii_lowercase();
    for tag in lower.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        assert!(
            !tag.starts_with("script") && !tag.contains(" on"),
            "{tag} in {source:?}"
        );
    }
}

/// What a Markdown reader makes of generated Markdown may hold no HTML, image or forbidden link.
fn assert_safe_markdown(markdown: &str, source: &str) {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES) {
        let unsafe_event = match &event {
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Image { .. }) => true,
            Event::Start(Tag::Link { dest_url, .. }) => {
                let url = dest_url.to_ascii_lowercase();
                let start = url.split(['/', '?', '#']).next().unwrap_or_default();
                let known = ["http:", "https:", "mailto:"]
                    .iter()
                    .any(|scheme| start.starts_with(scheme));
                url.starts_with("//") || (start.contains(':') && !known)
            }
            _ => false,
        };
        assert!(!unsafe_event, "{event:?} in {markdown:?} from {source:?}");
    }
}

/// Whether a CSS reader finds one whole string: no quote, newline, `<` or bare backslash inside.
fn is_css_string(literal: &str) -> bool {
    let Some(inner) = literal
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
    else {
        return false;
    };
    let mut parts = inner.split('\\');
    let clear = !inner.contains(['"', '\'', '\n', '<', '>', '/', '&', ';', '{', '}']);
    let first_plain = parts.next().is_some();
    clear
        && first_plain
        && parts.all(|part| {
            let (digits, rest) = part.split_at_checked(6).unwrap_or(("", ""));
            u32::from_str_radix(digits, 16).is_ok() && rest.starts_with(' ')
        })
}

#[test]
fn the_sanitizer_sees_an_attack() {
    let builder = sanitizer();
    let raw = "<p onclick=\"x\">a</p><img src=\"x\"><a href=\"javascript:x\">b</a>";
    assert_eq!(builder.clean(raw).to_string(), "<p>a</p><a>b</a>");
    assert!(!is_css_string("\"a\"b\"") && !is_css_string("\"a\\\"") && is_css_string("\"a\""));
}

#[test]
fn known_attacks_are_text() {
    let builder = sanitizer();
    for attack in ATTACKS {
        for source in [attack.to_owned(), format!("- a\n\n> {attack}\n\n{attack}")] {
            for html in [inline_html(&source), block_html(&source)] {
                assert_safe(&builder, &html, &source);
                assert!(
                    !html.contains("<a href=\"j") && !html.contains("<a href=\"/"),
                    "{html}"
                );
            }
            assert_safe_markdown(&inline_markdown(&source), &source);
            assert_safe_markdown(&block_markdown(&source), &source);
            assert!(is_css_string(&css_string(&source)), "{source:?}");
        }
    }
}

/// Pieces that mean something to Markdown, HTML, LaTeX, CSS or to the marks of this module.
const FRAGMENTS: &[&str] = &[
    "<", ">", "<b>", "</b>", "<!--", "-->", "&", "&lt;", "&#60;", "\0", "\r", "\n", "\n\n",
    "\n    ", "\n- ", "\n1. ", "\n> ", "\n# ", "\n```\n", "\n---\n", "\n===\n", "*", "**", "_",
    "`", "``", "[", "]", "](", "(", ")", "![", "[x]: ", "https:", "//", "\\", "\"", "'", "$", "$$",
    "$x^2$", "$a<b$", "\\frac", "{", "}", "\\text{", "\\char", "^", "~", "\\ ", "\\not", "\\left(",
    "\\right.", "\\\\", " ", "x", "é", "1", "\u{A0}", "|", "-", "😀", "\t",
];
const LONG_FRAGMENTS: &[&str] = &[
    "<script>",
    "</script>",
    "<img src=x onerror=y>",
    "&#x202e;",
    "&#xF0001;",
    "\u{F0000}",
    "\u{F0001}",
    "\u{F0002}",
    "\u{202E}",
    "[x](javascript:y)",
    "[a](https://b.nl)",
    "[a](/b|c)",
    "javascript:",
    "\\operatorname{<i>",
    "\\color{red}",
    "\\hspace{1em}",
    "\\begin{array}{c|c}",
    "\\begin{cases}",
    "\\end{cases}",
    "\\end{array}",
    "<https://b.nl>",
    "<a@b.nl>",
    "<javascript:x>",
    "</style>",
    "verantwoordelijkheid",
];

fn fragment() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(FRAGMENTS).prop_map(str::to_owned),
        3 => prop::sample::select(LONG_FRAGMENTS).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ]
}

fn field() -> impl Strategy<Value = String> {
    prop::collection::vec(fragment(), 0..14).prop_map(|parts| parts.concat())
}

/// Formulas closed by their dollar sign, so that most of them reach the formula library.
fn formula() -> impl Strategy<Value = String> {
    prop::collection::vec(fragment(), 1..8)
        .prop_map(|parts| format!("${}$", parts.concat().replace('$', "")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn html_of_any_field_is_safe(source in prop_oneof![3 => field(), 1 => formula()]) {
        let builder = sanitizer();
        assert_safe(&builder, &inline_html(&source), &source);
        assert_safe(&builder, &block_html(&source), &source);
    }

    #[test]
    fn markdown_of_any_two_fields_is_safe(first in field(), second in field()) {
        let (one, two) = (inline_markdown(&first), inline_markdown(&second));
        prop_assert!(!one.contains('\n'));
        assert_safe_markdown(&format!("{one} {two}"), &first);
        if !one.ends_with('!') {
            assert_safe_markdown(&format!("{one}{two}"), &first);
        }
        assert_safe_markdown(&format!("| a | b |\n|---|---|\n| {one} | {two} |"), &first);
        assert_safe_markdown(&format!("{}\n\n{}", block_markdown(&first), block_markdown(&second)), &first);
    }

    #[test]
    fn css_of_any_text_is_one_string(source in field()) {
        prop_assert!(is_css_string(&css_string(&source)));
    }
}
