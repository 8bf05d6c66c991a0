//! The way from the root to the value being read, kept on the stack.

use crate::yaml::path::{Path, Segment};

/// One step of the way, with a link to the step before it.
#[derive(Clone, Copy)]
pub(super) enum Trail<'p> {
    Root,
    Key(&'p Trail<'p>, &'p str),
    Index(&'p Trail<'p>, usize),
}

impl Trail<'_> {
    pub(super) fn path(&self) -> Path {
        let mut segments = Vec::new();
        let mut step = self;
        loop {
            match step {
                Trail::Root => break,
                Trail::Key(above, key) => {
                    segments.push(Segment::from((*key).to_owned()));
                    step = above;
                }
                Trail::Index(above, index) => {
                    segments.push(Segment::Index(*index));
                    step = above;
                }
            }
        }
        segments.into_iter().rev().collect()
    }
}
