//! Many names, of which many misspelt words are asked.

use super::near::allowed;
use crate::words;

/// Names in the order of the alphabet, so that those with the same beginning are compared with a
/// word once: each row of the table of distances holds for all names that begin the same, and a
/// beginning that is too far off rules out all of them. The answers are those of
/// [`nearest`](super::nearest) and [`one_letter_off`](super::one_letter_off).
#[derive(Debug, Default)]
pub struct Lexicon {
    names: Vec<String>,
    sorted: Vec<Entry>,
    /// The length of the longest name.
    longest: usize,
}

#[derive(Debug)]
struct Entry {
    /// In lower case.
    letters: Box<[char]>,
    /// How many of them the entry before it begins with too.
    shared: usize,
    /// Which of the names it is.
    at: usize,
}

impl Lexicon {
    #[must_use]
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        let entry = |(at, name): (usize, &String)| Entry {
            letters: words::lower(name).chars().collect(),
            shared: 0,
            at,
        };
        let mut sorted: Vec<Entry> = names.iter().enumerate().map(entry).collect();
        sorted.sort_by(|a, b| a.letters.cmp(&b.letters).then(a.at.cmp(&b.at)));
        let mut before: &[char] = &[];
        for entry in &mut sorted {
            let same = entry.letters.iter().zip(before).take_while(|(a, b)| a == b);
            entry.shared = same.count();
            before = &entry.letters;
        }
        let longest = sorted.iter().map(|entry| entry.letters.len()).max();
        Self {
            names,
            longest: longest.unwrap_or_default(),
            sorted,
        }
    }

    /// The name that was probably meant by a word.
    #[must_use]
    pub fn nearest(&self, word: &str) -> Option<&str> {
        let letters: Vec<char> = words::lower(word).chars().collect();
        let found = self.within(&letters, allowed(letters.len())?);
        let best = found.iter().min_by_key(|(distance, at)| (*distance, *at));
        self.name(best.map(|(_, at)| *at)?)
    }

    /// The only name from which a word is one letter off.
    #[must_use]
    pub fn one_letter_off(&self, word: &str) -> Option<&str> {
        let letters: Vec<char> = words::lower(word).chars().collect();
        let found = self.within(&letters, 1);
        let (_, first) = found.iter().min_by_key(|(_, at)| *at)?;
        let name = self.name(*first)?;
        let lower = words::lower(name);
        let is_same = |at: usize| self.name(at).is_some_and(|one| words::lower(one) == lower);
        let only = found.iter().all(|(_, at)| is_same(*at));
        (letters.len() > 1 && only).then_some(name)
    }

    fn name(&self, at: usize) -> Option<&str> {
        self.names.get(at).map(String::as_str)
    }

    /// The names at most so many slips from a word, each with its distance.
    fn within(&self, word: &[char], most: usize) -> Vec<(usize, usize)> {
        let mut table = Table::new(word, self.longest);
        let mut found = Vec::new();
        let mut hopeless = usize::MAX;
        for entry in &self.sorted {
            table.rows = table.rows.min(entry.shared);
            if entry.shared < hopeless {
                hopeless = usize::MAX;
            }
            let too_long = entry.letters.len().abs_diff(word.len()) > most;
            if too_long || hopeless != usize::MAX {
                continue;
            }
            while table.rows < entry.letters.len() && hopeless == usize::MAX {
                if table.add(&entry.letters) > most {
                    hopeless = table.rows;
                }
            }
            let distance = table.distance();
            if hopeless == usize::MAX && distance <= most {
                found.push((distance, entry.at));
            }
        }
        found
    }
}

/// The distances between the beginnings of a word and those of a name: insertions, deletions,
/// substitutions and swaps of neighbours.
struct Table<'w> {
    word: &'w [char],
    /// Row by row, a row for each length of the beginning of the name.
    cells: Vec<usize>,
    /// How many letters of the name have a row.
    rows: usize,
}

impl<'w> Table<'w> {
    fn new(word: &'w [char], longest: usize) -> Self {
        let width = word.len() + 1;
        let mut cells = vec![0; width * (longest + 1)];
        for (at, cell) in cells.iter_mut().take(width).enumerate() {
            *cell = at;
        }
        Self {
            word,
            cells,
            rows: 0,
        }
    }

    fn cell(&self, row: usize, column: usize) -> usize {
        self.cells[row * (self.word.len() + 1) + column]
    }

    /// Adds the row of the next letter of a name; gives the least distance in it.
    fn add(&mut self, name: &[char]) -> usize {
        let (row, width) = (self.rows + 1, self.word.len() + 1);
        let letter = name[row - 1];
        let mut least = row;
        self.cells[row * width] = row;
        for column in 1..width {
            let other = self.word[column - 1];
            let changed = self.cell(row - 1, column - 1) + usize::from(letter != other);
            let added = self.cell(row - 1, column).min(self.cell(row, column - 1)) + 1;
            let mut cell = changed.min(added);
            let swapped =
                row > 1 && column > 1 && letter == self.word[column - 2] && name[row - 2] == other;
            if swapped {
                cell = cell.min(self.cell(row - 2, column - 2) + 1);
            }
            least = least.min(cell);
            self.cells[row * width + column] = cell;
        }
        self.rows = row;
        least
    }

    /// The distance between the word and the beginning of the name that has rows.
    fn distance(&self) -> usize {
        self.cell(self.rows, self.word.len())
    }
}
