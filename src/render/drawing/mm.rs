//! Lengths in millimetres.

use serde::{Serialize, Serializer};

/// A length or a place in millimetres, shown with at most two decimals.
#[derive(Debug, Clone, Copy, Default, PartialEq, PartialOrd)]
pub(in crate::render) struct Mm(pub(in crate::render) f64);

impl Serialize for Mm {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64((self.0 * 100.0).round() / 100.0)
    }
}

/// A whole number as a length; counts in drawings are small.
pub(in crate::render) fn mm(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
