//! What every file is made of.

use super::{At, FromJson};
use crate::plan::{Expected, Problem};
use std::collections::BTreeMap;

impl FromJson for String {
    #[inline(never)]
    fn read(at: &At<'_>) -> Self {
        at.text().to_owned()
    }
}

impl FromJson for bool {
    fn read(at: &At<'_>) -> Self {
        at.flag()
    }
}

impl FromJson for f64 {
    fn read(at: &At<'_>) -> Self {
        at.number()
    }
}

macro_rules! read_whole_number {
    ($($type:ident)*) => {$(
        impl FromJson for $type {
            fn read(at: &At<'_>) -> Self {
                // Within the range by now, or a blank.
                Self::try_from(at.whole(Self::MIN.into(), Self::MAX.into())).unwrap_or_default()
            }
        }
    )*};
}

read_whole_number!(u8 u32 i32);

/// `null` is nothing.
impl<T: FromJson> FromJson for Option<T> {
    fn read(at: &At<'_>) -> Self {
        (!at.is_null()).then(|| T::read(at))
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    #[inline(never)]
    fn read(at: &At<'_>) -> Self {
        at.list().iter().enumerate().map(|(i, value)| T::read(&at.entry(i, value))).collect()
    }
}

impl<K: FromName + Ord, T: FromJson> FromJson for BTreeMap<K, T> {
    #[inline(never)]
    fn read(at: &At<'_>) -> Self {
        let mut map = Self::new();
        for (name, value) in at.entries() {
            let at = at.field(name, value);
            map.insert(K::read(name, &at), T::read(&at));
        }
        map
    }
}

/// What can be read from a field's name.
pub trait FromName {
    /// Reads a name; one that does not fit is told to the field's place.
    fn read(name: &str, at: &At<'_>) -> Self;
}

impl FromName for String {
    fn read(name: &str, _: &At<'_>) -> Self {
        name.to_owned()
    }
}

/// Years, written in the one way in which JSON writes a whole number.
impl FromName for i32 {
    fn read(name: &str, at: &At<'_>) -> Self {
        match name.parse() {
            Ok(number) if name == i32::to_string(&number) => number,
            _ => {
                let expected = Expected::Whole { min: Self::MIN.into(), max: Self::MAX.into() };
                at.refuse(Problem::Type { expected, found: format!("\"{name}\"") });
                0
            }
        }
    }
}
