//! Reading files: text → [`Json`] → the file's types, every fault named by its field.
//!
//! The usual way, deriving `serde::Deserialize`, compiles a parser of its own for every type and each way to hold it,
//! which is most of what a visitor would download. Here one small type is parsed, and the rest is plain calls:
//! [`FromJson`] reads a type [`At`] a place that knows its path, and [`macros`] make that a line or two beside the type.

mod at;
mod macros;
mod parse;
mod types;

pub use at::{At, Fields};
pub(crate) use macros::{read_names, read_struct, read_tagged};

use crate::plan::PlanError;
use std::fmt;

/// A value of JSON, as it stands in a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number written without a point or an exponent, as far as 64 bits hold it.
    Whole(i64),
    /// Any other number. Always finite when it comes from text.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object: its fields in their order, one that is written twice twice.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads a text.
    ///
    /// # Errors
    /// Says at which line and column, and within which field, the text is no JSON. Values within each other deeper than
    /// 127 levels are refused too.
    pub fn parse(text: &str) -> Result<Self, PlanError> {
        parse::parse(text)
    }

    /// A field of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(entries) = self else { return None };
        entries.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The text, if it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        let Self::Text(text) = self else { return None };
        Some(text)
    }
}

/// Shows a value in a few characters, for saying what was found.
impl fmt::Display for Json {
    #[cold]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// Enough to recognise a text by.
        const LONGEST: usize = 40;
        match self {
            Self::Null => f.write_str("null"),
            Self::Flag(true) => f.write_str("true"),
            Self::Flag(false) => f.write_str("false"),
            Self::Whole(number) => write!(f, "{number}"),
            // With its point or exponent, by which it differs from a whole number.
            Self::Number(number) => write!(f, "{number:?}"),
            Self::Text(text) => match text.char_indices().nth(LONGEST) {
                Some((end, _)) => write!(f, "\"{}…\"", &text[..end]),
                None => write!(f, "\"{text}\""),
            },
            Self::List(_) => f.write_str("[…]"),
            Self::Object(_) => f.write_str("{…}"),
        }
    }
}

/// What can be read from JSON.
pub trait FromJson {
    /// Reads the value at a place. Where it does not fit, that is told to the place, and what is returned is a blank
    /// that nobody sees: [`read`] gives out nothing that has a fault.
    fn read(at: &At<'_>) -> Self;
}

/// Reads a text as a type of file.
///
/// # Errors
/// Names the first field that does not fit and what was expected there.
pub fn read<T: FromJson>(text: &str) -> Result<T, PlanError> {
    let json = Json::parse(text)?;
    let fault = at::Fault::default();
    let value = T::read(&At::top(&json, &fault));
    match fault.into_inner() {
        None => Ok(value),
        Some(error) => Err(error),
    }
}

#[cfg(test)]
mod tests;
