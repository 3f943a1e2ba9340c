//! Checks of single fields.

use crate::cell::LARGEST_NUMBER;
use crate::plan::error::{PlanError, Problem};
use crate::plan::file::{Quantity, Text};
use std::collections::HashSet;

pub(crate) fn name(path: &str, id: &str) -> Result<(), PlanError> {
    if id.trim().is_empty() {
        return Err(PlanError::new(path, Problem::Empty));
    }
    Ok(())
}

pub(crate) fn present(path: &str, text: &Text) -> Result<(), PlanError> {
    let given = |t: &Option<String>| t.as_deref().is_some_and(|t| !t.trim().is_empty());
    if given(&text.zh) || given(&text.en) {
        return Ok(());
    }
    Err(PlanError::new(path, Problem::Empty))
}

/// The short names in a list, each once.
pub(crate) fn unique<'a>(
    list: &str,
    field: &str,
    ids: impl Iterator<Item = &'a str>,
) -> Result<HashSet<&'a str>, PlanError> {
    let mut seen = HashSet::new();
    add_unique(&mut seen, list, field, ids)?;
    Ok(seen)
}

/// Adds the short names of one list to those of others, each once over all of them.
pub(crate) fn add_unique<'a>(
    seen: &mut HashSet<&'a str>,
    list: &str,
    field: &str,
    ids: impl Iterator<Item = &'a str>,
) -> Result<(), PlanError> {
    ids.enumerate().try_for_each(|(i, id)| {
        let path = || format!("{list}[{i}]{field}");
        name(&path(), id)?;
        if seen.insert(id) {
            return Ok(());
        }
        Err(PlanError::new(path(), Problem::Duplicate(id.to_owned())))
    })
}

pub(crate) fn known(path: &str, kind: &'static str, ids: &HashSet<&str>, id: &str) -> Result<(), PlanError> {
    if ids.contains(id) {
        return Ok(());
    }
    Err(PlanError::new(path, Problem::Unknown { kind, id: id.to_owned() }))
}

pub(crate) fn year(path: &str, found: i32, from: i32, to: i32) -> Result<(), PlanError> {
    if (from..=to).contains(&found) {
        return Ok(());
    }
    Err(PlanError::new(path, Problem::Year { found, from, to }))
}

/// A number that can be calculated with.
pub(crate) fn number(path: &str, found: f64) -> Result<(), PlanError> {
    if found.abs() <= LARGEST_NUMBER {
        return Ok(());
    }
    Err(PlanError::new(path, Problem::Number { expected: "a number of at most 15 digits", found }))
}

pub(crate) fn above(path: &str, found: f64, floor: f64, expected: &'static str) -> Result<(), PlanError> {
    number(path, found)?;
    if found > floor {
        return Ok(());
    }
    Err(PlanError::new(path, Problem::Number { expected, found }))
}

pub(crate) fn within(path: &str, found: f64, quantity: &Quantity) -> Result<(), PlanError> {
    number(path, found)?;
    let (min, max) = quantity.bounds();
    if found < min || found > max {
        let expected = "a value within the indicator's natural bounds";
        return Err(PlanError::new(path, Problem::Number { expected, found }));
    }
    Ok(())
}

pub(crate) fn not_negative(path: &str, found: f64, expected: &'static str) -> Result<(), PlanError> {
    number(path, found)?;
    if found >= 0.0 {
        return Ok(());
    }
    Err(PlanError::new(path, Problem::Number { expected, found }))
}

pub(crate) fn between(path: &str, found: f64, (min, max): (f64, f64), expected: &'static str) -> Result<(), PlanError> {
    if (min..=max).contains(&found) {
        return Ok(());
    }
    Err(PlanError::new(path, Problem::Number { expected, found }))
}
