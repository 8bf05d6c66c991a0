//! A pupil: everything that the documents of a school hold about one, for the portfolio and for the
//! page that parents read.

mod dossier;
mod evidence;
mod goals;
mod history;
mod inzage;
mod other_pupils;
mod parents;
mod portfolio;
mod upcoming;

pub use inzage::InzageView;
pub(in crate::render) use inzage::sheet as inzage;
pub(in crate::render) use parents::sheet as parents;
pub(in crate::render) use portfolio::{filled as filled_portfolio, sheet as portfolio};
