//! Mail addresses and phone numbers in what is read on a page, where its layout may cut them in two.

use std::collections::BTreeSet;

use super::contact_details;
use crate::mentions::JOINT;

/// How many joints a stretch of digits may have to be read in every way; a table has more.
const JOINTS: usize = 6;

/// The mail addresses in a text in lower case, but for those that everybody may know. Of an address that
/// may go on behind a joint, the shortest that is one.
pub(crate) fn mails(text: &str, is_known: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices('@') {
        let ways = mail_at(text, at);
        let mut ways: Vec<String> = ways.iter().map(|mail| mail.to_lowercase()).collect();
        if !ways.iter().any(|mail| is_known(mail)) && !ways.is_empty() {
            found.insert(ways.swap_remove(0));
        }
    }
    found
}

/// Each address that may stand around an `@`, the shortest first.
fn mail_at(text: &str, at: usize) -> Vec<String> {
    let is_local = |c: char| c == JOINT || c.is_ascii_alphanumeric() || "._%+-".contains(c);
    let is_host = |c: char| c == JOINT || c.is_ascii_alphanumeric() || ".-".contains(c);
    let before = &text[..at];
    let before = &before[before.trim_end_matches(is_local).len()..];
    let behind = &text[at + 1..];
    let behind = &behind[..behind.len() - behind.trim_start_matches(is_host).len()];
    let pieces: Vec<&str> = before.rsplit(JOINT).collect();
    let mut found = Vec::new();
    let mut local = String::new();
    for piece in pieces {
        local.insert_str(0, piece);
        let mut host = String::new();
        for piece in behind.split(JOINT) {
            host.push_str(piece);
            let mail = format!("{local}@{host}");
            let whole = contact_details::mails(&mail).pop();
            found.extend(whole.and_then(|at| mail.get(at).map(str::to_owned)));
        }
    }
    found
}

/// The digits of each phone number in a text that is not part of the address of a page.
pub(crate) fn phones(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    if text.bytes().filter(u8::is_ascii_digit).count() < 9 {
        return found;
    }
    if !text.contains(JOINT) {
        add_phones(text, &mut found);
        return found;
    }
    add_phones(&text.replace(JOINT, ""), &mut found);
    add_phones(&text.replace(JOINT, " "), &mut found);
    let is_part = |c: char| {
        c.is_ascii_digit() || matches!(c, JOINT | ' ' | '-' | '/' | '(' | ')' | '+' | '.')
    };
    for stretch in text.split(|c| !is_part(c)) {
        let joints = stretch.matches(JOINT).count();
        if (1..=JOINTS).contains(&joints) && stretch.bytes().filter(u8::is_ascii_digit).count() > 8
        {
            add_in_every_way(stretch, joints, &mut found);
        }
    }
    found
}

/// Adds the numbers in a stretch with each joint as nothing or as a space.
fn add_in_every_way(stretch: &str, joints: usize, found: &mut BTreeSet<String>) {
    let pieces: Vec<&str> = stretch.split(JOINT).collect();
    for way in 0..1_u32 << joints {
        let mut whole = String::new();
        for (piece, number) in pieces.iter().zip(0..) {
            if number > 0 && way >> (number - 1) & 1 == 1 {
                whole.push(' ');
            }
            whole.push_str(piece);
        }
        add_phones(&whole, found);
    }
}

fn add_phones(text: &str, found: &mut BTreeSet<String>) {
    for at in contact_details::phones(text) {
        if !contact_details::is_link_at(text, at.start) {
            found.insert(contact_details::digits(&text[at]));
        }
    }
}
