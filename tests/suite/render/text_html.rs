//! Fields as HTML: what is kept, what is shown as text.

use leerplan::internals::render::text::{block_html, inline_html, plain_html};

fn check(render: fn(&str) -> String, cases: &[(&str, &str)]) {
    for (source, expected) in cases {
        assert_eq!(render(source), *expected, "source: {source:?}");
    }
}

#[test]
fn inline_markup_is_kept() {
    check(
        inline_html,
        &[
            ("", ""),
            ("Ik leg *kort* uit", "Ik leg <em>kort</em> uit"),
            ("_Lees_ dit", "<em>Lees</em> dit"),
            (
                "**(let op)** je maakt",
                "<strong>(let op)</strong> je maakt",
            ),
            ("typ `a < b` in", "typ <code>a &lt; b</code> in"),
            ("R&D en zo'n \"ding\"", "R&amp;D en zo'n \"ding\""),
            ("een\ntwee\r\n  drie\n", "een twee drie"),
            ("half af\\", "half af\\"),
        ],
    );
}

#[test]
fn a_one_line_field_never_becomes_a_block() {
    check(
        inline_html,
        &[
            ("1. Begin", "1. Begin"),
            ("# Doel", "# Doel"),
            ("- [ ] klaar", "- [ ] klaar"),
            ("> citaat", "&gt; citaat"),
            ("    ingesprongen", "ingesprongen"),
            ("```\ncode", "``` code"),
            ("Titel\n=====", "Titel ====="),
            ("---", "---"),
            ("[a]: https://voorbeeld.nl", "[a]: https://voorbeeld.nl"),
            ("<div>\n\n*x*", "&lt;div&gt; <em>x</em>"),
        ],
    );
}

#[test]
fn links_go_to_the_web_mail_or_the_same_site_only() {
    let to =
        |url: &str, text: &str| format!("<a href=\"{url}\" rel=\"noopener noreferrer\">{text}</a>");
    for (source, expected) in [
        (
            "[a](https://voorbeeld.nl/x?y=1&z=2)",
            to("https://voorbeeld.nl/x?y=1&amp;z=2", "a"),
        ),
        ("[a](HTTP://voorbeeld.nl)", to("HTTP://voorbeeld.nl", "a")),
        ("[a](bladen/b.html#c:d)", to("bladen/b.html#c:d", "a")),
        ("[a](/b)", to("/b", "a")),
        (
            "<https://voorbeeld.nl/a*b*c>",
            to("https://voorbeeld.nl/a*b*c", "https://voorbeeld.nl/a*b*c"),
        ),
        (
            "<m.jansen@voorbeeld.nl>",
            to("mailto:m.jansen@voorbeeld.nl", "m.jansen@voorbeeld.nl"),
        ),
        ("[a](<b \"c\".html>)", to("b%20%22c%22.html", "a")),
        ("[a](//kwaad.nl)", "a".to_owned()),
        ("[a](/\\kwaad.nl)", "a".to_owned()),
        ("[a](https:b)", "a".to_owned()),
        ("[a](https://school.nl@kwaad.nl)", "a".to_owned()),
        ("[*a*](javascript:x)", "<em>a</em>".to_owned()),
        ("![plaatje](https://kwaad.nl/x.png)", "plaatje".to_owned()),
        ("![een [a](b)](c)", format!("een {}", to("b", "a"))),
    ] {
        assert_eq!(inline_html(source), expected, "source: {source:?}");
    }
}

#[test]
fn a_star_between_word_characters_multiplies() {
    check(
        inline_html,
        &[
            (
                "F = m*g en P = U*I",
                "F\u{A0}=\u{A0}m·g en P\u{A0}=\u{A0}U·I",
            ),
            ("3*4*5", "3·4·5"),
            (
                "dit is **vet** en *schuin*",
                "dit is <strong>vet</strong> en <em>schuin</em>",
            ),
            ("**F = m*g**", "<strong>F\u{A0}=\u{A0}m·g</strong>"),
            ("`m*g`", "<code>m*g</code>"),
            ("m\\*g", "m*g"),
            ("2 * 3", "2 * 3"),
        ],
    );
}

#[test]
fn an_equals_sign_stays_with_the_short_words_beside_it() {
    check(
        inline_html,
        &[
            (
                "reken met v = s/t, in m/s",
                "reken met v\u{A0}=\u{A0}s/t, in m/s",
            ),
            ("a = b = c", "a\u{A0}=\u{A0}b\u{A0}=\u{A0}c"),
            ("snelheid = 5", "snelheid = 5"),
            ("v = afstand-door-tijd", "v = afstand-door-tijd"),
            ("v=5 en v =5", "v=5 en v =5"),
            ("`v = 5`", "<code>v = 5</code>"),
        ],
    );
    let shown = inline_html("dan is $x^2$ = 9");
    assert!(shown.ends_with("</math>\u{A0}=\u{A0}9"), "{shown}");
}

