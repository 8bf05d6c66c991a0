//! Writing Markdown from the events of a field.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, TextMergeWithOffset};

use super::escape::clean;
use super::marks::Marked;
use super::outline::Outline;
use super::quote;

mod spans;

/// What is still to be written at the end of a link.
enum OpenLink {
    Dropped,
    Address,
    Target(String),
}

/// Writes the events of a field as Markdown that means the same and nothing more.
pub(super) struct Writer<'a> {
    marked: &'a Marked,
    outline: Outline,
    inline: bool,
    links: Vec<OpenLink>,
    lists: Vec<Option<u64>>,
    /// The lines of the code or the raw HTML that is being read.
    lines: Option<String>,
    /// Where the text of the heading that is being written begins, in bytes.
    heading: usize,
}

impl<'a> Writer<'a> {
    /// A writer for one line (`inline`) or for blocks.
    pub(super) fn new(marked: &'a Marked, inline: bool) -> Self {
        let outline = Outline::default();
        Self {
            marked,
            outline,
            inline,
            links: Vec::new(),
            lists: Vec::new(),
            lines: None,
            heading: 0,
        }
    }

    pub(super) fn write(mut self) -> String {
        if self.inline {
            self.outline.begin(false);
        }
        let marked = self.marked;
        let events = Parser::new_ext(marked.text(), Options::empty()).into_offset_iter();
        for (event, range) in TextMergeWithOffset::new(events) {
            self.event(event, &range);
        }
        self.outline.finish()
    }

    fn event(&mut self, event: Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) | Event::Html(text) if let Some(lines) = &mut self.lines => {
                lines.push_str(&text);
            }
            Event::Text(text) => self.text(&text),
            Event::Code(code) => self.span(&quote::code(&self.marked.source(&code), self.inline)),
            Event::Html(html) | Event::InlineHtml(html) => self.raw(&html),
            Event::SoftBreak => self.outline.new_line(),
            Event::HardBreak => {
                self.outline.push("  ");
                self.outline.new_line();
            }
            Event::Rule => {
                self.outline.begin(true);
                self.outline.push("***");
                self.outline.end();
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Paragraph if !self.inline => self.outline.begin(true),
            Tag::Heading { .. } => {
                self.outline.begin(true);
                self.outline.push("**");
                self.heading = self.outline.written().len();
            }
            Tag::BlockQuote(_) => self.outline.open("> ".to_owned(), "> ".to_owned()),
            Tag::CodeBlock(_) | Tag::HtmlBlock => self.lines = Some(String::new()),
            Tag::List(first) => self.open_list(*first),
            Tag::Item => self.open_item(),
            Tag::Emphasis => self.delimiter(range, 1),
            Tag::Strong => self.delimiter(range, 2),
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => self.open_link(*link_type, dest_url),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Paragraph => self.outline.end(),
            TagEnd::HtmlBlock => self.close_html(),
            TagEnd::Heading(_) => self.close_heading(),
            TagEnd::BlockQuote(_) | TagEnd::Item => self.outline.close(),
            TagEnd::CodeBlock => self.close_code(),
            TagEnd::List(_) => {
                self.lists.pop();
                if self.lists.is_empty() {
                    self.outline.ask_gap();
                }
            }
            TagEnd::Emphasis => self.delimiter(range, 1),
            TagEnd::Strong => self.delimiter(range, 2),
            TagEnd::Link => self.close_link(),
            _ => {}
        }
    }

    fn open_list(&mut self, first: Option<u64>) {
        if self.lists.is_empty() || first.is_some_and(|first| first != 1) {
            self.outline.ask_gap();
        }
        self.lists.push(first);
    }

    /// A list item, with the number that is due in an ordered list.
    fn open_item(&mut self) {
        let marker = match self.lists.last_mut() {
            Some(Some(number)) => {
                let marker = format!("{number}. ");
                *number = (*number + 1).min(999_999_999);
                marker
            }
            _ => "- ".to_owned(),
        };
        let rest = " ".repeat(marker.len());
        self.outline.open(marker, rest);
    }

    /// The end of a heading; one without text leaves nothing, because four stars make a rule.
    fn close_heading(&mut self) {
        let written = self.outline.written();
        if written.len() == self.heading {
            written.truncate(self.heading - 2);
        } else {
            self.outline.push("**");
        }
        self.outline.end();
    }

    /// The code that was read, between fences that it cannot close.
    fn close_code(&mut self) {
        let code = self.marked.source(&self.lines.take().unwrap_or_default());
        let fence = "`".repeat(quote::longest_run(&code).max(2) + 1);
        self.outline.begin(true);
        self.outline.push(&fence);
        for line in clean(&code).lines() {
            self.outline.new_line();
            self.outline.push(line);
        }
        self.outline.new_line();
        self.outline.push(&fence);
        self.outline.end();
    }

    /// The raw HTML that was read, as lines of text.
    fn close_html(&mut self) {
        let html = self.lines.take().unwrap_or_default();
        self.outline.begin(true);
        for (number, line) in html.trim().lines().enumerate() {
            if number > 0 {
                self.outline.new_line();
            }
            self.raw(line.trim());
        }
        self.outline.end();
    }
}
