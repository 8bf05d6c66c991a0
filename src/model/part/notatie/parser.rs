//! Tokens to exercises.

use std::ops::Range;

use super::lexer::{Token, Word};
use super::{Notatie, NotatieFout, Nummer, Opgave};

/// Reads the tokens of a text.
pub(super) fn parse(tokens: &[Token]) -> Notatie {
    let mut parser = Parser {
        tokens,
        at: 0,
        items: Vec::new(),
        opened: None,
        emphasis: false,
    };
    match parser.list() {
        Ok(()) => Notatie::Opgaven(parser.items),
        Err(Stop::Fault(fault)) => Notatie::Kapot(fault),
        Err(Stop::FreeText) => Notatie::Tekst,
    }
}

struct Parser<'t> {
    tokens: &'t [Token],
    at: usize,
    items: Vec<Opgave>,
    opened: Option<Range<usize>>,
    emphasis: bool,
}

enum Stop {
    Fault(NotatieFout),
    FreeText,
}

fn fault<T>(
    chars: Range<usize>,
    message: impl Into<String>,
    hint: impl Into<String>,
) -> Result<T, Stop> {
    Err(Stop::Fault(NotatieFout {
        plek: chars,
        melding: message.into(),
        hint: hint.into(),
    }))
}

impl Parser<'_> {
    fn word(&self) -> Option<Word> {
        self.tokens.get(self.at).map(|token| token.word)
    }

    fn chars(&self) -> Range<usize> {
        let last = self.tokens.len().saturating_sub(1);
        self.tokens
            .get(self.at.min(last))
            .map_or(0..0, |token| token.chars.clone())
    }

    fn list(&mut self) -> Result<(), Stop> {
        loop {
            self.marks_before()?;
            self.item()?;
            self.marks_after()?;
            match self.word() {
                None => break,
                Some(Word::Separator) => {
                    self.at += 1;
                    if self.only_ending_left() {
                        break;
                    }
                }
                Some(Word::Stop) => self.at += 1,
                // "1 2 3" and "12 (13)": a forgotten comma is no mystery, a space separates.
                Some(Word::Number(_) | Word::Open | Word::Emphasis) => {}
                Some(_) => return self.unexpected(),
            }
            if self.word().is_none() {
                break;
            }
        }
        match self.opened.take() {
            Some(chars) => fault(
                chars,
                "haakje zonder eind",
                "sluit het haakje met `)` achter de laatste opgave die niet verplicht is",
            ),
            None => Ok(()),
        }
    }

    fn only_ending_left(&self) -> bool {
        self.tokens[self.at..]
            .iter()
            .all(|token| token.word == Word::Stop)
    }

    fn marks_before(&mut self) -> Result<(), Stop> {
        loop {
            match self.word() {
                Some(Word::Open) => {
                    if self.opened.is_some() {
                        return fault(
                            self.chars(),
                            "haakje binnen een haakje",
                            "een paar haakjes is genoeg: `(1, 2)`",
                        );
                    }
                    self.opened = Some(self.chars());
                }
                Some(Word::Emphasis) => self.emphasis = true,
                _ => return Ok(()),
            }
            self.at += 1;
        }
    }

    fn marks_after(&mut self) -> Result<(), Stop> {
        loop {
            match self.word() {
                Some(Word::Close) => {
                    if self.opened.take().is_none() {
                        return self.close_without_open();
                    }
                }
                Some(Word::Emphasis) => {
                    // An emphasis sign that touches this item closes it; one behind a space
                    // belongs to the next item.
                    let touches =
                        self.at > 0 && self.tokens[self.at - 1].chars.end == self.chars().start;
                    if !touches {
                        return Ok(());
                    }
                    self.emphasis = false;
                }
                _ => return Ok(()),
            }
            self.at += 1;
        }
    }

    fn close_without_open<T>(&self) -> Result<T, Stop> {
        let close = self.chars();
        let item = self.items.last();
        let start = item.map_or(close.start, |item| item.plek.start);
        let shown = item.map_or(String::new(), show);
        fault(
            start..close.end,
            format!("haakje zonder begin in `{shown})`"),
            format!("bedoel je `({shown})`? haakjes staan om een opgave die niet verplicht is"),
        )
    }

    fn unexpected<T>(&self) -> Result<T, Stop> {
        match self.word() {
            Some(Word::Letter(_)) => Err(Stop::FreeText),
            Some(Word::Separator) => fault(
                self.chars(),
                "hier ontbreekt een opgave",
                "haal het teken weg dat te veel is, of vul de opgave in",
            ),
            Some(Word::Close) if self.opened.is_some() => fault(
                self.chars(),
                "tussen de haakjes ontbreekt een opgave",
                "zet de opgave die niet verplicht is tussen de haakjes",
            ),
            Some(Word::Close) => self.close_without_open(),
            Some(Word::Stop) => fault(
                self.chars(),
                "hier ontbreekt een opgave",
                "haal de punt weg of vul de opgave in",
            ),
            _ => fault(
                self.chars(),
                "hier ontbreekt een opgave",
                "schrijf een reeks als `2-6` of `2 t/m 6`",
            ),
        }
    }

    fn item(&mut self) -> Result<(), Stop> {
        let start = self.chars().start;
        let first = self.number()?;
        let mut last = first;
        let mut end = self.tokens[self.at - 1].chars.end;
        if self.word() == Some(Word::Through) {
            self.at += 1;
            last = self.range_end(first)?;
            end = self.tokens[self.at - 1].chars.end;
            if last < first {
                let (low, high) = (text(last), text(first));
                return fault(
                    start..end,
                    format!("de reeks `{high}-{low}` loopt terug"),
                    format!("bedoel je `{low}-{high}`?"),
                );
            }
        }
        self.items.push(Opgave {
            van: first,
            tot: last,
            optioneel: self.opened.is_some(),
            nadruk: self.emphasis,
            plek: start..end,
        });
        Ok(())
    }

    fn number(&mut self) -> Result<Nummer, Stop> {
        match self.word() {
            Some(Word::Number(getal)) => {
                self.at += 1;
                Ok(Nummer {
                    getal,
                    letter: self.letter(),
                })
            }
            // `4a,b`: the letter goes on with the number before it.
            Some(Word::Letter(letter)) => match self.items.last() {
                Some(item) if item.tot.letter.is_some() => {
                    self.at += 1;
                    Ok(Nummer {
                        getal: item.tot.getal,
                        letter: Some(letter),
                    })
                }
                _ => Err(Stop::FreeText),
            },
            None => fault(
                self.chars(),
                "na dit teken ontbreekt een opgave",
                "haal het teken weg of vul de opgave in",
            ),
            Some(_) => self.unexpected(),
        }
    }

    fn letter(&mut self) -> Option<char> {
        match self.word() {
            Some(Word::Letter(letter))
                if self.tokens[self.at - 1].chars.end == self.chars().start =>
            {
                self.at += 1;
                Some(letter)
            }
            _ => None,
        }
    }

    fn range_end(&mut self, first: Nummer) -> Result<Nummer, Stop> {
        match self.word() {
            Some(Word::Letter(letter)) if first.letter.is_some() => {
                self.at += 1;
                Ok(Nummer {
                    getal: first.getal,
                    letter: Some(letter),
                })
            }
            Some(Word::Number(getal)) => {
                self.at += 1;
                Ok(Nummer {
                    getal,
                    letter: self.letter(),
                })
            }
            None => fault(
                self.chars(),
                "de reeks heeft geen eind",
                "schrijf een reeks als `2-6` of `2 t/m 6`",
            ),
            Some(_) => self.unexpected(),
        }
    }
}

fn text(number: Nummer) -> String {
    let letter = number.letter.map(String::from).unwrap_or_default();
    format!("{}{letter}", number.getal)
}

fn show(item: &Opgave) -> String {
    if item.van == item.tot {
        text(item.van)
    } else {
        format!("{}-{}", text(item.van), text(item.tot))
    }
}
