//! Amounts of money in words.

use crate::model::part::Bedrag;

pub(in crate::render) fn euros(amount: Bedrag) -> String {
    format!("€\u{a0}{}", amount.to_string().replace('.', ","))
}
