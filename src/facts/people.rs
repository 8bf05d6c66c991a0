//! People in the texts of `wie`, `met` and `van`.

/// The fields that hold people: a value that is a pupil means that pupil.
pub(crate) const FIELDS: [&str; 3] = ["wie", "met", "van"];

/// The people in a text, one by one: "R. Smit en ouders (twee), coach" are three. What stands between
/// brackets belongs to the one before it.
pub(crate) fn split(text: &str) -> Vec<String> {
    let mut people = vec![String::new()];
    let mut depth = 0_usize;
    for word in text.split_inclusive(|c: char| c.is_whitespace()) {
        if depth == 0 && word.trim().eq_ignore_ascii_case("en") {
            people.push(String::new());
            continue;
        }
        for c in word.chars() {
            match c {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                ',' | ';' | '&' | '+' | '/' if depth == 0 => {
                    people.push(String::new());
                    continue;
                }
                _ => {}
            }
            if let Some(last) = people.last_mut() {
                last.push(c);
            }
        }
    }
    let people = people.iter().map(|one| one.trim().to_owned());
    people.filter(|one| !one.is_empty()).collect()
}
