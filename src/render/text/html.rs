//! Markdown fields as HTML.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream};

use super::equals::bind;
use super::escape::{clean, escape_html, push_text};
use super::formula;
use super::hyphenate::hyphenate;
use super::link::safe_url;
use super::marks::{Mark, Marked, Piece};
use super::plain::plain;

/// A one-line field as HTML within a line.
///
/// Emphasis, strong, code, links and `$…$` formulas (as `MathML`) are kept. Raw HTML is shown as text,
/// an image as its text, and a link that is not http, https, mailto or relative as its text. Line
/// breaks become spaces. A beginning like `1. ` or `# ` is text, `m*g` is `m·g`, `F = m*g` stays on one
/// line, and long Dutch words get soft hyphens. A formula that is not understood is shown as it was written.
#[must_use]
pub fn inline_html(source: &str) -> String {
    let marked = Marked::inline(source);
    let mut writer = Writer::new(&marked);
    events(&marked)
        .filter(|event| {
            !matches!(
                event,
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)
            )
        })
        .for_each(|event| writer.event(event));
    writer.out.trim_end().to_owned()
}

/// A `|` field as HTML paragraphs, lists, quotes and code, and within them what [`inline_html`] keeps.
///
/// A heading becomes a paragraph in bold, so that the outline of the page stays the page's own.
#[must_use]
pub fn block_html(source: &str) -> String {
    let marked = Marked::block(source);
    let mut writer = Writer::new(&marked);
    events(&marked).for_each(|event| writer.event(event));
    writer.out
}

/// A field as HTML text without markup, for inside a link: what [`plain`] gives, with soft hyphens in
/// long Dutch words.
#[must_use]
pub fn plain_html(source: &str) -> String {
    let mut out = String::new();
    push_text(&mut out, &hyphenate(&bind(&plain(source))));
    out
}

fn events(marked: &Marked) -> impl Iterator<Item = Event<'_>> {
    TextMergeStream::new(Parser::new_ext(marked.text(), Options::empty()))
}

/// A link that is open: whether its tag was written, and whether its text is the address itself.
struct OpenLink {
    written: bool,
    address: bool,
}

struct Writer<'a> {
    marked: &'a Marked,
    out: String,
    links: Vec<OpenLink>,
    in_code: bool,
}

impl<'a> Writer<'a> {
    fn new(marked: &'a Marked) -> Self {
        Self {
            marked,
            out: String::new(),
            links: Vec::new(),
            in_code: false,
        }
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.in_code => self.source(&text),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => {
                self.out.push_str("<code>");
                self.source(&code);
                self.out.push_str("</code>");
            }
            Event::Html(html) | Event::InlineHtml(html) => self.source(&html),
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.out.push_str("<p>"),
            Tag::Heading { .. } => self.out.push_str("<p><strong>"),
            Tag::BlockQuote(_) => self.out.push_str("<blockquote>\n"),
            Tag::CodeBlock(_) => {
                self.in_code = true;
                self.out.push_str("<pre><code>");
            }
            Tag::List(None) => self.out.push_str("<ul>\n"),
            Tag::List(Some(1)) => self.out.push_str("<ol>\n"),
            Tag::List(Some(first)) => {
                self.open_tag("ol", &format!("start=\"{first}\""));
                self.out.push('\n');
            }
            Tag::Item => self.out.push_str("<li>"),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => self.open_link(*link_type, dest_url),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        self.out.push_str(match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => "</p>\n",
            TagEnd::Heading(_) => "</strong></p>\n",
            TagEnd::BlockQuote(_) => "</blockquote>\n",
            TagEnd::CodeBlock => {
                self.in_code = false;
                "</code></pre>\n"
            }
            TagEnd::List(false) => "</ul>\n",
            TagEnd::List(true) => "</ol>\n",
            TagEnd::Item => "</li>\n",
            TagEnd::Emphasis => "</em>",
            TagEnd::Strong => "</strong>",
            TagEnd::Link if self.links.pop().is_some_and(|link| link.written) => "</a>",
            _ => "",
        });
    }

    fn open_tag(&mut self, name: &str, attributes: &str) {
        for part in ["<", name, " ", attributes, ">"] {
            self.out.push_str(part);
        }
    }

    /// The tag of a link, where its address is allowed and no other link is open.
    fn open_link(&mut self, kind: LinkType, url: &str) {
        let url = self.marked.source(url);
        let target = if kind == LinkType::Email {
            format!("mailto:{url}")
        } else {
            url
        };
        let nested = self.links.iter().any(|link| link.written);
        let target = safe_url(&target).filter(|_| !nested);
        if let Some(target) = &target {
            let target = escape_html(target);
            self.open_tag(
                "a",
                &format!("href=\"{target}\" rel=\"noopener noreferrer\""),
            );
        }
        let address = matches!(kind, LinkType::Autolink | LinkType::Email);
        self.links.push(OpenLink {
            written: target.is_some(),
            address,
        });
    }

    /// Text as it was written: code, raw HTML.
    fn source(&mut self, text: &str) {
        push_text(&mut self.out, &self.marked.source(text));
    }

    /// Text of the field, with its marks; the text of an address is shown whole.
    fn text(&mut self, text: &str) {
        if self.links.iter().any(|link| link.address) {
            return self.source(text);
        }
        for piece in self.marked.pieces(text) {
            match piece {
                Piece::Text(text) => push_text(&mut self.out, &hyphenate(&bind(&clean(text)))),
                Piece::Mark(Mark::Star) => self.out.push('·'),
                Piece::Mark(Mark::Literal(c)) => {
                    push_text(&mut self.out, c.encode_utf8(&mut [0; 4]));
                }
                Piece::Mark(Mark::Formula(source)) => match formula::mathml(source) {
                    Some(mathml) => self.out.push_str(&mathml),
                    None => push_text(&mut self.out, source),
                },
            }
        }
    }
}
