//! Fields as Markdown, as plain text, and in strings: what is escaped and what is dropped.

use leerplan::internals::render::text::{
    block_html, block_markdown, css_string, escape_html, inline_html, inline_markdown, plain,
};

fn check(render: fn(&str) -> String, cases: &[(&str, &str)]) {
    for (source, expected) in cases {
        assert_eq!(render(source), *expected, "source: {source:?}");
    }
}

#[test]
fn inline_markdown_is_as_written_where_that_is_safe() {
    for same in [
        "Ik leg *kort* uit, _echt_ **waar**",
        "2 * 3 en snake_case & meer",
        "typ `a < b` in",
        "$x^2$ en $5",
        "[a](https://voorbeeld.nl) en <https://voorbeeld.nl>",
        "[1] en zo'n \"ding\"",
        "2026 was een jaar, -5 graden",
    ] {
        assert_eq!(inline_markdown(same), same);
    }
}

#[test]
fn inline_markdown_makes_the_rest_plain_text() {
    check(
        inline_markdown,
        &[
            ("a | b", r"a \| b"),
            (r"a \| b", r"a \| b"),
            ("`a|b`", r"`a\|b`"),
            ("$|x|<3$", r"$\vert x\vert \lt 3$"),
            ("een\ntwee", "een twee"),
            ("een&#10;# twee", "een # twee"),
            ("x <b>vet</b>", "x &lt;b>vet&lt;/b>"),
            ("&lt;b>", "&lt;b>"),
            ("[a](javascript:x) en ![b](c.png)", "a en b"),
            ("<javascript:x>", "javascript:x"),
            ("# Doel", r"\# Doel"),
            ("1. Begin", r"1\. Begin"),
            ("- punt", r"\- punt"),
            ("> citaat", r"\> citaat"),
            ("---", r"\---"),
            ("===", r"\==="),
            ("```x", r"\`\`\`x"),
            ("[a]: https://kwaad.nl", r"[a\]: https://kwaad.nl"),
            ("F = m*g", "F = m·g"),
            ("Kijk![a](b.html)", r"Kijka"),
            (r"Kijk\![a](b.html)", r"Kijk\![a](b.html)"),
            ("open `", r"open \`"),
            (r"eind\", r"eind\\"),
        ],
    );
}

#[test]
fn two_fields_in_one_line_make_no_markup_together() {
    let cell = |a: &str, b: &str| format!("{} {}", inline_markdown(a), inline_markdown(b));
    assert_eq!(cell("`", "` <script> `"), r"\` `<script>`");
    assert_eq!(
        inline_markdown("[x]") + &inline_markdown("(javascript:y)"),
        r"[x\](javascript:y)"
    );
}

#[test]
fn block_markdown_keeps_its_blocks() {
    for same in [
        "Een.\n\nTwee\nregels.",
        "Vooraf:\n\n- a\n- b\n  - c\n\nDaarna.",
        "3. a\n4. b",
        "> citaat\n>\n> twee",
        "- a\n\n  b\n\n- c",
        "```\n<b> m*g\n```",
    ] {
        assert_eq!(block_markdown(same), same);
    }
    check(
        block_markdown,
        &[
            ("# Doel\n\nm*g", "**Doel**\n\nm·g"),
            ("#\n\nx", "x"),
            ("<div>\n# x\n</div>", "&lt;div>\n\\# x\n&lt;/div>"),
            ("a\n\\- b", "a\n\\- b"),
            ("[a]: javascript:x\n\n[a]", "a"),
            ("* a\n* b", "- a\n- b"),
        ],
    );
}

#[test]
fn plain_text_has_no_markup() {
    check(
        plain,
        &[
            ("*Doel*: [a](b) `c` ![d](e)", "Doel: a c d"),
            ("$x^2$ = m*g", "x^2 = m·g"),
            ("1. een\n   twee", "1. een twee"),
            ("<b>x</b> &amp; y", "<b>x</b> & y"),
        ],
    );
}

#[test]
fn strings_for_html_and_css_are_escaped() {
    assert_eq!(
        escape_html("<a href=\"x\">'&'"),
        "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;"
    );
    check(
        css_string,
        &[
            ("", "\"\""),
            ("Wiskunde, 3-v_1.0 één", "\"Wiskunde, 3-v_1.0 één\""),
            ("\"\\\n", "\"\\000022 \\00005C \\00000A \""),
            ("</style>", "\"\\00003C \\00002F style\\00003E \""),
            ("😀", "\"\\01F600 \""),
        ],
    );
}

#[test]
fn control_characters_reach_no_output() {
    let hostile =
        "a\0\u{7}\u{1b}\u{7f}\u{85}\u{202A}\u{202E}\u{2066}\u{2069}b &#x202E;&#8238;&#7;c";
    for render in [
        inline_html,
        block_html,
        inline_markdown,
        block_markdown,
        plain,
        css_string,
        escape_html,
    ] {
        let shown = render(hostile);
        let bad = |c: char| {
            (c.is_control() && c != '\n' && c != '\t')
                || ('\u{202A}'..='\u{202E}').contains(&c)
                || ('\u{2066}'..='\u{2069}').contains(&c)
        };
        assert!(!shown.contains(bad), "{shown:?}");
        assert!(shown.contains("ab"), "{shown:?}");
    }
}

#[test]
fn private_use_characters_stand_for_themselves_only() {
    assert_eq!(plain("\u{F0000}\u{F0001} m*g"), "\u{F0000}\u{F0001} m·g");
    assert_eq!(inline_html("&#xF0001; m*g"), "&amp;#xF0001; m·g");
    assert_eq!(inline_markdown("&#983041; m*g"), "&amp;#983041; m·g");
}
