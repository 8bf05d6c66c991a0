//! Exercise notation: `(1), 2-6, 8a, 9a-c en 11 t/m 12`.
//!
//! Numbers and ranges joined by `,` `;` `+` or `en`; a number may carry a letter; round brackets
//! mark items as optional; any dash will do; a final `.` or `,` is let be; Markdown emphasis
//! around a number is emphasis. A text with other letters or signs is free text.

mod cursor;
mod faults;
mod form;
mod lexer;
mod opgave;
mod parser;

pub use form::bedoeld;
pub use opgave::{Notatie, NotatieFout, Nummer, Opgave};
pub use parser::ontleed;
