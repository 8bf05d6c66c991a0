//! When a save is done, on a clock of its own.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use leerplan::internals::watch::settle::{DOUBT, FileEvent, PATIENCE, QUIET, SaveState, Settling};

const SURE: fn(&Path, bool) -> SaveState = |_, _| SaveState::Complete;
const TICK: Duration = Duration::from_millis(1);

fn taken(settling: &mut Settling, now: Instant) -> Vec<PathBuf> {
    settling.take(now, SURE).into_iter().collect()
}

fn paths(names: &[&str]) -> Vec<PathBuf> {
    names.iter().map(PathBuf::from).collect()
}

#[test]
fn nothing_happened_is_nothing_to_do() {
    let mut settling = Settling::default();
    assert_eq!(settling.next(), None);
    assert_eq!(taken(&mut settling, Instant::now()), paths(&[]));
}

#[test]
fn changes_are_looked_at_together_once_it_is_quiet() {
    let (mut settling, start) = (Settling::default(), Instant::now());
    settling.note("a".into(), FileEvent::Done, start);
    settling.note("b".into(), FileEvent::Other, start + QUIET / 2);
    assert_eq!(settling.next(), Some(start + QUIET / 2 + QUIET));
    assert_eq!(taken(&mut settling, start + QUIET), paths(&[]));
    assert_eq!(taken(&mut settling, start + 2 * QUIET), paths(&["a", "b"]));
    assert_eq!(settling.next(), None);
}

#[test]
fn who_writes_is_waited_for_but_not_for_ever() {
    let (mut settling, start) = (Settling::default(), Instant::now());
    settling.note("a".into(), FileEvent::Writing, start);
    assert_eq!(
        taken(&mut settling, start + PATIENCE.saturating_sub(TICK)),
        paths(&[])
    );
    settling.note(
        "a".into(),
        FileEvent::Done,
        start + PATIENCE.saturating_sub(TICK),
    );
    assert_eq!(taken(&mut settling, start + PATIENCE), paths(&["a"]));

    settling.note("a".into(), FileEvent::Writing, start);
    assert_eq!(settling.next(), Some(start + PATIENCE));
    assert_eq!(taken(&mut settling, start + PATIENCE), paths(&["a"]));
}

#[test]
fn a_stream_of_changes_is_looked_at_now_and_then() {
    let (mut settling, start) = (Settling::default(), Instant::now());
    let mut now = start;
    while now < start + PATIENCE {
        settling.note("a".into(), FileEvent::Done, now);
        assert_eq!(taken(&mut settling, now), paths(&[]));
        now += QUIET / 2;
    }
    assert_eq!(taken(&mut settling, start + PATIENCE), paths(&["a"]));
}

#[test]
fn what_looks_like_half_a_save_is_left_for_a_while() {
    let (mut settling, start) = (Settling::default(), Instant::now());
    settling.note("a".into(), FileEvent::Other, start);
    settling.note("b".into(), FileEvent::Done, start);
    let looked = start + QUIET;
    let due = settling.take(looked, |path, done| {
        assert_eq!(done, path == Path::new("b"));
        if done {
            SaveState::Complete
        } else {
            SaveState::Doubtful
        }
    });
    assert_eq!(due.into_iter().collect::<Vec<_>>(), paths(&["b"]));
    assert_eq!(
        taken(&mut settling, looked + DOUBT.saturating_sub(TICK)),
        paths(&[])
    );
    assert_eq!(settling.next(), Some(looked + DOUBT));
    assert_eq!(taken(&mut settling, looked + DOUBT), paths(&["a"]));
}

#[test]
fn the_other_half_ends_the_doubt() {
    let (mut settling, start) = (Settling::default(), Instant::now());
    settling.note("a".into(), FileEvent::Other, start);
    let due = settling.take(start + QUIET, |_, _| SaveState::Doubtful);
    assert!(due.is_empty());
    settling.note("a".into(), FileEvent::Done, start + 2 * QUIET);
    assert_eq!(taken(&mut settling, start + 3 * QUIET), paths(&["a"]));
    assert_eq!(settling.next(), None);
}

#[test]
fn a_new_folder_is_looked_at_twice() {
    let (mut settling, start) = (Settling::default(), Instant::now());
    settling.note("map".into(), FileEvent::Other, start);
    let due = settling.take(start + QUIET, |_, _| SaveState::Filling);
    assert_eq!(due.into_iter().collect::<Vec<_>>(), paths(&["map"]));
    assert_eq!(taken(&mut settling, start + QUIET + DOUBT), paths(&["map"]));
    assert_eq!(settling.next(), None);
}
