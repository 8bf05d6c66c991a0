//! Tokens to exercises.

use std::ops::Range;

use super::cursor::Cursor;
use super::faults;
use super::lexer::{self, Token, Word};
use super::opgave::{Notatie, NotatieFout, Nummer, Opgave};

/// Reads a text as exercise notation.
#[must_use]
pub fn ontleed(text: &str) -> Notatie {
    let chars: Vec<char> = text.chars().collect();
    match lexer::tokens(&chars) {
        Some(tokens) => parse(&chars, &tokens),
        None => Notatie::Tekst,
    }
}

/// Reads the tokens of a text; there is a number among them.
fn parse(chars: &[char], tokens: &[Token]) -> Notatie {
    let mut parser = Parser {
        next: Cursor::new(chars, tokens),
        items: Vec::new(),
        opened: None,
        mark: None,
    };
    match parser.list() {
        Ok(()) => Notatie::Opgaven(parser.items),
        Err(Stop::Fault(fault)) => Notatie::Kapot(fault),
        Err(Stop::FreeText) => Notatie::Tekst,
    }
}

struct Parser<'t> {
    next: Cursor<'t>,
    items: Vec<Opgave>,
    /// Where the open bracket is, and how many items there were before it.
    opened: Option<(usize, usize)>,
    /// The emphasis signs that are open.
    mark: Option<Range<usize>>,
}

enum Stop {
    Fault(NotatieFout),
    FreeText,
}

impl From<NotatieFout> for Stop {
    fn from(fault: NotatieFout) -> Self {
        Self::Fault(fault)
    }
}

type Parsed<T> = Result<T, Stop>;

