use thiserror::Error;

/// Why a plan file was refused: the field, and what was expected there.
#[derive(Debug, Clone, PartialEq, Error)]
#[error("{path}{}{problem}", if path.is_empty() { "" } else { ": " })]
pub struct PlanError {
    /// The path of the field, such as `indicators[3].path[0].year`; empty where it is the file as a whole.
    pub path: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a field of a file.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum Problem {
    /// The text is no JSON. Carries the parser's own words, with line and column.
    #[error("{0}")]
    Shape(String),
    /// A field holds another kind of value than it should.
    #[error("expected {expected}, found {found}")]
    Type {
        /// The kind that was expected.
        expected: Expected,
        /// The value in a few characters of JSON.
        found: String,
    },
    /// A text is none of those that are known here.
    #[error("expected one of {}, found {found}", expected.join(", "))]
    Choice {
        /// The texts that are known.
        expected: &'static [&'static str],
        /// The value in a few characters of JSON.
        found: String,
    },
    /// A field that has to be there is not.
    #[error("must not be left out")]
    Missing,
    /// There is no field of that name.
    #[error("there is no such field; expected one of {}", expected.join(", "))]
    Field {
        /// The fields that there are.
        expected: &'static [&'static str],
    },
    /// A field is written twice.
    #[error("must not be written twice")]
    Repeated,
    /// The file is of another kind.
    #[error("expected format \"{expected}\", found \"{found}\"")]
    Format {
        /// The format that was expected.
        expected: &'static str,
        /// What the file says.
        found: String,
    },
    /// The file was written by a newer version.
    #[error("format version {found} is not supported; this program reads up to {newest}")]
    Version {
        /// What the file says.
        found: u32,
        /// The newest version that can be read.
        newest: u32,
    },
    /// A text has neither language, a name is empty, or a list that needs an entry has none.
    #[error("must not be empty")]
    Empty,
    /// A short name occurs twice.
    #[error("\"{0}\" occurs twice; expected a name of its own")]
    Duplicate(String),
    /// A short name refers to nothing.
    #[error("\"{id}\" is not among the plan's {kind}")]
    Unknown {
        /// What kind of thing was looked for.
        kind: &'static str,
        /// The name that was not found.
        id: String,
    },
    /// A year lies outside what is allowed here.
    #[error("expected a year from {from} to {to}, found {found}")]
    Year {
        /// The year in the file.
        found: i32,
        /// The first year allowed.
        from: i32,
        /// The last year allowed.
        to: i32,
    },
    /// A number lies outside what is allowed here.
    #[error("expected {expected}, found {found}")]
    Number {
        /// What was expected, in words.
        expected: &'static str,
        /// The number in the file.
        found: f64,
    },
    /// A reading or a requirement does not fit the indicator's quantity.
    #[error("expected what fits a {quantity}, found {found}")]
    Kind {
        /// The kind of quantity.
        quantity: &'static str,
        /// The kind that was found.
        found: &'static str,
    },
    /// The scenario was, or the assumptions were, made for another plan.
    #[error("expected a file for plan \"{expected}\", found one for \"{found}\"")]
    OtherPlan {
        /// The plan at hand.
        expected: String,
        /// The plan the file names.
        found: String,
    },
    /// The value is refused by the rules for changing a scenario.
    #[error("{0}")]
    Refused(crate::scenario::Refusal),
}

/// A kind of value in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Expected {
    /// An object.
    #[error("an object")]
    Object,
    /// A list.
    #[error("a list")]
    List,
    /// A text.
    #[error("a text")]
    Text,
    /// Yes or no.
    #[error("true or false")]
    Flag,
    /// A number.
    #[error("a number")]
    Number,
    /// A whole number, written without a point.
    #[error("a whole number from {min} to {max}")]
    Whole {
        /// The smallest that is allowed.
        min: i64,
        /// The largest that is allowed.
        max: i64,
    },
}

impl PlanError {
    pub(crate) fn new(path: impl Into<String>, problem: Problem) -> Self {
        Self { path: path.into(), problem }
    }
}
