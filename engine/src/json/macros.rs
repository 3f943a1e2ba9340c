//! Reading a type in a line or two beside it. That a reader says the same as the type's derived writer and its schema is
//! what the tests of round trips and of schemas are for.

/// Reads a struct from an object: `read_struct!(Source { table, row } optional { column });`. What is optional has a
/// `Default` for where it is left out; everything else that is left out, and everything unknown, is refused.
macro_rules! read_struct {
    ($type:ident { $($field:ident),* } $(optional { $($optional:ident),* })?) => {
        impl $crate::json::FromJson for $type {
            #[inline(never)]
            fn read(at: &$crate::json::At<'_>) -> Self {
                let fields = at.fields(&[$(stringify!($field),)* $($(stringify!($optional)),*)?]);
                Self {
                    $($field: fields.required(stringify!($field)),)*
                    $($($optional: fields.optional(stringify!($optional))),*)?
                }
            }
        }
    };
}

/// Reads an enum from an object with a tag: `read_tagged!(State, "type", else Missing { "level": Level { value },
/// "missing": Missing {} });`. A variant that holds a struct names it: `"change": Change(Step { direction })`. Behind
/// `else` stands a variant without fields, for a blank.
macro_rules! read_tagged {
    ($type:ident, $tag:literal, else $blank:ident {
        $($name:literal: $variant:ident $fields:tt $(optional $optional:tt)?),* $(,)?
    }) => {
        impl $crate::json::FromJson for $type {
            #[inline(never)]
            fn read(at: &$crate::json::At<'_>) -> Self {
                match at.tag($tag, &[$($name),*]) {
                    $($name => $crate::json::read_tagged!(@variant at, $tag, $variant $fields $(optional $optional)?),)*
                    _ => Self::$blank,
                }
            }
        }
    };
    (@variant $at:ident, $tag:literal, $variant:ident ($inner:ident $fields:tt $(optional $optional:tt)?)) => {
        Self::$variant($crate::json::read_tagged!(@fields $at, $tag, [$inner] $fields $(optional $optional)?))
    };
    (@variant $at:ident, $tag:literal, $variant:ident $fields:tt $(optional $optional:tt)?) => {
        $crate::json::read_tagged!(@fields $at, $tag, [Self::$variant] $fields $(optional $optional)?)
    };
    (@fields $at:ident, $tag:literal, [$($path:tt)*] { $($field:ident),* } $(optional { $($optional:ident),* })?) => {{
        let _fields = $at.fields(&[$tag, $(stringify!($field),)* $($(stringify!($optional)),*)?]);
        $($path)* {
            $($field: _fields.required(stringify!($field)),)*
            $($($optional: _fields.optional(stringify!($optional))),*)?
        }
    }};
}

/// Reads an enum without fields from its names: `read_names!(Unit { "absolute": Absolute, "percent": Percent });`.
macro_rules! read_names {
    ($type:ident { $first_name:literal: $first:ident $(, $name:literal: $variant:ident)* $(,)? }) => {
        impl $crate::json::FromJson for $type {
            #[inline(never)]
            fn read(at: &$crate::json::At<'_>) -> Self {
                match at.one_of(&[$first_name $(, $name)*]) {
                    $($name => Self::$variant,)*
                    // The first, or a blank.
                    _ => Self::$first,
                }
            }
        }
    };
}

pub(crate) use {read_names, read_struct, read_tagged};
