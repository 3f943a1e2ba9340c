use super::{FromJson, Json};
use crate::plan::{Expected, PlanError, Problem};
use std::cell::RefCell;
use std::collections::HashSet;

/// The first fault that was found.
pub(super) type Fault = RefCell<Option<PlanError>>;

/// A place in a file: the value there, and the way to it. Kinds of value that do not fit are told to the place.
///
/// Nothing here is generic, so that reading a type compiles to a row of calls.
pub struct At<'a> {
    value: &'a Json,
    step: Step<'a>,
    above: Option<&'a At<'a>>,
    fault: &'a Fault,
}

/// The last step of the way.
enum Step<'a> {
    Top,
    Field(&'a str),
    Entry(usize),
}

impl<'a> At<'a> {
    /// The file as a whole.
    pub(super) fn top(value: &'a Json, fault: &'a Fault) -> Self {
        Self { value, step: Step::Top, above: None, fault }
    }

    /// A field of the object at this place.
    pub(super) fn field(&'a self, name: &'a str, value: &'a Json) -> Self {
        Self { value, step: Step::Field(name), above: Some(self), fault: self.fault }
    }

    /// An entry of the list at this place.
    pub(super) fn entry(&'a self, position: usize, value: &'a Json) -> Self {
        Self { value, step: Step::Entry(position), above: Some(self), fault: self.fault }
    }

    /// Tells what is wrong here. What is told first stands.
    #[cold]
    #[inline(never)]
    pub fn refuse(&self, problem: Problem) {
        let mut fault = self.fault.borrow_mut();
        if fault.is_none() {
            let mut path = String::new();
            self.write_path(&mut path);
            *fault = Some(PlanError { path, problem });
        }
    }

    fn write_path(&self, path: &mut String) {
        if let Some(above) = self.above {
            above.write_path(path);
        }
        match self.step {
            Step::Top => {}
            Step::Field(name) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(name);
            }
            Step::Entry(position) => path.push_str(&format!("[{position}]")),
        }
    }

    #[cold]
    #[inline(never)]
    fn refuse_kind(&self, expected: Expected) {
        self.refuse(Problem::Type { expected, found: self.value.to_string() });
    }

    /// Whether `null` stands here.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self.value, Json::Null)
    }

    /// `true` or `false`.
    #[inline(never)]
    #[must_use]
    pub fn flag(&self) -> bool {
        if let Json::Flag(flag) = self.value {
            return *flag;
        }
        self.refuse_kind(Expected::Flag);
        false
    }

    /// A finite number, whole or not.
    #[inline(never)]
    #[allow(clippy::cast_precision_loss)] // As precise as a double is: the same that reading it as one would give.
    #[must_use]
    pub fn number(&self) -> f64 {
        match self.value {
            Json::Whole(number) => *number as f64,
            Json::Number(number) if number.is_finite() => *number,
            _ => {
                self.refuse_kind(Expected::Number);
                0.0
            }
        }
    }

    /// A whole number, written as one (3, not 3.0), from `min` to `max`.
    #[inline(never)]
    #[must_use]
    pub fn whole(&self, min: i64, max: i64) -> i64 {
        match self.value {
            Json::Whole(number) if (min..=max).contains(number) => *number,
            _ => {
                self.refuse_kind(Expected::Whole { min, max });
                0
            }
        }
    }

    /// A text.
    #[inline(never)]
    #[must_use]
    pub fn text(&self) -> &'a str {
        if let Json::Text(text) = self.value {
            return text;
        }
        self.refuse_kind(Expected::Text);
        ""
    }

    /// A text that is one of several; another one, or none, gives nothing.
    #[inline(never)]
    #[must_use]
    pub fn one_of(&self, expected: &'static [&'static str]) -> &'a str {
        let Json::Text(text) = self.value else {
            self.refuse_kind(Expected::Text);
            return "";
        };
        if expected.contains(&text.as_str()) {
            return text;
        }
        self.refuse(Problem::Choice { expected, found: self.value.to_string() });
        ""
    }

    /// The entries of a list.
    #[inline(never)]
    #[must_use]
    pub fn list(&self) -> &'a [Json] {
        if let Json::List(entries) = self.value {
            return entries;
        }
        self.refuse_kind(Expected::List);
        &[]
    }

    /// The fields of an object whose names are data, each once.
    #[inline(never)]
    #[must_use]
    pub fn entries(&self) -> &'a [(String, Json)] {
        let entries = self.object();
        let mut seen = HashSet::new();
        for (name, value) in entries {
            if !seen.insert(name.as_str()) {
                self.field(name, value).refuse(Problem::Repeated);
            }
        }
        entries
    }

    /// The fields of an object whose names are those of a type, each once and none other.
    #[inline(never)]
    #[must_use]
    pub fn fields(&'a self, names: &'static [&'static str]) -> Fields<'a> {
        let entries = self.object();
        for (name, value) in entries {
            if !names.contains(&name.as_str()) {
                self.field(name, value).refuse(Problem::Field { expected: names });
            }
        }
        for name in names {
            if let Some((name, value)) = entries.iter().filter(|(key, _)| key == name).nth(1) {
                self.field(name, value).refuse(Problem::Repeated);
            }
        }
        Fields { at: self, entries }
    }

    /// The field of an object that says which of several kinds it is; nothing where it says none of them.
    #[inline(never)]
    #[must_use]
    pub fn tag(&'a self, name: &'static str, expected: &'static [&'static str]) -> &'a str {
        match self.object().iter().find(|(key, _)| key == name) {
            Some((name, value)) => self.field(name, value).one_of(expected),
            None => {
                self.field(name, &Json::Null).refuse(Problem::Missing);
                ""
            }
        }
    }

    fn object(&self) -> &'a [(String, Json)] {
        if let Json::Object(entries) = self.value {
            return entries;
        }
        self.refuse_kind(Expected::Object);
        &[]
    }
}

/// The fields of an object.
pub struct Fields<'a> {
    at: &'a At<'a>,
    entries: &'a [(String, Json)],
}

impl<'a> Fields<'a> {
    /// A field that has to be there.
    #[must_use]
    pub fn required<T: FromJson>(&self, name: &'static str) -> T {
        T::read(&self.get(name))
    }

    /// A field that may be left out.
    #[must_use]
    pub fn optional<T: FromJson + Default>(&self, name: &'static str) -> T {
        self.find(name).map_or_else(T::default, |at| T::read(&at))
    }

    #[inline(never)]
    fn get(&self, name: &'static str) -> At<'a> {
        self.find(name).unwrap_or_else(|| {
            let nowhere = self.at.field(name, &Json::Null);
            nowhere.refuse(Problem::Missing);
            nowhere
        })
    }

    #[inline(never)]
    fn find(&self, name: &'static str) -> Option<At<'a>> {
        let (name, value) = self.entries.iter().find(|(key, _)| key == name)?;
        Some(self.at.field(name, value))
    }
}
