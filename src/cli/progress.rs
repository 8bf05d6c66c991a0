//! A progress bar on stderr for work that takes longer than a second; only on a terminal.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long work goes without a bar.
const PATIENCE: Duration = Duration::from_secs(1);

const STYLE: &str = "{bar:24} {pos} van {len} bladen, {elapsed}";

/// How far a job is.
pub(super) struct Progress {
    bar: ProgressBar,
    begun: Instant,
    shown: AtomicBool,
}

impl Progress {
    pub(super) fn new() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        Self {
            bar: match ProgressStyle::with_template(STYLE) {
                Ok(style) => bar.with_style(style),
                Err(_) => bar,
            },
            begun: Instant::now(),
            shown: AtomicBool::new(false),
        }
    }

    /// So much is to be done.
    pub(super) fn expect(&self, total: usize) {
        self.bar
            .set_length(u64::try_from(total).unwrap_or(u64::MAX));
    }

    /// One more is done.
    pub(super) fn step(&self) {
        self.bar.inc(1);
        self.touch();
    }

    /// Time goes by.
    pub(super) fn touch(&self) {
        if self.begun.elapsed() < PATIENCE {
            return;
        }
        if self.shown.swap(true, Ordering::Relaxed) {
            self.bar.tick();
        } else {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
