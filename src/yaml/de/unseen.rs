//! Values with signs that nobody sees.

use super::reader::NodeReader;
use super::value::{Flaw, SpellingError};
use crate::yaml::fault::{Fault, FaultKind};
use crate::yaml::node::Style;
use crate::yaml::signs;

impl NodeReader<'_, '_> {
    /// Reports a character that nobody sees. One in front of a text without quotes is found with
    /// those in front of any text.
    pub(super) fn report_hidden(self, text: &str, error: SpellingError) {
        let tree = self.context.tree;
        let Flaw::Hidden(at) = error.flaw else {
            return;
        };
        if at == 0
            && tree.style(self.id) == Some(Style::Plain)
            && tree.scalar(self.id) == Some(text)
        {
            return;
        }
        let path = self.trail.path();
        let span = tree.part(self.id, at..at + 1);
        let fix = error.meant.map(|meant| meant.fix(path.clone()));
        let fault = Fault::new(FaultKind::HiddenSign, path, span, error.message);
        self.context
            .report(fault.with_hint(error.hint).with_fix(fix));
    }

    /// What a parser makes of a text without quotes, or else of the same without the characters
    /// that nobody sees, which are reported.
    pub(super) fn parsed<N>(self, parse: impl Fn(&str) -> Option<N>) -> Option<N> {
        let text = self.plain()?;
        parse(text).or_else(|| {
            let clean = signs::clean(text);
            let parsed = parse(&clean).filter(|_| clean != text)?;
            self.report_hidden(text, SpellingError::hidden(text));
            Some(parsed)
        })
    }
}