#[test]
fn text_for_a_link_has_soft_hyphens_and_no_markup() {
    let shown = plain_html("*Verantwoordelijkheid* [a](b) <b> $x^2$ = m*g");
    assert!(shown.starts_with("Ver\u{AD}ant"), "{shown}");
    assert_eq!(
        shown.replace('\u{AD}', ""),
        "Verantwoordelijkheid a &lt;b&gt; x^2\u{A0}=\u{A0}m·g"
    );
}

#[test]
fn formulas_become_mathml_and_prices_do_not() {
    let half = "<math display=\"inline\"><mfrac><mn>1</mn><mn>2</mn></mfrac></math>";
    let power = "<math display=\"inline\"><msup><mi>x</mi><mn>2</mn></msup></math>";
    for (source, expected) in [
        (r"de helft $\frac12$ is", format!("de helft {half} is")),
        ("**$x^2$**", format!("<strong>{power}</strong>")),
        ("$$x^2$$", power.to_owned()),
        ("van $5 en $6", "van $5 en $6".to_owned()),
        ("kost $5", "kost $5".to_owned()),
        ("$5-$10", "$5-$10".to_owned()),
        ("$ x $", "$ x $".to_owned()),
        ("$5 of $x^2$", format!("$5 of {power}")),
        ("`$x^2$`", "<code>$x^2$</code>".to_owned()),
        (r"\$x$", "$x$".to_owned()),
    ] {
        assert_eq!(inline_html(source), expected, "source: {source:?}");
    }
    assert!(inline_html("$a<b$").contains("<mo>&lt;</mo>"));
    assert!(!inline_html("$a~b$").contains("nbsp"));
    assert!(inline_html("$2,5$").contains("<mn>2,5</mn>"));
}

#[test]
fn a_formula_that_is_not_understood_is_shown_as_written() {
    let long = format!("${}$", "x".repeat(2_000));
    let sources = [
        r"$\frac{1}{$",
        r"$\onbekend x$",
        r"$\char65$",
        r"$\def\a{\a\a}\a$",
        r"$\hspace{900em}x$",
        "$a_b_c$",
        &long,
    ];
    for source in sources {
        assert_eq!(inline_html(source), source);
    }
    let nesting = r"$\operatorname{</mi><mtext>}$";
    assert_eq!(
        inline_html(nesting),
        r"$\operatorname{&lt;/mi&gt;&lt;mtext&gt;}$"
    );
    let attack = r"$\operatorname{<img src=x>}$";
    assert_eq!(inline_html(attack), r"$\operatorname{&lt;img src=x&gt;}$");
}

#[test]
fn long_words_get_soft_hyphens_in_text_only() {
    let word = "verantwoordelijkheid";
    let shown = inline_html(word);
    assert!(shown.starts_with("ver\u{AD}ant\u{AD}woor"), "{shown}");
    assert_eq!(shown.replace('\u{AD}', ""), word);
    assert_eq!(
        inline_html("Aardrijkskunde").replace('\u{AD}', "-"),
        "Aard-rijks-kunde"
    );
    assert!(
        inline_html("nakijkmodellen").contains('\u{AD}'),
        "14 letters"
    );
    for source in [
        "studiewijzers",
        "`verantwoordelijkheid`",
        "https://voorbeeld.nl/verantwoordelijkheid",
        "verantwoordelijkheid_3v",
        "www.verantwoordelijkheid.nl",
        "<https://verantwoordelijkheid.nl>",
        r"$\text{verantwoordelijkheid}$",
    ] {
        assert!(
            !inline_html(source).contains('\u{AD}'),
            "source: {source:?}"
        );
    }
}

#[test]
fn blocks_are_paragraphs_lists_quotes_and_code() {
    check(
        block_html,
        &[
            (
                "Een.\n\nTwee\nregels.",
                "<p>Een.</p>\n<p>Twee\nregels.</p>\n",
            ),
            (
                "- a*b\n- **c**",
                "<ul>\n<li>a·b</li>\n<li><strong>c</strong></li>\n</ul>\n",
            ),
            (
                "3. a\n4. b",
                "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n",
            ),
            ("> citaat", "<blockquote>\n<p>citaat</p>\n</blockquote>\n"),
            ("# Doel", "<p><strong>Doel</strong></p>\n"),
            (
                "```html\n<b> m*g $x$\n```",
                "<pre><code>&lt;b&gt; m*g $x$\n</code></pre>\n",
            ),
            (
                "<b>x</b>\n\n<script>\ny\n</script>",
                "<p>&lt;b&gt;x&lt;/b&gt;</p>\n<p>&lt;script&gt;\ny\n&lt;/script&gt;</p>\n",
            ),
            ("![a](b.png)", "<p>a</p>\n"),
            ("a  \nb\n\n---", "<p>a<br>\nb</p>\n<hr>\n"),
        ],
    );
}