impl Parser<'_> {
    fn list(&mut self) -> Parsed<()> {
        loop {
            self.opening()?;
            self.item()?;
            self.closing()?;
            if self.next.only_ending_left() {
                break;
            }
            self.separator()?;
        }
        if self.mark.is_some() {
            return Err(Stop::FreeText);
        }
        let Some((start, before)) = self.opened else {
            return Ok(());
        };
        let item = self
            .items
            .get(before)
            .map_or(0..0, |item| item.plek.clone());
        let chars = start..item.end;
        Err(faults::unclosed(chars.clone(), &self.next.text(chars), &self.next.text(item)).into())
    }

    fn opening(&mut self) -> Parsed<()> {
        loop {
            match self.next.word() {
                Some(Word::Open) if self.opened.is_some() => {
                    return Err(faults::nested(self.next.here()).into());
                }
                Some(Word::Open) => self.opened = Some((self.next.here().start, self.items.len())),
                Some(Word::Mark) if self.mark.is_none() && self.next.touching().is_some() => {
                    self.mark = Some(self.next.here());
                }
                Some(Word::Mark) => return Err(Stop::FreeText),
                _ => return Ok(()),
            }
            self.next.at += 1;
        }
    }

    fn closing(&mut self) -> Parsed<()> {
        loop {
            match self.next.word() {
                Some(Word::Close) => {
                    if self.opened.take().is_none() {
                        return Err(self.unopened().into());
                    }
                }
                Some(Word::Mark) if self.closes_mark() => self.mark = None,
                _ => return Ok(()),
            }
            self.next.at += 1;
        }
    }

    fn closes_mark(&self) -> bool {
        let here = self.next.here();
        let open = self.mark.clone().map(|mark| self.next.text(mark));
        self.next.behind() == here.start && open == Some(self.next.text(here))
    }

    fn separator(&mut self) -> Parsed<()> {
        let item = self.items.last().map_or(0..0, |item| item.plek.clone());
        let here = self.next.here();
        let joined = self.next.behind() == here.start;
        match self.next.word() {
            Some(Word::Separator) => {
                self.next.at += 1;
                return Ok(());
            }
            Some(Word::Through) => {
                let (item, sign) = (self.next.text(item), self.next.text(here.clone()));
                return Err(faults::third_end(here, &item, &sign).into());
            }
            // A bracket parts two exercises as well as a comma: `11, 12 (13)`.
            Some(Word::Open) => return Ok(()),
            Some(Word::Number(_)) if self.next.is_behind_bracket() => return Ok(()),
            Some(Word::Number(_)) if self.next.is_on_new_line() => return Ok(()),
            Some(Word::Number(_)) => {}
            // A sign that emphasises nothing is a star of the teacher's own: `8*`, `2 * 3`.
            Some(Word::Mark)
                if !joined && matches!(self.next.touching(), Some(Word::Number(_))) => {}
            _ => return Err(Stop::FreeText),
        }
        Err(faults::unjoined(item.start..here.end, &self.next.text(item)).into())
    }

    fn item(&mut self) -> Parsed<()> {
        let start = self.next.here().start;
        let van = self.number()?;
        let mut tot = van;
        if self.next.word() == Some(Word::Through) {
            self.next.at += 1;
            tot = self.range_end(start, van)?;
        }
        let plek = start..self.next.behind();
        if tot < van {
            let range = self.next.text(plek.clone());
            return Err(faults::backwards(plek, &range, van, tot).into());
        }
        self.items.push(Opgave {
            van,
            tot,
            optioneel: self.opened.is_some(),
            nadruk: self.mark.is_some(),
            plek,
        });
        Ok(())
    }

    fn number(&mut self) -> Parsed<Nummer> {
        let previous = self.items.last().map(|item| item.tot);
        match (self.next.word(), previous) {
            (Some(Word::Number(getal)), _) => Ok(self.numbered(getal)),
            // `4a,b`: the letter goes on with the number before it.
            (
                Some(Word::Letter(letter)),
                Some(Nummer {
                    getal,
                    letter: Some(_),
                }),
            ) => {
                self.next.at += 1;
                let letter = Some(letter);
                Ok(Nummer { getal, letter })
            }
            (Some(Word::Letter(_)), _) => Err(Stop::FreeText),
            _ => Err(self.missing().into()),
        }
    }

    fn numbered(&mut self, getal: u32) -> Nummer {
        self.next.at += 1;
        let letter = match self.next.word() {
            Some(Word::Letter(letter)) if self.next.behind() == self.next.here().start => {
                Some(letter)
            }
            _ => None,
        };
        self.next.at += usize::from(letter.is_some());
        Nummer { getal, letter }
    }

    fn range_end(&mut self, start: usize, first: Nummer) -> Parsed<Nummer> {
        match self.next.word() {
            Some(Word::Number(getal)) => Ok(self.numbered(getal)),
            Some(Word::Letter(letter)) if first.letter.is_some() => {
                self.next.at += 1;
                let letter = Some(letter);
                Ok(Nummer { letter, ..first })
            }
            Some(Word::Letter(_)) => Err(Stop::FreeText),
            _ => {
                let chars = start..self.next.behind();
                Err(faults::no_end(chars.clone(), &self.next.text(chars)).into())
            }
        }
    }

    /// A bracket that closes behind an item although none is open.
    fn unopened(&self) -> NotatieFout {
        let item = self.items.last().map_or(0..0, |item| item.plek.clone());
        let chars = item.start..self.next.here().end;
        faults::unopened(chars.clone(), &self.next.text(chars), &self.next.text(item))
    }

    /// A sign, or the end, where an exercise should be.
    fn missing(&self) -> NotatieFout {
        let here = self.next.here();
        let previous = self.next.previous();
        let range_end = self
            .next
            .after()
            .filter(|token| matches!(token.word, Word::Number(_)))
            .map(|token| token.chars.end);
        match (self.next.word(), previous, range_end) {
            (Some(Word::Close), ..) if self.opened.is_none() => faults::stray(here),
            (Some(Word::Close), Some(open), _) if open.word == Word::Open => {
                faults::empty(open.chars.start..here.end)
            }
            (None | Some(Word::Close | Word::Stop), Some(sign), _) => {
                let chars = sign.chars.clone();
                faults::nothing_after(chars.clone(), &self.next.text(chars))
            }
            (Some(Word::Through), _, Some(end)) => {
                let chars = here.start..end;
                faults::no_begin(chars.clone(), &self.next.text(chars))
            }
            _ => faults::nothing_before(here.clone(), &self.next.text(here)),
        }
    }
}
