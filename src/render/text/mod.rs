//! Text of fields, made safe for the place where it is shown.
//!
//! A field is Markdown that anybody may have written. Every function here is pure and total: any text
//! gives a result, and no text can leave its place in the page. Control characters and characters
//! that reverse the reading direction are dropped from every result.
//!
//! | place | one-line field | `\|` field |
//! |---|---|---|
//! | HTML | [`inline_html`] | [`block_html`] |
//! | Markdown | [`inline_markdown`] | [`block_markdown`] |
//! | titles | [`plain()`] | [`plain()`] |
//! | HTML in a link or a narrow cell | [`plain_html`] | [`plain_html`] |
//! | an HTML attribute | [`escape_html`] | |
//! | `content:` in a style sheet | [`css_string`] | |

mod css;
mod equals;
mod escape;
mod formula;
mod html;
mod hyphenate;
mod link;
mod markdown;
mod marks;
mod mathml;
mod outline;
mod plain;
mod quote;
mod writer;

pub use css::css_string;
pub use escape::escape_html;
pub use html::{block_html, inline_html, plain_html};
pub use markdown::{block_markdown, inline_markdown};
pub use plain::plain;
