//! The error that serde asks for.

use std::fmt;

use serde::de;

/// The error type that serde asks for. A fault that has been reported travels as
/// [`ReadError::Reported`], so that it is not reported twice on its way up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// The fault is reported already.
    Reported,
    /// A message that still needs a place.
    Message(String),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reported => f.write_str("de fout is al gemeld"),
            Self::Message(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for ReadError {}

impl de::Error for ReadError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::Message(message.to_string())
    }
}
