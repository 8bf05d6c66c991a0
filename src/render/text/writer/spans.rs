//! Markdown within a line: text, links, emphasis.

use std::ops::Range;

use pulldown_cmark::LinkType;

use super::super::link::safe_url;
use super::super::marks::{Mark, Piece};
use super::super::quote::{self, Place};
use super::{OpenLink, Writer};

impl Writer<'_> {
    /// The beginning of a link, where its address is allowed; else only its text will stand there.
    pub(super) fn open_link(&mut self, kind: LinkType, url: &str) {
        let url = self.marked.source(url);
        let mail = if kind == LinkType::Email {
            "mailto:"
        } else {
            ""
        };
        let nested = self
            .links
            .iter()
            .any(|link| matches!(link, OpenLink::Target(_)));
        let link = match safe_url(&format!("{mail}{url}")) {
            Some(url) if matches!(kind, LinkType::Autolink | LinkType::Email) && !nested => {
                self.span(&format!("<{}>", url.strip_prefix(mail).unwrap_or(&url)));
                OpenLink::Address
            }
            Some(url) if !nested => {
                self.span("");
                if self.outline.written().ends_with('!') {
                    self.outline.written().pop();
                    self.outline.push("\\!");
                }
                self.outline.push("[");
                OpenLink::Target(url)
            }
            _ => OpenLink::Dropped,
        };
        self.links.push(link);
    }

    /// The address of the link that ends here.
    pub(super) fn close_link(&mut self) {
        if let Some(OpenLink::Target(url)) = self.links.pop() {
            self.outline.push(&format!("]({})", quote::target(&url)));
        }
    }

    /// The stars or underscores of emphasis, as they were written.
    pub(super) fn delimiter(&mut self, range: &Range<usize>, count: usize) {
        let underscore = self.marked.text()[range.start..].starts_with('_');
        self.span(&if underscore { "_" } else { "*" }.repeat(count));
    }

    pub(super) fn span(&mut self, markdown: &str) {
        self.outline.ensure();
        self.outline.push(markdown);
    }

    /// Where the next text comes to stand.
    fn place(&self) -> Place {
        let in_link = self
            .links
            .iter()
            .any(|link| matches!(link, OpenLink::Target(_)));
        Place {
            line_start: self.outline.at_line_start(),
            in_link,
            inline: self.inline,
        }
    }

    /// Raw HTML, to be shown as text.
    pub(super) fn raw(&mut self, html: &str) {
        self.outline.ensure();
        self.span(&quote::text(&self.marked.source(html), self.place()));
    }

    /// Text of the field, with its marks.
    pub(super) fn text(&mut self, text: &str) {
        self.outline.ensure();
        if self
            .links
            .iter()
            .any(|link| matches!(link, OpenLink::Address))
        {
            return;
        }
        let marked = self.marked;
        for piece in marked.pieces(text) {
            match piece {
                Piece::Text(text) => self.span(&quote::text(text, self.place())),
                Piece::Mark(Mark::Star) => self.span("·"),
                Piece::Mark(Mark::Literal('&')) => self.span("&amp;"),
                Piece::Mark(Mark::Literal(c)) => self.span(c.encode_utf8(&mut [0; 4])),
                Piece::Mark(Mark::Formula(source)) => self.span(&quote::formula(source)),
            }
        }
    }
}
