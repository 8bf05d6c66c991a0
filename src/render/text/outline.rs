//! The lines and indents of Markdown blocks.

/// A list item or a quote around the text: what its first line and its other lines begin with.
#[derive(Debug)]
struct Container {
    first: String,
    rest: String,
    begun: bool,
}

/// Markdown text under construction, with the containers that are open.
#[derive(Debug, Default)]
pub(super) struct Outline {
    out: String,
    containers: Vec<Container>,
    line_start: bool,
    in_block: bool,
    gap: bool,
}

impl Outline {
    pub(super) fn push(&mut self, text: &str) {
        self.out.push_str(text);
        self.line_start &= text.is_empty();
    }

    /// What was written so far, to look back at or to correct.
    pub(super) fn written(&mut self) -> &mut String {
        &mut self.out
    }

    /// Whether the next text stands at the beginning of a line.
    pub(super) fn at_line_start(&self) -> bool {
        self.line_start
    }

    /// Opens a list item or a quote.
    pub(super) fn open(&mut self, first: String, rest: String) {
        self.in_block = false;
        self.containers.push(Container {
            first,
            rest,
            begun: false,
        });
    }

    /// Closes the last list item or quote; an empty one is still shown.
    pub(super) fn close(&mut self) {
        if self
            .containers
            .last()
            .is_some_and(|container| !container.begun)
        {
            self.begin(false);
        }
        self.containers.pop();
        self.in_block = false;
    }

    /// Begins a block on a new line, after a blank line where asked.
    pub(super) fn begin(&mut self, blank: bool) {
        let blank = std::mem::take(&mut self.gap) || blank;
        if !self.out.is_empty() {
            self.out.push('\n');
            if blank {
                let indent = self.indent(false);
                self.out.push_str(indent.trim_end());
                self.out.push('\n');
            }
        }
        let indent = self.indent(true);
        self.out.push_str(&indent);
        self.line_start = true;
        self.in_block = true;
    }

    /// Begins a block for text that stands in a list item without a paragraph of its own.
    pub(super) fn ensure(&mut self) {
        if !self.in_block {
            self.begin(false);
        }
    }

    /// Asks for a blank line before the next block.
    pub(super) fn ask_gap(&mut self) {
        self.gap = true;
    }

    /// Ends the block: the next text begins a new one.
    pub(super) fn end(&mut self) {
        self.in_block = false;
    }

    /// Goes on with the block on a new line.
    pub(super) fn new_line(&mut self) {
        let indent = self.indent(false);
        self.out.push('\n');
        self.out.push_str(&indent);
        self.line_start = true;
    }

    pub(super) fn finish(self) -> String {
        self.out.trim_end_matches([' ', '\n']).to_owned()
    }

    /// What a line begins with; a new block may begin containers, else only open ones count.
    fn indent(&mut self, begin: bool) -> String {
        let mut indent = String::new();
        for container in &mut self.containers {
            let begins = begin && !container.begun;
            if begins || container.begun {
                indent.push_str(if begins {
                    &container.first
                } else {
                    &container.rest
                });
            }
            container.begun |= begin;
        }
        indent
    }
}
