//! A progress bar on stderr for work that takes longer than a second; only on a terminal.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long work lasts before the bar is shown.
const DELAY: Duration = Duration::from_secs(1);

const STYLE: &str = "{bar:24} {pos} van {len} bladen, {elapsed}";

/// The progress of a command that makes pages.
pub(super) struct Progress {
    bar: ProgressBar,
    started: Instant,
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
            started: Instant::now(),
            shown: AtomicBool::new(false),
        }
    }

    /// Sets the number of steps.
    pub(super) fn expect(&self, total: usize) {
        self.bar
            .set_length(u64::try_from(total).unwrap_or(u64::MAX));
    }

    /// Counts one step as done.
    pub(super) fn step(&self) {
        self.bar.inc(1);
        self.touch();
    }

    /// Redraws the bar, or shows it after the delay.
    pub(super) fn touch(&self) {
        if self.started.elapsed() < DELAY {
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
