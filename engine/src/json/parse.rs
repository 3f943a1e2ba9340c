//! From text to [`Json`]: the one place where the engine meets serde's way of reading.

use super::Json;
use crate::plan::{PlanError, Problem};
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::cell::RefCell;
use std::fmt;

pub(super) fn parse(text: &str) -> Result<Json, PlanError> {
    let trail = Trail::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    // Nesting is limited by serde_json, so that nobody's file can exhaust the stack.
    let parsed = reader.deserialize_any(Builder(&trail)).and_then(|json| reader.end().map(|()| json));
    parsed.map_err(|error| broken(trail, &error))
}

#[cold]
fn broken(trail: Trail, error: &serde_json::Error) -> PlanError {
    let path = trail.0.into_inner();
    PlanError::new(path.strip_prefix('.').unwrap_or(&path), Problem::Shape(error.to_string()))
}

/// The path to where a text breaks, put together from the inside out on the way back.
#[derive(Default)]
struct Trail(RefCell<String>);

impl Trail {
    #[cold]
    #[inline(never)]
    fn within_field(&self, name: &str) {
        self.0.borrow_mut().insert_str(0, &format!(".{name}"));
    }

    #[cold]
    #[inline(never)]
    fn within_list(&self, position: usize) {
        self.0.borrow_mut().insert_str(0, &format!("[{position}]"));
    }
}

#[derive(Clone, Copy)]
struct Builder<'a>(&'a Trail);

impl<'de> serde::de::DeserializeSeed<'de> for Builder<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Builder<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Whole(number))
    }

    #[allow(clippy::cast_precision_loss)] // As precise as a double is; no count or year is that large.
    fn visit_u64<E: Error>(self, number: u64) -> Result<Json, E> {
        Ok(i64::try_from(number).map_or(Json::Number(number as f64), Json::Whole))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut entries = Vec::new();
        loop {
            match list.next_element_seed(self) {
                Ok(Some(entry)) => entries.push(entry),
                Ok(None) => return Ok(Json::List(entries)),
                Err(error) => {
                    self.0.within_list(entries.len());
                    return Err(error);
                }
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
        let mut entries = Vec::new();
        while let Some(name) = object.next_key::<String>()? {
            match object.next_value_seed(self) {
                Ok(value) => entries.push((name, value)),
                Err(error) => {
                    self.0.within_field(&name);
                    return Err(error);
                }
            }
        }
        Ok(Json::Object(entries))
    }
}
